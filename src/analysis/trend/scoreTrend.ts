import { detectableShift } from "../../estimate/comparison/detectableShift";
import { kendallTest } from "../../estimate/trend/kendall";
import { lackOfFit } from "../../estimate/trend/lackOfFit";
import { lineThroughWaves } from "../../estimate/trend/lineThroughWaves";
import { theilSen } from "../../estimate/trend/theilSen";
import { trendTest } from "../../estimate/trend/trendTest";
import { type WaveSlope, waveSlope } from "../../estimate/trend/waveSlope";
import type { SurveyData } from "../../table/surveyData";
import { effectFields } from "../comparison/changeEffect";
import { MEASURE_OPTIONS, type Measure, measureFor } from "../comparison/comparisonMeasure";
import type { ScoreTrendResult, SlopeEstimate } from "../comparison/comparisonResults";
import { groupScore } from "../comparison/comparisonSample";
import { checkPower } from "../comparison/comparisonSetting";
import { SURVEY_OPTIONS } from "../comparison/comparisonSurvey";
import { deepFreeze } from "../frozen";
import { checkLevel } from "../level";
import { checkOptions } from "../options";
import type { Warning } from "../results";
import { designFreedom, varianceUnderDesign } from "../score/sample";
import { warning } from "../warnings";
import { type OrderedWave, type OrderedWaves, orderedWaves, type WaveOptions, wavesCounted } from "./trendWaves";

export interface ScoreTrendOptions extends WaveOptions {
  /**
   * How far apart the waves stand: "equal" (default), the slope is per wave; or as their "values" say, per unit of
   * numbers and per year of dates and text such as "2024-05".
   */
  readonly spacing?: "equal" | "values";
  /** The chance that `detectable` is computed for; 0.8 by default. */
  readonly power?: number;
}

/**
 * Trend of a score over waves of different respondents. The waves are put in order by their numbers, dates or ISO text,
 * never by guess, and `order` says how they came to stand.
 *
 * - `estimate`: slope of least squares through all answers, Σ W_k(x_k − x̄)s_k / Σ W_k(x_k − x̄)², with linearised
 *   errors on n − 2 degrees of freedom (draws − strata − 1 with clusters or strata). It takes the line for true.
 * - `lackOfFit`: do the waves scatter about the line by more than their samples explain? If so a warning points to
 *   the next two.
 * - `betweenWaves`: least squares through one point a wave, its error from that scatter, K − 2 degrees of freedom.
 * - `theilSen`: the median slope between pairs of waves, which one odd wave hardly moves, with an exact interval and
 *   Mann and Kendall's test.
 * - `trendTest`: Cochran and Armitage's test for shares, Mantel's for other scores.
 * - `detectable`: the smallest true slope that this many answers would have shown with the chance `power`.
 * @returns `waves` with their scores and positions; slopes in units of the score per wave (or per year, see `per`)
 * @throws AnalysisError "missing-option" (an order that cannot be told) · "invalid-data" (fewer than two waves) ·
 *   "unknown-column" …
 * @source Binder (1983); Sen (1968); Cochran (1954); Armitage (1955); agrees with survey::svyglm, lm, prop.trend.test
 *   and cor.test in R, test/reference/trend.json
 * @example scoreTrend({ satisfied: [5, 3, 2, 5, 4, 2, 5, 4, 4], year: [2022, 2022, 2022, 2023, 2023, 2023, 2024, 2024, 2024] }, { score: "csat", rating: "satisfied", wave: "year" }).estimate // → 33.333333333333336
 */
export function scoreTrend(data: SurveyData, options: ScoreTrendOptions): ScoreTrendResult {
  const call = "scoreTrend";
  checkOptions(call, options, [...MEASURE_OPTIONS, ...SURVEY_OPTIONS, "wave", "order", "spacing", "power"]);
  const given = options ?? {};
  const measure = measureFor(call, given);
  const level = checkLevel(call, given.level);
  const power = checkPower(call, given.power, level);
  const ordered = orderedWaves(call, data, measure, given, given.spacing, 2);
  const { waves } = ordered;
  const positions = waves.map(({ position }) => position);
  const scores = waves.map(({ sample }) => sample.mean);
  const slope = waveSlope(
    positions,
    waves.map(({ sample }) => sample.moments),
  );
  const main = mainSlope(ordered, slope, level);
  const fit = fitOfLine(ordered, positions, level);
  const robust = robustSlope(positions, scores, level);
  return deepFreeze({
    kind: "scoreTrend",
    score: measure.score,
    unit: measure.unit,
    per: ordered.per,
    order: ordered.order,
    orderedBy: ordered.orderedBy,
    ...main,
    intercept: slope.intercept,
    level,
    method: "least-squares",
    detectable:
      main.statistic === null
        ? null
        : detectableShift({ stdError: main.stdError!, level, power, df: main.df ?? Number.POSITIVE_INFINITY }),
    power,
    waves: waves.map(({ value, sample, position }) => ({
      ...groupScore(value, sample, measure.family, level),
      position,
      fitted: slope.intercept + slope.slope * position,
    })),
    betweenWaves: slopeBetweenWaves(positions, scores, level),
    theilSen: robust,
    trendTest: testOfTrend(measure, waves, positions),
    lackOfFit: fit,
    n: ordered.n,
    missing: ordered.missing,
    warnings: [...ordered.warnings, ...trendWarnings(main, fit, robust, waves.length, level)],
  });
}

