import { MISSING_BYTE, type SmallColumn } from "./smallColumn";

/** What a column cost: its missing answers, and the rows that nothing but this column left out. */
export interface ColumnLoss {
  readonly term: string;
  readonly missing: number;
  readonly onlyMissing: number;
}

/** The rows that have an answer in every column. */
export interface Listwise {
  readonly rows: number;
  /** Row numbers kept, counted from 0, ascending. */
  readonly used: Uint32Array;
  readonly columns: readonly ColumnLoss[];
}

/**
 * The missing rule "listwise": a row is used when every column has an answer in it.
 * @param columns equally long, NaN or the byte −128 where an answer is missing
 * @example listwise([{ name: "a", values: Float64Array.of(1, NaN) }]).used // → Uint32Array [0]
 */
export function listwise(columns: readonly { readonly name: string; readonly values: SmallColumn }[]): Listwise {
  const rows = columns[0]?.values.length ?? 0;
  // How many columns a row lacks, counted no further than 2: more is not asked for.
  const lacking = new Uint8Array(rows);
  const missing = columns.map(({ values }) =>
    values instanceof Int8Array ? markMissingBytes(values, lacking) : markMissing(values, lacking),
  );
  let kept = 0;
  for (let row = 0; row < rows; row++) if (lacking[row] === 0) kept++;
  const used = new Uint32Array(kept);
  let next = 0;
  for (let row = 0; row < rows; row++) if (lacking[row] === 0) used[next++] = row;
  return {
    rows,
    used,
    columns: columns.map(({ name, values }, index) => {
      let onlyMissing = 0;
      if (missing[index] !== 0) {
        for (let row = 0; row < rows; row++) if (lacking[row] === 1 && isMissing(values[row]!, values)) onlyMissing++;
      }
      return { term: name, missing: missing[index]!, onlyMissing };
    }),
  };
}

/** @returns how many are missing */
function markMissing(values: Float64Array, lacking: Uint8Array): number {
  // The engine's own search is many times faster than a loop here, and most columns of most surveys are complete.
  if (!values.includes(Number.NaN)) return 0;
  let count = 0;
  for (let row = 0; row < values.length; row++) {
    if (!Number.isNaN(values[row]!)) continue;
    count++;
    if (lacking[row]! < 2) lacking[row]!++;
  }
  return count;
}

/** The same for bytes: a loop over one kind of array is several times as fast as one over both. */
function markMissingBytes(values: Int8Array, lacking: Uint8Array): number {
  if (!values.includes(MISSING_BYTE)) return 0;
  let count = 0;
  for (let row = 0; row < values.length; row++) {
    if (values[row]! !== MISSING_BYTE) continue;
    count++;
    if (lacking[row]! < 2) lacking[row]!++;
  }
  return count;
}

function isMissing(value: number, values: SmallColumn): boolean {
  return values instanceof Int8Array ? value === MISSING_BYTE : Number.isNaN(value);
}
