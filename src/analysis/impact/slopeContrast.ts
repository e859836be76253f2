import { tQuantile, tSurvival } from "../../distributions/studentT";
import type { Fit } from "../regression/fit";
import type { ContrastFigures } from "./impactResults";

/**
 * A sum of slopes times factors, with its error, t and interval: Σ cⱼbⱼ, variance cᵀVc.
 * @param factors by place among the predictors; places that are not there count 0
 */
export function slopeContrast(
  { estimate, covariance, df }: Fit,
  factors: ReadonlyMap<number, number>,
  level: number,
): ContrastFigures {
  const size = estimate.coefficients.length + 1;
  let sum = 0;
  let variance = 0;
  for (const [i, a] of factors) {
    sum += a * estimate.coefficients[i]!;
    for (const [j, b] of factors) variance += a * b * covariance[(i + 1) * size + j + 1]!;
  }
  return figuresOf(sum, Math.sqrt(Math.max(0, variance)), df, level, estimate.perfect);
}

/** t, p and interval of a figure with its error. */
export function figuresOf(
  estimate: number,
  stdError: number,
  df: number,
  level: number,
  perfect: boolean = false,
): ContrastFigures {
  const statistic = perfect || !(stdError > 0) ? null : estimate / stdError;
  const half = tQuantile((1 + level) / 2, df) * stdError;
  return {
    estimate,
    stdError,
    statistic,
    df,
    pValue: statistic === null ? null : Math.min(1, 2 * tSurvival(Math.abs(statistic), df)),
    confLow: estimate - half,
    confHigh: estimate + half,
  };
}
