import { AnalysisError } from "../errors";

/** Share of a column's squares about the full-sample mean below which its own variation is rounding. */
const NO_VARIATION = 1e-12;

/**
 * A column with a single value in the resample leaves rounding behind, not 0: the sums are centred at another mean.
 * @param packed sums of the resample, as `packedSums` gives them
 * @param crossProducts size×size, from the same sums
 * @throws AnalysisError "constant-column"
 */
export function refuseConstantInResample(packed: Float64Array, crossProducts: Float64Array, size: number): void {
  for (let column = 0, at = 1 + size; column < size; at += size - column, column++) {
    if (crossProducts[column * size + column]! > NO_VARIATION * packed[at]!) continue;
    throw new AnalysisError("constant-column", `column ${column + 1} has a single value in this resample`, { column });
  }
}
