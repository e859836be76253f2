import type { Language } from "../language";
import { type Block, bulletList, type Column, leftColumn, rightColumn, table } from "../nodes";
import type { DriverShare, SharedOut } from "./driverShare";

/** Shares, ranks and performances of drivers, and what they mean. */
export function shareTable(
  { resampling, warnings }: SharedOut,
  rows: readonly DriverShare[],
  shareNote: string,
  language: Language,
): readonly Block[] {
  const { words, formats, name, range } = language;
  const withPerformance = rows.some((row) => row.performance !== null);
  const withLetters = rows.some((row) => row.letters !== undefined);
  const columns: Column<DriverShare>[] = [
    leftColumn(words.driver.driver, (row) => name(row.term)),
    rightColumn(words.driver.share, (row) => formats.percentFigure(row.share)),
  ];
  if (resampling) {
    columns.push(
      rightColumn(words.intervalColumn(formats.level(resampling.level)), (row) =>
        range(formats.percentFigure(row.shareLow), formats.percentFigure(row.shareHigh)),
      ),
    );
  }
  if (withLetters) columns.push(leftColumn(words.driver.letters, (row) => row.letters ?? ""));
  columns.push(rightColumn(words.driver.rank, (row) => rank(row, language)));
  if (withPerformance) {
    columns.push(rightColumn(words.driver.performance, (row) => formats.decimal(row.performance, 1)));
  }
  const warned = (code: string): boolean => warnings.some((warning) => warning.code === code);
  const notes = [
    shareNote,
    rows.some((row) => row.share === null) && words.driver.noShares,
    resampling ? words.driver.rankNote(formats.level(resampling.level)) : words.driver.noIntervals,
    withLetters && words.driver.lettersNote,
    resampling &&
      rows.some((row) => row.share !== null && (row.shareLow == null || row.shareHigh == null)) &&
      words.driver.someIntervals,
    withPerformance ? words.driver.performanceNote : !warned("no-scale") && words.driver.noPerformance,
    withPerformance && rows.some((row) => row.performance === null) && words.driver.somePerformance,
  ];
  return [table(columns, rows), bulletList(notes)];
}

function rank(row: DriverShare, { words, formats, range }: Language): string {
  const own = formats.plain(row.rank);
  if (row.rankLow == null || row.rankHigh == null) return own;
  return words.withRange(own, range(formats.plain(row.rankLow), formats.plain(row.rankHigh)));
}
