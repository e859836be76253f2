import { refuseManySubsets } from "./subsetRSquared";

/** Whether term j is in the subset, for masks of up to 53 terms, of which the bit operators see only 32. */
export function hasTerm(mask: number, j: number): boolean {
  return Math.floor(mask / 2 ** j) % 2 === 1;
}

/**
 * The values of all subsets of p terms, each asked for once, in the order of their masks.
 * @param valueOfSubset the value, say McFadden's pseudo-R², of the model with the terms whose bits are set; 2^j is term j's
 * @returns 2^p values, for `shapleyOfValues` and `dominanceOfValues`
 * @throws AnalysisError "too-many-drivers" (more than 20)
 */
export function valuesOfSubsets(p: number, valueOfSubset: (mask: number) => number, call: string): Float64Array {
  refuseManySubsets(p, call);
  const values = new Float64Array(2 ** p);
  for (let mask = 0; mask < values.length; mask++) values[mask] = valueOfSubset(mask);
  return values;
}
