import { AnalysisError } from "../../errors";
import { shapleyWeights } from "./shapleyWeights";
import { valuesOfSubsets } from "./subsetValues";

/** 2^12 = 4096 fits of a model. */
export const MOST_EXACT_VALUE_TERMS = 12;

/**
 * Shapley value of a function of subsets: the gain from a term, averaged over all orders of entry; Σφ = v(all) − v(none).
 * @param values 2^p, values[mask] of the terms whose bits are set
 * @source Shapley (1953); for pseudo-R² Azen & Traxel (2009), J. Educ. Behav. Stat. 34(3)
 * @example Array.from(shapleyOfValues(Float64Array.of(0, 0.25, 0.5, 0.5), 2)) // → [0.125, 0.375]
 */
export function shapleyOfValues(values: Float64Array, p: number): Float64Array {
  const { weightBySize } = shapleyWeights(p);
  const result = new Float64Array(p);
  for (let mask = 0; mask < values.length; mask++) {
    let size = 0;
    for (let rest = mask; rest !== 0; rest &= rest - 1) size++;
    for (let j = 0; j < p; j++) {
      if ((mask & (1 << j)) === 0) result[j]! += weightBySize[size]! * (values[mask | (1 << j)]! - values[mask]!);
    }
  }
  return result;
}

/**
 * Shapley value of a function of subsets, exact over all of them.
 * @param p at most 12 terms
 * @throws AnalysisError "too-many-drivers"
 */
export function shapleyOfValue(p: number, valueOfSubset: (mask: number) => number, call: string): Float64Array {
  if (p > MOST_EXACT_VALUE_TERMS) {
    throw new AnalysisError(
      "too-many-drivers",
      `${call}: every subset of the drivers is a model to be fitted, and exact importance takes at most ${MOST_EXACT_VALUE_TERMS} drivers, got ${p}; estimate it from permutations`,
      { drivers: p, most: MOST_EXACT_VALUE_TERMS },
    );
  }
  return shapleyOfValues(valuesOfSubsets(p, valueOfSubset, call), p);
}
