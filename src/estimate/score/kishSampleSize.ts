/**
 * Kish's effective sample size: as many unweighted answers would give a mean of equally spread answers the same variance.
 *   (Σw)²/Σw²
 * A diagnostic of the weights alone; intervals use the variance itself.
 * @returns answers, between 1 and n; 0 when every weight is 0
 * @source Kish (1965), Survey Sampling
 * @example kishSampleSize(4, 6) // → 2.6666666666666665
 */
export function kishSampleSize(sumWeights: number, sumSquaredWeights: number): number {
  return sumSquaredWeights > 0 ? (sumWeights * sumWeights) / sumSquaredWeights : 0;
}
