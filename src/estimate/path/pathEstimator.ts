import { regressionSpace } from "./constructRegression";
import { disattenuateInto } from "./disattenuation";
import { orientInPlace } from "./orientation";
import { type OuterWeights, outerWeights } from "./outerWeights";
import { pathEffectsInto } from "./pathEffects";
import type { PathModel } from "./pathModel";

/** Everything that a path model says of one correlation matrix. Overwritten by the next one. k constructs. */
export interface PathEstimate {
  readonly outer: OuterWeights;
  /** Of each construct 1 when it was turned round. */
  readonly flipped: Uint8Array;
  /** Of the items on their own construct; those of latent variables under PLSc. */
  readonly loadings: Float64Array;
  /** Under PLSc ρA of each corrected construct; 1 of the others. */
  readonly reliabilities: Float64Array;
  /** k×k: correlations of the constructs; of latent variables under PLSc. */
  readonly correlation: Float64Array;
  /** k×k, β of the row's construct on the column's. */
  readonly paths: Float64Array;
  readonly totals: Float64Array;
  readonly rSquared: Float64Array;
  /** The same paths and total effects among the scores: those of latent variables under PLSc have no scores of their own. */
  readonly scorePaths: Float64Array;
  readonly scoreTotals: Float64Array;
}

/** What a resample is compared with. */
export interface PathReference {
  /** Weights to start from. */
  readonly weights: Float64Array;
  /** Correlations of the items with the score of their own construct, which it is oriented by. */
  readonly loadings: Float64Array;
}

/** An estimate as what its resamples start from and are oriented by: a copy. */
export function pathReference({ blocks, items }: PathModel, { outer }: Pick<PathEstimate, "outer">): PathReference {
  const loadings = new Float64Array(items);
  blocks.forEach(({ first, size }, j) => {
    for (let i = first; i < first + size; i++) loadings[i] = outer.itemScores[i * blocks.length + j]!;
  });
  return { weights: outer.weights.slice(), loadings };
}

/**
 * Partial least squares path modelling of one correlation matrix after another. All memory is made here, none in the loop.
 * @returns a function of the correlations (items×items, row-major, blocks side by side), and for resamples of the sample they come from
 * @throws AnalysisError (the function) "not-positive-definite" · "not-finite"
 * @source Lohmöller (1989); Dijkstra & Henseler (2015); agrees with seminr and plspm, test/reference/plsPoliticalDemocracy.json
 */
export function pathEstimator(
  model: PathModel,
): (correlation: Float64Array, reference: PathReference | null) => PathEstimate {
  const { blocks, items } = model;
  const k = blocks.length;
  const weigh = outerWeights(model);
  const space = regressionSpace(k);
  const corrects = blocks.some(({ corrected }) => corrected);
  const own = { paths: new Float64Array(k * k), totals: new Float64Array(k * k) };
  const figures = {
    flipped: new Uint8Array(k),
    loadings: new Float64Array(items),
    reliabilities: new Float64Array(k),
    correlation: new Float64Array(k * k),
    ...own,
    rSquared: new Float64Array(k),
    scorePaths: corrects ? new Float64Array(k * k) : own.paths,
    scoreTotals: corrects ? new Float64Array(k * k) : own.totals,
  };
  const { flipped, loadings, reliabilities, correlation, paths, totals, rSquared, scorePaths, scoreTotals } = figures;
  let estimate: PathEstimate | null = null;
  return (itemCorrelation, reference) => {
    const outer = weigh(itemCorrelation, reference === null ? null : reference.weights);
    orientInPlace(blocks, outer, reference === null ? null : reference.loadings, flipped);
    ownLoadingsInto(model, outer, loadings);
    disattenuateInto(blocks, outer.weights, outer.scores, reliabilities, loadings, correlation);
    if (corrects) pathEffectsInto(model, outer.scores, scorePaths, scoreTotals, rSquared, space);
    pathEffectsInto(model, correlation, paths, totals, rSquared, space);
    estimate ??= { outer, ...figures };
    return estimate;
  };
}

function ownLoadingsInto({ blocks }: PathModel, { itemScores }: OuterWeights, loadings: Float64Array): void {
  const k = blocks.length;
  for (let j = 0; j < k; j++) {
    const { first, size } = blocks[j]!;
    for (let i = first; i < first + size; i++) loadings[i] = itemScores[i * k + j]!;
  }
}
