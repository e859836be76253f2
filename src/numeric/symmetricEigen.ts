/** Working memory of `symmetricEigenInPlace`, made once and used for every resample. */
export interface SymmetricEigen {
  readonly size: number;
  /** Eigenvalues, in no order. */
  readonly values: Float64Array;
  /** size×size, row-major: row k is the eigenvector of values[k], of length 1. */
  readonly vectors: Float64Array;
  /** Copy of the matrix that the rotations consume. */
  readonly work: Float64Array;
}

export function symmetricEigenOf(size: number): SymmetricEigen {
  return {
    size,
    values: new Float64Array(size),
    vectors: new Float64Array(size * size),
    work: new Float64Array(size * size),
  };
}

/** Sweeps that suffice by far: convergence is quadratic, five to ten are usual. */
const MOST_SWEEPS = 60;

/**
 * Eigenvalues and eigenvectors of a symmetric matrix by cyclic Jacobi rotations, without allocating.
 * Slower than tridiagonal methods for large matrices and the most accurate of all for small ones, which drivers are:
 * small eigenvalues of a positive definite matrix keep their relative digits (Demmel & Veselić 1992).
 * @param matrix size×size, row-major, symmetric; not changed
 * @returns whether the rotations converged; false only when the matrix holds NaN or ±Infinity
 * @source Golub & Van Loan, Matrix Computations, 8.5
 */
export function symmetricEigenInPlace(matrix: Float64Array, eigen: SymmetricEigen): boolean {
  const { size, values, vectors, work } = eigen;
  work.set(matrix);
  vectors.fill(0);
  for (let i = 0; i < size; i++) vectors[i * size + i] = 1;

  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    let rotated = false;
    for (let p = 0; p < size - 1; p++) {
      for (let q = p + 1; q < size; q++) {
        const off = work[p * size + q]!;
        const pp = work[p * size + p]!;
        const qq = work[q * size + q]!;
        if (Number.isNaN(off + pp + qq)) return false;
        // Below the rounding of both diagonal entries a rotation would change nothing.
        if (Math.abs(off) <= 1e-17 * Math.sqrt(Math.abs(pp * qq)) || Math.abs(off) < 1e-300) continue;
        rotated = true;
        rotateInPlace(work, vectors, size, p, q, off, pp, qq);
      }
    }
    if (!rotated) {
      for (let i = 0; i < size; i++) values[i] = work[i * size + i]!;
      return true;
    }
  }
  return false;
}

/** The rotation that makes entry (p, q) zero, applied to both sides of `work` and to the vectors. */
function rotateInPlace(
  work: Float64Array,
  vectors: Float64Array,
  size: number,
  p: number,
  q: number,
  off: number,
  pp: number,
  qq: number,
): void {
  const theta = (qq - pp) / (2 * off);
  const t = theta >= 0 ? 1 / (theta + Math.sqrt(1 + theta * theta)) : -1 / (-theta + Math.sqrt(1 + theta * theta));
  const c = 1 / Math.sqrt(1 + t * t);
  const s = t * c;
  const rowP = p * size;
  const rowQ = q * size;
  work[rowP + p] = pp - t * off;
  work[rowQ + q] = qq + t * off;
  work[rowP + q] = 0;
  work[rowQ + p] = 0;
  for (let k = 0; k < size; k++) {
    const vp = vectors[rowP + k]!;
    const vq = vectors[rowQ + k]!;
    vectors[rowP + k] = c * vp - s * vq;
    vectors[rowQ + k] = s * vp + c * vq;
    if (k === p || k === q) continue;
    const wp = work[rowP + k]!;
    const wq = work[rowQ + k]!;
    const newP = c * wp - s * wq;
    const newQ = s * wp + c * wq;
    work[rowP + k] = newP;
    work[k * size + p] = newP;
    work[rowQ + k] = newQ;
    work[k * size + q] = newQ;
  }
}
