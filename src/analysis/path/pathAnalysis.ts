import { type PathEstimate, pathEstimator } from "../../estimate/path/pathEstimator";
import { refuseConstant } from "../../estimate/regression/constantColumns";
import { correlationFromMoments, type Moments } from "../../moments/moments";
import type { Scale } from "../../table/surveyData";
import { itemNames } from "./constructEntries";
import { namingConstructs } from "./pathCulprits";
import { type PathFigures, type PathSample, pathFigures } from "./pathFigures";
import type { PathSpecification } from "./pathSpecification";
import { type PathView, pathView, viewedScales } from "./pathView";

/** What a path model says of one sample. */
export interface PathAnalysis {
  readonly sample: PathSample;
  readonly estimate: PathEstimate;
  readonly figures: PathFigures;
  /** What `figures` made of the sample. */
  readonly values: Float64Array;
  /** Of the columns of the model. */
  readonly scales: readonly (Scale | undefined)[];
  readonly view: PathView;
}

/** What was answered: the items of the sources of a specification, and behind them the products that it asks for. */
export interface AnsweredMoments {
  readonly moments: Moments;
  /** That products are about; one for each item. */
  readonly centre: Float64Array;
  /** Of the items. */
  readonly scales: readonly (Scale | undefined)[];
}

/** @throws AnalysisError "too-few-rows" · "constant-column" · "not-finite" · "not-positive-definite" */
export function pathAnalysis(
  specification: PathSpecification,
  { moments, centre, scales: answered }: AnsweredMoments,
): PathAnalysis {
  const { call, sources, derived, model } = specification;
  const most = Math.max(...model.predecessors.map(({ length }) => length));
  const items = sources.flatMap(itemNames);
  const products = (derived?.products ?? []).map(([i, j]) => `${items[i]} × ${items[j]}`);
  refuseConstant(call, moments, [...items, ...products], most + 2);
  const view = namingConstructs(specification, () => pathView(specification, moments, centre, answered));
  const seen: Moments = view.sample === null ? moments : { ...moments, ...view.sample };
  const sample = {
    correlation: correlationFromMoments(seen),
    means: seen.means,
    deviations: deviationsOf(seen),
  };
  const estimate = namingConstructs(specification, () => pathEstimator(model)(sample.correlation, null));
  const scales = viewedScales(specification, view);
  const figures = pathFigures(specification, scales);
  const values = new Float64Array(figures.width);
  figures.into(estimate, sample, values);
  return { sample, estimate, figures, values, scales, view };
}

/** √(C_jj·(n/Σw)/(n − 1)). */
function deviationsOf({ n, sumWeights, means, crossProducts }: Moments): Float64Array {
  const p = means.length;
  return Float64Array.from(means, (_, j) => Math.sqrt(((crossProducts[j * (p + 1)]! / sumWeights) * n) / (n - 1)));
}
