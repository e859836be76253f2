import type { DesignMatrix } from "../../design/designMatrix";
import { alphaFigures, alphaInPlace } from "../../estimate/reliability/cronbachAlpha";
import { type BootstrapInterval, emptyInterval } from "../../inference/bootstrapInterval";
import { intervalFromReplicates } from "../../inference/intervalFromReplicates";
import type { Estimator } from "../../inference/replicateStore";
import { replicateSummary } from "../../inference/replicateSummary";
import { runReplicates } from "../../inference/runReplicates";
import { crossProductsInPlace } from "../../moments/moments";
import type { ResampledSums } from "../../moments/resampledSums";
import { packedLength } from "../../numeric/packedSums";
import type { BootstrapSettings } from "../bootstrapOption";
import { intervalWarnings, resamplingWarnings } from "../resampling/bootstrapWarnings";
import { refuseConstantInResample } from "../resampling/constantInResample";
import { groupsResampled, resamplingScheme } from "../resampling/resamplingScheme";
import type { ResamplingRecord, Warning } from "../results";

/** The bootstrap intervals that alpha has; those with an acceleration need figures without each row. */
export const ALPHA_INTERVALS = ["percentile", "bc", "basic", "normal"] as const;
export type AlphaInterval = (typeof ALPHA_INTERVALS)[number];

/** Intervals of alpha and of alpha without each item, from the same resamples. */
export interface ResampledAlpha {
  readonly stdError: number | null;
  readonly interval: BootstrapInterval;
  /** Of raw alpha without each item, in order; empty for two items. */
  readonly ifDropped: readonly BootstrapInterval[];
  readonly record: ResamplingRecord;
  readonly warnings: readonly Warning[];
}

/**
 * The bootstrap of raw alpha: one pass over the cross-products of a resample gives alpha and all figures with an item dropped.
 * @param estimates [alpha, alpha without item 1, …] on the data themselves
 */
export function resampledAlpha(
  design: DesignMatrix,
  estimates: ArrayLike<number>,
  settings: BootstrapSettings<AlphaInterval>,
  call: string,
): ResampledAlpha {
  const { method, level, resamples, seed } = settings;
  const { sums, draw } = resamplingScheme(design, seed);
  const width = estimates.length;
  const made = runReplicates(alphaOfResample(sums, width), {
    units: sums.units,
    width,
    resamples,
    seed,
    call,
    ...(draw && { draw }),
  });
  const intervals = Array.from({ length: width }, (_, j) => {
    const values = made.values.subarray(j * resamples, (j + 1) * resamples);
    const estimate = estimates[j]!;
    // Without one of the items the sum of the others may not vary: then there is no figure, and no interval of it.
    if (!Number.isFinite(estimate)) return emptyInterval(method, resamples);
    return intervalFromReplicates(method, { values, estimate, level, call });
  });
  const groups = groupsResampled(design);
  const record: ResamplingRecord = {
    method: groups === undefined ? method : `${method}, ${groups} random groups of rows`,
    level,
    resamples,
    seed,
    failed: made.failed.map(({ cause, count }) => ({ cause, count })),
    ...(groups !== undefined && { groups }),
  };
  const rows = intervals.map((interval, j) => ({
    ...interval,
    term: j === 0 ? "alpha" : design.columns[j - 1]!.term,
  }));
  return {
    stdError: replicateSummary(made.values.subarray(0, resamples), estimates[0]!).stdError,
    interval: intervals[0]!,
    ifDropped: intervals.slice(1),
    record,
    warnings: [...resamplingWarnings(record), ...intervalWarnings(rows, method)],
  };
}

/** Weights of a resample → [alpha, alpha without each item]. All memory is made here, none in the loop. */
function alphaOfResample(sums: ResampledSums, width: number): Estimator {
  const k = sums.columns;
  const packed = new Float64Array(packedLength(k));
  const crossProducts = new Float64Array(k * k);
  const alpha = alphaFigures(k);
  const figures = alpha.figures.subarray(0, width);
  return (weights) => {
    sums.into(weights, packed);
    crossProductsInPlace(packed, k, crossProducts);
    refuseConstantInResample(packed, crossProducts, k);
    alphaInPlace(crossProducts, k, alpha);
    return figures;
  };
}
