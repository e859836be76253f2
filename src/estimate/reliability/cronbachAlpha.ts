/** Room for alpha and what it is made of. */
export interface AlphaFigures {
  /** [alpha, alpha without item 1, …, without item k]; alpha alone when k = 2. NaN where a sum does not vary. */
  readonly figures: Float64Array;
  /** k sums of the rows of the matrix. */
  readonly rowSums: Float64Array;
  /** [trace, sum of all]. */
  readonly sums: Float64Array;
}

export function alphaFigures(
  k: number,
  figures: Float64Array = new Float64Array(figuresWithAndWithout(k)),
): AlphaFigures {
  return { figures, rowSums: new Float64Array(k), sums: new Float64Array(2) };
}

/** Figures of the whole and without each item; without one of two items there is nothing to be consistent. */
export function figuresWithAndWithout(k: number): number {
  return k > 2 ? 1 + k : 1;
}

/**
 * Cronbach's alpha, and alpha without each item in turn, in O(k²) and without allocating: what a bootstrap calls.
 *   α = k/(k − 1)·(1 − tr(S)/ΣS)
 * Row sums of S give every figure with an item left out, so the whole is one pass.
 * @param matrix k×k, row-major: covariances, cross-products (alpha is a ratio) or, for standardised alpha, correlations
 * @source Cronbach (1951); agrees with psych::alpha, test/reference/attitude.json
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

/** The variance of a sum; NaN where it is rounding. */
export function varying(varianceOfSum: number, trace: number): number {
  return varianceOfSum > NO_VARIATION * trace ? varianceOfSum : Number.NaN;
}
