import { next53, nextWord } from "./xoshiro128";

const WORD = 2 ** 32;
/** Up to here the product of a word and n is exact in a double. */
const EXACT_PRODUCT = 2 ** 21;

/**
 * A whole number in [0, n), each equally likely: words that would make some answers more likely than others are drawn again.
 * @param n whole, 1 … 2^53
 * @source Lemire (2019), Fast random integer generation in an interval, ACM TOMACS 29(1)
 */
export function nextBelow(state: Int32Array, n: number): number {
  if (n <= EXACT_PRODUCT) {
    // The upper half of word · n, unless the lower half falls into the surplus of 2^32 mod n.
    for (;;) {
      const product = (nextWord(state) >>> 0) * n;
      const high = Math.floor(product / WORD);
      const low = product - high * WORD;
      if (low >= n || low >= WORD % n) return high;
    }
  }
  // n equal bins of 53-bit numbers. The quotient of whole numbers below 2^53 never rounds up to the next whole number.
  const bin = Math.floor(2 ** 53 / n);
  for (;;) {
    const quotient = Math.floor(next53(state) / bin);
    if (quotient < n) return quotient;
  }
}
