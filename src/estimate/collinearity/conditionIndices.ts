import { Matrix, SingularValueDecomposition } from "ml-matrix";
import type { Moments } from "../../moments/moments";
import { pivotedQr } from "../../numeric/pivotedQr";
import { dot } from "../../numeric/sum";
import { symmetricEigenInPlace, symmetricEigenOf } from "../../numeric/symmetricEigen";

/** Condition index up to which the squares of the singular values keep ten digits of the smallest. */
const MOST_FROM_SQUARES = 1e3;

/**
 * Condition indices σ_max/σ_k of the design with its intercept, columns scaled to unit length and not centred, ascending.
 * Above 30 some combination of columns is nearly constant (Belsley, Kuh & Welsch).
 * From the moments where these keep ten digits, else from the singular values of the rows, so that indices up to 10^15 keep theirs.
 * @param predictors p complete columns of n values, n > p
 * @param weights per row ≥ 0, or null
 * @param moments of the predictors, from the same rows and weights
 * @returns p + 1 values, the first 1
 * @source Belsley, Kuh & Welsch (1980), Regression Diagnostics, ch. 3
 */
export function conditionIndices(
  predictors: readonly Float64Array[],
  weights: Float64Array | null,
  moments: Moments,
): number[] {
  const squared = indicesFromMoments(moments);
  return squared.at(-1)! <= MOST_FROM_SQUARES ? squared : indicesFromRows(predictors, weights);
}

/** From the eigenvalues of the scaled Gram matrix of [1, x]: x̄ᵢx̄ⱼ·Σw added back to the centred products. */
export function indicesFromMoments({ means, crossProducts, sumWeights }: Moments): number[] {
  const p = means.length;
  const size = p + 1;
  const gram = new Float64Array(size * size);
  gram[0] = sumWeights;
  for (let i = 0; i < p; i++) {
    gram[i + 1] = sumWeights * means[i]!;
    gram[(i + 1) * size] = gram[i + 1]!;
    for (let j = 0; j < p; j++) {
      gram[(i + 1) * size + j + 1] = crossProducts[i * p + j]! + sumWeights * means[i]! * means[j]!;
    }
  }
  const lengths = Float64Array.from({ length: size }, (_, i) => Math.sqrt(gram[i * size + i]!));
  for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) gram[i * size + j]! /= lengths[i]! * lengths[j]!;
  const eigen = symmetricEigenOf(size);
  symmetricEigenInPlace(gram, eigen);
  const values = Array.from(eigen.values).sort((a, b) => b - a);
  return values.map((value) => Math.sqrt(values[0]! / Math.max(value, Number.MIN_VALUE)));
}

/** From the singular values of the rows, by way of R. */
export function indicesFromRows(predictors: readonly Float64Array[], weights: Float64Array | null): number[] {
  const n = predictors[0]?.length ?? 0;
  const root = weights === null ? new Float64Array(n).fill(1) : weights.map(Math.sqrt);
  const columns = [new Float64Array(n).fill(1), ...predictors].map((column) => {
    const weighted = column.map((value, i) => value * root[i]!);
    const length = Math.sqrt(dot(weighted, weighted));
    return weighted.map((value) => value / length);
  });
  const { r } = pivotedQr(columns, null, 0);
  const size = columns.length;
  const singular = new SingularValueDecomposition(Matrix.from1DArray(size, size, Array.from(r)), {
    computeLeftSingularVectors: false,
    computeRightSingularVectors: false,
  }).diagonal;
  const largest = Math.max(...singular);
  return singular.map((value) => largest / value).sort((a, b) => a - b);
}
