import { checkArgument, checkCorrelation } from "./checkArguments";
import { NODES, WEIGHTS } from "./gaussLegendre";
import { normalSurvival } from "./normal";

const INVERSE_TWO_PI = 0.15915494309189535;
const ROOT_TWO_PI = 2.5066282746310002;

/** From here on the integral over the correlation starts at ±1, where it is short. */
const NEAR_ONE = 0.925;

/**
 * Distribution function of two standard normal variables of correlation ρ: P(X ≤ h, Y ≤ k).
 * @param h ±Infinity allowed, as is k
 * @param rho ∈ [−1, 1]
 * @returns absolute error below 1e-15
 * @throws AnalysisError "invalid-option" when an argument is NaN or ρ outside [−1, 1]
 * @source Drezner & Wesolowsky (1990), J. Statist. Comput. Simul. 35; Genz (2004), Statistics and Computing 14(3);
 *   test/reference/bivariateNormal.json
 * @example bivariateNormalCdf(0, 0, 0.5) // → 0.3333333333333333
 */
export function bivariateNormalCdf(h: number, k: number, rho: number): number {
  checkArgument("bivariateNormalCdf", "h", h);
  checkArgument("bivariateNormalCdf", "k", k);
  checkCorrelation("bivariateNormalCdf", "rho", rho);
  // Both tails turned over: P(X ≤ h, Y ≤ k) = P(X > −h, Y > −k).
  return upperQuadrant(-h, -k, rho);
}

/**
 * Density of two standard normal variables of correlation ρ:
 *   exp(−(h² − 2ρhk + k²)/(2(1 − ρ²)))/(2π√(1 − ρ²)), which is also how fast P(X ≤ h, Y ≤ k) grows with ρ.
 * @param rho ∈ (−1, 1)
 */
export function bivariateNormalDensity(h: number, k: number, rho: number): number {
  if (!Number.isFinite(h) || !Number.isFinite(k)) return 0;
  const rest = 1 - rho * rho;
  return (INVERSE_TWO_PI * Math.exp(-(h * h - 2 * rho * h * k + k * k) / (2 * rest))) / Math.sqrt(rest);
}

/** P(X > h, Y > k), without checks. */
function upperQuadrant(h: number, k: number, rho: number): number {
  if (h === Number.POSITIVE_INFINITY || k === Number.POSITIVE_INFINITY) return 0;
  if (h === Number.NEGATIVE_INFINITY) return normalSurvival(k);
  if (k === Number.NEGATIVE_INFINITY) return normalSurvival(h);
  const value =
    Math.abs(rho) < NEAR_ONE ? fromIndependence(h, k, rho) : fromCertainty(h, k, rho < 0 ? -1 : 1, Math.abs(rho));
  return Math.min(1, Math.max(0, value));
}

/**
 * Plackett's identity, ∂P/∂ρ = φ₂(h, k; ρ), integrated from 0 with ρ = sin θ:
 *   Φ(−h)Φ(−k) + 1/(2π)·∫₀^{asin ρ} exp(−(h² + k² − 2hk sin θ)/(2 cos²θ)) dθ
 */
function fromIndependence(h: number, k: number, rho: number): number {
  const product = normalSurvival(h) * normalSurvival(k);
  if (rho === 0) return product;
  const half = Math.asin(rho) / 2;
  const squares = (h * h + k * k) / 2;
  const hk = h * k;
  let sum = 0;
  for (let i = 0; i < NODES.length; i++) {
    const low = Math.sin(half * (1 - NODES[i]!));
    const high = Math.sin(half * (1 + NODES[i]!));
    sum +=
      WEIGHTS[i]! *
      (Math.exp((low * hk - squares) / (1 - low * low)) + Math.exp((high * hk - squares) / (1 - high * high)));
  }
  return product + INVERSE_TWO_PI * half * sum;
}

/**
 * The same identity integrated from ρ = ±1, s its sign, with ρ = s√(1 − t²), a = √(1 − ρ²), b = |h − sk| and p = shk:
 *   P(ρ) = P(s) − s/(2π)·∫₀ᵃ exp(−b²/(2t²))·g(t) dt,   g(t) = exp(−p/(1 + √(1 − t²)))/√(1 − t²)
 * Where b is small exp(−b²/(2t²)) has no polynomial near it, so the first terms of g, e^{−p/2}(1 + c t² + c d t⁴) with c = (4 − p)/8 and
 * d = (12 − p)/16, are integrated exactly, and by quadrature only what they leave over.
 */
function fromCertainty(h: number, k: number, s: 1 | -1, size: number): number {
  const certain = s > 0 ? normalSurvival(Math.max(h, k)) : Math.max(0, normalSurvival(h) - normalSurvival(-k));
  if (size === 1) return certain;
  const aSquared = (1 - size) * (1 + size);
  const a = Math.sqrt(aSquared);
  const b = Math.abs(h - s * k);
  const p = s * h * k;
  const c = (4 - p) / 8;
  const d = (12 - p) / 16;
  // Of the same sign p can be large and e^{−p/2} vanish; of opposite ones b²/(2a²) outgrows −p/2 by far.
  const end = Math.exp(-(b * b) / (2 * aSquared) - p / 2);
  const zeroth = a * end - b * ROOT_TWO_PI * Math.exp(-p / 2 + Math.log(normalSurvival(b / a)));
  const second = (a * aSquared * end - b * b * zeroth) / 3;
  const fourth = (a * aSquared * aSquared * end - b * b * second) / 5;
  let sum = 0;
  for (let i = 0; i < NODES.length; i++) {
    for (const node of [-NODES[i]!, NODES[i]!]) {
      const t = (a * (1 + node)) / 2;
      const u = t * t;
      const root = Math.sqrt(1 - u);
      const exponent = -(b * b) / (2 * u) - p / 2;
      if (exponent < -745) continue;
      // −p/(1 + √(1 − u)) + p/2 = −p·u/(2(1 + √(1 − u))²).
      const whole = Math.exp((-p * u) / (2 * (1 + root) * (1 + root))) / root;
      sum += WEIGHTS[i]! * Math.exp(exponent) * (whole - 1 - c * u * (1 + d * u));
    }
  }
  const integral = zeroth + c * second + c * d * fourth + (a / 2) * sum;
  return certain - s * INVERSE_TWO_PI * integral;
}
