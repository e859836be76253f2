import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bootstrap } from "../../src/analysis/bootstrap/bootstrap";
import { type BootstrapAsyncOptions, bootstrapAsync } from "../../src/analysis/bootstrap/bootstrapAsync";
import type { BootstrapOptions } from "../../src/analysis/bootstrap/bootstrapRequest";
import type { ModuleStatistic, Statistic } from "../../src/analysis/bootstrap/bootstrapStatistic";
import { type JackknifeOptions, jackknife } from "../../src/analysis/bootstrap/jackknife";
import { type PermutationTestOptions, permutationTest } from "../../src/analysis/bootstrap/permutationTest";
import { driversAsync } from "../../src/analysis/drivers/driversAsync";
import type { Warning } from "../../src/analysis/results";
import { attitude } from "../../src/datasets/attitude";
import { AnalysisError } from "../../src/errors";
import { workerPool } from "../../src/workers/workers";

/** Code and message of what a call throws. */
function told(error: unknown): string {
  if (!(error instanceof AnalysisError)) throw error;
  // Details are plain data.
  expect(JSON.parse(JSON.stringify(error.details))).toEqual(error.details);
  return `[${error.code}] ${error.message}`;
}
function refusal(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    return told(error);
  }
  throw new Error("expected a refusal");
}
const rejection = (promise: Promise<unknown>): Promise<string> =>
  promise.then(() => {
    throw new Error("expected a refusal");
  }, told);

const survey = {
  score: [9, 10, 3, 8, 7, 10],
  same: [4, 4, 4, 4, 4, 4],
  empty: [null, null, null, null, null, null],
  region: ["N", "N", "S", "S", "S", "W"],
  store: ["a", "b", "c", "c", "d", "a"],
  wt: [1, 2, 1, 1, 3, 1],
};
const mean: Statistic = (weights) => weights.reduce((sum, weight, i) => sum + weight * survey.score[i]!, 0) / 6;
const run = (options: object, statistic: unknown = mean, data: unknown = survey): string =>
  refusal(() => bootstrap(data as typeof survey, statistic as Statistic, options as BootstrapOptions));

