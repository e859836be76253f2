import { checkArgument, checkParameter, checkProbability } from "./checkArguments";
import { betaTail, betaTailAtEdge, isAtBetaEdge, logBetaEdge, TINY_SHARE } from "./incompleteBeta";
import { inverseBetaTail } from "./inverseIncompleteBeta";
import { productError } from "./productError";

/**
 * Distribution function of the beta distribution: I_x(a, b), the regularised incomplete beta function.
 * @param x value; up to 0 the probability is 0, from 1 on it is 1
 * @param a first shape > 0
 * @param b second shape > 0
 * @returns P(X ≤ x)
 * @throws AnalysisError "invalid-option" when x is NaN or a shape is not a finite number above 0
 * @source DLMF 8.17.2
 * @example betaCdf(0.5, 2, 3) // → 0.6875
 */
export function betaCdf(x: number, a: number, b: number): number {
  checkPoint("betaCdf", x, a, b);
  return tailAt(x, a, b, false);
}

/**
 * Upper tail of the beta distribution: I_{1−x}(b, a), computed as itself.
 * @param x value; up to 0 the probability is 1, from 1 on it is 0
 * @param a first shape > 0
 * @param b second shape > 0
 * @returns P(X > x)
 * @throws AnalysisError "invalid-option" when x is NaN or a shape is not a finite number above 0
 * @source DLMF 8.17.4
 * @example betaSurvival(0.5, 2, 3) // → 0.31250000000000006
 */
export function betaSurvival(x: number, a: number, b: number): number {
  checkPoint("betaSurvival", x, a, b);
  return tailAt(x, a, b, true);
}

/**
 * Quantile of the beta distribution: the x with P(X ≤ x) = p.
 * @param p ∈ [0, 1]; 0 gives 0, 1 gives 1
 * @param a first shape > 0
 * @param b second shape > 0
 * @throws AnalysisError "invalid-option" when p is not a probability or a shape is not a finite number above 0
 * @source inverse of DLMF 8.17.2
 * @example betaQuantile(0.6875, 2, 3) // → 0.5
 */
export function betaQuantile(p: number, a: number, b: number): number {
  checkTail("betaQuantile", "p", p, a, b);
  return p <= 0.5 ? quantileFromBelow(p, a, b) : quantileFromAbove(1 - p, a, b);
}

/**
 * The x with P(X > x) = q: the quantile for a small upper tail, where 1 − q would lose it.
 * @param q ∈ [0, 1]; 0 gives 1, 1 gives 0
 * @param a first shape > 0
 * @param b second shape > 0
 * @throws AnalysisError "invalid-option" when q is not a probability or a shape is not a finite number above 0
 * @source inverse of DLMF 8.17.4
 * @example betaSurvivalQuantile(0.3125, 2, 3) // → 0.5
 */
export function betaSurvivalQuantile(q: number, a: number, b: number): number {
  checkTail("betaSurvivalQuantile", "q", q, a, b);
  return q <= 0.5 ? quantileFromAbove(q, a, b) : quantileFromBelow(1 - q, a, b);
}

function tailAt(x: number, a: number, b: number, upper: boolean): number {
  if (x <= 0) return upper ? 1 : 0;
  if (x >= 1) return upper ? 0 : 1;
  if (x < TINY_SHARE) {
    const lower = betaTailAtEdge(a, b, Math.log(x));
    return upper ? 1 - lower : lower;
  }
  return betaTail(a, b, x, 1 - x, distanceFromMean(x, a, b), upper);
}

/** x(a + b) − a: near the mean a small difference of large numbers, so the sum and the product bring their errors along. */
function distanceFromMean(x: number, a: number, b: number): number {
  const total = a + b;
  const addedToA = total - a;
  const totalError = a - (total - addedToA) + (b - addedToA);
  const product = x * total;
  return product - a + (productError(x, total, product) + x * totalError);
}

function quantileFromBelow(p: number, a: number, b: number): number {
  if (p === 0) return 0;
  const logX = logBetaEdge(a, b, p);
  if (isAtBetaEdge(b, logX)) return Math.exp(logX);
  return a / (a + b / inverseBetaTail(a, b, p, 0));
}

function quantileFromAbove(q: number, a: number, b: number): number {
  if (q === 0) return 1;
  const logY = logBetaEdge(b, a, q);
  if (isAtBetaEdge(a, logY)) return 1 - Math.exp(logY);
  return a / (a + b * inverseBetaTail(b, a, q, 0));
}

function checkPoint(call: string, x: number, a: number, b: number): void {
  checkArgument(call, "x", x);
  checkParameter(call, "a", a);
  checkParameter(call, "b", b);
}

function checkTail(call: string, name: string, probability: number, a: number, b: number): void {
  checkProbability(call, name, probability);
  checkParameter(call, "a", a);
  checkParameter(call, "b", b);
}
