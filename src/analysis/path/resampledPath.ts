import type { DesignMatrix } from "../../design/designMatrix";
import { quoteList } from "../../errors";
import { pathReference } from "../../estimate/path/pathEstimator";
import { acceleration } from "../../inference/acceleration";
import { intervalFromReplicates } from "../../inference/intervalFromReplicates";
import { replicateSummary } from "../../inference/replicateSummary";
import { runReplicates } from "../../inference/runReplicates";
import { packedLength } from "../../numeric/packedSums";
import type { BootstrapSettings } from "../bootstrapOption";
import { intervalWarnings, resamplingWarnings } from "../resampling/bootstrapWarnings";
import { figureGradients } from "../resampling/figureGradients";
import { groupsResampled, resamplingScheme } from "../resampling/resamplingScheme";
import type { Warning } from "../results";
import { warning } from "../warnings";
import type { PathAnalysis } from "./pathAnalysis";
import { pathFigureNames } from "./pathFigureNames";
import { pathFigures } from "./pathFigures";
import { ABSENT, pathOfSums } from "./pathOfSums";
import type { PathResamplingRecord } from "./pathResults";
import type { PathSpecification } from "./pathSpecification";

/** The bootstrap intervals that a path model has. */
export const PATH_INTERVALS = ["percentile", "bc", "bca", "basic", "normal"] as const;
export type PathInterval = (typeof PATH_INTERVALS)[number];

/** Bootstrap of every figure, by its place in the vector of figures; null where the figure does not exist or cannot vary. */
export interface ResampledPath {
  readonly stdErrors: readonly (number | null)[];
  readonly lows: readonly (number | null)[];
  readonly highs: readonly (number | null)[];
  readonly record: PathResamplingRecord;
  readonly warnings: readonly Warning[];
}

/** What this call says of the causes of failed replicates. */
const CAUSES = { "not-positive-definite": "constructs or items that determine one another" };

/**
 * The bootstrap of a path model: the cross-products of each resample, and every figure from them.
 * Each resample starts from the weights of the sample, and each construct is oriented so that its loadings go along with the sample's.
 */
export function resampledPath(
  specification: PathSpecification,
  design: Pick<DesignMatrix, "columns" | "weights" | "n">,
  { estimate, values, scales, view }: PathAnalysis,
  settings: BootstrapSettings<PathInterval>,
): ResampledPath {
  const { call, model } = specification;
  const { method, level, resamples, seed } = settings;
  const scheme = resamplingScheme(design, seed);
  const { sums, draw, frequencies } = scheme;
  const figures = pathFigures(specification, scales);
  const present = presentFigures(specification, figures.at, values);
  const reference = pathReference(model, estimate);
  let flipped = 0;
  const optional = [figures.at.htmt2, figures.at.htmt2 + figures.pairs.length] as const;
  const ofSums = pathOfSums({ model, view, reference, centre: sums.centre }, figures, present, optional, (found) => {
    if (found.flipped.includes(1)) flipped++;
  });
  const packed = new Float64Array(packedLength(sums.columns));
  const made = runReplicates(
    (weights) => {
      sums.into(weights, packed);
      return ofSums(packed);
    },
    { units: sums.units, width: present.length, resamples, seed, call, ...(draw && { draw }) },
  );
  const turned = flipped;
  const gradients = method === "bca" ? figureGradients(scheme, ofSums, present.length) : null;
  const names = pathFigureNames(specification, figures);
  const stdErrors = new Array<number | null>(figures.width).fill(null);
  const lows = new Array<number | null>(figures.width).fill(null);
  const highs = new Array<number | null>(figures.width).fill(null);
  const reached = Array.from(present, (place, j) => {
    const own = values[place]!;
    const replicates = made.values.subarray(j * resamples, (j + 1) * resamples);
    const lacking = withoutAbsent(replicates);
    const change = gradients && sums.influences(gradients[j]!);
    const interval = intervalFromReplicates(method, {
      values: replicates,
      estimate: own,
      level,
      call,
      ...(change && { acceleration: acceleration(change, frequencies === undefined ? {} : { frequencies }) }),
    });
    stdErrors[place] = replicateSummary(replicates, own).stdError;
    lows[place] = interval.low;
    highs[place] = interval.high;
    return { term: names[place]!, lacking, ...interval };
  });
  const groups = groupsResampled(design);
  const record: PathResamplingRecord = {
    method: groups === undefined ? method : `${method}, ${groups} random groups of rows`,
    level,
    resamples,
    seed,
    failed: made.failed.map(({ cause, count }) => ({ cause, count })),
    ...(groups !== undefined && { groups }),
    flipped: turned,
  };
  return {
    stdErrors,
    lows,
    highs,
    record,
    warnings: [
      ...resamplingWarnings(record, CAUSES),
      ...lackingWarning(reached, resamples),
      ...intervalWarnings(reached, method),
    ],
  };
}

/** Figures that exist on the sample. Weight and loading of a single item are 1 in every resample, and no figures to resample. */
function presentFigures(
  { model }: PathSpecification,
  at: { readonly weights: number; readonly loadings: number },
  values: Float64Array,
): Uint32Array {
  const fixed = new Set(
    model.blocks.filter(({ size }) => size === 1).flatMap(({ first }) => [at.weights + first, at.loadings + first]),
  );
  return Uint32Array.from(values.keys()).filter((place) => Number.isFinite(values[place]!) && !fixed.has(place));
}

/** Makes those that a resample lacks NaN again. @returns how many */
function withoutAbsent(replicates: Float64Array): number {
  let lacking = 0;
  for (let i = 0; i < replicates.length; i++) {
    if (replicates[i] !== ABSENT) continue;
    replicates[i] = Number.NaN;
    lacking++;
  }
  return lacking;
}

function lackingWarning(
  reached: readonly { readonly term: string; readonly lacking: number }[],
  resamples: number,
): Warning[] {
  const concerned = reached.filter(({ lacking }) => lacking > 0);
  if (concerned.length === 0) return [];
  const most = Math.max(...concerned.map(({ lacking }) => lacking));
  const many = concerned.length > 1;
  return [
    warning(
      "absent-in-resamples",
      `${quoteList(concerned.map(({ term }) => term))} ${many ? "do" : "does"} not exist in ${many ? "up to " : ""}${most} of ${resamples} resamples, where a correlation is not positive; the ${many ? "intervals rest" : "interval rests"} on the others.`,
      { terms: concerned.map(({ term }) => term), most, resamples },
    ),
  ];
}
