import { quantileSorted } from "../numeric/quantile";

export interface QuantileEnds {
  readonly low: number;
  readonly high: number;
  readonly status: "ok" | "extreme" | "degenerate";
}

/** Spread, as a share of the largest absolute value, below which replicates differ by rounding only. */
const ROUNDING = 1e-13;

/**
 * Two quantiles of sorted replicates, type 7, and what is to be said about them. Degenerate replicates give a point.
 */
export function quantileEnds(sorted: Float64Array, lowProbability: number, highProbability: number): QuantileEnds {
  if (isDegenerate(sorted)) {
    const point = quantileSorted(sorted, 0.5);
    return { low: point, high: point, status: "degenerate" };
  }
  const extreme = isExtreme(lowProbability, sorted.length) || isExtreme(highProbability, sorted.length);
  return {
    low: quantileSorted(sorted, lowProbability),
    high: quantileSorted(sorted, highProbability),
    status: extreme ? "extreme" : "ok",
  };
}

/** Whether all of the sorted replicates are the same number, up to rounding; so is a single one. */
export function isDegenerate(sorted: Float64Array): boolean {
  const least = sorted[0]!;
  const most = sorted[sorted.length - 1]!;
  return most - least <= ROUNDING * Math.max(Math.abs(least), Math.abs(most));
}

/** Whether a quantile lies beyond the share that the outermost of B replicates stand for, 1/(B + 1). */
function isExtreme(probability: number, replicates: number): boolean {
  // 39 replicates are just enough for 2.5 %: rounding must not decide it.
  return Math.min(probability, 1 - probability) * (replicates + 1) < 1 - 1e-9;
}
