import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { bootstrap } from "../../../src/analysis/bootstrap/bootstrap";
import type { BootstrapOptions } from "../../../src/analysis/bootstrap/bootstrapRequest";
import { jackknife } from "../../../src/analysis/bootstrap/jackknife";
import { cronbachAlpha } from "../../../src/analysis/reliability/cronbachAlpha";
import type { BootstrapRow } from "../../../src/analysis/resampling/bootstrapResults";
import { nps } from "../../../src/analysis/score/nps";
import { SCORE_BOOTSTRAPS } from "../../../src/analysis/score/scoreInterval";
import { topBox } from "../../../src/analysis/score/topBox";
import { attitude } from "../../../src/datasets/attitude";
import { AnalysisError } from "../../../src/errors";
import { BOOTSTRAP_METHODS } from "../../../src/inference/intervalFromReplicates";

const read = (name: string) => JSON.parse(readFileSync(new URL(`../../reference/${name}`, import.meta.url), "utf8"));
const boot = read("bootstrapBoot.json");
const scipy = read("bootstrapScipy.json");

const x: readonly number[] = boot.x;
const mean = (weights: Float64Array): number => {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += weights[i]! * x[i]!;
  return sum / x.length;
};
/** √(Σ w(x − x̄)²/(n(n − 1))) */
const meanError = (weights: Float64Array): number => {
  const middle = mean(weights);
  let squares = 0;
  for (let i = 0; i < x.length; i++) squares += weights[i]! * (x[i]! - middle) ** 2;
  return Math.sqrt(squares / (x.length * (x.length - 1)));
};
const only = ({ rows }: { readonly rows: readonly BootstrapRow[] }): BootstrapRow => rows[0]!;
/** The middle value of the rows that have weight. */
const median = (values: readonly number[]) => (weights: Float64Array) => {
  const order = [...values.keys()].sort((a, b) => values[a]! - values[b]!);
  const half = weights.reduce((sum, weight) => sum + weight, 0) / 2;
  let sum = 0;
  for (const i of order) {
    sum += weights[i]!;
    if (sum >= half) return values[i]!;
  }
  return Number.NaN;
};

describe("the mean of a skewed sample, as boot has it at B = 200,000", () => {
  const resamples = 50_000;
  test.each(BOOTSTRAP_METHODS)("%s", (method) => {
    const options: BootstrapOptions = { method, resamples, seed: 11 };
    const row = only(bootstrap(x, mean, method === "studentized" ? { ...options, stdError: meanError } : options));
    expect(row).toMatchObject({ method, status: "ok", cause: null, failed: 0 });
    const { monteCarlo } = boot;
    for (const [end, value] of [
      [`${method}1`, row.confLow],
      [`${method}2`, row.confHigh],
    ] as const) {
      // The error of an end at B = 200,000, brought to ours; 4.5 of those, since boot's SD is estimated from 12 runs.
      const sd = monteCarlo.sd[end] * Math.sqrt(200_000 / resamples + 1 / monteCarlo.seeds);
      expect(Math.abs(value! - monteCarlo.mean[end])).toBeLessThan(4.5 * sd);
    }
    expect(Math.abs(row.stdError! - monteCarlo.mean.sd)).toBeLessThan(4.5 * 2 * monteCarlo.sd.sd);
  });
});

describe("a heavily tied score, as scipy has it at B = 200,000", () => {
  const { counts, ends } = scipy.monteCarlo as {
    counts: [number, number, number];
    ends: Record<string, [number, number][]>;
  };
  const ratings = [10, 8, 3].flatMap((rating, kind) => new Array<number>(counts[kind]!).fill(rating));
  test.each(Object.keys(ends))("%s", (method) => {
    const row = only(bootstrap(ratings, { nps: ratings }, { method: method as "bca", resamples: 200_000, seed: 5 }));
    // A score of 40 answers moves in steps of 2.5; an end may fall on either side of one.
    expect(ends[method]!.some(([low]) => Math.abs(low - row.confLow!) < 1e-9)).toBe(true);
    expect(ends[method]!.some(([, high]) => Math.abs(high - row.confHigh!) < 1e-9)).toBe(true);
  });
});

