import { AnalysisError } from "../../errors";
import {
  type PermutationBlocks,
  type PermutationMeans,
  type PermutationRule,
  permutationMeans,
} from "./permutationMeans";

/** A mask of more terms is no longer a whole number that a double holds. */
export const MOST_PERMUTED_VALUE_TERMS = 53;

/** Each value may be a model to be fitted: four permutations a block, and a look at the errors after every sixteenth block. */
const BLOCKS: PermutationBlocks = { rotations: 2, blocks: 16 };

/**
 * Shapley value of a function of subsets by antithetic permutations. A subset that has been valued is not valued again.
 * @param p at most 53 terms
 * @throws AnalysisError "too-many-drivers"
 * @source see `permutationMeans`
 */
export function permutationShapleyOfValue(
  p: number,
  valueOfSubset: (mask: number) => number,
  nextPermutation: (order: Uint32Array) => void,
  rule: PermutationRule,
  call: string,
): PermutationMeans {
  if (p > MOST_PERMUTED_VALUE_TERMS) {
    throw new AnalysisError(
      "too-many-drivers",
      `${call}: importance by permutations of fitted models takes at most ${MOST_PERMUTED_VALUE_TERMS} drivers, got ${p}; put drivers together in groups, or leave some out`,
      { drivers: p, most: MOST_PERMUTED_VALUE_TERMS },
    );
  }
  const known = new Map<number, number>();
  const cachedValue = (mask: number): number => {
    const before = known.get(mask);
    if (before !== undefined) return before;
    const value = valueOfSubset(mask);
    known.set(mask, value);
    return value;
  };
  return permutationMeans(
    p,
    (order, gains) => {
      let mask = 0;
      let value = cachedValue(0);
      for (let k = 0; k < p; k++) {
        const term = order[k]!;
        mask += 2 ** term;
        const next = cachedValue(mask);
        gains[term] = next - value;
        value = next;
      }
    },
    nextPermutation,
    rule,
    BLOCKS,
  );
}
