/** Working memory of `symmetricEigenvaluesInPlace`, made once and used for every matrix. */
export interface SymmetricEigenvalues {
  readonly size: number;
  /** Eigenvalues, in no order. */
  readonly values: Float64Array;
  /** Beside the diagonal of the tridiagonal form. */
  readonly beside: Float64Array;
  /** Copy of the matrix that the reflections consume. */
  readonly work: Float64Array;
  readonly mirror: Float64Array;
  readonly image: Float64Array;
}

export function symmetricEigenvaluesOf(size: number): SymmetricEigenvalues {
  const vector = (): Float64Array => new Float64Array(size);
  return {
    size,
    values: vector(),
    beside: vector(),
    work: new Float64Array(size * size),
    mirror: vector(),
    image: vector(),
  };
}

/** Steps for each eigenvalue that suffice by far: two or three are usual. */
const MOST_STEPS = 60;

/**
 * Eigenvalues of a symmetric matrix without their vectors, to rounding of the largest: Householder reflections make it tridiagonal, and
 * implicit QR steps with Wilkinson's shift make that diagonal. Several times as fast as `symmetricEigenInPlace`, which also gives
 * vectors and keeps the relative digits of small eigenvalues.
 * @param matrix size×size, row-major, symmetric; not changed
 * @returns whether the steps converged; false only when the matrix holds NaN or ±Infinity
 * @source Golub & Van Loan, Matrix Computations, 8.3
 */
export function symmetricEigenvaluesInPlace(matrix: Float64Array, eigen: SymmetricEigenvalues): boolean {
  const { size, values, beside } = eigen;
  tridiagonalInPlace(matrix, eigen);
  let last = size - 1;
  for (let step = 0; step <= MOST_STEPS * size; step++) {
    while (last > 0 && isNegligible(beside[last - 1]!, values[last - 1]!, values[last]!)) last--;
    if (last === 0) return !Number.isNaN(values[0]!);
    let first = last - 1;
    while (first > 0 && !isNegligible(beside[first - 1]!, values[first - 1]!, values[first]!)) first--;
    qrStep(values, beside, first, last);
  }
  return false;
}

function isNegligible(off: number, one: number, other: number): boolean {
  return Math.abs(off) <= (Number.EPSILON / 2) * (Math.abs(one) + Math.abs(other));
}

/** Reflects column after column: the diagonal goes to `values`, what stands beside it to `beside`. */
function tridiagonalInPlace(
  matrix: Float64Array,
  { size, values, beside, work, mirror, image }: SymmetricEigenvalues,
): void {
  work.set(matrix);
  for (let k = 0; k < size - 2; k++) {
    let squares = 0;
    for (let i = k + 2; i < size; i++) squares += work[i * size + k]! ** 2;
    const head = work[(k + 1) * size + k]!;
    values[k] = work[k * size + k]!;
    if (squares === 0) {
      beside[k] = head;
      continue;
    }
    const length = Math.sqrt(head * head + squares);
    const target = head > 0 ? -length : length;
    beside[k] = target;
    mirror[k + 1] = head - target;
    for (let i = k + 2; i < size; i++) mirror[i] = work[i * size + k]!;
    const scale = 2 / (mirror[k + 1]! ** 2 + squares);
    let overlap = 0;
    for (let i = k + 1; i < size; i++) {
      let sum = 0;
      for (let j = k + 1; j < size; j++) sum += work[i * size + j]! * mirror[j]!;
      image[i] = scale * sum;
      overlap += image[i]! * mirror[i]!;
    }
    const back = (scale * overlap) / 2;
    for (let i = k + 1; i < size; i++) image[i]! -= back * mirror[i]!;
    for (let i = k + 1; i < size; i++) {
      for (let j = k + 1; j < size; j++) work[i * size + j]! -= mirror[i]! * image[j]! + image[i]! * mirror[j]!;
    }
  }
  for (let k = Math.max(0, size - 2); k < size; k++) {
    values[k] = work[k * size + k]!;
    if (k + 1 < size) beside[k] = work[(k + 1) * size + k]!;
  }
}

/** One step over rows `first` … `last`: the shift starts a bulge, and rotations chase it out at the end. */
function qrStep(values: Float64Array, beside: Float64Array, first: number, last: number): void {
  const half = (values[last - 1]! - values[last]!) / 2;
  const corner = beside[last - 1]!;
  const root = Math.hypot(half, corner);
  const shift = values[last]! - (corner * corner) / (half + (half < 0 ? -root : root));
  let x = values[first]! - shift;
  let bulge = beside[first]!;
  for (let k = first; k < last; k++) {
    const length = Math.hypot(x, bulge);
    const c = length === 0 ? 1 : x / length;
    const s = length === 0 ? 0 : bulge / length;
    if (k > first) beside[k - 1] = length;
    const [one, other, off] = [values[k]!, values[k + 1]!, beside[k]!];
    values[k] = c * c * one + 2 * c * s * off + s * s * other;
    values[k + 1] = s * s * one - 2 * c * s * off + c * c * other;
    beside[k] = c * s * (other - one) + (c - s) * (c + s) * off;
    if (k + 1 === last) return;
    x = beside[k]!;
    bulge = s * beside[k + 1]!;
    beside[k + 1]! *= c;
  }
}
