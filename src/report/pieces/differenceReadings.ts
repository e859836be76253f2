import type { ComparisonRow, ScoreUnit } from "../../analysis/comparison/comparisonResults";
import type { Language } from "../language";
import { type DifferenceReading, differenceReading } from "../reading/differenceReading";
import { scoreFigures } from "./scoreFigures";

/** More sentences than these are a table. */
const MOST_SENTENCES = 5;

/** The two sides of a comparison as a sentence and a table name them. */
export interface ComparedNames {
  readonly a: (row: ComparisonRow) => string;
  readonly b: (row: ComparisonRow) => string;
}

/** What may be said of differences: which of them are there, and of how many others it is not known. */
export function differenceReadings(
  rows: readonly ComparisonRow[],
  { level, unit, power }: { readonly level: number; readonly unit: ScoreUnit; readonly power: number },
  names: ComparedNames,
  language: Language,
): readonly string[] {
  const { words, formats } = language;
  const figures = scoreFigures(unit, language);
  const read = rows.map((row) => ({ row, reading: differenceReading(row, level) }));
  const among = (...readings: DifferenceReading[]): readonly ComparisonRow[] =>
    read.flatMap(({ row, reading }) => (readings.includes(reading) ? [row] : []));
  const sentence = (row: ComparisonRow): string => {
    const say = row.estimate !== null && row.estimate < 0 ? words.comparison.lower : words.comparison.higher;
    return say(
      names.b(row),
      names.a(row),
      figures.amount(row.estimate),
      formats.level(row.level),
      sizeInterval(row, figures.figure, language),
    );
  };
  const counted = (some: readonly unknown[]): { value: number; text: string } => ({
    value: some.length,
    text: formats.count(some.length),
  });
  const found = [...among("higher", "lower")].sort((a, b) => distance(b) - distance(a));
  const [open, many, within, unknown] = [among("open"), among("among-many"), among("equivalent"), among("unknown")];
  const all = formats.count(rows.length);
  const [only] = open;
  const isOnlyOpen = rows.length === 1 && only !== undefined;
  const margin = rows.find(({ equivalence }) => equivalence !== undefined)?.equivalence?.margin;
  const withinMargin = (some: readonly ComparisonRow[], shown: string): string => {
    const [first] = some;
    return rows.length === 1 && first !== undefined
      ? words.comparison.equivalentOne(names.b(first), names.a(first), shown)
      : words.comparison.equivalent(counted(some), all, shown);
  };
  return [
    ...found.slice(0, MOST_SENTENCES).map(sentence),
    found.length > MOST_SENTENCES && words.comparison.andMore(counted(found.slice(MOST_SENTENCES))),
    isOnlyOpen &&
      words.comparison.open(
        names.b(only),
        names.a(only),
        figures.change(only.estimate),
        formats.level(only.level),
        figures.differenceInterval(only),
      ),
    isOnlyOpen &&
      only.detectable !== null &&
      words.comparison.missed(figures.amount(only.detectable), formats.level(power)),
    !isOnlyOpen && open.length > 0 && words.comparison.openOf(counted(open), all),
    many.length > 0 && words.comparison.amongMany(counted(many), all),
    within.length > 0 &&
      margin !== undefined &&
      withinMargin(within, figures.differenceInterval({ confLow: margin[0], confHigh: margin[1] })),
    unknown.length > 0 && words.comparison.unknown(counted(unknown), all),
  ].filter((text): text is string => Boolean(text));
}

function distance({ statistic }: ComparisonRow): number {
  return Math.abs(statistic ?? 0);
}

/** The interval of how far apart two scores are, whichever is the higher: both ends positive. */
function sizeInterval(
  { estimate, confLow, confHigh }: ComparisonRow,
  figure: (value: number | null) => string,
  { range }: Language,
): string {
  if (estimate === null || estimate >= 0 || confLow === null || confHigh === null) {
    return range(figure(confLow), figure(confHigh));
  }
  return range(figure(-confHigh), figure(-confLow));
}
