/**
 * A column of answers: whole numbers from −128 to 127 in one byte each, or any numbers in eight. Ratings are kept small, since
 * what moves through memory decides how long a pass takes, and sums of small whole numbers are exact.
 */
export type NumberColumn = Float64Array | Int8Array;

/** Whether all columns are kept in bytes. */
export function isWhole(columns: readonly NumberColumn[]): columns is readonly Int8Array[] {
  return columns.every((column) => column instanceof Int8Array);
}

/** The column as doubles; itself if it is. */
export function doubles(column: NumberColumn): Float64Array {
  return column instanceof Int8Array ? Float64Array.from(column) : column;
}
