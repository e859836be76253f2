import { choleskyInPlace, choleskySolveInPlace } from "./cholesky";
import { type SymmetricEigen, symmetricEigenInPlace, symmetricEigenOf } from "./symmetricEigen";

/** Working memory of `nearestCorrelationInPlace`, made once and used for every resample. */
export interface NearestCorrelation {
  readonly size: number;
  readonly eigen: SymmetricEigen;
  /** A + Diag(y). */
  readonly shifted: Float64Array;
  /** Its part with positive eigenvalues. */
  readonly positive: Float64Array;
  readonly hessian: Float64Array;
  readonly multipliers: Float64Array;
  readonly trial: Float64Array;
  readonly gradient: Float64Array;
  readonly step: Float64Array;
  readonly products: Float64Array;
}

export function nearestCorrelationOf(size: number): NearestCorrelation {
  const vector = (): Float64Array => new Float64Array(size);
  const square = (): Float64Array => new Float64Array(size * size);
  return {
    size,
    eigen: symmetricEigenOf(size),
    shifted: square(),
    positive: square(),
    hessian: square(),
    multipliers: vector(),
    trial: vector(),
    gradient: vector(),
    step: vector(),
    products: vector(),
  };
}

/** Newton steps that suffice by far: convergence is quadratic, five to ten are usual. */
const MOST_STEPS = 50;
/** Largest error of a diagonal entry at which the steps stop; the diagonal is then scaled to 1. */
const DIAGONAL_TOLERANCE = 1e-13;
const ARMIJO = 1e-4;
const SHORTEST_STEP = 1e-8;

/**
 * The correlation matrix nearest to a symmetric matrix with unit diagonal, in the Frobenius norm, among those whose eigenvalues are all
 * at least `floor`: the minimum that Higham's alternating projections with Dykstra's correction approach linearly (Higham 2002),
 * found here by Newton's method on the dual, which converges quadratically.
 *   min ‖X − A‖_F   over diag(X) = 1, X ⪰ floor·I
 * Its smallest eigenvalue is the floor, to rounding, unless A satisfies the floor already.
 * @param matrix size×size, row-major, symmetric, diagonal 1; not changed
 * @param floor in [0, 1)
 * @param target size×size, overwritten; may not be `matrix`
 * @returns whether it converged; false when the matrix holds NaN or ±Infinity
 * @source Qi & Sun (2006), SIAM J. Matrix Anal. Appl. 28(2); Higham (2002), IMA J. Numer. Anal. 22(3).
 *   Agrees with Matrix::nearPD(corr = TRUE), test/reference/missing.json
 */
export function nearestCorrelationInPlace(
  matrix: Float64Array,
  floor: number,
  target: Float64Array,
  memory: NearestCorrelation,
): boolean {
  const { size, multipliers, trial, gradient, step, hessian, positive } = memory;
  // X − floor·I is positive semidefinite with diagonal 1 − floor, and nearest to A − floor·I.
  const diagonal = 1 - floor;
  multipliers.fill(0);
  let value = dual(matrix, floor, multipliers, memory);
  for (let taken = 0; ; taken++) {
    if (Number.isNaN(value)) return false;
    let error = 0;
    for (let i = 0; i < size; i++) {
      gradient[i] = positive[i * size + i]! - diagonal;
      error = Math.max(error, Math.abs(gradient[i]!));
    }
    if (error <= DIAGONAL_TOLERANCE) break;
    if (taken === MOST_STEPS) return false;
    newtonStep(memory, error);
    let slope = 0;
    for (let i = 0; i < size; i++) slope += gradient[i]! * step[i]!;
    let length = 1;
    for (;;) {
      for (let i = 0; i < size; i++) trial[i] = multipliers[i]! + length * step[i]!;
      const next = dual(matrix, floor, trial, memory);
      // Near the minimum the values agree to all digits, and the step is taken as it is.
      const enough = next <= value + ARMIJO * length * slope + 1e-14 * Math.abs(value);
      if (enough || length < SHORTEST_STEP || Number.isNaN(next)) {
        value = next;
        break;
      }
      length /= 2;
    }
    multipliers.set(trial);
  }
  hessian.set(positive);
  for (let i = 0; i < size; i++) hessian[i * size + i]! += floor;
  for (let i = 0; i < size; i++) {
    target[i * size + i] = 1;
    for (let j = 0; j < i; j++) {
      const entry = hessian[i * size + j]! / Math.sqrt(hessian[i * size + i]! * hessian[j * size + j]!);
      target[i * size + j] = entry;
      target[j * size + i] = entry;
    }
  }
  return true;
}

/**
 * θ(y) = ½‖(A − floor·I + Diag(y))₊‖² − (1 − floor)·Σy; leaves the positive part in `positive` and the eigenvectors in `eigen`.
 */
function dual(matrix: Float64Array, floor: number, y: Float64Array, memory: NearestCorrelation): number {
  const { size, shifted, eigen, positive } = memory;
  shifted.set(matrix);
  for (let i = 0; i < size; i++) shifted[i * size + i]! += y[i]! - floor;
  if (!symmetricEigenInPlace(shifted, eigen)) return Number.NaN;
  positive.fill(0);
  let value = 0;
  for (let i = 0; i < size; i++) value -= (1 - floor) * y[i]!;
  for (let k = 0; k < size; k++) {
    const lambda = eigen.values[k]!;
    if (lambda <= 0) continue;
    value += 0.5 * lambda * lambda;
    const row = k * size;
    for (let i = 0; i < size; i++) {
      const scaled = lambda * eigen.vectors[row + i]!;
      for (let j = 0; j <= i; j++) positive[i * size + j]! += scaled * eigen.vectors[row + j]!;
    }
  }
  return value;
}

/**
 * Solves V·step = −gradient with the generalised Hessian V_ij = Σ_kl Ω_kl·Q_ik·Q_jk·Q_il·Q_jl, where Ω is 1 for two positive
 * eigenvalues, λ_k/(λ_k − λ_l) for a positive and another one, 0 for two others.
 */
function newtonStep(memory: NearestCorrelation, error: number): void {
  const { size, eigen, hessian, products, gradient, step } = memory;
  const { values, vectors } = eigen;
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      for (let k = 0; k < size; k++) products[k] = vectors[k * size + i]! * vectors[k * size + j]!;
      let sum = 0;
      for (let k = 0; k < size; k++) {
        const own = values[k]!;
        if (own <= 0) continue;
        let row = 0;
        for (let l = 0; l < size; l++) {
          const other = values[l]!;
          row += other > 0 ? products[l]! : (2 * products[l]! * own) / (own - other);
        }
        sum += products[k]! * row;
      }
      hessian[i * size + j] = sum;
    }
  }
  // V may be singular away from the minimum: the addition vanishes with the error, so convergence stays fast.
  const ridge = Math.min(1e-3, 0.1 * error);
  for (let i = 0; i < size; i++) hessian[i * size + i]! += ridge;
  for (let i = 0; i < size; i++) step[i] = -gradient[i]!;
  if (choleskyInPlace(hessian, size, 0) < 0) choleskySolveInPlace(hessian, size, step);
}
