import { fSurvival } from "../../distributions/fRatio";
import { choleskyInPlace, choleskyInverse } from "../../numeric/cholesky";
import { refuseFew } from "./poolEstimates";

/** Wald test of several figures together, pooled over imputations. */
export interface PooledWald {
  /** D₁. */
  readonly statistic: number;
  /** [k, denominator]. */
  readonly df: readonly [number, number];
  readonly pValue: number;
  /** r̄: average relative increase of variance. */
  readonly relativeIncrease: number;
}

/**
 * Whether k coefficients are all 0, from m imputations (D₁).
 *   D₁ = Q̄ᵀW̄⁻¹Q̄/(k(1 + r̄)),   r̄ = (1 + 1/m)·tr(B·W̄⁻¹)/k
 * F on k and, with t = k(m − 1), 4 + (t − 4)(1 + (1 − 2/t)/r̄)² degrees of freedom (t > 4; else t(1 + 1/k)(1 + 1/r̄)²/2).
 * @param estimates m vectors of k figures
 * @param covariances m matrices, k×k, row-major
 * @returns null when W̄ is not positive definite
 * @throws AnalysisError "invalid-option"
 * @source Li, Raghunathan & Rubin (1991), JASA 86(416); agrees with mitml::testConstraints(method = "D1"), test/reference/rubin.json
 */
export function poolWald(estimates: readonly Float64Array[], covariances: readonly Float64Array[]): PooledWald | null {
  const m = estimates.length;
  refuseFew("poolWald", m, covariances.length);
  const k = estimates[0]!.length;
  const mean = new Float64Array(k);
  const within = new Float64Array(k * k);
  const between = new Float64Array(k * k);
  for (const each of estimates) for (let i = 0; i < k; i++) mean[i]! += each[i]! / m;
  for (const each of covariances) for (let at = 0; at < k * k; at++) within[at]! += each[at]! / m;
  for (const each of estimates) {
    for (let i = 0; i < k; i++) {
      for (let j = 0; j < k; j++) between[i * k + j]! += ((each[i]! - mean[i]!) * (each[j]! - mean[j]!)) / (m - 1);
    }
  }
  if (choleskyInPlace(within, k, 1e-13) >= 0) return null;
  const inverse = choleskyInverse(within, k);
  let distance = 0;
  let trace = 0;
  for (let i = 0; i < k; i++) {
    for (let j = 0; j < k; j++) {
      distance += mean[i]! * inverse[i * k + j]! * mean[j]!;
      trace += between[i * k + j]! * inverse[j * k + i]!;
    }
  }
  const increase = ((1 + 1 / m) * trace) / k;
  const statistic = distance / (k * (1 + increase));
  const t = k * (m - 1);
  const df = t > 4 ? 4 + (t - 4) * (1 + (1 - 2 / t) / increase) ** 2 : (t * (1 + 1 / k) * (1 + 1 / increase) ** 2) / 2;
  return { statistic, df: [k, df], pValue: fSurvival(statistic, k, df), relativeIncrease: increase };
}