function mainSlope(
  { survey, waves, n }: OrderedWaves,
  slope: WaveSlope,
  level: number,
): ReturnType<typeof effectFields> {
  const { design } = survey;
  if (design === undefined) {
    return effectFields(slope.slope, slope.variance === null ? null : Math.sqrt(slope.variance), n - 2, level);
  }
  const rows = Uint32Array.from(waves.flatMap(({ sample }) => [...sample.rows]));
  const deviations = new Float64Array(rows.length);
  let next = 0;
  for (const { sample, position } of waves) {
    const lever = (position - slope.centre) / slope.spread;
    const fitted = slope.intercept + slope.slope * position;
    for (const row of sample.rows) deviations[next++] = lever * (survey.figures[row]! - fitted);
  }
  const { weights, frequencies } = survey;
  const variance = varianceUnderDesign(deviations, { rows, weights, frequencies, sumWeights: 1 }, design);
  const df = designFreedom(design, rows) - 1;
  return effectFields(slope.slope, variance === null ? null : Math.sqrt(variance), df, level);
}

function fitOfLine(
  { waves, n }: OrderedWaves,
  positions: readonly number[] | undefined,
  level: number,
): ReturnType<typeof lackOfFit> {
  const figures = wavesCounted(waves, level);
  return figures === null ? null : lackOfFit(positions, figures, n);
}

function slopeBetweenWaves(
  positions: readonly number[],
  scores: readonly number[],
  level: number,
): SlopeEstimate | null {
  if (positions.length < 3) return null;
  const { slope, intercept, stdError, df } = lineThroughWaves(positions, scores);
  return { ...effectFields(slope, stdError, df, level), method: "wave-least-squares", intercept };
}

function robustSlope(
  positions: readonly number[],
  scores: readonly number[],
  level: number,
): ScoreTrendResult["theilSen"] {
  const { slope, intercept, interval, coverage } = theilSen(positions, scores, level);
  const { statistic, pValue } = kendallTest(scores);
  return {
    estimate: slope,
    stdError: null,
    statistic,
    df: null,
    pValue,
    confLow: interval?.low ?? null,
    confHigh: interval?.high ?? null,
    method: "theil-sen",
    intercept,
    coverage,
  };
}

function testOfTrend(
  { family }: Measure,
  waves: readonly OrderedWave[],
  positions: readonly number[],
): ScoreTrendResult["trendTest"] {
  if (waves.some(({ sample }) => sample.kind !== "plain")) return null;
  const moments = waves.map(({ sample }) => sample.moments);
  const isShare = family === "share";
  const test = trendTest(positions, moments, isShare ? "n" : "n − 1");
  return test === null ? null : { method: isShare ? "cochran-armitage" : "mantel", ...test };
}

function trendWarnings(
  main: { readonly statistic: number | null },
  fit: ScoreTrendResult["lackOfFit"],
  robust: ScoreTrendResult["theilSen"],
  waves: number,
  level: number,
): Warning[] {
  const warnings: Warning[] = [];
  if (main.statistic === null) {
    warnings.push(
      warning(
        "no-variance",
        "The answers leave nothing to judge the slope by: they lie on the line, or there are too few of them.",
      ),
    );
  }
  if (fit !== null && fit.pValue < 0.05) {
    warnings.push(
      warning(
        "waves-scatter",
        "The waves scatter about the line by more than their samples explain, so the interval of the slope is too narrow for what moves the waves; betweenWaves and theilSen take the scatter into account.",
        { pValue: fit.pValue },
      ),
    );
  }
  if (robust.confLow === null) {
    warnings.push(
      warning(
        "too-few-waves",
        `${waves} waves are too few for any interval of level ${level} around Theil and Sen's slope.`,
        { waves },
      ),
    );
  }
  return warnings;
}
