import type { DriverCoefficient, DriverRow, DriversResult } from "../analysis/results";
import { auditSection, basis, incompleteSection } from "./auditSection";
import { coefficientColumns } from "./coefficientColumns";
import { intervalMethod } from "./intervalMethod";
import type { Language } from "./language";
import { errorsNote, modelSummary } from "./modelSummary";
import { movesTogether } from "./movesTogether";
import { type Block, bulletList, type Column, heading, paragraph, table } from "./nodes";
import { warningsSection } from "./warningsSection";

/** The methods whose importances sum to R². */
const DECOMPOSES_R_SQUARED: ReadonlySet<string> = new Set(["shapley", "relative-weights", "dominance", "pratt", "car"]);

/** Drivers of one outcome: first what a manager asks, then the regression behind it, the rows and the method. */
export function driverSection(result: DriversResult, title: string | undefined, language: Language): readonly Block[] {
  const { words, formats, name } = language;
  const rows = [...result.rows].sort((a, b) => a.rank - b.rank);
  return [
    heading(2, title ?? words.driver.heading(name(result.outcome))),
    paragraph(
      words.driver.summary(
        basisOf(result, language),
        { value: rows.length, text: formats.count(rows.length) },
        name(result.outcome),
        formats.percent(result.model.rSquared),
      ),
      ...largestShare(result, rows, language),
    ),
    ...shareTable(result, rows, language),
    paragraph(words.association),
    ...warningsSection(
      result.warnings.map((warning) => ({ warning })),
      language,
    ),
    ...together(result, rows, language),
    ...regressionTable(result, rows, language),
    ...rowsSection(result, language),
    ...method(result, language),
  ];
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

function largestShare(
  { resampling }: DriversResult,
  rows: readonly DriverRow[],
  { words, formats, quotedName, range }: Language,
): readonly string[] {
  const first = rows[0];
  if (!first || rows.length < 2 || first.share === null) return [];
  const driver = quotedName(first.term);
  const share = formats.percent(first.share);
  if (!resampling || first.shareLow == null || first.shareHigh == null) return [words.driver.largest(driver, share)];
  const level = formats.level(resampling.level);
  const interval = range(formats.percent(first.shareLow), formats.percent(first.shareHigh));
  const sentences = [words.driver.largestWithin(driver, share, level, interval)];
  if (first.rankLow != null && first.rankHigh != null) {
    const ranks = range(formats.plain(first.rankLow), formats.plain(first.rankHigh));
    sentences.push(first.rankHigh === 1 ? words.driver.largestFirm(level) : words.driver.largestOpen(level, ranks));
  }
  return sentences;
}

function shareTable(result: DriversResult, rows: readonly DriverRow[], language: Language): readonly Block[] {
  const { words, formats, name, range } = language;
  const { resampling } = result;
  const withPerformance = rows.some((row) => row.performance !== null);
  const columns: Column<DriverRow>[] = [
    { header: words.driver.driver, align: "left", cell: (row) => name(row.term) },
    { header: words.driver.share, align: "right", cell: (row) => formats.percentFigure(row.share) },
  ];
  if (resampling) {
    columns.push({
      header: words.intervalColumn(formats.level(resampling.level)),
      align: "right",
      cell: (row) => range(formats.percentFigure(row.shareLow), formats.percentFigure(row.shareHigh)),
    });
  }
  columns.push({ header: words.driver.rank, align: "right", cell: (row) => rank(row, language) });
  if (withPerformance) {
    columns.push({
      header: words.driver.performance,
      align: "right",
      cell: (row) => formats.decimal(row.performance, 1),
    });
  }
  const warned = (code: string): boolean => result.warnings.some((warning) => warning.code === code);
  const notes = [
    DECOMPOSES_R_SQUARED.has(result.importance) ? words.driver.shareNote : words.driver.rescaledNote,
    rows.some((row) => row.share === null) && words.driver.noShares,
    resampling ? words.driver.rankNote(formats.level(resampling.level)) : words.driver.noIntervals,
    resampling &&
      rows.some((row) => row.share !== null && (row.shareLow == null || row.shareHigh == null)) &&
      words.driver.someIntervals,
    withPerformance ? words.driver.performanceNote : !warned("no-scale") && words.driver.noPerformance,
    withPerformance && rows.some((row) => row.performance === null) && words.driver.somePerformance,
  ];
  return [table(columns, rows), bulletList(notes)];
}

function rank(row: DriverRow, { words, formats, range }: Language): string {
  const own = formats.plain(row.rank);
  if (row.rankLow == null || row.rankHigh == null) return own;
  return words.withRange(own, range(formats.plain(row.rankLow), formats.plain(row.rankHigh)));
}

function together(result: DriversResult, rows: readonly DriverRow[], language: Language): readonly Block[] {
  const { words, formats, quotedName } = language;
  if (rows.length < 2) return [];
  const pairs = movesTogether(result.movesTogether, words.collinearity.sharesCannotBeToldApart, language);
  const mostInflated = rows.reduce((most, row) => (row.vif > most.vif ? row : most));
  return [
    heading(3, words.driver.togetherHeading),
    ...(pairs.length > 0 ? [bulletList(pairs)] : []),
    paragraph(
      pairs.length === 0 && words.collinearity.nothingTogether,
      words.collinearity.largestVif(quotedName(mostInflated.term), formats.inflation(mostInflated.vif)),
    ),
  ];
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

function method(result: DriversResult, language: Language): readonly Block[] {
  const { words, formats } = language;
  const { resampling } = result;
  const importance = Object.hasOwn(words.driver.importance, result.importance)
    ? words.driver.importance[result.importance]
    : result.importance;
  const blocks: Block[] = [heading(3, words.driver.methodHeading)];
  blocks.push(
    paragraph(
      importance,
      resampling &&
        words.driver.bootstrap(
          formats.level(resampling.level),
          intervalMethod(resampling.method, language),
          { value: resampling.resamples, text: formats.count(resampling.resamples) },
          formats.plain(resampling.seed),
        ),
      resampling?.groups !== undefined && words.driver.grouped(formats.count(resampling.groups)),
    ),
  );
  return blocks;
}
