import { tSurvival, tSurvivalQuantile } from "../distributions/studentT";
import { AnalysisError, quote } from "../errors";

export interface EquivalenceOptions {
  /** The difference (or figure), and its standard error in the same units. */
  readonly estimate: number;
  readonly stdError: number;
  /** What still counts as no difference worth acting on: from `low` to `high`, in the same units. */
  readonly margin: readonly [low: number, high: number];
  /** Degrees of freedom of the t distribution; Infinity (normal) by default. */
  readonly df?: number;
  /** Each of the two tests has the error rate 1 − level; 0.95 by default. */
  readonly level?: number;
}

export interface EquivalenceResult {
  /** (estimate − low)/stdError against "not above low"; null when the standard error is 0. */
  readonly statisticLow: number | null;
  /** (estimate − high)/stdError against "not below high"; null when the standard error is 0. */
  readonly statisticHigh: number | null;
  readonly pValueLow: number;
  readonly pValueHigh: number;
  /** The larger of the two. */
  readonly pValue: number;
  /** The interval of level 2·level − 1 (90 % for 0.95): equivalent means that it lies within the margin. */
  readonly confLow: number;
  readonly confHigh: number;
  readonly equivalent: boolean;
  readonly level: number;
  /** null for the normal distribution. */
  readonly df: number | null;
}

/**
 * Equivalence by two one-sided tests (TOST): is the difference above the lower and below the upper margin?
 *   p = max( P(T ≥ (d − low)/se), P(T ≤ (d − high)/se) )
 * A small p says "no change worth acting on", which a large p of a test for a difference never says.
 * @throws AnalysisError "invalid-option"
 * @source Schuirmann (1987); Lakens (2017); agrees with statsmodels' ttost, test/reference/bootstrapScipy.json
 * @example equivalenceTest({ estimate: 0.5, stdError: 1, margin: [-3, 3] }).equivalent // → true
 */
export function equivalenceTest(options: EquivalenceOptions): EquivalenceResult {
  const { estimate, stdError, margin, df = Number.POSITIVE_INFINITY, level = 0.95 } = options;
  const [low, high] = margin;
  check("estimate", estimate, Number.isFinite(estimate), "a finite number");
  check("stdError", stdError, Number.isFinite(stdError) && stdError >= 0, "a finite number, 0 or more");
  check("df", df, df > 0, "a number above 0, or Infinity for the normal distribution");
  check("level", level, level > 0.5 && level < 1, "a number between 0.5 and 1; for 95 % write 0.95");
  check(
    "margin",
    `${low} to ${high}`,
    Number.isFinite(low) && Number.isFinite(high) && low < high,
    "two finite numbers, the lower one first, like [-5, 5]",
  );
  const half = stdError === 0 ? 0 : tSurvivalQuantile(1 - level, df) * stdError;
  const rest = { confLow: estimate - half, confHigh: estimate + half, level, df: Number.isFinite(df) ? df : null };
  if (stdError === 0) {
    // Nothing is left to chance: the estimate is within the margin or not.
    const pValueLow = estimate > low ? 0 : 1;
    const pValueHigh = estimate < high ? 0 : 1;
    const pValue = Math.max(pValueLow, pValueHigh);
    return {
      statisticLow: null,
      statisticHigh: null,
      pValueLow,
      pValueHigh,
      pValue,
      equivalent: pValue === 0,
      ...rest,
    };
  }
  const statisticLow = (estimate - low) / stdError;
  const statisticHigh = (estimate - high) / stdError;
  const pValueLow = tSurvival(statisticLow, df);
  const pValueHigh = tSurvival(-statisticHigh, df);
  const pValue = Math.max(pValueLow, pValueHigh);
  return { statisticLow, statisticHigh, pValueLow, pValueHigh, pValue, equivalent: pValue < 1 - level, ...rest };
}

function check(option: string, value: number | string, valid: boolean, expected: string): void {
  if (valid) return;
  throw new AnalysisError(
    "invalid-option",
    `equivalenceTest: the option ${quote(option)} is ${typeof value === "string" ? value : quote(value)}; expected ${expected}`,
    { call: "equivalenceTest", option, value: Number.isFinite(value) ? value : String(value) },
  );
}
