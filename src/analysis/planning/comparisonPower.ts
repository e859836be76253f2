import { deepFreeze } from "../frozen";
import { checkOptions, required } from "../options";
import type { ComparisonPlan } from "../results";
import { type ComparisonOptions, checkDifference, groupSizes, plannedPower } from "./plannedComparison";
import { assumedOf, checkPlan, PLAN_OPTIONS } from "./plannedScore";

export interface ComparisonPowerOptions extends ComparisonOptions {
  /** Answers in each group, `400`, or in the first and the second, `[400, 300]`. */
  readonly n: number | readonly [number, number];
}

/**
 * Power of a comparison of two groups of different people: the chance that a difference of this size is found significant.
 * Shares and net scores: z-test, each group with its own variance. Means: t-test with pooled variance.
 * @returns power ∈ [0, 1]
 * @throws AnalysisError "missing-option" · "invalid-option"
 * @source agrees with R power.t.test(strict = TRUE) and the z-test's formula, test/reference/scorePlanning.json
 * @example comparisonPower({ score: "csat", share: 60, difference: 5, n: 1500 }).power // → 0.8085 (rounded)
 */
export function comparisonPower(options: ComparisonPowerOptions): ComparisonPlan {
  const call = "comparisonPower";
  checkOptions(call, options, [...PLAN_OPTIONS, "difference", "n"]);
  const plan = checkPlan(call, options);
  const difference = checkDifference(call, plan, required(call, options, "difference"));
  const n = groupSizes(call, required(call, options, "n"));
  return deepFreeze({
    kind: "comparisonPower",
    score: plan.score,
    n,
    difference,
    power: plannedPower(plan, difference, n),
    level: plan.level,
    designEffect: plan.designEffect,
    assumed: assumedOf(plan.expected),
  });
}
