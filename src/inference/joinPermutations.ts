import { AnalysisError } from "../errors";
import { type PermutationResult, permutationResult } from "./permutationResult";

/**
 * One permutation test from those of consecutive ranges, wherever each was computed: exactly what one run gives.
 * @param parts of the same test on the same data
 * @throws AnalysisError "empty-data" · "invalid-data" (parts of different tests)
 * @example
 * const part = runToEnd(signFlipTest([2, 1, 3], { resamples: 1000, seed: 7 }));
 * const next = runToEnd(signFlipTest([2, 1, 3], { resamples: 1000, seed: 7, first: 1000 }));
 * joinPermutations([part, next]).resamples // → 2000
 */
export function joinPermutations(
  parts: readonly PermutationResult[],
  call: string = "permutationTest",
): PermutationResult {
  const first = parts[0];
  if (first === undefined) {
    throw new AnalysisError("empty-data", `${call}: there are no parts to join, expected at least one`, { call });
  }
  const odd = parts.findIndex(
    ({ estimate, alternative }) => estimate !== first.estimate || alternative !== first.alternative,
  );
  if (odd >= 0) {
    throw new AnalysisError(
      "invalid-data",
      `${call}: part ${odd + 1} has another estimate or alternative than part 1; all parts must come from the same test`,
      { call, part: odd },
    );
  }
  const asExtreme = parts.reduce((sum, part) => sum + part.asExtreme, 0);
  const resamples = parts.reduce((sum, part) => sum + part.resamples, 0);
  return permutationResult(first.estimate, asExtreme, resamples, first.alternative);
}