describe("options of a bootstrap", () => {
  test("names and values", () => {
    expect(run({ resample: 100 })).toMatchInlineSnapshot(
      `"[unknown-option] bootstrap: unknown option "resample"; did you mean "resamples"?"`,
    );
    expect(run({ onProgress: () => 1 })).toMatchInlineSnapshot(
      `"[unknown-option] bootstrap: unknown option "onProgress"; there are "method", "resamples", "seed", "level", "weights", "strata", "clusters", "populationSize", "scheme", "stdError" and "keep""`,
    );
    expect(run({ method: "bac" })).toMatchInlineSnapshot(
      `"[invalid-option] bootstrap: method "bac" is not known; did you mean "bc"?"`,
    );
    expect(run({ resamples: 0.5 })).toMatchInlineSnapshot(
      `"[invalid-option] bootstrap: the option "resamples" is 0.5; expected a whole number of at least 1"`,
    );
    expect(run({ seed: -1 })).toMatchInlineSnapshot(
      `"[invalid-option] bootstrap: the option "seed" is -1; expected a whole number from 0 to 9007199254740991"`,
    );
    expect(run({ level: 95 })).toMatchInlineSnapshot(
      `"[invalid-option] bootstrap: level must be a number between 0 and 1, got 95; for 95 % write 0.95"`,
    );
    expect(run({ keep: 1 })).toMatchInlineSnapshot(
      `"[invalid-option] bootstrap: option "keep" is 1, expected true or false"`,
    );
  });

  test("the standard error of a studentized interval", () => {
    expect(run({ method: "studentized" })).toMatchInlineSnapshot(
      `"[missing-option] bootstrap: method "studentized" needs option "stdError", the statistic's own standard error as a function of the weights; without one use "bca""`,
    );
    expect(run({ method: "studentized", stdError: 2 })).toMatchInlineSnapshot(
      `"[invalid-option] bootstrap: option "stdError" is 2, expected a function (weights) => number"`,
    );
    expect(run({ stdError: mean })).toMatchInlineSnapshot(
      `"[invalid-option] bootstrap: option "stdError" belongs to method "studentized", but the method is "bca"; leave one of them out"`,
    );
    const studentized = (stdError: Statistic, statistic: unknown = mean) =>
      run({ method: "studentized", stdError }, statistic);
    expect(studentized(mean, { nps: "score" })).toMatchInlineSnapshot(
      `"[invalid-option] bootstrap: a studentized interval needs the statistic as a function, beside the function of its standard error; use "bca""`,
    );
    expect(studentized(() => ({ mean: 1 }))).toMatchInlineSnapshot(
      `"[invalid-data] bootstrap: option "stdError" returned "mean", expected a standard error for each figure, "statistic""`,
    );
    expect(studentized(() => -1)).toMatchInlineSnapshot(
      `"[not-finite] bootstrap: option "stdError" is -1 on the data themselves, expected a finite number, 0 or more"`,
    );
  });

  test("schemes", () => {
    expect(run({ scheme: "raowu" })).toMatchInlineSnapshot(
      `"[invalid-option] bootstrap: scheme "raowu" is not known; did you mean "rao-wu"?"`,
    );
    expect(run({ scheme: "ordinary", populationSize: 100 })).toMatchInlineSnapshot(
      `"[invalid-option] bootstrap: scheme "ordinary" takes the population for endless; with populationSize use "rao-wu""`,
    );
    expect(run({ scheme: "poisson", clusters: "store" })).toMatchInlineSnapshot(
      `"[invalid-option] bootstrap: scheme "poisson" weights each row on its own and knows no strata, clusters or a population size; use "ordinary" or "rao-wu""`,
    );
    expect(run({ scheme: "bayesian", weights: { frequency: "wt" } })).toMatchInlineSnapshot(
      `"[invalid-option] bootstrap: scheme "bayesian" weights each row on its own and knows no frequencies; use "ordinary" or "rao-wu""`,
    );
    expect(run({ scheme: "rao-wu" }, () => 1, [4])).toMatchInlineSnapshot(
      `"[too-few-rows] bootstrap: the data has one row, which says nothing about how much rows differ; expected two or more"`,
    );
  });

  test("designs, as scores have them", () => {
    expect(run({ strata: "region" })).toMatchInlineSnapshot(
      `"[too-few-rows] bootstrap: stratum "W" has one row, which says nothing about how much rows differ; expected two or more; put it together with the stratum most like it"`,
    );
    expect(run({ clusters: "stor" })).toMatchInlineSnapshot(
      `"[unknown-column] bootstrap: column "stor" not found; did you mean "store"?"`,
    );
    expect(run({ weights: [1, 2] })).toMatchInlineSnapshot(
      `"[weights-length] bootstrap: weights has 2 values but the data has 6 rows; give one weight for each row, 0 to leave a row out"`,
    );
  });
});

describe("data", () => {
  test("that is none", () => {
    expect(run({}, mean, 6)).toMatchInlineSnapshot(
      `"[invalid-data] bootstrap: the data is 6, expected a survey, or one of its columns"`,
    );
    expect(run({}, mean, "a,b")).toMatchInlineSnapshot(
      `"[invalid-data] bootstrap: the data is the text "a,b", expected a survey, or one of its columns; CSV text enters through readCsv(text)"`,
    );
    expect(run({}, mean, [])).toMatchInlineSnapshot(
      `"[empty-data] bootstrap: the data has no rows, expected at least one"`,
    );
  });

  test("a bare column has no other columns", () => {
    expect(run({ clusters: "store" }, mean, survey.score)).toMatchInlineSnapshot(
      `"[unknown-column] bootstrap: column "store" not found: the data is a bare column; give the column itself, or the survey"`,
    );
    expect(run({}, { nps: "score" }, survey.score)).toMatchInlineSnapshot(
      `"[unknown-column] bootstrap: column "score" not found: the data is a bare column; give the column itself, or the survey"`,
    );
    expect(run({ weights: [1] }, mean, survey.score)).toMatchInlineSnapshot(
      `"[weights-length] bootstrap: weights has 1 values but the data has 6 rows; give one weight for each row, 0 to leave a row out"`,
    );
  });
});

