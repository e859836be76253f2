import type { Counts } from "../../moments/counts";

/**
 * The weighted mean of what each answer stands for: itself for a mean, 1 or 0 for a share, 1, 0 or −1 for promoters − detractors.
 *   Σ Wₖyₖ / Σ Wₖ, Wₖ the sum of weights of answer k
 * @param values yₖ beside counts.answers
 * @returns in the units of `values`; NaN when no answer has weight
 */
export function meanOfAnswers(counts: Counts, values: Float64Array): number {
  const { weights } = counts;
  let sum = 0;
  let total = 0;
  for (let k = 0; k < weights.length; k++) {
    sum += weights[k]! * values[k]!;
    total += weights[k]!;
  }
  return sum / total;
}
