import { AnalysisError, quote } from "../../errors";
import { tTestPower } from "../../estimate/score/tTestPower";
import { zTestPower } from "../../estimate/score/zTestPower";
import { describeValue } from "../../table/describeValue";
import { type Plan, type PlanOptions, people, varianceOfOne } from "./plannedScore";

export interface ComparisonOptions extends PlanOptions {
  /**
   * What the second group has more than the first, in points, percent or units of the scale; less when it is negative.
   * An NPS is taken to move by as many points of promoters as of detractors, while there are any to take.
   */
  readonly difference: number;
}

/** The share of people in both groups, as two numbers: one for each. */
export function groupSizes(call: string, n: unknown): readonly [number, number] {
  if (typeof n === "number") {
    const each = people(call, "n", n, 2);
    return [each, each];
  }
  if (Array.isArray(n) && n.length === 2) return [people(call, "n", n[0], 2), people(call, "n", n[1], 2)];
  throw new AnalysisError(
    "invalid-option",
    `${call}: option "n" is ${describeValue(n)}, expected the answers in each group, 400 or [400, 300]`,
    { option: "n" },
  );
}

/** @throws AnalysisError "invalid-option" when it is no finite number other than 0, or leads beyond the scale */
export function checkDifference(call: string, plan: Plan, difference: unknown): number {
  if (typeof difference !== "number" || !Number.isFinite(difference) || difference === 0) {
    throw new AnalysisError(
      "invalid-option",
      `${call}: option "difference" is ${quote(difference)}, expected a number other than 0: what the second group has more`,
      { option: "difference", value: Number.isFinite(difference) ? difference : String(difference) },
    );
  }
  const [fall, rise] = roomFor(plan);
  if (difference >= -fall && difference <= rise) return difference;
  throw new AnalysisError(
    "invalid-option",
    `${call}: option "difference" is ${difference}, which the expected answers leave no room for: they can fall by ${round(fall)} and rise by ${round(rise)}`,
    { option: "difference", value: difference, fall, rise },
  );
}

/** How far the figure can fall and rise, in its units, from the first group to the second. */
export function roomFor({ expected, unit }: Plan): readonly [number, number] {
  switch (expected.kind) {
    case "net": {
      const net = expected.promoters - expected.detractors;
      return [unit * (1 + net), unit * (1 - net)];
    }
    case "share":
      return [unit * expected.share, unit * (1 - expected.share)];
    case "mean":
      return [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  }
}

/**
 * Power of the comparison of two independent groups, each with its own variance: a z-test for shares and net scores, a t-test
 * with pooled variance for means.
 */
export function plannedPower(plan: Plan, difference: number, [first, second]: readonly [number, number]): number {
  const { expected, designEffect, level, unit } = plan;
  const delta = difference / unit;
  const one = designEffect * varianceOfOne(expected);
  const other = designEffect * varianceOfOne(moved(plan, delta));
  const stdError = Math.sqrt(one / first + other / second);
  if (stdError === 0) return 1;
  return expected.kind === "mean"
    ? tTestPower(delta, stdError, first + second - 2, level)
    : zTestPower(delta, stdError, level);
}

/** The expected answers of the second group. */
function moved({ expected }: Plan, delta: number): Plan["expected"] {
  switch (expected.kind) {
    case "net":
      // Half of a rise comes from detractors, as long as there are any; of a fall, from promoters.
      return delta > 0
        ? { kind: "net", ...exchanged("promoters", "detractors", expected, delta) }
        : { kind: "net", ...exchanged("detractors", "promoters", expected, -delta) };
    case "share":
      return { kind: "share", share: Math.min(1, Math.max(0, expected.share + delta)) };
    case "mean":
      return expected;
  }
}

function exchanged<Kind extends "promoters" | "detractors">(
  to: Kind,
  from: Exclude<"promoters" | "detractors", Kind>,
  expected: { readonly promoters: number; readonly detractors: number },
  by: number,
): { promoters: number; detractors: number } {
  const { promoters, detractors } = expected;
  const taken = Math.min(expected[from], by / 2);
  const changed = { promoters, detractors };
  changed[to] = Math.min(1, changed[to] + by - taken);
  changed[from] -= taken;
  return changed;
}

function round(value: number): number {
  return Number(value.toPrecision(12));
}
