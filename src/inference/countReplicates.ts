import { AnalysisError } from "../errors";
import { checkSeed } from "../random/checkSeed";
import { multinomialCountsInPlace } from "../random/multinomialCounts";
import { restartInPlace, streamAt } from "../random/stream";
import { checkWhole } from "./checkWhole";
import { type Estimator, emptyStore, type Replicates, storedReplicates, storeReplicate } from "./replicateStore";
import { unitFrequencies } from "./unitFrequencies";

export interface CountReplicateOptions {
  /** Answers in each category: whole numbers. */
  readonly counts: ArrayLike<number>;
  /**
   * How many categories each group has, when `counts` holds several groups one after another (two waves, strata): each
   * group is drawn anew at its own size. One group by default.
   */
  readonly groups?: readonly number[];
  /** How many figures the estimator returns. */
  readonly width: number;
  readonly resamples: number;
  readonly seed: number;
  /** Index of the first replicate, 0 by default. Replicate i takes stream i of the seed, however the range is cut. */
  readonly first?: number;
  /** The public function that asks, for its messages; "bootstrap" by default. */
  readonly call?: string;
}

/** Replicates between two reports of progress: one alone costs less than the report would. */
const CHUNK = 32;

/**
 * The replicates of a figure that depends on category counts alone (NPS, top box, the mean of a rating): each replicate
 * draws the counts, multinomial with the observed shares. That is distributed exactly as the counts of a row bootstrap,
 * and costs O(categories) however many answers there are.
 * @param estimator category counts in (in the order of `options.counts`), figures out
 * @yields how many replicates are done
 * @returns as `replicates` does; a figure that is a whole number (promoters − detractors) beside the score gives exact
 *   ties
 * @throws AnalysisError "invalid-option" · "invalid-data" · "not-whole" · "no-valid-answers" (a group without answers)
 * @example
 * const net = (counts: Float64Array) => Float64Array.of(counts[2]! - counts[0]!);
 * const options = { counts: [20, 30, 50], width: 1, resamples: 2000, seed: 7 };
 * runToEnd(countReplicates(net, options)).values.length // → 2000
 */
export function* countReplicates(estimator: Estimator, options: CountReplicateOptions): Generator<number, Replicates> {
  const { counts, groups = [counts.length], width, resamples, seed, first = 0, call = "bootstrap" } = options;
  checkWhole(call, "width", width, 1);
  checkWhole(call, "resamples", resamples, 1);
  checkSeed(call, seed);
  checkWhole(call, "first", first, 0);
  const observed = unitFrequencies(call, counts.length, counts);
  const drawn = new Float64Array(observed.length);
  const parts = cutIntoGroups(call, observed, drawn, groups);
  const store = emptyStore(width, resamples, call);
  const stream = streamAt(seed, first);
  for (let replicate = 0; replicate < resamples; replicate++) {
    restartInPlace(stream, seed, first + replicate);
    for (let g = 0; g < parts.length; g++) {
      const part = parts[g]!;
      multinomialCountsInPlace(stream, part.observed, part.total, part.drawn);
    }
    storeReplicate(store, replicate, estimator, drawn);
    if ((replicate + 1) % CHUNK === 0 || replicate + 1 === resamples) yield replicate + 1;
  }
  return storedReplicates(store);
}

interface Group {
  readonly observed: Float64Array;
  readonly drawn: Float64Array;
  readonly total: number;
}

function cutIntoGroups(call: string, observed: Float64Array, drawn: Float64Array, groups: readonly number[]): Group[] {
  const parts: Group[] = [];
  let from = 0;
  for (const size of groups) {
    checkWhole(call, "groups", size, 1);
    const part = observed.subarray(from, from + size);
    const total = part.reduce((sum, count) => sum + count, 0);
    parts.push({ observed: part, drawn: drawn.subarray(from, from + size), total });
    from += size;
  }
  if (from !== observed.length) {
    throw new AnalysisError(
      "invalid-data",
      `${call}: the groups have ${from} categories together, expected ${observed.length}, as many as there are counts`,
      { call, categories: from, expected: observed.length },
    );
  }
  const empty = parts.findIndex((part) => part.total === 0);
  if (empty >= 0) {
    const [where, mend] = parts.length > 1 ? [` in group ${empty + 1}`, "; leave the group out"] : ["", ""];
    throw new AnalysisError(
      "no-valid-answers",
      `${call}: there are no answers${where} to resample, expected at least one${mend}`,
      { call, group: empty },
    );
  }
  return parts;
}
