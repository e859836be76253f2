import { checkArgument, checkParameter, checkProbability } from "./checkArguments";
import { gammaTail, gammaTailAtEdge, isAtGammaEdge, logGammaEdge } from "./incompleteGamma";
import { inverseGammaTail } from "./inverseIncompleteGamma";
import { productError } from "./productError";

/**
 * Distribution function of the gamma distribution: P(shape, rate·x), the regularised incomplete gamma function.
 * @param x value; below 0 the probability is 0
 * @param shape > 0
 * @param rate > 0, the inverse of the scale, in 1/units of x
 * @returns P(X ≤ x)
 * @throws AnalysisError "invalid-option" when x is NaN or a parameter is not a finite number above 0
 * @source DLMF 8.2.4
 * @example gammaCdf(1, 1, 1) // → 0.6321205588285578
 */
export function gammaCdf(x: number, shape: number, rate: number): number {
  checkPoint("gammaCdf", x, shape, rate);
  return scaledTail(x, shape, rate, false);
}

/**
 * Upper tail of the gamma distribution: Q(shape, rate·x), computed as itself.
 * @param x value; below 0 the probability is 1
 * @param shape > 0
 * @param rate > 0, in 1/units of x
 * @returns P(X > x)
 * @throws AnalysisError "invalid-option" when x is NaN or a parameter is not a finite number above 0
 * @source DLMF 8.2.4
 * @example gammaSurvival(100, 1, 1) // → 3.7200759760207963e-44
 */
export function gammaSurvival(x: number, shape: number, rate: number): number {
  checkPoint("gammaSurvival", x, shape, rate);
  return scaledTail(x, shape, rate, true);
}

/**
 * Quantile of the gamma distribution: the x with P(X ≤ x) = p.
 * @param p ∈ [0, 1]; 0 gives 0, 1 gives Infinity
 * @param shape > 0
 * @param rate > 0
 * @throws AnalysisError "invalid-option" when p is not a probability or a parameter is not a finite number above 0
 * @source inverse of DLMF 8.2.4
 * @example gammaQuantile(0.5, 1, 2) // → 0.34657359027997264
 */
export function gammaQuantile(p: number, shape: number, rate: number): number {
  checkTail("gammaQuantile", "p", p, shape, rate);
  return p <= 0.5 ? quantile(p, shape, rate, false) : quantile(1 - p, shape, rate, true);
}

/**
 * The x with P(X > x) = q: the quantile for a small upper tail, where 1 − q would lose it.
 * @param q ∈ [0, 1]; 0 gives Infinity, 1 gives 0
 * @param shape > 0
 * @param rate > 0
 * @throws AnalysisError "invalid-option" when q is not a probability or a parameter is not a finite number above 0
 * @source inverse of DLMF 8.2.4
 * @example gammaSurvivalQuantile(1e-300, 1, 1) // → 690.7755278982137
 */
export function gammaSurvivalQuantile(q: number, shape: number, rate: number): number {
  checkTail("gammaSurvivalQuantile", "q", q, shape, rate);
  return q <= 0.5 ? quantile(q, shape, rate, true) : quantile(1 - q, shape, rate, false);
}

function scaledTail(x: number, shape: number, rate: number, upper: boolean): number {
  if (x <= 0) return upper ? 1 : 0;
  const scaled = x * rate;
  if (scaled === Number.POSITIVE_INFINITY) return upper ? 0 : 1;
  if (scaled < 1e-290) {
    const lower = gammaTailAtEdge(shape, Math.log(x) + Math.log(rate));
    return upper ? 1 - lower : lower;
  }
  return gammaTail(shape, scaled, scaled - shape + productError(x, rate, scaled), upper);
}

function quantile(tail: number, shape: number, rate: number, upper: boolean): number {
  if (tail === 0) return upper ? Number.POSITIVE_INFINITY : 0;
  // with a very small shape even the median lies at the edge
  if (!upper || shape < 0.02) {
    const logX = logGammaEdge(shape, upper ? 1 - tail : tail);
    if (isAtGammaEdge(logX)) return Math.exp(logX - Math.log(rate));
  }
  return inverseGammaTail(shape, tail, upper) / rate;
}

function checkPoint(call: string, x: number, shape: number, rate: number): void {
  checkArgument(call, "x", x);
  checkParameter(call, "shape", shape);
  checkParameter(call, "rate", rate);
}

function checkTail(call: string, name: string, probability: number, shape: number, rate: number): void {
  checkProbability(call, name, probability);
  checkParameter(call, "shape", shape);
  checkParameter(call, "rate", rate);
}
