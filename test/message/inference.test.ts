import { describe, expect, test } from "vitest";
import { AnalysisError } from "../../src/errors";
import { type AdjustmentMethod, adjustPValues } from "../../src/inference/adjustPValues";
import { bcaInterval } from "../../src/inference/bcaInterval";
import type { BootstrapMethod } from "../../src/inference/bootstrapInterval";
import { concatenateReplicates } from "../../src/inference/concatenateReplicates";
import { type CountReplicateOptions, countReplicates } from "../../src/inference/countReplicates";
import { empiricalInfluence } from "../../src/inference/empiricalInfluence";
import { type EquivalenceOptions, equivalenceTest } from "../../src/inference/equivalenceTest";
import { intervalFromReplicates } from "../../src/inference/intervalFromReplicates";
import { jackknife } from "../../src/inference/jackknife";
import { joinPermutations } from "../../src/inference/joinPermutations";
import { percentileInterval } from "../../src/inference/percentileInterval";
import { type Alternative, permutationResult } from "../../src/inference/permutationResult";
import { permutationTest } from "../../src/inference/permutationTest";
import { type Estimator, type ReplicateOptions, type Replicates, replicates } from "../../src/inference/replicates";
import { runReplicates } from "../../src/inference/runReplicates";
import { runReplicatesAsync } from "../../src/inference/runReplicatesAsync";
import { runToEnd } from "../../src/inference/runToEnd";
import { signFlipTest } from "../../src/inference/signFlipTest";
import { weightedDraw } from "../../src/inference/weightedDraw";

/** Code and message of what a call throws. */
function refusal(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    if (error instanceof AnalysisError) {
      // Details are plain data.
      expect(JSON.parse(JSON.stringify(error.details))).toEqual(error.details);
      return `[${error.code}] ${error.message}`;
    }
    throw error;
  }
  throw new Error("expected a refusal");
}

const one: Estimator = () => Float64Array.of(1);
const base: ReplicateOptions = { units: 3, width: 1, resamples: 10, seed: 1 };
const run = (options: Partial<ReplicateOptions>, estimator: Estimator = one) =>
  refusal(() => runReplicates(estimator, { ...base, ...options }));

describe("replicates", () => {
  test("options", () => {
    expect(run({ resamples: 0 })).toMatchInlineSnapshot(
      `"[invalid-option] bootstrap: the option "resamples" is 0; expected a whole number of at least 1"`,
    );
    expect(run({ resamples: 10.5, call: "nps" })).toMatchInlineSnapshot(
      `"[invalid-option] nps: the option "resamples" is 10.5; expected a whole number of at least 1"`,
    );
    expect(run({ units: Number.NaN })).toMatchInlineSnapshot(
      `"[invalid-option] bootstrap: the option "units" is NaN; expected a whole number of at least 1"`,
    );
    expect(run({ width: 0 })).toMatchInlineSnapshot(
      `"[invalid-option] bootstrap: the option "width" is 0; expected a whole number of at least 1"`,
    );
    expect(run({ first: -1 })).toMatchInlineSnapshot(
      `"[invalid-option] bootstrap: the option "first" is -1; expected a whole number of at least 0"`,
    );
    expect(run({ seed: -1 })).toMatchInlineSnapshot(
      `"[invalid-option] bootstrap: the option "seed" is -1; expected a whole number from 0 to 9007199254740991"`,
    );
    expect(run({ draw: weightedDraw(Float64Array.of(1, 2)) })).toMatchInlineSnapshot(
      `"[weights-length] weightedDraw: there are 2 sampling weights, expected 3, one for each unit"`,
    );
  });

  test("an estimator that changes its mind", () => {
    expect(run({ width: 2 })).toMatchInlineSnapshot(
      `"[invalid-data] bootstrap: the estimator returned an array of length 1, expected 2; it must return as many figures for every resample"`,
    );
  });

  test("all resamples fail", () => {
    expect(run({}, () => Float64Array.of(Number.NaN))).toMatchInlineSnapshot(
      `"[not-finite] bootstrap: all 10 resamples failed: "not-finite" (10); expected at least one that can be computed; there may be too few rows, or columns that hardly vary"`,
    );
    let count = 0;
    const hopeless: Estimator = () => {
      throw new AnalysisError(count++ % 3 === 0 ? "constant-column" : "aliased-columns", "");
    };
    expect(run({ call: "drivers" }, hopeless)).toMatchInlineSnapshot(
      `"[aliased-columns] drivers: all 10 resamples failed: "aliased-columns" (6), "constant-column" (4); expected at least one that can be computed; there may be too few rows, or columns that hardly vary"`,
    );
  });

  test("parts that do not fit", () => {
    const part = (width: number): Replicates => ({ width, resamples: 1, values: new Float64Array(width), failed: [] });
    expect(refusal(() => concatenateReplicates([]))).toMatchInlineSnapshot(
      `"[empty-data] bootstrap: there are no parts to concatenate, expected at least one"`,
    );
    expect(refusal(() => concatenateReplicates([part(2), part(3)]))).toMatchInlineSnapshot(
      `"[invalid-data] bootstrap: part 2 has 3 figures, expected 2 as in part 1; all parts must come from the same estimator"`,
    );
  });
});

