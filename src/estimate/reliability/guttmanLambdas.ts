import { choleskyInPlace, choleskyInverse } from "../../numeric/cholesky";
import { varying } from "./cronbachAlpha";
import { NOTHING_LEFT } from "./lambdaSix";

/** Guttman's lower bounds of reliability but λ4, which is a matter of trying splits. */
export interface GuttmanLambdas {
  readonly lambda1: number;
  readonly lambda2: number;
  readonly lambda3: number;
  readonly lambda5: number;
  /** NaN where the items determine one another. */
  readonly lambda6: number;
  /** The place of the first item that the items before it determine, −1 when there is none. */
  readonly singular: number;
}

/**
 * Guttman's λ1, λ2, λ3 (alpha), λ5 and λ6. With V = ΣS, C the covariances without the diagonal and P = S⁻¹:
 *   λ1 = 1 − tr S/V,   λ2 = λ1 + √(k/(k − 1)·ΣC²)/V,   λ3 = λ1·k/(k − 1),   λ5 = λ1 + 2√(max_j Σ_i C_ij²)/V,   λ6 = 1 − Σ(1/P_jj)/V
 * @param matrix k×k, row-major: covariances, or correlations for standardised items
 * @returns all NaN where the sum of the items does not vary
 * @source Guttman (1945), Psychometrika 10(4); agrees with psych::guttman, test/reference/reliability.json
 */
export function guttmanLambdas(matrix: Float64Array, k: number): GuttmanLambdas {
  let total = 0;
  let trace = 0;
  let squares = 0;
  let largest = 0;
  for (let i = 0; i < k; i++) {
    let column = 0;
    for (let j = 0; j < k; j++) {
      const value = matrix[i * k + j]!;
      total += value;
      if (j !== i) column += value * value;
    }
    trace += matrix[i * k + i]!;
    squares += column;
    largest = Math.max(largest, column);
  }
  const variance = varying(total, trace);
  const lambda1 = 1 - trace / variance;
  const factor = matrix.slice();
  const singular = choleskyInPlace(factor, k, NOTHING_LEFT);
  return {
    lambda1,
    lambda2: lambda1 + Math.sqrt((k / (k - 1)) * squares) / variance,
    lambda3: (lambda1 * k) / (k - 1),
    lambda5: lambda1 + (2 * Math.sqrt(largest)) / variance,
    lambda6: singular < 0 ? 1 - unexplained(factor, k) / variance : Number.NaN,
    singular,
  };
}

/** Σ 1/P_jj: what the others leave unexplained of each item. */
function unexplained(factor: Float64Array, k: number): number {
  const inverse = choleskyInverse(factor, k);
  let sum = 0;
  for (let j = 0; j < k; j++) sum += 1 / inverse[j * k + j]!;
  return sum;
}
