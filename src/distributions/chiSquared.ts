import { checkArgument, checkParameter, checkProbability } from "./checkArguments";
import { gammaCdf, gammaQuantile, gammaSurvival, gammaSurvivalQuantile } from "./gamma";

/**
 * Distribution function of χ² with df degrees of freedom: P(df/2, x/2), the gamma distribution with shape df/2, rate ½.
 * @param x value; below 0 the probability is 0
 * @param df > 0, need not be whole
 * @returns P(X ≤ x)
 * @throws AnalysisError "invalid-option" when x is NaN or df is not a finite number above 0
 * @source DLMF 8.2.4; Abramowitz & Stegun 26.4.19
 * @example chiSquaredCdf(3.841458820694124, 1) // → 0.95
 */
export function chiSquaredCdf(x: number, df: number): number {
  checkArgument("chiSquaredCdf", "x", x);
  checkParameter("chiSquaredCdf", "df", df);
  return gammaCdf(x, 0.5 * df, 0.5);
}

/**
 * Upper tail of χ², the p-value of a χ² test: Q(df/2, x/2), computed as itself.
 * @param x value; below 0 the probability is 1
 * @param df > 0, need not be whole
 * @returns P(X > x)
 * @throws AnalysisError "invalid-option" when x is NaN or df is not a finite number above 0
 * @source DLMF 8.2.4
 * @example chiSquaredSurvival(1000, 2) // → 7.124576406741332e-218
 */
export function chiSquaredSurvival(x: number, df: number): number {
  checkArgument("chiSquaredSurvival", "x", x);
  checkParameter("chiSquaredSurvival", "df", df);
  return gammaSurvival(x, 0.5 * df, 0.5);
}

/**
 * Quantile of χ²: the x with P(X ≤ x) = p.
 * @param p ∈ [0, 1]; 0 gives 0, 1 gives Infinity
 * @param df > 0, need not be whole
 * @throws AnalysisError "invalid-option" when p is not a probability or df is not a finite number above 0
 * @source inverse of DLMF 8.2.4
 * @example chiSquaredQuantile(0.95, 3) // → 7.814727903251178
 */
export function chiSquaredQuantile(p: number, df: number): number {
  checkProbability("chiSquaredQuantile", "p", p);
  checkParameter("chiSquaredQuantile", "df", df);
  return gammaQuantile(p, 0.5 * df, 0.5);
}

/**
 * The x with P(X > x) = q: the critical value of a χ² test at level q.
 * @param q ∈ [0, 1]; 0 gives Infinity, 1 gives 0
 * @param df > 0, need not be whole
 * @throws AnalysisError "invalid-option" when q is not a probability or df is not a finite number above 0
 * @source inverse of DLMF 8.2.4
 * @example chiSquaredSurvivalQuantile(0.05, 3) // → 7.814727903251179
 */
export function chiSquaredSurvivalQuantile(q: number, df: number): number {
  checkProbability("chiSquaredSurvivalQuantile", "q", q);
  checkParameter("chiSquaredSurvivalQuantile", "df", df);
  return gammaSurvivalQuantile(q, 0.5 * df, 0.5);
}
