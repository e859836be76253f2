import type { VifResult, VifRow } from "../analysis/results";
import { auditSection } from "./auditSection";
import type { Language } from "./language";
import { movesTogether } from "./movesTogether";
import { type Block, bulletList, type Column, heading, paragraph, table } from "./nodes";
import { warningsSection } from "./warningsSection";

/** Variance inflation of each predictor, and which of them move together. */
export function collinearitySection(
  result: VifResult,
  title: string | undefined,
  language: Language,
): readonly Block[] {
  const { words, formats, name } = language;
  const severalColumns = result.rows.some((row) => row.df > 1);
  const columns: Column<VifRow>[] = [
    { header: words.collinearity.predictor, align: "left", cell: (row) => name(row.term) },
  ];
  if (severalColumns) {
    columns.push(
      { header: words.collinearity.df, align: "right", cell: (row) => formats.plain(row.df) },
      { header: words.collinearity.gvif, align: "right", cell: (row) => formats.inflation(row.gvif) },
      { header: words.collinearity.scaledGvif, align: "right", cell: (row) => formats.inflation(row.scaledGvif) },
    );
  } else {
    columns.push(
      { header: words.regression.vif, align: "right", cell: (row) => formats.inflation(row.vif) },
      { header: words.collinearity.tolerance, align: "right", cell: (row) => formats.decimal(row.tolerance, 3) },
    );
  }
  const pairs = movesTogether(result.movesTogether, words.collinearity.effectsCannotBeToldApart, language);
  const indices = result.conditionIndices;
  return [
    heading(2, title ?? words.collinearity.heading),
    table(columns, result.rows),
    paragraph(
      words.regression.vifNote,
      severalColumns && words.collinearity.scaledNote,
      indices === null
        ? !result.warnings.some(({ code }) => code === "no-condition-indices") && words.collinearity.noConditionIndex
        : indices.length > 0 && words.collinearity.conditionIndex(formats.decimal(Math.max(...indices), 1)),
    ),
    ...(pairs.length > 0 ? [bulletList(pairs)] : [paragraph(words.collinearity.nothingTogether)]),
    ...warningsSection(
      result.warnings.map((warning) => ({ warning })),
      language,
    ),
    ...auditSection(result.audit, language),
  ];
}
