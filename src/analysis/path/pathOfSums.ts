import { AnalysisError } from "../../errors";
import { type PathEstimate, type PathReference, pathEstimator } from "../../estimate/path/pathEstimator";
import type { PathModel } from "../../estimate/path/pathModel";
import { correlationInPlace, crossProductsInPlace } from "../../moments/moments";
import { refuseConstantInResample } from "../resampling/constantInResample";
import type { PathFigures, PathSample } from "./pathFigures";

/** Stands for an HTMT2 that a resample does not have: NaN would count the whole resample as failed. */
export const ABSENT: number = Number.MAX_VALUE;

/**
 * Packed sums of a resample → its figures, all that exist on the sample. Nothing here depends on how many answered, and nothing is
 * allocated in the loop.
 * @param centre that the sums are about
 * @param present places of the figures
 * @param optional places among all figures, from–to, of those that a resample may lack: they are `ABSENT` there
 * @param seen is told of the estimate of each resample
 * @throws AnalysisError (the function) "constant-column" · "not-positive-definite" · "not-finite" · "not-converged"
 */
export function pathOfSums(
  model: PathModel,
  figures: PathFigures,
  reference: PathReference,
  centre: Float64Array,
  present: Uint32Array,
  optional: readonly [from: number, to: number],
  seen: (estimate: PathEstimate) => void,
): (packed: Float64Array) => Float64Array {
  const { items } = model;
  const estimate = pathEstimator(model);
  const crossProducts = new Float64Array(items * items);
  const sample: PathSample = {
    correlation: new Float64Array(items * items),
    means: new Float64Array(items),
    deviations: new Float64Array(items),
  };
  const all = new Float64Array(figures.width);
  const result = new Float64Array(present.length);
  return (packed) => {
    crossProductsInPlace(packed, items, crossProducts);
    refuseConstantInResample(packed, crossProducts, items);
    correlationInPlace(crossProducts, items, sample.correlation);
    for (let i = 0; i < items; i++) {
      sample.means[i] = centre[i]! + packed[1 + i]! / packed[0]!;
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
