import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { bootstrap } from "../../src/analysis/bootstrap/bootstrap";
import { bootstrapAsync } from "../../src/analysis/bootstrap/bootstrapAsync";
import { type JobPart, openRows } from "../../src/analysis/bootstrap/bootstrapJob";
import { leaveOutPlan } from "../../src/analysis/bootstrap/bootstrapLeaveOut";
import { type ResamplingPlan, resamplingPlan } from "../../src/analysis/bootstrap/bootstrapPlan";
import type { BootstrapOptions } from "../../src/analysis/bootstrap/bootstrapRequest";
import { jackknife } from "../../src/analysis/bootstrap/jackknife";
import { permutationTest } from "../../src/analysis/bootstrap/permutationTest";
import { AnalysisError } from "../../src/errors";
import { concatenateReplicates } from "../../src/inference/concatenateReplicates";
import type { Replicates } from "../../src/inference/replicateStore";
import { runToEnd } from "../../src/inference/runToEnd";
import { tableFrom } from "../../src/table/table";

/** A survey of strata with at least two clusters each, of one row or more: rows in any order. */
const surveys = fc
  .array(
    fc.array(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 4 })), {
        minLength: 1,
        maxLength: 4,
      }),
      {
        minLength: 2,
        maxLength: 5,
      },
    ),
    { minLength: 1, maxLength: 3 },
  )
  .chain((strata) => {
    const rows = strata.flatMap((clusters, h) =>
      clusters.flatMap((answers, c) =>
        answers.map(([score, count]) => ({ score, count, wt: 0.25 + count / 4, region: `r${h}`, store: `r${h}c${c}` })),
      ),
    );
    // Two people in every stratum, whatever the counts.
    const firsts = new Set<string>();
    const peopled = rows.map((row) => {
      const isFirst = !firsts.has(row.region);
      firsts.add(row.region);
      return isFirst ? { ...row, count: Math.max(2, row.count) } : row;
    });
    return fc.shuffledSubarray(peopled, { minLength: peopled.length });
  });
const designs = fc.constantFrom<BootstrapOptions>(
  {},
  { weights: "wt" },
  { weights: { frequency: "count" } },
  { strata: "region", clusters: "store" },
  { strata: "region", clusters: "store", weights: "wt" },
  { clusters: "store", scheme: "ordinary" },
  { strata: "region", weights: { frequency: "count" } },
  { strata: "region", weights: { frequency: "count" }, scheme: "ordinary" },
  { strata: "region", clusters: "store", weights: { frequency: "count" } },
  { scheme: "bayesian" },
  { scheme: "poisson" },
);
const seeds = fc.integer({ min: 0, max: 2 ** 50 });

type Row = Readonly<{ score: number; count: number; wt: number; region: string; store: string }>;

/** The mean score, and a figure that sometimes cannot be computed. */
const figuresOf = (rows: readonly Row[]) => (weights: Float64Array) => {
  let sum = 0;
  let total = 0;
  for (let i = 0; i < rows.length; i++) {
    sum += weights[i]! * rows[i]!.score;
    total += weights[i]!;
  }
  if (weights[0] === 3) throw new AnalysisError("constant-column", "by chance");
  return { mean: sum / total, fragile: weights.at(-1) === 0 ? Number.NaN : sum };
};
const open = (rows: readonly Row[], design: BootstrapOptions, seed: number) => {
  const plan = resamplingPlan("test", tableFrom(rows, "test"), design, design.scheme);
  const leaveOut = leaveOutPlan(plan, seed);
  const figures = figuresOf(rows);
  const estimator = (weights: Float64Array) => Float64Array.of(...Object.values(figures(weights)));
  return { plan, leaveOut, compute: openRows({ call: "test", plan, leaveOut, width: 2, seed }, estimator) };
};

