import { AnalysisError } from "../../errors";
import { checkWhole } from "../../inference/checkWhole";
import type { Alternative } from "../../inference/permutationResult";
import { permutationTest as permutations } from "../../inference/permutationTest";
import { runToEnd } from "../../inference/runToEnd";
import { signFlipTest } from "../../inference/signFlipTest";
import { checkSeed } from "../../random/checkSeed";
import { columnValues } from "../../table/columnValues";
import { describeRows } from "../../table/describeRows";
import { describeValue } from "../../table/describeValue";
import { missingCodesFor } from "../../table/missingCodes";
import { numericColumn } from "../../table/numericColumn";
import type { Column, MissingCode, VectorLike } from "../../table/surveyData";
import { deepFreeze } from "../frozen";
import { checkOptions } from "../options";
import type { PermutationTestResult } from "../resampling/bootstrapResults";
import type { Warning } from "../results";
import { warning } from "../warnings";

export interface PermutationTestOptions {
  /**
   * How the groups differ, 0 when they do not; the order within a group must not matter. The difference of the means,
   * first − second, by default.
   */
  readonly statistic?: (first: Float64Array, second: Float64Array) => number;
  /** "two-sided" by default: as far from 0 on either side; "greater": first above second. */
  readonly alternative?: Alternative;
  /** Whether row i of both is the same person; false by default. Then the mean of first − second is tested. */
  readonly paired?: boolean;
  /** Random rearrangements, 9999 by default. */
  readonly resamples?: number;
  /** Whole number; 1 by default. */
  readonly seed?: number;
  /** Answers that mean "no answer". */
  readonly missingCodes?: readonly MissingCode[];
}

/**
 * Permutation test of two groups: how often does dealing all answers at random into groups of these sizes give a
 * difference at least as large as the observed one? Of pairs: how often does letting each difference keep or change its
 * sign at random? p = (b + 1)/(B + 1), valid as it stands; ties count. It needs no normal answers and no large groups;
 * the hypothesis is that both groups come from one distribution, not only that they have one mean.
 * @param first answers of one group; those missing are left out and counted
 * @param second answers of the other; of pairs, in the same order
 * @throws AnalysisError "invalid-data" · "no-valid-answers" · "column-length" (pairs) · "not-numeric" · "not-finite" ·
 *   "invalid-option" · "unknown-option"
 * @source Fisher (1935); Phipson & Smyth (2010); agrees with exact enumeration, test/reference/bootstrapScipy.json
 * @example permutationTest([9, 8, 10], [5, 6], { seed: 7 }).pValue // → 0.1 (rounded)
 */
export function permutationTest(
  first: (Column & object) | VectorLike,
  second: (Column & object) | VectorLike,
  options: PermutationTestOptions = {},
): PermutationTestResult {
  const call = "permutationTest";
  checkOptions(call, options, ["statistic", "alternative", "paired", "resamples", "seed", "missingCodes"]);
  const { statistic, alternative = "two-sided", paired = false, resamples = 9999, seed = 1 } = options;
  checkWhole(call, "resamples", resamples, 1);
  checkSeed(call, seed);
  checkKind(call, paired, statistic);
  const codes = missingCodesFor(options.missingCodes, "", call);
  const groups = [answers(call, "first", first, codes), answers(call, "second", second, codes)] as const;
  const [a, b] = paired ? completePairs(call, groups) : groups.map(({ values }) => values.filter(isAnswer));
  const used = [a!, b!] as const;
  for (const [k, { name, values }] of groups.entries()) {
    if (used[k]!.length > 0) continue;
    const where = paired
      ? "no pair has both answers"
      : `the ${name} group has no answer (${describeRows(values.length)})`;
    throw new AnalysisError("no-valid-answers", `${call}: ${where}`, { argument: name, rows: values.length });
  }
  const settings = { resamples, seed, alternative };
  const test = paired
    ? signFlipTest(
        used[0].map((value, i) => value - used[1][i]!),
        settings,
      )
    : permutations(used[0], used[1], { ...settings, ...(statistic && { statistic: checked(call, statistic) }) });
  const { estimate, pValue, asExtreme } = runToEnd(test);
  return deepFreeze({
    kind: "permutationTest",
    estimate,
    pValue,
    asExtreme,
    resamples,
    seed,
    alternative,
    paired,
    n: [used[0].length, used[1].length],
    missing: [groups[0].values.length - used[0].length, groups[1].values.length - used[1].length],
    warnings: warningsOf(used, resamples, paired),
  });
}

