import { varying } from "./cronbachAlpha";

/**
 * Raw alpha of some of the columns, without allocating.
 * @param matrix size×size, row-major: covariances or cross-products of all columns
 * @param places of the items of the scale, two or more
 * @returns NaN where their sum does not vary
 */
export function alphaOfPart(matrix: Float64Array, size: number, places: readonly number[]): number {
  const k = places.length;
  let trace = 0;
  let total = 0;
  for (let a = 0; a < k; a++) {
    const row = places[a]! * size;
    for (let b = 0; b < k; b++) total += matrix[row + places[b]!]!;
    trace += matrix[row + places[a]!]!;
  }
  return (k / (k - 1)) * (1 - trace / varying(total, trace));
}