test("countReplicates", () => {
  const counts = (options: Partial<CountReplicateOptions>) =>
    refusal(() => runToEnd(countReplicates(one, { counts: [3, 4], width: 1, resamples: 10, seed: 1, ...options })));
  expect(counts({ counts: [3, 1.5] })).toMatchInlineSnapshot(
    `"[not-whole] bootstrap: count 2 is 1.5, expected a whole number, 0 or more"`,
  );
  expect(counts({ counts: [3, -1], call: "nps" })).toMatchInlineSnapshot(
    `"[not-whole] nps: count 2 is -1, expected a whole number, 0 or more"`,
  );
  expect(counts({ counts: [0, 0] })).toMatchInlineSnapshot(
    `"[no-valid-answers] bootstrap: there are no answers to resample, expected at least one"`,
  );
  expect(counts({ counts: [1, 2, 0, 0], groups: [2, 2] })).toMatchInlineSnapshot(
    `"[no-valid-answers] bootstrap: there are no answers in group 2 to resample, expected at least one; leave the group out"`,
  );
  expect(counts({ groups: [1, 2] })).toMatchInlineSnapshot(
    `"[invalid-data] bootstrap: the groups have 3 categories together, expected 2, as many as there are counts"`,
  );
  expect(counts({ groups: [0, 2] })).toMatchInlineSnapshot(
    `"[invalid-option] bootstrap: the option "groups" is 0; expected a whole number of at least 1"`,
  );
});

test("intervals", () => {
  const values = Float64Array.of(1, 2, 3);
  expect(refusal(() => percentileInterval(values, 95))).toMatchInlineSnapshot(
    `"[invalid-option] percentileInterval: level must be a number between 0 and 1, got 95; for 95 % write 0.95"`,
  );
  expect(refusal(() => bcaInterval(values, Number.NaN, 0.95, 0))).toMatchInlineSnapshot(
    `"[not-finite] bcaInterval: the estimate is NaN, expected a finite number; an interval needs the figure on the data themselves"`,
  );
  const named = (method: string) =>
    refusal(() => intervalFromReplicates(method as BootstrapMethod, { values, estimate: 2, level: 0.95, call: "nps" }));
  expect(named("bac")).toMatchInlineSnapshot(
    `"[unknown-option] nps: unknown interval method "bac"; did you mean "bc"?"`,
  );
  expect(named("studentized")).toMatchInlineSnapshot(
    `"[missing-option] nps: a "studentized" interval needs the standard error of every resample, and there is none; use "bca""`,
  );
});

test("jackknife and influence", () => {
  const options = { units: 3, width: 1 };
  expect(refusal(() => runToEnd(jackknife(one, { ...options, frequencies: [1, 2] })))).toMatchInlineSnapshot(
    `"[weights-length] jackknife: there are 2 frequencies, expected 3, one for each entry"`,
  );
  expect(refusal(() => runToEnd(jackknife(one, { ...options, frequencies: [1, 0.5, 2] })))).toMatchInlineSnapshot(
    `"[not-whole] jackknife: count 2 is 0.5, expected a whole number, 0 or more"`,
  );
  expect(refusal(() => runToEnd(jackknife(one, { ...options, groups: [0, 1] })))).toMatchInlineSnapshot(
    `"[weights-length] jackknife: there are 2 groups, expected 3, one for each entry"`,
  );
  expect(refusal(() => runToEnd(jackknife(one, { ...options, groups: [1, 2, 3] })))).toMatchInlineSnapshot(
    `"[invalid-data] jackknife: entry 3 of groups is 3, expected a whole number from 0 to 2; number the groups from 0 without gaps"`,
  );
  expect(refusal(() => runToEnd(jackknife(one, { ...options, groups: [0, 2, 2] })))).toMatchInlineSnapshot(
    `"[invalid-data] jackknife: no entry of groups is 1, although there is a 2; number the groups from 0 without gaps"`,
  );
  expect(refusal(() => runToEnd(empiricalInfluence(one, { ...options, step: 1 })))).toMatchInlineSnapshot(
    `"[invalid-option] empiricalInfluence: the option "step" is 1; expected a share of one unit, above 0 and below 1"`,
  );
});

