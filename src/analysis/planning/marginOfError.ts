import { AnalysisError } from "../../errors";
import { deepFreeze } from "../frozen";
import { checkOptions, required } from "../options";
import type { MarginResult } from "../results";
import { fewestAnswers, plannedMargin } from "./plannedMargin";
import { assumedOf, checkPlan, PLAN_OPTIONS, type PlanOptions, people } from "./plannedScore";

export interface MarginOfErrorOptions extends PlanOptions {
  /** Answers. */
  readonly n: number;
  /** People in the population, when it is not much larger than the sample. */
  readonly populationSize?: number;
}

/**
 * Margin of error to expect of n answers: half the width of the plain interval, in points, percent or units of the scale.
 *   z·√(D·σ²/n · (N − n)/(N − 1)); NPS: σ² = p + d − (p − d)²; shares: p(1 − p); means: Student's t and √(1 − n/N)
 * It is a plan: the interval of the answers themselves comes from {@link nps}, {@link csat} and the other scores.
 * @throws AnalysisError "missing-option" · "invalid-option"
 * @source Cochran (1977), Sampling Techniques, ch. 4; agrees with R, test/reference/scorePlanning.json
 * @example marginOfError({ score: "csat", n: 385 }).margin // → 4.994 (rounded)
 */
export function marginOfError(options: MarginOfErrorOptions): MarginResult {
  const call = "marginOfError";
  checkOptions(call, options, [...PLAN_OPTIONS, "n", "populationSize"]);
  const plan = checkPlan(call, options);
  const n = people(call, "n", required(call, options, "n"), fewestAnswers(plan));
  const populationSize =
    options.populationSize === undefined ? undefined : people(call, "populationSize", options.populationSize, 1);
  if (populationSize !== undefined && populationSize < n) {
    throw new AnalysisError(
      "invalid-option",
      `${call}: option "n" is ${n}, more than the ${populationSize} people in the population`,
      { option: "n", value: n, populationSize },
    );
  }
  return deepFreeze({
    kind: "marginOfError",
    score: plan.score,
    n,
    margin: plannedMargin(plan, n, populationSize),
    level: plan.level,
    method: plan.expected.kind === "mean" ? "t" : "wald",
    designEffect: plan.designEffect,
    populationSize: populationSize ?? null,
    assumed: assumedOf(plan.expected),
  });
}
