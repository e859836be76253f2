import { tSurvival, tSurvivalQuantile } from "../../distributions/studentT";
import { AnalysisError, quote } from "../../errors";

/** How a difference is tested: two-sided at 1 − level. */
export interface DifferenceTest {
  /** Standard error of the difference, > 0. */
  readonly stdError: number;
  /** 0.95 by default. */
  readonly level?: number;
  /** Degrees of freedom; Infinity (normal) by default. */
  readonly df?: number;
}

/**
 * The chance that a two-sided test finds a true difference of this size.
 *   power(δ) = P(T > c − δ/se) + P(T > c + δ/se), c = t(1 − α/2; df), α = 1 − level
 * On few degrees of freedom T is central t around δ, an approximation to the noncentral t that is a little cautious.
 * @param difference δ in the units of the standard error; its sign does not matter
 * @returns from 1 − level at δ = 0 to 1
 * @throws AnalysisError "invalid-option"
 * @source Cohen (1988), Statistical Power Analysis for the Behavioral Sciences, ch. 2; normal: agrees with R power.prop.test's
 *   formula in test/reference/comparison.json
 * @example differencePower(2.8, { stdError: 1 }) // → 0.7995569… 
 */
export function differencePower(difference: number, test: DifferenceTest): number {
  const { stdError, df, critical } = checked("differencePower", test);
  if (!Number.isFinite(difference)) throw refused("differencePower", "difference", difference, "a finite number");
  const shift = Math.abs(difference) / stdError;
  return tSurvival(critical - shift, df) + tSurvival(critical + shift, df);
}

/**
 * The smallest true difference that a two-sided test finds with the given chance: the inverse of `differencePower`.
 * Roughly (1.96 + 0.84)·stdError = 2.8·stdError for level 0.95 and power 0.8. Smaller differences may be there, and would mostly be missed.
 * @returns δ > 0 in the units of the standard error
 * @throws AnalysisError "invalid-option" (a power that is not between 1 − level and 1)
 * @source as `differencePower`
 * @example detectableDifference({ stdError: 1, power: 0.8 }) // → 2.8015818… 
 */
export function detectableDifference(test: DifferenceTest & { readonly power?: number }): number {
  const call = "detectableDifference";
  const { stdError, df, critical, level } = checked(call, test);
  const { power = 0.8 } = test;
  if (!(power > 1 - level && power < 1)) {
    throw refused(call, "power", power, `a number between ${1 - level} (1 − level) and 1; for 80 % write 0.8`);
  }
  // In standard errors. At c + t(power) the first term alone has the power, so the answer is not above it.
  let low = 0;
  let high = Math.max(critical + tSurvivalQuantile(1 - power, df), Number.MIN_VALUE);
  for (;;) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) return high * stdError;
    if (tSurvival(critical - middle, df) + tSurvival(critical + middle, df) < power) low = middle;
    else high = middle;
  }
}

function checked(call: string, test: DifferenceTest): { stdError: number; df: number; critical: number; level: number } {
  const { stdError, level = 0.95, df = Number.POSITIVE_INFINITY } = test;
  if (!(stdError > 0 && stdError < Number.POSITIVE_INFINITY)) {
    throw refused(call, "stdError", stdError, "a finite number above 0");
  }
  if (!(level > 0 && level < 1)) throw refused(call, "level", level, "a number between 0 and 1; for 95 % write 0.95");
  if (!(df > 0)) throw refused(call, "df", df, "a number above 0, or Infinity for the normal distribution");
  return { stdError, df, level, critical: tSurvivalQuantile((1 - level) / 2, df) };
}

function refused(call: string, option: string, value: unknown, expected: string): AnalysisError {
  return new AnalysisError("invalid-option", `${call}: option ${quote(option)} is ${quote(value)}, expected ${expected}`, {
    call,
    option,
    value: typeof value === "number" && Number.isFinite(value) ? value : String(value),
  });
}
