import { gaussInverseInPlace } from "../../numeric/gaussInverse";
import { orientFactorsInPlace } from "./orientFactors";

/** Correlated factors. */
export interface ObliqueFactors {
  /** k×f, row-major: weights of the factors in each item, the other factors held fixed. */
  readonly pattern: Float64Array;
  /** f×f: correlations of the factors. */
  readonly phi: Float64Array;
  readonly converged: boolean;
  readonly iterations: number;
}

const MOST_STEPS = 5000;
/** Length of the projected gradient at which the steps stop. */
const FLAT = 1e-10;
/** Where rounding hides what a step gains, the gradient has come down to this. */
const FLAT_TO_ROUNDING = 1e-6;

/**
 * Direct quartimin, which is oblimin with γ = 0: factors that may be correlated, each loading on few items. It looks for the T with columns
 * of length 1 that makes
 *   ¼·Σ_{p≠q} Σᵢ λ_ip²·λ_iq²,   Λ = A·(T⁻¹)ᵀ, Φ = TᵀT
 * least, by gradient projection from T = I, without Kaiser's normalisation.
 * @param loadings k×f, row-major, of uncorrelated factors A; not changed
 * @source Jennrich & Sampson (1966), Psychometrika 31(3); Jennrich (2002), Psychometrika 67(1); agrees with GPArotation::oblimin run to
 *   the end, test/reference/factor.json
 */
export function oblimin(loadings: Float64Array, k: number, factors: number): ObliqueFactors {
  const square = (): Float64Array => new Float64Array(factors * factors);
  const [turn, trial, inverse, work, gradient] = [square(), square(), square(), square(), square()];
  const pattern = new Float64Array(k * factors);
  for (let f = 0; f < factors; f++) turn[f * factors + f] = 1;

  /** Λ of a T into `pattern`, T⁻¹ into `inverse`. @returns the criterion */
  const criterion = (from: Float64Array): number => {
    inverse.set(from);
    if (!gaussInverseInPlace(inverse, factors, work)) return Number.NaN;
    let sum = 0;
    for (let i = 0; i < k; i++) {
      let squares = 0;
      let fourths = 0;
      for (let f = 0; f < factors; f++) {
        let loading = 0;
        for (let g = 0; g < factors; g++) loading += loadings[i * factors + g]! * inverse[f * factors + g]!;
        pattern[i * factors + f] = loading;
        const square = loading * loading;
        squares += square;
        fourths += square * square;
      }
      sum += squares * squares - fourths;
    }
    return sum / 4;
  };

  /** G = −(Λᵀ·Γ·T⁻¹)ᵀ with Γ_if = λ_if·Σ_{g≠f} λ_ig², less its part along T. @returns its length */
  const projectedGradient = (): number => {
    work.fill(0);
    for (let i = 0; i < k; i++) {
      let squares = 0;
      for (let f = 0; f < factors; f++) squares += pattern[i * factors + f]! ** 2;
      for (let f = 0; f < factors; f++) {
        const own = pattern[i * factors + f]!;
        const slope = own * (squares - own * own);
        for (let g = 0; g < factors; g++) work[g * factors + f]! += pattern[i * factors + g]! * slope;
      }
    }
    let length = 0;
    for (let g = 0; g < factors; g++) {
      let along = 0;
      for (let f = 0; f < factors; f++) {
        let entry = 0;
        for (let h = 0; h < factors; h++) entry -= work[g * factors + h]! * inverse[h * factors + f]!;
        gradient[f * factors + g] = entry;
        along += entry * turn[f * factors + g]!;
      }
      for (let f = 0; f < factors; f++) {
        const entry = gradient[f * factors + g]! - along * turn[f * factors + g]!;
        gradient[f * factors + g] = entry;
        length += entry * entry;
      }
    }
    return Math.sqrt(length);
  };

  let value = criterion(turn);
  let converged = factors < 2;
  let iterations = 0;
  for (let size = 1; !converged && iterations < MOST_STEPS; iterations++) {
    const slope = projectedGradient();
    if (slope < FLAT) {
      converged = true;
      break;
    }
    size *= 2;
    let gained = false;
    for (let halved = 0; halved <= 30 && !gained; halved++) {
      stepInPlace(trial, turn, gradient, size, factors);
      const next = criterion(trial);
      // Strictly less: where rounding hides the gain, a step as good as none would be taken for ever.
      if (next < value && next <= value - 0.5 * slope * slope * size) {
        turn.set(trial);
        value = next;
        gained = true;
      } else size /= 2;
    }
    if (!gained) {
      converged = slope < FLAT_TO_ROUNDING;
      break;
    }
  }
  criterion(turn);
  const phi = square();
  for (let f = 0; f < factors; f++) {
    for (let g = 0; g < factors; g++) {
      let sum = 0;
      for (let h = 0; h < factors; h++) sum += turn[h * factors + f]! * turn[h * factors + g]!;
      phi[f * factors + g] = f === g ? 1 : sum;
    }
  }
  orientFactorsInPlace(pattern, k, factors, phi);
  return { pattern, phi, converged, iterations };
}

/** T − size·G with its columns brought back to length 1. */
function stepInPlace(
  target: Float64Array,
  turn: Float64Array,
  gradient: Float64Array,
  size: number,
  factors: number,
): void {
  for (let g = 0; g < factors; g++) {
    let length = 0;
    for (let f = 0; f < factors; f++) {
      const entry = turn[f * factors + g]! - size * gradient[f * factors + g]!;
      target[f * factors + g] = entry;
      length += entry * entry;
    }
    const scale = 1 / Math.sqrt(length);
    for (let f = 0; f < factors; f++) target[f * factors + g]! *= scale;
  }
}
