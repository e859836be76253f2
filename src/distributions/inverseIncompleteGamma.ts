import { gammaDeviance, gammaLowerRatio, gammaUpperRatio, isAboveGammaCentre, logGammaEdge } from "./incompleteGamma";
import { normalQuantile } from "./normal";
import { notConverged } from "./notConverged";
import { stirlingError } from "./stirlingError";

const HALF_LOG_TWO_PI = 0.9189385332046728;
const MOST_STEPS = 200;
/** Halley's error is the cube of the last one. */
const CLOSE = 1e-6;
const LONGEST_STEP = 8;

/**
 * The x at which a tail of the gamma distribution with rate 1 is as wanted: P(a, x) = probability, or Q(a, x).
 * The root of g(w) = ln tail − ln probability in w = ln x is found by Halley's method. xᵃe⁻ˣ is log-concave in w, hence so
 * are both tails, and Newton's steps go to the root from everywhere. With R = tail/(xᵃe⁻ˣ/Γ(a)), g′ = ±1/R and
 * g″/g′ = a − x ∓ 1/R (the upper sign for the lower tail).
 * @param a shape > 0
 * @param probability 0 < probability ≤ ½
 * @param upper whether it is the upper tail that is given
 * @returns x ∈ (0, ∞)
 * @source Halley's method, DLMF 3.8.5; log-concavity of the integral: Prékopa (1973)
 * @example inverseGammaTail(1, 0.5, true) // → 0.6931471805599457
 */
export function inverseGammaTail(a: number, probability: number, upper: boolean): number {
  const sign = upper ? -1 : 1;
  const logTarget = Math.log(probability);
  const logScale = 0.5 * Math.log(a) - HALF_LOG_TWO_PI - stirlingError(a);
  let x = guess(a, probability, upper);
  for (let count = 0; count < MOST_STEPS; count++) {
    const delta = x - a;
    const logKernel = logScale - gammaDeviance(a, x, delta);
    const above = isAboveGammaCentre(a, x);
    let ratio = above ? gammaUpperRatio(a, x, delta) : gammaLowerRatio(a, x, delta);
    let gap: number;
    if (above === upper) {
      gap = logKernel + Math.log(ratio) - logTarget;
    } else {
      const kernel = Math.exp(logKernel);
      const tail = 1 - kernel * ratio;
      gap = Math.log(tail) - logTarget;
      ratio = tail / kernel;
    }
    const bend = Math.min(Math.max(1 + 0.5 * gap * (sign * delta * ratio + 1), 0.5), 2);
    x *= Math.exp(Math.min(Math.max((-sign * gap * ratio) / bend, -LONGEST_STEP), LONGEST_STEP));
    if (Math.abs(gap) < CLOSE) return x;
  }
  throw notConverged("inverse of the incomplete gamma function", { a, probability });
}

/**
 * The cube of a normal variable; for small shapes the leading term of the tail.
 * @source Wilson & Hilferty (1931), PNAS 17; DLMF 8.7.1
 */
function guess(a: number, probability: number, upper: boolean): number {
  const z = upper ? -normalQuantile(probability) : normalQuantile(probability);
  const root = 1 - 1 / (9 * a) + z / (3 * Math.sqrt(a));
  if (a >= 1 && root > 0.3) return a * root * root * root;
  return upper ? Math.max(0.5 * a, -Math.log(probability)) : Math.exp(logGammaEdge(a, probability));
}
