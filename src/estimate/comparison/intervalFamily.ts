import type { Interval } from "../score/interval";

/**
 * The intervals of one figure at every level at once. Interval, test of a difference and test of equivalence are three
 * questions to the same family, so they cannot contradict each other: the interval leaves out 0 exactly when p is below
 * 1 − level.
 */
export interface IntervalFamily {
  /** Degrees of freedom of the t distribution that critical values come from; Infinity is the normal distribution. */
  readonly df: number;
  /** The interval for a critical value ≥ 0, such as 1.96; not cut to any range. */
  readonly at: (critical: number) => Interval;
  /**
   * The critical value at which an end of the interval reaches `target`, positive when the figure lies above it,
   * negative below; ±Infinity when no interval reaches it. For a plain interval (estimate − target)/stdError.
   */
  readonly reaching: (target: number) => number;
}

/** The same figure in other units, or from another zero: factor·x + shift; factor > 0. */
export function rescaledFamily(family: IntervalFamily, factor: number, shift: number = 0): IntervalFamily {
  return {
    df: family.df,
    at: (critical) => {
      const { low, high } = family.at(critical);
      return { low: factor * low + shift, high: factor * high + shift };
    },
    reaching: (target) => family.reaching((target - shift) / factor),
  };
}

/**
 * The critical value at which an end that moves away from the figure as the critical value grows reaches the target:
 * doubling until it is passed, then bisection until no number lies between.
 * @param passes whether the end has reached the target at this critical value; false at 0
 * @returns > 0, Infinity when it is never reached
 */
export function criticalReaching(passes: (critical: number) => boolean): number {
  let inside = 0;
  let outside = 1;
  while (!passes(outside)) {
    inside = outside;
    outside *= 2;
    // No tail probability is left long before: P(Z > 40) is below the smallest number there is.
    if (outside > 1e9) return Number.POSITIVE_INFINITY;
  }
  for (;;) {
    const middle = inside + (outside - inside) / 2;
    if (middle <= inside || middle >= outside) return outside;
    if (passes(middle)) outside = middle;
    else inside = middle;
  }
}
