import { AnalysisError, quote } from "../../errors";
import { combineGroupMoments } from "../../estimate/comparison/groupMoments";
import {
  type ChartedWave,
  excessVariation,
  individualsError,
  runLengths,
  samplingErrors,
} from "../../estimate/trend/controlLimits";
import { lackOfFit } from "../../estimate/trend/lackOfFit";
import { columnValues } from "../../table/columnValues";
import { describeValue } from "../../table/describeValue";
import type { ColumnReference, SurveyData } from "../../table/surveyData";
import { choice } from "../choice";
import { groupLabel, quoteGroup } from "../comparison/comparisonLabel";
import { MEASURE_OPTIONS, type Measure, measureFor } from "../comparison/comparisonMeasure";
import type { ControlChartResult, ControlSignal, ControlWave } from "../comparison/comparisonResults";
import { groupScore } from "../comparison/comparisonSample";
import { SURVEY_OPTIONS } from "../comparison/comparisonSurvey";
import { isSameGroup, noGroup } from "../comparison/trendOrder";
import { deepFreeze } from "../frozen";
import { checkLevel } from "../level";
import { checkOptions } from "../options";
import type { Warning } from "../results";
import { warning } from "../warnings";
import { type OrderedWave, type OrderedWaves, orderedWaves, type WaveOptions, wavesCounted } from "./trendWaves";

export type ControlMethod = "sampling" | "laney" | "individuals";

export interface ControlChartOptions extends WaveOptions {
  /** The waves that the centre and the limits come from, a period without known causes; all waves by default. */
  readonly baseline?: readonly unknown[] | ColumnReference;
  /**
   * What ordinary variation is:
   * - "sampling" (default): that of samples of this size (p chart for shares, x-bar chart for means);
   * - "laney": the same, times how much more the waves vary than samples do (Laney's p′ chart); for many answers a
   *   wave;
   * - "individuals": that from one wave to the next, whatever their sizes.
   */
  readonly method?: ControlMethod;
  /** Limits stand this many standard deviations from the centre; 3 by default. */
  readonly sigmas?: number;
  /** So many waves in a row on one side of the centre are a signal; 8 by default. */
  readonly run?: number;
}

/**
 * Control chart of a score over waves: is a wave out of the ordinary, or within what waves like these do by chance?
 *   limits = centre ± 3σ_k, centre the score of all baseline answers
 *   "sampling": σ_k = √(v/n_k), v the variance of one answer: p(1 − p) for shares, p + d − (p − d)² for net scores,
 *   both at the centre; s² within waves for means; with weights or a design n_k is the effective number of answers
 *   "laney": σ_k·σ_z, σ_z = (√π/2)·mean |z_k − z_{k−1}|; "individuals": σ = (√π/2)·mean |s_k − s_{k−1}|
 * Signals: "beyond-limits" (by chance in 0.27 % of the waves), and "run", 8 waves in a row on one side of the centre
 * (0.8 %). Limits are cut to what the score can be.
 * @throws AnalysisError "missing-option" (an order that cannot be told) · "invalid-option" · "invalid-data" (fewer than
 *   two waves) · "unknown-column" …
 * @source Shewhart (1931); Western Electric (1956), Statistical Quality Control Handbook; Laney (2002), Quality
 *   Engineering 14; agrees with Montgomery's example, test/unit/trend/controlLimits.test.ts
 * @example controlChart({ ok: [1, 1, 0, 1, 1, 1, 0, 0, 0], week: [1, 1, 1, 2, 2, 2, 3, 3, 3] }, { score: "topBox", scale: [0, 1], rating: "ok", wave: "week" }).waves[2].signals // → []
 */
export function controlChart(data: SurveyData, options: ControlChartOptions): ControlChartResult {
  const call = "controlChart";
  checkOptions(call, options, [
    ...MEASURE_OPTIONS,
    ...SURVEY_OPTIONS,
    "wave",
    "order",
    "baseline",
    "method",
    "sigmas",
    "run",
  ]);
  const given = options ?? {};
  const measure = measureFor(call, given);
  const level = checkLevel(call, given.level);
  const method = choice(call, "method", given.method, ["sampling", "laney", "individuals"], "sampling");
  const sigmas = checkPositive(call, "sigmas", given.sigmas, 3, false);
  const run = checkPositive(call, "run", given.run, 8, true);
  const ordered = orderedWaves(call, data, measure, given, "equal", 2);
  const { waves } = ordered;
  const isBaseline = baselineWaves(call, ordered, given.baseline);
  const chart = chartOf(measure, waves, isBaseline, method, level);
  const runs = runLengths(
    waves.map(({ sample }) => sample.mean),
    chart.centre,
  );
  return deepFreeze({
    kind: "controlChart",
    score: measure.score,
    unit: measure.unit,
    method: chart.method,
    centre: chart.centre,
    sigmas,
    run,
    excess: chart.excess,
    order: ordered.order,
    orderedBy: ordered.orderedBy,
    waves: waves.map(({ value, sample }, k): ControlWave => {
      const error = chart.errors[k]!;
      const [low, high] = limitsOf(chart.centre, sigmas * error, measure);
      const isBeyond = Math.abs(sample.mean - chart.centre) > sigmas * error;
      const signals: ControlSignal[] = [
        ...(isBeyond ? (["beyond-limits"] as const) : []),
        ...(runs[k]! >= run ? (["run"] as const) : []),
      ];
      return {
        ...groupScore(value, sample, measure.family, level),
        limitLow: low,
        limitHigh: high,
        statistic: error > 0 ? (sample.mean - chart.centre) / error : null,
        signals,
        isBaseline: isBaseline[k]!,
      };
    }),
    n: ordered.n,
    missing: ordered.missing,
    warnings: [...ordered.warnings, ...chart.warnings],
  });
}

