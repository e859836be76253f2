import { normalSurvival } from "../../distributions/normal";

/**
 * How likely each number of falling pairs is among k values in random order, without ties.
 *   the j-th value falls below 0 … j − 1 of those before it, each equally likely
 * @param size k ≥ 1
 * @returns P(D = 0), …, P(D = k(k − 1)/2); sum 1, symmetric
 * @source Kendall (1938), Biometrika 30; agrees with enumeration, test/reference/trendRanks.json
 * @example fallingPairs(3) // → Float64Array [0.16666666666666666, 0.3333333333333333, 0.3333333333333333, 0.16666666666666666]
 */
export function fallingPairs(size: number): Float64Array {
  let chances = Float64Array.of(1);
  for (let j = 2; j <= size; j++) {
    const next = new Float64Array(chances.length + j - 1);
    let window = 0;
    for (let pairs = 0; pairs < next.length; pairs++) {
      // Sum of the last j chances. Beyond the middle the mirror image is exact where subtraction would leave rounding.
      if (pairs * 2 > next.length - 1) {
        next[pairs] = next[next.length - 1 - pairs]!;
        continue;
      }
      if (pairs < chances.length) window += chances[pairs]!;
      if (pairs >= j) window -= chances[pairs - j]!;
      next[pairs] = window / j;
    }
    chances = next;
  }
  return chances;
}

/** Mann and Kendall's test of a trend. */
export interface KendallTest {
  /** S: rising pairs less falling pairs. */
  readonly statistic: number;
  readonly pValue: number;
  /** "exact", or "normal" when scores are tied: with the variance for ties, and S moved by 1 towards 0. */
  readonly method: "exact" | "normal";
}

/**
 * Mann and Kendall's test: do the scores rise with their order, whatever the shape?
 * @param scores in order, at least two
 * @source Mann (1945); Kendall (1975); agrees with R cor.test(method = "kendall"), test/reference/trend.json
 * @example kendallTest([40, 43, 42, 47]) // → { statistic: 4, pValue: 0.3333333333333333, method: "exact" }
 */
export function kendallTest(scores: ArrayLike<number>): KendallTest {
  const size = scores.length;
  const pairs = (size * (size - 1)) / 2;
  let rising = 0;
  let falling = 0;
  for (let i = 0; i < size; i++) {
    for (let j = i + 1; j < size; j++) {
      if (scores[j]! > scores[i]!) rising++;
      else if (scores[j]! < scores[i]!) falling++;
    }
  }
  const statistic = rising - falling;
  if (rising + falling === pairs) {
    const chances = fallingPairs(size);
    let tail = 0;
    for (let d = 0; d <= Math.min(rising, falling); d++) tail += chances[d]!;
    return { statistic, pValue: Math.min(1, 2 * tail), method: "exact" };
  }
  const variance = (size * (size - 1) * (2 * size + 5) - tieTerm(scores)) / 18;
  const z = variance > 0 ? Math.max(0, Math.abs(statistic) - 1) / Math.sqrt(variance) : 0;
  return { statistic, pValue: Math.min(1, 2 * normalSurvival(z)), method: "normal" };
}

/** Σ t(t − 1)(2t + 5) over the groups of t equal scores. */
function tieTerm(scores: ArrayLike<number>): number {
  const sizes = new Map<number, number>();
  for (let i = 0; i < scores.length; i++) sizes.set(scores[i]!, (sizes.get(scores[i]!) ?? 0) + 1);
  let sum = 0;
  for (const t of sizes.values()) sum += t * (t - 1) * (2 * t + 5);
  return sum;
}
