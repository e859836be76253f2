import { normalQuantile } from "../../distributions/normal";
import type { Interval } from "./interval";

/**
 * Wilson's score interval for a share: all p with |x − np| ≤ z·√(np(1 − p)).
 *   (x + z²/2 ± z·√(x(n − x)/n + z²/4)) / (n + z²)
 * @param successes x ∈ [0, n], real: an effective count where there are sampling weights
 * @param n answers, or the effective number of answers; > 0
 * @param level confidence, e.g. 0.95
 * @returns shares in [0, 1]; exactly 0 below when x = 0, exactly 1 above when x = n
 * @source Wilson (1927); agrees with statsmodels proportion_confint(method = "wilson"), test/reference/scoreShareIntervals.json
 * @example wilsonInterval(8, 10, 0.95) // → { low: 0.4901625, high: 0.9433178 } (rounded)
 */
export function wilsonInterval(successes: number, n: number, level: number): Interval {
  const z = normalQuantile((1 + level) / 2);
  return { low: lowerEnd(successes, n, z), high: 1 - lowerEnd(n - successes, n, z) };
}

// The smaller root of a quadratic as product / larger root: the usual form cancels to 1e-17 instead of 0 at x = 0.
function lowerEnd(successes: number, n: number, z: number): number {
  const upper = successes + (z * z) / 2 + z * Math.sqrt((successes * (n - successes)) / n + (z * z) / 4);
  return (successes * successes) / (n * upper);
}
