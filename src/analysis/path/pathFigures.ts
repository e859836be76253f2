import { rhoA } from "../../estimate/path/disattenuation";
import type { PathEstimate } from "../../estimate/path/pathEstimator";
import { scoreUnitInto } from "../../estimate/path/scoreUnits";
import { averageVarianceExtracted, compositeReliability } from "../../estimate/reliability/compositeReliability";
import { htmtInto } from "../../estimate/validity/htmt";
import type { Scale } from "../../table/surveyData";
import type { PathSpecification } from "./pathSpecification";

/** Two constructs, by place. */
export type Pair = readonly [number, number];

/** What a path model is computed from: the columns in the order of its items. */
export interface PathSample {
  /** items×items. */
  readonly correlation: Float64Array;
  readonly means: Float64Array;
  /** Any common factor will do: only quotients of them are used. */
  readonly deviations: Float64Array;
}

/** Where each kind of figure begins in the vector of all of them. */
export interface FigurePlaces {
  readonly paths: number;
  readonly pathUnits: number;
  readonly totals: number;
  readonly totalUnits: number;
  readonly indirect: number;
  readonly impacts: number;
  readonly weights: number;
  readonly loadings: number;
  readonly rSquared: number;
  readonly rhoA: number;
  readonly rhoC: number;
  readonly ave: number;
  readonly htmt: number;
  readonly htmt2: number;
  readonly index: number;
}

/** Every figure of a path model that is resampled, as one vector: the sample and its resamples go through the same code. */
export interface PathFigures {
  readonly width: number;
  readonly at: FigurePlaces;
  /** Pairs that a route leads between, and those that one leads between through others. */
  readonly effects: readonly Pair[];
  readonly indirect: readonly Pair[];
  /** Each pair of constructs once. */
  readonly pairs: readonly Pair[];
  /** NaN for what does not exist. Allocates nothing. */
  into(estimate: PathEstimate, sample: PathSample, target: Float64Array): void;
  /** After `into`: each item's part of the weighted mean of the answers, and of the index (NaN without scales). */
  readonly answerWeights: Float64Array;
  readonly indexWeights: Float64Array;
  /** After `into`: of each construct, of its weighted mean and of its index. */
  readonly answerDeviations: Float64Array;
  readonly indexDeviations: Float64Array;
}

/** @param scales of the items in order; undefined where none was declared */
export function pathFigures({ model, paths }: PathSpecification, scales: readonly (Scale | undefined)[]): PathFigures {
  const { blocks, items } = model;
  const k = blocks.length;
  const routes = routesOf(k, paths);
  const all = blocks.flatMap((_, a) => blocks.map((__, b): Pair => [a, b]));
  const effects = all.filter(([from, to]) => routes[from * k + to]!);
  const indirect = effects.filter(([from, to]) => paths.some((path) => path[0] === from && routes[path[1] * k + to]!));
  const pairs = all.filter(([a, b]) => a < b);
  const { at, width } = places({
    paths: paths.length,
    pathUnits: paths.length,
    totals: effects.length,
    totalUnits: effects.length,
    indirect: indirect.length,
    impacts: effects.length,
    weights: items,
    loadings: items,
    rSquared: k,
    rhoA: k,
    rhoC: k,
    ave: k,
    htmt: pairs.length,
    htmt2: pairs.length,
    index: k,
  });
  const isEndogenous = model.predecessors.map(({ length }) => length > 0);
  const lows = Float64Array.from(scales, (scale) => scale?.[0] ?? Number.NaN);
  // Points on 0–100 per unit of the answer.
  const points = Float64Array.from(scales, (scale) => (scale ? 100 / (scale[1] - scale[0]) : Number.NaN));
  const rescaled = new Float64Array(items);
  const answerWeights = new Float64Array(items);
  const indexWeights = new Float64Array(items);
  const answerDeviations = new Float64Array(k);
  const indexDeviations = new Float64Array(k);
  const htmt = new Float64Array(pairs.length);
  const htmt2 = new Float64Array(pairs.length);
  const within = new Float64Array(2 * k);

  return {
    width,
    at,
    effects,
    indirect,
    pairs,
    answerWeights,
    indexWeights,
    answerDeviations,
    indexDeviations,
    into(estimate, { correlation, means, deviations }, target) {
      const { loadings } = estimate;
      const { weights } = estimate.outer;
      for (let i = 0; i < items; i++) rescaled[i] = deviations[i]! * points[i]!;
      for (let j = 0; j < k; j++) {
        const block = blocks[j]!;
        answerDeviations[j] = scoreUnitInto(block, weights, deviations, answerWeights);
        indexDeviations[j] = scoreUnitInto(block, weights, rescaled, indexWeights);
        let index = 0;
        const end = block.first + block.size;
        for (let i = block.first; i < end; i++) index += indexWeights[i]! * points[i]! * (means[i]! - lows[i]!);
        target[at.index + j] = index;
        const single = block.size === 1;
        target[at.rSquared + j] = isEndogenous[j] ? estimate.rSquared[j]! : Number.NaN;
        target[at.rhoA + j] = single || block.mode !== "A" ? Number.NaN : rhoA(weights, block);
        target[at.rhoC + j] = single ? Number.NaN : compositeReliability(loadings, block.first, end);
        target[at.ave + j] = single ? Number.NaN : averageVarianceExtracted(loadings, block.first, end);
      }
      for (let p = 0; p < paths.length; p++) {
        const [from, to] = paths[p]!;
        target[at.paths + p] = estimate.paths[from * k + to]!;
        target[at.pathUnits + p] =
          (estimate.scorePaths[from * k + to]! * answerDeviations[to]!) / answerDeviations[from]!;
      }
      for (let e = 0; e < effects.length; e++) {
        const [from, to] = effects[e]!;
        const ofScores = estimate.scoreTotals[from * k + to]!;
        target[at.totals + e] = estimate.totals[from * k + to]!;
        target[at.totalUnits + e] = (ofScores * answerDeviations[to]!) / answerDeviations[from]!;
        target[at.impacts + e] = (ofScores * indexDeviations[to]!) / indexDeviations[from]!;
      }
      for (let e = 0; e < indirect.length; e++) {
        const [from, to] = indirect[e]!;
        target[at.indirect + e] = estimate.totals[from * k + to]! - estimate.paths[from * k + to]!;
      }
      for (let i = 0; i < items; i++) {
        target[at.weights + i] = weights[i]!;
        target[at.loadings + i] = loadings[i]!;
      }
      htmtInto(correlation, items, blocks, htmt, htmt2, within);
      target.set(htmt, at.htmt);
      target.set(htmt2, at.htmt2);
    },
  };
}

/** Whether any route leads from the row's construct to the column's. */
function routesOf(k: number, paths: readonly Pair[]): boolean[] {
  const reached = new Array<boolean>(k * k).fill(false);
  for (const [from, to] of paths) reached[from * k + to] = true;
  for (let via = 0; via < k; via++) {
    for (let a = 0; a < k; a++) {
      for (let b = 0; b < k; b++) if (reached[a * k + via] && reached[via * k + b]) reached[a * k + b] = true;
    }
  }
  return reached;
}

function places<Kind extends string>(
  sizes: Readonly<Record<Kind, number>>,
): { at: Record<Kind, number>; width: number } {
  let width = 0;
  const at = {} as Record<Kind, number>;
  for (const [kind, size] of Object.entries(sizes) as [Kind, number][]) {
    at[kind] = width;
    width += size;
  }
  return { at, width };
}
