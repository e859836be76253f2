/**
 * What each of several columns adds to R² when they enter one after the other, by a Cholesky factor of their correlations
 * in that order: L·Lᵀ = R, L·z = r, gain_k = z_k².
 * @param matrix correlations, row-major, `stride` apart; full, not changed
 * @param target the column of r: the outcome's
 * @param columns which ones, in order of entry
 * @param count how many of them
 * @param factor working memory, count×count or more
 * @param gains count values, overwritten
 * @returns the place of the first column that the ones before it determine, −1 when there is none
 */
export function sequentialGainsInPlace(
  matrix: Float64Array,
  stride: number,
  target: number,
  columns: Uint32Array,
  count: number,
  factor: Float64Array,
  gains: Float64Array,
): number {
  for (let i = 0; i < count; i++) {
    const source = columns[i]! * stride;
    const row = i * count;
    let pivot = matrix[source + columns[i]!]!;
    const smallest = 1e-13 * pivot;
    let left = matrix[source + target]!;
    for (let j = 0; j < i; j++) {
      const rowJ = j * count;
      // Two sums, so that subtractions need not wait for one another.
      let sum = matrix[source + columns[j]!]!;
      let other = 0;
      let k = 0;
      for (; k + 1 < j; k += 2) {
        sum -= factor[row + k]! * factor[rowJ + k]!;
        other -= factor[row + k + 1]! * factor[rowJ + k + 1]!;
      }
      if (k < j) sum -= factor[row + k]! * factor[rowJ + k]!;
      // The diagonal holds reciprocals: one division a column.
      const entry = (sum + other) * factor[rowJ + j]!;
      factor[row + j] = entry;
      pivot -= entry * entry;
      left -= entry * gains[j]!;
    }
    // Written so that NaN fails too.
    if (!(pivot > smallest)) return i;
    const reciprocal = 1 / Math.sqrt(pivot);
    factor[row + i] = reciprocal;
    gains[i] = left * reciprocal;
  }
  for (let i = 0; i < count; i++) gains[i] = gains[i]! * gains[i]!;
  return -1;
}
