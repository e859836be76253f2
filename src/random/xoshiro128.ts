/**
 * One step of xoshiro128**: advances the state of four words, not all zero, and returns the next word as an int32.
 * The bulk kernels of this room repeat these lines with the state in locals.
 * @source Blackman & Vigna (2021), Scrambled linear pseudorandom number generators, ACM TOMS 47(4)
 */
export function nextWord(state: Int32Array): number {
  const s0 = state[0]!;
  const s1 = state[1]!;
  const s2 = state[2]! ^ s0;
  const s3 = state[3]! ^ s1;
  const scrambled = Math.imul(s1, 5);
  state[0] = s0 ^ s3;
  state[1] = s1 ^ s2;
  state[2] = s2 ^ (s1 << 9);
  state[3] = (s3 << 11) | (s3 >>> 21);
  return Math.imul((scrambled << 7) | (scrambled >>> 25), 9);
}

/** 53 bits of two words: a whole number below 2^53. */
export function next53(state: Int32Array): number {
  const high = nextWord(state) >>> 5;
  const low = nextWord(state) >>> 6;
  return high * 0x4000000 + low;
}

/** A multiple of 2^−53 in [0, 1). */
export function nextUniform(state: Int32Array): number {
  return next53(state) / 2 ** 53;
}

/** A multiple of 2^−53 in (0, 1]: for logarithms. */
export function nextPositiveUniform(state: Int32Array): number {
  return (2 ** 53 - next53(state)) / 2 ** 53;
}
