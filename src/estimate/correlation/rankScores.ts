import type { AnswerCodes } from "./answerCodes";

/**
 * What an answer ranks: the weight of the answers below it and half of the weight of those like it. Without weights it is the mean rank of
 * ties, less one half, so that correlations of these are Spearman's.
 * @param counts the weight of each answer, ascending answers
 * @param scores overwritten
 */
export function rankScoresInPlace(counts: Float64Array, scores: Float64Array): void {
  let below = 0;
  for (let place = 0; place < counts.length; place++) {
    scores[place] = below + counts[place]! / 2;
    below += counts[place]!;
  }
}

/** Rank scores of a whole item, row by row. Every row has an answer. */
export function rankColumn({ answers, codes }: AnswerCodes, weights: Float64Array | null): Float64Array {
  const counts = new Float64Array(answers.length);
  for (let row = 0; row < codes.length; row++) counts[codes[row]!]! += weights === null ? 1 : weights[row]!;
  const scores = new Float64Array(answers.length);
  rankScoresInPlace(counts, scores);
  return Float64Array.from(codes, (code) => scores[code]!);
}
