import { checkArgument, checkProbability } from "./checkArguments";
import { scaledErfc } from "./scaledErfc";

const INVERSE_ROOT_TWO_PI = 0.3989422804014327;

/**
 * Density of the standard normal distribution: φ(x) = exp(−x²/2)/√(2π).
 * @source DLMF 7.18
 * @example normalDensity(0) // → 0.3989422804014327
 */
export function normalDensity(x: number): number {
  checkArgument("normalDensity", "x", x);
  return INVERSE_ROOT_TWO_PI * halfSquareDecay(Math.abs(x));
}

/**
 * Standard normal distribution function: Φ(x) = ½·erfc(−x/√2).
 * @returns P(Z ≤ x), relative error below 1e-15 in both tails
 * @throws AnalysisError "invalid-option" when x is NaN
 * @source DLMF 7.2; the exponential and the scaled erfc are computed apart (Cody 1969, Mathematics of Computation 23)
 * @example normalCdf(1.959963984540054) // → 0.975
 */
export function normalCdf(x: number): number {
  checkArgument("normalCdf", "x", x);
  return x <= 0 ? upperTail(-x) : 1 - upperTail(x);
}

/**
 * Upper tail of the standard normal distribution: 1 − Φ(x) = ½·erfc(x/√2), computed as itself.
 * @returns P(Z > x), relative error below 1e-15 in both tails; 0 from about x = 38.6
 * @throws AnalysisError "invalid-option" when x is NaN
 * @source DLMF 7.2
 * @example normalSurvival(10) // → 7.619853024160526e-24
 */
export function normalSurvival(x: number): number {
  checkArgument("normalSurvival", "x", x);
  return x >= 0 ? upperTail(x) : 1 - upperTail(-x);
}

/**
 * Standard normal quantile: the x with Φ(x) = p.
 * @param p ∈ [0, 1]; 0 gives −Infinity, 1 gives Infinity
 * @throws AnalysisError "invalid-option" when p is not a probability
 * @source Wichura (1988), AS 241 (PPND16), Applied Statistics 37(3)
 * @example normalQuantile(0.975) // → 1.959963984540054
 */
export function normalQuantile(p: number): number {
  checkProbability("normalQuantile", "p", p);
  return quantile(p);
}

/**
 * The x with P(Z > x) = q: the quantile for a small upper tail, where 1 − q would lose it.
 * @param q ∈ [0, 1]; 0 gives Infinity, 1 gives −Infinity
 * @throws AnalysisError "invalid-option" when q is not a probability
 * @source Wichura (1988), AS 241, Applied Statistics 37(3)
 * @example normalSurvivalQuantile(1e-300) // → 37.0470964099304
 */
export function normalSurvivalQuantile(q: number): number {
  checkProbability("normalSurvivalQuantile", "q", q);
  return 0 - quantile(q);
}

/** P(Z > x) for x ≥ 0. */
function upperTail(x: number): number {
  if (x > 39) return 0;
  return 0.5 * halfSquareDecay(x) * scaledErfc(x * Math.SQRT1_2);
}

/**
 * exp(−x²/2) for x ≥ 0. x² alone would carry a rounding error of x²/2 units into the result:
 * the leading bits of x have an exact square, and what they leave over makes a small second exponent.
 */
function halfSquareDecay(x: number): number {
  if (x > 39) return 0;
  const leading = Math.trunc(x * 16) / 16;
  return Math.exp(-0.5 * leading * leading) * Math.exp(-0.5 * (x - leading) * (x + leading));
}

/** AS 241: a rational function of (p − ½)² in the middle, of √(−ln p) in the tails. */
function quantile(p: number): number {
  const fromMiddle = p - 0.5;
  if (Math.abs(fromMiddle) <= 0.425) {
    const r = 0.180625 - fromMiddle * fromMiddle;
    return (
      (fromMiddle *
        (((((((2509.0809287301226727 * r + 33430.575583588128105) * r + 67265.770927008700853) * r +
          45921.953931549871457) *
          r +
          13731.693765509461125) *
          r +
          1971.5909503065514427) *
          r +
          133.14166789178437745) *
          r +
          3.387132872796366608)) /
      (((((((5226.495278852854561 * r + 28729.085735721942674) * r + 39307.89580009271061) * r +
        21213.794301586595867) *
        r +
        5394.1960214247511077) *
        r +
        687.1870074920579083) *
        r +
        42.313330701600911252) *
        r +
        1)
    );
  }
  const tail = fromMiddle < 0 ? p : 1 - p;
  if (tail === 0) return fromMiddle < 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  const root = Math.sqrt(-Math.log(tail));
  let magnitude: number;
  if (root <= 5) {
    const r = root - 1.6;
    magnitude =
      (((((((7.7454501427834140764e-4 * r + 0.0227238449892691845833) * r + 0.24178072517745061177) * r +
        1.27045825245236838258) *
        r +
        3.64784832476320460504) *
        r +
        5.7694972214606914055) *
        r +
        4.6303378461565452959) *
        r +
        1.42343711074968357734) /
      (((((((1.05075007164441684324e-9 * r + 5.475938084995344946e-4) * r + 0.0151986665636164571966) * r +
        0.14810397642748007459) *
        r +
        0.68976733498510000455) *
        r +
        1.6763848301838038494) *
        r +
        2.05319162663775882187) *
        r +
        1);
  } else {
    const r = root - 5;
    magnitude =
      (((((((2.01033439929228813265e-7 * r + 2.71155556874348757815e-5) * r + 0.0012426609473880784386) * r +
        0.026532189526576123093) *
        r +
        0.29656057182850489123) *
        r +
        1.7848265399172913358) *
        r +
        5.4637849111641143699) *
        r +
        6.6579046435011037772) /
      (((((((2.04426310338993978564e-15 * r + 1.4215117583164458887e-7) * r + 1.8463183175100546818e-5) * r +
        7.868691311456132591e-4) *
        r +
        0.0148753612908506148525) *
        r +
        0.13692988092273580531) *
        r +
        0.59983220655588793769) *
        r +
        1);
  }
  return fromMiddle < 0 ? -magnitude : magnitude;
}
