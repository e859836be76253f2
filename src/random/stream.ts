import { AnalysisError, quote } from "../errors";
import { checkSeed } from "./checkSeed";
import { nextBelow } from "./nextBelow";
import { philox4x32InPlace } from "./philox";
import { nextPositiveUniform, nextUniform, nextWord } from "./xoshiro128";

/** A source of random numbers: the same seed and index give the same numbers everywhere. */
export interface Stream {
  /** The four words of the generator. Bulk kernels read them into locals and write them back; nobody else touches them. */
  readonly state: Int32Array;
  /** A whole number, 0 … 2^32 − 1. */
  uint32(): number;
  /** A multiple of 2^−53 in [0, 1). */
  uniform(): number;
  /** A whole number in [0, n), each equally likely; n whole, 1 … 2^53. */
  below(n: number): number;
  /** Standard normal. */
  normal(): number;
  /** Exponential with mean 1. */
  exponential(): number;
}

const WORD = 2 ** 32;

/**
 * Ratio of uniforms with Leva's quadratic bounds: exact, one variate at a time, and the logarithm decides only
 * 1 % of the cases and never enters the value, so that every runtime returns the same bits.
 * @source Leva (1992), A fast normal random number generator, ACM TOMS 18(4)
 */
function normal(state: Int32Array): number {
  for (;;) {
    const u = nextPositiveUniform(state);
    const v = 1.7156 * (nextUniform(state) - 0.5);
    const x = u - 0.449871;
    const y = Math.abs(v) + 0.386595;
    const q = x * x + y * (0.196 * y - 0.25472 * x);
    if (q < 0.27597 || (q <= 0.27846 && v * v <= -4 * u * u * Math.log(u))) return v / u;
  }
}

/** The stream whose generator stands in `state`: four words, not all zero, which the stream keeps and advances. */
export function streamFromState(state: Int32Array): Stream {
  return {
    state,
    uint32: (): number => nextWord(state) >>> 0,
    uniform: (): number => nextUniform(state),
    below: (n: number): number => nextBelow(state, n),
    normal: (): number => normal(state),
    exponential: (): number => -Math.log(nextPositiveUniform(state)),
  };
}

/**
 * Makes a stream go on as stream `index` of a seed: for loops over many streams, which need no new object for each.
 * @param seed whole, 0 … 2^53 − 1
 * @param index whole, 0 … 2^53 − 1
 * @throws AnalysisError "invalid-option"
 */
export function restartInPlace(stream: Stream, seed: number, index: number): void {
  checkSeed("streamAt", seed);
  if (!Number.isSafeInteger(index) || index < 0) {
    throw new AnalysisError(
      "invalid-option",
      `streamAt: the index is ${quote(index)}; expected a whole number from 0 to ${Number.MAX_SAFE_INTEGER}`,
      { option: "index", value: index },
    );
  }
  const state = stream.state;
  state[0] = index | 0;
  state[1] = Math.floor(index / WORD) | 0;
  state[2] = 0;
  state[3] = 0;
  philox4x32InPlace(seed | 0, Math.floor(seed / WORD) | 0, state);
  // xoshiro stands still at zero; exactly one of 2^128 counters leads there.
  if ((state[0] | state[1] | state[2] | state[3]) === 0) state[3] = 1;
}

/**
 * Stream `index` of a seed: xoshiro128** started at philox4x32-10(key = seed, counter = index).
 * Philox is a bijection of its counter, so the streams of one seed start in different states; and nearby seeds
 * share nothing, as they would if stream i were `seed + i`.
 * @param seed whole, 0 … 2^53 − 1
 * @param index whole, 0 … 2^53 − 1; replicate i of a resampling takes stream i, whoever computes it
 * @throws AnalysisError "invalid-option"
 * @source Blackman & Vigna (2021), Scrambled linear pseudorandom number generators; Salmon et al. (2011);
 *   test/reference/streams.json
 * @example streamAt(1, 0).uint32() // → 1649117212
 */
export function streamAt(seed: number, index: number): Stream {
  const stream = streamFromState(new Int32Array(4));
  restartInPlace(stream, seed, index);
  return stream;
}
