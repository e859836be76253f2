import { NODES, WEIGHTS } from "./gaussLegendre";
import { logShortfall } from "./logShortfall";
import { notConverged } from "./notConverged";
import { stirlingError } from "./stirlingError";

const HALF_LOG_TWO_PI = 0.9189385332046728;
const INVERSE_ROOT_TWO_PI = 0.3989422804014327;
/** When both parameters reach this, quadrature takes over from series and fraction, which slow down with √a. */
const LARGE = 20;
/** exp(−38) = 3e-17: what lies beyond does not change the sum. */
const NEGLIGIBLE = 38;
/** exp(−40) = 4e-18. */
const EDGE = -40;
const MOST_TERMS = 10_000;
const CONVERGED = 3e-17;

/**
 * A tail of the beta distribution, the regularised incomplete beta function:
 *   I_x(a, b) = 1/B(a, b) · ∫₀ˣ tᵃ⁻¹(1 − t)ᵇ⁻¹ dt (below x), or I_y(b, a) with y = 1 − x (above x)
 * as xᵃyᵇ/B(a, b) times a ratio that varies slowly. The tail on x's own side of the centre is computed, the other
 * one is what it leaves of 1.
 * The three arguments describe one point, and each has to be accurate for itself: x near 1 says nothing about y, nor do
 * both about delta.
 * @param a > 0
 * @param b > 0
 * @param x ∈ [0, 1]; a share so small that it may be no normal double goes to {@link betaTailAtEdge}
 * @param y = 1 − x, likewise
 * @param delta = b·x − a·y, the distance from the mean
 * @param upper whether the tail above x is wanted
 * @returns probability ∈ [0, 1]
 * @source DLMF 8.17
 */
export function betaTail(a: number, b: number, x: number, y: number, delta: number, upper: boolean): number {
  const above = isAboveBetaCentre(a, b, x, delta);
  const kernel =
    Math.sqrt((a / (a + b)) * b) *
    INVERSE_ROOT_TWO_PI *
    Math.exp(-betaDeviance(a, b, x, y, delta) - betaStirlingError(a, b));
  const ratio = above ? betaTailRatio(b, a, y, x, -delta) : betaTailRatio(a, b, x, y, delta);
  const tail = kernel * ratio;
  return above === upper ? tail : 1 - tail;
}

/** Whether the tail above x is the one to compute. Near the centre either would do, far from it only one converges. */
export function isAboveBetaCentre(a: number, b: number, x: number, delta: number): boolean {
  return a >= LARGE && b >= LARGE ? delta > 0 : x * (a + b + 2) > a + 1;
}

/**
 * The exponent of xᵃyᵇ/B(a, b), measured from its peak at the mean m = a/(a + b):
 *   −a·ln(x/m) − b·ln(y/(1 − m)) = a·s(δ/a) + b·s(−δ/b), s(u) = u − ln(1 + u), δ = b·x − a·y
 * Both terms are positive, so nothing cancels however large a and b are.
 * @source Loader (2000), Fast and accurate computation of binomial probabilities
 */
export function betaDeviance(a: number, b: number, x: number, y: number, delta: number): number {
  const u = delta / a;
  const v = -delta / b;
  return (
    a * (u < -0.5 ? u - Math.log(x * ((a + b) / a)) : logShortfall(u)) +
    b * (v < -0.5 ? v - Math.log(y * ((a + b) / b)) : logShortfall(v))
  );
}

/** What Stirling's formula leaves of ln B(a, b): Δ(a) + Δ(b) − Δ(a + b). */
export function betaStirlingError(a: number, b: number): number {
  return stirlingError(a) + stirlingError(b) - stirlingError(a + b);
}

/**
 * Log of the beta function, ln Γ(a) + ln Γ(b) − ln Γ(a + b), without the cancellation of the three.
 * @source DLMF 5.12.1, 5.11.1
 * @example logBeta(2, 3) // → −2.4849066497880004
 */
export function logBeta(a: number, b: number): number {
  return (
    HALF_LOG_TWO_PI -
    (a - 0.5) * Math.log1p(b / a) -
    b * Math.log1p(a / b) -
    0.5 * Math.log(b) +
    betaStirlingError(a, b)
  );
}

/**
 * ln x for a tail so small that only the leading term of the series counts:
 *   I_x(a, b) = xᵃ/(a·B(a, b)) · (1 + O((1 + b)·x)) = p
 * @param p the tail, 0 < p < 1
 * @source DLMF 8.17.8
 */
