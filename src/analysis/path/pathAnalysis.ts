import { type PathEstimate, pathEstimator } from "../../estimate/path/pathEstimator";
import { refuseConstant } from "../../estimate/regression/constantColumns";
import { correlationFromMoments, type Moments } from "../../moments/moments";
import type { Scale } from "../../table/surveyData";
import { namingConstructs } from "./pathCulprits";
import { type PathFigures, type PathSample, pathFigures } from "./pathFigures";
import type { PathSpecification } from "./pathSpecification";

/** What a path model says of one sample. */
export interface PathAnalysis {
  readonly sample: PathSample;
  readonly estimate: PathEstimate;
  readonly figures: PathFigures;
  /** What `figures` made of the sample. */
  readonly values: Float64Array;
  /** Of the items. */
  readonly scales: readonly (Scale | undefined)[];
}

/**
 * @param moments of the items, in the order of the specification
 * @param scales of the items
 * @throws AnalysisError "too-few-rows" · "constant-column" · "not-finite" · "not-positive-definite"
 */
export function pathAnalysis(
  specification: PathSpecification,
  moments: Moments,
  scales: readonly (Scale | undefined)[],
): PathAnalysis {
  const { call, items, model } = specification;
  const most = Math.max(...model.predecessors.map(({ length }) => length));
  refuseConstant(call, moments, items.flat(), most + 2);
  const sample = {
    correlation: correlationFromMoments(moments),
    means: moments.means,
    deviations: deviationsOf(moments),
  };
  const estimate = namingConstructs(specification, () => pathEstimator(model)(sample.correlation, null));
  const figures = pathFigures(specification, scales);
  const values = new Float64Array(figures.width);
  figures.into(estimate, sample, values);
  return { sample, estimate, figures, values, scales };
}

/** √(C_jj·(n/Σw)/(n − 1)). */
function deviationsOf({ n, sumWeights, means, crossProducts }: Moments): Float64Array {
  const p = means.length;
  return Float64Array.from(means, (_, j) => Math.sqrt(((crossProducts[j * (p + 1)]! / sumWeights) * n) / (n - 1)));
}
