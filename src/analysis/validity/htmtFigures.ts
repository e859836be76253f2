import { htmtInto, type ItemBlock } from "../../estimate/validity/htmt";
import { correlationInPlace } from "../../moments/moments";

/** Pairs of constructs, each once. */
export function pairsOf(constructs: number): readonly (readonly [a: number, b: number])[] {
  return Array.from({ length: constructs }, (_, a) =>
    Array.from({ length: constructs - a - 1 }, (_, k) => [a, a + 1 + k] as const),
  ).flat();
}

/** Cross-products or covariances of the items → [HTMT of each pair, HTMT2 of each pair]. All memory is made here, none in the loop. */
export function htmtOfCrossProducts(
  items: number,
  blocks: readonly ItemBlock[],
): (crossProducts: Float64Array) => Float64Array {
  const pairs = (blocks.length * (blocks.length - 1)) / 2;
  const correlation = new Float64Array(items * items);
  const figures = new Float64Array(2 * pairs);
  const htmt = figures.subarray(0, pairs);
  const htmt2 = figures.subarray(pairs);
  return (crossProducts) => {
    correlationInPlace(crossProducts, items, correlation);
    htmtInto(correlation, items, blocks, htmt, htmt2);
    return figures;
  };
}