describe("the statistic", () => {
  test("is none", () => {
    expect(run({}, "mean")).toMatchInlineSnapshot(
      `"[invalid-option] bootstrap: the statistic is the text "mean", expected a function (weights) => number, or { nps: "recommend" } and the like; there are "mean", "nps", "topBox", "cronbachAlpha" and "module""`,
    );
    expect(run({}, null)).toMatchInlineSnapshot(
      `"[invalid-option] bootstrap: the statistic is null, expected a function (weights) => number, or { nps: "recommend" } and the like; there are "mean", "nps", "topBox", "cronbachAlpha" and "module""`,
    );
    expect(run({}, {})).toMatchInlineSnapshot(
      `"[invalid-option] bootstrap: the statistic is an empty object, expected a function (weights) => number, or { nps: "recommend" } and the like; there are "mean", "nps", "topBox", "cronbachAlpha" and "module""`,
    );
    expect(run({}, { median: "score" })).toMatchInlineSnapshot(
      `"[invalid-option] bootstrap: the statistic is an object of "median", expected a function (weights) => number, or { nps: "recommend" } and the like; there are "mean", "nps", "topBox", "cronbachAlpha" and "module""`,
    );
    expect(run({}, { nps: "score", mean: "score" })).toMatchInlineSnapshot(
      `"[invalid-option] bootstrap: the statistic is "mean" and "nps" at once, expected a function (weights) => number, or { nps: "recommend" } and the like; there are "mean", "nps", "topBox", "cronbachAlpha" and "module""`,
    );
    expect(run({}, { nps: "score", cutoff: 9 })).toMatchInlineSnapshot(
      `"[unknown-option] bootstrap: unknown option "cutoff" in the statistic; did you mean "cutoffs"?"`,
    );
    expect(run({}, { module: "file:///statistic.js" })).toMatchInlineSnapshot(
      `"[invalid-option] bootstrap: a statistic in a module has to be loaded first, which bootstrapAsync alone does; or import it and give the function"`,
    );
  });

  test("returns no figures", () => {
    expect(run({}, () => undefined)).toMatchInlineSnapshot(
      `"[invalid-data] bootstrap: the statistic returned undefined, expected a number, a list of numbers or { name: number }; does it lack a return?"`,
    );
    expect(run({}, () => Promise.resolve(1))).toMatchInlineSnapshot(
      `"[invalid-data] bootstrap: the statistic returned a Promise, expected a number, a list of numbers or { name: number }; it must not be async"`,
    );
    expect(run({}, () => mean)).toMatchInlineSnapshot(
      `"[invalid-data] bootstrap: the statistic returned a function, expected a number, a list of numbers or { name: number }; call it with the weights first"`,
    );
    expect(run({}, () => "7")).toMatchInlineSnapshot(
      `"[invalid-data] bootstrap: the statistic returned the text "7", expected a number, a list of numbers or { name: number }"`,
    );
    expect(run({}, () => [])).toMatchInlineSnapshot(
      `"[invalid-data] bootstrap: the statistic returned an empty list, expected a number, a list of numbers or { name: number }"`,
    );
    expect(run({}, () => ({ mean: 4, share: "12 %" }))).toMatchInlineSnapshot(
      `"[invalid-data] bootstrap: the statistic returned the text "12 %" as figure "share", expected a number"`,
    );
    expect(run({}, () => [1, null])).toMatchInlineSnapshot(
      `"[invalid-data] bootstrap: the statistic returned null as figure "2", expected a number"`,
    );
  });

  test("is no number on the data themselves", () => {
    expect(run({}, () => Number.NaN)).toMatchInlineSnapshot(
      `"[not-finite] bootstrap: the statistic is NaN on the data themselves, expected a finite number; are there missing answers among its values?"`,
    );
    expect(run({}, () => ({ mean: 4, ratio: 1 / 0 }))).toMatchInlineSnapshot(
      `"[not-finite] bootstrap: figure "ratio" is Infinity on the data themselves, expected a finite number"`,
    );
  });

  test("changes its form", () => {
    const changing = (first: unknown, then: unknown) => {
      let calls = 0;
      return run({}, () => (calls++ === 0 ? first : then));
    };
    expect(changing(1, [1])).toMatchInlineSnapshot(
      `"[invalid-data] bootstrap: the statistic returned a list of 1 for a resample, expected a number as for the data themselves"`,
    );
    expect(changing([1, 2], [1])).toMatchInlineSnapshot(
      `"[invalid-data] bootstrap: the statistic returned a list of 1 for a resample, expected a list of 2 numbers as for the data themselves"`,
    );
    expect(changing({ a: 1 }, { a: 1, b: 2 })).toMatchInlineSnapshot(
      `"[invalid-data] bootstrap: the statistic returned figures "a" and "b" for a resample, expected figures "a" as for the data themselves"`,
    );
    expect(changing({ a: 1 }, 1)).toMatchInlineSnapshot(
      `"[invalid-data] bootstrap: the statistic returned 1 for a resample, expected figures "a" as for the data themselves"`,
    );
    expect(changing(1, "1")).toMatchInlineSnapshot(
      `"[invalid-data] bootstrap: the statistic returned the text "1" for a resample, expected a number as for the data themselves"`,
    );
  });

  test("fails in every resample", () => {
    let calls = 0;
    expect(run({ resamples: 20 }, () => (calls++ === 0 ? 1 : Number.NaN))).toMatchInlineSnapshot(
      `"[not-finite] bootstrap: all 20 resamples failed: "not-finite" (20); expected at least one that can be computed; there may be too few rows, or columns that hardly vary"`,
    );
  });

  test("named by its columns", () => {
    expect(run({}, { nps: "scor" })).toMatchInlineSnapshot(
      `"[unknown-column] bootstrap: column "scor" not found; did you mean "score"?"`,
    );
    expect(run({}, { nps: "empty" })).toMatchInlineSnapshot(
      `"[no-valid-answers] bootstrap: none of the 6 rows has an answer in "empty""`,
    );
    expect(run({}, { mean: "region" })).toMatchInlineSnapshot(
      `"[not-numeric] bootstrap: column "region", data row 1 (counted from 1), is the text "N", expected a number; the column holds text and no numbers"`,
    );
    expect(run({}, { topBox: "score" })).toMatchInlineSnapshot(
      `"[missing-option] bootstrap: option "scale" is missing; write { scale: [1, 5] }, the lowest and the highest answer there is"`,
    );
    expect(run({}, { nps: "score", scale: [1, 10] })).toMatchInlineSnapshot(
      `"[missing-option] bootstrap: on the scale 1 to 10 it has to be said who is a promoter; write { cutoffs: { promoters: …, detractors: … } }, the lowest rating of a promoter and the highest of a detractor"`,
    );
    expect(run({}, { nps: "score", missingCodes: { scores: [99] } })).toMatchInlineSnapshot(
      `"[unknown-column] bootstrap: option "missingCodes" names column "scores", which is not there; did you mean "score"?"`,
    );
    expect(run({}, { cronbachAlpha: ["score"] })).toMatchInlineSnapshot(
      `"[too-few-items] bootstrap: consistency needs at least two items, got "score"; add the other items of the scale"`,
    );
    expect(run({}, { cronbachAlpha: ["score", "empty"] })).toMatchInlineSnapshot(
      `"[no-valid-answers] bootstrap: none of the 6 rows has an answer in all of "score" and "empty""`,
    );
    expect(run({}, { cronbachAlpha: ["score", "same"] })).toMatchInlineSnapshot(
      `"[constant-column] bootstrap: "same" has the same value (4) in all 6 rows used, so nothing can go with it; leave it out, or find out why (a filter, a missing code)"`,
    );
  });
});

