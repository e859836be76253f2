/** Rows sorted by which columns they have an answer in. The most frequent pattern first; equally frequent ones as they first appear. */
export interface AnswerPatterns {
  readonly columns: number;
  readonly rows: number;
  readonly count: number;
  /** Row numbers, pattern after pattern, ascending within one. */
  readonly order: Uint32Array;
  /** Pattern k stands at order[starts[k]] … order[starts[k + 1] − 1]. */
  readonly starts: Uint32Array;
  /** count×columns: 1 where the pattern has an answer. */
  readonly answered: Uint8Array;
}

/**
 * Groups rows by pattern of missingness, by refining one partition column by column: O(n) for each column that lacks an answer.
 * @param columns equally long, NaN where an answer is missing
 * @example answerPatterns([Float64Array.of(1, NaN, 3)]).order // → Uint32Array [0, 2, 1]
 */
export function answerPatterns(columns: readonly Float64Array[]): AnswerPatterns {
  const rows = columns[0]?.length ?? 0;
  const codes = new Uint32Array(rows);
  let count = rows === 0 ? 0 : 1;
  for (const column of columns) if (column.some(Number.isNaN)) count = refine(codes, column, count);
  return sorted(codes, count, columns);
}

/** Splits each class of rows by whether the column has an answer; classes are numbered as they first appear. */
function refine(codes: Uint32Array, column: Float64Array, count: number): number {
  const renumbered = new Int32Array(2 * count).fill(-1);
  let next = 0;
  for (let row = 0; row < codes.length; row++) {
    const split = 2 * codes[row]! + (Number.isNaN(column[row]!) ? 1 : 0);
    if (renumbered[split] === -1) renumbered[split] = next++;
    codes[row] = renumbered[split]!;
  }
  return next;
}

function sorted(codes: Uint32Array, count: number, columns: readonly Float64Array[]): AnswerPatterns {
  const p = columns.length;
  const sizes = new Uint32Array(count);
  for (let row = 0; row < codes.length; row++) sizes[codes[row]!]!++;
  // The sort is stable, so equal sizes keep the order in which they appear.
  const bySize = Array.from({ length: count }, (_, k) => k).sort((a, b) => sizes[b]! - sizes[a]!);
  const starts = new Uint32Array(count + 1);
  const next = new Uint32Array(count);
  bySize.forEach((code, k) => {
    next[code] = starts[k]!;
    starts[k + 1] = starts[k]! + sizes[code]!;
  });
  const order = new Uint32Array(codes.length);
  for (let row = 0; row < codes.length; row++) order[next[codes[row]!]!++] = row;
  const answered = new Uint8Array(count * p);
  for (let k = 0; k < count; k++) {
    const row = order[starts[k]!]!;
    for (let j = 0; j < p; j++) answered[k * p + j] = Number.isNaN(columns[j]![row]!) ? 0 : 1;
  }
  return { columns: p, rows: codes.length, count, order, starts, answered };
}
