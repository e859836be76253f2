/**
 * Sweeps columns from … to − 1 out of a symmetric matrix: what is left of the later rows and columns once these are in
 * (a Schur complement). Upper triangles only; rows before `to` of `target` are working memory.
 * @param matrix size×size, row-major; not changed
 */
export function sweepColumnsInto(
  matrix: Float64Array,
  target: Float64Array,
  size: number,
  from: number,
  to: number,
): void {
  let source = matrix;
  for (let k = from; k < to; k++) {
    const row = k * size;
    const inverse = 1 / source[row + k]!;
    for (let i = k + 1; i < size; i++) {
      const share = source[row + i]! * inverse;
      for (let j = i; j < size; j++) target[i * size + j] = source[i * size + j]! - share * source[row + j]!;
    }
    source = target;
  }
}
