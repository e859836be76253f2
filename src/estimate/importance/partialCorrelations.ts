import { AnalysisError } from "../../errors";
import type { ImportanceTerms } from "./importanceTerms";

/** Share of a column's variance that may be left for it to count as determined by the columns swept out before it. */
const NOTHING_LEFT = 1e-13;

/** The correlations of terms and outcome once the controls are swept out, in working memory made once. */
export interface PartialCorrelations {
  /** m + 1: the columns of the terms, and the outcome. */
  readonly size: number;
  /** (m + 1)×(m + 1), row-major, term after term, the outcome last: partial correlations given the controls. */
  readonly matrix: Float64Array;
  /** m shares of a column's variance that the controls leave; 1 without controls. */
  readonly left: Float64Array;
  /** starts[k] … starts[k + 1] − 1 are the columns of the k-th term in `order`. */
  readonly starts: Uint32Array;
  /**
   * Fills `matrix` and `left`.
   * @param correlation size×size, the outcome last; not changed
   * @returns share of the outcome's variance that the controls leave, 1 − R² of the controls; 0 when that is rounding, and `matrix` then holds nothing of use
   * @throws AnalysisError "not-positive-definite" when the controls determine a term
   */
  compute(correlation: Float64Array): number;
}

/**
 * Partial correlations given the controls, by sweeping them out of the correlation matrix (Schur complement):
 *   S = R_tt − R_tc·R_cc⁻¹·R_ct,   matrix_ij = S_ij/√(S_ii·S_jj)
 * Importance among them, times the share of the outcome's variance that the controls leave, is importance beyond the controls.
 * A control that other controls determine adds nothing, and is passed over.
 * @param order which term stands at which place
 */
export function partialCorrelations(
  { terms, controls = [], size }: ImportanceTerms,
  order: readonly number[] = Array.from(terms.keys()),
): PartialCorrelations {
  const columns = order.flatMap((term) => terms[term]!);
  const termOfColumn = order.flatMap((term) => terms[term]!.map(() => term));
  const starts = new Uint32Array(order.length + 1);
  order.forEach((term, k) => {
    starts[k + 1] = starts[k]! + terms[term]!.length;
  });
  const gathered = Uint32Array.from([...controls, ...columns, size - 1]);
  const all = gathered.length;
  const swept = controls.length;
  const own = columns.length + 1;
  const work = new Float64Array(all * all);
  const matrix = new Float64Array(own * own);
  const left = new Float64Array(columns.length).fill(1);

  return {
    size: own,
    matrix,
    left,
    starts,
    compute(correlation) {
      for (let i = 0; i < all; i++) {
        const row = gathered[i]! * size;
        for (let j = 0; j < all; j++) work[i * all + j] = correlation[row + gathered[j]!]!;
      }
      if (swept === 0) {
        matrix.set(work);
        return 1;
      }
      sweepInPlace(work, all, swept);
      for (let i = 0; i < columns.length; i++) {
        const variance = work[(swept + i) * (all + 1)]!;
        // Written so that NaN fails too.
        if (!(variance > NOTHING_LEFT)) {
          throw new AnalysisError(
            "not-positive-definite",
            `importance: driver ${termOfColumn[i]! + 1} is determined by the controls, so R² has no unique parts; leave it out`,
            { driver: termOfColumn[i]! },
          );
        }
        left[i] = variance;
      }
      const unexplained = work[all * all - 1]!;
      // An outcome without variance is NaN, and stays so.
      if (unexplained <= NOTHING_LEFT) return 0;
      for (let i = 0; i < own; i++) {
        const length = Math.sqrt(work[(swept + i) * (all + 1)]!);
        for (let j = i + 1; j < own; j++) {
          const value = work[(swept + i) * all + swept + j]! / (length * Math.sqrt(work[(swept + j) * (all + 1)]!));
          matrix[i * own + j] = value;
          matrix[j * own + i] = value;
        }
        matrix[i * (own + 1)] = 1;
      }
      return unexplained;
    },
  };
}

/** Sweeps the first `count` columns out of a symmetric matrix; upper triangle only. */
function sweepInPlace(matrix: Float64Array, size: number, count: number): void {
  for (let k = 0; k < count; k++) {
    const row = k * size;
    const pivot = matrix[row + k]!;
    if (pivot <= NOTHING_LEFT) continue;
    for (let i = k + 1; i < size; i++) {
      const share = matrix[row + i]! / pivot;
      for (let j = i; j < size; j++) matrix[i * size + j]! -= share * matrix[row + j]!;
    }
  }
}