describe("the result", () => {
  const survey = { score: [9, 10, 3, 8, 7, 10, 5, 9], region: ["N", "N", "S", "S", "S", "N", "N", "S"] };
  const result = bootstrap(survey, { nps: "score" }, { seed: 7, resamples: 1000, level: 0.9 });

  test("says what was done", () => {
    expect(result).toMatchObject({
      kind: "bootstrap",
      method: "bca",
      level: 0.9,
      resamples: 1000,
      seed: 7,
      scheme: "ordinary",
      resampled: { units: "rows", count: 8, strata: 1 },
      n: 8,
      missing: 0,
      failed: [],
      warnings: [],
    });
    expect(result.rows).toHaveLength(1);
  });

  test("is frozen, plain and the same through JSON", () => {
    expect(Object.isFrozen(result) && Object.isFrozen(result.rows[0])).toBe(true);
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
    expect(structuredClone(result)).toEqual(result);
  });

  test("is the same for the same seed, and another for another", () => {
    const again = (seed: number) => bootstrap(survey, { nps: "score" }, { seed, resamples: 1000, level: 0.9 });
    expect(again(7)).toEqual(result);
    expect(again(8).rows).not.toEqual(result.rows);
  });

  test("keeps the replicates when asked, and its summary is theirs", () => {
    expect(result.rows[0]).not.toHaveProperty("replicates");
    const { replicates, ...row } = only(
      bootstrap(survey, { nps: "score" }, { seed: 7, resamples: 1000, level: 0.9, keep: true }),
    );
    expect(row).toEqual(result.rows[0]);
    expect(replicates).toHaveLength(1000);
    const average = replicates!.reduce<number>((sum, value) => sum + value!, 0) / 1000;
    expect(row.bias).toBeCloseTo(average - row.estimate, 10);
  });
});

describe("what a statistic may return", () => {
  test("several figures by name, in its order", () => {
    const { rows } = bootstrap(x, (weights) => ({ median: median(x)(weights), mean: mean(weights) }), {
      method: "percentile",
    });
    expect(rows.map(({ term }) => term)).toEqual(["median", "mean"]);
    expect(only(bootstrap(x, mean, { method: "percentile" }))).toEqual({ ...rows[1], term: "statistic" });
  });

  test.each([
    ["a list", (weights: Float64Array) => [mean(weights), 2 * mean(weights)]],
    ["a typed array, the same one each time", listOf(new Float64Array(2))],
  ])("%s", (_, statistic) => {
    const { rows } = bootstrap(x, statistic, { method: "percentile", resamples: 200 });
    expect(rows.map(({ term }) => term)).toEqual(["1", "2"]);
    expect(rows[1]!.confHigh).toBeCloseTo(2 * rows[0]!.confHigh!, 12);
  });

  function listOf(buffer: Float64Array) {
    return (weights: Float64Array): Float64Array => {
      buffer[0] = mean(weights);
      buffer[1] = 2 * mean(weights);
      return buffer;
    };
  }

  test("names that objects have of their own", () => {
    const named = JSON.parse('{ "__proto__": 0, "constructor": 0 }');
    const { rows } = bootstrap(x, (weights) => ({ ...named, ["__proto__"]: mean(weights), constructor: 1 }), {
      resamples: 50,
      method: "normal",
    });
    expect(rows.map(({ term }) => term)).toEqual(["__proto__", "constructor"]);
    expect(rows[0]!.estimate).toBe(mean(new Float64Array(x.length).fill(1)));
  });
});

