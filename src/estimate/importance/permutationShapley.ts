import { sequentialGainsInPlace } from "../../numeric/sequentialGains";
import type { ImportanceTerms } from "./importanceTerms";
import { partialCorrelations } from "./partialCorrelations";
import {
  type PermutationBlocks,
  type PermutationMeans,
  type PermutationRule,
  permutationMeans,
} from "./permutationMeans";
import { refuseSingularColumns } from "./singularColumns";

/** Eight permutations a block: of two, four, eight, sixteen and 2p the most was gained by eight, with 14, 30 and 60 drivers. */
const BLOCKS: PermutationBlocks = { rotations: 4, blocks: 32 };

/**
 * Shapley value of R² for more drivers than all subsets can be walked for, by antithetic permutations: the gains of one
 * order of p columns come from one Cholesky factor, p³/6 multiplications. The values sum to R² (beyond the controls) exactly;
 * each carries the standard error that drawing left.
 * @param terms of one or several columns, any number
 * @param rule when to stop; a bootstrap gives a tolerance of 0 and few permutations
 * @returns a function of the correlation matrix (outcome last, not changed) and of what draws permutations, say
 *   `(order) => shuffleInPlace(stream, order)`
 * @throws AnalysisError "not-positive-definite"
 * @source Bell, Shah, Boyd et al. (2024), LS-SPA; Mitchell et al. (2022), JMLR 23; against `shapleyEstimator`
 */
export function permutationShapley(
  terms: ImportanceTerms,
  rule: PermutationRule,
): (correlation: Float64Array, nextPermutation: (order: Uint32Array) => void) => PermutationMeans {
  const partial = partialCorrelations(terms);
  const { size, starts, matrix } = partial;
  const p = terms.terms.length;
  const columns = size - 1;
  const factor = new Float64Array(size * size);
  const entering = new Uint32Array(columns);
  const columnGains = new Float64Array(columns);

  const gainsOf = (order: Uint32Array, gains: Float64Array): void => {
    let at = 0;
    for (let k = 0; k < p; k++) {
      const term = order[k]!;
      for (let column = starts[term]!; column < starts[term + 1]!; column++) entering[at++] = column;
    }
    sequentialGainsInPlace(matrix, size, columns, entering, columns, factor, columnGains);
    at = 0;
    for (let k = 0; k < p; k++) {
      const term = order[k]!;
      let gain = 0;
      for (let column = starts[term]!; column < starts[term + 1]!; column++) gain += columnGains[at++]!;
      gains[term] = gain;
    }
  };

  return (correlation, nextPermutation) => {
    const unexplained = partial.compute(correlation);
    if (unexplained === 0) {
      return { values: new Float64Array(p), stdErrors: new Float64Array(p), permutations: 0, converged: true };
    }
    refuseSingularColumns(partial, factor);
    const result = permutationMeans(p, gainsOf, nextPermutation, rule, BLOCKS);
    for (let j = 0; j < p; j++) {
      result.values[j]! *= unexplained;
      result.stdErrors[j]! *= unexplained;
    }
    return result;
  };
}
