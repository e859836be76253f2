import { AnalysisError } from "../../errors";

/** Share of a column's squares about the full-sample mean below which its own variation is rounding. */
const NO_VARIATION = 1e-12;

/**
 * Columns that may vanish, such as the levels of a category: one with a single value in the resample explains nothing there, and is made
 * unrelated to all others, which is what leaving it out does.
 * @param columns their places
 * @param correlation size×size, changed
 */
export function isolateConstantColumns(
  packed: Float64Array,
  crossProducts: Float64Array,
  size: number,
  columns: readonly number[],
  correlation: Float64Array,
): void {
  for (const column of columns) {
    const square = 1 + size + column * size - (column * (column - 1)) / 2;
    if (crossProducts[column * size + column]! > NO_VARIATION * packed[square]!) continue;
    for (let k = 0; k < size; k++) {
      correlation[column * size + k] = 0;
      correlation[k * size + column] = 0;
    }
    correlation[column * size + column] = 1;
  }
}

/**
 * A column with a single value in the resample leaves rounding behind, not 0: the sums are centred at another mean.
 * @param packed sums of the resample, as `packedSums` gives them
 * @param crossProducts size×size, from the same sums
 * @param spared columns that may be constant
 * @throws AnalysisError "constant-column"
 */
export function refuseConstantInResample(
  packed: Float64Array,
  crossProducts: Float64Array,
  size: number,
  spared: readonly number[] = [],
): void {
  for (let column = 0, at = 1 + size; column < size; at += size - column, column++) {
    if (spared.includes(column)) continue;
    if (crossProducts[column * size + column]! > NO_VARIATION * packed[at]!) continue;
    throw new AnalysisError("constant-column", `column ${column + 1} has a single value in this resample`, { column });
  }
}
