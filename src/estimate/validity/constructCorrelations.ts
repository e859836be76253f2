import type { LoadingsMethod } from "./constructLoadings";
import type { ItemBlock } from "./htmt";

/**
 * Correlations of constructs, given the loadings of their items.
 * - "minres": of the common factors, the φ that comes closest to the correlations between the items of two constructs:
 *     φ_ab = Σ_ij λ_i·r_ij·λ_j/(Σλ_i²·Σλ_j²), the least squares solution; beyond ±1 where the loadings do not bear it
 * - "components": of the component scores Σλ_i·z_i; unreliability lowers them
 * @param correlation items×items, row-major
 * @returns constructs×constructs, row-major; NaN where a construct's loadings are all 0
 * @example constructCorrelations(Float64Array.of(1, 0.5, 0.5, 1), 2, [{ first: 0, size: 1 }, { first: 1, size: 1 }], Float64Array.of(1, 1), "minres")[1] // → 0.5
 */
export function constructCorrelations(
  correlation: Float64Array,
  items: number,
  blocks: readonly ItemBlock[],
  loadings: Float64Array,
  method: LoadingsMethod,
): Float64Array {
  const k = blocks.length;
  const between = (a: ItemBlock, b: ItemBlock): number => {
    let sum = 0;
    for (let i = a.first; i < a.first + a.size; i++) {
      for (let j = b.first; j < b.first + b.size; j++) sum += loadings[i]! * correlation[i * items + j]! * loadings[j]!;
    }
    return sum;
  };
  const squares = ({ first, size }: ItemBlock): number => {
    let sum = 0;
    for (let i = first; i < first + size; i++) sum += loadings[i]! * loadings[i]!;
    return sum;
  };
  const scale = blocks.map((block) => (method === "minres" ? squares(block) : Math.sqrt(between(block, block))));
  const correlations = new Float64Array(k * k);
  for (let a = 0; a < k; a++) {
    correlations[a * k + a] = 1;
    for (let b = 0; b < a; b++) {
      const value = between(blocks[a]!, blocks[b]!) / (scale[a]! * scale[b]!);
      correlations[a * k + b] = value;
      correlations[b * k + a] = value;
    }
  }
  return correlations;
}
