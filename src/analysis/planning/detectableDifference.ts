import { deepFreeze } from "../frozen";
import { checkOptions, required } from "../options";
import type { DetectableDifferenceResult } from "../results";
import { checkPower } from "./comparisonSampleSize";
import { groupSizes, plannedPower, roomFor } from "./plannedComparison";
import { assumedOf, checkPlan, PLAN_OPTIONS, type Plan, type PlanOptions } from "./plannedScore";

export interface DetectableDifferenceOptions extends PlanOptions {
  /** Answers in each group, `400`, or in the first and the second, `[400, 300]`. */
  readonly n: number | readonly [number, number];
  /** The chance that the difference is found, 0.8 by default. */
  readonly power?: number;
}

/**
 * The smallest change that a comparison of two groups of different people finds with a given power:
 * upwards and downwards from the expected answers of the first.
 * @returns rise and fall, both positive, in points, percent or units of the scale; null where the scale ends before
 * @throws AnalysisError "missing-option" · "invalid-option"
 * @source the inverse of {@link comparisonPower}
 * @example detectableDifference({ score: "nps", promoters: 50, detractors: 20, n: 1000 }).rise // → 9.5 (rounded)
 */
export function detectableDifference(options: DetectableDifferenceOptions): DetectableDifferenceResult {
  const call = "detectableDifference";
  checkOptions(call, options, [...PLAN_OPTIONS, "n", "power"]);
  const plan = checkPlan(call, options);
  const n = groupSizes(call, required(call, options, "n"));
  const power = checkPower(call, options.power, plan.level);
  const [fall, rise] = roomFor(plan);
  return deepFreeze({
    kind: "detectableDifference",
    score: plan.score,
    n,
    rise: smallestFound(plan, n, power, rise, 1),
    fall: smallestFound(plan, n, power, fall, -1),
    power,
    level: plan.level,
    designEffect: plan.designEffect,
    assumed: assumedOf(plan.expected),
  });
}

/** The smallest difference in one direction whose power is enough, by bisection to the last digit. */
function smallestFound(
  plan: Plan,
  n: readonly [number, number],
  power: number,
  room: number,
  direction: 1 | -1,
): number | null {
  const isFound = (difference: number): boolean => plannedPower(plan, direction * difference, n) >= power;
  let high = Number.isFinite(room) ? room : 1;
  if (Number.isFinite(room)) {
    if (!isFound(room)) return null;
  } else {
    while (!isFound(high)) high *= 2;
  }
  let low = 0;
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return high;
    if (isFound(middle)) high = middle;
    else low = middle;
  }
}
