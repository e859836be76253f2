import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { acceleration } from "../../src/inference/acceleration";
import { adjustPValues } from "../../src/inference/adjustPValues";
import { basicInterval } from "../../src/inference/basicInterval";
import { bcaInterval } from "../../src/inference/bcaInterval";
import { bcInterval } from "../../src/inference/bcInterval";
import type { BootstrapInterval } from "../../src/inference/bootstrapInterval";
import { countReplicates } from "../../src/inference/countReplicates";
import { empiricalInfluence } from "../../src/inference/empiricalInfluence";
import { equivalenceTest } from "../../src/inference/equivalenceTest";
import { jackknife } from "../../src/inference/jackknife";
import { jackknifeInfluence } from "../../src/inference/jackknifeInfluence";
import { jackknifeSummary } from "../../src/inference/jackknifeSummary";
import { normalInterval } from "../../src/inference/normalInterval";
import { percentileInterval } from "../../src/inference/percentileInterval";
import type { Alternative } from "../../src/inference/permutationResult";
import { permutationTest } from "../../src/inference/permutationTest";
import { replicateSummary } from "../../src/inference/replicateSummary";
import type { Estimator } from "../../src/inference/replicates";
import { runReplicates } from "../../src/inference/runReplicates";
import { runToEnd } from "../../src/inference/runToEnd";
import { signFlipTest } from "../../src/inference/signFlipTest";
import { studentizedInterval } from "../../src/inference/studentizedInterval";

const read = (name: string) => JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8"));
const boot = read("bootstrapBoot.json");
const scipy = read("bootstrapScipy.json");

/** Relative 1e-10 with an absolute floor of 1e-12. */
function expectClose(actual: number | null | undefined, expected: number, relative = 1e-10): void {
  expect(actual).toBeTypeOf("number");
  expect(Math.abs(actual! - expected)).toBeLessThanOrEqual(Math.max(relative * Math.abs(expected), 1e-12));
}

function expectEnds(interval: BootstrapInterval, [low, high]: readonly number[]): void {
  expectClose(interval.low, low!);
  expectClose(interval.high, high!);
}

const x = Float64Array.from(boot.x as number[]);
const n = x.length;

/** The mean and its variance, as in the R script. */
function meanAndError(): Estimator {
  const figures = new Float64Array(2);
  return (weights) => {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += weights[i]! * x[i]!;
    const mean = sum / n;
    let squares = 0;
    for (let i = 0; i < n; i++) squares += weights[i]! * (x[i]! - mean) ** 2;
    figures[0] = mean;
    figures[1] = Math.sqrt(squares / (n * (n - 1)));
    return figures;
  };
}

describe("boot on the mean of a skewed sample, B = 200,000", () => {
  const { resamples, level, monteCarlo } = boot;
  const all = runReplicates(meanAndError(), { units: n, width: 2, resamples, seed: 20261122 });
  const values = all.values.subarray(0, resamples);
  const errors = all.values.subarray(resamples);
  const [mean, error] = meanAndError()(new Float64Array(n).fill(1)) as unknown as [number, number];
  const influence = runToEnd(
    empiricalInfluence((w) => meanAndError()(w).subarray(0, 1), { units: n, width: 1 }),
  ).values;
  const a = acceleration(influence);

  const intervals: Record<string, BootstrapInterval> = {
    normal: normalInterval(values, mean, level),
    basic: basicInterval(values, mean, level),
    percentile: percentileInterval(values, level),
    bc: bcInterval(values, mean, level),
    bca: bcaInterval(values, mean, level, a),
    studentized: studentizedInterval(values, errors, mean, error, level),
  };

  test.each(Object.keys(intervals))("%s within Monte Carlo error", (method) => {
    const { low, high, status } = intervals[method]!;
    expect(status).toBe("ok");
    for (const [end, value] of [
      [`${method}1`, low],
      [`${method}2`, high],
    ] as const) {
      // Both sides are uncertain: ours once, boot's mean over its seeds.
      // 4.5 standard errors, since the SD itself is estimated.
      const tolerance = 4.5 * monteCarlo.sd[end] * Math.sqrt(1 + 1 / monteCarlo.seeds);
      expect(Math.abs(value! - monteCarlo.mean[end])).toBeLessThan(tolerance);
    }
  });

  test("the standard error", () => {
    const { stdError } = replicateSummary(values, mean);
    expect(Math.abs(stdError! - monteCarlo.mean.sd)).toBeLessThan(4.5 * monteCarlo.sd.sd * Math.sqrt(1 + 1 / 12));
  });
});

