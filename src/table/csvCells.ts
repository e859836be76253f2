/**
 * Cells of CSV text, row by row. A code is the whole number that stands in a cell, or EMPTY_CELL, or by `textCell` where
 * in `texts` its text is.
 */
export interface CsvCells {
  readonly codes: Int32Array;
  readonly texts: string[];
}

export const EMPTY_CELL = -1;

/** The code of a cell whose text is at `index` in `texts`; and the other way round. */
export function textCell(index: number): number {
  return -2 - index;
}
