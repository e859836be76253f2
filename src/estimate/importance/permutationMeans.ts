/** When to stop drawing permutations. */
export interface PermutationRule {
  /** The largest standard error of a share of the whole that is small enough: 0.001 is a tenth of a percentage point. 0 stops only when nothing but rounding varies. */
  readonly tolerance: number;
  /** Permutations at most, in whole blocks and at least one block. */
  readonly mostPermutations: number;
}

/** A Shapley value estimated from permutations. */
export interface PermutationMeans {
  /** p values; their sum is exact. */
  readonly values: Float64Array;
  /** p standard errors of the values, from the spread of the blocks; NaN with a single block. */
  readonly stdErrors: Float64Array;
  /** Permutations used. */
  readonly permutations: number;
  /** Whether the tolerance was reached. */
  readonly converged: boolean;
}

/** How permutations are put together before their spread is looked at. */
export interface PermutationBlocks {
  /** Rotations of each drawn order, itself among them. */
  readonly rotations: number;
  /** Blocks from which on the spread is known well enough to stop by it, and between two looks at it: looking after every block would stop at lucky moments. */
  readonly blocks: number;
}

/** Share of the whole that orders differ by though nothing varies. */
const ROUNDING = 1e-14;

/**
 * Shapley values by antithetic permutations: the mean over random orders of what each term gains on entry. What a term gains
 * depends above all on how early it enters. So each drawn order comes in a block: rotated by a quarter, a half, three quarters
 * (or as `rotations` says), and each of these reversed, so that every term enters early, late and in between in each block.
 * Every order of a block is as likely as any other; the block's mean varies several times less than that of as many orders
 * drawn on their own (a third to a ninth of the variance, measured with 14 to 60 drivers).
 * @param gainsOf the gains of one order, by term, into `gains`
 * @param nextPermutation draws the next order in place of the last; it is given 0 … p − 1 at first
 * @source Mitchell, Cooper, Frank & Holmes (2022), Sampling permutations for Shapley value estimation, JMLR 23 (antithetic);
 *   Bell, Shah, Boyd et al. (2024), LS-SPA
 */
export function permutationMeans(
  p: number,
  gainsOf: (order: Uint32Array, gains: Float64Array) => void,
  nextPermutation: (order: Uint32Array) => void,
  { tolerance, mostPermutations }: PermutationRule,
  { rotations, blocks: blocksBetween }: PermutationBlocks,
): PermutationMeans {
  const drawn = Uint32Array.from({ length: p }, (_, j) => j);
  const order = new Uint32Array(p);
  const gains = new Float64Array(p);
  const mean = new Float64Array(p);
  const first = new Float64Array(p);
  // About the first block, so that the squares do not cancel.
  const sums = new Float64Array(p);
  const squares = new Float64Array(p);
  const values = new Float64Array(p);
  const stdErrors = new Float64Array(p);
  const turns = Math.min(rotations, p);
  const mostBlocks = Math.max(1, Math.floor(mostPermutations / (2 * turns)));
  let blocks = 0;
  let converged = false;
  while (blocks < mostBlocks && !converged) {
    nextPermutation(drawn);
    mean.fill(0);
    for (let turn = 0; turn < turns; turn++) {
      const shift = Math.floor((turn * p) / turns);
      for (let k = 0; k < p; k++) order[k] = drawn[(k + shift) % p]!;
      gainsOf(order, gains);
      for (let j = 0; j < p; j++) mean[j]! += gains[j]!;
      order.reverse();
      gainsOf(order, gains);
      for (let j = 0; j < p; j++) mean[j]! += gains[j]!;
    }
    for (let j = 0; j < p; j++) {
      mean[j]! /= 2 * turns;
      if (blocks === 0) first[j] = mean[j]!;
      const deviation = mean[j]! - first[j]!;
      sums[j]! += deviation;
      squares[j]! += deviation * deviation;
    }
    blocks++;
    if (blocks % blocksBetween !== 0) continue;
    converged =
      largestError(sums, squares, blocks, stdErrors) <= Math.max(tolerance, ROUNDING) * Math.abs(total(first));
  }
  if (!converged) largestError(sums, squares, blocks, stdErrors);
  for (let j = 0; j < p; j++) values[j] = first[j]! + sums[j]! / blocks;
  return { values, stdErrors, permutations: blocks * 2 * turns, converged };
}

/** √(Σ(v − v̄)²/(M − 1)/M) by term into `stdErrors`; the largest. NaN with one block. */
function largestError(sums: Float64Array, squares: Float64Array, blocks: number, stdErrors: Float64Array): number {
  let largest = 0;
  for (let j = 0; j < sums.length; j++) {
    const spread = Math.max(0, squares[j]! - (sums[j]! * sums[j]!) / blocks);
    const error = Math.sqrt(spread / (blocks - 1) / blocks);
    stdErrors[j] = error;
    if (!(error <= largest)) largest = error;
  }
  return largest;
}

/** The gains of every order have the same sum. */
function total(values: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < values.length; j++) sum += values[j]!;
  return sum;
}
