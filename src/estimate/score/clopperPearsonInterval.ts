import { betaQuantile } from "../../distributions/beta";
import type { Interval } from "./interval";

/**
 * Clopper and Pearson's "exact" interval for a share: never covers less than `level`, and so usually more.
 *   B(α/2; x, n − x + 1) … B(1 − α/2; x + 1, n − x), B the beta quantile
 * @param successes x ∈ [0, n], real
 * @param n (effective) number of answers; > 0
 * @returns shares in [0, 1]; 0 below when x = 0, 1 above when x = n
 * @source Clopper & Pearson (1934); agrees with R binom.test; with effective counts it is survey::svyciprop(method = "beta")
 * @example clopperPearsonInterval(8, 10, 0.95) // → { low: 0.4439045, high: 0.9747893 } (rounded)
 */
export function clopperPearsonInterval(successes: number, n: number, level: number): Interval {
  const tail = (1 - level) / 2;
  return {
    low: successes > 0 ? betaQuantile(tail, successes, n - successes + 1) : 0,
    high: successes < n ? 1 - betaQuantile(tail, n - successes, successes + 1) : 1,
  };
}
