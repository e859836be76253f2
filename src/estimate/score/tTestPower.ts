import { normalSurvival } from "../../distributions/normal";
import { tQuantile } from "../../distributions/studentT";

/**
 * Power of a two-sided t-test: the chance that a difference of this size is found.
 *   P(|T| > t), T noncentral t with noncentrality |δ|/SE, t the 1 − α/2 quantile of Student's on df
 * The noncentral t is (Z + |δ|/SE)/S with S² = χ²/df, so it is the normal tail averaged over S.
 * @param difference δ between the two means
 * @param stdError of the estimated difference, > 0
 * @param df degrees of freedom of the standard error, > 0
 * @param level 1 − α, the confidence level of the comparison
 * @returns probability; 1 − level where δ = 0
 * @source agrees with R power.t.test(strict = TRUE), test/reference/scorePlanning.json
 * @example tTestPower(0.5, 0.2, 98, 0.95) // → 0.6969 (rounded)
 */
export function tTestPower(difference: number, stdError: number, df: number, level: number): number {
  const shift = Math.abs(difference) / stdError;
  const critical = tQuantile((1 + level) / 2, df);
  // S has most of its weight within a few 1/√(2 df) of 1; beyond 14 of them nothing is left that a double shows.
  const spread = 1 / Math.sqrt(2 * df);
  const low = Math.max(0, 1 - 14 * spread);
  const high = 1 + 14 * spread;
  let found = 0;
  let mass = 0;
  for (let k = -NODES; k <= NODES; k++) {
    const x = k * STEP;
    const growth = Math.PI * Math.sinh(x);
    const fromLow = (high - low) / (1 + Math.exp(-growth));
    const toHigh = (high - low) / (1 + Math.exp(growth));
    const s = low + fromLow;
    if (fromLow <= 0 || toHigh <= 0 || s <= 0) continue;
    // The density of S up to a factor, which the total takes out again; written around its peak, where it does not overflow.
    const density = Math.exp((df - 1) * Math.log(s) - (df / 2) * (s - 1) * (s + 1));
    const weight = density * fromLow * toHigh * Math.cosh(x);
    mass += weight;
    found += weight * (normalSurvival(critical * s - shift) + normalSurvival(critical * s + shift));
  }
  return found / mass;
}

const STEP = 1 / 32;
const NODES = 112;
