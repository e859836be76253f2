import { AnalysisError } from "../../errors";
import { type PathEstimate, type PathReference, pathEstimator } from "../../estimate/path/pathEstimator";
import type { PathModel } from "../../estimate/path/pathModel";
import { correlationInPlace, crossProductsInPlace } from "../../moments/moments";
import { refuseConstantInResample } from "../resampling/constantInResample";
import type { PathFigures, PathSample } from "./pathFigures";
import type { PathView } from "./pathView";

/** Stands for an HTMT2 that a resample does not have: NaN would count the whole resample as failed. */
export const ABSENT: number = Number.MAX_VALUE;

export interface ResampledModel {
  readonly model: PathModel;
  readonly view: PathView;
  readonly reference: PathReference;
  /** That the sums are about. */
  readonly centre: Float64Array;
}

/**
 * Packed sums of a resample → its figures, all that exist on the sample. Nothing here depends on how many answered, and nothing is
 * allocated in the loop.
 * @param present places of the figures
 * @param optional places among all figures, from–to, of those that a resample may lack: they are `ABSENT` there
 * @param seen is told of the estimate of each resample
 * @throws AnalysisError (the function) "constant-column" · "not-positive-definite" · "not-finite" · "not-converged"
 */
export function pathOfSums(
  { model, view, reference, centre }: ResampledModel,
  figures: PathFigures,
  present: Uint32Array,
  optional: readonly [from: number, to: number],
  seen: (estimate: PathEstimate) => void,
): (packed: Float64Array) => Float64Array {
  const { items } = model;
  const estimate = pathEstimator(model);
  const derive = view.derive();
  const source = centre.length;
  const answers = new Float64Array(source * source);
  const answerMeans = new Float64Array(source);
  const sample: PathSample = {
    correlation: new Float64Array(items * items),
    means: new Float64Array(items),
    deviations: new Float64Array(items),
  };
  const all = new Float64Array(figures.width);
  const result = new Float64Array(present.length);
  return (packed) => {
    crossProductsInPlace(packed, source, answers);
    refuseConstantInResample(packed, answers, source);
    for (let i = 0; i < source; i++) answerMeans[i] = centre[i]! + packed[1 + i]! / packed[0]!;
    const { crossProducts, means } = derive(answers, answerMeans, packed[0]!, view.reference);
    correlationInPlace(crossProducts, items, sample.correlation);
    for (let i = 0; i < items; i++) {
      sample.means[i] = means[i]!;
      sample.deviations[i] = Math.sqrt(crossProducts[i * (items + 1)]! / packed[0]!);
    }
    const found = estimate(sample.correlation, reference);
    if (!found.outer.converged) throw notConverged(found.outer.iterations);
    seen(found);
    figures.into(found, sample, all);
    for (let place = optional[0]; place < optional[1]; place++) if (Number.isNaN(all[place]!)) all[place] = ABSENT;
    for (let j = 0; j < present.length; j++) result[j] = all[present[j]!]!;
    return result;
  };
}

function notConverged(iterations: number): AnalysisError {
  return new AnalysisError("not-converged", `the weights still changed after ${iterations} iterations`, { iterations });
}