function checkKind(call: string, paired: unknown, statistic: unknown): void {
  if (typeof paired !== "boolean") {
    throw new AnalysisError(
      "invalid-option",
      `${call}: option "paired" is ${describeValue(paired)}, expected true or false`,
      { option: "paired" },
    );
  }
  if (statistic === undefined) return;
  if (typeof statistic !== "function") {
    throw new AnalysisError(
      "invalid-option",
      `${call}: option "statistic" is ${describeValue(statistic)}, expected a function (first, second) => number`,
      { option: "statistic" },
    );
  }
  if (!paired) return;
  throw new AnalysisError(
    "invalid-option",
    `${call}: option "statistic" is for two groups; of pairs the mean difference is tested, so leave one of them out`,
    { option: "statistic" },
  );
}

interface Group {
  readonly name: "first" | "second";
  /** NaN where an answer is missing. */
  readonly values: Float64Array;
}

function answers(call: string, name: Group["name"], given: unknown, codes: readonly MissingCode[]): Group {
  const values = columnValues(given);
  if (values !== undefined) return { name, values: numericColumn({ name, values }, { call, codes, booleans: true }) };
  throw new AnalysisError(
    "invalid-data",
    `${call}: the ${name} group is ${describeValue(given)}, expected its answers, such as [9, 8, 10]`,
    { argument: name },
  );
}

function completePairs(call: string, [first, second]: readonly [Group, Group]): [Float64Array, Float64Array] {
  const [a, b] = [first.values, second.values];
  if (a.length !== b.length) {
    throw new AnalysisError(
      "column-length",
      `${call}: paired answers must be as many on both sides, got ${a.length} and ${b.length}; give null where one is missing`,
      { rows: [a.length, b.length] },
    );
  }
  const isComplete = (_: number, i: number): boolean => isAnswer(a[i]!) && isAnswer(b[i]!);
  return [a.filter(isComplete), b.filter(isComplete)];
}

function isAnswer(value: number): boolean {
  return !Number.isNaN(value);
}

/** A difference that is no number would pass for one that is not as extreme. */
function checked(
  call: string,
  statistic: (first: Float64Array, second: Float64Array) => number,
): (first: Float64Array, second: Float64Array) => number {
  return (first, second) => {
    const difference: unknown = statistic(first, second);
    if (typeof difference === "number" && Number.isFinite(difference)) return difference;
    throw new AnalysisError(
      "not-finite",
      `${call}: the statistic is ${describeValue(difference)}, expected a finite number for every rearrangement`,
      { option: "statistic", value: String(difference) },
    );
  };
}

/** Different rearrangements below which a p-value cannot be small, whatever the answers. */
const FEW_REARRANGEMENTS = 20;

function warningsOf(
  [first, second]: readonly [Float64Array, Float64Array],
  resamples: number,
  paired: boolean,
): Warning[] {
  const warnings: Warning[] = [];
  let ways = 1;
  if (paired) ways = 2 ** first.length;
  else
    for (let k = 1; k <= Math.min(first.length, second.length); k++) ways *= (first.length + second.length - k + 1) / k;
  if (ways < FEW_REARRANGEMENTS) {
    const count = Math.round(ways);
    warnings.push(
      warning(
        "few-rearrangements",
        `There ${count === 1 ? "is 1 way" : `are ${count} ways`} to rearrange so few answers, so p cannot be below ${(1 / count).toPrecision(2)}, whatever they are.`,
        { ways: count },
      ),
    );
  }
  if (resamples < 999) {
    warnings.push(
      warning(
        "few-resamples",
        `${resamples} rearrangements are few: p cannot be below ${(1 / (resamples + 1)).toPrecision(2)}, and would move with another seed. Take 999 or more.`,
        { resamples },
      ),
    );
  }
  return warnings;
}
