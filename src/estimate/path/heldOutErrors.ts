import { centreOfColumns } from "../../moments/centreOfColumns";
import { correlationInPlace, crossProductsInPlace } from "../../moments/moments";
import { choleskyInPlace, choleskySolveInPlace } from "../../numeric/cholesky";
import type { NumberColumn } from "../../numeric/numberColumn";
import { packedLength, packedSums } from "../../numeric/packedSums";
import { type PathEstimate, pathEstimator } from "./pathEstimator";
import type { PathModel } from "./pathModel";
import { refuseConstantItem } from "./refuseConstantItem";

/**
 * What the score of a construct is predicted from:
 * - "direct": the scores of those that lead straight to it
 * - "earliest": the scores of the constructs that nothing leads to, along all paths
 */
export type Antecedents = "direct" | "earliest";

/** Errors of the predictions of one item, added up over the rows with their weights. */
export interface ItemErrors {
  /** Place of the item. */
  readonly item: number;
  readonly construct: number;
  /** Σw·e² and Σw·|e| of the path model, of least squares on the items themselves, and Σw·e² of the mean of the others. */
  square: number;
  absolute: number;
  linearSquare: number;
  linearAbsolute: number;
  naiveSquare: number;
}

export interface HeldOutErrors {
  readonly sumWeights: number;
  /** One for each item of a construct that something leads to. */
  readonly items: readonly ItemErrors[];
  /** Items that least squares could not predict in some fold: what it rests on determines itself there. NaN stands in their figures. */
  readonly withoutLinear: readonly number[];
}

/** Share of a column's variance that the columns before it must leave. */
const SMALLEST_PIVOT = 1e-10;

/**
 * How well the answers of people who were left out are predicted from their other answers, fold by fold (PLSpredict).
 *   ŷ = ȳ + s_y·λ_y·Σ_i β_i·score_i, everything but the scores' answers from the other folds
 * Beside it, least squares of the same item on the items of the same constructs, which knows no constructs; and the mean of the others.
 * The model without a fold comes from the sums of all less those of the fold: rows are read twice, whatever the number of folds.
 * @param foldOf of each row, 0 … folds − 1
 * @throws AnalysisError "constant-column" · "not-positive-definite" · "not-finite"
 * @source Shmueli, Ray, Velasquez Estrada & Chatla (2016), J. Business Research 69(10); test/reference/plsScores.json
 */
export function heldOutErrors(
  model: PathModel,
  columns: readonly NumberColumn[],
  weights: Float64Array | null,
  foldOf: Uint32Array,
  folds: number,
  antecedents: Antecedents,
): HeldOutErrors {
  const { items, blocks, predecessors } = model;
  const targets = blocks.flatMap(({ first, size }, construct) =>
    predecessors[construct]!.length === 0
      ? []
      : Array.from({ length: size }, (_, i): ItemErrors => ({ item: first + i, construct, ...NO_ERRORS })),
  );
  const centre = centreOfColumns(columns, weights);
  const parts = sumsByFold(columns, weights, centre, foldOf, folds);
  const estimate = pathEstimator(model);
  const withoutLinear = new Set<number>();
  const train = new Float64Array(packedLength(items));
  const products = new Float64Array(items * items);
  const correlation = new Float64Array(items * items);
  let sumWeights = 0;
  for (let fold = 0; fold < folds; fold++) {
    train.fill(0);
    parts.forEach((part, other) => {
      if (other !== fold) for (let i = 0; i < train.length; i++) train[i]! += part[i]!;
    });
    crossProductsInPlace(train, items, products);
    refuseConstantItem(products, items);
    correlationInPlace(products, items, correlation);
    const means = centre.map((value, i) => value + train[1 + i]! / train[0]!);
    const deviations = means.map((_, i) => Math.sqrt(products[i * items + i]! / train[0]!));
    const predictor = pathPredictor(model, estimate(correlation, null), deviations, antecedents);
    const linear = targets.map(({ construct, item }) => linearPredictor(model, products, construct, item, antecedents));
    linear.forEach((slopes, t) => {
      if (slopes === null) withoutLinear.add(targets[t]!.item);
    });
    const answers = new Float64Array(items);
    for (let row = 0; row < foldOf.length; row++) {
      if (foldOf[row] !== fold) continue;
      const weight = weights === null ? 1 : weights[row]!;
      sumWeights += weight;
      for (let i = 0; i < items; i++) answers[i] = columns[i]![row]! - means[i]!;
      const expected = predictor(answers);
      for (let t = 0; t < targets.length; t++) {
        const target = targets[t]!;
        const answer = answers[target.item]!;
        const error = answer - expected[target.item]!;
        target.square += weight * error * error;
        target.absolute += weight * Math.abs(error);
        target.naiveSquare += weight * answer * answer;
        const rest = answer - dot(linear[t]!, answers);
        target.linearSquare += weight * rest * rest;
        target.linearAbsolute += weight * Math.abs(rest);
      }
    }
  }
  return { sumWeights, items: targets, withoutLinear: [...withoutLinear] };
}

