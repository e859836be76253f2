/** What a recursive path model of standardised constructs implies. Matrices are k×k, row-major, in the order of the constructs. */
export interface LatentStructure {
  /** Correlations of the constructs. */
  readonly correlations: Float64Array;
  /** Effect of the row's construct on the column's along all paths together; 1 on the diagonal. */
  readonly totalEffects: Float64Array;
  /** Explained variance of each construct; 0 for one that nothing leads to. */
  readonly rSquared: Float64Array;
}

/**
 * Correlations and total effects by tracing, in causal order:
 *   cov(j, i) = Σ_p b_pj·cov(p, i), R²_j = Σ_p b_pj·cov(p, j), total(i, j) = Σ_p b_pj·total(i, p), p the direct causes of j.
 * @param size number of constructs, numbered so that causes come before effects; each has variance 1
 * @param coefficients k×k, row-major: the direct effect of the row's construct on the column's, 0 where there is no path
 * @source Wright (1934), The method of path coefficients; (I − B)⁻¹ in R, test/reference/datasets.json
 */
export function latentStructure(size: number, coefficients: Float64Array): LatentStructure {
  const correlations = new Float64Array(size * size);
  const totalEffects = new Float64Array(size * size);
  const rSquared = new Float64Array(size);
  for (let j = 0; j < size; j++) {
    for (let i = 0; i < j; i++) {
      let covariance = 0;
      let total = 0;
      for (let p = 0; p < j; p++) {
        const coefficient = coefficients[p * size + j]!;
        covariance += coefficient * correlations[p * size + i]!;
        total += coefficient * totalEffects[i * size + p]!;
      }
      correlations[j * size + i] = covariance;
      correlations[i * size + j] = covariance;
      totalEffects[i * size + j] = total;
    }
    for (let p = 0; p < j; p++) rSquared[j]! += coefficients[p * size + j]! * correlations[p * size + j]!;
    correlations[j * size + j] = 1;
    totalEffects[j * size + j] = 1;
  }
  return { correlations, totalEffects, rSquared };
}
