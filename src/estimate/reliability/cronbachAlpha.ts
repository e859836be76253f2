/** Alpha of a set of items and what each of them contributes. */
export interface AlphaOfItems {
  /** From covariances. */
  readonly raw: number;
  /** From correlations. */
  readonly standardized: number;
  readonly averageCorrelation: number;
  /** ΣS, the variance of the sum of the items; NaN where the sum does not vary. */
  readonly varianceOfSum: number;
  /** k values: raw and standardised alpha without the item, NaN where the others' sum does not vary; empty when k = 2. */
  readonly rawIfDropped: Float64Array;
  readonly standardizedIfDropped: Float64Array;
  /** Correlation of each item with the sum of all items, itself included. */
  readonly itemTotal: Float64Array;
  /** Correlation of each item with the sum of the other items; NaN where that sum does not vary. */
  readonly itemRest: Float64Array;
}

/**
 * Cronbach's alpha: internal consistency of k items scored in one direction.
 *   α = k/(k − 1)·(1 − tr(S)/ΣS)
 * Row sums of S give every figure with an item left out, so the whole table is one pass: O(k²).
 * @param covariance k×k, row-major, symmetric, k ≥ 2, positive diagonal
 * @source Cronbach (1951); agrees with psych::alpha, test/reference/attitude.json
 */
export function alphaOfItems(covariance: Float64Array, k: number): AlphaOfItems {
  const correlation = new Float64Array(k * k);
  for (let i = 0; i < k; i++) {
    for (let j = 0; j < k; j++) {
      const scale = Math.sqrt(covariance[i * k + i]! * covariance[j * k + j]!);
      correlation[i * k + j] = i === j ? 1 : covariance[i * k + j]! / scale;
    }
  }
  const raw = alphaAndDropped(covariance, k);
  const standardized = alphaAndDropped(correlation, k);
  const itemTotal = new Float64Array(k);
  const itemRest = new Float64Array(k);
  for (let i = 0; i < k; i++) {
    const own = covariance[i * k + i]!;
    const withAll = raw.rowSums[i]!;
    itemTotal[i] = withAll / Math.sqrt(own * raw.total);
    itemRest[i] = (withAll - own) / Math.sqrt(own * varying(raw.total - 2 * withAll + own, raw.trace));
  }
  return {
    raw: raw.alpha,
    standardized: standardized.alpha,
    averageCorrelation: (standardized.total - k) / (k * (k - 1)),
    varianceOfSum: varying(raw.total, raw.trace),
    rawIfDropped: raw.ifDropped,
    standardizedIfDropped: standardized.ifDropped,
    itemTotal,
    itemRest,
  };
}

function alphaAndDropped(
  matrix: Float64Array,
  k: number,
): { alpha: number; ifDropped: Float64Array; rowSums: Float64Array; total: number; trace: number } {
  const rowSums = new Float64Array(k);
  let trace = 0;
  let total = 0;
  for (let i = 0; i < k; i++) {
    for (let j = 0; j < k; j++) rowSums[i]! += matrix[i * k + j]!;
    trace += matrix[i * k + i]!;
    total += rowSums[i]!;
  }
  const ifDropped = new Float64Array(k > 2 ? k : 0);
  for (let i = 0; i < ifDropped.length; i++) {
    const own = matrix[i * k + i]!;
    ifDropped[i] = alphaOf(k - 1, trace - own, total - 2 * rowSums[i]! + own);
  }
  return { alpha: alphaOf(k, trace, total), ifDropped, rowSums, total, trace };
}

function alphaOf(k: number, trace: number, total: number): number {
  return (k / (k - 1)) * (1 - trace / varying(total, trace));
}

/** Variance of a sum below this share of its items' variances is rounding: they cancel one another. */
const NO_VARIATION = 1e-12;

function varying(varianceOfSum: number, trace: number): number {
  return varianceOfSum > NO_VARIATION * trace ? varianceOfSum : Number.NaN;
}
