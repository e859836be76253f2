import { eliminateInPlace, sweepInverseInPlace } from "../../numeric/sweep";
import type { AnswerPatterns } from "./answerPatterns";
import type { NormalParameters } from "./normalParameters";

/**
 * Fills missing answers with draws from the multivariate normal given the answers of the same row:
 *   x_M ~ N(μ_M + Σ_MO·Σ_OO⁻¹·(x_O − μ_O), Σ_MM − Σ_MO·Σ_OO⁻¹·Σ_OM)
 * From K = R⁻¹ of the correlations: with K_MM = L·Lᵀ and B = K_OM·L⁻ᵀ a draw is z_M = L⁻ᵀ(ε − Bᵀz_O), ε standard normal.
 * A pattern costs one partial Cholesky factorisation, a row |M|·|O| products more.
 * @returns a function that writes into `filled` where the pattern lacks an answer, and says false when the covariance is not positive definite
 */
export function conditionalDraw(
  columns: readonly Float64Array[],
  patterns: AnswerPatterns,
): (parameters: NormalParameters, normal: () => number, filled: readonly Float64Array[]) => boolean {
  const p = columns.length;
  const inverse = new Float64Array(p * p);
  const factor = new Float64Array(p * p);
  const held = new Float64Array(p);
  const sds = new Float64Array(p);
  const draw = new Float64Array(p);
  const order = new Uint16Array(p);

  return ({ means, covariance }, normal, filled) => {
    for (let i = 0; i < p; i++) sds[i] = Math.sqrt(covariance[i * p + i]!);
    for (let i = 0; i < p; i++) {
      for (let j = 0; j <= i; j++) inverse[i * p + j] = covariance[i * p + j]! / (sds[i]! * sds[j]!);
    }
    if (Number.isNaN(sweepInverseInPlace(inverse, p, held))) return false;
    for (let i = 0; i < p; i++) for (let j = 0; j < i; j++) inverse[j * p + i] = inverse[i * p + j]!;
    for (let k = 0; k < patterns.count; k++) {
      const m = missingFirst(patterns, k, order);
      if (m === 0) continue;
      for (let i = 0; i < p; i++) {
        const row = order[i]! * p;
        for (let j = 0; j <= i; j++) factor[i * p + j] = inverse[row + order[j]!]!;
      }
      if (Number.isNaN(eliminateInPlace(factor, p, m, held))) return false;
      for (let at = patterns.starts[k]!; at < patterns.starts[k + 1]!; at++) {
        const row = patterns.order[at]!;
        for (let i = 0; i < m; i++) draw[i] = normal();
        for (let i = m; i < p; i++) {
          const j = order[i]!;
          const z = (columns[j]![row]! - means[j]!) / sds[j]!;
          for (let l = 0; l < m; l++) draw[l]! -= factor[i * p + l]! * z;
        }
        for (let i = m - 1; i >= 0; i--) {
          let value = draw[i]!;
          for (let l = i + 1; l < m; l++) value -= factor[l * p + i]! * draw[l]!;
          draw[i] = value / factor[i * p + i]!;
        }
        for (let i = 0; i < m; i++) {
          const j = order[i]!;
          filled[j]![row] = means[j]! + sds[j]! * draw[i]!;
        }
      }
    }
    return true;
  };
}

/** The columns, those that the pattern lacks first. @returns how many it lacks */
function missingFirst({ columns: p, answered }: AnswerPatterns, k: number, order: Uint16Array): number {
  let missing = 0;
  for (let j = 0; j < p; j++) if (answered[k * p + j] === 0) order[missing++] = j;
  for (let j = 0, next = missing; j < p; j++) if (answered[k * p + j] === 1) order[next++] = j;
  return missing;
}
