/** One wave on a control chart. */
export interface ChartedWave {
  readonly score: number;
  /** n, or the effective number of answers, > 0. */
  readonly answers: number;
}

/** Mean moving range of two neighbours in standard deviations, 2/√π. */
const MOVING_RANGE = 2 / Math.sqrt(Math.PI);

/**
 * The standard deviation that sampling alone gives each wave's score: √(spread/n_k).
 * For a share this is the p chart's √(p(1 − p)/n_k), for a mean the x-bar chart's s/√n_k.
 * @param spread variance of one answer in the waves that the limits come from
 * @source Montgomery, Introduction to Statistical Quality Control, 6.3 and 7.2; agrees with its example 7.1,
 *   test/unit/trend/controlLimits.test.ts
 * @example samplingErrors([{ score: 20, answers: 50 }], 1600)[0] // → 5.656854249492381
 */
export function samplingErrors(waves: readonly ChartedWave[], spread: number): Float64Array {
  return Float64Array.from(waves, ({ answers }) => Math.sqrt(spread / answers));
}

/**
 * How many times more the waves vary than sampling explains (Laney's σ_z): the mean moving range of their z-scores over
 * 2/√π.
 *   σ_z = (√π/2) · mean |z_k − z_{k−1}|, z_k = (s_k − centre)/σ_k
 * With thousands of answers a wave the sampling error is so small that every wave falls outside; multiplied by σ_z the
 * limits ask whether a wave is out of the ordinary for these waves.
 * @param errors σ_k of `samplingErrors`, > 0
 * @returns null for fewer than two waves
 * @source Laney (2002), Quality Engineering 14(4)
 */
export function excessVariation(waves: readonly ChartedWave[], centre: number, errors: Float64Array): number | null {
  if (waves.length < 2) return null;
  let ranges = 0;
  for (let k = 1; k < waves.length; k++) {
    const now = (waves[k]!.score - centre) / errors[k]!;
    const before = (waves[k - 1]!.score - centre) / errors[k - 1]!;
    ranges += Math.abs(now - before);
  }
  return ranges / (waves.length - 1) / MOVING_RANGE;
}

/**
 * The standard deviation of single waves from their moving ranges, whatever their samples (the individuals chart): mean
 * |s_k − s_{k−1}| · √π/2. Three of them are the familiar 2.66 mean ranges.
 * @returns null for fewer than two waves
 * @source Shewhart (1931); Montgomery, 6.4
 * @example individualsError([40, 44, 41]) // → 3.1018 (rounded)
 */
export function individualsError(scores: ArrayLike<number>): number | null {
  if (scores.length < 2) return null;
  let ranges = 0;
  for (let k = 1; k < scores.length; k++) ranges += Math.abs(scores[k]! - scores[k - 1]!);
  return ranges / (scores.length - 1) / MOVING_RANGE;
}

/**
 * How many waves in a row, up to each, lie strictly on the same side of the centre; 0 on the centre itself.
 * @example runLengths([41, 42, 39, 40, 41], 40) // → [1, 2, 1, 0, 1]
 */
export function runLengths(scores: ArrayLike<number>, centre: number): number[] {
  const lengths: number[] = [];
  let side = 0;
  let length = 0;
  for (let k = 0; k < scores.length; k++) {
    const here = Math.sign(scores[k]! - centre);
    length = here === 0 ? 0 : here === side ? length + 1 : 1;
    side = here;
    lengths.push(length);
  }
  return lengths;
}
