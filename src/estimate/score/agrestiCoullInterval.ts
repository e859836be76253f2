import { normalQuantile } from "../../distributions/normal";
import type { Interval } from "./interval";

/**
 * Agresti and Coull's interval for a share: Wald's around Wilson's centre.
 *   p̃ = (x + z²/2)/(n + z²), p̃ ± z·√(p̃(1 − p̃)/(n + z²)), cut to [0, 1]
 * @param successes x ∈ [0, n], real
 * @param n (effective) number of answers; > 0
 * @returns shares in [0, 1]
 * @source Agresti & Coull (1998); agrees with statsmodels proportion_confint(method = "agresti_coull")
 * @example agrestiCoullInterval(8, 10, 0.95) // → { low: 0.479368, high: 0.954113 } (rounded)
 */
export function agrestiCoullInterval(successes: number, n: number, level: number): Interval {
  const z = normalQuantile((1 + level) / 2);
  const total = n + z * z;
  const centre = (successes + (z * z) / 2) / total;
  const half = z * Math.sqrt((centre * (1 - centre)) / total);
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}
