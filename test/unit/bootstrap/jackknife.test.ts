import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { jackknife } from "../../../src/analysis/bootstrap/jackknife";
import { jackknifeByStrata } from "../../../src/analysis/bootstrap/jackknifeByStrata";
import { jackknifeSummary } from "../../../src/inference/jackknifeSummary";

const boot = JSON.parse(readFileSync(new URL("../../reference/bootstrapBoot.json", import.meta.url), "utf8"));
const x: readonly number[] = boot.x;
const mean = (weights: Float64Array): number => {
  let sum = 0;
  let total = 0;
  for (let i = 0; i < x.length; i++) {
    sum += weights[i]! * x[i]!;
    total += weights[i]!;
  }
  return sum / total;
};
/** n in the denominator: its bias is −s²/n. */
const variance = (weights: Float64Array): number => {
  const middle = mean(weights);
  let squares = 0;
  let total = 0;
  for (let i = 0; i < x.length; i++) {
    squares += weights[i]! * (x[i]! - middle) ** 2;
    total += weights[i]!;
  }
  return squares / total;
};
const n = x.length;
const sampleVariance = x.reduce((sum, value) => sum + (value - mean(new Float64Array(n).fill(1))) ** 2, 0) / (n - 1);

describe("closed forms", () => {
  test("of a mean the standard error is s/√n and the bias 0; the interval is the t interval", () => {
    const { rows, df, level } = jackknife(x, mean);
    const [row] = rows;
    expect(row!.stdError).toBeCloseTo(Math.sqrt(sampleVariance / n), 10);
    expect(Math.abs(row!.bias!)).toBeLessThan(1e-12);
    expect([df, level]).toEqual([39, 0.95]);
    // qt(.975, 39) = 2.022690920036762
    expect((row!.confHigh! - row!.estimate) / row!.stdError!).toBeCloseTo(2.022690920036762, 9);
    expect(row!.confHigh! + row!.confLow!).toBeCloseTo(2 * row!.estimate, 10);
  });

  test("of the variance with divisor n it removes the bias exactly", () => {
    const [row] = jackknife(x, variance).rows;
    expect(row!.bias).toBeCloseTo(-sampleVariance / n, 10);
    expect(row!.corrected).toBeCloseTo(sampleVariance, 9);
  });

  test("a total that does not divide by the weights is blown up to the data's size", () => {
    const total = (weights: Float64Array) => x.reduce((sum, value, i) => sum + weights[i]! * value, 0);
    const [row] = jackknife(x, total).rows;
    expect(row!.stdError).toBeCloseTo(Math.sqrt(n * sampleVariance), 9);
  });
});

describe("what is left out", () => {
  test("clusters, with strata: clusters − strata degrees of freedom", () => {
    const cluster = x.map((_, i) => i % 8);
    const region = cluster.map((each) => (each < 4 ? "N" : "S"));
    const result = jackknife(x, mean, { clusters: cluster, strata: region });
    expect(result).toMatchObject({ df: 6, leftOut: { units: "clusters", count: 8, strata: 2 }, n: 40, warnings: [] });
    expect(result.leftOut).not.toHaveProperty("groups");
  });

  test("one of the people whom a row stands for", () => {
    const frequency = x.map((_, i) => i % 3);
    const written = x.flatMap((value, i) => new Array<number>(frequency[i]!).fill(value));
    const long = jackknife(written, { mean: written }, { level: 0.9 });
    const short = jackknife(x, mean, { weights: { frequency }, level: 0.9 });
    expect(short.rows[0]!.stdError).toBeCloseTo(long.rows[0]!.stdError!, 10);
    expect(short).toMatchObject({ df: 38, leftOut: { units: "people", count: 39, strata: 1 }, n: 39 });
    expect(long).toMatchObject({ df: 38, leftOut: { units: "rows", count: 39, strata: 1 }, n: 39 });
  });

  test("random groups: about the same error, from fewer figures, the same for the same seed", () => {
    const grouped = jackknife(x, mean, { groups: 10, seed: 3 });
    expect(grouped).toMatchObject({
      df: 9,
      leftOut: { units: "rows", count: 10, strata: 1, groups: 10 },
      warnings: [],
    });
    expect(jackknife(x, mean, { groups: 10, seed: 3 })).toEqual(grouped);
    expect(jackknife(x, mean, { groups: 10, seed: 4 }).rows).not.toEqual(grouped.rows);
    // An error from ten groups is uncertain by 1/√18.
    expect(Math.abs(grouped.rows[0]!.stdError! / jackknife(x, mean).rows[0]!.stdError! - 1)).toBeLessThan(0.7);
    const average = Array.from(
      { length: 200 },
      (_, seed) => jackknife(x, mean, { groups: 10, seed }).rows[0]!.stdError!,
    );
    const meanSquare = average.reduce((sum, error) => sum + error ** 2, 0) / 200;
    // E V = s²/n over random groups; each V has a relative error of √(2/9).
    expect(Math.abs(meanSquare / (sampleVariance / n) - 1)).toBeLessThan(4.5 * Math.sqrt(2 / 9 / 200));
  });

  test("as many groups as there are units: each unit", () => {
    const [all, grouped] = [jackknife(x, mean), jackknife(x, mean, { groups: 100 })];
    expect(grouped.rows[0]!.stdError).toBeCloseTo(all.rows[0]!.stdError!, 12);
  });

  test("groups of a statistic's answers are groups of rows, too", () => {
    const ratings = x.map((_, i) => (i * 7) % 11);
    const result = jackknife(ratings, { nps: ratings }, { groups: 8 });
    expect(result.leftOut).toEqual({ units: "rows", count: 8, strata: 1, groups: 8 });
  });

  test("more than 2,000 units: 1,000 random groups, and the result says so", () => {
    const many = Float64Array.from({ length: 2500 }, (_, i) => (i * 1103) % 2500);
    const middle = (weights: Float64Array) => {
      let sum = 0;
      for (let i = 0; i < many.length; i++) sum += weights[i]! * many[i]!;
      return sum / 2500;
    };
    const result = jackknife(many, middle);
    expect(result.leftOut).toEqual({ units: "rows", count: 1000, strata: 1, groups: 1000 });
    expect(result.warnings.map(({ code }) => code)).toEqual(["random-groups"]);
    // s of 0 … 2499 is 2500/√12.
    expect(result.rows[0]!.stdError! / (2500 / Math.sqrt(12 * 2500))).toBeCloseTo(1, 1);
  });

  test("a stratum that is known in full, or has one row, has no part in it", () => {
    const region = x.map((_, i) => (i < 10 ? "N" : "S"));
    const part = jackknife(x, mean, { strata: region, populationSize: { N: 10, S: 1000 } });
    expect(part).toMatchObject({ df: 29, leftOut: { units: "rows", count: 30, strata: 2 } });
    const alone = x.map((_, i) => (i === 0 ? "N" : "S"));
    const rest = jackknife(x, mean, { strata: alone, populationSize: { N: 1, S: 1000 } });
    expect(rest.leftOut.count).toBe(39);
  });
});

