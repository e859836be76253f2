/** Room for the median of all correlations and of those without each item. */
export interface MedianRoom {
  /** [median, without item 1, …]; the median alone when k = 2. */
  readonly figures: Float64Array;
  /** All k(k − 1)/2 correlations. */
  readonly sorted: Float64Array;
  /** The k − 1 correlations of one item. */
  readonly own: Float64Array;
}

export function medianRoom(k: number, figures: Float64Array): MedianRoom {
  return { figures, sorted: new Float64Array((k * (k - 1)) / 2), own: new Float64Array(k - 1) };
}

/**
 * Medians of the correlations below the diagonal, of all items and without each item. They are sorted once; without an item, the places
 * of its own correlations are skipped: O(k² log k) in all.
 * @param correlation k×k, row-major
 */
export function medianCorrelationsInPlace(
  correlation: Float64Array,
  k: number,
  { figures, sorted, own }: MedianRoom,
): void {
  let at = 0;
  for (let i = 0; i < k; i++) for (let j = 0; j < i; j++) sorted[at++] = correlation[i * k + j]!;
  sorted.sort();
  figures[0] = (sorted[(at - 1) >> 1]! + sorted[at >> 1]!) / 2;
  const left = at - own.length;
  for (let i = 0; i + 1 < figures.length; i++) {
    let held = 0;
    for (let j = 0; j < k; j++) if (j !== i) own[held++] = correlation[Math.max(i, j) * k + Math.min(i, j)]!;
    own.sort();
    figures[i + 1] = (keptAt(sorted, own, (left - 1) >> 1) + keptAt(sorted, own, left >> 1)) / 2;
  }
}

/** The value at a place among those that stay when `out`, sorted as well, is taken out of `sorted`. */
function keptAt(sorted: Float64Array, out: Float64Array, place: number): number {
  let at = place;
  let last = -1;
  for (let i = 0; i < out.length; i++) {
    // Of equal values any may be the one taken out, as long as it is another one each time.
    last = Math.max(firstAtLeast(sorted, out[i]!), last + 1);
    if (last > at) break;
    at++;
  }
  return sorted[at]!;
}

function firstAtLeast(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
