import { checkArgument, checkParameter, checkParameterOrInfinity, checkProbability } from "./checkArguments";
import { gammaCdf, gammaQuantile, gammaSurvival, gammaSurvivalQuantile } from "./gamma";
import { betaTail, betaTailAtEdge, isAtBetaEdge, logBetaEdge, TINY_SHARE } from "./incompleteBeta";
import { inverseBetaTail } from "./inverseIncompleteBeta";

/**
 * Distribution function of the F distribution: I_u(df1/2, df2/2) with u = df1·x/(df1·x + df2).
 * @param x value; up to 0 the probability is 0
 * @param df1 degrees of freedom of the numerator > 0, need not be whole
 * @param df2 degrees of freedom of the denominator > 0; Infinity gives χ²/df1
 * @returns P(F ≤ x)
 * @throws AnalysisError "invalid-option" when x is NaN or the degrees of freedom are not above 0
 * @source DLMF 8.17; Abramowitz & Stegun 26.6.2
 * @example fCdf(1, 7, 7) // → 0.5
 */
export function fCdf(x: number, df1: number, df2: number): number {
  checkPoint("fCdf", x, df1, df2);
  if (df2 === Number.POSITIVE_INFINITY) return gammaCdf(x, 0.5 * df1, 0.5 * df1);
  return tailAt(x, df1, df2, false);
}

/**
 * Upper tail of the F distribution, the p-value of an F test: I_v(df2/2, df1/2) with v = df2/(df1·x + df2), computed as
 * itself.
 * @param x value; up to 0 the probability is 1
 * @param df1 degrees of freedom of the numerator > 0, need not be whole
 * @param df2 degrees of freedom of the denominator > 0; Infinity gives χ²/df1
 * @returns P(F > x)
 * @throws AnalysisError "invalid-option" when x is NaN or the degrees of freedom are not above 0
 * @source DLMF 8.17; Abramowitz & Stegun 26.6.2
 * @example fSurvival(2.84, 3, 40) // → 0.049929680801727966
 */
export function fSurvival(x: number, df1: number, df2: number): number {
  checkPoint("fSurvival", x, df1, df2);
  if (df2 === Number.POSITIVE_INFINITY) return gammaSurvival(x, 0.5 * df1, 0.5 * df1);
  return tailAt(x, df1, df2, true);
}

/**
 * Quantile of the F distribution: the x with P(F ≤ x) = p.
 * @param p ∈ [0, 1]; 0 gives 0, 1 gives Infinity
 * @param df1 degrees of freedom of the numerator > 0
 * @param df2 degrees of freedom of the denominator > 0; Infinity gives χ²/df1
 * @throws AnalysisError "invalid-option" when p is not a probability or the degrees of freedom are not above 0
 * @source inverse of DLMF 8.17.2
 * @example fQuantile(0.95, 3, 40) // → 2.838745398020642
 */
export function fQuantile(p: number, df1: number, df2: number): number {
  checkTail("fQuantile", "p", p, df1, df2);
  if (df2 === Number.POSITIVE_INFINITY) return gammaQuantile(p, 0.5 * df1, 0.5 * df1);
  return p <= 0.5 ? lowerQuantile(p, df1, df2) : 1 / lowerQuantile(1 - p, df2, df1);
}

/**
 * The x with P(F > x) = q: the critical value of an F test at level q.
 * @param q ∈ [0, 1]; 0 gives Infinity, 1 gives 0
 * @param df1 degrees of freedom of the numerator > 0
 * @param df2 degrees of freedom of the denominator > 0; Infinity gives χ²/df1
 * @throws AnalysisError "invalid-option" when q is not a probability or the degrees of freedom are not above 0
 * @source inverse of DLMF 8.17.4
 * @example fSurvivalQuantile(0.05, 3, 40) // → 2.8387453980206425
 */
export function fSurvivalQuantile(q: number, df1: number, df2: number): number {
  checkTail("fSurvivalQuantile", "q", q, df1, df2);
  if (df2 === Number.POSITIVE_INFINITY) return gammaSurvivalQuantile(q, 0.5 * df1, 0.5 * df1);
  return q <= 0.5 ? 1 / lowerQuantile(q, df2, df1) : lowerQuantile(1 - q, df1, df2);
}

function tailAt(f: number, df1: number, df2: number, upper: boolean): number {
  if (f <= 0) return upper ? 1 : 0;
  if (f === Number.POSITIVE_INFINITY) return upper ? 0 : 1;
  const a = 0.5 * df1;
  const b = 0.5 * df2;
  const total = df1 * f + df2;
  const x = (df1 * f) / total;
  const y = df2 / total;
  if (x < TINY_SHARE) {
    const lower = betaTailAtEdge(a, b, Math.log(f) + Math.log(df1) - Math.log(df2));
    return upper ? 1 - lower : lower;
  }
  if (y < TINY_SHARE) {
    const above = betaTailAtEdge(b, a, Math.log(df2) - Math.log(df1) - Math.log(f));
    return upper ? above : 1 - above;
  }
  // f − 1 is exact near 1, which keeps the distance from the mean accurate for any degrees of freedom
  return betaTail(a, b, x, y, a * y * (f - 1), upper);
}

/** The x with P(F ≤ x) = p, p ≤ ½; the upper tail is the lower one of 1/F. */
function lowerQuantile(p: number, df1: number, df2: number): number {
  if (p === 0) return 0;
  const a = 0.5 * df1;
  const b = 0.5 * df2;
  const logX = logBetaEdge(a, b, p);
  if (isAtBetaEdge(b, logX)) return Math.exp(logX + Math.log(df2) - Math.log(df1));
  return inverseBetaTail(a, b, p, 0);
}

function checkPoint(call: string, x: number, df1: number, df2: number): void {
  checkArgument(call, "x", x);
  checkParameter(call, "df1", df1);
  checkParameterOrInfinity(call, "df2", df2);
}

function checkTail(call: string, name: string, probability: number, df1: number, df2: number): void {
  checkProbability(call, name, probability);
  checkParameter(call, "df1", df1);
  checkParameterOrInfinity(call, "df2", df2);
}
