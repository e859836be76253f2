import { AnalysisError } from "../../errors";

/**
 * Of cross-products, row-major: refuses items that do not vary in a part of the rows, whose correlations would be NaN.
 * @throws AnalysisError "constant-column" (details: the item's place)
 */
export function refuseConstantItem(crossProducts: Float64Array, items: number): void {
  for (let i = 0; i < items; i++) {
    if (crossProducts[i * (items + 1)]! > 0) continue;
    throw new AnalysisError("constant-column", `item ${i + 1} does not vary in a part of the rows`, { item: i });
  }
}
