import {
  betaDeviance,
  betaStirlingError,
  betaTailRatio,
  isAboveBetaCentre,
  isAtBetaEdge,
  logBetaEdge,
} from "./incompleteBeta";
import { normalQuantile } from "./normal";
import { notConverged } from "./notConverged";

const HALF_LOG_TWO_PI = 0.9189385332046728;
const MOST_STEPS = 200;
/** Halley's error is the cube of the last one. */
const CLOSE = 1e-6;
const LONGEST_STEP = 8;

/**
 * The point whose lower beta tail is p, as the variance ratio f that belongs to it:
 *   I_x(a, b) = p, x = a·f/(a·f + b)
 * f stays accurate where x or 1 − x would round to 1. The root of g(w) = ln I − ln p in w = ln f is found by Halley's
 * method. xᵃyᵇ is log-concave in w, hence so is its integral: g is increasing and concave, and Newton's steps go to the
 * root from everywhere. With R = I/(xᵃyᵇ/B), g′ = 1/R and g″/g′ = −δ − 1/R.
 * An upper tail is the lower one of (b, a), with 1/f.
 * @param p 0 < p ≤ ½
 * @param start a guess at f, or 0 for none
 * @returns f ∈ [0, ∞]
 * @source Halley's method, DLMF 3.8.5; log-concavity of the integral: Prékopa (1973)
 * @example inverseBetaTail(1, 1, 0.25, 0) // → 0.33333333333333326
 */
export function inverseBetaTail(a: number, b: number, p: number, start: number): number {
  if (b < 0.02) {
    // with a very small b even the median lies at the upper edge
    const logY = logBetaEdge(b, a, 1 - p);
    if (isAtBetaEdge(a, logY)) return Math.exp(Math.log(b) - Math.log(a) - logY);
  }
  const logP = Math.log(p);
  const logScale = 0.5 * Math.log((a / (a + b)) * b) - HALF_LOG_TWO_PI - betaStirlingError(a, b);
  let f = start > 0 ? start : guess(a, b, p);
  for (let count = 0; count < MOST_STEPS; count++) {
    const first = f > 1 ? a : a * f;
    const second = f > 1 ? b / f : b;
    const x = first / (first + second);
    const y = second / (first + second);
    const delta = a * y * (f - 1);
    const logKernel = logScale - betaDeviance(a, b, x, y, delta);
    let gap: number;
    let ratio: number;
    if (isAboveBetaCentre(a, b, x, delta)) {
      const kernel = Math.exp(logKernel);
      const tail = 1 - kernel * betaTailRatio(b, a, y, x, -delta);
      gap = Math.log(tail) - logP;
      ratio = tail / kernel;
    } else {
      ratio = betaTailRatio(a, b, x, y, delta);
      gap = logKernel + Math.log(ratio) - logP;
    }
    const bend = Math.min(Math.max(1 + 0.5 * gap * (delta * ratio + 1), 0.5), 2);
    f *= Math.exp(Math.min(Math.max((-gap * ratio) / bend, -LONGEST_STEP), LONGEST_STEP));
    // with a parameter near 0 the point itself may be beyond any double
    if (Math.abs(gap) < CLOSE || f === 0 || f === Number.POSITIVE_INFINITY) return f;
  }
  throw notConverged("inverse of the incomplete beta function", { a, b, p });
}

/**
 * Near the edge two terms of the series; else Fisher's z in Carter's normal approximation; else the mean.
 * @source DLMF 8.17.8; Abramowitz & Stegun 26.5.22
 */
function guess(a: number, b: number, p: number): number {
  const logEdge = logBetaEdge(a, b, p);
  const second = ((b - 1) * Math.exp(logEdge)) / (a + 1);
  if (Math.abs(second) < Math.min(0.2, 1 / Math.min(a, b))) {
    const logX = logEdge + Math.log1p(second);
    if (logX < 0) return (Math.exp(logX) / -Math.expm1(logX)) * (b / a);
  }
  if (a <= 0.75 || b <= 0.75) return 1;
  const z = normalQuantile(p);
  const inverseA = 1 / (2 * a - 1);
  const inverseB = 1 / (2 * b - 1);
  const harmonic = 2 / (inverseA + inverseB);
  const lambda = (z * z - 3) / 6;
  if (harmonic + lambda < 0) return 1;
  const skew = (inverseA - inverseB) * (lambda + 5 / 6 - 2 / (3 * harmonic));
  return Math.exp(2 * ((z * Math.sqrt(harmonic + lambda)) / harmonic - skew));
}
