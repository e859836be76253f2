import { AnalysisError } from "../../errors";
import { sweepColumnsInto } from "../../numeric/sweepColumns";
import type { ImportanceTerms } from "./importanceTerms";
import { partialCorrelations } from "./partialCorrelations";
import { refuseSingularColumns } from "./singularColumns";

/** 2^20 values take 8 MB; comparing all pairs of 20 drivers over them about half a second. */
export const MOST_SUBSET_TERMS = 20;

/**
 * R² of every subset of terms, beyond the controls, by the walk of `shapleyEstimator` with its values kept.
 * @param terms at most 20
 * @returns a function that fills `values`, 2^p long: values[mask] belongs to the terms whose bits are set, term j's being 2^j
 * @throws AnalysisError "too-many-drivers" · "not-positive-definite"
 */
export function subsetRSquared(
  terms: ImportanceTerms,
  call: string,
): (correlation: Float64Array, values: Float64Array) => void {
  const p = terms.terms.length;
  refuseManySubsets(p, call);
  const partial = partialCorrelations(terms);
  const factor = new Float64Array(partial.size * partial.size);
  const levels = terms.terms.map(() => new Float64Array(partial.size * partial.size));
  return (correlation, values) => {
    const scale = partial.compute(correlation);
    values.fill(0);
    if (scale === 0) return;
    refuseSingularColumns(partial, factor);
    const { size, starts } = partial;
    const visit = (k: number, mask: number, matrix: Float64Array): void => {
      if (k === p) return;
      const swept = levels[k]!;
      sweepColumnsInto(matrix, swept, size, starts[k]!, starts[k + 1]!);
      const included = mask | (1 << k);
      values[included] = scale * (1 - swept[size * size - 1]!);
      visit(k + 1, included, swept);
      visit(k + 1, mask, matrix);
    };
    visit(0, 0, partial.matrix);
  };
}

/** @throws AnalysisError "too-many-drivers" */
export function refuseManySubsets(p: number, call: string): void {
  if (p <= MOST_SUBSET_TERMS) return;
  throw new AnalysisError(
    "too-many-drivers",
    `${call}: dominance compares drivers over all subsets of the others and takes at most ${MOST_SUBSET_TERMS} drivers, got ${p}; put drivers together in groups, or leave some out`,
    { drivers: p, most: MOST_SUBSET_TERMS },
  );
}
