import type { GroupValue } from "../../design/groups";
import { normalQuantile } from "../../distributions/normal";
import { tQuantile } from "../../distributions/studentT";
import {
  combineGroupMoments,
  type GroupMoments,
  groupMean,
  groupMoments,
  groupSpread,
  groupVariance,
} from "../../estimate/comparison/groupMoments";
import { adjustedWaldInterval } from "../../estimate/score/adjustedWaldInterval";
import { effectiveAnswers } from "../../estimate/score/effectiveAnswers";
import type { Interval } from "../../estimate/score/interval";
import { kishSampleSize } from "../../estimate/score/kishSampleSize";
import { tInterval } from "../../estimate/score/tInterval";
import { wilsonInterval } from "../../estimate/score/wilsonInterval";
import type { Warning } from "../results";
import { tooFewDraws } from "../score/figure";
import { designFreedom, designKind, type Sample, varianceUnderDesign } from "../score/sample";
import { warning } from "../warnings";
import type { MeasureFamily } from "./comparisonMeasure";
import type { GroupScore } from "./comparisonResults";
import type { ComparedSurvey, GroupRows } from "./comparisonSurvey";

/** The answers of one group, and what a comparison needs to know of them. */
export interface ComparedSample extends Sample {
  readonly moments: GroupMoments;
  /** Its rows; kept only where the sampling design needs them. */
  readonly rows: Uint32Array;
  /** The score, in its unit; NaN when nobody has weight. */
  readonly mean: number;
  /** Variance of one answer, with Σw in the denominator. */
  readonly spread: number;
  /** Variance of the score; null when the sample is too small for one. */
  readonly variance: number | null;
}

/** The figures of some rows, and how the rows were drawn. */
export type SampledRows = Omit<ComparedSurvey, "table">;

const NO_ROWS = new Uint32Array(0);

/** The sample of some rows. */
export function sampleOfRows(survey: SampledRows, family: MeasureFamily, { rows, missing }: GroupRows): ComparedSample {
  const moments = groupMoments(survey.figures, rows, survey.weights, survey.frequencies);
  return sampleFromMoments(survey, family, moments, rows, missing);
}

/** Several samples as one. */
export function joinSamples(
  survey: SampledRows,
  family: MeasureFamily,
  samples: readonly ComparedSample[],
): ComparedSample {
  const rows = survey.design === undefined ? NO_ROWS : joinRows(samples.map((sample) => sample.rows));
  const missing = samples.reduce((sum, sample) => sum + sample.missing, 0);
  return sampleFromMoments(survey, family, combineGroupMoments(samples.map(({ moments }) => moments)), rows, missing);
}

function sampleFromMoments(
  survey: SampledRows,
  family: MeasureFamily,
  moments: GroupMoments,
  rows: Uint32Array,
  missing: number,
): ComparedSample {
  const { weights, design } = survey;
  const { n, sumWeights } = moments;
  const kind = design !== undefined ? designKind(design) : weights !== undefined ? "weighted" : "plain";
  const mean = groupMean(moments);
  const df = design === undefined ? n - 1 : designFreedom(design, rows);
  const own = { kind, n, missing, sumWeights, df, moments, mean, spread: groupSpread(moments) } as const;
  return {
    ...own,
    kish: weights === undefined ? null : kishSampleSize(sumWeights, moments.sumSquaredWeights),
    rows: design === undefined ? NO_ROWS : rows,
    variance: sumWeights > 0 ? varianceOf(survey, family, own, rows) : null,
  };
}

/** As the score's own call has it: n below in an unweighted share or net score, n − 1 in a mean, else linearised. */
function varianceOf(
  survey: SampledRows,
  family: MeasureFamily,
  sample: Pick<ComparedSample, "kind" | "n" | "df" | "moments" | "mean" | "spread" | "sumWeights">,
  rows: Uint32Array,
): number | null {
  const { kind, n, df, moments, spread } = sample;
  if (kind === "census") return 0;
  if (kind === "plain" && family !== "mean") return spread / n;
  if (survey.design === undefined) return groupVariance(moments);
  return df > 0 ? designVarianceOf(survey, [{ sample: { ...sample, rows }, sign: 1 }]) : null;
}

/**
 * Variance of a sum of scores with signs under the sampling design: clusters and strata that the groups share are taken
 * into account.
 * @returns null when the rows reach too few draws for one
 */
