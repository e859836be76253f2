import { minresFactors } from "../factor/minres";
import { principalComponents } from "../factor/principalComponents";
import type { ItemBlock } from "./htmt";

/** "minres": one common factor by minimum residuals; "components": the first principal component, whose loadings are larger. */
export type LoadingsMethod = "minres" | "components";

/** Loadings of every item on its own construct. */
export interface ConstructLoadings {
  /** Standardised, one an item, in the order of the items; each construct is turned so that they sum to more than 0. */
  readonly loadings: Float64Array;
  /** Places of items that the factor explains wholly, as no item can be (Heywood cases). */
  readonly heywood: readonly number[];
  /** Places of the constructs whose factor did not converge. */
  readonly unconverged: readonly number[];
}

/**
 * Standardised loadings of the items of each construct, one construct at a time.
 * A single item has loading 1. One factor of two items is not determined: both get √|r|, the second with the sign of r.
 * @param correlation items×items, row-major
 * @source Harman & Jones (1966); Hotelling (1933); see factor/minres and factor/principalComponents
 */
export function constructLoadings(
  correlation: Float64Array,
  items: number,
  blocks: readonly ItemBlock[],
  method: LoadingsMethod,
): ConstructLoadings {
  const loadings = new Float64Array(items);
  const heywood: number[] = [];
  const unconverged: number[] = [];
  blocks.forEach(({ first, size }, c) => {
    if (size === 1) {
      loadings[first] = 1;
      return;
    }
    const own = new Float64Array(size * size);
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) own[i * size + j] = correlation[(first + i) * items + first + j]!;
    }
    if (method === "components") {
      loadings.set(principalComponents(own, size, 1).loadings, first);
    } else if (size === 2) {
      loadings[first] = Math.sqrt(Math.abs(own[1]!));
      loadings[first + 1] = Math.sign(own[1]!) * loadings[first]!;
    } else {
      const found = minresFactors(own, size, 1);
      loadings.set(found.loadings, first);
      heywood.push(...found.heywood.map((i) => first + i));
      if (!found.converged) unconverged.push(c);
    }
  });
  return { loadings, heywood, unconverged };
}
