import { correlationInPlace } from "../../moments/moments";
import { type PathEstimate, type PathReference, pathEstimator } from "./pathEstimator";
import type { PathModel } from "./pathModel";

/**
 * What a column of the model is made of.
 * - "item": the answers themselves
 * - "score": the score of a construct of the first stage (two-stage higher-order constructs)
 * - "product": two such scores multiplied (two-stage moderation)
 * - "item-product": two standardised items multiplied (moderation by product indicators)
 */
export type ColumnRecipe =
  | { readonly kind: "item"; readonly item: number }
  | { readonly kind: "score"; readonly construct: number }
  | { readonly kind: "product"; readonly first: number; readonly second: number }
  | { readonly kind: "item-product"; readonly first: number; readonly second: number };

/** Columns that a model is estimated on, made from the answers by weights that are themselves estimated. */
export interface DerivedColumns {
  readonly recipes: readonly ColumnRecipe[];
  /** The model whose scores are used; null when none are. Its items are the answered ones, side by side. */
  readonly firstStage: PathModel | null;
  /** Answered columns. */
  readonly items: number;
  /** Pairs of answered columns whose products stand behind them as columns of their own, (x_i − c_i)(x_j − c_j). */
  readonly products: readonly (readonly [number, number])[];
}

/** One sample seen through the derived columns. Overwritten by the next. */
export interface DerivedSample {
  /** columns × answered columns and products, row-major: how each is made of them. */
  readonly map: Float64Array;
  /** What is added to the map of the means. */
  readonly constants: Float64Array;
  readonly crossProducts: Float64Array;
  readonly means: Float64Array;
  /** Of each column 1 when it is a score brought to 0–100. */
  readonly onIndex: Uint8Array;
  readonly firstStage: PathEstimate | null;
  /** Of the answered columns. */
  readonly correlation: Float64Array;
}

export interface ScaleEnds {
  readonly lows: Float64Array;
  /** Points on 0–100 per unit of the answer. */
  readonly points: Float64Array;
}

/**
 * Moments of answers and their products → moments of the columns of the model: C' = T·C·Tᵀ. The rows of T for scores and products hold the
 * weights of the first stage in this very sample, so a resample estimates both stages anew, and nobody's scores are formed.
 * A product about the means m of a sample is one about the fixed centre c and its parts: with d = m − c,
 *   (x_i − m_i)(x_j − m_j) = (x_i − c_i)(x_j − c_j) − d_j(x_i − c_i) − d_i(x_j − c_j) + d_i·d_j
 * @param centre c of the products, one for each answered column
 * @param scales of the answered columns: a score whose items have them all is brought to 0–100; NaN where there is none
 * @returns a function of cross-products, means and Σw, and of the sample that weights start from and are oriented by (null for that
 *   sample itself)
 * @throws AnalysisError (the function) as `pathEstimator` does
 * @source Henseler & Chin (2010), Structural Equation Modeling 17(1): two stages, product indicators; Sarstedt et al. (2019),
 *   Australasian Marketing Journal 27(3): higher-order constructs; test/reference/plsStages.json
 */
export function derivedColumns(
  { recipes, firstStage, items, products }: DerivedColumns,
  centre: Float64Array,
  { lows, points }: ScaleEnds,
): (
  crossProducts: Float64Array,
  means: Float64Array,
  sumWeights: number,
  reference: PathReference | null,
) => DerivedSample {
  const source = items + products.length;
  const columns = recipes.length;
  const estimate = firstStage && pathEstimator(firstStage);
  const own = new Float64Array(items * items);
  const correlation = new Float64Array(items * items);
  const deviations = new Float64Array(items);
  const half = new Float64Array(columns * source);
  const placeOf = new Int32Array(items * items);
  products.forEach(([i, j], p) => {
    placeOf[i * items + j] = items + p;
  });
  const sample = {
    map: new Float64Array(columns * source),
    constants: new Float64Array(columns),
    crossProducts: new Float64Array(columns * columns),
    means: new Float64Array(columns),
    onIndex: new Uint8Array(columns),
    firstStage: null as PathEstimate | null,
    correlation,
  };
  const { map, constants, onIndex } = sample;
  const noWeights = new Float64Array(items);

  /** Adds a·(x_i − m_i)(x_j − m_j) to a row of the map, but for the constant. */
  function addProduct(row: number, i: number, j: number, factor: number, means: Float64Array): void {
    map[row + placeOf[i * items + j]!]! += factor;
    map[row + i]! -= factor * (means[j]! - centre[j]!);
    map[row + j]! -= factor * (means[i]! - centre[i]!);
  }

  function fillRow(at: number, recipe: ColumnRecipe, weights: Float64Array, means: Float64Array): void {
    const row = at * source;
    switch (recipe.kind) {
      case "item":
        map[row + recipe.item] = 1;
        return;
      case "score": {
        const { first, size } = firstStage!.blocks[recipe.construct]!;
        let total = 0;
        for (let i = first; i < first + size; i++) {
          map[row + i] = weights[i]! / deviations[i]!;
          total += map[row + i]! / points[i]!;
        }
        // NaN without scales; not above 0 where the weights cancel: then the score keeps its own units.
        onIndex[at] = total > 0 ? 1 : 0;
        if (!(total > 0)) return;
        for (let i = first; i < first + size; i++) {
          map[row + i]! /= total;
          constants[at]! -= map[row + i]! * lows[i]!;
        }
        return;
      }
      case "product": {
        const [a, b] = [firstStage!.blocks[recipe.first]!, firstStage!.blocks[recipe.second]!];
        for (let i = a.first; i < a.first + a.size; i++) {
          for (let j = b.first; j < b.first + b.size; j++) {
            addProduct(row, i, j, (weights[i]! * weights[j]!) / (deviations[i]! * deviations[j]!), means);
          }
        }
        return;
      }
      default:
        addProduct(
          row,
          recipe.first,
          recipe.second,
          1 / (deviations[recipe.first]! * deviations[recipe.second]!),
          means,
        );
    }
  }

  return (crossProducts, means, sumWeights, reference) => {
    for (let i = 0; i < items; i++) {
      for (let j = 0; j < items; j++) own[i * items + j] = crossProducts[i * source + j]!;
      deviations[i] = Math.sqrt(own[i * items + i]! / sumWeights);
    }
    correlationInPlace(own, items, correlation);
    if (estimate !== null) sample.firstStage = estimate(correlation, reference);
    const weights = sample.firstStage?.outer.weights ?? noWeights;
    map.fill(0);
    constants.fill(0);
    for (let at = 0; at < columns; at++) fillRow(at, recipes[at]!, weights, means);
    for (let at = 0; at < columns; at++) {
      let mean = constants[at]!;
      for (let s = 0; s < source; s++) {
        const part = map[at * source + s]!;
        if (part !== 0) mean += part * means[s]!;
        let sum = 0;
        for (let t = 0; t < source; t++) sum += map[at * source + t]! * crossProducts[t * source + s]!;
        half[at * source + s] = sum;
      }
      sample.means[at] = mean;
    }
    for (let at = 0; at < columns; at++) {
      for (let other = 0; other <= at; other++) {
        let sum = 0;
        for (let s = 0; s < source; s++) sum += half[at * source + s]! * map[other * source + s]!;
        sample.crossProducts[at * columns + other] = sum;
        sample.crossProducts[other * columns + at] = sum;
      }
    }
    return sample;
  };
}