describe("resamples that cannot be computed", () => {
  const few = [1, 1, 1, 1, 1, 1, 1, 2];
  // Without the last row there is no variance.
  const correlation = (weights: Float64Array): number => (weights[7] === 0 ? Number.NaN : weights[7]!);

  test("NaN: left out, counted and said", () => {
    const result = bootstrap(few, correlation, { method: "percentile", resamples: 1000, seed: 2, keep: true });
    const lost = only(result).replicates!.filter((value) => value === null).length;
    expect(lost).toBeGreaterThan(250);
    expect(only(result).failed).toBe(lost);
    expect(result.failed).toEqual([{ cause: "not-finite", count: lost }]);
    expect(result.warnings.map(({ code }) => code)).toContain("failed-replicates");
    expect(only(result).confLow).toBeGreaterThanOrEqual(1);
  });

  test("a name that is missing in some resamples: that figure alone", () => {
    const { rows } = bootstrap(
      few,
      (weights): Record<string, number> => (weights[7] === 0 ? { sum: 8 } : { sum: 8, last: weights[7]! }),
      { method: "percentile", resamples: 300 },
    );
    expect(rows[0]).toMatchObject({ term: "sum", failed: 0 });
    expect(rows[1]!.failed).toBeGreaterThan(50);
  });

  test("an AnalysisError: counted by its code, of another copy of the library as well", () => {
    const throwing = (error: Error) => (weights: Float64Array) => {
      if (weights[7] === 0) throw error;
      return 1 + weights[0]!;
    };
    const foreign = Object.assign(new Error("elsewhere"), {
      name: "AnalysisError",
      code: "constant-column",
      details: {},
    });
    for (const error of [new AnalysisError("constant-column", "here"), foreign]) {
      const { failed } = bootstrap(few, throwing(error), { resamples: 200, method: "percentile" });
      expect(failed).toEqual([{ cause: "constant-column", count: expect.any(Number) }]);
    }
    expect(() => bootstrap(few, throwing(new RangeError("a fault")), { resamples: 200 })).toThrow(RangeError);
  });

  test("leaving out fails: BCa falls back to BC and says so", () => {
    // Whole numbers of draws it can do, the weights of a jackknife it cannot.
    const whole = (weights: Float64Array) => (weights.every(Number.isInteger) ? mean(weights) : Number.NaN);
    const result = bootstrap(x, whole, { resamples: 1000 });
    expect(only(result)).toMatchObject({ method: "bc", status: "fallback", cause: "no-acceleration" });
    expect(result.warnings.map(({ code }) => code)).toEqual(["interval-fallback"]);
    const bc = only(bootstrap(x, whole, { resamples: 1000, method: "bc" }));
    expect(only(result).confLow).toBe(bc.confLow);
  });
});

describe("statuses", () => {
  test("a figure that never changes is a point", () => {
    const result = bootstrap(x, () => 4, { resamples: 1000 });
    expect(only(result)).toMatchObject({ stdError: 0, confLow: 4, confHigh: 4, status: "degenerate" });
    expect(result.warnings.map(({ code }) => code)).toEqual(["degenerate-interval"]);
  });

  test("too few resamples for the level", () => {
    const result = bootstrap(x, mean, { method: "percentile", resamples: 20, level: 0.99 });
    expect(only(result).status).toBe("extreme");
    expect(result.warnings.map(({ code }) => code)).toEqual(["few-resamples", "extreme-interval"]);
  });

  test("a single resample has no standard error", () => {
    const result = bootstrap(x, mean, { method: "normal", resamples: 1 });
    expect(only(result)).toMatchObject({ stdError: null, confLow: null, confHigh: null, status: "no-replicates" });
    expect(result.warnings.map(({ code }) => code)).toEqual(["few-resamples", "no-replicates"]);
  });
});

