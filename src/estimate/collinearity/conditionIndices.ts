import { Matrix, SingularValueDecomposition } from "ml-matrix";
import { pivotedQr } from "../../numeric/pivotedQr";
import { dot } from "../../numeric/sum";

/**
 * Condition indices σ_max/σ_k of the design with its intercept, columns scaled to unit length and not centred, ascending.
 * Above 30 some combination of columns is nearly constant (Belsley, Kuh & Welsch). From singular values, not from their squares,
 * so that indices up to 10^15 keep their digits.
 * @param predictors p complete columns of n values, n > p
 * @param weights per row ≥ 0, or null
 * @returns p + 1 values, the first 1
 * @source Belsley, Kuh & Welsch (1980), Regression Diagnostics, ch. 3
 */
export function conditionIndices(predictors: readonly Float64Array[], weights: Float64Array | null): number[] {
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
