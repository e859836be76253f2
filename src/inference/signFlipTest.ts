import { checkSeed } from "../random/checkSeed";
import { restartInPlace, streamAt } from "../random/stream";
import { checkWhole } from "./checkWhole";
import {
  type Alternative,
  checkAlternative,
  checkValues,
  isAsExtreme,
  type PermutationResult,
  permutationResult,
} from "./permutationResult";

export interface SignFlipOptions {
  /** B: random choices of signs. */
  readonly resamples: number;
  readonly seed: number;
  /** Index of the first rearrangement, 0 by default: `joinPermutations` adds up the ranges. */
  readonly first?: number;
  /** "two-sided" by default: |mean difference| at least as large. */
  readonly alternative?: Alternative;
}

/**
 * Permutation test of paired answers: under the hypothesis that the two answers of a person could as well have been
 * given the other way round, each difference may change its sign. How often is the mean difference then as large as the
 * observed one? p = (b + 1)/(B + 1). Differences of 0 stay in. Ties count: whole numbers are compared exactly, other
 * values up to rounding.
 * @param differences after − before of each person, at least one, finite
 * @yields how many choices of signs are done; rearrangement i takes stream i of the seed
 * @throws AnalysisError "invalid-option" · "unknown-option" · "empty-data" · "not-finite"
 * @source Fisher (1935), The Design of Experiments, ch. 3; Phipson & Smyth (2010); exact enumeration in
 *   test/reference/bootstrapScipy.json
 * @example runToEnd(signFlipTest([2, 1, 3, 0, 2], { resamples: 9999, seed: 7 })).pValue // → 0.1 (rounded)
 */
export function* signFlipTest(
  differences: ArrayLike<number>,
  options: SignFlipOptions,
): Generator<number, PermutationResult> {
  const call = "signFlipTest";
  const { resamples, seed, first: start = 0, alternative = "two-sided" } = options;
  checkWhole(call, "resamples", resamples, 1);
  checkSeed(call, seed);
  checkWhole(call, "first", start, 0);
  checkAlternative(call, alternative);
  const values = checkValues(call, "the list of differences", differences);
  const n = values.length;
  let observed = 0;
  let absolute = 0;
  for (let i = 0; i < n; i++) {
    observed += values[i]!;
    absolute += Math.abs(values[i]!);
  }
  const rounding = values.every(Number.isInteger) ? 0 : 1e-12 * absolute;
  let asExtreme = 0;
  const stream = streamAt(seed, start);
  for (let replicate = 0; replicate < resamples; replicate++) {
    restartInPlace(stream, seed, start + replicate);
    let sum = 0;
    let signs = 0;
    for (let i = 0; i < n; i++) {
      // One word of the generator holds the signs of 32 differences.
      if ((i & 31) === 0) signs = stream.uint32();
      sum += (signs & 1) === 0 ? values[i]! : -values[i]!;
      signs >>>= 1;
    }
    if (isAsExtreme(sum, observed, alternative, rounding)) asExtreme++;
    yield replicate + 1;
  }
  return permutationResult(observed / n, asExtreme, resamples, alternative);
}
