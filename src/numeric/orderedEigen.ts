import { type SymmetricEigen, symmetricEigenInPlace } from "./symmetricEigen";

/**
 * Eigenvalues in descending order with their vectors, by `symmetricEigenInPlace`.
 * @param order size places, overwritten: values[order[0]] is the largest
 * @returns whether the rotations converged
 */
export function orderedEigenInPlace(matrix: Float64Array, eigen: SymmetricEigen, order: Uint32Array): boolean {
  if (!symmetricEigenInPlace(matrix, eigen)) return false;
  const { values } = eigen;
  for (let k = 0; k < order.length; k++) order[k] = k;
  order.sort((a, b) => values[b]! - values[a]! || a - b);
  return true;
}
