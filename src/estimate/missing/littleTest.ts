import { chiSquaredSurvival } from "../../distributions/chiSquared";
import { choleskyInPlace, choleskySolveInPlace } from "../../numeric/cholesky";
import { type AnswerPatterns, answerPatterns } from "./answerPatterns";
import type { NormalParameters } from "./normalParameters";

export interface LittleTest {
  /** d². */
  readonly statistic: number;
  readonly df: number;
  readonly pValue: number;
  /** Patterns of missing answers among the rows that answered something. */
  readonly patterns: number;
}

/**
 * Little's test that answers are missing completely at random: whether the means of the answers given differ between patterns.
 *   d² = Σ_k n_k·(x̄_k − μ̂_O)ᵀ·Σ̂_OO⁻¹·(x̄_k − μ̂_O),   df = Σ_k |O_k| − p,   over the patterns k with answered columns O_k
 * A small p-value speaks against "completely at random", and so against listwise and pairwise; a large one proves nothing, and no
 * test of the data can tell "at random" from "not at random". χ² needs patterns with many rows.
 * @param columns p columns of n values, NaN where an answer is missing
 * @param estimate by maximum likelihood from the same columns (`emMoments`); its covariance has denominator n, as in naniar's mcar_test. With
 *   n − 1 the statistic would be (n − 1)/n of it
 * @param frequencies people behind each row, or null; sampling weights have no such test
 * @returns null when one pattern is all there is, or the covariance is not positive definite
 * @source Little (1988), JASA 83(404), 1198–1202; test/reference/missing.json
 */
export function littleTest(
  columns: readonly Float64Array[],
  estimate: NormalParameters,
  frequencies: Float64Array | null,
): LittleTest | null {
  const p = columns.length;
  const patterns = answerPatterns(columns);
  let statistic = 0;
  let df = -p;
  let count = 0;
  for (let k = 0; k < patterns.count; k++) {
    const answered = columns.map((_, j) => j).filter((j) => patterns.answered[k * p + j] === 1);
    const { n, deviations } = meanDeviations(columns, patterns, k, answered, estimate.means, frequencies);
    if (n === 0 || answered.length === 0) continue;
    const distance = mahalanobis(deviations, answered, estimate);
    if (distance === null) return null;
    statistic += n * distance;
    df += answered.length;
    count++;
  }
  if (df <= 0) return null;
  return { statistic, df, pValue: chiSquaredSurvival(statistic, df), patterns: count };
}

function meanDeviations(
  columns: readonly Float64Array[],
  { order, starts }: AnswerPatterns,
  pattern: number,
  answered: readonly number[],
  means: Float64Array,
  frequencies: Float64Array | null,
): { n: number; deviations: Float64Array } {
  const deviations = new Float64Array(answered.length);
  let n = 0;
  for (let at = starts[pattern]!; at < starts[pattern + 1]!; at++) {
    const row = order[at]!;
    const weight = frequencies === null ? 1 : frequencies[row]!;
    n += weight;
    for (let i = 0; i < answered.length; i++) {
      const j = answered[i]!;
      deviations[i]! += weight * (columns[j]![row]! - means[j]!);
    }
  }
  for (let i = 0; i < answered.length; i++) deviations[i]! /= n;
  return { n, deviations };
}

/** dᵀ·Σ_OO⁻¹·d on the scale of correlations; null when Σ_OO is not positive definite. */
function mahalanobis(
  d: Float64Array,
  answered: readonly number[],
  { means, covariance }: NormalParameters,
): number | null {
  const p = means.length;
  const o = answered.length;
  const sds = answered.map((j) => Math.sqrt(covariance[j * p + j]!));
  const correlation = new Float64Array(o * o);
  for (let i = 0; i < o; i++) {
    for (let j = 0; j <= i; j++) {
      correlation[i * o + j] = covariance[answered[i]! * p + answered[j]!]! / (sds[i]! * sds[j]!);
    }
  }
  if (choleskyInPlace(correlation, o, 1e-12) >= 0) return null;
  const scaled = d.map((value, i) => value / sds[i]!);
  const solved = scaled.slice();
  choleskySolveInPlace(correlation, o, solved);
  return scaled.reduce((sum, value, i) => sum + value * solved[i]!, 0);
}
