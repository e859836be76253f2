/**
 * Inverts a symmetric positive definite matrix by sweeping every row: the lower triangle of `matrix` becomes that of the inverse.
 * The upper triangle is neither read nor written.
 * @param matrix size×size, row-major
 * @param held working memory, `size` numbers
 * @returns log det of the matrix; NaN when a pivot is not above 0, and `matrix` then holds nothing of use
 * @source Beaton (1964); Goodnight (1979), A tutorial on the sweep operator, The American Statistician 33(3)
 */
export function sweepInverseInPlace(matrix: Float64Array, size: number, held: Float64Array): number {
  let logDeterminant = 0;
  for (let k = 0; k < size; k++) {
    const rowK = k * size;
    const pivot = matrix[rowK + k]!;
    if (!(pivot > 0)) return Number.NaN;
    logDeterminant += Math.log(pivot);
    for (let i = 0; i < k; i++) held[i] = matrix[rowK + i]!;
    for (let i = k + 1; i < size; i++) held[i] = matrix[i * size + k]!;
    held[k] = 0;
    for (let i = 0; i < size; i++) {
      const factor = held[i]! / pivot;
      if (factor === 0) continue;
      const row = i * size;
      for (let j = 0; j <= i; j++) matrix[row + j]! -= factor * held[j]!;
    }
    for (let i = 0; i < k; i++) matrix[rowK + i] = held[i]! / pivot;
    for (let i = k + 1; i < size; i++) matrix[i * size + k] = held[i]! / pivot;
    matrix[rowK + k] = -1 / pivot;
  }
  for (let i = 0; i < size; i++) for (let j = 0; j <= i; j++) matrix[i * size + j] = -matrix[i * size + j]!;
  return logDeterminant;
}

/**
 * Takes the first `count` rows out of a symmetric positive definite matrix: the lower triangle of the rest becomes its Schur complement,
 *   A₂₂ − A₂₁·A₁₁⁻¹·A₁₂
 * and the first `count` columns become those of the Cholesky factor (L₁₁ and L₂₁ = A₂₁·L₁₁⁻ᵀ).
 * When A is the inverse of a covariance matrix, the complement is the inverse of the covariance matrix of the rest.
 * @param held working memory, `size` numbers
 * @returns log det A₁₁; NaN when a pivot is not above 0, and `matrix` then holds nothing of use
 * @source Golub & Van Loan, Matrix Computations, 4.2 (outer-product Cholesky)
 */
export function eliminateInPlace(matrix: Float64Array, size: number, count: number, held: Float64Array): number {
  let logDeterminant = 0;
  for (let k = 0; k < count; k++) {
    const pivot = matrix[k * size + k]!;
    if (!(pivot > 0)) return Number.NaN;
    logDeterminant += Math.log(pivot);
    const root = Math.sqrt(pivot);
    matrix[k * size + k] = root;
    for (let i = k + 1; i < size; i++) {
      const entry = matrix[i * size + k]! / root;
      matrix[i * size + k] = entry;
      held[i] = entry;
      const row = i * size;
      for (let j = k + 1; j <= i; j++) matrix[row + j]! -= entry * held[j]!;
    }
  }
  return logDeterminant;
}
