import { tQuantile } from "../../distributions/studentT";

/**
 * The number of answers, each drawn on its own, that would give a share or a net score this variance.
 *   spread / V
 * With few draws the variance itself is uncertain: then it is brought down by (t(n − 1)/t(df))², so that an interval built
 * on the normal distribution is as wide as Student's.
 * @param spread variance of one answer: p(1 − p), or p + d − (p − d)²
 * @param variance V of the figure, > 0
 * @param drawn only for clusters and strata: answers n and degrees of freedom df = draws − strata, both with n − 1 > 0 and df > 0
 * @returns answers, > 0, perhaps above n
 * @source Korn & Graubard (1998), Survey Methodology 24; the same as in survey::svyciprop(method = "beta")
 * @example effectiveAnswers(0.25, 0.005) // → 50
 */
export function effectiveAnswers(
  spread: number,
  variance: number,
  drawn?: { readonly n: number; readonly df: number; readonly level: number },
): number {
  const answers = spread / variance;
  if (drawn === undefined) return answers;
  const upper = (1 + drawn.level) / 2;
  return answers * (tQuantile(upper, drawn.n - 1) / tQuantile(upper, drawn.df)) ** 2;
}
