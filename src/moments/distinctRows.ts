import { isWhole, type NumberColumn } from "../numeric/numberColumn";

/** Rows that are the same, written once. */
export interface DistinctRows {
  readonly columns: readonly Int8Array[];
  /** How many rows are like each. */
  readonly counts: Float64Array;
}

/** Patterns of answers that a table of all possible ones is made for. */
const MOST_CELLS = 1 << 16;

/**
 * The distinct rows of columns of bytes, in the order of their answers; null when there are more than `most` of them, or so many possible
 * ones that looking for them would not pay. A handful of ratings has few patterns however many people answered, and everything that
 * depends on moments needs no more than how often each occurs.
 * @param columns complete
 * @example distinctRows([Int8Array.of(2, 1, 2)], 9) // → { columns: [Int8Array [1, 2]], counts: Float64Array [1, 2] }
 */
export function distinctRows(columns: readonly NumberColumn[], most: number): DistinctRows | null {
  if (!isWhole(columns)) return null;
  const cells = cellsOf(columns);
  if (cells === null) return null;
  const frequencies = countCells(columns, cells);
  let found = 0;
  for (let cell = 0; cell < frequencies.length; cell++) if (frequencies[cell]! > 0) found++;
  if (found > most) return null;

  const counts = new Float64Array(found);
  const distinct = columns.map(() => new Int8Array(found));
  for (let cell = 0, at = 0; cell < frequencies.length; cell++) {
    if (frequencies[cell] === 0) continue;
    counts[at] = frequencies[cell]!;
    for (let j = 0, rest = cell; j < columns.length; j++) {
      const { least, span } = cells[j]!;
      distinct[j]![at] = least + (rest % span);
      rest = Math.floor(rest / span);
    }
    at++;
  }
  return { columns: distinct, counts };
}

/** Answers from `least` on, `span` of them. */
interface Cells {
  readonly least: number;
  readonly span: number;
}

/** A place for every possible answer of each column; null when there are too many places in all. */
function cellsOf(columns: readonly Int8Array[]): Cells[] | null {
  const cells: Cells[] = [];
  let total = 1;
  for (const column of columns) {
    let least = column[0] ?? 0;
    let greatest = least;
    for (let row = 0; row < column.length; row++) {
      const answer = column[row]!;
      if (answer < least) least = answer;
      else if (answer > greatest) greatest = answer;
    }
    const span = greatest - least + 1;
    total *= span;
    if (total > MOST_CELLS) return null;
    cells.push({ least, span });
  }
  return cells;
}

function countCells(columns: readonly Int8Array[], cells: readonly Cells[]): Float64Array {
  const rows = columns[0]?.length ?? 0;
  const places = new Uint32Array(rows);
  let step = 1;
  columns.forEach((column, j) => {
    const { least, span } = cells[j]!;
    for (let row = 0; row < rows; row++) places[row]! += step * (column[row]! - least);
    step *= span;
  });
  const frequencies = new Float64Array(step);
  for (let row = 0; row < rows; row++) frequencies[places[row]!]!++;
  return frequencies;
}
