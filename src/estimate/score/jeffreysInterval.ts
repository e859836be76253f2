import { betaQuantile } from "../../distributions/beta";
import type { Interval } from "./interval";

/**
 * Jeffreys' interval for a share: equal tails of the posterior Beta(x + ½, n − x + ½).
 * When nobody or everybody agrees the end there is 0 or 1, since the interval would otherwise leave out the very share that was seen.
 * @param successes x ∈ [0, n], real
 * @param n (effective) number of answers; > 0
 * @returns shares in [0, 1]
 * @source Brown, Cai & DasGupta (2001), with their rule at x = 0 and x = n; between, agrees with statsmodels proportion_confint(method = "jeffreys")
 * @example jeffreysInterval(8, 10, 0.95) // → { low: 0.497226, high: 0.955941 } (rounded)
 */
export function jeffreysInterval(successes: number, n: number, level: number): Interval {
  const tail = (1 - level) / 2;
  return {
    low: successes > 0 ? betaQuantile(tail, successes + 0.5, n - successes + 0.5) : 0,
    high: successes < n ? 1 - betaQuantile(tail, n - successes + 0.5, successes + 0.5) : 1,
  };
}
