/**
 * McDonald's ω of the plain sum of items that measure one factor: the share of the sum's variance that the factor explains.
 *   ω = (Σλ)²/((Σλ)² + Σθ), loadings and uniquenesses in the items' units
 * @param loadings standardised
 * @param uniquenesses standardised, as estimated
 * @param deviations the items' standard deviations
 * @source Jöreskog (1971), Psychometrika 36(2); McDonald (1999)
 */
export function omegaOfSum(
  loadings: readonly number[],
  uniquenesses: readonly number[],
  deviations: readonly number[],
): number {
  const common = loadings.reduce((sum, loading, i) => sum + deviations[i]! * loading, 0) ** 2;
  return common / (common + uniquenesses.reduce((sum, unique, i) => sum + deviations[i]! ** 2 * unique, 0));
}
