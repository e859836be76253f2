import { AnalysisError } from "../../errors";
import { choleskyInPlace, choleskySolveInPlace } from "../../numeric/cholesky";
import { regressionSpace } from "./constructRegression";
import { innerWeightsInto } from "./innerWeights";
import type { PathModel } from "./pathModel";

/** Share of an item's variance that the other items of a Mode B block must leave. */
const SMALLEST_PIVOT = 1e-10;

/** The weights of one correlation matrix, and what falls out with them. Overwritten by the next one. */
export interface OuterWeights {
  /** Of each item in the score of its construct, which has variance 1. */
  readonly weights: Float64Array;
  /** items×k, row-major: correlations of the items with the scores. */
  readonly itemScores: Float64Array;
  /** k×k: correlations of the scores. */
  readonly scores: Float64Array;
  iterations: number;
  converged: boolean;
}

/**
 * The PLS algorithm on the correlations of the items alone: scores are never formed, so its cost does not depend on how many answered.
 *   G = S·W,   R = WᵀG,   e from R by the scheme,   Mode A: w ∝ G·e,   Mode B: w ∝ S_jj⁻¹·G·e,   wᵀS_jj·w = 1
 * until max|Δw| < tolerance. All memory is made here, none in the loop.
 * @returns a function of the correlation matrix (items×items, row-major, blocks side by side) and of the weights to start from (1 each
 *   when null), which fills and returns `OuterWeights`
 * @throws AnalysisError (the function) "not-positive-definite" · "not-finite"
 * @source Wold (1982); Lohmöller (1989), ch. 2; agrees with seminr and plspm, test/reference/plsPoliticalDemocracy.json
 */
export function outerWeights(
  model: PathModel,
): (correlation: Float64Array, start: Float64Array | null) => OuterWeights {
  const { blocks, items, tolerance, maxIterations } = model;
  const k = blocks.length;
  const found: OuterWeights = {
    weights: new Float64Array(items),
    itemScores: new Float64Array(items * k),
    scores: new Float64Array(k * k),
    iterations: 0,
    converged: false,
  };
  const { weights, itemScores, scores } = found;
  const next = new Float64Array(items);
  const inner = new Float64Array(k * k);
  const space = regressionSpace(k);
  const neighbours = blocks.map((_, j) =>
    Int32Array.from([...new Set([...model.predecessors[j]!, ...model.successors[j]!])].sort((a, b) => a - b)),
  );
  const factors = blocks.map(({ mode, size }) => (mode === "B" && size > 1 ? new Float64Array(size * size) : null));
  const solution = new Float64Array(Math.max(...blocks.map(({ size }) => size)));

  /** Brings the raw weights of a block to variance 1, and takes them over. @returns the largest change */
  function adopt(correlation: Float64Array, j: number): number {
    const { first, size } = blocks[j]!;
    const end = first + size;
    for (let i = 0, row = first, at = j; i < items; i++, row += items, at += k) {
      let sum = 0;
      for (let b = 0; b < size; b++) sum += correlation[row + b]! * next[first + b]!;
      itemScores[at] = sum;
    }
    let variance = 0;
    for (let i = first; i < end; i++) variance += next[i]! * itemScores[i * k + j]!;
    // Also when it is NaN.
    if (!(variance > 0)) throw noVariance(j);
    const scale = 1 / Math.sqrt(variance);
    for (let at = j; at < itemScores.length; at += k) itemScores[at]! *= scale;
    let change = 0;
    for (let b = first; b < end; b++) {
      const weight = next[b]! * scale;
      const moved = Math.abs(weight - weights[b]!);
      if (moved > change) change = moved;
      weights[b] = weight;
    }
    return change;
  }

  function correlateScores(): void {
    for (let j = 0; j < k; j++) {
      const { first, size } = blocks[j]!;
      scores[j * k + j] = 1;
      for (let l = 0; l < j; l++) {
        let sum = 0;
        for (let i = first; i < first + size; i++) sum += weights[i]! * itemScores[i * k + l]!;
        scores[j * k + l] = sum;
        scores[l * k + j] = sum;
      }
    }
  }

  /** Weights of a block before they are brought to variance 1. */
  function rawWeights(j: number): void {
    const { first, size } = blocks[j]!;
    const around = neighbours[j]!;
    for (let i = first; i < first + size; i++) {
      let sum = 0;
      for (let at = 0; at < around.length; at++) sum += inner[j * k + around[at]!]! * itemScores[i * k + around[at]!]!;
      next[i] = sum;
    }
    const factor = factors[j];
    if (!factor) return;
    for (let b = 0; b < size; b++) solution[b] = next[first + b]!;
    choleskySolveInPlace(factor, size, solution);
    for (let b = 0; b < size; b++) next[first + b] = solution[b]!;
  }

  function factorise(correlation: Float64Array): void {
    for (let j = 0; j < k; j++) {
      const factor = factors[j];
      if (!factor) continue;
      const { first, size } = blocks[j]!;
      for (let a = 0; a < size; a++) {
        for (let b = 0; b < size; b++) factor[a * size + b] = correlation[(first + a) * items + first + b]!;
      }
      const failed = choleskyInPlace(factor, size, SMALLEST_PIVOT);
      if (failed >= 0) throw dependentItem(j, first + failed);
    }
  }

  return (correlation, start) => {
    factorise(correlation);
    if (start === null) next.fill(1);
    else next.set(start);
    for (let j = 0; j < k; j++) {
      if (blocks[j]!.mode === "sum") next.fill(1, blocks[j]!.first, blocks[j]!.first + blocks[j]!.size);
      adopt(correlation, j);
    }
    correlateScores();
    found.iterations = 0;
    found.converged = false;
    while (!found.converged && found.iterations < maxIterations) {
      innerWeightsInto(model, scores, inner, space);
      // All blocks from the same scores, whatever their order.
      for (let j = 0; j < k; j++) if (isEstimated(model, j)) rawWeights(j);
      let change = 0;
      for (let j = 0; j < k; j++) if (isEstimated(model, j)) change = Math.max(change, adopt(correlation, j));
      correlateScores();
      found.iterations++;
      found.converged = change < tolerance;
    }
    return found;
  };
}

function isEstimated({ blocks }: PathModel, j: number): boolean {
  const { mode, size } = blocks[j]!;
  return size > 1 && mode !== "sum";
}

function noVariance(construct: number): AnalysisError {
  return new AnalysisError("not-finite", `the score of construct ${construct + 1} does not vary`, { construct });
}

function dependentItem(construct: number, item: number): AnalysisError {
  return new AnalysisError("not-positive-definite", `item ${item + 1} is determined by others of its block`, {
    construct,
    item,
  });
}