describe("in the background", () => {
  const begun = (options: object, statistic: unknown = mean): Promise<string> =>
    rejection(bootstrapAsync(survey, statistic as Statistic, options as BootstrapAsyncOptions));
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "orsak-message-"));
    await writeFile(
      path.join(folder, "statistic.mjs"),
      "export const five = 5; export const number = () => 5; export const column = (column) => column('price');",
    );
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const loaded = async (settings: object): Promise<string> => {
    const module = pathToFileURL(path.join(folder, "statistic.mjs")).href;
    return (await begun({}, { module, ...settings })).replaceAll(module, "file:///…/statistic.mjs");
  };

  test("options", async () => {
    expect(await begun({ onprogress: mean })).toMatchInlineSnapshot(
      `"[unknown-option] bootstrapAsync: unknown option "onprogress"; did you mean "onProgress"?"`,
    );
    expect(await begun({ onProgress: "print" })).toMatchInlineSnapshot(
      `"[invalid-option] bootstrapAsync: option "onProgress" is the text "print", expected a function ({ done, total }) => …"`,
    );
    expect(await begun({ signal: new AbortController() })).toMatchInlineSnapshot(
      `"[invalid-option] bootstrapAsync: option "signal" is an object, expected an AbortSignal; give the controller's signal"`,
    );
    expect(await begun({ workers: 4 })).toMatchInlineSnapshot(
      `"[invalid-option] bootstrapAsync: option "workers" is 4, expected a pool, workerPool() of "orsak/workers""`,
    );
    const interval = "percentile";
    const options = { outcome: "rating", drivers: ["learning", "raises"], interval } as const;
    expect(await rejection(driversAsync(attitude, { ...options, workers: 4 } as never))).toMatchInlineSnapshot(
      `"[invalid-option] driversAsync: option "workers" is 4, expected a pool, workerPool() of "orsak/workers""`,
    );
  });

  test("a module", async () => {
    expect(await begun({}, { module: "./statistic.js" } satisfies ModuleStatistic)).toMatchInlineSnapshot(
      `"[invalid-option] bootstrapAsync: the statistic's module is "./statistic.js", expected an absolute address; write new URL("./statistic.js", import.meta.url)"`,
    );
    expect(await begun({}, { module: null })).toMatchInlineSnapshot(
      `"[invalid-option] bootstrapAsync: the statistic's module is null, expected an absolute address; write new URL("./statistic.js", import.meta.url)"`,
    );
    expect(await begun({}, { module: "file:///statistic.js", export: 5 })).toMatchInlineSnapshot(
      `"[invalid-option] bootstrapAsync: option "export" of the statistic is 5, expected the name of an export"`,
    );
    expect(await loaded({})).toMatchInlineSnapshot(
      `"[invalid-option] bootstrapAsync: module "file:///…/statistic.mjs" exports no function "default", expected (column) => (weights) => number; there are "five", "number" and "column""`,
    );
    expect(await loaded({ export: "five" })).toMatchInlineSnapshot(
      `"[invalid-option] bootstrapAsync: module "file:///…/statistic.mjs" exports no function "five", expected (column) => (weights) => number; there are "five", "number" and "column""`,
    );
    expect(await loaded({ export: "number" })).toMatchInlineSnapshot(
      `"[invalid-option] bootstrapAsync: export "number" of module "file:///…/statistic.mjs" returned no function, expected (column) => (weights) => number"`,
    );
    expect(await loaded({ export: "column" })).toMatchInlineSnapshot(
      `"[unknown-column] bootstrapAsync: the statistic asks for column "price", which is not among its columns; list it in "columns" of the statistic"`,
    );
    expect(await loaded({ export: "column", columns: ["score", "wt"] })).toMatchInlineSnapshot(
      `"[unknown-column] bootstrapAsync: the statistic asks for column "price", which is not among its columns; there are "score" and "wt""`,
    );
    expect(await loaded({ columns: ["scores"] })).toMatchInlineSnapshot(
      `"[unknown-column] bootstrapAsync: column "scores" not found; did you mean "score"?"`,
    );
    expect(await loaded({ columns: [] })).toMatchInlineSnapshot(
      `"[missing-option] bootstrapAsync: option "columns" is empty; name at least one column"`,
    );
  });

  test("a pool", () => {
    expect(refusal(() => workerPool({ sizes: 2 } as never))).toMatchInlineSnapshot(
      `"[unknown-option] workerPool: unknown option "sizes"; did you mean "size"?"`,
    );
    expect(refusal(() => workerPool({ size: 0 }))).toMatchInlineSnapshot(
      `"[invalid-option] workerPool: option "size" is 0, expected a whole number of at least 1"`,
    );
    expect(refusal(() => workerPool({ create: "worker.js" } as never))).toMatchInlineSnapshot(
      `"[invalid-option] workerPool: option "create" is "worker.js", expected a function that starts a worker"`,
    );
  });
});

