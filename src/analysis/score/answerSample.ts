import type { Ratings } from "../../design/ratings";
import type { SamplingDesign } from "../../design/samplingDesign";
import type { DrawnRows } from "../../estimate/score/drawTotals";
import { kishSampleSize } from "../../estimate/score/kishSampleSize";
import { linearizedVariance } from "../../estimate/score/linearizedVariance";
import type { Counts } from "../../moments/counts";
import { designFreedom, designKind, type Sample, varianceUnderDesign } from "./sample";

/** A sample of answers on a scale of whole numbers. */
export interface AnswerSample extends Sample {
  readonly counts: Counts;
  /**
   * Linearised variance of the mean of `values`, what each answer of the scale stands for.
   * Null when the sample is too small for one.
   */
  readonly variance: (values: Float64Array, mean: number) => number | null;
  /** The rows with an answer, for what counts do not tell. */
  readonly answered: () => AnsweredRows;
}

/** The rows behind a sample: their answers, what they count for, and how they were drawn. */
export interface AnsweredRows {
  /** For each row of the survey the index of its answer. */
  readonly codes: Ratings["codes"];
  readonly rows: Uint32Array;
  readonly weights: Float64Array | undefined;
  readonly frequencies: Float64Array | undefined;
  readonly design: SamplingDesign | undefined;
}

/** A sample whose answers were drawn each on its own, with weights or without: its counts say everything. */
export function sampleFromCounts(counts: Counts, answered: () => AnsweredRows = noRows): AnswerSample {
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
    answered,
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
    answered: () => ({ ...drawn, codes: ratings.codes, design }),
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

/** Counts that came without rows are unweighted, and nothing else asks for them. */
function noRows(): never {
  throw new Error("a sample of counts has no rows");
}
