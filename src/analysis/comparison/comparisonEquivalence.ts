import { tSurvival, tSurvivalQuantile } from "../../distributions/studentT";
import { AnalysisError, quote } from "../../errors";
import type { IntervalFamily } from "../../estimate/comparison/intervalFamily";
import { describeValue } from "../../table/describeValue";
import type { Equivalence } from "./comparisonResults";

/** What still counts as no difference worth acting on: 5 means −5 to 5; in the unit of the score. */
export type Margin = number | readonly [low: number, high: number];

/** Two ends around 0. */
export type MarginEnds = readonly [low: number, high: number];

/**
 * The `margin` option, checked.
 * @returns undefined when none is given
 * @throws AnalysisError "invalid-option"
 */
export function checkMargin(call: string, margin: unknown, level: number): MarginEnds | undefined {
  if (margin === undefined) return undefined;
  const ends: unknown = typeof margin === "number" ? [-margin, margin] : margin;
  const isPair = Array.isArray(ends) && ends.length === 2 && ends.every((end) => Number.isFinite(end));
  if (!isPair || !(ends[0] < 0 && ends[1] > 0)) {
    throw new AnalysisError(
      "invalid-option",
      `${call}: option "margin" is ${isPair && typeof margin !== "number" ? `[${ends.join(", ")}]` : describeValue(margin)}, expected a number above 0, such as 5 for −5 to 5, or two ends around 0, [-5, 5]`,
      { option: "margin" },
    );
  }
  if (level <= 0.5) {
    throw new AnalysisError(
      "invalid-option",
      `${call}: option "margin" needs a level above 0.5, got ${quote(level)}; each of the two tests is wrong in 1 − level of the cases`,
      { option: "level", value: level },
    );
  }
  return [ends[0] as number, ends[1] as number];
}

/**
 * Two one-sided tests of equivalence from the intervals of a difference: it is within the margin when the interval of
 * level 2·level − 1 is.
 *   p = max( P(T ≥ reaching(low)), P(T ≤ reaching(high)) )
 * With plain intervals this is `equivalenceTest`.
 * @param intervals null when there are none
 * @source Schuirmann (1987); agrees with `equivalenceTest` and statsmodels' ttost_ind,
 *   test/reference/comparisonShares.json
 */
export function equivalenceWithin(
  intervals: IntervalFamily | null,
  margin: MarginEnds,
  level: number,
): Omit<Equivalence, "pAdjusted" | "decision"> {
  if (intervals === null) return { margin, pValue: null, confLow: null, confHigh: null };
  const { df } = intervals;
  const pLow = tSurvival(intervals.reaching(margin[0]), df);
  const pHigh = tSurvival(-intervals.reaching(margin[1]), df);
  const { low, high } = intervals.at(tSurvivalQuantile(1 - level, df));
  return { margin, pValue: Math.max(pLow, pHigh), confLow: low, confHigh: high };
}

/** What the two tests say together; adjusted p-values, when there are several comparisons. */
export function equivalenceDecision(
  equivalence: number | null,
  difference: number | null,
  level: number,
): Equivalence["decision"] {
  if (equivalence === null || difference === null) return null;
  // In this form to the last bit as the interval has it: 1 − 0.95 is not 0.05.
  if (equivalence < 1 - level) return "equivalent";
  return difference < 1 - level ? "different" : "undecided";
}