const NO_ERRORS = { square: 0, absolute: 0, linearSquare: 0, linearAbsolute: 0, naiveSquare: 0 };

function sumsByFold(
  columns: readonly NumberColumn[],
  weights: Float64Array | null,
  centre: Float64Array,
  foldOf: Uint32Array,
  folds: number,
): Float64Array[] {
  const sums = packedSums(columns, centre);
  const ofFold = new Float64Array(foldOf.length);
  return Array.from({ length: folds }, (_, fold) => {
    for (let row = 0; row < foldOf.length; row++) {
      ofFold[row] = foldOf[row] === fold ? (weights === null ? 1 : weights[row]!) : 0;
    }
    const part = new Float64Array(packedLength(columns.length));
    sums.addInPlace(ofFold, 0, foldOf.length, part);
    return part;
  });
}

/** @returns a function of the answers less their means → the expected answers less their means; overwritten by the next call */
function pathPredictor(
  { blocks, items, predecessors, order }: PathModel,
  { outer, scorePaths }: PathEstimate,
  deviations: Float64Array,
  antecedents: Antecedents,
): (answers: Float64Array) => Float64Array {
  const k = blocks.length;
  const perUnit = outer.weights.map((weight, i) => weight / deviations[i]!);
  const loadings = new Float64Array(items);
  blocks.forEach(({ first, size }, j) => {
    for (let i = first; i < first + size; i++) loadings[i] = outer.itemScores[i * k + j]! * deviations[i]!;
  });
  const coefficients = scorePaths.slice();
  const scores = new Float64Array(k);
  const predicted = new Float64Array(k);
  const expected = new Float64Array(items);
  return (answers) => {
    for (let j = 0; j < k; j++) {
      const { first, size } = blocks[j]!;
      let score = 0;
      for (let i = first; i < first + size; i++) score += perUnit[i]! * answers[i]!;
      scores[j] = score;
    }
    const known = antecedents === "direct" ? scores : predicted;
    for (const j of order) {
      const before = predecessors[j]!;
      if (before.length === 0) {
        predicted[j] = scores[j]!;
        continue;
      }
      let score = 0;
      for (const cause of before) score += coefficients[cause * k + j]! * known[cause]!;
      predicted[j] = score;
      const { first, size } = blocks[j]!;
      for (let i = first; i < first + size; i++) expected[i] = loadings[i]! * score;
    }
    return expected;
  };
}

interface Linear {
  readonly items: readonly number[];
  readonly slopes: Float64Array;
}

function linearPredictor(
  { blocks, items, predecessors }: PathModel,
  products: Float64Array,
  construct: number,
  item: number,
  antecedents: Antecedents,
): Linear | null {
  const sources =
    antecedents === "direct"
      ? [...predecessors[construct]!]
      : blocks.flatMap((_, j) => (predecessors[j]!.length === 0 ? [j] : []));
  const from = sources.flatMap((j) => Array.from({ length: blocks[j]!.size }, (_, i) => blocks[j]!.first + i));
  const size = from.length;
  const matrix = Float64Array.from(from.flatMap((i) => from.map((j) => products[i * items + j]!)));
  const slopes = Float64Array.from(from, (i) => products[i * items + item]!);
  if (choleskyInPlace(matrix, size, SMALLEST_PIVOT) >= 0) return null;
  choleskySolveInPlace(matrix, size, slopes);
  return { items: from, slopes };
}

/** NaN where there is no predictor. */
function dot(linear: Linear | null, answers: Float64Array): number {
  if (linear === null) return Number.NaN;
  let sum = 0;
  for (let i = 0; i < linear.items.length; i++) sum += linear.slopes[i]! * answers[linear.items[i]!]!;
  return sum;
}