test("a figure that cannot be computed without some unit has no jackknife, and the result says so", () => {
  const result = jackknife(x, (weights) => ({ mean: mean(weights), needs: weights[3] === 0 ? Number.NaN : 1 }));
  expect(result.rows[0]!.stdError).toBeGreaterThan(0);
  expect(result.rows[1]).toEqual({
    term: "needs",
    estimate: 1,
    bias: null,
    corrected: null,
    stdError: null,
    confLow: null,
    confHigh: null,
    failed: 1,
  });
  expect(result.failed).toEqual([{ cause: "not-finite", count: 1 }]);
  expect(result.warnings.map(({ code }) => code)).toEqual(["failed-replicates"]);
});

test("the result is frozen, plain and the same through JSON", () => {
  const result = jackknife(x, mean);
  expect(Object.isFrozen(result.leftOut)).toBe(true);
  expect(JSON.parse(JSON.stringify(result))).toEqual(result);
});

describe("jackknifeByStrata", () => {
  const figures = Float64Array.of(4.1, 3.9, 4.4, 4, 4.2, 3.7);
  const single = new Array<number>(6).fill(1);

  test("with one stratum it is jackknifeSummary", () => {
    const leftOut = { figures, stratumOf: new Array<number>(6).fill(0), sizes: single, totals: [6], fractions: [0] };
    const { bias, stdError } = jackknifeSummary(figures, 4)!;
    const own = jackknifeByStrata(4, leftOut)!;
    expect(own.bias).toBeCloseTo(bias, 12);
    expect(own.stdError).toBeCloseTo(stdError, 12);
    const frequencies = [2, 1, 3, 1, 1, 2];
    const frequent = jackknifeByStrata(4, { ...leftOut, frequencies, totals: [10] })!;
    expect(frequent.stdError).toBeCloseTo(jackknifeSummary(figures, 4, { frequencies })!.stdError, 12);
    expect(frequent.bias).toBeCloseTo(jackknifeSummary(figures, 4, { frequencies })!.bias, 12);
  });

  test("strata add up", () => {
    const of = (part: Float64Array) =>
      jackknifeByStrata(4, { figures: part, stratumOf: [0, 0, 0], sizes: [1, 1, 1], totals: [3], fractions: [0] })!;
    const both = jackknifeByStrata(4, {
      figures,
      stratumOf: [0, 0, 0, 1, 1, 1],
      sizes: single,
      totals: [3, 3],
      fractions: [0, 0],
    })!;
    const [a, b] = [of(figures.subarray(0, 3)), of(figures.subarray(3))];
    expect(both.bias).toBeCloseTo(a.bias + b.bias, 12);
    expect(both.stdError).toBeCloseTo(Math.hypot(a.stdError, b.stdError), 12);
  });

  test("nothing left out, or a figure missing: null", () => {
    const leftOut = { figures, stratumOf: new Array<number>(6).fill(0), sizes: single, totals: [6], fractions: [0] };
    expect(jackknifeByStrata(4, { ...leftOut, figures: new Float64Array(0) })).toBeNull();
    const missing = Float64Array.from(figures, (figure, i) => (i === 2 ? Number.NaN : figure));
    expect(jackknifeByStrata(4, { ...leftOut, figures: missing })).toBeNull();
  });
});
