import type { ColumnCorrelations } from "../results";

/** A correlation matrix as a result holds it. */
export function columnCorrelations(correlation: ArrayLike<number>, terms: readonly string[]): ColumnCorrelations {
  const size = terms.length;
  return { terms, values: terms.map((_, i) => Array.from(terms, (__, j) => correlation[i * size + j]!)) };
}