export function designVarianceOf(
  survey: SampledRows,
  parts: readonly { readonly sample: Pick<ComparedSample, "rows" | "mean" | "sumWeights">; readonly sign: number }[],
): number | null {
  const rows = joinRows(parts.map(({ sample }) => sample.rows));
  const deviations = new Float64Array(rows.length);
  let next = 0;
  for (const { sample, sign } of parts) {
    for (const row of sample.rows)
      deviations[next++] = (sign * (survey.figures[row]! - sample.mean)) / sample.sumWeights;
  }
  const { weights, frequencies } = survey;
  return varianceUnderDesign(deviations, { rows, weights, frequencies, sumWeights: 1 }, survey.design!);
}

function joinRows(parts: readonly Uint32Array[]): Uint32Array {
  const joined = new Uint32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let next = 0;
  for (const part of parts) {
    joined.set(part, next);
    next += part.length;
  }
  return joined;
}

/** The number of answers that an interval of a share or net score may count on. */
export interface CountedAnswers {
  /** Infinite when everybody was asked; null when the sample is too small to say. */
  readonly answers: number | null;
  readonly warnings: readonly Warning[];
}

/** n, or as many unweighted answers as would give the score the variance that it has. */
export function countedAnswers(
  sample: ComparedSample,
  level: number,
  whose: "answers" | "changes" = "answers",
): CountedAnswers {
  const { kind, n, df, kish, spread, variance } = sample;
  if (kind === "plain") return { answers: n, warnings: [] };
  if (kind === "census") return { answers: Number.POSITIVE_INFINITY, warnings: [] };
  const isClustered = kind === "clustered";
  if (isClustered && variance === null) return { answers: null, warnings: [tooFewDraws()] };
  if (variance !== null && variance > 0 && n > 1) {
    const drawn = kind === "weighted" ? undefined : { n, df, level };
    return { answers: effectiveAnswers(spread, variance, drawn), warnings: [] };
  }
  const answers = isClustered ? df + 1 : (kish ?? n);
  return {
    answers,
    warnings: [
      warning(
        "no-variance",
        `The ${isClustered ? "clusters" : kind === "design" ? `${whose} within a stratum` : whose} do not differ, so their variance says nothing about how sure the ${whose === "answers" ? "score" : "difference"} is; ` +
          `the interval counts ${Number(answers.toFixed(1))} answers.`,
        { effectiveSampleSize: answers },
      ),
    ],
  };
}

/** The score of a sample with the interval that the score's own call gives it by default. */
export function groupScore(
  group: GroupValue | null,
  sample: ComparedSample,
  family: MeasureFamily,
  level: number,
): GroupScore {
  const { n, missing, sumWeights, kish, mean, variance } = sample;
  const interval = sumWeights > 0 ? intervalOf(sample, family, level) : null;
  return {
    group,
    estimate: sumWeights > 0 ? mean : null,
    stdError: variance === null ? null : Math.sqrt(variance),
    confLow: interval?.low ?? null,
    confHigh: interval?.high ?? null,
    n,
    missing,
    sumWeights,
    ...(kish === null ? {} : { effectiveSampleSize: kish }),
  };
}

function intervalOf(sample: ComparedSample, family: MeasureFamily, level: number): Interval | null {
  const { mean, variance, df, sumWeights, moments } = sample;
  if (family === "mean") {
    if (sample.kind === "census") return { low: mean, high: mean };
    return variance === null || df <= 0 ? null : tInterval(mean, Math.sqrt(variance), df, level);
  }
  const { answers } = countedAnswers(sample, level);
  if (answers === null) return null;
  if (answers === Number.POSITIVE_INFINITY) return { low: mean, high: mean };
  const plus = (answers * moments.plus) / sumWeights;
  const minus = (answers * moments.minus) / sumWeights;
  const shares =
    family === "net" ? adjustedWaldInterval(plus, minus, answers, level) : wilsonInterval(plus, answers, level);
  return { low: 100 * shares.low, high: 100 * shares.high };
}

/** What multiplies a standard error at this level. */
export function criticalValue(level: number, df: number): number {
  const upper = (1 + level) / 2;
  return df === Number.POSITIVE_INFINITY ? normalQuantile(upper) : tQuantile(upper, df);
}
