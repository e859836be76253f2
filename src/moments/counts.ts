import type { Ratings } from "../design/ratings";

/**
 * How often each answer was given: all that a score on a scale of few answers depends on, however many people answered.
 * Counts can be added, so they come from an array, a stream or a database alike. The four arrays run side by side.
 */
export interface Counts {
  /** The answers of the scale, ascending. */
  readonly answers: Float64Array;
  /** People who gave each answer; a frequency of 3 counts as three. */
  readonly n: Float64Array;
  /** Σw of each answer; `n` itself when there are no sampling weights. */
  readonly weights: Float64Array;
  /** Σw² of each answer; `n` itself when there are no sampling weights. */
  readonly squaredWeights: Float64Array;
  /** People without an answer. */
  readonly missing: number;
}

/** Rows sorted into groups: the index of each row's group, −1 for none. */
export interface RowGroups {
  readonly codes: Int32Array;
  readonly count: number;
}

/**
 * Counts the answers of all rows.
 * @param frequencies how many people each row stands for; one each when absent
 * @param weights sampling weights, 0 to leave a row out; never together with frequencies
 * @example countAnswers({ name: "q", answers: Float64Array.of(1, 2, 3), codes: Uint8Array.of(0, 2, 2, 3) }).n // → Float64Array [1, 0, 2]
 */
export function countAnswers(ratings: Ratings, frequencies?: Float64Array, weights?: Float64Array): Counts {
  const { codes } = ratings;
  const size = ratings.answers.length + 1;
  const n = new Float64Array(size);
  if (weights === undefined) {
    if (frequencies === undefined) for (let row = 0; row < codes.length; row++) n[codes[row]!]!++;
    else for (let row = 0; row < codes.length; row++) n[codes[row]!]! += frequencies[row]!;
    return countsAt(0, ratings.answers, n, n, n);
  }
  const sums = new Float64Array(size);
  const squares = new Float64Array(size);
  for (let row = 0; row < codes.length; row++) {
    const weight = weights[row]!;
    if (weight === 0) continue;
    n[codes[row]!]!++;
    sums[codes[row]!]! += weight;
    squares[codes[row]!]! += weight * weight;
  }
  return countsAt(0, ratings.answers, n, sums, squares);
}

/**
 * Counts the answers of each group; rows without a group are left out.
 * Each group's counts are those of its rows alone, to the last bit.
 * @returns one for each group, in the groups' order
 */
export function countAnswersByGroup(
  ratings: Ratings,
  groups: RowGroups,
  frequencies?: Float64Array,
  weights?: Float64Array,
): Counts[] {
  const { codes } = ratings;
  const size = ratings.answers.length + 1;
  const n = new Float64Array(size * groups.count);
  const sums = weights === undefined ? n : new Float64Array(n.length);
  const squares = weights === undefined ? n : new Float64Array(n.length);
  for (let row = 0; row < codes.length; row++) {
    const group = groups.codes[row]!;
    if (group < 0) continue;
    const place = group * size + codes[row]!;
    if (weights === undefined) {
      n[place]! += frequencies === undefined ? 1 : frequencies[row]!;
      continue;
    }
    const weight = weights[row]!;
    if (weight === 0) continue;
    n[place]!++;
    sums[place]! += weight;
    squares[place]! += weight * weight;
  }
  return Array.from({ length: groups.count }, (_, group) => countsAt(group * size, ratings.answers, n, sums, squares));
}

/** Cuts one group's counts out of the tables; the place behind the last answer holds those without one. */
function countsAt(
  start: number,
  answers: Float64Array,
  n: Float64Array,
  sums: Float64Array,
  squares: Float64Array,
): Counts {
  const end = start + answers.length;
  const people = n.subarray(start, end);
  return {
    answers,
    n: people,
    weights: sums === n ? people : sums.subarray(start, end),
    squaredWeights: squares === n ? people : squares.subarray(start, end),
    missing: n[end]!,
  };
}
