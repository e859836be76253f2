import { BLOCK_ROWS, blocks } from "../../numeric/centredBlock";
import { addLinearInPlace } from "../../numeric/centredProducts";
import type { NumberColumn } from "../../numeric/numberColumn";

/**
 * Σ_j β_j(x_j − c_j) of each row.
 * @param columns p columns of n values, p ≥ 1
 * @param centre at least p values
 */
export function linearPredictor(
  columns: readonly NumberColumn[],
  centre: Float64Array,
  coefficients: Float64Array,
): Float64Array {
  const rows = columns[0]!.length;
  const predictor = new Float64Array(rows);
  const [sum] = blocks(1) as [Float64Array];
  for (let start = 0; start < rows; start += BLOCK_ROWS) {
    const count = Math.min(BLOCK_ROWS, rows - start);
    sum.fill(0);
    addLinearInPlace(columns, centre, coefficients, start, count, sum);
    predictor.set(count === BLOCK_ROWS ? sum : sum.subarray(0, count), start);
  }
  return predictor;
}
