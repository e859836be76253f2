import { checkSomeSucceeded } from "./checkSomeSucceeded";
import type { Estimator, Replicates } from "./replicateStore";
import { type ReplicateOptions, replicates } from "./replicates";
import { runToEnd } from "./runToEnd";

/**
 * All replicates of an estimator, at once and on this thread.
 * @throws AnalysisError with the most frequent cause as its code when every replicate failed; otherwise as `replicates`
 * @example
 * const mean = ([a = 0, b = 0, c = 0]: Float64Array) => Float64Array.of((a + 2 * b + 3 * c) / 3);
 * runReplicates(mean, { units: 3, width: 1, resamples: 2000, seed: 7 }).values.length // → 2000
 */
export function runReplicates(estimator: Estimator, options: ReplicateOptions): Replicates {
  const all = runToEnd(replicates(estimator, options));
  checkSomeSucceeded(all, options.call);
  return all;
}
