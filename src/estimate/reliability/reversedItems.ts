import { symmetricEigenInPlace, symmetricEigenOf } from "../../numeric/symmetricEigen";

/**
 * Items that run against the rest, by the sign of their loading on the first principal component of the correlations.
 * The component is oriented so that most loadings are positive; in a tie, the first item's.
 * @param covariance k×k, row-major, positive diagonal
 * @returns their places, ascending
 */
export function reversedItems(covariance: Float64Array, k: number): number[] {
  const correlation = covariance.map((value, at) => {
    const i = Math.floor(at / k);
    const j = at % k;
    return value / Math.sqrt(covariance[i * k + i]! * covariance[j * k + j]!);
  });
  const eigen = symmetricEigenOf(k);
  if (!symmetricEigenInPlace(correlation, eigen)) return [];
  let first = 0;
  for (let m = 1; m < k; m++) if (eigen.values[m]! > eigen.values[first]!) first = m;
  const loadings = eigen.vectors.subarray(first * k, (first + 1) * k);
  const negative: number[] = [];
  const positive: number[] = [];
  loadings.forEach((loading, i) => {
    if (loading < 0) negative.push(i);
    else if (loading > 0) positive.push(i);
  });
  const flipped = negative.length === positive.length ? loadings[0]! < 0 : negative.length > positive.length;
  return flipped ? positive : negative;
}
