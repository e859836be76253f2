import { choleskyInPlace, choleskyInverse } from "../../numeric/cholesky";
import type { ItemBlock } from "../validity/htmt";

/** Items that leave less than this of one another have no VIF. */
const SMALLEST_PIVOT = 1e-12;

/**
 * VIF of each item among the items of its own block, diag(R_jj⁻¹): high ones make the weights of a formative block unsure.
 * @param correlation items×items, row-major
 * @returns one for each item of the block; null when they determine one another; 1 for a single item
 */
export function blockInflation(correlation: Float64Array, items: number, { first, size }: ItemBlock): number[] | null {
  const block = Float64Array.from(
    { length: size * size },
    (_, at) => correlation[(first + Math.floor(at / size)) * items + first + (at % size)]!,
  );
  if (choleskyInPlace(block, size, SMALLEST_PIVOT) >= 0) return null;
  const inverse = choleskyInverse(block, size);
  return Array.from({ length: size }, (_, i) => inverse[i * (size + 1)]!);
}
