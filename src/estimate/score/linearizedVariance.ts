import type { Counts } from "../../moments/counts";

/**
 * Linearised variance of a weighted mean, each answer drawn on its own.
 *   V = n/(n − 1) · Σ (wᵢeᵢ/Σw)², eᵢ = yᵢ − ȳ_w
 * Multiplying all weights by a number changes nothing; unit weights give n/(n − 1) times the plain variance of the mean.
 * @param values yₖ beside counts.answers: what each answer stands for
 * @param mean the weighted mean of the same values
 * @returns squared units of `values`; null for fewer than two answers
 * @source Binder (1983); agrees with survey::svymean, test/reference/scoreSurvey.json
 */
export function linearizedVariance(counts: Counts, values: Float64Array, mean: number): number | null {
  const { n, weights, squaredWeights } = counts;
  let answers = 0;
  let sumWeights = 0;
  let sum = 0;
  for (let k = 0; k < n.length; k++) {
    const deviation = values[k]! - mean;
    answers += n[k]!;
    sumWeights += weights[k]!;
    sum += squaredWeights[k]! * deviation * deviation;
  }
  if (answers < 2) return null;
  return ((answers / (answers - 1)) * sum) / (sumWeights * sumWeights);
}
