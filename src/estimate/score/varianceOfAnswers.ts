import type { Counts } from "../../moments/counts";

/**
 * How far what the answers stand for spreads around its mean, with the sum of weights in the denominator.
 *   Σ Wₖ(yₖ − ȳ)² / Σ Wₖ, Wₖ the sum of weights of answer k
 * For a share this is p(1 − p), for promoters − detractors p + d − (p − d)².
 * @param values yₖ beside counts.answers
 * @param mean ȳ of the same values
 * @returns in squared units of `values`; NaN when no answer has weight
 */
export function varianceOfAnswers(counts: Counts, values: Float64Array, mean: number): number {
  let sum = 0;
  let total = 0;
  for (let k = 0; k < counts.weights.length; k++) {
    const deviation = values[k]! - mean;
    sum += counts.weights[k]! * deviation * deviation;
    total += counts.weights[k]!;
  }
  return sum / total;
}
