import type { DriverCoefficient, DriverRow, DriversResult } from "../../analysis/results";
import { auditSection, basis, incompleteSection } from "../auditSection";
import { coefficientColumns } from "../coefficientColumns";
import type { Language } from "../language";
import { errorsNote, modelSummary } from "../modelSummary";
import { type Block, bulletList, type Column, heading, paragraph, table } from "../nodes";
import { largestShare } from "../pieces/largestShare";
import { methodBlocks } from "../pieces/methodBlocks";
import { shareTable } from "../pieces/shareTable";
import { togetherBlocks } from "../pieces/togetherBlocks";
import { resultWarnings } from "../warningsSection";
import type { Section } from "./section";

/** The methods whose importances sum to R². */
const DECOMPOSES_R_SQUARED: ReadonlySet<string> = new Set(["shapley", "relative-weights", "dominance", "pratt", "car"]);

/** Drivers of one outcome: first what a manager asks, then the regression behind it, the rows and the method. */
export const driversSection: Section<DriversResult> = (result, naming, language) => {
  const { words, formats, name } = language;
  const rows = [...result.rows].sort((a, b) => a.rank - b.rank);
  return [
    heading(2, naming.heading ?? words.driver.heading(name(result.outcome))),
    paragraph(
      words.driver.summary(
        basisOf(result, language),
        { value: rows.length, text: formats.count(rows.length) },
        name(result.outcome),
        formats.percent(result.model.rSquared),
      ),
      ...largestShare(result, rows, language),
    ),
    ...shareTable(
      result,
      rows,
      DECOMPOSES_R_SQUARED.has(result.importance) ? words.driver.shareNote : words.driver.rescaledNote,
      language,
    ),
    paragraph(words.association, leftOut(result, rows, language)),
    ...resultWarnings(result.warnings, language),
    ...togetherBlocks(result.movesTogether, rows, language),
    ...regressionTable(result, rows, language),
    ...rowsSection(result, language),
    ...methodBlocks(importanceMethod(result, language), result.resampling, language),
  ];
};

function importanceMethod({ importance }: DriversResult, { words }: Language): string {
  return Object.hasOwn(words.driver.importance, importance) ? words.driver.importance[importance] : importance;
}

/** How strong something left out would have to be to account for what the first driver goes with. */
function leftOut(result: DriversResult, rows: readonly DriverRow[], language: Language): string | null {
  const first = rows[0];
  if (first?.sensitivity == null || first.share === null) return null;
  const { words, formats, quotedName, name } = language;
  return words.driver.leftOut(
    quotedName(first.term),
    name(result.outcome),
    formats.percent(first.sensitivity.robustnessValue),
  );
}

/** Rows that lack an answer were used as well when the result says how. */
function basisOf({ model, audit, missingAnswers }: DriversResult, language: Language): string {
  if (missingAnswers === undefined || audit === null) return basis(model.n, audit, language);
  const { formats, words } = language;
  return words.audit.basisOfIncomplete(formats.count(audit.used), formats.count(audit.rows));
}

function rowsSection({ audit, missingAnswers }: DriversResult, language: Language): readonly Block[] {
  return missingAnswers === undefined || audit === null
    ? auditSection(audit, language)
    : incompleteSection(audit, language);
}

/** A coefficient, and the VIF of the row of the driver table that it belongs to. */
interface CoefficientLine extends DriverCoefficient {
  readonly vif: number;
}

/** One line for a driver of one column; a line for each level of a category, and for each of drivers judged together. */
function coefficientLines(row: DriverRow): readonly CoefficientLine[] {
  const { vif, coefficients } = row;
  if (coefficients !== undefined) return coefficients.map((coefficient) => ({ ...coefficient, vif }));
  return [{ ...(row as DriverCoefficient), vif }];
}

function regressionTable(result: DriversResult, rows: readonly DriverRow[], language: Language): readonly Block[] {
  const { words, formats, name } = language;
  const lines = rows.flatMap(coefficientLines);
  const shared = coefficientColumns(lines, result.level, language);
  const columns: readonly Column<CoefficientLine>[] = [
    { header: words.driver.driver, align: "left", cell: (row) => name(row.term) },
    shared.estimate,
    shared.interval,
    shared.p,
    { header: words.regression.vif, align: "right", cell: (row) => formats.inflation(row.vif) },
  ];
  return [
    heading(3, words.driver.regressionHeading),
    table(columns, lines),
    paragraph(
      ...modelSummary(result.model, language, result.missingAnswers === undefined),
      errorsNote(result.errors, language),
    ),
    bulletList([
      words.regression.coefficientNote(name(result.outcome)),
      words.regression.significanceNote,
      words.regression.vifNote,
      result.missingAnswers === undefined && rows.some((row) => row.pValue === null) && words.regression.noStatistic,
    ]),
  ];
}
