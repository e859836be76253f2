import type { DesignMatrix } from "../design/designMatrix";
import { AnalysisError } from "../errors";
import {
  type ImportanceName,
  importanceEstimator,
  ranksInPlace,
  sharesInPlace,
} from "../estimate/importance/importance";
import type { Estimator, Replicates } from "../inference/replicateStore";
import { replicates } from "../inference/replicates";
import { correlationInPlace, crossProductsInPlace } from "../moments/moments";
import type { ResampledSums } from "../moments/resampledSums";
import { packedLength } from "../numeric/packedSums";
import { resamplingScheme } from "./resamplingScheme";

/** The shares and ranks of drivers, to be resampled. Plain data: a worker is sent it and computes the same. */
export interface ImportanceJob {
  readonly kind: "importance";
  readonly call: string;
  readonly design: Pick<DesignMatrix, "columns" | "weights" | "n">;
  readonly method: ImportanceName;
  readonly seed: number;
}

/** Resamples from the one numbered `first` on → their shares and ranks. What all of them share is computed here. */
export function openImportance(
  job: ImportanceJob,
): (range: { readonly first: number; readonly count: number }) => Generator<number, Replicates> {
  const { call, design, method, seed } = job;
  const { sums, draw } = resamplingScheme(design, seed);
  const estimator = importanceOfResample(sums, method, call);
  const settings = { units: sums.units, width: 2 * (sums.columns - 1), seed, call, ...(draw && { draw }) };
  return ({ first, count }) => replicates(estimator, { ...settings, resamples: count, first });
}

/** Weights of a resample → [p shares, p ranks]. All memory is made here, none in the loop. */
function importanceOfResample(sums: ResampledSums, method: ImportanceName, call: string): Estimator {
  const size = sums.columns;
  const p = size - 1;
  const estimate = importanceEstimator(method, p, call);
  const packed = new Float64Array(packedLength(size));
  const crossProducts = new Float64Array(size * size);
  const correlation = new Float64Array(size * size);
  const raw = new Float64Array(p);
  const result = new Float64Array(2 * p);
  const shares = result.subarray(0, p);
  const ranks = result.subarray(p);
  return (weights) => {
    sums.into(weights, packed);
    crossProductsInPlace(packed, size, crossProducts);
    refuseConstant(packed, crossProducts, size);
    correlationInPlace(crossProducts, size, correlation);
    estimate(correlation, raw);
    sharesInPlace(raw, shares);
    ranksInPlace(raw, ranks);
    return result;
  };
}

/** Share of a column's squares about the full-sample mean below which its own variation is rounding. */
const NO_VARIATION = 1e-12;

/** A column with a single value in the resample leaves rounding behind, not 0: the sums are centred at another mean. */
function refuseConstant(packed: Float64Array, crossProducts: Float64Array, size: number): void {
  for (let column = 0, at = 1 + size; column < size; at += size - column, column++) {
    if (crossProducts[column * size + column]! > NO_VARIATION * packed[at]!) continue;
    throw new AnalysisError("constant-column", `column ${column + 1} has a single value in this resample`, { column });
  }
}
