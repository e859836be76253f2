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
 * @param columns equally long, NaN where an answer is missing
 * @example listwise([{ name: "a", values: Float64Array.of(1, NaN) }]).used // → Uint32Array [0]
 */
export function listwise(columns: readonly { readonly name: string; readonly values: Float64Array }[]): Listwise {
  const rows = columns[0]?.values.length ?? 0;
  // How many columns a row lacks, counted no further than 2: more is not asked for.
  const lacking = new Uint8Array(rows);
  const missing = columns.map(({ values }) => {
    let count = 0;
    for (let row = 0; row < rows; row++) {
      if (Number.isNaN(values[row]!)) {
        count++;
        if (lacking[row]! < 2) lacking[row]!++;
      }
    }
    return count;
  });
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
        for (let row = 0; row < rows; row++) if (lacking[row] === 1 && Number.isNaN(values[row]!)) onlyMissing++;
      }
      return { term: name, missing: missing[index]!, onlyMissing };
    }),
  };
}