describe("given replicates, by boot and R's quantile", () => {
  const { t0, t, se0, se, acceleration: a, stdError, bias, intervals } = boot.exact;
  const values = Float64Array.from(t as number[]);
  const errors = Float64Array.from(se as number[]);

  test.each(Object.keys(intervals))("all six intervals at level %s", (key) => {
    const level = Number(key);
    const expected = intervals[key];
    expectEnds(normalInterval(values, t0, level), expected.normal);
    expectEnds(percentileInterval(values, level), expected.percentile);
    expectEnds(basicInterval(values, t0, level), expected.basic);
    expectEnds(bcInterval(values, t0, level), expected.bc);
    expectEnds(bcaInterval(values, t0, level, a), expected.bca);
    expectEnds(studentizedInterval(values, errors, t0, se0, level), expected.studentized);
  });

  test("standard error, bias and acceleration", () => {
    const summary = replicateSummary(values, t0);
    expectClose(summary.stdError, stdError);
    expectClose(summary.bias, bias);
    expectClose(acceleration(x.map((value) => value - t0)), a);
  });
});

describe("jackknife and influence of a ratio and a correlation", () => {
  const u = boot.pairs.u as number[];
  const v = boot.pairs.v as number[];
  const figures: Estimator = (weights) => {
    let w = 0;
    let sumU = 0;
    let sumV = 0;
    for (let i = 0; i < n; i++) {
      w += weights[i]!;
      sumU += weights[i]! * u[i]!;
      sumV += weights[i]! * v[i]!;
    }
    let uu = 0;
    let uv = 0;
    let vv = 0;
    for (let i = 0; i < n; i++) {
      const du = u[i]! - sumU / w;
      const dv = v[i]! - sumV / w;
      uu += weights[i]! * du * du;
      uv += weights[i]! * du * dv;
      vv += weights[i]! * dv * dv;
    }
    return Float64Array.of(sumV / sumU, uv / Math.sqrt(uu * vv));
  };
  const groups = (boot.group as number[]).map((group) => group - 1);
  const one = runToEnd(jackknife(figures, { units: n, width: 2 })).values;
  const grouped = runToEnd(jackknife(figures, { units: n, width: 2, groups })).values;
  const smooth = runToEnd(empiricalInfluence(figures, { units: n, width: 2 })).values;

  test.each([
    [0, "ratio"],
    [1, "correlation"],
  ] as const)("figure %i: %s", (j, name) => {
    const units = one.subarray(j * n, (j + 1) * n);
    const expected = boot.jackknife[name];
    for (let i = 0; i < n; i++) expectClose(units[i], expected.leaveOut[i]);
    const summary = jackknifeSummary(units, expected.estimate)!;
    expectClose(summary.stdError, expected.stdError);
    // A difference of nearly equal figures times n − 1: eight digits are left.
    expectClose(summary.bias, expected.bias, 1e-8);
    // boot's "usual" jackknife values are (n − 1)(θ̂ − θ₍ᵢ₎): ours have the mean taken off.
    const usual = expected.usual as number[];
    const centre = usual.reduce((sum, value) => sum + value, 0) / n;
    jackknifeInfluence(units).forEach((value, i) => {
      expectClose(value, usual[i]! - centre, 1e-8);
    });
    // Differences over a thousandth of a unit against the derivative: good to about its square.
    const largest = Math.max(...boot.influence[name].map(Math.abs));
    smooth.subarray(j * n, (j + 1) * n).forEach((value, i) => {
      expect(Math.abs(value - boot.influence[name][i])).toBeLessThan(1e-6 * largest);
    });

    const parts = grouped.subarray(j * 7, (j + 1) * 7);
    const groupSizes = [2, 4, 5, 6, 7, 8, 8];
    const byGroup = boot.groups[name];
    for (let g = 0; g < 7; g++) expectClose(parts[g], byGroup.leaveOut[g]);
    const unequal = jackknifeSummary(parts, byGroup.estimate, { groupSizes })!;
    expectClose(unequal.corrected, byGroup.corrected);
    expectClose(unequal.stdError, byGroup.stdError);
    const clusters = jackknifeSummary(parts, byGroup.estimate)!;
    expectClose(clusters.bias, byGroup.clusters.bias, 1e-8);
    expectClose(clusters.stdError, byGroup.clusters.stdError);
  });
});

