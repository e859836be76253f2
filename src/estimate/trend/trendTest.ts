import { normalSurvival } from "../../distributions/normal";
import { type GroupMoments, groupMean } from "../comparison/groupMoments";
import { weightedLine } from "./waveSlope";

/** A test of no trend against a straight one. */
export interface TrendTest {
  /** Standard normal when there is no trend; its square is χ² on 1 degree of freedom. Positive when scores rise. */
  readonly statistic: number;
  readonly pValue: number;
}

/**
 * Cochran and Armitage's test of a trend in shares, for answers drawn each on its own, unweighted.
 *   z = Σ n_k(x_k − x̄)p_k / √(p(1 − p)·Σ n_k(x_k − x̄)²), p the share in all waves together
 * With `denominator` "n − 1" it is Mantel's test for answers of any kind: z² = (N − 1)r², r the correlation of answer
 * and position.
 * @param waves moments of each wave, at least two with people at different positions
 * @returns null when all answers are equal
 * @source Cochran (1954); Armitage (1955); Mantel (1963); agrees with R prop.trend.test, test/reference/trend.json, and
 *   statsmodels Table.test_ordinal_association, test/reference/trendRanks.json
 */
export function trendTest(
  positions: ArrayLike<number>,
  waves: readonly GroupMoments[],
  denominator: "n" | "n − 1" = "n",
): TrendTest | null {
  const people = waves.map(({ n }) => n);
  const scores = waves.map((wave) => (wave.n > 0 ? groupMean(wave) : 0));
  const { slope, intercept, centre, spread } = weightedLine(positions, scores, people);
  const mean = intercept + slope * centre;
  let n = 0;
  let squares = 0;
  waves.forEach((wave, k) => {
    n += wave.n;
    if (wave.n > 0) squares += wave.squares + wave.n * (scores[k]! - mean) ** 2;
  });
  const variance = squares / (denominator === "n" ? n : n - 1);
  if (!(variance > 0)) return null;
  const statistic = slope * Math.sqrt(spread / variance);
  return { statistic, pValue: Math.min(1, 2 * normalSurvival(Math.abs(statistic))) };
}