export function logBetaEdge(a: number, b: number, p: number): number {
  return (Math.log(p) + Math.log(a) + logBeta(a, b)) / a;
}

/** Whether the leading term is all there is, to the last digit. */
export function isAtBetaEdge(b: number, logX: number): boolean {
  return logX + Math.log1p(b) < EDGE;
}

/** Below this a share is taken from its logarithm: it may have lost digits, or be too small for a double. */
export const TINY_SHARE = 1e-290;

/**
 * The tail that belongs to a point so near the edge that x itself may be too small for a double.
 * @source DLMF 8.17.8
 */
export function betaTailAtEdge(a: number, b: number, logX: number): number {
  return Math.exp(a * logX - Math.log(a) - logBeta(a, b));
}

/**
 * I_x(a, b) divided by xᵃyᵇ/B(a, b), for x below or near the centre. Arguments as in {@link betaTail}.
 */
export function betaTailRatio(a: number, b: number, x: number, y: number, delta: number): number {
  if (a >= LARGE && b >= LARGE) return byQuadrature(a, b, x, y, delta);
  return delta < 0.5 ? byContinuedFraction(a, b, x, y, delta) : byPowerSeries(a, b, x);
}

/**
 * The even part of the continued fraction DLMF 8.17.22, summed forward (Steed). Written in δ, its terms are sums of
 * positive numbers for x below the mean.
 * @source DLMF 8.17(v); Didonato & Morris (1992), ACM TOMS 18(3), eq. 9; Barnett et al. (1974), CPC 8
 */
function byContinuedFraction(a: number, b: number, x: number, y: number, delta: number): number {
  const excess = 1 - delta;
  let after = a + 1;
  let inverse = after / (a * excess);
  let step = inverse;
  let sum = inverse;
  for (let n = 1; n <= MOST_TERMS; n++) {
    const before = after;
    after = a + 2 * n + 1;
    const w = (n * (b - n) * x) / before;
    const product = (w * (a + n - 1) * (a + b + n - 1) * x * inverse) / before;
    inverse = 1 / (n + w + ((a + n) / after) * (excess + n * (1 + y)) + product);
    step *= -product * inverse;
    sum += step;
    if (Math.abs(step) <= CONVERGED * sum) return sum;
  }
  throw notConverged("incomplete beta function", { a, b, x });
}

/**
 * Σ (a + b)ₖ/(a)ₖ₊₁ · xᵏ: positive terms only.
 * @source DLMF 8.17.8
 */
function byPowerSeries(a: number, b: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let k = 0; k < MOST_TERMS; k++) {
    term *= ((a + b + k) * x) / (a + 1 + k);
    sum += term;
    if (term <= CONVERGED * sum) return sum;
  }
  throw notConverged("incomplete beta function", { a, b, x });
}

/**
 * The tail as an integral outwards from x, t = x − xy·k:
 *   ∫₀^{1/y} exp(−αk − (b − 1)·s(xk) − (a − 1)·s(−yk)) dk, α = x − y − δ, s(u) = u − ln(1 + u)
 * cut where the integrand has fallen by exp(−38). It is smooth and nearly Gaussian or exponential over that stretch, so
 * 28 points give full accuracy (error 3e-17 against 40 digits) at a cost that does not grow with a and b.
 * @source substitution into DLMF 8.17.1
 */
function byQuadrature(a: number, b: number, x: number, y: number, delta: number): number {
  const slope = x - y - delta;
  // s(u) ≥ u²/(2 + 4u/3) gives a quadratic for the point where the exponent has reached −38
  const quadratic = (4 / 3) * slope * x + (b - 1) * x * x + (a - 1) * y * y;
  const linear = 2 * slope - (4 / 3) * NEGLIGIBLE * x;
  const root = (Math.sqrt(linear * linear + 8 * NEGLIGIBLE * quadratic) - linear) / (2 * quadratic);
  const half = 0.5 * Math.min(root, 1 / y);
  let sum = 0;
  for (let i = 0; i < NODES.length; i++) {
    const node = NODES[i]!;
    const near = half * (1 - node);
    const far = half * (1 + node);
    sum +=
      WEIGHTS[i]! *
      (Math.exp(-slope * near - (b - 1) * logShortfall(x * near) - (a - 1) * logShortfall(-y * near)) +
        Math.exp(-slope * far - (b - 1) * logShortfall(x * far) - (a - 1) * logShortfall(-y * far)));
  }
  return half * sum;
}
