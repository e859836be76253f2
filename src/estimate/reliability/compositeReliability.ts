/**
 * Composite reliability of a standardised score, from the loadings of its items (Jöreskog's ρc, McDonald's ω of one factor):
 *   ρc = (Σλ)²/((Σλ)² + Σ(1 − λ²))
 * @param loadings standardised
 * @source Jöreskog (1971); agrees with seminr, test/reference/plsPoliticalDemocracy.json
 * @example compositeReliability([0.8, 0.6]) // → 0.662162162162162 (rounded)
 */
export function compositeReliability(loadings: ArrayLike<number>, from = 0, to: number = loadings.length): number {
  let sum = 0;
  let unexplained = 0;
  for (let i = from; i < to; i++) {
    sum += loadings[i]!;
    unexplained += 1 - loadings[i]! * loadings[i]!;
  }
  return (sum * sum) / (sum * sum + unexplained);
}

/**
 * Average variance extracted: the mean squared loading.
 * @source Fornell & Larcker (1981); agrees with seminr, test/reference/plsPoliticalDemocracy.json
 * @example averageVarianceExtracted([0.8, 0.6]) // → 0.5
 */
export function averageVarianceExtracted(loadings: ArrayLike<number>, from = 0, to: number = loadings.length): number {
  let squares = 0;
  for (let i = from; i < to; i++) squares += loadings[i]! * loadings[i]!;
  return squares / (to - from);
}
