import { checkArgument, checkParameterOrInfinity, checkProbability } from "./checkArguments";
import { betaTail, betaTailAtEdge, isAtBetaEdge, logBetaEdge } from "./incompleteBeta";
import { inverseBetaTail } from "./inverseIncompleteBeta";
import { normalCdf, normalQuantile, normalSurvival, normalSurvivalQuantile } from "./normal";

/** From here on t² may be too large for a double. */
const HUGE = 1e140;

/**
 * Distribution function of Student's t: 1 − ½·I_u(df/2, ½) with u = df/(df + t²) for t ≥ 0, and by symmetry below.
 * @param df degrees of freedom > 0, need not be whole; Infinity gives the normal distribution
 * @returns P(T ≤ t)
 * @throws AnalysisError "invalid-option" when t is NaN or df is not above 0
 * @source DLMF 8.17; Abramowitz & Stegun 26.7.1
 * @example tCdf(1, 1) // → 0.75
 */
export function tCdf(t: number, df: number): number {
  checkArgument("tCdf", "t", t);
  checkParameterOrInfinity("tCdf", "df", df);
  if (df === Number.POSITIVE_INFINITY) return normalCdf(t);
  return t <= 0 ? upperTail(-t, df) : 1 - upperTail(t, df);
}

/**
 * Upper tail of Student's t, computed as itself; a two-sided p-value is 2·tSurvival(|t|, df).
 * @param df degrees of freedom > 0, need not be whole; Infinity gives the normal distribution
 * @returns P(T > t)
 * @throws AnalysisError "invalid-option" when t is NaN or df is not above 0
 * @source DLMF 8.17; Abramowitz & Stegun 26.7.1
 * @example tSurvival(1, 1) // → 0.24999999999999994
 */
export function tSurvival(t: number, df: number): number {
  checkArgument("tSurvival", "t", t);
  checkParameterOrInfinity("tSurvival", "df", df);
  if (df === Number.POSITIVE_INFINITY) return normalSurvival(t);
  return t >= 0 ? upperTail(t, df) : 1 - upperTail(-t, df);
}

/**
 * Quantile of Student's t: the t with P(T ≤ t) = p.
 * @param p ∈ [0, 1]; 0 gives −Infinity, 1 gives Infinity
 * @param df degrees of freedom > 0, need not be whole; Infinity gives the normal distribution
 * @throws AnalysisError "invalid-option" when p is not a probability or df is not above 0
 * @source inverse of DLMF 8.17.2
 * @example tQuantile(0.975, 5) // → 2.5705818356363146
 */
export function tQuantile(p: number, df: number): number {
  checkProbability("tQuantile", "p", p);
  checkParameterOrInfinity("tQuantile", "df", df);
  if (df === Number.POSITIVE_INFINITY) return normalQuantile(p);
  return p < 0.5 ? -upperQuantile(p, df) : upperQuantile(1 - p, df);
}

/**
 * The t with P(T > t) = q: the critical value of a one-sided test at level q.
 * @param q ∈ [0, 1]; 0 gives Infinity, 1 gives −Infinity
 * @param df degrees of freedom > 0, need not be whole; Infinity gives the normal distribution
 * @throws AnalysisError "invalid-option" when q is not a probability or df is not above 0
 * @source inverse of DLMF 8.17.2
 * @example tSurvivalQuantile(0.025, 5) // → 2.5705818356363155
 */
export function tSurvivalQuantile(q: number, df: number): number {
  checkProbability("tSurvivalQuantile", "q", q);
  checkParameterOrInfinity("tSurvivalQuantile", "df", df);
  if (df === Number.POSITIVE_INFINITY) return normalSurvivalQuantile(q);
  return q <= 0.5 ? upperQuantile(q, df) : -upperQuantile(1 - q, df);
}

/**
 * P(T > t) for t ≥ 0, half of P(F > t²) with 1 and df degrees of freedom. In the middle the probability between 0 and t is
 * the accurate part.
 */
function upperTail(t: number, df: number): number {
  const half = 0.5 * df;
  if (t > HUGE) return 0.5 * betaTailAtEdge(half, 0.5, Math.log(df) - 2 * Math.log(t));
  const total = t * t + df;
  const y = (t * t) / total;
  const x = df / total;
  return 0.5 * betaTail(0.5, half, y, x, 0.5 * x * (t - 1) * (t + 1), true);
}

/** t ≥ 0 with P(T > t) = q, q ≤ ½. */
function upperQuantile(q: number, df: number): number {
  if (q === 0) return Number.POSITIVE_INFINITY;
  if (q === 0.5) return 0;
  const half = 0.5 * df;
  const logX = logBetaEdge(half, 0.5, 2 * q);
  if (isAtBetaEdge(0.5, logX)) return Math.exp(0.5 * (Math.log(df) - logX));
  if (q <= 0.25) return 1 / Math.sqrt(inverseBetaTail(half, 0.5, 2 * q, 1 / guessSquare(q, df)));
  // the probability between −t and t: exact, and as small as t
  const middle = 1 - 2 * q;
  const logY = logBetaEdge(0.5, half, middle);
  if (isAtBetaEdge(half, logY)) return Math.exp(0.5 * (logY + Math.log(df)));
  return Math.sqrt(inverseBetaTail(0.5, half, middle, guessSquare(q, df)));
}

/**
 * A guess at t²: from the Cauchy distribution (df = 1) for few degrees of freedom, else from the normal.
 * @source Gaver & Kafadar (1984), The American Statistician 38(4)
 */
function guessSquare(q: number, df: number): number {
  if (df < 3) return (1 / Math.tan(Math.PI * q)) ** (df <= 1 ? 2 / df : 2);
  const z = normalQuantile(q);
  return df * Math.expm1((z * z * (df - 1.5)) / ((df - 1) * (df - 1)));
}
