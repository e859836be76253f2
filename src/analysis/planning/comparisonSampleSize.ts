import { AnalysisError } from "../../errors";
import { describeValue, plainValue } from "../../table/describeValue";
import { deepFreeze } from "../frozen";
import { checkOptions, required } from "../options";
import type { ComparisonPlan } from "../results";
import { type ComparisonOptions, checkDifference, plannedPower } from "./plannedComparison";
import { smallestEnough } from "./plannedMargin";
import { assumedOf, checkPlan, PLAN_OPTIONS } from "./plannedScore";

export interface ComparisonSampleSizeOptions extends ComparisonOptions {
  /** The chance that the difference is found, 0.8 by default. */
  readonly power?: number;
}

/**
 * Answers needed in each of two groups of different people to find a difference: the smallest n whose {@link comparisonPower}
 * is not below the power that is wanted.
 * @returns n of both groups, and the power that it gives
 * @throws AnalysisError "missing-option" · "invalid-option"
 * @source agrees with R power.t.test(strict = TRUE) and the z-test's formula, test/reference/scorePlanning.json
 * @example comparisonSampleSize({ score: "csat", share: 60, difference: 5 }).n // → [1468, 1468]
 */
export function comparisonSampleSize(options: ComparisonSampleSizeOptions): ComparisonPlan {
  const call = "comparisonSampleSize";
  checkOptions(call, options, [...PLAN_OPTIONS, "difference", "power"]);
  const plan = checkPlan(call, options);
  const difference = checkDifference(call, plan, required(call, options, "difference"));
  const wanted = checkPower(call, options.power, plan.level);
  const each = smallestEnough(2, (count) => plannedPower(plan, difference, [count, count]) >= wanted);
  if (each === Number.POSITIVE_INFINITY) {
    throw new AnalysisError(
      "invalid-option",
      `${call}: option "difference" is ${difference}, which no number of answers finds with power ${wanted}; give a larger one`,
      { option: "difference", value: difference, power: wanted },
    );
  }
  const n = [each, each] as const;
  return deepFreeze({
    kind: "comparisonSampleSize",
    score: plan.score,
    n,
    difference,
    power: plannedPower(plan, difference, n),
    level: plan.level,
    designEffect: plan.designEffect,
    assumed: assumedOf(plan.expected),
  });
}

/** @throws AnalysisError "invalid-option" unless 1 − level < power < 1: less is found without any difference */
export function checkPower(call: string, power: unknown, level: number): number {
  if (power === undefined) return 0.8;
  if (typeof power === "number" && power > 1 - level && power < 1) return power;
  const mend = typeof power === "number" && power > 1 && power < 100 ? `; for ${power} % write ${power / 100}` : "";
  throw new AnalysisError(
    "invalid-option",
    `${call}: option "power" is ${describeValue(power)}, expected a number between ${Number((1 - level).toPrecision(12))} ` +
      `(what is found where there is no difference) and 1${mend}`,
    { option: "power", value: Number.isNaN(power) ? "NaN" : plainValue(power) },
  );
}