describe("same seed, same figures", () => {
  test.prop([surveys, designs, seeds], { numRuns: 60 })("again, and in the background", async (rows, design, seed) => {
    const options = { ...design, seed, resamples: 40, keep: true };
    const run = () => bootstrap(rows, figuresOf(rows), options);
    const outcome = (): unknown => {
      try {
        return run();
      } catch (error) {
        // Too few rows to compute anything of: the same error, then.
        return (error as AnalysisError).code;
      }
    };
    const first = outcome();
    expect(outcome()).toEqual(first);
    const background = await bootstrapAsync(rows, figuresOf(rows), options).catch((error: AnalysisError) => error.code);
    expect(background).toEqual(first);
  });

  test.prop([surveys, designs, seeds, fc.integer({ min: 1, max: 50 }), fc.array(fc.nat(50), { maxLength: 5 })], {
    numRuns: 60,
  })("any cut of the range is the whole, bit for bit", (rows, design, seed, resamples, cuts) => {
    const { leaveOut, compute } = open(rows, design, seed);
    const parts = (phase: JobPart["phase"], count: number): Replicates[] => {
      const ends = [...new Set([...cuts.map((cut) => cut % count), count])]
        .filter((end) => end > 0)
        .sort((a, b) => a - b);
      // The last part first: a thread takes what comes.
      return ends
        .map((end, i) => ({ phase, first: ends[i - 1] ?? 0, count: end - (ends[i - 1] ?? 0) }))
        .reverse()
        .map((part) => runToEnd(compute(part)))
        .reverse();
    };
    for (const [phase, count] of [
      ["resamples", resamples],
      ["leave-outs", leaveOut.sizes.length],
    ] as const) {
      if (count === 0) continue;
      const whole = runToEnd(compute({ phase, first: 0, count }));
      fc.pre(whole.values.some(Number.isFinite));
      expect(concatenateReplicates(parts(phase, count))).toEqual(whole);
    }
  });
});

describe("what is drawn", () => {
  /** Σ of the weights of each stratum, or of each cluster. */
  const sums = (
    rows: readonly Row[],
    of: "region" | "store",
    value: (row: number) => number,
  ): Record<string, number> => {
    const found: Record<string, number> = {};
    rows.forEach((row, i) => {
      found[row[of]] = (found[row[of]] ?? 0) + value(i);
    });
    return found;
  };
  const drawn = (plan: ResamplingPlan, weights: Float64Array, row: number): number =>
    plan.weights === null || plan.units === "people" ? weights[row]! : weights[row]! / plan.weights[row]!;

  test.prop([surveys, designs, seeds], { numRuns: 80 })(
    "each stratum keeps its number of units, in a resample and when one is left out",
    (rows, design, seed) => {
      fc.pre(design.scheme !== "poisson" && !(design.weights !== undefined && design.clusters !== undefined));
      const { plan, leaveOut } = open(rows, design, seed);
      // Units: people, rows, or clusters, each of them counted at its first row.
      const isFirst = (row: number) => rows.findIndex(({ store }) => store === rows[row]!.store) === row;
      const unit = (row: number) => (plan.units === "clusters" && !isFirst(row) ? 0 : 1);
      const expected = sums(rows, "region", (row) => unit(row) * (plan.units === "people" ? plan.weights![row]! : 1));
      const all = Object.values(expected).reduce((sum, count) => sum + count, 0);
      const seen = (weights: Float64Array): Float64Array => {
        const found = sums(rows, "region", (row) => unit(row) * drawn(plan, weights, row));
        const whole = Object.values(found).reduce((sum, count) => sum + count, 0);
        expect(whole).toBeCloseTo(all, 9);
        if (plan.stratumOf !== null)
          for (const h of Object.keys(expected)) expect(found[h]).toBeCloseTo(expected[h]!, 9);
        return Float64Array.of(1);
      };
      const compute = openRows({ call: "test", plan, leaveOut, width: 1, seed }, seen);
      runToEnd(compute({ phase: "resamples", first: 0, count: 20 }));
      if (leaveOut.sizes.length > 0) runToEnd(compute({ phase: "leave-outs", first: 0, count: leaveOut.sizes.length }));
    },
  );

  test.prop([surveys, seeds], { numRuns: 40 })("rows of a cluster have the same weight", (rows, seed) => {
    const { plan, leaveOut } = open(rows, { strata: "region", clusters: "store" }, seed);
    const seen = (weights: Float64Array): Float64Array => {
      rows.forEach(({ store }, i) => expect(weights[i]).toBe(weights[rows.findIndex((row) => row.store === store)]));
      return Float64Array.of(1);
    };
    const compute = openRows({ call: "test", plan, leaveOut, width: 1, seed }, seen);
    runToEnd(compute({ phase: "resamples", first: 0, count: 10 }));
    runToEnd(compute({ phase: "leave-outs", first: 0, count: leaveOut.sizes.length }));
  });
});

