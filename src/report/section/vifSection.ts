import type { VifResult } from "../../analysis/results";
import { auditSection } from "../auditSection";
import { movesTogether } from "../movesTogether";
import { bulletList, heading, paragraph } from "../nodes";
import { inflationTable } from "../pieces/inflationTable";
import { resultWarnings } from "../warningsSection";
import type { Section } from "./section";

/** Variance inflation of each predictor, and which of them move together. */
export const vifSection: Section<VifResult> = (result, naming, language) => {
  const { words, formats } = language;
  const pairs = movesTogether(result.movesTogether, words.collinearity.effectsCannotBeToldApart, language);
  const indices = result.conditionIndices;
  return [
    heading(2, naming.heading ?? words.collinearity.heading),
    ...inflationTable(
      result.rows,
      language,
      indices === null
        ? !result.warnings.some(({ code }) => code === "no-condition-indices") && words.collinearity.noConditionIndex
        : indices.length > 0 && words.collinearity.conditionIndex(formats.decimal(Math.max(...indices), 1)),
    ),
    ...(pairs.length > 0 ? [bulletList(pairs)] : [paragraph(words.collinearity.nothingTogether)]),
    ...resultWarnings(result.warnings, language),
    ...auditSection(result.audit, language),
  ];
};
