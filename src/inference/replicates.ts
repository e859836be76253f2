import { checkSeed } from "../random/checkSeed";
import { multinomialWeightsInPlace } from "../random/resampleWeights";
import { restartInPlace, type Stream, streamAt } from "../random/stream";
import { checkWhole } from "./checkWhole";
import { type Estimator, emptyStore, type Replicates, storedReplicates, storeReplicate } from "./replicateStore";

export type { Estimator, FailedReplicates, Replicates } from "./replicateStore";

export interface ReplicateOptions {
  /** Length of the weight vector: rows, clusters, or groups of rows. */
  readonly units: number;
  /** How many figures the estimator returns. */
  readonly width: number;
  readonly resamples: number;
  readonly seed: number;
  /** Index of the first replicate, 0 by default. Replicate i takes stream i of the seed, however the range is cut. */
  readonly first?: number;
  /** Fills the weights of one replicate, and keeps neither argument; multinomialWeightsInPlace by default. */
  readonly draw?: (stream: Stream, weights: Float64Array) => void;
  /** The public function that asks, for its messages; "bootstrap" by default. */
  readonly call?: string;
}

/**
 * The replicates of an estimator, one at a time: fill the weights from stream first + i, estimate, keep the figures.
 * What counts as a failed replicate stands at `storeReplicate`. That all of them failed is for whoever has all of them
 * to say (`runReplicates`, `concatenateReplicates`), since a part of the range may fail where the whole does not.
 *
 * Memory: O(resamples · width + units); the loop itself allocates nothing.
 * @yields how many replicates are done, after each one: the seam for progress, abort and workers
 * @returns the replicates, figure by figure
 * @throws AnalysisError "invalid-option" · "invalid-data" (the estimator returned too many or too few figures)
 * @source Efron & Tibshirani (1993), An Introduction to the Bootstrap, ch. 6
 * @example
 * const mean = ([a = 0, b = 0, c = 0]: Float64Array) => Float64Array.of((a + 2 * b + 3 * c) / 3);
 * runToEnd(replicates(mean, { units: 3, width: 1, resamples: 2000, seed: 7 })).values.length // → 2000
 */
export function* replicates(estimator: Estimator, options: ReplicateOptions): Generator<number, Replicates> {
  const { units, width, resamples, seed, first = 0, draw = multinomialWeightsInPlace, call = "bootstrap" } = options;
  checkWhole(call, "units", units, 1);
  checkWhole(call, "width", width, 1);
  checkWhole(call, "resamples", resamples, 1);
  checkSeed(call, seed);
  checkWhole(call, "first", first, 0);
  const weights = new Float64Array(units);
  const store = emptyStore(width, resamples, call);
  const stream = streamAt(seed, first);
  for (let replicate = 0; replicate < resamples; replicate++) {
    restartInPlace(stream, seed, first + replicate);
    draw(stream, weights);
    storeReplicate(store, replicate, estimator, weights);
    yield replicate + 1;
  }
  return storedReplicates(store);
}
