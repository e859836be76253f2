import { quantileSorted } from "../../numeric/quantile";
import type { Interval } from "../score/interval";
import { fallingPairs } from "./kendall";
import type { Line } from "./waveSlope";

/** The robust line through the waves. */
export interface TheilSen extends Line {
  /** Null when there are too few waves for any interval of this level. */
  readonly interval: Interval | null;
  /** The interval's own, exact level: at least the one asked for, since ranks come in steps. */
  readonly coverage: number | null;
}

/**
 * Theil and Sen's slope: the median of the slopes between all pairs of waves. One odd wave hardly moves it.
 * The interval are two of the sorted slopes, the (m + 1)-th from below and from above, m the largest with
 *   P(m < D < N − m) ≥ level, D the falling pairs among K waves in random order, N = K(K − 1)/2
 * so it needs no normal distribution and no spread. For 95 % it takes 5 waves at least.
 * The intercept is the median of score − slope·position.
 * @param positions x_k, K ≥ 2 different ones
 * @param scores s_k
 * @param level e.g. 0.95
 * @source Sen (1968), Journal of the American Statistical Association 63; Hollander & Wolfe, Nonparametric Statistical
 *   Methods, 9.3; the slope agrees with ml-regression's, the ranks with enumeration, test/reference/trendRanks.json
 * @example theilSen([0, 1, 2, 3, 4], [40, 43, 42, 47, 48], 0.95).slope // → 2
 */
export function theilSen(positions: ArrayLike<number>, scores: ArrayLike<number>, level: number): TheilSen {
  const waves = positions.length;
  const slopes = new Float64Array((waves * (waves - 1)) / 2);
  let next = 0;
  for (let i = 0; i < waves; i++) {
    for (let j = i + 1; j < waves; j++) {
      slopes[next++] = (scores[j]! - scores[i]!) / (positions[j]! - positions[i]!);
    }
  }
  slopes.sort();
  const slope = quantileSorted(slopes, 0.5);
  const rest = Float64Array.from({ length: waves }, (_, k) => scores[k]! - slope * positions[k]!).sort();
  const chances = fallingPairs(waves);
  let left = 1;
  let coverage: number | null = null;
  let cut = -1;
  // Without the slopes 1 … m + 1 on either side: what is left is P(m < D < N − m).
  for (let m = 0; 2 * (m + 1) <= slopes.length; m++) {
    left -= 2 * chances[m]!;
    if (left < level) break;
    coverage = left;
    cut = m;
  }
  return {
    slope,
    intercept: quantileSorted(rest, 0.5),
    interval: cut < 0 ? null : { low: slopes[cut]!, high: slopes[slopes.length - 1 - cut]! },
    coverage,
  };
}
