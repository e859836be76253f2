import { AnalysisError } from "../../errors";
import type { PathBlock } from "./pathModel";

/**
 * Dijkstra and Henseler's ρA: the squared correlation of a Mode A score with the latent variable behind its items. With wᵀSw = 1
 *   ρA = (wᵀw)²·wᵀ(S − diag S)w / wᵀ(wwᵀ − diag wwᵀ)w = (wᵀw)²·(1 − wᵀw)/((wᵀw)² − Σw⁴)
 * @param weights of all items, the block's scaled so that the score has variance 1
 * @returns NaN for a single item
 * @source Dijkstra & Henseler (2015), MIS Quarterly 39(2); agrees with seminr, test/reference/plsPoliticalDemocracy.json
 */
export function rhoA(weights: Float64Array, { first, size }: PathBlock): number {
  let squares = 0;
  let fourths = 0;
  for (let i = first; i < first + size; i++) {
    const square = weights[i]! * weights[i]!;
    squares += square;
    fourths += square * square;
  }
  return (squares * squares * (1 - squares)) / (squares * squares - fourths);
}

/**
 * PLSc: loadings of the latent variables, and their correlations, from those of the scores.
 *   λ = w·√ρA/(wᵀw),   r(ξ_j, ξ_l) = r(y_j, y_l)/√(ρA_j·ρA_l)
 * Blocks that are not corrected stay as they are.
 * @param reliabilities ρA of the corrected blocks, 1 of the others, overwritten
 * @param loadings of all items on their own construct, overwritten for corrected blocks
 * @param correlation k×k, overwritten
 * @throws AnalysisError "not-finite" when a ρA is not above 0
 */
export function disattenuateInto(
  blocks: readonly PathBlock[],
  weights: Float64Array,
  scores: Float64Array,
  reliabilities: Float64Array,
  loadings: Float64Array,
  correlation: Float64Array,
): void {
  const k = blocks.length;
  for (let j = 0; j < k; j++) {
    const block = blocks[j]!;
    reliabilities[j] = 1;
    if (!block.corrected) continue;
    const reliability = rhoA(weights, block);
    if (!(reliability > 0)) throw unreliable(j, reliability);
    reliabilities[j] = reliability;
    let squares = 0;
    for (let i = block.first; i < block.first + block.size; i++) squares += weights[i]! * weights[i]!;
    const factor = Math.sqrt(reliability) / squares;
    for (let i = block.first; i < block.first + block.size; i++) loadings[i] = factor * weights[i]!;
  }
  for (let j = 0; j < k; j++) {
    correlation[j * k + j] = 1;
    for (let l = 0; l < j; l++) {
      const value = scores[j * k + l]! / Math.sqrt(reliabilities[j]! * reliabilities[l]!);
      correlation[j * k + l] = value;
      correlation[l * k + j] = value;
    }
  }
}

function unreliable(construct: number, reliability: number): AnalysisError {
  return new AnalysisError(
    "not-finite",
    `the items of construct ${construct + 1} share nothing (rhoA ${reliability})`,
    {
      construct,
      rhoA: Number.isFinite(reliability) ? reliability : null,
    },
  );
}
