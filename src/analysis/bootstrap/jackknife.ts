import { tQuantile } from "../../distributions/studentT";
import { AnalysisError } from "../../errors";
import { checkWhole } from "../../inference/checkWhole";
import type { Replicates } from "../../inference/replicateStore";
import { runToEnd } from "../../inference/runToEnd";
import { checkSeed } from "../../random/checkSeed";
import { deepFreeze } from "../frozen";
import { checkLevel } from "../level";
import { checkOptions } from "../options";
import type { JackknifeResult, JackknifeRow, ResampledUnits } from "../resampling/bootstrapResults";
import type { Warning } from "../results";
import { warning } from "../warnings";
import { openRows } from "./bootstrapJob";
import { type LeaveOutPlan, leaveOutPlan } from "./bootstrapLeaveOut";
import type { ResamplingOptions } from "./bootstrapPlan";
import { RESAMPLING_OPTIONS } from "./bootstrapRequest";
import type { NamedStatistic, Statistic } from "./bootstrapStatistic";
import { type BootstrapData, type BootstrapSubject, bootstrapSubject } from "./bootstrapSubject";
import { jackknifeByStrata } from "./jackknifeByStrata";

export interface JackknifeOptions extends ResamplingOptions {
  /** How many random groups of units to leave out in place of single units; by default 1,000 when there are more than 2,000 units. */
  readonly groups?: number;
  /** Deals units into groups; 1 by default. Without groups nothing is random. */
  readonly seed?: number;
  /** Confidence level, 0.95 by default. */
  readonly level?: number;
}

/**
 * Jackknife of any statistic: its bias and standard error from what it is without each unit in turn, and a t interval
 * around it. Rows are left out; whole clusters where there are any; people, one at a time, where rows have a frequency;
 * within strata, what is left stands for the whole stratum. It suits smooth figures: of a median the error is wrong.
 * @param data a survey, or one column of it; see `bootstrap`
 * @throws AnalysisError as `bootstrap` does · "too-few-rows" (nothing to leave out)
 * @source Efron & Tibshirani (1993), ch. 11; Wolter (2007), ch. 4; agrees with survey's JK1 and JKn replicate weights,
 *   test/reference/bootstrapDesign.json
 * @example
 * const waiting = [3, 9, 4, 1, 12, 5, 8, 2, 6, 7];
 * const mean = (weights: Float64Array) => weights.reduce((sum, w, i) => sum + w * waiting[i]!, 0) / 10;
 * jackknife(waiting, mean).rows[0]!.stdError // → 1.0754843869934456
 */
export function jackknife(
  data: BootstrapData,
  statistic: Statistic | NamedStatistic,
  options: JackknifeOptions = {},
): JackknifeResult {
  const call = "jackknife";
  checkOptions(call, options, [...RESAMPLING_OPTIONS, "groups", "seed", "level"]);
  const { groups, seed = 1 } = options;
  if (groups !== undefined) checkWhole(call, "groups", groups, 2);
  checkSeed(call, seed);
  const level = checkLevel(call, options.level);
  const subject = bootstrapSubject(call, data, statistic, { options, countsAnswers: groups === undefined });
  if (groups !== undefined && subject.rows.units === "people") {
    throw new AnalysisError(
      "invalid-option",
      `${call}: option "groups" deals rows or clusters into groups, and cannot deal the people of a frequency; leave it out`,
      { option: "groups" },
    );
  }
  const leaveOut = leaveOutPlan(subject.plan, seed, groups);
  const count = leaveOut.sizes.length;
  if (count === 0) throw nothingToLeaveOut(call, subject);
  const { plan, estimator, terms } = subject;
  const open = openRows({ call, plan, leaveOut, width: terms.length, seed }, estimator);
  const made = runToEnd(open({ phase: "leave-outs", first: 0, count }));
  const df = freedomOf(leaveOut);
  const t = tQuantile((1 + level) / 2, df);
  const { units, fractions } = subject.rows;
  return deepFreeze({
    kind: "jackknife",
    rows: terms.map((term, j) => jackknifeRow(subject, leaveOut, made, t, term, j)),
    level,
    df,
    leftOut: {
      units,
      count: leaveOut.frequencies === null ? count : sum(leaveOut.frequencies),
      strata: fractions.length,
      ...(leaveOut.isGrouped && { groups: count }),
    },
    n: subject.n,
    ...(subject.missing !== undefined && { missing: subject.missing }),
    failed: made.failed.map((each) => ({ cause: each.cause, count: each.count })),
    warnings: warningsOf(subject, leaveOut, made, groups === undefined),
  });
}

function jackknifeRow(
  { estimates, plan }: BootstrapSubject,
  { stratumOf, sizes, frequencies, totals }: LeaveOutPlan,
  made: Replicates,
  t: number,
  term: string,
  j: number,
): JackknifeRow {
  const estimate = estimates[j]!;
  const figures = made.values.subarray(j * made.resamples, (j + 1) * made.resamples);
  const { fractions } = plan;
  const leftOut = { figures, stratumOf, sizes, totals, fractions, ...(frequencies !== null && { frequencies }) };
  const found = jackknifeByStrata(estimate, leftOut);
  const failed = figures.reduce((count, figure) => (Number.isNaN(figure) ? count + 1 : count), 0);
  if (found === null) {
    return { term, estimate, bias: null, corrected: null, stdError: null, confLow: null, confHigh: null, failed };
  }
  const { bias, stdError } = found;
  return {
    term,
    estimate,
    bias,
    corrected: estimate - bias,
    stdError,
    confLow: estimate - t * stdError,
    confHigh: estimate + t * stdError,
    failed,
  };
}

/** Units, or groups, less the strata that they lie in. */
function freedomOf({ stratumOf, frequencies, totals, isGrouped }: LeaveOutPlan): number {
  const strata = new Set(stratumOf);
  if (frequencies === null && isGrouped) return stratumOf.length - strata.size;
  let units = 0;
  for (const h of strata) units += totals[h]!;
  return units - strata.size;
}

function warningsOf(
  { rows }: BootstrapSubject,
  { isGrouped, sizes }: LeaveOutPlan,
  { failed, resamples }: Replicates,
  isDefault: boolean,
): Warning[] {
  const warnings: Warning[] = [];
  if (isGrouped && isDefault) {
    warnings.push(
      warning(
        "random-groups",
        `${rows.count} ${rows.units} are many to leave out one by one, so ${sizes.length} random groups of them were; the option "groups" sets how many.`,
        { units: rows.count, groups: sizes.length },
      ),
    );
  }
  const count = failed.reduce((total, each) => total + each.count, 0);
  if (count > 0) {
    const causes = failed.map((each) => `${each.cause}: ${each.count}`).join(", ");
    warnings.push(
      warning(
        "failed-replicates",
        `${count} of ${resamples} figures with something left out could not be computed (${causes}), so the jackknife says nothing about those figures.`,
        { failed: failed.map((each) => ({ cause: each.cause, count: each.count })), leaveOuts: resamples },
      ),
    );
  }
  return warnings;
}

const ONE: Readonly<Record<ResampledUnits, string>> = { rows: "1 row", clusters: "1 cluster", people: "1 person" };

function nothingToLeaveOut(call: string, { rows }: BootstrapSubject): AnalysisError {
  return new AnalysisError(
    "too-few-rows",
    `${call}: there is nothing to leave out: the data has ${rows.count === 1 ? ONE[rows.units] : `${rows.count} ${rows.units}`}, ` +
      "and each stratum holds one or is known in full; expected two or more",
    { units: rows.count },
  );
}

function sum(values: Float64Array): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i]!;
  return total;
}