describe("warnings", () => {
  const said = ({ warnings }: { readonly warnings: readonly Warning[] }): string[] =>
    warnings.map(({ code, message, details }) => {
      expect(JSON.parse(JSON.stringify(details))).toEqual(details);
      return `[${code}] ${message}`;
    });
  const two = (a: Statistic, b: Statistic): Statistic => {
    return (weights) => ({ a: a(weights) as number, b: b(weights) as number });
  };

  test("of a bootstrap", () => {
    expect(said(bootstrap(survey, () => 1, { resamples: 100 }))).toMatchInlineSnapshot(`
      [
        "[few-resamples] 100 resamples are few for an interval; its ends would move with another seed. Take 1000 or more.",
        "[degenerate-interval] Every resample gives the same "statistic", so the interval is a point; it says nothing about how sure the figure is.",
      ]
    `);
    expect(
      said(
        bootstrap(
          survey,
          two(
            () => 1,
            () => 2,
          ),
          { resamples: 1000 },
        ),
      ),
    ).toMatchInlineSnapshot(`
      [
        "[degenerate-interval] Every resample gives the same "a" and "b", so the intervals are points; it says nothing about how sure the figures are.",
      ]
    `);
    let calls = 0;
    const apart: Statistic = (weights) => (calls++ === 0 ? -1 : weights[0]!);
    const outside = bootstrap(survey, apart, { resamples: 1000, method: "bc", seed: 3 });
    expect(said(outside)).toMatchInlineSnapshot(`
      [
        "[interval-fallback] The "bc" interval of "statistic" could not be made, since all resamples lie on one side of the estimate; "percentile" stands in its place.",
      ]
    `);
    const whole: Statistic = (weights) => (weights.every(Number.isInteger) ? mean(weights) : Number.NaN);
    expect(said(bootstrap(survey, two(whole, whole), { resamples: 1000 }))).toMatchInlineSnapshot(`
      [
        "[interval-fallback] The "bca" intervals of "a" and "b" could not be made, since no acceleration could be computed; "bc" stands in their place.",
      ]
    `);
    const rare: Statistic = (weights) => (weights[0] === 0 ? Number.NaN : weights[0]!);
    expect(said(bootstrap(survey, rare, { resamples: 1000, method: "percentile" }))).toMatchInlineSnapshot(`
      [
        "[failed-replicates] 349 of 1000 resamples could not be computed (no finite figure: 349); the intervals rest on the others.",
      ]
    `);
    expect(
      said(bootstrap(survey, mean, { resamples: 1000, level: 0.9999, method: "percentile" })),
    ).toMatchInlineSnapshot(`
      [
        "[extreme-interval] An end of the interval of "statistic" lies beyond the outermost resamples; take more resamples.",
      ]
    `);
    const once: Statistic = (weights) => (weights.every((weight) => weight === 1) ? 1 : Number.NaN);
    expect(said(bootstrap(survey, two(mean, once), { resamples: 1000, method: "normal" }))).toMatchInlineSnapshot(`
      [
        "[failed-replicates] 989 of 1000 resamples could not be computed (no finite figure: 989); the intervals rest on the others.",
        "[degenerate-interval] Every resample gives the same "b", so the interval is a point; it says nothing about how sure the figure is.",
      ]
    `);
    const noErrors = bootstrap(survey, mean, { method: "studentized", stdError: () => 0, resamples: 1000 });
    expect(said(noErrors)).toMatchInlineSnapshot(`
      [
        "[interval-fallback] The "studentized" interval of "statistic" could not be made, since no resample has a standard error; "percentile" stands in its place.",
      ]
    `);
  });

  test("of a jackknife", () => {
    const long = Array.from({ length: 2001 }, (_, i) => i % 7);
    expect(said(jackknife(long, (weights) => weights[0]!))).toMatchInlineSnapshot(`
      [
        "[random-groups] 2001 rows are many to leave out one by one, so 1000 random groups of them were; the option "groups" sets how many.",
      ]
    `);
    expect(said(jackknife(survey, (weights) => (weights[2] === 0 ? Number.NaN : 1)))).toMatchInlineSnapshot(`
      [
        "[failed-replicates] 1 of 6 figures with something left out could not be computed (not-finite: 1), so the jackknife says nothing about those figures.",
      ]
    `);
  });

  test("of a permutation test", () => {
    expect(said(permutationTest([1], [2, 3], { resamples: 99 }))).toMatchInlineSnapshot(`
      [
        "[few-rearrangements] There are 3 ways to rearrange so few answers, so p cannot be below 0.33, whatever they are.",
        "[few-resamples] 99 rearrangements are few: p cannot be below 0.010, and would move with another seed. Take 999 or more.",
      ]
    `);
  });

  test("of a function beside workers", async () => {
    const workers = workerPool({ size: 1 });
    expect(said(await bootstrapAsync(survey, mean, { workers, resamples: 1000 }))).toMatchInlineSnapshot(`
      [
        "[on-calling-thread] A function cannot be sent to workers, so everything was computed on the calling thread; put the statistic into a module, { module: … }, and they can load it.",
      ]
    `);
    await workers.close();
  });
});

