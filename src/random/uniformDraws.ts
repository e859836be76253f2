import { binomial } from "./binomial";
import type { Stream } from "./stream";

/** Units of a block: their counts (8 kB) stay in the fastest cache, and ten bits name one of them. */
const BLOCK = 1024;
const LANE = 0x10000;

/**
 * Overwrites counts[start … end − 1] with how often each unit is hit by `draws` draws that pick among them with equal probability:
 * the inner loop of every resample. Exactly multinomial.
 *
 * A long range is cut into blocks. How many draws a block gets is binomial given the blocks before it, and within the block the
 * draws are uniform again: distributed as if each had picked among all, but never waiting for memory, and with
 * ten random bits a draw in place of thirty-two.
 */
export function drawUniformlyInPlace(
  stream: Stream,
  counts: Float64Array,
  start: number,
  end: number,
  draws: number,
): void {
  let left = draws;
  for (let from = start; from < end; from += BLOCK) {
    const units = Math.min(BLOCK, end - from);
    const share = from + units < end ? binomial(stream, left, units / (end - from)) : left;
    counts.fill(0, from, from + units);
    if (units === BLOCK) drawInFullBlock(stream.state, counts, from, share);
    else drawInShortBlock(stream.state, counts, from, units, share);
    left -= share;
  }
}

// Both loops repeat nextWord of xoshiro128.ts with its state in locals: a call per word would double their time.

/** One word serves three draws. */
function drawInFullBlock(state: Int32Array, counts: Float64Array, from: number, draws: number): void {
  let s0 = state[0]!;
  let s1 = state[1]!;
  let s2 = state[2]!;
  let s3 = state[3]!;
  for (let left = draws | 0; left > 0; left -= 3) {
    const scrambled = Math.imul(s1, 5);
    const word = Math.imul((scrambled << 7) | (scrambled >>> 25), 9);
    const shifted = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= shifted;
    s3 = (s3 << 11) | (s3 >>> 21);

    counts[from + (word >>> 22)]! += 1;
    if (left > 1) counts[from + ((word >>> 12) & 1023)]! += 1;
    if (left > 2) counts[from + ((word >>> 2) & 1023)]! += 1;
  }
  state[0] = s0;
  state[1] = s1;
  state[2] = s2;
  state[3] = s3;
}

/** One word serves two draws; Lemire's rejection on 16 bits keeps the units equally likely. */
function drawInShortBlock(state: Int32Array, counts: Float64Array, from: number, units: number, draws: number): void {
  const surplus = LANE % units;
  let s0 = state[0]!;
  let s1 = state[1]!;
  let s2 = state[2]!;
  let s3 = state[3]!;
  let left = draws | 0;
  while (left > 0) {
    const scrambled = Math.imul(s1, 5);
    const word = Math.imul((scrambled << 7) | (scrambled >>> 25), 9);
    const shifted = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= shifted;
    s3 = (s3 << 11) | (s3 >>> 21);

    const high = Math.imul(word >>> 16, units);
    if ((high & 0xffff) >= surplus) {
      counts[from + (high >>> 16)]! += 1;
      left--;
    }
    const low = Math.imul(word & 0xffff, units);
    if ((low & 0xffff) >= surplus && left > 0) {
      counts[from + (low >>> 16)]! += 1;
      left--;
    }
  }
  state[0] = s0;
  state[1] = s1;
  state[2] = s2;
  state[3] = s3;
}
