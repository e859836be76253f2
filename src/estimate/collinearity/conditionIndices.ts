import type { Moments } from "../../moments/moments";
import { jacobiSvd } from "../../numeric/jacobiSvd";
import type { NumberColumn } from "../../numeric/numberColumn";
import { pivotedQr } from "../../numeric/pivotedQr";
import { dot } from "../../numeric/sum";
import { symmetricEigenInPlace, symmetricEigenOf } from "../../numeric/symmetricEigen";

/** Condition index up to which the squares of the singular values keep ten digits of the smallest. */
const MOST_FROM_SQUARES = 1e3;

/** What the design [1, x] of p predictors says about which of its columns move together. */
export interface ConditionDiagnostics {
  /** p + 1 condition indices, ascending, the first 1. */
  readonly indices: Float64Array;
  /**
   * (p + 1)×(p + 1), row-major: row k belongs to indices[k], column 0 to the intercept, column j + 1 to predictor j.
   * The part of the variance of a coefficient that comes by way of that index; each column sums to 1.
   */
  readonly proportions: Float64Array;
}

/**
 * Condition indices and variance-decomposition proportions of the design with its intercept, columns scaled to unit length
 * and not centred. With singular values σ_k and right singular vectors v_k of the scaled design,
 *   index_k = σ_max/σ_k,   φ_kj = v_kj²/σ_k²,   proportion_kj = φ_kj/Σ_k φ_kj
 * An index above 30 says that some combination of columns is nearly constant; the columns whose proportions are above a half
 * in its row are the ones that make it up (Belsley, Kuh & Welsch).
 * From the moments where these keep ten digits, else from the singular values of the rows: an index I keeps about 16 − log₁₀ I digits.
 * @param predictors p complete columns of n values, n > p
 * @param weights per row ≥ 0, or null
 * @param moments of the predictors, from the same rows and weights
 * @source Belsley, Kuh & Welsch (1980), Regression Diagnostics, ch. 3; agrees with R's svd, test/reference/collinearity.json
 */
export function conditionDiagnostics(
  predictors: readonly NumberColumn[],
  weights: Float64Array | null,
  moments: Moments,
): ConditionDiagnostics {
  const squared = diagnosticsFromMoments(moments);
  return squared.indices.at(-1)! <= MOST_FROM_SQUARES ? squared : diagnosticsFromRows(predictors, weights);
}

/** The indices of `conditionDiagnostics` alone. */
export function conditionIndices(
  predictors: readonly NumberColumn[],
  weights: Float64Array | null,
  moments: Moments,
): number[] {
  return Array.from(conditionDiagnostics(predictors, weights, moments).indices);
}

/** The indices from the moments alone, however ill-conditioned. */
export function indicesFromMoments(moments: Moments): number[] {
  return Array.from(diagnosticsFromMoments(moments).indices);
}

/** The indices from the rows, however well-conditioned. */
export function indicesFromRows(predictors: readonly NumberColumn[], weights: Float64Array | null): number[] {
  return Array.from(diagnosticsFromRows(predictors, weights).indices);
}

/** From the eigenvalues of the scaled Gram matrix of [1, x]: x̄ᵢx̄ⱼ·Σw added back to the centred products. */
export function diagnosticsFromMoments({ means, crossProducts, sumWeights }: Moments): ConditionDiagnostics {
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
  const order = Array.from(eigen.values.keys()).sort((a, b) => eigen.values[b]! - eigen.values[a]!);
  return decomposed(
    Float64Array.from(order, (k) => Math.sqrt(Math.max(eigen.values[k]!, Number.MIN_VALUE))),
    Float64Array.from(order.flatMap((k) => Array.from(eigen.vectors.subarray(k * size, (k + 1) * size)))),
  );
}

/** From the singular values of the rows, by way of R. */
export function diagnosticsFromRows(
  predictors: readonly NumberColumn[],
  weights: Float64Array | null,
): ConditionDiagnostics {
  const n = predictors[0]?.length ?? 0;
  const root = weights === null ? new Float64Array(n).fill(1) : weights.map(Math.sqrt);
  const columns = [new Float64Array(n).fill(1), ...predictors].map((column) => {
    const weighted = Float64Array.from(column, (value, i) => value * root[i]!);
    const length = Math.sqrt(dot(weighted, weighted));
    return weighted.map((value) => value / length);
  });
  const { r, pivot } = pivotedQr(columns, null, 0);
  const size = columns.length;
  const { values, vectors } = jacobiSvd(r, size);
  const unpivoted = new Float64Array(size * size);
  for (let k = 0; k < size; k++) {
    for (let j = 0; j < size; j++) unpivoted[k * size + pivot[j]!] = vectors[k * size + j]!;
  }
  return decomposed(values, unpivoted);
}

/** @param singular values, descending; @param vectors the right singular vectors, row by row */
function decomposed(singular: Float64Array, vectors: Float64Array): ConditionDiagnostics {
  const size = singular.length;
  const proportions = new Float64Array(size * size);
  for (let j = 0; j < size; j++) {
    let sum = 0;
    for (let k = 0; k < size; k++) {
      // Relative to the smallest singular value, so that nothing overflows.
      const part = ((vectors[k * size + j]! * singular[size - 1]!) / singular[k]!) ** 2;
      proportions[k * size + j] = part;
      sum += part;
    }
    for (let k = 0; k < size; k++) proportions[k * size + j]! /= sum;
  }
  return { indices: singular.map((value) => singular[0]! / value), proportions };
}
