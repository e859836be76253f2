import type { NumberColumn } from "./numberColumn";

/** Rows that are worked on at a time: the columns of a block stay in the nearest caches. */
export const BLOCK_ROWS = 512;

/** One block of working memory for each of `count` columns. */
export function blocks(count: number): Float64Array[] {
  return Array.from({ length: count }, () => new Float64Array(BLOCK_ROWS));
}

/** target ← column − centre on `count` rows from `start` on. */
export function centredBlock(
  column: NumberColumn,
  centre: number,
  start: number,
  count: number,
  target: Float64Array,
): void {
  // A loop over one kind of array is several times as fast as one over both.
  if (column instanceof Int8Array) centreBytes(column, centre, start, count, target);
  else centreDoubles(column, centre, start, count, target);
}

function centreDoubles(column: Float64Array, centre: number, start: number, count: number, target: Float64Array): void {
  for (let k = 0; k < count; k++) target[k] = column[start + k]! - centre;
}

function centreBytes(column: Int8Array, centre: number, start: number, count: number, target: Float64Array): void {
  for (let k = 0; k < count; k++) target[k] = column[start + k]! - centre;
}

/** target ← target + factor·block on the first `count` rows. */
export function addMultiple(target: Float64Array, factor: number, block: Float64Array, count: number): void {
  for (let k = 0; k < count; k++) target[k] = target[k]! + factor * block[k]!;
}
