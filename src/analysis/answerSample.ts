import type { Ratings } from "../design/ratings";
import type { SamplingDesign } from "../design/samplingDesign";
import type { DrawnRows } from "../estimate/score/drawTotals";
import { kishSampleSize } from "../estimate/score/kishSampleSize";
import { linearizedVariance } from "../estimate/score/linearizedVariance";
import type { Counts } from "../moments/counts";
import { designFreedom, designKind, type Sample, varianceUnderDesign } from "./sample";

/** A sample of answers on a scale of whole numbers. */
export interface AnswerSample extends Sample {
  readonly counts: Counts;
  /**
   * Linearised variance of the mean of `values`, what each answer of the scale stands for.
   * Null when the sample is too small for one.
   */
  readonly variance: (values: Float64Array, mean: number) => number | null;
}

/** A sample whose answers were drawn each on its own, with weights or without: its counts say everything. */
export function sampleFromCounts(counts: Counts): AnswerSample {
  const n = sum(counts.n);
  const isWeighted = counts.weights !== counts.n;
  const sumWeights = isWeighted ? sum(counts.weights) : n;
  return {
    kind: isWeighted ? "weighted" : "plain",
    counts,
    n,
    missing: counts.missing,
    sumWeights,
    kish: isWeighted ? kishSampleSize(sumWeights, sum(counts.squaredWeights)) : null,
    df: n - 1,
    variance: (values, mean) => linearizedVariance(counts, values, mean),
  };
}

/** A sample drawn in clusters, from strata or from a finite population: its variance needs the rows. */
export function sampleFromDesign(
  counts: Counts,
  ratings: Ratings,
  drawn: Omit<DrawnRows, "sumWeights">,
  design: SamplingDesign,
): AnswerSample {
  const alone = sampleFromCounts(counts);
  const valid: DrawnRows = { ...drawn, sumWeights: alone.sumWeights };
  return {
    ...alone,
    kind: designKind(design),
    df: designFreedom(design, valid.rows),
    variance: (values, mean) => {
      const deviations = new Float64Array(valid.rows.length);
      for (let i = 0; i < deviations.length; i++) deviations[i] = values[ratings.codes[valid.rows[i]!]!]! - mean;
      return varianceUnderDesign(deviations, valid, design);
    },
  };
}

function sum(values: Float64Array): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i]!;
  return total;
}
