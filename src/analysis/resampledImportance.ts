import type { DesignMatrix } from "../design/designMatrix";
import type { ImportanceName } from "../estimate/importance/importance";
import { checkSomeSucceeded } from "../inference/checkSomeSucceeded";
import { percentileInterval } from "../inference/percentileInterval";
import type { Replicates } from "../inference/replicateStore";
import { runToEnd } from "../inference/runToEnd";
import { openImportance } from "./bootstrapImportance";
import type { BootstrapSettings } from "./bootstrapOption";
import { resamplingWarnings } from "./bootstrapWarnings";
import { groupsResampled } from "./resamplingScheme";
import type { ResamplingRecord, Warning } from "./results";

export interface ImportanceInterval {
  readonly shareLow: number | null;
  readonly shareHigh: number | null;
  readonly rankLow: number | null;
  readonly rankHigh: number | null;
}

export interface ResampledImportance {
  readonly intervals: readonly ImportanceInterval[];
  readonly record: ResamplingRecord;
  readonly warnings: readonly Warning[];
}

/** Bootstrap intervals for the shares and ranks of drivers: the moments of each resample, the method on them, then quantiles. */
export function resampledImportance(
  design: DesignMatrix,
  method: ImportanceName,
  settings: BootstrapSettings<"percentile">,
  call: string,
): ResampledImportance {
  const { resamples, seed } = settings;
  const resample = openImportance({ kind: "importance", call, design, method, seed });
  const made = runToEnd(resample({ first: 0, count: resamples }));
  checkSomeSucceeded(made, call);
  return importanceIntervals(made, design, settings);
}

/** The intervals from the replicates, wherever these were computed. */
export function importanceIntervals(
  made: Replicates,
  design: DesignMatrix,
  { method, level, resamples, seed }: BootstrapSettings<"percentile">,
): ResampledImportance {
  const p = design.columns.length - 1;
  const groups = groupsResampled(design);
  const intervals = Array.from({ length: p }, (_, j): ImportanceInterval => {
    const share = percentileInterval(figures(made, j), level);
    const rank = percentileInterval(figures(made, p + j), level);
    // A rank is a whole number: the quantiles are widened to the next one.
    const rankLow = rank.low === null ? null : Math.floor(rank.low);
    const rankHigh = rank.high === null ? null : Math.ceil(rank.high);
    return { shareLow: share.low, shareHigh: share.high, rankLow, rankHigh };
  });
  const record: ResamplingRecord = {
    method: groups === undefined ? method : `${method}, ${groups} random groups of rows`,
    level,
    resamples,
    seed,
    failed: made.failed.map(({ cause, count }) => ({ cause, count })),
    ...(groups !== undefined && { groups }),
  };
  return { intervals, record, warnings: resamplingWarnings(record) };
}

function figures(made: Replicates, j: number): Float64Array {
  return made.values.subarray(j * made.resamples, (j + 1) * made.resamples);
}
