import { fSurvival } from "../../distributions/fRatio";
import { choleskyInPlace, choleskyInverse } from "../../numeric/cholesky";

/** Coefficients of one of several independent groups. */
export interface GroupCoefficients {
  /** k of them, the same in every group. */
  readonly estimates: Float64Array;
  /** k×k, row-major. */
  readonly covariance: Float64Array;
  /** Degrees of freedom of the covariance. */
  readonly df: number;
}

interface EqualityTest {
  /** F; null when a covariance is singular. */
  readonly statistic: number | null;
  /** Infinite where the covariances are known. */
  readonly df: readonly [number, number];
  readonly pValue: number | null;
}

/**
 * Whether G independent groups have the same k coefficients, each group with errors of its own (Welch–James):
 *   W_g = V_g⁻¹,   b̃ = (ΣW_g)⁻¹ΣW_g·b_g,   T = Σ(b_g − b̃)ᵀW_g(b_g − b̃)
 *   A = ½Σ[tr((I − W⁻¹W_g)²) + (tr(I − W⁻¹W_g))²]/df_g,   q = k(G − 1)
 *   F = T/(q + 2A − 6A/(q + 2)) on q and q(q + 2)/(3A) degrees of freedom
 * Of one coefficient it is Welch's test; of one coefficient in two groups the square of Welch's t.
 * @source Johansen (1980), Biometrika 67(1); Welch (1951), Biometrika 38; agrees with oneway.test, test/reference/segments.json
 */
export function equalCoefficients(groups: readonly GroupCoefficients[]): EqualityTest {
  const k = groups[0]!.estimates.length;
  const q = k * (groups.length - 1);
  const none: EqualityTest = { statistic: null, df: [q, groups.reduce((sum, { df }) => sum + df, 0)], pValue: null };
  // Coefficients in units of their typical error, so that nothing depends on the units of the drivers.
  const scale = Float64Array.from({ length: k }, (_, i) =>
    Math.sqrt(groups.reduce((sum, { covariance }) => sum + covariance[i * (k + 1)]!, 0) / groups.length),
  );
  const weights: Float64Array[] = [];
  const total = new Float64Array(k * k);
  const pooled = new Float64Array(k);
  for (const { estimates, covariance } of groups) {
    const factor = scaled(covariance, scale, k);
    if (choleskyInPlace(factor, k, 1e-13) >= 0) return none;
    const weight = choleskyInverse(factor, k);
    weights.push(weight);
    for (let i = 0; i < k; i++) {
      for (let j = 0; j < k; j++) {
        total[i * k + j]! += weight[i * k + j]!;
        pooled[i]! += (weight[i * k + j]! * estimates[j]!) / scale[j]!;
      }
    }
  }
  const factor = total.slice();
  if (choleskyInPlace(factor, k, 1e-13) >= 0) return none;
  const inverse = choleskyInverse(factor, k);
  const common = Float64Array.from({ length: k }, (_, i) => {
    let sum = 0;
    for (let j = 0; j < k; j++) sum += inverse[i * k + j]! * pooled[j]!;
    return sum;
  });
  let distance = 0;
  let a = 0;
  groups.forEach(({ estimates, df }, g) => {
    const weight = weights[g]!;
    const rest = new Float64Array(k * k);
    let trace = 0;
    for (let i = 0; i < k; i++) {
      const left = estimates[i]! / scale[i]! - common[i]!;
      for (let j = 0; j < k; j++) {
        distance += left * weight[i * k + j]! * (estimates[j]! / scale[j]! - common[j]!);
        let product = i === j ? 1 : 0;
        for (let m = 0; m < k; m++) product -= inverse[i * k + m]! * weight[m * k + j]!;
        rest[i * k + j] = product;
      }
      trace += rest[i * (k + 1)]!;
    }
    let traceOfSquare = 0;
    for (let i = 0; i < k; i++) for (let j = 0; j < k; j++) traceOfSquare += rest[i * k + j]! * rest[j * k + i]!;
    a += (traceOfSquare + trace * trace) / (2 * df);
  });
  const statistic = distance / (q + 2 * a - (6 * a) / (q + 2));
  const df2 = (q * (q + 2)) / (3 * a);
  return { statistic, df: [q, df2], pValue: fSurvival(statistic, q, df2) };
}

function scaled(covariance: Float64Array, scale: Float64Array, k: number): Float64Array {
  return covariance.map((value, at) => value / (scale[Math.floor(at / k)]! * scale[at % k]!));
}
