import { tQuantile } from "../../distributions/studentT";

/**
 * Share of the outcome's variance, of what the other drivers leave, that a driver explains: t²/(t² + df).
 * A confounder that explains all that is left of the outcome would need this share of what is left of the driver to explain the effect away.
 * @param t from the classical standard error, whatever errors are reported
 * @param df residual degrees of freedom
 * @source Cinelli & Hazlett (2020), J. R. Stat. Soc. B 82(1); agrees with sensemakr, test/reference/sensemakr.json
 * @example partialRSquared(3, 27) // → 0.25
 */
export function partialRSquared(t: number, df: number): number {
  return 1 / (1 + df / (t * t));
}

/** Partial f² = t²/df, R²/(1 − R²) of `partialRSquared`. @source Cinelli & Hazlett (2020) */
export function partialFSquared(t: number, df: number): number {
  return (t * t) / df;
}

/**
 * Robustness value: a confounder that explains this share of what is left of both driver and outcome takes the part q of the
 * effect away; one that explains less of both does not.
 *   RV = ½(√(f⁴ + 4f²) − f²) = 2/(1 + √(1 + 4/f²)),   f² = q²·t²/df
 * The second form loses no digits where f is large.
 * @param q part of the estimate, > 0; 1 takes all of it
 * @source Cinelli & Hazlett (2020), section 4.2; agrees with sensemakr, test/reference/sensemakr.json
 * @example robustnessValue(3, 27) // → 0.4342585459106648
 */
export function robustnessValue(t: number, df: number, q: number = 1): number {
  return equalStrength(q * q * partialFSquared(t, df));
}

/**
 * Robustness value at a level: a confounder of this strength leaves an interval that reaches the estimate less its part q.
 *   f′ = q|f| − f*,   f* = t quantile at (1 + level)/2 on df − 1, over √(df − 1)
 *   RV = 0 if f′ ≤ 0,  (q²f² − f*²)/(1 + q²f²) if q|f| > 1/f*,  else RV of f′
 * In the second case the strongest confounder is not the one that explains as much of the outcome as of the driver.
 * @param level of the interval, 0.95 say
 * @param widening reported standard error over the classical one, when they differ: f* is so many times as large, since the
 *   confounder narrows or widens both alike
 * @returns NaN when df < 2
 * @source Cinelli & Hazlett (2020), section 4.2; agrees with sensemakr, test/reference/sensemakr.json
 */
export function robustnessValueAtLevel(
  t: number,
  df: number,
  level: number,
  q: number = 1,
  widening: number = 1,
): number {
  if (!(df > 1)) return Number.NaN;
  const critical = (widening * tQuantile((1 + level) / 2, df - 1)) / Math.sqrt(df - 1);
  const f = q * Math.sqrt(partialFSquared(t, df));
  const beyond = f - critical;
  if (beyond <= 0) return 0;
  // (f² − f*²)/(1 + f²), written so that an infinite f gives 1.
  if (f > 1 / critical) return 1 - (1 + critical * critical) / (1 + f * f);
  return equalStrength(beyond * beyond);
}

function equalStrength(fSquared: number): number {
  return 2 / (1 + Math.sqrt(1 + 4 / fSquared));
}
