import type { OuterWeights } from "./outerWeights";
import type { PathBlock } from "./pathModel";

/**
 * Turns each construct the right way up: so that most of its loadings are positive (in a tie, that of its first item), or, when there is a
 * reference, so that its loadings go along with those. Weights, loadings and correlations change their sign together.
 * @param reference loadings of the whole sample, for resamples; null for the sample itself
 * @param flipped of each construct 1 or 0, overwritten
 */
export function orientInPlace(
  blocks: readonly PathBlock[],
  { weights, itemScores, scores }: OuterWeights,
  reference: Float64Array | null,
  flipped: Uint8Array,
): void {
  const k = blocks.length;
  for (let j = 0; j < k; j++) {
    const { first, size } = blocks[j]!;
    let balance = 0;
    for (let i = first; i < first + size; i++) {
      const loading = itemScores[i * k + j]!;
      balance += reference === null ? Math.sign(loading) : loading * reference[i]!;
    }
    if (balance === 0) balance = itemScores[first * k + j]!;
    flipped[j] = balance < 0 ? 1 : 0;
    if (balance >= 0) continue;
    for (let i = first; i < first + size; i++) weights[i] = -weights[i]!;
    for (let at = j; at < itemScores.length; at += k) itemScores[at] = -itemScores[at]!;
    for (let l = 0; l < k; l++) {
      if (l === j) continue;
      scores[j * k + l] = -scores[j * k + l]!;
      scores[l * k + j] = -scores[l * k + j]!;
    }
  }
}
