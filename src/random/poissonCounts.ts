import type { Stream } from "./stream";
import { nextUniform, nextWord } from "./xoshiro128";

const CELLS = 1024;
/** Stands in a cell that more than one count shares; so low that a sum with two counts still shows it. */
const SHARED = -(2 ** 20);

/** A Poisson distribution prepared for drawing by table. */
export interface PoissonTable {
  /** By the first ten bits of a uniform number: the count, where they decide it. */
  readonly cells: Float64Array;
  /** P(count ≤ k), up to where it reaches 1 in a double. */
  readonly cumulative: Float64Array;
}

/** @param mean above 0 and of the order of 1: the table is made for weights */
export function poissonTable(mean: number): PoissonTable {
  const cumulative: number[] = [];
  let probability = Math.exp(-mean);
  let sum = 0;
  for (let k = 0; sum + probability > sum; k++) {
    sum += probability;
    cumulative.push(sum);
    probability *= mean / (k + 1);
  }
  cumulative[cumulative.length - 1] = 1;
  const cells = new Float64Array(CELLS);
  let count = 0;
  for (let cell = 0; cell < CELLS; cell++) {
    while (cumulative[count]! <= cell / CELLS) count++;
    cells[cell] = cumulative[count]! >= (cell + 1) / CELLS ? count : SHARED;
  }
  return { cells, cumulative: Float64Array.from(cumulative) };
}

/** The count for a uniform number that begins with the ten bits of `cell`; 53 further bits decide. */
function countInSharedCell(state: Int32Array, cell: number, cumulative: Float64Array): number {
  const within = nextUniform(state);
  let count = 0;
  // Compared inside the cell, where the further bits are not rounded away.
  while (count < cumulative.length - 1 && within >= cumulative[count]! * CELLS - cell) count++;
  return count;
}

/** The three counts of a word of which at least one fell into a shared cell; returns their sum. */
function settleSharedCells(
  state: Int32Array,
  table: PoissonTable,
  word: number,
  counts: Float64Array,
  first: number,
): number {
  let sum = 0;
  for (let i = 0; i < 3; i++) {
    const cell = (word >>> (22 - 10 * i)) & 1023;
    if (table.cells[cell]! < 0) counts[first + i] = countInSharedCell(state, cell, table.cumulative);
    sum += counts[first + i]!;
  }
  return sum;
}

function oneCount(state: Int32Array, table: PoissonTable): number {
  const cell = nextWord(state) >>> 22;
  const count = table.cells[cell]!;
  return count >= 0 ? count : countInSharedCell(state, cell, table.cumulative);
}

/**
 * Independent Poisson counts for counts[start … end − 1]. One word of the generator serves three, ten bits each; the one in 200
 * that ten bits do not decide gets 53 more.
 * @returns their sum
 */
export function fillPoissonInPlace(
  stream: Stream,
  table: PoissonTable,
  counts: Float64Array,
  start: number,
  end: number,
): number {
  const { cells } = table;
  const state = stream.state;
  let s0 = state[0]!;
  let s1 = state[1]!;
  let s2 = state[2]!;
  let s3 = state[3]!;
  let sum = 0;
  let i = start;
  for (; i + 3 <= end; i += 3) {
    const scrambled = Math.imul(s1, 5);
    const word = Math.imul((scrambled << 7) | (scrambled >>> 25), 9);
    const shifted = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= shifted;
    s3 = (s3 << 11) | (s3 >>> 21);

    const a = cells[word >>> 22]!;
    const b = cells[(word >>> 12) & 1023]!;
    const c = cells[(word >>> 2) & 1023]!;
    counts[i] = a;
    counts[i + 1] = b;
    counts[i + 2] = c;
    if (a + b + c >= 0) {
      sum += a + b + c;
    } else {
      state[0] = s0;
      state[1] = s1;
      state[2] = s2;
      state[3] = s3;
      sum += settleSharedCells(state, table, word, counts, i);
      s0 = state[0]!;
      s1 = state[1]!;
      s2 = state[2]!;
      s3 = state[3]!;
    }
  }
  state[0] = s0;
  state[1] = s1;
  state[2] = s2;
  state[3] = s3;
  for (; i < end; i++) {
    const count = oneCount(state, table);
    counts[i] = count;
    sum += count;
  }
  return sum;
}