test("a jackknife", () => {
  const left = (options: object, statistic: unknown = mean, data: unknown = survey): string =>
    refusal(() => jackknife(data as typeof survey, statistic as Statistic, options as JackknifeOptions));
  expect(left({ resamples: 100 })).toMatchInlineSnapshot(
    `"[unknown-option] jackknife: unknown option "resamples"; there are "weights", "strata", "clusters", "populationSize", "groups", "seed" and "level""`,
  );
  expect(left({ groups: 1 })).toMatchInlineSnapshot(
    `"[invalid-option] jackknife: the option "groups" is 1; expected a whole number of at least 2"`,
  );
  expect(left({ groups: 3, weights: { frequency: "wt" } })).toMatchInlineSnapshot(
    `"[invalid-option] jackknife: option "groups" deals rows or clusters into groups, and cannot deal the people of a frequency; leave it out"`,
  );
  expect(left({}, () => 1, [4])).toMatchInlineSnapshot(
    `"[too-few-rows] jackknife: there is nothing to leave out: the data has 1 row, and each stratum holds one or is known in full; expected two or more"`,
  );
  expect(left({ populationSize: 6 })).toMatchInlineSnapshot(
    `"[too-few-rows] jackknife: there is nothing to leave out: the data has 6 rows, and each stratum holds one or is known in full; expected two or more"`,
  );
  expect(left({}, { module: "file:///statistic.js" })).toMatchInlineSnapshot(
    `"[invalid-option] jackknife: a statistic in a module has to be loaded first, which bootstrapAsync alone does; or import it and give the function"`,
  );
  expect(left({ seed: 1.5 })).toMatchInlineSnapshot(
    `"[invalid-option] jackknife: the option "seed" is 1.5; expected a whole number from 0 to 9007199254740991"`,
  );
});

