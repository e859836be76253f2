import type { IntervalFamily } from "./intervalFamily";

/**
 * The plain intervals: estimate ± critical · stdError.
 * With df from `welchFreedom` and the errors of two independent means they are Welch's; with the mean and error of
 * differences within persons, the paired t intervals.
 * @param stdError > 0 in the units of the estimate
 * @param df degrees of freedom > 0; Infinity for the normal distribution
 * @source Student (1908); Welch (1947); agrees with R t.test, test/reference/comparison.json
 * @example waldFamily(5, 2, Infinity).reaching(0) // → 2.5
 */
export function waldFamily(estimate: number, stdError: number, df: number): IntervalFamily {
  return {
    df,
    at: (critical) => ({ low: estimate - critical * stdError, high: estimate + critical * stdError }),
    reaching: (target) => (estimate - target) / stdError,
  };
}
