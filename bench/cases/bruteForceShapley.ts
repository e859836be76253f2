import { Matrix, solve } from "ml-matrix";

/**
 * Shapley values as they are defined: a regression by ml-matrix for each of the 2^p subsets of drivers.
 * @param covariance of the drivers, and of the outcome as the last row
 */
export function bruteForceShapley(covariance: readonly (readonly number[])[]): number[] {
  const p = covariance.length - 1;
  const explained = Float64Array.from({ length: 2 ** p }, (_, subset) => explainedBy(subset, covariance));
  const weight = weightsBySize(p);
  return Array.from({ length: p }, (_, driver) => {
    let value = 0;
    for (let subset = 0; subset < 2 ** p; subset++) {
      if ((subset & (1 << driver)) !== 0) continue;
      value += weight[countOf(subset)]! * (explained[subset | (1 << driver)]! - explained[subset]!);
    }
    return value;
  });
}

function explainedBy(subset: number, covariance: readonly (readonly number[])[]): number {
  const outcome = covariance.at(-1)!;
  const members = covariance.slice(0, -1).flatMap((_, driver) => (subset & (1 << driver) ? [driver] : []));
  if (members.length === 0) return 0;
  const matrix = new Matrix(members.map((row) => members.map((column) => covariance[row]![column]!)));
  const products = members.map((driver) => outcome[driver]!);
  const slopes = solve(matrix, Matrix.columnVector(products));
  return products.reduce((sum, product, j) => sum + product * slopes.get(j, 0), 0) / outcome.at(-1)!;
}

/** s!(p − 1 − s)!/p! for s = 0 … p − 1. */
function weightsBySize(p: number): number[] {
  let combinations = 1;
  return Array.from({ length: p }, (_, s) => {
    const weight = 1 / (p * combinations);
    combinations = (combinations * (p - 1 - s)) / (s + 1);
    return weight;
  });
}

function countOf(subset: number): number {
  let count = 0;
  for (let left = subset; left !== 0; left &= left - 1) count++;
  return count;
}
