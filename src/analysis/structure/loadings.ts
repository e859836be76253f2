import type { RotatedFactors } from "../../estimate/factor/rotation";
import { rowsOf } from "./structureMatrix";
import type { FactorShare, LoadingRow } from "./structureResults";

/** Rotated loadings as results carry them. */
export interface ReadLoadings {
  readonly items: readonly LoadingRow[];
  readonly factors: readonly FactorShare[];
  readonly phi: readonly (readonly number[])[] | null;
}

/** @param letter what factors are called by, with their number: "F" or "C" */
export function readLoadings(
  terms: readonly string[],
  rotated: RotatedFactors,
  communalities: Float64Array,
  letter: string,
): ReadLoadings {
  const { loadings, phi, explained } = rotated;
  const factors = explained.length;
  let cumulative = 0;
  return {
    items: terms.map((term, i) => ({
      term,
      loadings: Array.from(loadings.subarray(i * factors, (i + 1) * factors)),
      communality: communalities[i]!,
      uniqueness: 1 - communalities[i]!,
    })),
    factors: Array.from(explained, (sumOfSquares, f) => {
      cumulative += sumOfSquares;
      return {
        term: `${letter}${f + 1}`,
        sumOfSquares,
        share: sumOfSquares / terms.length,
        cumulativeShare: cumulative / terms.length,
      };
    }),
    phi: phi && rowsOf(phi, factors),
  };
}
