/** Singular values and right singular vectors of a matrix. */
export interface Svd {
  /** Descending, ≥ 0. */
  readonly values: Float64Array;
  /** size×size, row-major: row k is the right singular vector of values[k], of length 1; zeros where values[k] is 0. */
  readonly vectors: Float64Array;
}

/** Sweeps that suffice by far: convergence is quadratic, five to ten are usual. */
const MOST_SWEEPS = 60;
/**
 * Singular values and right singular vectors of a square matrix A by one-sided Jacobi rotations.
 * Pairs of rows of A are rotated until all are orthogonal, WᵀA = ΣVᵀ: their lengths are the singular values, their
 * directions the right singular vectors, so that nothing has to be accumulated. Small singular values keep as many
 * digits as the matrix with its rows scaled to length 1 allows; methods that first reduce to bidiagonal form lose them.
 * On the triangular factor of a column-pivoted QR the rows are close to orthogonal, and few sweeps are needed.
 * @param matrix size×size, row-major, finite; not changed
 * @source Demmel & Veselić (1992), SIAM J. Matrix Anal. Appl. 13(4); Drmač & Veselić (2008), ibid. 29(4);
 *   agrees with R's svd, test/reference/collinearity.json
 * @example jacobiSvd(Float64Array.of(3, 0, 0, -4), 2).values[0] // → 4
 */
export function jacobiSvd(matrix: Float64Array, size: number): Svd {
  const rows = matrix.slice();
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) if (!sweepInPlace(rows, size)) break;
  const lengths = Float64Array.from({ length: size }, (_, k) => Math.sqrt(product(rows, size, k, k)));
  const order = Array.from(lengths.keys()).sort((a, b) => lengths[b]! - lengths[a]!);
  const values = Float64Array.from(order, (k) => lengths[k]!);
  const vectors = new Float64Array(size * size);
  order.forEach((row, k) => {
    if (lengths[row] === 0) return;
    for (let j = 0; j < size; j++) vectors[k * size + j] = rows[row * size + j]! / lengths[row]!;
  });
  return { values, vectors };
}

/** @returns whether any two rows had to be rotated */
function sweepInPlace(rows: Float64Array, size: number): boolean {
  // The cosine of two rows that rounding alone can leave.
  const orthogonal = Math.sqrt(size) * Number.EPSILON;
  let rotated = false;
  for (let p = 0; p < size - 1; p++) {
    for (let q = p + 1; q < size; q++) {
      const pp = product(rows, size, p, p);
      const qq = product(rows, size, q, q);
      const pq = product(rows, size, p, q);
      if (!(Math.abs(pq) > orthogonal * Math.sqrt(pp) * Math.sqrt(qq))) continue;
      rotated = true;
      const theta = (qq - pp) / (2 * pq);
      const t = theta >= 0 ? 1 / (theta + Math.sqrt(1 + theta * theta)) : -1 / (-theta + Math.sqrt(1 + theta * theta));
      const c = 1 / Math.sqrt(1 + t * t);
      const s = t * c;
      for (let j = 0; j < size; j++) {
        const x = rows[p * size + j]!;
        const y = rows[q * size + j]!;
        rows[p * size + j] = c * x - s * y;
        rows[q * size + j] = s * x + c * y;
      }
    }
  }
  return rotated;
}

function product(rows: Float64Array, size: number, p: number, q: number): number {
  let sum = 0;
  for (let j = 0; j < size; j++) sum += rows[p * size + j]! * rows[q * size + j]!;
  return sum;
}
