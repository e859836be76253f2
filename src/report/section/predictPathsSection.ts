import type { ItemPrediction, PredictPathsResult } from "../../analysis/path/pathComparisonResults";
import { auditSection, basis } from "../auditSection";
import { bulletList, heading, leftColumn, paragraph, rightColumn, table } from "../nodes";
import { resultWarnings } from "../warningsSection";
import type { Section } from "./section";

/** How well a path model predicts the answers of people who were left out. */
export const predictPathsSection: Section<PredictPathsResult> = (result, naming, language) => {
  const { words, formats, name, quotedName } = language;
  const { rows, power } = result;
  const poor = rows.filter(({ qSquared }) => qSquared <= 0).map(({ indicator }) => quotedName(indicator));
  return [
    heading(2, naming.heading ?? words.path.predictHeading),
    paragraph(
      basis(result.n, result.audit, language),
      power === null ? words.path.noPower : words.path.power[power],
      poor.length > 0 && words.path.worseThanMean(formats.list(poor)),
    ),
    table<ItemPrediction>(
      [
        leftColumn(words.path.item, ({ indicator }) => name(indicator)),
        leftColumn(words.path.construct, ({ construct }) => name(construct)),
        rightColumn(words.path.error, ({ rmse }) => formats.decimal(rmse, 3)),
        rightColumn(words.path.linearError, ({ linear }) => formats.decimal(linear?.rmse, 3)),
        rightColumn(words.path.qSquared, ({ qSquared }) => formats.decimal(qSquared, 3)),
      ],
      rows,
    ),
    bulletList([
      words.path.predictNote(formats.count(result.folds), formats.count(result.repeats)),
      words.path.qSquaredNote,
    ]),
    ...resultWarnings(result.warnings, language),
    ...auditSection(result.audit, language),
  ];
};
