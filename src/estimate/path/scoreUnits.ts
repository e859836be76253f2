import type { PathBlock } from "./pathModel";

/**
 * The weights of a standardised score as those of a weighted mean of the answers: ω_i = (w_i/s_i)/Σ(w/s), Σω = 1. That mean has standard
 * deviation 1/Σ(w/s), so that an effect between two such means is the standardised one times the quotient of the two.
 * With deviations of items on 0–100 it is the index of the construct, the same as Fornell's 100·Σu(x̄ − min)/Σu(max − min).
 * @param weights of all items
 * @param deviations s of all items, in the units wanted
 * @param unit ω of the block's items, overwritten in their places
 * @returns the standard deviation of the weighted mean; NaN when the weights do not add up to more than 0: then there is no such mean
 * @source Fornell et al. (1996), Journal of Marketing 60(4)
 */
export function scoreUnitInto(
  { first, size }: PathBlock,
  weights: Float64Array,
  deviations: Float64Array,
  unit: Float64Array,
): number {
  let sum = 0;
  for (let i = first; i < first + size; i++) {
    unit[i] = weights[i]! / deviations[i]!;
    sum += unit[i]!;
  }
  if (!(sum > 0)) sum = Number.NaN;
  for (let i = first; i < first + size; i++) unit[i]! /= sum;
  return 1 / sum;
}
