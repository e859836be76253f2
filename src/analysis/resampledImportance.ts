import type { DesignMatrix } from "../design/designMatrix";
import { AnalysisError } from "../errors";
import {
  type ImportanceName,
  importanceEstimator,
  ranksInPlace,
  sharesInPlace,
} from "../estimate/importance/importance";
import { percentileInterval } from "../inference/percentileInterval";
import type { Estimator, Replicates } from "../inference/replicateStore";
import { runReplicates } from "../inference/runReplicates";
import { correlationInPlace, crossProductsInPlace } from "../moments/moments";
import type { ResampledSums } from "../moments/resampledSums";
import { packedLength } from "../numeric/packedSums";
import type { BootstrapSettings } from "./bootstrapOption";
import { resamplingScheme } from "./resamplingScheme";
import type { ResamplingRecord, Warning } from "./results";
import { warning } from "./warnings";

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
  const p = design.columns.length - 1;
  const { level, resamples, seed } = settings;
  const scheme = resamplingScheme(design, seed);
  const made = runReplicates(importanceOfResample(scheme.sums, method, call), {
    units: scheme.sums.units,
    width: 2 * p,
    resamples,
    seed,
    call,
    ...(scheme.draw && { draw: scheme.draw }),
  });
  const intervals = Array.from({ length: p }, (_, j): ImportanceInterval => {
    const share = percentileInterval(figures(made, j), level);
    const rank = percentileInterval(figures(made, p + j), level);
    return { shareLow: share.low, shareHigh: share.high, rankLow: rank.low, rankHigh: rank.high };
  });
  const record: ResamplingRecord = {
    method:
      scheme.groups === undefined ? settings.method : `${settings.method}, ${scheme.groups} random groups of rows`,
    level,
    resamples,
    seed,
    failed: made.failed.map(({ cause, count }) => ({ cause, count })),
    ...(scheme.groups !== undefined && { groups: scheme.groups }),
  };
  return { intervals, record, warnings: resamplingWarnings(record) };
}

/** Weights of a resample → [p shares, p ranks]. All memory is made here, none in the loop. */
function importanceOfResample(sums: ResampledSums, method: ImportanceName, call: string): Estimator {
  const size = sums.columns;
  const p = size - 1;
  const estimate = importanceEstimator(method, p, call);
  const packed = new Float64Array(packedLength(size));
  const crossProducts = new Float64Array(size * size);
  const correlation = new Float64Array(size * size);
  const raw = new Float64Array(p);
  const result = new Float64Array(2 * p);
  const shares = result.subarray(0, p);
  const ranks = result.subarray(p);
  return (weights) => {
    sums.into(weights, packed);
    crossProductsInPlace(packed, size, crossProducts);
    for (let j = 0; j < size; j++) if (!(crossProducts[j * size + j]! > 0)) throw constantInResample(j);
    correlationInPlace(crossProducts, size, correlation);
    estimate(correlation, raw);
    sharesInPlace(raw, shares);
    ranksInPlace(raw, ranks);
    return result;
  };
}

function constantInResample(column: number): AnalysisError {
  return new AnalysisError("constant-column", `column ${column + 1} has a single value in this resample`, { column });
}

function figures(made: Replicates, j: number): Float64Array {
  return made.values.subarray(j * made.resamples, (j + 1) * made.resamples);
}

/** Fewer replicates than this leave the ends of a 95 % interval to a handful of them. */
const FEW_RESAMPLES = 1000;

/** What the reader has to know of the resampling: how many replicates failed and why, and whether there were few. */
export function resamplingWarnings(record: ResamplingRecord): Warning[] {
  const warnings: Warning[] = [];
  const failed = record.failed.reduce((sum, { count }) => sum + count, 0);
  if (failed > 0) {
    const causes = record.failed.map(({ cause, count }) => `${cause}: ${count}`).join(", ");
    warnings.push(
      warning(
        "failed-replicates",
        `${failed} of ${record.resamples} resamples could not be computed (${causes}); the intervals rest on the others.`,
        { failed: record.failed, resamples: record.resamples },
      ),
    );
  }
  if (record.resamples < FEW_RESAMPLES) {
    warnings.push(
      warning(
        "few-resamples",
        `${record.resamples} resamples are few for an interval; its ends would move with another seed. Take ${FEW_RESAMPLES} or more.`,
        { resamples: record.resamples },
      ),
    );
  }
  return warnings;
}
