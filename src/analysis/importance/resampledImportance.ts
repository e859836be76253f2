import { letters } from "../../estimate/importance/letters";
import { acceleration } from "../../inference/acceleration";
import { type BootstrapInterval, emptyInterval } from "../../inference/bootstrapInterval";
import { checkSomeSucceeded } from "../../inference/checkSomeSucceeded";
import { intervalFromReplicates } from "../../inference/intervalFromReplicates";
import { percentileInterval } from "../../inference/percentileInterval";
import type { Replicates } from "../../inference/replicateStore";
import { runToEnd } from "../../inference/runToEnd";
import type { BootstrapSettings } from "../bootstrapOption";
import { intervalWarnings, resamplingWarnings } from "../resampling/bootstrapWarnings";
import type { FigureInfluence } from "../resampling/figureInfluence";
import { groupsResampled } from "../resampling/resamplingScheme";
import type { AboveRandom, ResamplingRecord, ShareDifference, Warning } from "../results";
import { type ImportanceJob, openImportance, resampledColumns } from "./bootstrapImportance";
import { shareInfluence } from "./shareInfluence";

/** The bootstrap intervals that shares have. */
export const SHARE_INTERVALS = ["percentile", "bc", "bca", "basic", "normal"] as const;
export type ShareInterval = (typeof SHARE_INTERVALS)[number];

export interface ImportanceInterval {
  readonly shareLow: number | null;
  readonly shareHigh: number | null;
  readonly rankLow: number | null;
  readonly rankHigh: number | null;
  /** Drivers that share a letter are not told apart. */
  readonly letters: string;
  /** Present with relative weights: percentile interval of the weight less that of a random variable. */
  readonly aboveRandom?: AboveRandom;
}

export interface ResampledImportance {
  readonly intervals: readonly ImportanceInterval[];
  readonly differences: readonly ShareDifference[];
  readonly record: ResamplingRecord;
  readonly warnings: readonly Warning[];
}

/** What the intervals of replicates need to know beside them. */
export interface ImportanceContext {
  readonly call: string;
  /** Of the terms. */
  readonly names: readonly string[];
  /** How many random groups of rows were drawn; undefined where rows were. */
  readonly groups: number | undefined;
  readonly againstRandom: boolean;
  /** Of rows on shares, for "bca". */
  readonly influence: () => FigureInfluence;
}

/** Bootstrap intervals for shares, their differences and ranks: the moments of each resample, the method on them, then quantiles. */
export function resampledImportance(
  job: ImportanceJob,
  shares: Float64Array,
  settings: BootstrapSettings<ShareInterval>,
): ResampledImportance {
  const made = runToEnd(openImportance(job)({ first: 0, count: settings.resamples }));
  checkSomeSucceeded(made, job.call);
  return importanceIntervals(made, importanceContext(job), shares, settings);
}

export function importanceContext(job: ImportanceJob): ImportanceContext {
  return {
    call: job.call,
    names: job.terms.names!,
    groups: groupsResampled(resampledColumns(job)),
    againstRandom: job.againstRandom,
    influence: () => shareInfluence(job),
  };
}

/**
 * The intervals from the replicates, wherever these were computed.
 * @param made first p shares, then p ranks
 * @param shares on the data themselves; NaN where there is none
 */
export function importanceIntervals(
  made: Replicates,
  { call, names, groups, againstRandom, influence: influenceOf }: ImportanceContext,
  shares: Float64Array,
  settings: BootstrapSettings<ShareInterval>,
): ResampledImportance {
  const { method, level, resamples, seed } = settings;
  const influence = method === "bca" ? influenceOf() : null;
  const intervalOf = (
    values: Float64Array,
    estimate: number,
    change: (() => Float64Array) | null,
  ): BootstrapInterval =>
    Number.isFinite(estimate)
      ? intervalFromReplicates(method, {
          values,
          estimate,
          level,
          call,
          ...(change && influence && { acceleration: accelerationOf(change(), influence) }),
        })
      : emptyInterval(method, resamples);

  const ofShares = names.map((term, j) => ({
    term,
    ...intervalOf(figures(made, j), shares[j]!, influence && (() => influence.influences[j]!)),
  }));
  const differences = pairs(names.length).map(([a, b]): ShareDifference & BootstrapInterval => {
    const values = difference(figures(made, a), figures(made, b));
    const change = influence && (() => difference(influence.influences[a]!, influence.influences[b]!));
    const estimate = shares[a]! - shares[b]!;
    const interval = intervalOf(values, estimate, change);
    const { low, high } = interval;
    return {
      ...interval,
      a: names[a]!,
      b: names[b]!,
      estimate: Number.isFinite(estimate) ? estimate : null,
      confLow: low,
      confHigh: high,
      apart: low !== null && high !== null && (low > 0 || high < 0),
    };
  });
  const record: ResamplingRecord = {
    method: groups === undefined ? method : `${method}, ${groups} random groups of rows`,
    level,
    resamples,
    seed,
    failed: made.failed.map(({ cause, count }) => ({ cause, count })),
    ...(groups !== undefined && { groups }),
  };
  const lettered = lettersOf(differences, shares);
  const p = names.length;
  return {
    intervals: ofShares.map((share, j) => {
      const rank = percentileInterval(figures(made, p + j), level);
      return {
        shareLow: share.low,
        shareHigh: share.high,
        // A rank is a whole number: the quantiles are widened to the next one.
        rankLow: rank.low === null ? null : Math.floor(rank.low),
        rankHigh: rank.high === null ? null : Math.ceil(rank.high),
        letters: lettered[j]!,
        ...(againstRandom && { aboveRandom: aboveRandomOf(figures(made, 2 * p + j), level) }),
      };
    }),
    differences: differences.map(({ a, b, estimate, confLow, confHigh, apart }) => ({
      a,
      b,
      estimate,
      confLow,
      confHigh,
      apart,
    })),
    record,
    warnings: [...resamplingWarnings(record), ...intervalWarnings(ofShares, method)],
  };
}

/** Always by percentiles: the difference on the data themselves hangs on the one random variable that was drawn. */
function aboveRandomOf(differences: Float64Array, level: number): AboveRandom {
  const { low, high } = percentileInterval(differences, level);
  return { confLow: low, confHigh: high, apart: low !== null && low > 0 };
}

function accelerationOf(influence: Float64Array, { frequencies }: FigureInfluence): number | null {
  return acceleration(influence, frequencies === undefined ? {} : { frequencies });
}

function lettersOf(differences: readonly ShareDifference[], shares: Float64Array): string[] {
  const p = shares.length;
  const apart = new Uint8Array(p * p);
  pairs(p).forEach(([a, b], at) => {
    if (!differences[at]!.apart) return;
    apart[a * p + b] = 1;
    apart[b * p + a] = 1;
  });
  const size = (j: number): number => (Number.isFinite(shares[j]!) ? shares[j]! : Number.NEGATIVE_INFINITY);
  const order = Array.from({ length: p }, (_, j) => j).sort((a, b) => size(b) - size(a) || a - b);
  return letters(apart, order);
}

function pairs(p: number): (readonly [number, number])[] {
  return Array.from({ length: p }, (_, a) =>
    Array.from({ length: p - a - 1 }, (_, k) => [a, a + 1 + k] as const),
  ).flat();
}

function difference(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, i) => value - b[i]!);
}

function figures(made: Replicates, j: number): Float64Array {
  return made.values.subarray(j * made.resamples, (j + 1) * made.resamples);
}
