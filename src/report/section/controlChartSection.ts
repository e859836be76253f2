import type { ControlChartResult, ControlWave } from "../../analysis/comparison/comparisonResults";
import { groupName } from "../groupName";
import { bulletList, heading, leftColumn, paragraph, rightColumn, table } from "../nodes";
import { scoreFigures } from "../pieces/scoreFigures";
import { resultWarnings } from "../warningsSection";
import type { Section } from "./section";

/** Waves against the limits within which they come and go by themselves. */
export const controlChartSection: Section<ControlChartResult> = (result, naming, language) => {
  const { words, formats } = language;
  const { waves } = result;
  const figures = scoreFigures(result.unit, language);
  const wave = ({ group }: ControlWave): string => groupName(group, language);
  const signals = (row: ControlWave): string =>
    formats.list(row.signals.map((signal) => words.comparison.signals[signal]));
  const found = waves.filter((row) => row.signals.length > 0);
  const baseline = waves.filter(({ isBaseline }) => isBaseline);
  const [count, answers] = [formats.count(waves.length), formats.count(result.n)];
  return [
    heading(2, naming.heading ?? words.comparison.controlHeading(naming.column ?? words.score.headings[result.score])),
    paragraph(
      found.length === 0
        ? words.comparison.ordinary(count, answers)
        : words.comparison.outOfOrdinary(
            { value: found.length, text: formats.count(found.length) },
            count,
            formats.list(found.map((row) => words.withRange(wave(row), signals(row)))),
          ),
      words.comparison.ordinaryNote,
    ),
    table<ControlWave>(
      [
        leftColumn(naming.by ?? words.comparison.wave, wave),
        rightColumn(words.score.figures[result.score], ({ estimate }) => figures.figure(estimate)),
        rightColumn(words.comparison.limits, ({ limitLow, limitHigh }) =>
          figures.interval({ confLow: limitLow, confHigh: limitHigh }),
        ),
        rightColumn(words.score.answers, ({ n }) => formats.count(n)),
        leftColumn(words.comparison.signal, signals),
      ],
      waves,
    ),
    bulletList([
      words.comparison.limitsNote(
        figures.figure(result.centre),
        formats.plain(result.sigmas),
        formats.plain(result.run),
      ),
      words.comparison.controlMethods.get(result.method),
      baseline.length === waves.length
        ? words.comparison.baselineNote
        : words.comparison.notBaseline(formats.list(baseline.map(wave))),
      words.comparison.ordered[result.orderedBy],
      result.excess !== null && result.excess > 1 && words.comparison.excess(formats.decimal(result.excess, 1)),
    ]),
    ...resultWarnings(result.warnings, language),
  ];
};