describe("the library's own statistics", () => {
  const ratings = [9, 10, null, 3, 8, 7, 10, 99, 5, 9];
  const survey = { recommend: ratings, satisfied: [4, 5, 5, 2, 3, 4, 5, 1, 2, 4], wt: [1, 2, 1, 1, 3, 1, 2, 1, 1, 2] };

  test("the Net Promoter Score is that of nps", () => {
    const result = bootstrap(survey, { nps: "recommend", missingCodes: [99] }, { resamples: 100 });
    expect(only(result).estimate).toBe(nps(survey, { rating: "recommend", missingCodes: [99] }).estimate);
    expect(result).toMatchObject({ n: 8, missing: 2 });
    const weighted = bootstrap(survey, { nps: "recommend", missingCodes: [99] }, { resamples: 100, weights: "wt" });
    const own = nps(survey, { rating: "recommend", missingCodes: [99], weights: "wt" });
    expect(only(weighted).estimate).toBeCloseTo(own.estimate!, 12);
    expect(weighted).toMatchObject({ n: own.n, missing: own.missing });
  });

  describe("the interval of nps itself, draw by draw", () => {
    const long = Array.from({ length: 120 }, (_, i) => (i % 13 === 0 ? null : (i * i * 7) % 11));
    const data = {
      recommend: long,
      wt: long.map((_, i) => (i % 10 === 0 ? 0 : 0.5 + (i % 4) / 2)),
      count: long.map((_, i) => i % 4),
      store: long.map((_, i) => (i * i) % 23),
      region: long.map((_, i) => ((i * i) % 23 < 7 ? "N" : "S")),
    };
    const designs: readonly [string, BootstrapOptions][] = [
      ["plain", {}],
      ["sampling weights, some of them 0", { weights: "wt" }],
      ["frequencies", { weights: { frequency: "count" } }],
      ["clusters", { clusters: "store" }],
      ["strata", { strata: "region" }],
      ["clusters in strata, with weights", { clusters: "store", strata: "region", weights: "wt" }],
      [
        "clusters in strata, with frequencies",
        { clusters: "store", strata: "region", weights: { frequency: "count" } },
      ],
      ["a finite population", { clusters: "store", strata: "region", populationSize: { N: 9, S: 90 } }],
      ["a stratum known in full", { clusters: "store", strata: "region", populationSize: { N: 6, S: 90 } }],
    ];
    test.each(designs)("%s", (_, design) => {
      for (const method of SCORE_BOOTSTRAPS) {
        const interval = { method, resamples: 500, seed: 6 } as const;
        const own = nps(data, { rating: "recommend", interval, ...(design as object) });
        const result = bootstrap(data, { nps: "recommend" }, { ...design, method, resamples: 500, seed: 6 });
        expect(result).toMatchObject({ n: own.n, missing: own.missing });
        const row = only(result);
        // BCa here leaves units out, nps takes the influence of each answer: of a ratio they differ by O(1/n).
        const tolerance = method === "bca" ? 0.02 * row.stdError! : 1e-9;
        for (const field of ["estimate", "stdError", "confLow", "confHigh"] as const) {
          const distance = Math.abs(row[field]! - own[field]!);
          expect([method, field, distance < tolerance]).toEqual([method, field, true]);
        }
      }
    });
  });

  test("the top-box share is that of topBox", () => {
    const { rows } = bootstrap(survey, { topBox: "satisfied", scale: [1, 5], top: 2 }, { resamples: 100 });
    expect(rows[0]!.estimate).toBe(topBox(survey.satisfied, { scale: [1, 5], top: 2 }).estimate);
  });

  test("the mean, of few and of many different values", () => {
    const many = Array.from({ length: 1500 }, (_, i) => Math.sqrt(i));
    const result = bootstrap(many, { mean: many }, { resamples: 100, method: "normal" });
    expect(only(result).estimate).toBeCloseTo(many.reduce((sum, value) => sum + value, 0) / 1500, 12);
    expect(only(bootstrap(survey, { mean: "satisfied" }, { resamples: 100 })).estimate).toBe(3.5);
  });

  test("alpha is that of cronbachAlpha, also with missing answers, weights and frequencies", () => {
    const items = ["complaints", "privileges", "learning", "raises"];
    const alpha = (data: Record<string, ArrayLike<unknown>>, options: BootstrapOptions = {}) => {
      const result = bootstrap(data, { cronbachAlpha: items }, { resamples: 50, method: "percentile", ...options });
      const own = cronbachAlpha(data, { items, ...(options.weights && { weights: options.weights }) });
      expect(result.rows.map(({ term }) => term)).toEqual(["cronbachAlpha", "standardized"]);
      expect(result.rows[0]!.estimate).toBeCloseTo(own.estimate!, 12);
      expect(result.rows[1]!.estimate).toBeCloseTo(own.standardized!, 12);
      expect(result).toMatchObject({ n: own.n, missing: own.missing });
    };
    const counts = Array.from({ length: 30 }, (_, i) => 1 + (i % 3));
    alpha(attitude as unknown as Record<string, number[]>);
    alpha({ ...attitude, raises: attitude.raises.map((value, i) => (i % 7 === 0 ? null : value)) });
    alpha({ ...attitude, counts }, { weights: "counts" });
    alpha({ ...attitude, counts }, { weights: { frequency: "counts" } });
    const gaps = attitude.raises.map((value, i) => (i % 7 === 0 ? null : value));
    alpha({ ...attitude, raises: gaps, counts }, { weights: "counts", clusters: counts.map((_, i) => i % 9) });
  });

  test("equal answers are counted, and the counts resampled: the order of rows does not matter", () => {
    const sorted = [...ratings].sort((a, b) => (a ?? -1) - (b ?? -1));
    for (const statistic of [
      (column: (number | null)[]) => ({ nps: column, missingCodes: [99] }),
      (column: (number | null)[]) => ({ mean: column, missingCodes: [99] }),
    ]) {
      expect(bootstrap(ratings, statistic(sorted), { seed: 3 })).toEqual(
        bootstrap(ratings, statistic(ratings), { seed: 3 }),
      );
    }
  });

  test("counted or row by row, the figures are the same but for chance", () => {
    const long = Array.from({ length: 300 }, (_, i) => (i * i * 7) % 11);
    const options: BootstrapOptions = { resamples: 20_000, seed: 9, method: "bca" };
    const counted = only(bootstrap(long, { nps: long }, options));
    // Weights of 1 say nothing, but are carried along row by row.
    const byRow = only(bootstrap(long, { nps: long }, { ...options, weights: new Float64Array(300).fill(1) }));
    expect(Math.abs(byRow.stdError! / counted.stdError! - 1)).toBeLessThan(4.5 / Math.sqrt(20_000));
    // One step of the score is 100/300; the ends have an error of about 2 of their own standard errors over √B.
    const step = 100 / 300;
    expect(Math.abs(byRow.confLow! - counted.confLow!)).toBeLessThan(2 * step);
    expect(Math.abs(byRow.confHigh! - counted.confHigh!)).toBeLessThan(2 * step);
  });

  test("a frequency is as many rows", () => {
    const answers = [3, 7, 9, 10];
    const counts = [2, 5, 1, 4];
    const written = answers.flatMap((answer, i) => new Array<number>(counts[i]!).fill(answer));
    const options: BootstrapOptions = { seed: 4, resamples: 500 };
    const long = bootstrap(written, { nps: written }, options);
    const short = bootstrap({ answers, counts }, { nps: "answers" }, { ...options, weights: { frequency: "counts" } });
    expect(short.rows).toEqual(long.rows);
    expect(short.n).toBe(12);
    expect(short.resampled).toEqual({ units: "people", count: 12, strata: 1 });
  });
});

