import { tSurvivalQuantile } from "../../distributions/studentT";
import { tTestPower } from "../score/tTestPower";
import { zTestPower } from "../score/zTestPower";

/** A two-sided test at 1 − level, and the chance with which it is to find something. */
export interface TestWithPower {
  /** Standard error of the difference, > 0. */
  readonly stdError: number;
  /** Degrees of freedom; Infinity (normal) by default. */
  readonly df?: number;
  readonly level: number;
  /** Between 1 − level and 1. */
  readonly power: number;
}

/**
 * The smallest true difference that a two-sided test finds with the given chance: the inverse of `zTestPower` and
 * `tTestPower`. About (1.96 + 0.84)·stdError = 2.8·stdError for level 0.95 and power 0.8. Smaller differences may be
 * there, and would mostly be missed.
 * @returns δ > 0 in the units of the standard error
 * @source Cohen (1988), Statistical Power Analysis for the Behavioral Sciences, ch. 2; test/property/comparison.test.ts
 * @example detectableShift({ stdError: 2, level: 0.95, power: 0.8 }) // → 5.603163574027…
 */
export function detectableShift({ stdError, df = Number.POSITIVE_INFINITY, level, power }: TestWithPower): number {
  const excess = (shift: number): number =>
    (df === Number.POSITIVE_INFINITY ? zTestPower(shift, 1, level) : tTestPower(shift, 1, df, level)) - power;
  // With a central t in place of the noncentral one the answer is off by a few percent at most, unless there is next to
  // no df.
  const guess = tSurvivalQuantile((1 - level) / 2, df) + tSurvivalQuantile(1 - power, df);
  let high = Math.max(guess, 0.1);
  let above = excess(high);
  let low = 0;
  let below = 1 - level - power;
  for (let step = 1.02; above < 0; step = 2) {
    low = high;
    below = above;
    high *= step;
    above = excess(high);
  }
  for (let near = 0.98 * high; low === 0 && near > 1e-3 * guess; near /= 2) {
    const here = excess(near);
    if (here <= 0) [low, below] = [near, here];
    else [high, above] = [near, here];
  }
  // Regula falsi with halved weights (Illinois): a few steps where bisection takes fifty, and each step may be an
  // integral.
  let side = 0;
  for (let step = 0; step < 200 && high - low > 1e-15 * high; step++) {
    const middle = (low * above - high * below) / (above - below);
    if (!(middle > low && middle < high)) break;
    const here = excess(middle);
    if (Math.abs(here) < 1e-13) return middle * stdError;
    if (here < 0) {
      low = middle;
      below = here;
      if (side < 0) above /= 2;
      side = -1;
    } else {
      high = middle;
      above = here;
      if (side > 0) below /= 2;
      side = 1;
    }
  }
  return high * stdError;
}
