import { choleskyInPlace, choleskyInverse } from "../../numeric/cholesky";
import { sequentialGainsInPlace } from "../../numeric/sequentialGains";
import type { ImportanceEstimator } from "./importanceEstimator";

/** Where the columns of terms stand in a matrix whose last column is the outcome: starts[k] … starts[k + 1] − 1. */
export type TermStarts = Uint32Array;

/** R² of a term alone. @source relaimpo "first" with groups; by the definition, test/reference/importanceTerms.json */
export function groupFirst(starts: TermStarts): ImportanceEstimator {
  const { p, columns, size } = sizes(starts);
  const gainOf = gainOfTerm(starts);
  return (matrix, raw) => {
    for (let k = 0; k < p; k++) raw[k] = gainOf(matrix, size, columns, k);
  };
}

/**
 * What R² loses when a term is left out: β_gᵀ·((R⁻¹)_gg)⁻¹·β_g.
 * @source relaimpo "last" with groups; by the definition, test/reference/importanceTerms.json
 */
export function groupLast(starts: TermStarts): ImportanceEstimator {
  const { p, columns, size } = sizes(starts);
  const gainOf = gainOfTerm(starts);
  const solved = coefficients(columns);
  // [R⁻¹ β]: the term's gain in it, by the same Cholesky factor, is the quadratic form.
  const augmented = new Float64Array(size * size);
  return (matrix, raw) => {
    solved.compute(matrix);
    for (let i = 0; i < columns; i++) {
      for (let j = 0; j < columns; j++) augmented[i * size + j] = solved.inverse[i * columns + j]!;
      augmented[i * size + columns] = solved.beta[i]!;
    }
    for (let k = 0; k < p; k++) raw[k] = gainOf(augmented, size, columns, k);
  };
}

/** Σ β_j·r_j over the columns of a term; sums to R² and can be negative. @source Pratt (1987) */
export function groupPratt(starts: TermStarts): ImportanceEstimator {
  const { p, columns, size } = sizes(starts);
  const solved = coefficients(columns);
  return (matrix, raw) => {
    solved.compute(matrix);
    for (let k = 0; k < p; k++) {
      let sum = 0;
      for (let j = starts[k]!; j < starts[k + 1]!; j++) sum += solved.beta[j]! * matrix[j * size + columns]!;
      raw[k] = sum;
    }
  };
}

function sizes(starts: TermStarts): { readonly p: number; readonly columns: number; readonly size: number } {
  const p = starts.length - 1;
  return { p, columns: starts[p]!, size: starts[p]! + 1 };
}

/** Σ gains of the columns of a term that enters first. */
function gainOfTerm(starts: TermStarts): (matrix: Float64Array, size: number, target: number, term: number) => number {
  const p = starts.length - 1;
  const members = Array.from({ length: p }, (_, k) =>
    Uint32Array.from({ length: starts[k + 1]! - starts[k]! }, (_, i) => starts[k]! + i),
  );
  const widest = members.reduce((most, { length }) => Math.max(most, length), 0);
  const factor = new Float64Array(widest * widest);
  const gains = new Float64Array(widest);
  return (matrix, size, target, term) => {
    const own = members[term]!;
    sequentialGainsInPlace(matrix, size, target, own, own.length, factor, gains);
    let sum = 0;
    for (let i = 0; i < own.length; i++) sum += gains[i]!;
    return sum;
  };
}

/** R⁻¹ and β = R⁻¹·r of a matrix that is known to be positive definite, in working memory made once. */
function coefficients(columns: number): {
  readonly inverse: Float64Array;
  readonly beta: Float64Array;
  compute(matrix: Float64Array): void;
} {
  const size = columns + 1;
  const factor = new Float64Array(columns * columns);
  const lower = new Float64Array(columns * columns);
  const inverse = new Float64Array(columns * columns);
  const beta = new Float64Array(columns);
  return {
    inverse,
    beta,
    compute(matrix) {
      for (let i = 0; i < columns; i++) {
        for (let j = 0; j < columns; j++) factor[i * columns + j] = matrix[i * size + j]!;
      }
      choleskyInPlace(factor, columns, 0);
      choleskyInverse(factor, columns, lower, inverse);
      for (let i = 0; i < columns; i++) {
        let sum = 0;
        for (let j = 0; j < columns; j++) sum += inverse[i * columns + j]! * matrix[j * size + columns]!;
        beta[i] = sum;
      }
    },
  };
}