describe("large data", () => {
  const n = 6000;
  const skewed = Float64Array.from({ length: n }, (_, i) => -Math.log((((i * 4657) % n) + 0.5) / n));
  const total = (weights: Float64Array): number => {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += weights[i]! * skewed[i]!;
    return sum / n;
  };

  test("BCa leaves out random groups: 1,000 figures more, not 6,000, and nearly the same acceleration", () => {
    let calls = 0;
    const counted = (weights: Float64Array) => {
      calls++;
      return total(weights);
    };
    const row = only(bootstrap(skewed, counted, { resamples: 400, seed: 2, level: 0.8 }));
    expect(calls).toBe(1 + 400 + 1000);
    // Skewness 2 of an exponential: a = 2/(6√n) = 0.0043, and the ends move by half of a replicate's step at most.
    const exact = only(bootstrap(skewed, total, { resamples: 400, seed: 2, level: 0.8, method: "bc" }));
    expect(row.status).toBe("ok");
    expect(row.confLow!).toBeGreaterThanOrEqual(exact.confLow!);
    expect((row.confLow! - exact.confLow!) / row.stdError!).toBeLessThan(0.1);
  });
});

describe("schemes", () => {
  const survey = {
    score: [9, 10, 3, 8, 7, 10, 5, 9, 1, 6],
    region: ["N", "N", "S", "S", "S", "N", "N", "S", "N", "S"],
    store: ["a", "a", "b", "b", "c", "d", "d", "c", "a", "b"],
    wt: [1, 2, 1, 1, 3, 1, 2, 1, 1, 2],
    count: [1, 2, 0, 1, 3, 1, 2, 1, 1, 2],
  };
  const sumOver = (rows: readonly number[]) => (weights: Float64Array) =>
    rows.reduce((sum, row) => sum + weights[row]!, 0);
  const north = [0, 1, 5, 6, 8];
  const south = [2, 3, 4, 7, 9];
  const sums = (weights: Float64Array) => ({ north: sumOver(north)(weights), south: sumOver(south)(weights) });
  const spread = (options: BootstrapOptions) => {
    const result = bootstrap(survey, sums, { ...options, method: "percentile", resamples: 300, keep: true });
    const around = result.rows.map(({ replicates, estimate }) =>
      replicates!.every((value) => Math.abs(value! - estimate) < 1e-9),
    );
    return { result, isFixed: around };
  };

  test("strata keep their size, whatever is drawn", () => {
    const { result, isFixed } = spread({ strata: "region" });
    expect(isFixed).toEqual([true, true]);
    expect(result).toMatchObject({ scheme: "rao-wu", resampled: { units: "rows", count: 10, strata: 2 } });
    expect(spread({ strata: "region", scheme: "ordinary" }).isFixed).toEqual([true, true]);
    expect(spread({ strata: "region", weights: { frequency: "count" } }).isFixed).toEqual([true, true]);
    expect(spread({ scheme: "ordinary" }).isFixed).toEqual([false, false]);
  });

  test("clusters are drawn whole", () => {
    const together = (weights: Float64Array) =>
      weights[0] === weights[1] && weights[0] === weights[8] && weights[5] === weights[6] ? 1 : 0;
    for (const options of [{ clusters: "store" }, { clusters: "store", strata: "region" }] as const) {
      const result = bootstrap(survey, together, { ...options, resamples: 200, method: "percentile" });
      expect(only(result)).toMatchObject({ estimate: 1, confLow: 1, confHigh: 1 });
      expect(result.resampled).toMatchObject({ units: "clusters", count: 4 });
    }
  });

  test("a census leaves nothing to chance", () => {
    const result = bootstrap(survey, { mean: "score" }, { populationSize: 10, resamples: 200 });
    expect(only(result)).toMatchObject({ stdError: 0, confLow: 6.8, confHigh: 6.8, status: "degenerate" });
    const region = { N: 5, S: 500 };
    const { isFixed } = spread({ strata: "region", populationSize: region });
    expect(isFixed).toEqual([true, true]);
    const byRow = bootstrap(survey, (weights) => weights[0]!, { strata: "region", populationSize: region });
    expect(only(byRow).stdError).toBe(0);
  });

  test("poisson weights vary in sum; bayesian ones do not, and none is 0", () => {
    const figures = (weights: Float64Array) => ({
      sum: weights.reduce((sum, weight) => sum + weight, 0),
      least: Math.min(...weights),
    });
    const of = (scheme: "poisson" | "bayesian") =>
      bootstrap(survey, figures, { scheme, resamples: 500, method: "percentile", keep: true });
    expect(of("poisson").rows[0]!.stdError).toBeGreaterThan(2);
    expect(of("poisson").rows[1]!.replicates!.every((least) => Number.isInteger(least))).toBe(true);
    expect(of("bayesian").rows[0]!.stdError).toBeLessThan(1e-9);
    expect(of("bayesian").rows[1]!.replicates!.every((least) => least! > 0)).toBe(true);
    expect(of("bayesian").scheme).toBe("bayesian");
  });

  test("sampling weights are carried along, and scaling them changes no mean", () => {
    const doubled = { ...survey, wt: survey.wt.map((weight) => 2 * weight) };
    const run = (data: typeof survey) => bootstrap(data, { mean: "score" }, { weights: "wt", seed: 6 });
    expect(run(doubled)).toEqual(run(survey));
  });

  test("a sampling weight of 0 leaves a row out, as if it were not there", () => {
    const wt = survey.wt.map((weight, i) => (i % 3 === 0 ? 0 : weight));
    const kept = survey.score.map((_, i) => i).filter((i) => wt[i]! > 0);
    const without = { score: kept.map((i) => survey.score[i]!), wt: kept.map((i) => wt[i]!) };
    const average = (scores: readonly number[]) => (weights: Float64Array) => {
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      return scores.reduce((sum, score, i) => sum + weights[i]! * score, 0) / total;
    };
    const options = { weights: "wt", seed: 8, resamples: 200, keep: true } as const;
    for (const scheme of ["ordinary", "rao-wu", "bayesian"] as const) {
      const own = { ...options, scheme };
      const all = bootstrap({ score: survey.score, wt }, average(survey.score), own);
      const some = bootstrap(without, average(without.score), own);
      expect(all.resampled).toEqual({ units: "rows", count: 6, strata: 1 });
      expect([all.n, all.resampled, all.scheme]).toEqual([some.n, some.resampled, some.scheme]);
      all.rows[0]!.replicates!.forEach((value, i) => expect(value).toBeCloseTo(some.rows[0]!.replicates![i]!, 10));
      expect(all.rows[0]!.confLow).toBeCloseTo(some.rows[0]!.confLow!, 10);
    }
    const left = jackknife({ score: survey.score, wt }, average(survey.score), { weights: "wt" });
    const right = jackknife(without, average(without.score), { weights: "wt" });
    expect(left.df).toBe(5);
    expect(left.rows[0]!.stdError).toBeCloseTo(right.rows[0]!.stdError!, 10);
  });

  test("columns may be given by themselves, also beside a bare column", () => {
    const named = bootstrap(survey, { mean: "score" }, { clusters: "store", weights: "wt", seed: 6 });
    const bare = bootstrap(
      survey.score,
      { mean: survey.score },
      { clusters: survey.store, weights: survey.wt, seed: 6 },
    );
    expect(bare).toEqual(named);
    const rows = survey.score.map((score, i) => ({ score, store: survey.store[i], wt: survey.wt[i] }));
    expect(bootstrap(rows, { mean: "score" }, { clusters: "store", weights: "wt", seed: 6 })).toEqual(named);
  });
});

test("a median has its interval, too", () => {
  const row = only(bootstrap(x, median(x), { method: "percentile", seed: 1 }));
  expect(row.estimate).toBe([...x].sort((a, b) => a - b)[19]);
  expect(row.confLow!).toBeLessThan(row.estimate);
  expect(row.confHigh!).toBeGreaterThan(row.estimate);
});
