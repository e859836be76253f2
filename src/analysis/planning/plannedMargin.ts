import { normalQuantile } from "../../distributions/normal";
import { tQuantile } from "../../distributions/studentT";
import { type Plan, varianceOfOne } from "./plannedScore";

/**
 * Half the width of an interval of n answers, in the units of the score.
 *   z·√(D·σ²/n · (N − n)/(N − 1)) for shares and net scores, t·√(D·s²/n · (1 − n/N)) for means
 * The two corrections for a finite population are one: σ² has the denominator n, s² n − 1.
 */
export function plannedMargin(plan: Plan, n: number, populationSize: number | undefined): number {
  const { expected, designEffect, level, unit } = plan;
  const upper = (1 + level) / 2;
  const variance = (designEffect * varianceOfOne(expected)) / n;
  if (expected.kind === "mean") {
    const left = populationSize === undefined ? 1 : 1 - n / populationSize;
    return tQuantile(upper, n - 1) * Math.sqrt(variance * left);
  }
  const left =
    populationSize === undefined ? 1 : populationSize === 1 ? 0 : (populationSize - n) / (populationSize - 1);
  return unit * normalQuantile(upper) * Math.sqrt(variance * left);
}

/** The fewest answers a plan can have: a mean needs two for an error. */
export function fewestAnswers(plan: Plan): number {
  return plan.expected.kind === "mean" ? 2 : 1;
}

/**
 * The smallest n ≥ least for which `isEnough` holds, which once true stays true; Infinity when it is not true at 2^52.
 */
export function smallestEnough(least: number, isEnough: (n: number) => boolean): number {
  if (isEnough(least)) return least;
  let low = least;
  let high = 2 * least;
  while (!isEnough(high)) {
    low = high;
    high *= 2;
    if (high > 2 ** 52) return Number.POSITIVE_INFINITY;
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isEnough(middle)) high = middle;
    else low = middle;
  }
  return high;
}
