import { fSurvival } from "../../distributions/fRatio";
import { weightedLine } from "./waveSlope";

/** One wave: its score, how its answers spread, and how many answers that rests on. */
export interface WaveFigure {
  readonly score: number;
  /** Variance of one answer with n in the denominator. */
  readonly spread: number;
  /** n, or the effective number of answers. */
  readonly answers: number;
}

/** Whether the waves scatter about a line by more than their samples explain. */
export interface LackOfFit {
  readonly statistic: number;
  readonly df: readonly [number, number];
  readonly pValue: number;
}

/**
 * Do the waves scatter about a straight line, or about one common score, by more than their samples explain?
 *   F = Σ a_k(s_k − ŝ_k)²/(K − m) / s², s² = Σ a_k·v_k/(Σ a_k − K)
 * with ŝ the line (m = 2) or the mean (m = 1), weighted by a_k.
 * @param positions x_k; undefined asks about one common score
 * @param n people behind all waves
 * @returns null when there are too few waves, or the answers do not differ within any
 * @source the F test of pure error, Draper & Smith, Applied Regression Analysis, 2.1; agrees with R anova(lm(y ~ x),
 *   lm(y ~ factor(x))), test/reference/trend.json
 */
export function lackOfFit(
  positions: ArrayLike<number> | undefined,
  waves: readonly WaveFigure[],
  n: number,
): LackOfFit | null {
  const answers = waves.map((wave) => wave.answers);
  const scores = waves.map(({ score }) => score);
  const total = answers.reduce((sum, each) => sum + each, 0);
  const df1 = waves.length - (positions === undefined ? 1 : 2);
  const df2 = n - waves.length;
  const pure = waves.reduce((sum, wave) => sum + wave.answers * wave.spread, 0);
  if (df1 < 1 || df2 < 1 || total <= waves.length || !(pure > 0)) return null;
  const line = positions === undefined ? undefined : weightedLine(positions, scores, answers);
  const mean = scores.reduce((sum, score, k) => sum + answers[k]! * score, 0) / total;
  let squares = 0;
  scores.forEach((score, k) => {
    const fitted = line === undefined ? mean : line.intercept + line.slope * positions![k]!;
    squares += answers[k]! * (score - fitted) ** 2;
  });
  const statistic = squares / df1 / (pure / (total - waves.length));
  return { statistic, df: [df1, df2], pValue: fSurvival(statistic, df1, df2) };
}
