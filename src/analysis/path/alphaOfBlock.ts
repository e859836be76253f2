import { alphaOfPart } from "../../estimate/reliability/alphaOfPart";

/** Standardised alpha of the items of a block. */
export function alphaOfBlock(
  correlation: Float64Array,
  items: number,
  { first, size }: { readonly first: number; readonly size: number },
): number {
  return alphaOfPart(
    correlation,
    items,
    Array.from({ length: size }, (_, i) => first + i),
  );
}
