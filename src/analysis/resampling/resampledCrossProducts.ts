import { crossProductsInPlace } from "../../moments/moments";
import type { ResampledSums } from "../../moments/resampledSums";
import { packedLength } from "../../numeric/packedSums";
import { refuseConstantInResample } from "./constantInResample";

/**
 * Weights of a resample → centred cross-products of its columns, size×size. All memory is made here; each call writes over the last.
 * @throws AnalysisError "constant-column", when a column has a single value in the resample
 */
export function resampledCrossProducts(sums: ResampledSums): (weights: Float64Array) => Float64Array {
  const size = sums.columns;
  const packed = new Float64Array(packedLength(size));
  const crossProducts = new Float64Array(size * size);
  return (weights) => {
    sums.into(weights, packed);
    crossProductsInPlace(packed, size, crossProducts);
    refuseConstantInResample(packed, crossProducts, size);
    return crossProducts;
  };
}