describe("the variance of clusters", () => {
  const scores = (rows: readonly Row[]) => ({
    total: (weights: Float64Array) => rows.reduce((sum, { score }, i) => sum + weights[i]! * score, 0),
    mean: (weights: Float64Array) => {
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      return rows.reduce((sum, { score }, i) => sum + weights[i]! * score, 0) / total;
    },
  });

  test.prop([surveys, seeds], { numRuns: 12 })("of a total is Σ n/(n − 1)·Σ(t − t̄)², but for chance", (rows, seed) => {
    const totals = new Map<string, Map<string, number>>();
    for (const { region, store, score } of rows) {
      const own = totals.get(region) ?? new Map<string, number>();
      own.set(store, (own.get(store) ?? 0) + score);
      totals.set(region, own);
    }
    let variance = 0;
    for (const own of totals.values()) {
      const list = [...own.values()];
      const mean = list.reduce((sum, t) => sum + t, 0) / list.length;
      variance += (list.length / (list.length - 1)) * list.reduce((sum, t) => sum + (t - mean) ** 2, 0);
    }
    fc.pre(variance > 1);
    const resamples = 3000;
    const design = { strata: "region", clusters: "store" } as const;
    const { rows: figures } = bootstrap(rows, scores(rows).total, { ...design, seed, resamples, method: "normal" });
    // Of few clusters the replicates are far from normal: the error of a variance is at most √(kurtosis/B), kurtosis below 10 here.
    expect(Math.abs(figures[0]!.stdError! ** 2 / variance - 1)).toBeLessThan(5 * Math.sqrt(10 / resamples));
    const left = jackknife(rows, scores(rows).total, design).rows[0]!;
    expect(left.stdError).toBeCloseTo(Math.sqrt(variance), 7);
  });

  test.prop([fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 30, maxLength: 60 }), seeds], { numRuns: 12 })(
    "of a mean over clusters of equal size is that of the clusters' means",
    (answers, seed) => {
      const size = 3;
      const count = Math.floor(answers.length / size);
      const values = answers.slice(0, count * size);
      const clusters = values.map((_, i) => i % count);
      const means = Array.from(
        { length: count },
        (_, c) => (values[c]! + values[c + count]! + values[c + 2 * count]!) / 3,
      );
      const middle = means.reduce((sum, mean) => sum + mean, 0) / count;
      const variance = means.reduce((sum, mean) => sum + (mean - middle) ** 2, 0) / (count * (count - 1));
      fc.pre(variance > 0.01);
      const resamples = 3000;
      const { rows } = bootstrap(values, { mean: values }, { clusters, seed, resamples, method: "normal" });
      expect(Math.abs(rows[0]!.stdError! ** 2 / variance - 1)).toBeLessThan(5 * Math.sqrt(4 / resamples));
      expect(jackknife(values, { mean: values }, { clusters }).rows[0]!.stdError).toBeCloseTo(Math.sqrt(variance), 9);
    },
  );
});

describe("the same data in another form", () => {
  test.prop([surveys, seeds], { numRuns: 40 })("a frequency is as many rows: the same resamples", (rows, seed) => {
    const long = rows.flatMap((row) => new Array<Row>(row.count).fill(row));
    const options = { seed, resamples: 30, keep: true };
    const written = bootstrap(long, { nps: "score" }, options);
    const counted = bootstrap(rows, { nps: "score" }, { ...options, weights: { frequency: "count" } });
    expect(counted.rows).toEqual(written.rows);
    const [a, b] = [
      jackknife(rows, { mean: "score" }, { weights: { frequency: "count" }, strata: "region" }),
      jackknife(long, { mean: "score" }, { strata: "region" }),
    ];
    expect(a.df).toBe(b.df);
    expect(a.rows[0]!.stdError).toBeCloseTo(b.rows[0]!.stdError!, 9);
  });

  test.prop([surveys, fc.integer({ min: -4, max: 4 }), seeds], { numRuns: 30 })(
    "sampling weights times a power of two change nothing about a mean",
    (rows, power, seed) => {
      const scaled = rows.map((row) => ({ ...row, wt: row.wt * 2 ** power }));
      const options = { weights: "wt", strata: "region", clusters: "store", seed, resamples: 30, keep: true };
      expect(bootstrap(scaled, { mean: "score" }, options)).toEqual(bootstrap(rows, { mean: "score" }, options));
    },
  );

  test.prop([surveys], { numRuns: 30 })("the jackknife does not know the order of rows", (rows) => {
    const order = [...rows].reverse();
    const of = (data: readonly Row[]) =>
      jackknife(data, { mean: "score" }, { strata: "region", clusters: "store", weights: "wt" }).rows[0]!;
    expect(of(order).stdError).toBeCloseTo(of(rows).stdError!, 9);
    expect(of(order).bias).toBeCloseTo(of(rows).bias!, 9);
  });

  test.prop([fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 9 }), seeds], { numRuns: 30 })(
    "groups exchanged: the sign of the difference and its alternative",
    (answers, seed) => {
      const [a, b] = [answers, [3, 9, 10, 2]];
      const one = permutationTest(a, b, { seed, resamples: 200, alternative: "greater" });
      const other = permutationTest(b, a, { seed, resamples: 200, alternative: "less" });
      expect(other.estimate).toBeCloseTo(-one.estimate, 12);
      // The groups are dealt otherwise, so p differs by chance: √(2·0.25/200), 5 of those.
      expect(Math.abs(other.pValue - one.pValue)).toBeLessThan(0.25);
    },
  );
});
