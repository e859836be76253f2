import type { CorrelatedPair } from "../results";

/** From here on two drivers share about half of their variance, and their effects are hard to tell apart. */
export const MOVES_TOGETHER = 0.7;

/**
 * Pairs of terms with |r| ≥ 0.7, strongest first.
 * @param correlation size×size, row-major; only the leading terms are looked at
 */
export function correlatedPairs(correlation: Float64Array, size: number, terms: readonly string[]): CorrelatedPair[] {
  const pairs: CorrelatedPair[] = [];
  terms.forEach((a, i) => {
    for (let j = i + 1; j < terms.length; j++) {
      const r = correlation[i * size + j]!;
      if (Math.abs(r) >= MOVES_TOGETHER) pairs.push({ a, b: terms[j]!, correlation: r });
    }
  });
  return pairs.sort((x, y) => Math.abs(y.correlation) - Math.abs(x.correlation));
}
