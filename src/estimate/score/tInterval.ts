import { tQuantile } from "../../distributions/studentT";
import type { Interval } from "./interval";

/**
 * Student's interval of a mean: mean ± t(1 − α/2; df)·stdError.
 * @param df degrees of freedom, > 0: n − 1, or clusters − strata
 * @returns in the units of the mean, not cut to the scale
 * @source Student (1908); agrees with R t.test
 * @example tInterval(4, 0.5, 9, 0.95) // → { low: 2.868921, high: 5.131079 } (rounded)
 */
export function tInterval(mean: number, stdError: number, df: number, level: number): Interval {
  const half = tQuantile((1 + level) / 2, df) * stdError;
  return { low: mean - half, high: mean + half };
}
