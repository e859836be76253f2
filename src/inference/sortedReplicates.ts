/**
 * The finite replicates of one figure, ascending, in a copy.
 * @example sortedReplicates(Float64Array.of(3, Number.NaN, 1)) // → Float64Array [1, 3]
 */
export function sortedReplicates(values: Float64Array): Float64Array {
  const finite = values.filter(Number.isFinite);
  return finite.sort();
}
