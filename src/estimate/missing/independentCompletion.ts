import { sweepInverseInPlace } from "../../numeric/sweep";
import type { PatternSums } from "./patternSums";

/** Largest change of a covariance, in the units of `PatternSums`, at which the rounds over pairs stop; and the most rounds. */
const TOLERANCE = 1e-12;
const MOST_ROUNDS = 200;

/**
 * Covariances that the answers say nothing of. When no row (of weight above 0) answered both a and b, the likelihood does not
 * depend on σ_ab. Of all values that keep the matrix positive definite this takes the one with the largest determinant: a and b are then
 * independent given the other columns, (Σ⁻¹)_ab = 0, and nothing is claimed of them that the other columns do not say.
 * @returns a function that overwrites those covariances in packed parameters, without allocating
 * @source Dempster (1972), Covariance selection, Biometrics 28
 */
export function independentCompletion(data: PatternSums): (packed: Float64Array) => void {
  const p = data.columns;
  const together = new Uint8Array(p * p);
  const covariance = new Float64Array(p * p);
  const inverse = new Float64Array(p * p);
  const held = new Float64Array(p);
  return (packed) => {
    if (!lacksPairs(data, together)) return;
    for (let i = 0, at = p; i < p; i++) for (let j = 0; j <= i; j++, at++) covariance[i * p + j] = packed[at]!;
    for (let round = 0; round < MOST_ROUNDS; round++) {
      let change = 0;
      for (let i = 0; i < p; i++) {
        for (let j = 0; j < i; j++) {
          if (together[i * p + j] === 1) continue;
          inverse.set(covariance);
          if (Number.isNaN(sweepInverseInPlace(inverse, p, held))) return;
          // The conditional covariance of the two given the rest goes to 0.
          const own = inverse[i * p + j]!;
          const step = own / (inverse[i * p + i]! * inverse[j * p + j]! - own * own);
          covariance[i * p + j]! += step;
          change = Math.max(change, Math.abs(step));
        }
      }
      if (change <= TOLERANCE) break;
    }
    for (let i = 0, at = p; i < p; i++) for (let j = 0; j <= i; j++, at++) packed[at] = covariance[i * p + j]!;
  };
}

/** Marks the pairs that some row answered (lower triangle). @returns whether there are others */
function lacksPairs({ groups, columns: p }: PatternSums, together: Uint8Array): boolean {
  together.fill(0);
  let left = (p * (p + 1)) / 2;
  for (const { answered, sumWeight } of groups) {
    if (sumWeight[0] === 0) continue;
    for (let i = 0; i < answered.length; i++) {
      const row = answered[i]! * p;
      for (let j = 0; j <= i; j++) {
        const at = row + answered[j]!;
        left -= 1 - together[at]!;
        together[at] = 1;
      }
    }
    if (left === 0) return false;
  }
  return true;
}
