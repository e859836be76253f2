import { type DerivedSample, derivedColumns } from "../../estimate/path/derivedColumns";
import { type PathEstimate, type PathReference, pathReference } from "../../estimate/path/pathEstimator";
import type { Scale } from "../../table/surveyData";
import type { PathSpecification } from "./pathSpecification";

/** Moments of what was answered → moments of the columns of the model, and for resamples of the sample that they start from. */
export type Derive = (
  crossProducts: Float64Array,
  means: Float64Array,
  sumWeights: number,
  reference: PathReference | null,
) => Pick<DerivedSample, "crossProducts" | "means">;

/** How the columns of a model are seen in what was answered. */
export interface PathView {
  /** Of the answered columns. */
  readonly scales: readonly (Scale | undefined)[];
  /** What products of answers are about; one for each answered column. */
  readonly centre: Float64Array;
  /** A function with memory of its own. */
  derive(): Derive;
  /** Of the sample: the first stage, which the weights of resamples start from; null when there is none. */
  readonly reference: PathReference | null;
  /** Of the sample; null where the columns are the answers themselves. */
  readonly sample: DerivedSample | null;
  readonly firstStage: PathEstimate | null;
  /** Of the items; null where the columns are the answers themselves. */
  readonly answeredCorrelation: Float64Array | null;
}

/** The answers are the columns themselves, unless the specification derives others from them. */
export function pathView(
  { derived }: PathSpecification,
  moments: { readonly crossProducts: Float64Array; readonly means: Float64Array; readonly sumWeights: number },
  centre: Float64Array,
  scales: readonly (Scale | undefined)[],
): PathView {
  if (derived === null) {
    return {
      scales,
      centre,
      derive: asAnswered,
      reference: null,
      sample: null,
      firstStage: null,
      answeredCorrelation: null,
    };
  }
  const ends = {
    lows: Float64Array.from(scales, (scale) => scale?.[0] ?? Number.NaN),
    points: Float64Array.from(scales, (scale) => (scale ? 100 / (scale[1] - scale[0]) : Number.NaN)),
  };
  const derive = (): ReturnType<typeof derivedColumns> => derivedColumns(derived, centre, ends);
  const sample = derive()(moments.crossProducts, moments.means, moments.sumWeights, null);
  const { firstStage, correlation: answeredCorrelation } = sample;
  return {
    scales,
    centre,
    derive,
    reference: firstStage && pathReference(derived.firstStage!, firstStage),
    sample,
    firstStage,
    answeredCorrelation,
  };
}

/** The same arrays come again and again, and so does what is made of them. */
function asAnswered(): Derive {
  let seen: ReturnType<Derive> | null = null;
  return (crossProducts, means) => {
    if (seen?.crossProducts !== crossProducts || seen.means !== means) seen = { crossProducts, means };
    return seen;
  };
}

/** Of the columns of the model; a score of items that all have one lies on 0–100. */
export function viewedScales(
  { derived }: PathSpecification,
  { scales, sample }: Pick<PathView, "scales" | "sample">,
): readonly (Scale | undefined)[] {
  if (derived === null) return scales;
  return derived.recipes.map((recipe, at) => {
    if (recipe.kind === "item") return scales[recipe.item];
    // A score that was brought to 0–100 has had its lows taken away.
    return recipe.kind === "score" && sample!.onIndex[at] === 1 ? [0, 100] : undefined;
  });
}