test("a permutation test", () => {
  const between = (first: unknown, second: unknown, options: object = {}): string =>
    refusal(() => permutationTest(first as number[], second as number[], options as PermutationTestOptions));
  expect(between([1], [2], { statistics: mean })).toMatchInlineSnapshot(
    `"[unknown-option] permutationTest: unknown option "statistics"; did you mean "statistic"?"`,
  );
  expect(between([1], [2], { alternative: "grater" })).toMatchInlineSnapshot(
    `"[unknown-option] permutationTest: unknown alternative "grater"; did you mean "greater"?"`,
  );
  expect(between([1], [2], { paired: "yes" })).toMatchInlineSnapshot(
    `"[invalid-option] permutationTest: option "paired" is the text "yes", expected true or false"`,
  );
  expect(between([1], [2], { statistic: "median" })).toMatchInlineSnapshot(
    `"[invalid-option] permutationTest: option "statistic" is the text "median", expected a function (first, second) => number"`,
  );
  expect(between([1], [2], { statistic: mean, paired: true })).toMatchInlineSnapshot(
    `"[invalid-option] permutationTest: option "statistic" is for two groups; of pairs the mean difference is tested, so leave one of them out"`,
  );
  expect(between([1, 2], [2], { statistic: () => Number.NaN })).toMatchInlineSnapshot(
    `"[not-finite] permutationTest: the statistic is NaN, expected a finite number for every rearrangement"`,
  );
  expect(between([1, 2], [2], { paired: true })).toMatchInlineSnapshot(
    `"[column-length] permutationTest: paired answers must be as many on both sides, got 2 and 1; give null where one is missing"`,
  );
  expect(between([1, null], [null, 2], { paired: true })).toMatchInlineSnapshot(
    `"[no-valid-answers] permutationTest: no pair has both answers"`,
  );
  expect(between([1], [null, 99], { missingCodes: [99] })).toMatchInlineSnapshot(
    `"[no-valid-answers] permutationTest: the second group has no answer (2 rows)"`,
  );
  expect(between([1], 2)).toMatchInlineSnapshot(
    `"[invalid-data] permutationTest: the second group is 2, expected its answers, such as [9, 8, 10]"`,
  );
  expect(between([1, "2"], [2])).toMatchInlineSnapshot(
    `"[not-numeric] permutationTest: column "first", data row 2 (counted from 1), is the text "2", expected a number; numerals kept as text are not converted: convert the column first (mind that Number("") is 0), or tell readCsv its decimal mark and missingCodes"`,
  );
  expect(between([1, 2], [Number.POSITIVE_INFINITY])).toMatchInlineSnapshot(
    `"[not-finite] permutationTest: column "second", data row 1 (counted from 1), is Infinity, expected a finite number; give null where an answer is missing"`,
  );
  expect(between([1], [2], { resamples: 0 })).toMatchInlineSnapshot(
    `"[invalid-option] permutationTest: the option "resamples" is 0; expected a whole number of at least 1"`,
  );
  expect(between([1], [2], { missingCodes: 99 })).toMatchInlineSnapshot(
    `"[invalid-option] permutationTest: option "missingCodes" is 99, expected a list of codes such as [0, 99]; write [99]"`,
  );
});