describe("tied scores, by scipy", () => {
  test.each(
    scipy.tied.map((entry: { counts: number[] }) => entry.counts.join(" ")) as string[],
  )("NPS of %s", (name) => {
    const entry = scipy.tied.find((candidate: { counts: number[] }) => candidate.counts.join(" ") === name);
    const counts = entry.counts as number[];
    const [promoters = 0, passives = 0, detractors = 0] = counts;
    const size = promoters + passives + detractors;
    const keys = Float64Array.from(entry.keys as number[]);
    // Two roads to the same score, so that rounding hides some of the ties.
    const values = keys.map((key, i) => (i % 2 === 0 ? (100 * key) / size : 100 * ((key + 1) / size - 1 / size)));
    const estimate = (100 * (promoters - detractors)) / size;
    const order = { values: keys, estimate: promoters - detractors };
    const score: Estimator = (w) => Float64Array.of((100 * (w[0]! - w[2]!)) / (w[0]! + w[1]! + w[2]!));
    const kinds = { frequencies: counts };
    const leaveOut = runToEnd(jackknife(score, { units: 3, width: 1, ...kinds })).values;
    const a = acceleration(jackknifeInfluence(leaveOut, kinds), kinds);
    expectClose(a, entry.acceleration);
    // The quantile of this ladder at p is p: it shows where the ends stand, before ties hide it.
    const byKey = [...keys.keys()].sort((i, j) => keys[i]! - keys[j]!);
    const ladder = new Float64Array(keys.length);
    byKey.forEach((i, rank) => {
      ladder[i] = rank / (keys.length - 1);
    });
    for (const [level, expected] of Object.entries<Record<string, number[]>>(entry.intervals)) {
      expectEnds(percentileInterval(values, Number(level)), expected.percentile!);
      expectEnds(basicInterval(values, estimate, Number(level)), expected.basic!);
      expectEnds(bcaInterval(values, estimate, Number(level), a, order), expected.bca!);
      expectEnds(bcaInterval(values, estimate, Number(level), a), expected.bca!);
      expectEnds(bcaInterval(ladder, 0, Number(level), a, order), entry.probabilities[level]);
    }
  });

  test("difference of two scores: influence within each group", () => {
    const { first, second, keys, intervals, acceleration: expected } = scipy.two;
    const counts = [...first, ...second] as number[];
    const difference: Estimator = (w) => {
      const net = (at: number) => (100 * (w[at]! - w[at + 2]!)) / (w[at]! + w[at + 1]! + w[at + 2]!);
      return Float64Array.of(net(0) - net(3));
    };
    const kinds = { frequencies: counts, strata: [0, 0, 0, 1, 1, 1] };
    const leaveOut = runToEnd(jackknife(difference, { units: 6, width: 1, frequencies: counts })).values;
    const a = acceleration(jackknifeInfluence(leaveOut, kinds), kinds);
    expectClose(a, expected);
    const whole = Float64Array.from(keys[0] as number[], (key, i) => 20 * key - 40 * keys[1][i]);
    const values = Float64Array.from(keys[0] as number[], (key, i) => (100 * key) / 40 - (100 * keys[1][i]) / 20);
    const estimate = difference(Float64Array.from(counts))[0]!;
    const order = { values: whole, estimate: 20 * (24 - 6) - 40 * (3 - 12) };
    for (const [level, ends] of Object.entries<Record<string, number[]>>(intervals)) {
      expectEnds(percentileInterval(values, Number(level)), ends.percentile!);
      expectEnds(basicInterval(values, estimate, Number(level)), ends.basic!);
      expectEnds(bcaInterval(values, estimate, Number(level), a, order), ends.bca!);
      expectEnds(bcaInterval(values, estimate, Number(level), a), ends.bca!);
    }
  });

  test("B = 200,000 drawn by ourselves: ends that scipy's seeds gave", () => {
    const { counts, resamples, level, ends } = scipy.monteCarlo;
    const net: Estimator = (w) => Float64Array.of((100 * (w[0]! - w[2]!)) / 40);
    const { values } = runToEnd(countReplicates(net, { counts, width: 1, resamples, seed: 20261122 }));
    const kinds = { frequencies: counts };
    const influence = runToEnd(empiricalInfluence(net, { units: 3, width: 1, ...kinds })).values;
    const ours: Record<string, BootstrapInterval> = {
      percentile: percentileInterval(values, level),
      basic: basicInterval(values, 45, level),
      bca: bcaInterval(values, 45, level, acceleration(influence, kinds)),
    };
    for (const [method, seeds] of Object.entries<number[][]>(ends)) {
      const { low, high } = ours[method]!;
      // Scores move in steps of 2.5: an end is one of those that scipy met, or not.
      expect(seeds.map((seed) => seed[0])).toContain(low);
      expect(seeds.map((seed) => seed[1])).toContain(high);
    }
  });
});