interface Chart {
  /** The method used: the one asked for, unless a warning says why not. */
  readonly method: ControlMethod;
  readonly centre: number;
  /** Standard deviation of each wave's score in the ordinary. */
  readonly errors: Float64Array;
  readonly excess: number | null;
  readonly warnings: readonly Warning[];
}

function chartOf(
  measure: Measure,
  waves: readonly OrderedWave[],
  isBaseline: readonly boolean[],
  method: ControlMethod,
  level: number,
): Chart {
  const baseline = waves.filter((_, k) => isBaseline[k]);
  const pooled = combineGroupMoments(baseline.map(({ sample }) => sample.moments));
  const scores = baseline.map(({ sample }) => sample.mean);
  const counted = wavesCounted(waves, level);
  if (method === "individuals" || counted === null) {
    const centre = scores.reduce((sum, score) => sum + score, 0) / scores.length;
    const errors = new Float64Array(waves.length).fill(individualsError(scores)!);
    const warnings = method === "individuals" ? [] : [cannotCount()];
    return { method: "individuals", centre, errors, excess: null, warnings };
  }
  const centre = pooled.sum / pooled.sumWeights;
  const charted: ChartedWave[] = counted;
  const errors = samplingErrors(charted, ordinarySpread(measure, baseline, pooled, centre));
  const pick = <T>(all: ArrayLike<T>): T[] => Array.from(all).filter((_, k) => isBaseline[k]);
  const baselineErrors = Float64Array.from(pick(errors));
  const varies = baselineErrors.every((error) => error > 0);
  const excess = varies ? excessVariation(pick(charted), centre, baselineErrors) : null;
  const warnings: Warning[] = varies ? [] : [noVariation()];
  if (method === "laney") {
    return { method, centre, errors: errors.map((error) => error * (excess ?? 0)), excess, warnings };
  }
  const fit = lackOfFit(undefined, pick(counted), pooled.n);
  if (fit !== null && fit.pValue < 0.01 && excess !== null && excess > 1)
    warnings.push(moreThanSampling(excess, fit.pValue));
  return { method, centre, errors, excess, warnings };
}

/**
 * Variance of one answer: of shares and net scores at the centre, as in a p chart; of means within the waves, as in an
 * x-bar chart.
 */
function ordinarySpread(
  { family }: Measure,
  baseline: readonly OrderedWave[],
  pooled: ReturnType<typeof combineGroupMoments>,
  centre: number,
): number {
  if (family === "mean") {
    // Each wave with its own degrees of freedom; with weights Σw stands for n.
    const within = baseline.reduce(
      (sum, { sample }) => sum + (sample.n / sample.sumWeights) * sample.moments.squares,
      0,
    );
    const df = pooled.n - baseline.length;
    return df > 0 ? within / df : 0;
  }
  return (10_000 * (pooled.plus + pooled.minus)) / pooled.sumWeights - centre * centre;
}

function limitsOf(centre: number, distance: number, { range }: Measure): readonly [number, number] {
  const [low, high] = range ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  return [Math.max(low, centre - distance), Math.min(high, centre + distance)];
}

function baselineWaves(call: string, { waves, order, column }: OrderedWaves, given: unknown): readonly boolean[] {
  if (given === undefined) return waves.map(() => true);
  const listed = columnValues(given);
  if (listed === undefined) {
    throw new AnalysisError(
      "invalid-option",
      `${call}: option "baseline" is ${describeValue(given)}, expected a list of waves such as [${quoteGroup(order[0])}]`,
      { option: "baseline" },
    );
  }
  const values = Array.from(listed);
  const stranger = values.find((value) => !order.some((known) => isSameGroup(known, value)));
  if (stranger !== undefined) {
    throw new AnalysisError(
      "invalid-option",
      `${call}: option "baseline" names ${noGroup(stranger, { name: column, values: order })}`,
      { option: "baseline", column, value: groupLabel(stranger) },
    );
  }
  const isBaseline = waves.map(({ value }) => values.some((each) => isSameGroup(value, each)));
  if (isBaseline.filter(Boolean).length >= 2) return isBaseline;
  throw new AnalysisError(
    "invalid-option",
    `${call}: option "baseline" leaves fewer than two waves with answers, expected two or more to tell what is ordinary`,
    { option: "baseline", column },
  );
}

function checkPositive(call: string, option: string, value: unknown, fallback: number, isWhole: boolean): number {
  if (value === undefined) return fallback;
  const isNumber = typeof value === "number" && Number.isFinite(value);
  if (isNumber && (isWhole ? Number.isInteger(value) && value >= 2 : value > 0)) return value;
  throw new AnalysisError(
    "invalid-option",
    `${call}: option ${quote(option)} is ${describeValue(value)}, expected ${isWhole ? "a whole number of waves, 2 or more" : "a number above 0"}`,
    { option, value: isNumber ? value : String(value) },
  );
}

function moreThanSampling(excess: number, pValue: number): Warning {
  return warning(
    "waves-scatter",
    `The waves vary ${excess.toFixed(1)} times as much as samples of this size do, so ordinary waves will fall outside the limits; method "laney" allows for it.`,
    { excess, pValue },
  );
}

function noVariation(): Warning {
  return warning(
    "no-variance",
    "The answers do not differ, so there is no ordinary variation, and any other score is outside the limits.",
  );
}

function cannotCount(): Warning {
  return warning(
    "too-few-clusters",
    'A wave has too few clusters to tell its sampling error, or everybody was asked; the limits are those of method "individuals".',
  );
}
