/**
 * Cholesky factor of a symmetric positive definite matrix, A = L·Lᵀ, in place: the lower triangle of `matrix` becomes L.
 * The upper triangle is left as it was.
 * @param matrix size×size, row-major
 * @param tolerance smallest pivot, relative to the diagonal entry it came from, that counts as more than rounding
 * @returns the index of the first pivot that is too small, −1 when there is none.
 *   With a correlation matrix the pivot of column j is 1 − R² of j on the columns before it.
 * @source Golub & Van Loan, Matrix Computations, 4.2
 */
export function choleskyInPlace(matrix: Float64Array, size: number, tolerance: number): number {
  for (let j = 0; j < size; j++) {
    const rowJ = j * size;
    const original = matrix[rowJ + j]!;
    let pivot = original;
    for (let k = 0; k < j; k++) pivot -= matrix[rowJ + k]! * matrix[rowJ + k]!;
    // Written so that NaN fails too.
    if (!(pivot > tolerance * original && pivot > 0)) return j;
    const diagonal = Math.sqrt(pivot);
    matrix[rowJ + j] = diagonal;
    for (let i = j + 1; i < size; i++) {
      const rowI = i * size;
      let sum = matrix[rowI + j]!;
      for (let k = 0; k < j; k++) sum -= matrix[rowI + k]! * matrix[rowJ + k]!;
      matrix[rowI + j] = sum / diagonal;
    }
  }
  return -1;
}

/** Solves L·Lᵀ·x = b in place of b, for the L that `choleskyInPlace` left. */
export function choleskySolveInPlace(factor: Float64Array, size: number, b: Float64Array): void {
  for (let i = 0; i < size; i++) {
    let sum = b[i]!;
    for (let k = 0; k < i; k++) sum -= factor[i * size + k]! * b[k]!;
    b[i] = sum / factor[i * size + i]!;
  }
  for (let i = size - 1; i >= 0; i--) {
    let sum = b[i]!;
    for (let k = i + 1; k < size; k++) sum -= factor[k * size + i]! * b[k]!;
    b[i] = sum / factor[i * size + i]!;
  }
}

/**
 * (L·Lᵀ)⁻¹, symmetric, row-major, from the L that `choleskyInPlace` left.
 * @param lower size×size of working memory and `inverse` of result: a resample gives its own, so that nothing is allocated
 */
export function choleskyInverse(
  factor: Float64Array,
  size: number,
  lower: Float64Array = new Float64Array(size * size),
  inverse: Float64Array = new Float64Array(size * size),
): Float64Array {
  lowerInverseInto(factor, size, lower);
  triangularProductInto(lower, size, inverse);
  return inverse;
}

/** L⁻¹, lower triangular, row-major; what stands above the diagonal of `inverse` stays. */
function lowerInverseInto(factor: Float64Array, size: number, inverse: Float64Array): void {
  for (let j = 0; j < size; j++) {
    inverse[j * size + j] = 1 / factor[j * size + j]!;
    for (let i = j + 1; i < size; i++) {
      let sum = 0;
      for (let k = j; k < i; k++) sum -= factor[i * size + k]! * inverse[k * size + j]!;
      inverse[i * size + j] = sum / factor[i * size + i]!;
    }
  }
}

/** Mᵀ·M for lower triangular M. */
function triangularProductInto(lower: Float64Array, size: number, product: Float64Array): void {
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let k = i; k < size; k++) sum += lower[k * size + i]! * lower[k * size + j]!;
      product[i * size + j] = sum;
      product[j * size + i] = sum;
    }
  }
}
