import { AnalysisError } from "../../errors";
import { deepFreeze } from "../frozen";
import { checkOptions, required } from "../options";
import type { MarginResult } from "../results";
import { fewestAnswers, plannedMargin, smallestEnough } from "./plannedMargin";
import { assumedOf, checkPlan, PLAN_OPTIONS, type PlanOptions, people, positive } from "./plannedScore";

export interface SampleSizeOptions extends PlanOptions {
  /** Half the width of the interval that is wanted: points for NPS, percent for shares, else units of the scale. */
  readonly margin: number;
  /** People in the population, when it is not much larger than the sample. */
  readonly populationSize?: number;
}

/**
 * Answers needed for a margin of error: the smallest n whose {@link marginOfError} is not above it. Answers, not invitations.
 * @returns n, and the margin that n gives
 * @throws AnalysisError "missing-option" · "invalid-option"
 * @source Cochran (1977), Sampling Techniques, ch. 4; agrees with R, test/reference/scorePlanning.json
 * @example sampleSize({ score: "nps", margin: 5, promoters: 50, detractors: 20 }).n // → 938
 */
export function sampleSize(options: SampleSizeOptions): MarginResult {
  const call = "sampleSize";
  checkOptions(call, options, [...PLAN_OPTIONS, "margin", "populationSize"]);
  const plan = checkPlan(call, options);
  const wanted = positive(call, "margin", required(call, options, "margin"), "half the width of the interval");
  const populationSize =
    options.populationSize === undefined
      ? undefined
      : people(call, "populationSize", options.populationSize, fewestAnswers(plan));
  const n = smallestEnough(
    fewestAnswers(plan),
    // Beyond the population nobody is left: asking everybody leaves no error.
    (count) =>
      populationSize !== undefined && count >= populationSize
        ? true
        : plannedMargin(plan, count, populationSize) <= wanted,
  );
  if (n === Number.POSITIVE_INFINITY) {
    throw new AnalysisError(
      "invalid-option",
      `${call}: option "margin" is ${wanted}, which no number of answers reaches; give a wider margin`,
      { option: "margin", value: wanted },
    );
  }
  const enough = populationSize === undefined ? n : Math.min(n, populationSize);
  return deepFreeze({
    kind: "sampleSize",
    score: plan.score,
    n: enough,
    margin: plannedMargin(plan, enough, populationSize),
    level: plan.level,
    method: plan.expected.kind === "mean" ? "t" : "wald",
    designEffect: plan.designEffect,
    populationSize: populationSize ?? null,
    assumed: assumedOf(plan.expected),
  });
}
