import { checkSeed } from "../random/checkSeed";
import { restartInPlace, type Stream, streamAt } from "../random/stream";
import { checkWhole } from "./checkWhole";
import {
  type Alternative,
  checkAlternative,
  checkValues,
  isAsExtreme,
  type PermutationResult,
  permutationResult,
} from "./permutationResult";

export interface PermutationOptions {
  /** B: random rearrangements. */
  readonly resamples: number;
  readonly seed: number;
  /** Index of the first rearrangement, 0 by default: `joinPermutations` adds up the ranges. */
  readonly first?: number;
  /** "two-sided" by default: |difference| at least as large. */
  readonly alternative?: Alternative;
  /**
   * A measure of how the groups differ, 0 when they do not, that does not depend on the order within a group. It must
   * neither keep nor change the arrays. The difference of the means by default, which is quicker than any other.
   */
  readonly statistic?: (first: Float64Array, second: Float64Array) => number;
}

/**
 * Permutation test of two independent groups, of equal size or not: how often does dealing all values at random into
 * groups of these sizes give a difference as large as the observed one? p = (b + 1)/(B + 1).
 *
 * Exact (up to B) under the hypothesis that both groups come from one distribution. With unequal groups the difference
 * is not distributed symmetrically; "two-sided" compares absolute differences and does not double a tail. Ties count:
 * whole numbers are compared exactly, other values up to rounding.
 * @param first at least one finite value
 * @param second at least one finite value
 * @yields how many rearrangements are done; rearrangement i takes stream i of the seed
 * @throws AnalysisError "invalid-option" · "unknown-option" · "empty-data" · "not-finite"
 * @source Phipson & Smyth (2010), Permutation p-values should never be zero; exact enumeration in
 *   test/reference/bootstrapScipy.json
 * @example runToEnd(permutationTest([9, 8, 10], [5, 6], { resamples: 9999, seed: 7 })).pValue // → 0.1 (rounded)
 */
export function* permutationTest(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  options: PermutationOptions,
): Generator<number, PermutationResult> {
  const call = "permutationTest";
  const { resamples, seed, first: start = 0, alternative = "two-sided", statistic } = options;
  checkWhole(call, "resamples", resamples, 1);
  checkSeed(call, seed);
  checkWhole(call, "first", start, 0);
  checkAlternative(call, alternative);
  const firstValues = checkValues(call, "the first group", first);
  const secondValues = checkValues(call, "the second group", second);
  const pooled = new Float64Array(firstValues.length + secondValues.length);
  pooled.set(firstValues);
  pooled.set(secondValues, firstValues.length);

  const difference =
    statistic === undefined ? meanDifference(pooled, firstValues.length) : ofGroups(statistic, firstValues.length);
  const dealt = pooled.slice();
  const observed = difference.of(dealt);
  let asExtreme = 0;
  const stream = streamAt(seed, start);
  for (let replicate = 0; replicate < resamples; replicate++) {
    // From the same start each time, so that a replicate depends on its own stream alone.
    dealt.set(pooled);
    restartInPlace(stream, seed, start + replicate);
    dealInPlace(stream, dealt, firstValues.length);
    const rearranged = difference.of(dealt);
    const rounding = difference.rounding(rearranged, observed);
    if (isAsExtreme(rearranged, observed, alternative, rounding)) asExtreme++;
    yield replicate + 1;
  }
  return permutationResult(observed * difference.unit, asExtreme, resamples, alternative);
}

/** A difference in units that suit its comparison; `unit` brings it back to those of the data. */
interface Difference {
  readonly of: (dealt: Float64Array) => number;
  readonly rounding: (difference: number, observed: number) => number;
  readonly unit: number;
}

function ofGroups(statistic: (first: Float64Array, second: Float64Array) => number, firstSize: number): Difference {
  return {
    of: (dealt) => statistic(dealt.subarray(0, firstSize), dealt.subarray(firstSize)),
    rounding: (difference, observed) => 1e-12 * Math.max(Math.abs(difference), Math.abs(observed)),
    unit: 1,
  };
}

/**
 * n₁n₂(x̄₁ − x̄₂) = ±(N·S − n·T) with S and n those of the smaller group, T = Σ all: for whole numbers a whole number.
 * The values are moved first, so that T is near 0 and nothing cancels.
 */
function meanDifference(pooled: Float64Array, firstSize: number): Difference {
  const total = pooled.length;
  const secondSize = total - firstSize;
  const whole = pooled.every(Number.isInteger);
  const mean = pooled.reduce((sum, value) => sum + value / total, 0);
  const shift = whole ? Math.round(mean) : mean;
  let sum = 0;
  let absolute = 0;
  for (let i = 0; i < total; i++) {
    sum += pooled[i]! - shift;
    absolute += Math.abs(pooled[i]! - shift);
  }
  const [from, to, sign] = firstSize <= secondSize ? [0, firstSize, 1] : [firstSize, total, -1];
  const rounding = whole ? 0 : 1e-12 * total * absolute;
  return {
    of: (dealt) => {
      let part = 0;
      for (let i = from; i < to; i++) part += dealt[i]! - shift;
      return sign * (total * part - (to - from) * sum);
    },
    rounding: () => rounding,
    unit: 1 / (firstSize * secondSize),
  };
}

/**
 * Deals the values into the first `firstSize` places and the rest, every choice equally likely: as many swaps as the
 * smaller group has.
 */
function dealInPlace(stream: Stream, values: Float64Array, firstSize: number): void {
  const total = values.length;
  if (firstSize <= total - firstSize) {
    for (let i = 0; i < firstSize; i++) swap(values, i, i + stream.below(total - i));
  } else {
    for (let i = total - 1; i >= firstSize; i--) swap(values, i, stream.below(i + 1));
  }
}

function swap(values: Float64Array, a: number, b: number): void {
  const value = values[a]!;
  values[a] = values[b]!;
  values[b] = value;
}