test("permutation tests", () => {
  const options = { resamples: 10, seed: 1 };
  const sideways = { ...options, alternative: "grater" as Alternative };
  expect(refusal(() => runToEnd(permutationTest([1], [2], sideways)))).toMatchInlineSnapshot(
    `"[unknown-option] permutationTest: unknown alternative "grater"; did you mean "greater"?"`,
  );
  expect(refusal(() => runToEnd(permutationTest([], [2], options)))).toMatchInlineSnapshot(
    `"[empty-data] permutationTest: the first group has no values, expected at least one"`,
  );
  expect(refusal(() => runToEnd(permutationTest([1], [2, Number.NaN], options)))).toMatchInlineSnapshot(
    `"[not-finite] permutationTest: value 2 of the second group is NaN, expected a finite number; leave missing answers out first"`,
  );
  expect(refusal(() => runToEnd(signFlipTest([], options)))).toMatchInlineSnapshot(
    `"[empty-data] signFlipTest: the list of differences has no values, expected at least one"`,
  );
  expect(refusal(() => runToEnd(signFlipTest([1], { resamples: 0, seed: 1 })))).toMatchInlineSnapshot(
    `"[invalid-option] signFlipTest: the option "resamples" is 0; expected a whole number of at least 1"`,
  );
});

test("parts of a permutation test", () => {
  const part = (estimate: number) => permutationResult(estimate, 1, 10, "two-sided");
  expect(refusal(() => joinPermutations([]))).toMatchInlineSnapshot(
    `"[empty-data] permutationTest: there are no parts to join, expected at least one"`,
  );
  expect(refusal(() => joinPermutations([part(1), part(2)]))).toMatchInlineSnapshot(
    `"[invalid-data] permutationTest: part 2 has another estimate or alternative than part 1; all parts must come from the same test"`,
  );
});

test("adjustPValues", () => {
  expect(refusal(() => adjustPValues([0.1], "holms" as AdjustmentMethod))).toMatchInlineSnapshot(
    `"[unknown-option] adjustPValues: unknown method "holms"; did you mean "holm"?"`,
  );
  expect(refusal(() => adjustPValues([0.1, 1.2]))).toMatchInlineSnapshot(
    `"[invalid-data] adjustPValues: p-value 2 is 1.2, expected a number from 0 to 1, or null where there is none"`,
  );
  expect(refusal(() => adjustPValues([Number.NaN]))).toMatchInlineSnapshot(
    `"[invalid-data] adjustPValues: p-value 1 is NaN, expected a number from 0 to 1, or null where there is none"`,
  );
});

test("equivalenceTest", () => {
  const test = (options: Partial<EquivalenceOptions>) =>
    refusal(() => equivalenceTest({ estimate: 0, stdError: 1, margin: [-1, 1], ...options }));
  expect(test({ margin: [1, -1] })).toMatchInlineSnapshot(
    `"[invalid-option] equivalenceTest: the option "margin" is 1 to -1; expected two finite numbers, the lower one first, like [-5, 5]"`,
  );
  expect(test({ margin: [0, Number.POSITIVE_INFINITY] })).toMatchInlineSnapshot(
    `"[invalid-option] equivalenceTest: the option "margin" is 0 to Infinity; expected two finite numbers, the lower one first, like [-5, 5]"`,
  );
  expect(test({ stdError: -1 })).toMatchInlineSnapshot(
    `"[invalid-option] equivalenceTest: the option "stdError" is -1; expected a finite number, 0 or more"`,
  );
  expect(test({ estimate: Number.NaN })).toMatchInlineSnapshot(
    `"[invalid-option] equivalenceTest: the option "estimate" is NaN; expected a finite number"`,
  );
  expect(test({ df: 0 })).toMatchInlineSnapshot(
    `"[invalid-option] equivalenceTest: the option "df" is 0; expected a number above 0, or Infinity for the normal distribution"`,
  );
  expect(test({ level: 95 })).toMatchInlineSnapshot(
    `"[invalid-option] equivalenceTest: the option "level" is 95; expected a number between 0.5 and 1; for 95 % write 0.95"`,
  );
});

test("runReplicatesAsync", async () => {
  const message = (error: Error) => `[${error.name}] ${error.message}`;
  const start = (options: Parameters<typeof runReplicatesAsync>[1]) =>
    runReplicatesAsync(replicates(one, base), options).then(() => "", message);
  expect(await start({ yieldEvery: -1, call: "nps" })).toMatchInlineSnapshot(
    `"[AnalysisError] nps: the option "yieldEvery" is -1, expected milliseconds, 0 or more"`,
  );
  expect(await start({ signal: { aborted: true } })).toMatchInlineSnapshot(
    `"[AbortError] bootstrap: stopped by the signal before the first replicate; there is no result"`,
  );
  const stopAt = (at: number) => {
    const signal = { aborted: false };
    const onProgress = (done: number) => {
      signal.aborted = done === at;
    };
    return start({ signal, onProgress, yieldEvery: 0, call: "drivers" });
  };
  expect(await stopAt(1)).toMatchInlineSnapshot(
    `"[AbortError] drivers: stopped by the signal after 1 replicate; there is no result"`,
  );
  expect(await stopAt(7)).toMatchInlineSnapshot(
    `"[AbortError] drivers: stopped by the signal after 7 replicates; there is no result"`,
  );
});
