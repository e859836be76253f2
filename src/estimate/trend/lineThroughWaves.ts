import { type Line, weightedLine } from "./waveSlope";

/** A line fitted to the waves' scores, with the error of its slope. */
export interface LineThroughWaves extends Line {
  /** Null when the waves lie exactly on the line, or when there are only two. */
  readonly stdError: number | null;
  /** Waves − 2. */
  readonly df: number;
}

/**
 * Ordinary least squares through one point a wave. Its error comes from how the waves scatter about the line, whatever
 * the reason: few answers, seasons, campaigns. It needs many waves where `waveSlope` needs many answers.
 *   V = Σ(s_k − ŝ_k)²/(K − 2) / Σ(x_k − x̄)²
 * @param positions x_k, K ≥ 2 of them, not all equal
 * @param scores s_k
 * @source agrees with R lm, test/reference/trend.json
 * @example lineThroughWaves([0, 1, 2, 3], [40, 43, 42, 47]).slope // → 2
 */
export function lineThroughWaves(positions: ArrayLike<number>, scores: ArrayLike<number>): LineThroughWaves {
  const waves = positions.length;
  const { slope, intercept, centre, spread } = weightedLine(positions, scores, new Float64Array(waves).fill(1));
  const mean = intercept + slope * centre;
  let squares = 0;
  let total = 0;
  for (let k = 0; k < waves; k++) {
    squares += (scores[k]! - intercept - slope * positions[k]!) ** 2;
    total += (scores[k]! - mean) ** 2;
  }
  const df = waves - 2;
  // Below this share of the whole, what is left is rounding.
  const isExact = squares <= 1e-26 * total || total === 0;
  return { slope, intercept, df, stdError: df < 1 || isExact ? null : Math.sqrt(squares / df / spread) };
}
