const FIRST_PRIME = 0x01000193;
const SECOND_PRIME = 0x5bd1e995;
/** Places of a missing answer in the two sums: any words that no ordinary answer has. */
const NO_ANSWER = 0x7ff7a5a5;
const WORD = 2 ** 32;
/** Two words, cut to what a number holds exactly. */
const HIGH_BITS = 0x1fffff;

/**
 * Rows that repeat an earlier one: the same answers to all items, and none to the same ones.
 * Rows are found by a sum of 53 bits and then compared answer by answer.
 * @param columns one an item, NaN where there is no answer
 * @param among 1 for the rows that are looked at
 * @returns for each row the first row that it repeats, −1 where there is none
 * @example repeatedRows([Float64Array.of(1, 2, 1)], Uint8Array.of(1, 1, 1)) // → Int32Array [-1, -1, 0]
 */
export function repeatedRows(columns: readonly Float64Array[], among: Uint8Array): Int32Array {
  const rows = among.length;
  const high = new Int32Array(rows).fill(0x811c9dc5);
  const low = new Int32Array(rows).fill(0x9747b28c);
  const value = new Float64Array(1);
  const words = new Int32Array(value.buffer);
  for (const column of columns) {
    for (let row = 0; row < rows; row++) {
      const answer = column[row]!;
      // −0 is 0.
      value[0] = answer + 0;
      const missing = Number.isNaN(answer);
      const a = missing ? NO_ANSWER : words[0]!;
      const b = missing ? NO_ANSWER : words[1]!;
      high[row] = mix(high[row]!, a, b, FIRST_PRIME);
      low[row] = mix(low[row]!, b, a, SECOND_PRIME);
    }
  }
  const repeats = new Int32Array(rows).fill(-1);
  const seen = new Map<number, number>();
  for (let row = 0; row < rows; row++) {
    if (among[row] === 0) continue;
    const key = ((high[row]! >>> 0) & HIGH_BITS) * WORD + (low[row]! >>> 0);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, row);
    else if (isSame(columns, first, row)) repeats[row] = first;
  }
  return repeats;
}

function mix(sum: number, a: number, b: number, prime: number): number {
  const once = Math.imul(sum ^ a, prime);
  const twice = Math.imul(once ^ (once >>> 15) ^ b, prime);
  return twice ^ (twice >>> 13);
}

function isSame(columns: readonly Float64Array[], a: number, b: number): boolean {
  for (const column of columns) {
    const [one, other] = [column[a]!, column[b]!];
    if (one !== other && !(Number.isNaN(one) && Number.isNaN(other))) return false;
  }
  return true;
}
