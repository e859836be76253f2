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
  const raw = alphaFigures(k);
  const standardized = alphaFigures(k);
  alphaInPlace(covariance, k, raw);
  alphaInPlace(correlation, k, standardized);
  const { rowSums, sums } = raw;
  const [trace, total] = [sums[0]!, sums[1]!];
  const itemTotal = new Float64Array(k);
  const itemRest = new Float64Array(k);
  for (let i = 0; i < k; i++) {
    const own = covariance[i * k + i]!;
    const withAll = rowSums[i]!;
    itemTotal[i] = withAll / Math.sqrt(own * total);
    itemRest[i] = (withAll - own) / Math.sqrt(own * varying(total - 2 * withAll + own, trace));
  }
  return {
    raw: raw.figures[0]!,
    standardized: standardized.figures[0]!,
    averageCorrelation: (standardized.sums[1]! - k) / (k * (k - 1)),
    varianceOfSum: varying(total, trace),
    rawIfDropped: raw.figures.subarray(1),
    standardizedIfDropped: standardized.figures.subarray(1),
    itemTotal,
    itemRest,
  };
}

/** Room for alpha and what it is made of. */
export interface AlphaFigures {
  /** [alpha, alpha without item 1, …, without item k]; alpha alone when k = 2. NaN where a sum does not vary. */
  readonly figures: Float64Array;
  /** k sums of the rows of the matrix. */
  readonly rowSums: Float64Array;
  /** [trace, sum of all]. */
  readonly sums: Float64Array;
}

export function alphaFigures(k: number): AlphaFigures {
  return {
    figures: new Float64Array(k > 2 ? 1 + k : 1),
    rowSums: new Float64Array(k),
    sums: new Float64Array(2),
  };
}

/**
 * Alpha, and alpha without each item in turn, in O(k²) and without allocating: what a bootstrap calls.
 * @param matrix k×k, row-major: covariances, cross-products (alpha is a ratio) or, for standardised alpha, correlations
 */
export function alphaInPlace(matrix: Float64Array, k: number, { figures, rowSums, sums }: AlphaFigures): void {
  let trace = 0;
  let total = 0;
  for (let i = 0; i < k; i++) {
    let row = 0;
    for (let j = 0; j < k; j++) row += matrix[i * k + j]!;
    rowSums[i] = row;
    trace += matrix[i * k + i]!;
    total += row;
  }
  sums[0] = trace;
  sums[1] = total;
  figures[0] = alphaOf(k, trace, total);
  for (let i = 0; i + 1 < figures.length; i++) {
    const own = matrix[i * k + i]!;
    figures[i + 1] = alphaOf(k - 1, trace - own, total - 2 * rowSums[i]! + own);
  }
}

function alphaOf(k: number, trace: number, total: number): number {
  return (k / (k - 1)) * (1 - trace / varying(total, trace));
}

/** Variance of a sum below this share of its items' variances is rounding: they cancel one another. */
const NO_VARIATION = 1e-12;

function varying(varianceOfSum: number, trace: number): number {
  return varianceOfSum > NO_VARIATION * trace ? varianceOfSum : Number.NaN;
}
