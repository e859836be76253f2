import { centredBlock } from "../../numeric/centredBlock";
import type { CumulativeData } from "./cumulativeData";

/**
 * Scores of rows of a cumulative logit model on [β, ζ]: with a and b the upper and lower logit of the row's category k,
 *   (F(b) − F(−a))·z on β,   F(−a) + 1/(e^Δ − 1) on ζ_k,   −F(b) − 1/(e^Δ − 1) on ζ_(k−1),   Δ = ζ_k − ζ_(k−1)
 * @param logits zᵀβ of all rows
 * @param weights of all rows, or null
 * @param scratch three blocks of working memory
 * @param target q blocks, slopes before thresholds
 */
export function rowScoresInto(
  data: CumulativeData,
  parameters: Float64Array,
  logits: Float64Array,
  weights: Float64Array | null,
  start: number,
  count: number,
  [slope, upper, lower]: readonly [Float64Array, Float64Array, Float64Array],
  target: readonly Float64Array[],
): void {
  const { columns, centre, codes, categories } = data;
  const p = columns.length;
  for (let k = 0; k < count; k++) {
    const code = codes[start + k]!;
    const own = weights === null ? 1 : weights[start + k]!;
    const above = code < categories - 1;
    const below = code > 0;
    const logit = logits[start + k]!;
    const missUpper = above ? 1 / (1 + Math.exp(parameters[p + code]! - logit)) : 0;
    const missLower = below ? 1 / (1 + Math.exp(logit - parameters[p + code - 1]!)) : 0;
    const pull = above && below ? 1 / Math.expm1(parameters[p + code]! - parameters[p + code - 1]!) : 0;
    slope[k] = own * (missLower - missUpper);
    upper[k] = above ? own * (missUpper + pull) : 0;
    lower[k] = below ? -own * (missLower + pull) : 0;
  }
  for (let j = 0; j < p; j++) {
    const scores = target[j]!;
    centredBlock(columns[j]!, centre[j]!, start, count, scores);
    for (let k = 0; k < count; k++) scores[k] = scores[k]! * slope[k]!;
  }
  for (let t = 0; t < categories - 1; t++) {
    const scores = target[p + t]!;
    for (let k = 0; k < count; k++) {
      const code = codes[start + k]!;
      scores[k] = code === t ? upper[k]! : code === t + 1 ? lower[k]! : 0;
    }
  }
}
