import { AnalysisError } from "../errors";

/**
 * What is resampled: weights (or category counts) in, figures out. It may return the same buffer each time, since the
 * figures are copied, and it must not keep the weights, which the next replicate overwrites.
 */
export type Estimator = (weights: Float64Array) => Float64Array;

/** Replicates that could not be computed, by cause. */
export interface FailedReplicates {
  /** The code of the error that the estimator threw, or "not-finite" when some of its figures were NaN or infinite. */
  readonly cause: string;
  readonly count: number;
}

export interface Replicates {
  /** Figures per replicate. */
  readonly width: number;
  readonly resamples: number;
  /**
   * Figure by figure: figure j is `values.subarray(j · resamples, (j + 1) · resamples)`. NaN where a replicate failed.
   */
  readonly values: Float64Array;
  /** Most frequent cause first. Every replicate with at least one missing figure is counted once. */
  readonly failed: readonly FailedReplicates[];
}

/** Replicates in the making. */
export interface ReplicateStore {
  readonly width: number;
  readonly resamples: number;
  readonly values: Float64Array;
  readonly failures: Map<string, number>;
  readonly call: string;
}

export function emptyStore(width: number, resamples: number, call: string): ReplicateStore {
  return { width, resamples, values: new Float64Array(width * resamples), failures: new Map(), call };
}

/**
 * Computes one replicate and keeps its figures, or counts why it could not be computed. A replicate fails when the
 * estimator throws an AnalysisError (counted by its code, all its figures NaN) or when a figure is not finite: then
 * that figure alone becomes NaN, the others are kept, and the replicate is counted as "not-finite". Any other error is
 * a fault in the program and is passed on.
 * @throws AnalysisError "invalid-data" when the estimator returned too many or too few figures
 */
export function storeReplicate(
  store: ReplicateStore,
  replicate: number,
  estimator: Estimator,
  weights: Float64Array,
): void {
  const { width, resamples, values, failures } = store;
  let figures: Float64Array;
  try {
    figures = estimator(weights);
  } catch (error) {
    if (!(error instanceof AnalysisError)) throw error;
    countFailure(failures, error.code);
    for (let j = 0; j < width; j++) values[j * resamples + replicate] = Number.NaN;
    return;
  }
  if (figures.length !== width) {
    throw new AnalysisError(
      "invalid-data",
      `${store.call}: the estimator returned an array of length ${figures.length}, expected ${width}; ` +
        "it must return as many figures for every resample",
      { call: store.call, figures: figures.length, expected: width },
    );
  }
  let finite = true;
  for (let j = 0; j < width; j++) {
    const figure = figures[j]!;
    const usable = Number.isFinite(figure);
    values[j * resamples + replicate] = usable ? figure : Number.NaN;
    finite &&= usable;
  }
  if (!finite) countFailure(failures, "not-finite");
}

function countFailure(failures: Map<string, number>, cause: string): void {
  failures.set(cause, (failures.get(cause) ?? 0) + 1);
}

/** The replicates as they are handed out. */
export function storedReplicates(store: ReplicateStore): Replicates {
  const { width, resamples, values, failures } = store;
  return { width, resamples, values, failed: failureTable(failures) };
}

/** Failures in an order of their own, so that it does not matter which part of a range met them first. */
export function failureTable(failures: ReadonlyMap<string, number>): FailedReplicates[] {
  return [...failures]
    .map(([cause, count]) => ({ cause, count }))
    .sort((a, b) => b.count - a.count || (a.cause < b.cause ? -1 : 1));
}
