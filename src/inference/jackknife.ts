import { checkCodes } from "./checkCodes";
import { checkWhole } from "./checkWhole";
import { type Estimator, emptyStore, type Replicates, storedReplicates, storeReplicate } from "./replicateStore";
import { unitFrequencies } from "./unitFrequencies";

export interface JackknifeOptions {
  /** Length of the weight vector: rows, clusters, or answer categories. */
  readonly units: number;
  /** How many figures the estimator returns. */
  readonly width: number;
  /** How many equal units each entry stands for (the counts of answer categories). Ones by default. */
  readonly frequencies?: ArrayLike<number>;
  /** Group of each entry, 0 … G − 1, to leave out whole groups: clusters, or random groups when n is large. */
  readonly groups?: ArrayLike<number>;
  /** The public function that asks, for its messages; "jackknife" by default. */
  readonly call?: string;
}

/**
 * The leave-one-out figures: entry i is what the estimator gives without one unit of kind i, or without group i. The
 * weights that are left are not blown up: they add up to less than n, and the estimator has to take their sum from
 * them. Costs one estimate per entry or group. An entry of frequency 0 has nothing to leave out: its figures are NaN,
 * not failed.
 * @yields how many are done
 * @returns figure by figure, as `replicates`; `resamples` is the number of entries or groups
 * @throws AnalysisError "invalid-option" · "invalid-data" · "weights-length" · "not-whole"
 * @source Efron & Tibshirani (1993), ch. 11
 * @example
 * const mean = ([a = 0, b = 0, c = 0]: Float64Array) => Float64Array.of((a + 2 * b + 3 * c) / (a + b + c));
 * runToEnd(jackknife(mean, { units: 3, width: 1 })).values // → Float64Array [2.5, 2, 1.5]
 */
export function* jackknife(estimator: Estimator, options: JackknifeOptions): Generator<number, Replicates> {
  const { units, width, frequencies, groups, call = "jackknife" } = options;
  checkWhole(call, "units", units, 1);
  checkWhole(call, "width", width, 1);
  const full = unitFrequencies(call, units, frequencies);
  if (groups !== undefined) checkCodes(call, "groups", groups, units);
  const weights = full.slice();
  const members = groups === undefined ? null : membersOf(groups, units);
  const parts = members === null ? units : members.starts.length - 1;
  const store = emptyStore(width, parts, call);
  for (let part = 0; part < parts; part++) {
    if (members === null) {
      if (full[part] === 0) {
        for (let j = 0; j < width; j++) store.values[j * parts + part] = Number.NaN;
        yield part + 1;
        continue;
      }
      weights[part] = full[part]! - 1;
      storeReplicate(store, part, estimator, weights);
      weights[part] = full[part]!;
    } else {
      const from = members.starts[part]!;
      const to = members.starts[part + 1]!;
      for (let k = from; k < to; k++) weights[members.entries[k]!] = 0;
      storeReplicate(store, part, estimator, weights);
      for (let k = from; k < to; k++) weights[members.entries[k]!] = full[members.entries[k]!]!;
    }
    yield part + 1;
  }
  return storedReplicates(store);
}

/** The entries of each group: group g owns `entries[starts[g] … starts[g + 1] − 1]`. */
function membersOf(groups: ArrayLike<number>, units: number): { starts: Uint32Array; entries: Uint32Array } {
  let count = 0;
  for (let i = 0; i < units; i++) count = Math.max(count, groups[i]! + 1);
  const starts = new Uint32Array(count + 1);
  for (let i = 0; i < units; i++) starts[groups[i]! + 1]!++;
  for (let g = 0; g < count; g++) starts[g + 1]! += starts[g]!;
  const next = starts.slice();
  const entries = new Uint32Array(units);
  for (let i = 0; i < units; i++) entries[next[groups[i]!]!++] = i;
  return { starts, entries };
}
