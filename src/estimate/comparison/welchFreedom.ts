/**
 * Degrees of freedom of a difference of two independent means with variances of their own.
 *   (V_a + V_b)² / (V_a²/df_a + V_b²/df_b)
 * @param varianceA of the mean, in squared units; likewise b; not both 0
 * @param dfA degrees of freedom of that variance, n − 1
 * @returns between the smaller df and dfA + dfB
 * @source Welch (1947); Satterthwaite (1946); agrees with R t.test, test/reference/comparison.json
 * @example welchFreedom(1, 9, 1, 9) // → 18
 */
export function welchFreedom(varianceA: number, dfA: number, varianceB: number, dfB: number): number {
  // As shares of the sum, so that nothing overflows or underflows, whatever the units.
  const a = varianceA / (varianceA + varianceB);
  const b = varianceB / (varianceA + varianceB);
  return 1 / ((a * a) / dfA + (b * b) / dfB);
}
