import { binomialLogRatio } from "./binomialLogRatio";
import type { Stream } from "./stream";
import { nextUniform } from "./xoshiro128";

/** Below this expected count, walking up the distribution is quicker than rejection. */
const SMALLEST_MEAN_FOR_REJECTION = 10;
/** Far beyond any count whose mean is below 10 (probability < 1e-75): reached only when rounding has eaten the tail. */
const LONGEST_WALK = 150;

/** Adds up the probabilities from 0 until they pass a uniform number; about n·p + 1 steps. */
function byInversion(state: Int32Array, n: number, p: number): number {
  const odds = p / (1 - p);
  const none = Math.exp(n * Math.log1p(-p));
  for (;;) {
    let rest = nextUniform(state);
    let probability = none;
    for (let k = 0; k <= n && k <= LONGEST_WALK; k++) {
      if (rest < probability) return k;
      rest -= probability;
      probability *= ((n - k) / (k + 1)) * odds;
    }
  }
}

/** Transformed rejection with a squeeze: two uniform numbers in five cases out of six, whatever n is. */
function byRejection(state: Int32Array, n: number, p: number): number {
  const q = 1 - p;
  const spread = Math.sqrt(n * p * q);
  const b = 1.15 + 2.53 * spread;
  const a = -0.0873 + 0.0248 * b + 0.01 * p;
  const centre = n * p + 0.5;
  const squeeze = 0.92 - 4.2 / b;
  for (;;) {
    const v = nextUniform(state);
    const u = nextUniform(state) - 0.5;
    const room = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / room + b) * u + centre);
    if (room >= 0.07 && v <= squeeze) return k;
    // room = 0 makes k −∞ or NaN, which this refuses as well.
    if (!(k >= 0 && k <= n)) continue;
    const alpha = (2.83 + 5.1 / b) * spread;
    const mode = Math.floor((n + 1) * p);
    if (Math.log((v * alpha) / (a / (room * room) + b)) <= binomialLogRatio(k, mode, n, p / q)) return k;
  }
}

/**
 * The number of successes in n trials of probability p, drawn from the exact distribution:
 * by inversion when the expected number is small, else by Hörmann's transformed rejection, in bounded expected time.
 * @param n whole, 0 … 2^53 − 1
 * @param p values outside [0, 1] count as 0 and 1
 * @source Hörmann (1993), The generation of binomial random variates, J. Stat. Comput. Simul. 46 (algorithm BTRS)
 */
export function binomial(stream: Stream, n: number, p: number): number {
  if (n <= 0 || !(p > 0)) return 0;
  if (p >= 1) return n;
  if (p > 0.5) return n - binomial(stream, n, 1 - p);
  return n * p < SMALLEST_MEAN_FOR_REJECTION ? byInversion(stream.state, n, p) : byRejection(stream.state, n, p);
}
