import { fQuantile, fSurvivalQuantile } from "../../distributions/fRatio";

/**
 * Feldt's interval for alpha: (1 − α)/(1 − α̂) follows F with n − 1 and (n − 1)(k − 1) degrees of freedom
 * when items are parallel up to their means and normal.
 * @source Feldt (1965), Psychometrika 30(3); agrees with psych::alpha (feldt), test/reference/attitude.json
 */
export function feldtInterval(alpha: number, n: number, k: number, level: number): { low: number; high: number } {
  const df1 = n - 1;
  const df2 = (n - 1) * (k - 1);
  const tail = (1 - level) / 2;
  return {
    low: 1 - (1 - alpha) * fSurvivalQuantile(tail, df1, df2),
    high: 1 - (1 - alpha) * fQuantile(tail, df1, df2),
  };
}

/**
 * Asymptotic standard error of raw alpha under normality:
 *   Q = 2k²/((k − 1)²(1ᵀS1)³)·[1ᵀS1·(tr S² + tr² S) − 2·tr S·1ᵀS²1],   SE = √(Q/n)
 * Skewed items need the bootstrap.
 * @param covariance k×k, row-major
 * @source van Zyl, Neudecker & Nel (2000); Duhachek & Iacobucci (2004), J. Applied Psychology 89(5); agrees with psych::alpha (ase)
 */
export function alphaStdError(covariance: Float64Array, k: number, n: number): number {
  let total = 0;
  let trace = 0;
  let traceOfSquare = 0;
  let sumOfSquare = 0;
  for (let i = 0; i < k; i++) {
    let row = 0;
    for (let j = 0; j < k; j++) {
      const value = covariance[i * k + j]!;
      row += value;
      traceOfSquare += value * value;
    }
    total += row;
    sumOfSquare += row * row;
    trace += covariance[i * k + i]!;
  }
  const factor = (2 * k * k) / ((k - 1) ** 2 * total ** 3);
  return Math.sqrt((factor * (total * (traceOfSquare + trace * trace) - 2 * trace * sumOfSquare)) / n);
}
