import { normalQuantile, normalSurvival } from "../../distributions/normal";

/**
 * Power of a two-sided z-test: the chance that a difference of this size is found.
 *   Φ(|δ|/SE − z) + Φ(−|δ|/SE − z), z the 1 − α/2 quantile
 * @param difference δ between the two figures
 * @param stdError of the estimated difference, > 0
 * @param level 1 − α, the confidence level of the comparison
 * @returns probability; 1 − level where δ = 0
 * @example zTestPower(2.8, 1, 0.95) // → 0.799557 (rounded)
 */
export function zTestPower(difference: number, stdError: number, level: number): number {
  const z = normalQuantile((1 + level) / 2);
  const shift = Math.abs(difference) / stdError;
  return normalSurvival(z - shift) + normalSurvival(z + shift);
}
