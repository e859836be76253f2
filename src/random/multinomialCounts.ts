import { binomial } from "./binomial";
import type { Stream } from "./stream";

/**
 * How many of `total` draws fall into each of k categories, in O(k) whatever `total` is: category after category,
 * each takes a binomial share of what is left. With the observed counts as probabilities this is distributed exactly as the
 * category counts of a row bootstrap.
 * @param probabilities non-negative and not all zero; only their proportions matter, so counts serve as they are
 * @param total whole, 0 … 2^53 − 1
 * @param counts receives k whole numbers that add up to `total`
 */
export function multinomialCountsInPlace(
  stream: Stream,
  probabilities: Float64Array,
  total: number,
  counts: Float64Array,
): void {
  let last = probabilities.length - 1;
  while (last > 0 && !(probabilities[last]! > 0)) last--;
  let mass = 0;
  for (let i = 0; i <= last; i++) mass += probabilities[i]!;
  let left = total;
  for (let i = 0; i < last; i++) {
    const drawn = left > 0 ? binomial(stream, left, probabilities[i]! / mass) : 0;
    counts[i] = drawn;
    left -= drawn;
    mass -= probabilities[i]!;
  }
  // The last category that can occur takes the rest: no draw is lost to rounding of the remaining mass.
  counts.fill(0, last);
  counts[last] = left;
}
