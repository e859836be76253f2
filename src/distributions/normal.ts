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
 * @example normalQuantile(0.975) // → 1.9599639845400536
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
 * @example normalSurvivalQuantile(1e-300) // → 37.0470962993612
 */
export function normalSurvivalQuantile(q: number): number {
  checkProbability("normalSurvivalQuantile", "q", q);
  return 0 - quantile(q);
}

/** P(Z > x) for x ≥ 0. */
function upperTail(x: number): number {
  if (x > 39) return 0;
  if (x < 0.5) return 0.5 - fromMiddle(x);
  return 0.5 * halfSquareDecay(x) * scaledErfc(x * Math.SQRT1_2);
}

/**
 * P(0 < Z < x) for 0 ≤ x < ½: Σ (−1)ᵏ x²ᵏ⁺¹/(2ᵏ k! (2k + 1)) / √(2π), so that Φ(0) is ½ to the last digit.
 * @source DLMF 7.6.1
 */
function fromMiddle(x: number): number {
  const s = x * x;
  const series =
    1 -
    s *
      (1 / 6 -
        s *
          (1 / 40 -
            s *
              (1 / 336 -
                s *
                  (1 / 3456 -
                    s *
                      (1 / 42240 -
                        s * (1 / 599040 - s * (1 / 9676800 - s * (1 / 175472640 - s * (1 / 3530096640)))))))));
  return INVERSE_ROOT_TWO_PI * x * series;
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
  const offset = p - 0.5;
  if (Math.abs(offset) <= 0.425) {
    const r = 0.180625 - offset * offset;
    return (
      (offset *
        (((((((2509.0809287301227 * r + 33430.57558358813) * r + 67265.7709270087) * r + 45921.95393154987) * r +
          13731.69376550946) *
          r +
          1971.5909503065513) *
          r +
          133.14166789178438) *
          r +
          3.3871328727963665)) /
      (((((((5226.495278852854 * r + 28729.085735721943) * r + 39307.89580009271) * r + 21213.794301586597) * r +
        5394.196021424751) *
        r +
        687.1870074920579) *
        r +
        42.31333070160091) *
        r +
        1)
    );
  }
  const tail = offset < 0 ? p : 1 - p;
  if (tail === 0) return offset < 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  const root = Math.sqrt(-Math.log(tail));
  let magnitude: number;
  if (root <= 5) {
    const r = root - 1.6;
    magnitude =
      (((((((0.0007745450142783414 * r + 0.022723844989269184) * r + 0.2417807251774506) * r + 1.2704582524523684) * r +
        3.6478483247632045) *
        r +
        5.769497221460691) *
        r +
        4.630337846156546) *
        r +
        1.4234371107496835) /
      (((((((1.0507500716444169e-9 * r + 0.0005475938084995345) * r + 0.015198666563616457) * r + 0.14810397642748008) *
        r +
        0.6897673349851) *
        r +
        1.6763848301838038) *
        r +
        2.053191626637759) *
        r +
        1);
  } else {
    const r = root - 5;
    magnitude =
      (((((((2.0103343992922881e-7 * r + 2.7115555687434876e-5) * r + 0.0012426609473880784) * r +
        0.026532189526576124) *
        r +
        0.29656057182850487) *
        r +
        1.7848265399172913) *
        r +
        5.463784911164114) *
        r +
        6.657904643501103) /
      (((((((2.0442631033899397e-15 * r + 1.421511758316446e-7) * r + 1.8463183175100548e-5) * r +
        0.0007868691311456133) *
        r +
        0.014875361290850615) *
        r +
        0.1369298809227358) *
        r +
        0.599832206555888) *
        r +
        1);
  }
  return offset < 0 ? -magnitude : magnitude;
}
