/**
 * Inverse of a small square matrix by elimination with partial pivoting (Gauss–Jordan), without allocating.
 * @param matrix size×size, row-major; overwritten by its inverse
 * @param work size×size
 * @returns whether there is one; NaN counts as none
 */
export function gaussInverseInPlace(matrix: Float64Array, size: number, work: Float64Array): boolean {
  work.fill(0);
  for (let i = 0; i < size; i++) work[i * size + i] = 1;
  for (let column = 0; column < size; column++) {
    let best = column;
    for (let row = column + 1; row < size; row++) {
      if (Math.abs(matrix[row * size + column]!) > Math.abs(matrix[best * size + column]!)) best = row;
    }
    const pivot = matrix[best * size + column]!;
    if (!(Math.abs(pivot) > 0)) return false;
    for (let j = 0; j < size; j++) {
      for (const rows of [matrix, work]) {
        const swapped = rows[best * size + j]!;
        rows[best * size + j] = rows[column * size + j]!;
        rows[column * size + j] = swapped / pivot;
      }
    }
    for (let row = 0; row < size; row++) {
      const times = matrix[row * size + column]!;
      if (row === column || times === 0) continue;
      for (let j = 0; j < size; j++) {
        matrix[row * size + j]! -= times * matrix[column * size + j]!;
        work[row * size + j]! -= times * work[column * size + j]!;
      }
    }
  }
  matrix.set(work);
  return true;
}
