import type { DesignMatrix } from "../../design/designMatrix";
import { type BootstrapInterval, type BootstrapMethod, emptyInterval } from "../../inference/bootstrapInterval";
import { intervalFromReplicates } from "../../inference/intervalFromReplicates";
import type { Estimator } from "../../inference/replicateStore";
import { replicateSummary } from "../../inference/replicateSummary";
import { runReplicates } from "../../inference/runReplicates";
import type { ResampledSums } from "../../moments/resampledSums";
import type { Stream } from "../../random/stream";
import type { BootstrapSettings } from "../bootstrapOption";
import type { ResamplingRecord, Warning } from "../results";
import { intervalWarnings, resamplingWarnings } from "./bootstrapWarnings";
import { groupsResampled, resamplingScheme } from "./resamplingScheme";

/** A figure on the data themselves; not finite where it does not exist. */
export interface NamedFigure {
  readonly term: string;
  readonly estimate: number;
  /** For "bca": how fast its error changes with it; null where there is none. */
  readonly acceleration?: number | null;
}

export interface ResampledFigures {
  /** One for each figure, in order; empty where the data have none. */
  readonly intervals: readonly (BootstrapInterval & { readonly stdError: number | null })[];
  readonly record: ResamplingRecord;
  readonly warnings: readonly Warning[];
}

/** What is drawn, and the figures of what was drawn. */
export interface Resampling {
  readonly units: number;
  /** Absent for the ordinary bootstrap of units. */
  readonly draw?: (stream: Stream, weights: Float64Array) => void;
  readonly estimator: Estimator;
  /** How many random groups of rows stand in for rows; absent where rows are drawn. */
  readonly groups?: number;
}

/** The resampling of one design; `estimatorOf` makes the figures from the sums of a resample. */
export function resamplingOfDesign(
  design: DesignMatrix,
  seed: number,
  estimatorOf: (sums: ResampledSums) => Estimator,
): Resampling {
  const { sums, draw } = resamplingScheme(design, seed);
  const groups = groupsResampled(design);
  return {
    units: sums.units,
    estimator: estimatorOf(sums),
    ...(draw && { draw }),
    ...(groups !== undefined && { groups }),
  };
}

/**
 * Intervals of several figures, all from the same resamples.
 * @param figures on the data themselves, in the order in which the estimator gives them
 */
export function resampledFigures<Method extends BootstrapMethod>(
  { units, draw, estimator, groups }: Resampling,
  figures: readonly NamedFigure[],
  settings: BootstrapSettings<Method>,
  call: string,
): ResampledFigures {
  const { method, level, resamples, seed } = settings;
  const missing = absent(figures);
  const made = runReplicates(without(missing, estimator), {
    units,
    width: figures.length,
    resamples,
    seed,
    call,
    ...(draw && { draw }),
  });
  const intervals = figures.map(({ estimate, acceleration = null }, j) => {
    if (missing.includes(j)) return { ...emptyInterval(method, resamples), stdError: null };
    const values = made.values.subarray(j * resamples, (j + 1) * resamples);
    const { stdError } = replicateSummary(values, estimate);
    return { ...intervalFromReplicates(method, { values, estimate, level, acceleration, call }), stdError };
  });
  const record: ResamplingRecord = {
    method: groups === undefined ? method : `${method}, ${groups} random groups of rows`,
    level,
    resamples,
    seed,
    failed: made.failed.map(({ cause, count }) => ({ cause, count })),
    ...(groups !== undefined && { groups }),
  };
  const rows = intervals
    .map((interval, j) => ({ ...interval, term: figures[j]!.term }))
    .filter((_, j) => !missing.includes(j));
  return { intervals, record, warnings: [...resamplingWarnings(record), ...intervalWarnings(rows, method)] };
}

/** Figures that the data do not have. A resample that lacks them too has not failed. */
function absent(figures: readonly NamedFigure[]): readonly number[] {
  return figures.flatMap(({ estimate }, j) => (Number.isFinite(estimate) ? [] : [j]));
}

function without(places: readonly number[], estimator: Estimator): Estimator {
  if (places.length === 0) return estimator;
  return (weights) => {
    const figures = estimator(weights);
    for (const place of places) figures[place] = 0;
    return figures;
  };
}
