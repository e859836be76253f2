import type { ComparisonRow, ScoreUnit } from "../../analysis/comparison/comparisonResults";
import type { Language } from "../language";
import { type Block, type Column, leftColumn, rightColumn, table } from "../nodes";
import { differenceReading } from "../reading/differenceReading";
import type { ComparedNames } from "./differenceReadings";
import { scoreFigures } from "./scoreFigures";

/** Each difference with its interval, its p-value adjusted for all of them, and its reading. */
export function differenceTable<Row extends ComparisonRow>(
  rows: readonly Row[],
  { level, unit, adjust }: { readonly level: number; readonly unit: ScoreUnit; readonly adjust: string },
  names: ComparedNames,
  language: Language,
  further: readonly Column<Row>[] = [],
): Block {
  const { words, formats } = language;
  const figures = scoreFigures(unit, language);
  const isAdjusted = rows.length > 1 && adjust !== "none";
  const columns: readonly Column<Row>[] = [
    leftColumn(words.comparison.comparison, (row) => words.comparison.minus(names.b(row), names.a(row))),
    rightColumn(words.comparison.difference, (row) => figures.difference(row.estimate)),
    rightColumn(words.intervalColumn(formats.level(level)), (row) => figures.differenceInterval(row)),
    rightColumn(isAdjusted ? words.comparison.pAdjusted : words.regression.p, (row) => formats.pValue(row.pAdjusted)),
    rightColumn(words.comparison.detectable, (row) => figures.figure(row.detectable)),
    ...further,
    leftColumn(words.comparison.reading, (row) => words.comparison.readings[differenceReading(row, level)]),
  ];
  return table(columns, rows);
}

/** What the columns of that table mean. */
export function differenceNotes(
  rows: readonly ComparisonRow[],
  {
    level,
    unit,
    adjust,
    power,
    method,
    against,
  }: {
    readonly level: number;
    readonly unit: ScoreUnit;
    readonly adjust: string;
    readonly power: number;
    readonly method: string;
    readonly against: keyof Language["words"]["comparison"]["against"];
  },
  language: Language,
): readonly (string | false | undefined)[] {
  const { words, formats } = language;
  const figures = scoreFigures(unit, language);
  const margin = rows.find(({ equivalence }) => equivalence !== undefined)?.equivalence?.margin;
  const isAdjusted = rows.length > 1 && adjust !== "none";
  return [
    words.comparison.against[against],
    words.comparison.differenceNote,
    words.comparison.intervalNote(formats.level(level), words.intervalMethods.get(method) ?? method),
    words.comparison.pNote,
    isAdjusted &&
      words.comparison.adjusted(words.comparison.adjustments.get(adjust) ?? adjust, formats.count(rows.length)),
    rows.some(({ detectable }) => detectable !== null) && words.comparison.detectableNote(formats.level(power)),
    margin !== undefined &&
      words.comparison.marginNote(figures.differenceInterval({ confLow: margin[0], confHigh: margin[1] })),
  ];
}
