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
  return { low: lowerEnd(successes, n, level), high: 1 - lowerEnd(n - successes, n, level) };
}

/** An effective count this small has its lower end at tail^(1/count), which is 0 to the last digit. */
const NEXT_TO_NONE = 1e-3;

function lowerEnd(successes: number, n: number, level: number): number {
  return successes > NEXT_TO_NONE ? betaQuantile((1 - level) / 2, successes, n - successes + 1) : 0;
}
