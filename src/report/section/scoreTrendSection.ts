import type { EffectEstimate, ScoreTrendResult, TrendWave } from "../../analysis/comparison/comparisonResults";
import { groupName } from "../groupName";
import type { Language } from "../language";
import { type Block, bulletList, heading, leftColumn, paragraph, rightColumn, table } from "../nodes";
import { groupScoreTable } from "../pieces/groupScoreTable";
import { scoreFigures } from "../pieces/scoreFigures";
import { effectReading } from "../reading/effectReading";
import { scatters } from "../reading/scatters";
import { resultWarnings } from "../warningsSection";
import type { Section } from "./section";

type SlopeLine = EffectEstimate & { readonly method: string };

/** A score over waves: the line, whether it can be told from level, and the slope in other ways. */
export const scoreTrendSection: Section<ScoreTrendResult> = (result, naming, language) => {
  const { words, formats } = language;
  const figures = scoreFigures(result.unit, language);
  const slopes = scoreFigures(result.unit, language, 1);
  const per = words.comparison.per[result.per];
  const reading = effectReading(result);
  const readings: Readonly<Record<string, string>> = {
    above: words.comparison.rises,
    below: words.comparison.falls,
    open: words.comparison.noTrend,
  };
  return [
    heading(2, naming.heading ?? words.comparison.trendHeading(naming.column ?? words.score.headings[result.score])),
    paragraph(
      words.comparison.trend(
        formats.count(result.waves.length),
        formats.count(result.n),
        slopes.change(result.estimate),
        per,
        formats.level(result.level),
        slopes.differenceInterval(result),
      ),
      readings[reading],
      reading === "open" &&
        result.detectable !== null &&
        words.comparison.missedSlope(slopes.amount(result.detectable), per, formats.level(result.power)),
      scatters(result) && words.comparison.scatter,
    ),
    groupScoreTable<TrendWave>(
      result.waves,
      {
        unit: result.unit,
        level: result.level,
        groupHeader: naming.by ?? words.comparison.wave,
        scoreHeader: words.score.figures[result.score],
        groupOf: (group) => groupName(group, language),
        further: [rightColumn(words.comparison.onLine, ({ fitted }) => figures.figure(fitted))],
      },
      language,
    ),
    bulletList([
      words.comparison.lineNote,
      words.comparison.ordered[result.orderedBy],
      result.trendTest !== null &&
        words.comparison.trendTest(
          words.comparison.trendTests.get(result.trendTest.method) ?? result.trendTest.method,
          formats.pRelation(result.trendTest.pValue),
        ),
    ]),
    ...otherSlopes(result, language),
    ...resultWarnings(result.warnings, language),
  ];
};

function otherSlopes(result: ScoreTrendResult, language: Language): readonly Block[] {
  const { words, formats } = language;
  const slopes = scoreFigures(result.unit, language, 1);
  const rows: readonly SlopeLine[] = [
    result,
    ...(result.betweenWaves === null ? [] : [result.betweenWaves]),
    result.theilSen,
  ];
  return [
    heading(3, words.comparison.slopesHeading),
    table<SlopeLine>(
      [
        leftColumn(words.comparison.method, ({ method }) => words.comparison.slopeMethods.get(method) ?? method),
        rightColumn(words.comparison.slope, ({ estimate }) => slopes.difference(estimate)),
        rightColumn(words.intervalColumn(formats.level(result.level)), (row) => slopes.differenceInterval(row)),
        rightColumn(words.regression.p, ({ pValue }) => formats.pValue(pValue)),
      ],
      rows,
    ),
    paragraph(words.comparison.slopeNote),
  ];
}
