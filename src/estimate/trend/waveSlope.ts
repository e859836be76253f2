import { type GroupMoments, groupMean, weightedSquaresAround } from "../comparison/groupMoments";

/** A line through the waves: score = intercept + slope · position. */
export interface Line {
  /** Score units per unit of position. */
  readonly slope: number;
  /** Score at position 0. */
  readonly intercept: number;
}

/** A line fitted to the answers of all respondents. */
export interface WaveSlope extends Line {
  /** Of the slope, linearised: each answer drawn on its own. Null for fewer than three people. */
  readonly variance: number | null;
  /** Weighted mean of the positions. */
  readonly centre: number;
  /** Σw·(x − x̄)² */
  readonly spread: number;
}

/**
 * Least squares through the answers of all respondents, each at the position of his wave. It needs no more than each
 * wave's moments.
 *   slope = Σ W_k(x_k − x̄)ȳ_k / Σ W_k(x_k − x̄)²
 *   V = n/(n − 1) · Σ (wᵢ(xᵢ − x̄)eᵢ)² / (Σ w(x − x̄)²)², eᵢ = yᵢ − intercept − slope·xᵢ
 * The error allows for waves of unequal spread, and for weights; it takes the line for true.
 * @param positions x_k, at least two different ones among waves with weight
 * @param waves moments of each wave's answers
 * @source Binder (1983); agrees with survey::svyglm, test/reference/trend.json
 */
export function waveSlope(positions: ArrayLike<number>, waves: readonly GroupMoments[]): WaveSlope {
  const line = weightedLine(
    positions,
    waves.map((wave) => (wave.sumWeights > 0 ? groupMean(wave) : 0)),
    waves.map(({ sumWeights }) => sumWeights),
  );
  const { slope, intercept, centre, spread } = line;
  let n = 0;
  let sum = 0;
  waves.forEach((wave, k) => {
    n += wave.n;
    if (wave.sumWeights === 0) return;
    const shift = groupMean(wave) - intercept - slope * positions[k]!;
    sum += (positions[k]! - centre) ** 2 * weightedSquaresAround(wave, shift);
  });
  return { ...line, variance: n < 3 ? null : ((n / (n - 1)) * sum) / (spread * spread) };
}

/** Least squares through points that count for more or less. */
export function weightedLine(
  positions: ArrayLike<number>,
  scores: ArrayLike<number>,
  weights: ArrayLike<number>,
): Line & { readonly centre: number; readonly spread: number } {
  let sumWeights = 0;
  let sumPositions = 0;
  let sumScores = 0;
  for (let k = 0; k < positions.length; k++) {
    sumWeights += weights[k]!;
    sumPositions += weights[k]! * positions[k]!;
    sumScores += weights[k]! * scores[k]!;
  }
  const centre = sumPositions / sumWeights;
  const mean = sumScores / sumWeights;
  let spread = 0;
  let product = 0;
  for (let k = 0; k < positions.length; k++) {
    const distance = positions[k]! - centre;
    spread += weights[k]! * distance * distance;
    product += weights[k]! * distance * (scores[k]! - mean);
  }
  const slope = product / spread;
  return { slope, intercept: mean - slope * centre, centre, spread };
}
