/** How well the items of one factor measure it. */
export interface CongenericReliability {
  /** (Σλ)²/((Σλ)² + Σθ) of standardised loadings: of the sum of standardised items. */
  readonly rhoC: number;
  /** The same of loadings in the items' units: of the sum of the items. */
  readonly omega: number;
  /** Mean squared standardised loading: how much of its items' variance the factor explains. */
  readonly ave: number;
}

/**
 * Composite reliability ρc, ω and average variance extracted of items that measure one factor.
 * @param loadings standardised
 * @param uniquenesses 1 less their squares, as far as estimated
 * @param deviations the items' standard deviations
 * @source Jöreskog (1971), Psychometrika 36(2); Fornell & Larcker (1981); McDonald (1999)
 */
export function congenericReliability(
  loadings: readonly number[],
  uniquenesses: readonly number[],
  deviations: readonly number[],
): CongenericReliability {
  const ofSum = (weights: readonly number[]): number => {
    const common = loadings.reduce((sum, loading, i) => sum + weights[i]! * loading, 0) ** 2;
    return common / (common + uniquenesses.reduce((sum, unique, i) => sum + weights[i]! ** 2 * unique, 0));
  };
  return {
    rhoC: ofSum(loadings.map(() => 1)),
    omega: ofSum(deviations),
    ave: loadings.reduce((sum, loading) => sum + loading * loading, 0) / loadings.length,
  };
}
