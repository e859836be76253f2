import type { AnswerCodes } from "./answerCodes";
import { rankScoresInPlace } from "./rankScores";

/** Correlations of which each rests on the rows that answered both items. All matrices are k×k, row-major. */
export interface PairCorrelations {
  readonly correlation: Float64Array;
  /** Σw over the rows that answered both; the diagonal counts those of each item. */
  readonly sumWeights: Float64Array;
}

/** No row answered both, or among those that did one of the items has a single answer. */
export interface PairFailure {
  readonly cause: "no-pair" | "one-category";
  readonly a: number;
  readonly b: number;
}

/** Share of an item's squares about its mean below which its own variation is rounding. */
const NO_VARIATION = 1e-12;

/**
 * Pearson's or Spearman's correlations by pairwise-complete rows. Ranks are made anew for each pair, from the rows that answered both.
 * @source the definition of R's cor(use = "pairwise.complete.obs"), test/reference/structure.json
 */
export function pairCorrelations(
  items: readonly AnswerCodes[],
  weights: Float64Array | null,
  ranked: boolean,
): PairCorrelations | PairFailure {
  const k = items.length;
  const most = Math.max(...items.map(({ answers }) => answers.length));
  const counts = [new Float64Array(most), new Float64Array(most)] as const;
  const scores = [new Float64Array(most), new Float64Array(most)] as const;
  const correlation = new Float64Array(k * k);
  const sumWeights = new Float64Array(k * k);
  for (let a = 0; a < k; a++) {
    for (let b = a; b < k; b++) {
      const pair = [items[a]!, items[b]!] as const;
      const [x, y] = [pair[0].codes, pair[1].codes];
      counts[0].fill(0);
      counts[1].fill(0);
      let total = 0;
      for (let row = 0; row < x.length; row++) {
        if (x[row]! < 0 || y[row]! < 0) continue;
        const weight = weights === null ? 1 : weights[row]!;
        counts[0][x[row]!]! += weight;
        counts[1][y[row]!]! += weight;
        total += weight;
      }
      if (!(total > 0)) return { cause: "no-pair", a, b };
      const squares = pair.map(({ answers }, side) => {
        const size = answers.length;
        const own = scores[side]!;
        if (ranked) rankScoresInPlace(counts[side]!.subarray(0, size), own);
        else own.set(answers);
        return centreInPlace(own, counts[side]!, size, total);
      });
      if (squares.some((square) => Number.isNaN(square))) return { cause: "one-category", a, b };
      let cross = 0;
      for (let row = 0; row < x.length; row++) {
        if (x[row]! < 0 || y[row]! < 0) continue;
        cross += (weights === null ? 1 : weights[row]!) * scores[0][x[row]!]! * scores[1][y[row]!]!;
      }
      const value = a === b ? 1 : Math.max(-1, Math.min(1, cross / Math.sqrt(squares[0]! * squares[1]!)));
      correlation[a * k + b] = value;
      correlation[b * k + a] = value;
      sumWeights[a * k + b] = total;
      sumWeights[b * k + a] = total;
    }
  }
  return { correlation, sumWeights };
}

/** Scores about their mean. @returns Σw·score², NaN where that is rounding */
function centreInPlace(scores: Float64Array, counts: Float64Array, size: number, total: number): number {
  let mean = 0;
  for (let i = 0; i < size; i++) mean += (counts[i]! / total) * scores[i]!;
  let square = 0;
  for (let i = 0; i < size; i++) {
    scores[i]! -= mean;
    square += counts[i]! * scores[i]! * scores[i]!;
  }
  return square > NO_VARIATION * NO_VARIATION * total * mean * mean && square > 0 ? square : Number.NaN;
}
