/**
 * Spearman and Brown's prophecy: reliability of a scale `factor` times as long, of items like those it has.
 *   ρ* = fρ/(1 + (f − 1)ρ)
 * @source Spearman (1910); Brown (1910)
 * @example spearmanBrownReliability(0.6, 2) // → 0.7499999999999999
 */
export function spearmanBrownReliability(reliability: number, factor: number): number {
  return (factor * reliability) / (1 + (factor - 1) * reliability);
}

/**
 * The other way round: how many times as long a scale has to be to reach a reliability.
 *   f = ρ*(1 − ρ)/(ρ(1 − ρ*))
 * @example lengthForReliability(0.5, 0.8) // → 4
 */
export function lengthForReliability(reliability: number, target: number): number {
  return (target * (1 - reliability)) / (reliability * (1 - target));
}
