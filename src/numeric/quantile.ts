/**
 * Quantile of sorted values, type 7 of Hyndman & Fan (1996): linear interpolation at (n − 1)p.
 * The type of R's default, NumPy and simple-statistics.
 * @param sorted ascending, at least one value, no NaN
 * @param probability in [0, 1]
 * @source Hyndman & Fan (1996), The American Statistician 50(4)
 * @example quantileSorted(Float64Array.of(1, 2, 3, 4), 0.5) // → 2.5
 */
export function quantileSorted(sorted: Float64Array, probability: number): number {
  const position = (sorted.length - 1) * probability;
  const below = Math.floor(position);
  const low = sorted[below]!;
  if (below + 1 >= sorted.length) return low;
  return low + (position - below) * (sorted[below + 1]! - low);
}
