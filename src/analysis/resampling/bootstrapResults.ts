import type { BootstrapMethod, IntervalStatus } from "../../inference/bootstrapInterval";
import type { Alternative } from "../../inference/permutationResult";
import type { Warning } from "../results";

/**
 * How a resample weights the data:
 * - "ordinary": n of n, with replacement; in each stratum, and whole clusters, where there are any
 * - "rao-wu": n − 1 of n, weights × n/(n − 1), in each stratum: the variance of the survey design
 * - "poisson": each row on its own, counts with mean 1
 * - "bayesian": each row on its own, exponential weights that add up to n; no row gets weight 0
 */
export type ResampleScheme = "ordinary" | "rao-wu" | "poisson" | "bayesian";

/** What is drawn, or left out: rows, whole clusters of rows, or the people whom rows with a frequency stand for. */
export type ResampledUnits = "rows" | "clusters" | "people";

/** One figure of a statistic with its bootstrap interval, in the figure's units. */
export interface BootstrapRow {
  readonly term: string;
  /** On the data themselves. */
  readonly estimate: number;
  /** Standard deviation of the replicates; null when fewer than two could be computed. */
  readonly stdError: number | null;
  /** Mean of the replicates − estimate. */
  readonly bias: number | null;
  readonly confLow: number | null;
  readonly confHigh: number | null;
  /** What the interval was made by: not what was asked for when the status is "fallback". */
  readonly method: BootstrapMethod;
  readonly status: IntervalStatus;
  /** Why the method asked for could not be computed; null unless the status is "fallback". */
  readonly cause: string | null;
  /** Resamples in which this figure could not be computed. */
  readonly failed: number;
  /** With `keep` only: the figure in each resample, null where it could not be computed. */
  readonly replicates?: readonly (number | null)[];
}

export interface BootstrapResult {
  readonly kind: "bootstrap";
  readonly rows: readonly BootstrapRow[];
  /** The method asked for. */
  readonly method: BootstrapMethod;
  readonly level: number;
  readonly resamples: number;
  readonly seed: number;
  readonly scheme: ResampleScheme;
  readonly resampled: { readonly units: ResampledUnits; readonly count: number; readonly strata: number };
  /** Rows, or the people they stand for; of a statistic named by its columns, those with an answer in all of them. */
  readonly n: number;
  /** Rows or people without an answer; absent where the statistic is a function, whose columns nobody knows. */
  readonly missing?: number;
  /** Resamples in which some figure could not be computed, by cause. */
  readonly failed: readonly { readonly cause: string; readonly count: number }[];
  readonly warnings: readonly Warning[];
}

/** One figure of a statistic with what the jackknife says about it, in the figure's units. */
export interface JackknifeRow {
  readonly term: string;
  /** On the data themselves. */
  readonly estimate: number;
  /** Null, as the fields below, when a leave-one-out figure could not be computed. */
  readonly bias: number | null;
  /** estimate − bias */
  readonly corrected: number | null;
  readonly stdError: number | null;
  /** estimate ± t·stdError */
  readonly confLow: number | null;
  readonly confHigh: number | null;
  /** Leave-outs in which this figure could not be computed. */
  readonly failed: number;
}

export interface JackknifeResult {
  readonly kind: "jackknife";
  readonly rows: readonly JackknifeRow[];
  readonly level: number;
  /** Degrees of freedom of the t interval: what is left out, minus strata. */
  readonly df: number;
  /** What was left out, one after another. `groups` stands for random groups of units. */
  readonly leftOut: {
    readonly units: ResampledUnits;
    readonly count: number;
    readonly strata: number;
    readonly groups?: number;
  };
  readonly n: number;
  readonly missing?: number;
  readonly failed: readonly { readonly cause: string; readonly count: number }[];
  readonly warnings: readonly Warning[];
}

export interface PermutationTestResult {
  readonly kind: "permutationTest";
  /** The difference on the data themselves: of the means unless `statistic` says otherwise. */
  readonly estimate: number;
  /** (b + 1)/(B + 1): never 0. */
  readonly pValue: number;
  /** b: rearrangements with a difference at least as far from 0. */
  readonly asExtreme: number;
  /** B. */
  readonly resamples: number;
  readonly seed: number;
  readonly alternative: Alternative;
  readonly paired: boolean;
  /** Answers used in each group; of pairs, those with both. */
  readonly n: readonly [number, number];
  /** Answers left out in each group. */
  readonly missing: readonly [number, number];
  readonly warnings: readonly Warning[];
}