describe("permutation tests, by enumeration", () => {
  const resamples = 40_000;
  /** Four Monte Carlo errors, and the (b + 1)/(B + 1). */
  function expectNear(pValue: number, exact: number): void {
    const error = Math.sqrt((exact * (1 - exact)) / resamples);
    expect(Math.abs(pValue - exact)).toBeLessThanOrEqual(4 * error + 1 / resamples);
  }
  const sides: readonly Alternative[] = ["two-sided", "greater", "less"];

  test.each(scipy.groups.map((_: unknown, i: number) => i) as number[])("groups, case %i", (i) => {
    const { first, second, difference, p } = scipy.groups[i];
    for (const alternative of sides) {
      const options = { resamples, seed: 5, alternative };
      const result = runToEnd(permutationTest(first, second, options));
      expectClose(result.estimate, difference);
      expectNear(result.pValue, p[alternative]);
      // The same by a statistic from outside.
      const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
      const general = runToEnd(permutationTest(first, second, { ...options, statistic: (a, b) => mean(a) - mean(b) }));
      expectClose(general.estimate, difference);
      expect(general.asExtreme).toBe(result.asExtreme);
    }
  });

  test.each(scipy.signs.map((_: unknown, i: number) => i) as number[])("pairs, case %i", (i) => {
    const { differences, mean, p } = scipy.signs[i];
    for (const alternative of sides) {
      const result = runToEnd(signFlipTest(differences, { resamples, seed: 5, alternative }));
      expectClose(result.estimate, mean);
      expectNear(result.pValue, p[alternative]);
    }
  });
});

describe("p.adjust", () => {
  test.each(Object.keys(boot.adjustment))("%s", (name) => {
    const { p, holm, bh, bonferroni, none } = boot.adjustment[name];
    const pValues = [p].flat() as (number | null)[];
    const expectAll = (actual: (number | null)[], expected: number | null | (number | null)[]) => {
      [expected].flat().forEach((value, i) => {
        if (value === null) expect(actual[i]).toBeNull();
        else expectClose(actual[i], value);
      });
      expect(actual).toHaveLength(pValues.length);
    };
    expectAll(adjustPValues(pValues), holm);
    expectAll(adjustPValues(pValues, "holm"), holm);
    expectAll(adjustPValues(pValues, "benjamini-hochberg"), bh);
    expectAll(adjustPValues(pValues, "bonferroni"), bonferroni);
    expectAll(adjustPValues(pValues, "none"), none);
  });
});

describe("equivalence, by statsmodels", () => {
  test.each(scipy.equivalence.map((_: unknown, i: number) => i) as number[])("case %i", (i) => {
    const { estimate, stdError, df, margin, p, low, high, interval } = scipy.equivalence[i];
    const result = equivalenceTest({ estimate, stdError, df, margin });
    expectClose(result.statisticLow, low[0]);
    expectClose(result.pValueLow, low[1]);
    expectClose(result.statisticHigh, high[0]);
    expectClose(result.pValueHigh, high[1]);
    expectClose(result.pValue, p);
    expectClose(result.confLow, interval[0]);
    expectClose(result.confHigh, interval[1]);
    expect(result.equivalent).toBe(p < 0.05);
  });
});
