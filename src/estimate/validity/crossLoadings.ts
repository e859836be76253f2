import type { ItemBlock } from "./htmt";

/**
 * Correlations of every item with the score of every construct, the sum of its standardised items weighted by their loadings:
 *   c_ia = Σ_{j∈a} λ_j·r_ij/√(Σ_{j,l∈a} λ_j·r_jl·λ_l)
 * An item stands in the score of its own construct, so its correlation with that one is the higher for it.
 * @param correlation items×items, row-major
 * @returns items×constructs, row-major; NaN for a construct whose score does not vary
 */
export function crossLoadings(
  correlation: Float64Array,
  items: number,
  blocks: readonly ItemBlock[],
  loadings: Float64Array,
): Float64Array {
  const k = blocks.length;
  const found = new Float64Array(items * k);
  blocks.forEach(({ first, size }, a) => {
    let variance = 0;
    for (let i = 0; i < items; i++) {
      let sum = 0;
      for (let j = first; j < first + size; j++) sum += loadings[j]! * correlation[i * items + j]!;
      found[i * k + a] = sum;
      if (i >= first && i < first + size) variance += loadings[i]! * sum;
    }
    const spread = Math.sqrt(variance);
    for (let i = 0; i < items; i++) found[i * k + a]! /= spread;
  });
  return found;
}
