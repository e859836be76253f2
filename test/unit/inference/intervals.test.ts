import { describe, expect, test } from "vitest";
import { basicInterval } from "../../../src/inference/basicInterval";
import { bcaInterval } from "../../../src/inference/bcaInterval";
import { bcInterval } from "../../../src/inference/bcInterval";
import type { BootstrapMethod } from "../../../src/inference/bootstrapInterval";
import { BOOTSTRAP_METHODS, intervalFromReplicates } from "../../../src/inference/intervalFromReplicates";
import { midRank } from "../../../src/inference/midRank";
import { normalInterval } from "../../../src/inference/normalInterval";
import { percentileInterval } from "../../../src/inference/percentileInterval";
import { studentizedInterval } from "../../../src/inference/studentizedInterval";

/** 0, 1/1000, …, 1: the quantile of type 7 at p is p itself. */
const ladder = Float64Array.from({ length: 1001 }, (_, i) => i / 1000);
const nan = Number.NaN;

describe("percentile and basic intervals", () => {
  test("quantiles of type 7, in any order of the replicates", () => {
    const shuffled = ladder.map((_, i) => ladder[(i * 379) % 1001]!);
    const { low, high, status } = percentileInterval(shuffled, 0.9);
    expect(low).toBeCloseTo(0.05, 14);
    expect(high).toBeCloseTo(0.95, 14);
    expect(status).toBe("ok");
    expect(shuffled[1]).toBe(ladder[379]);
  });

  test("basic is percentile reflected at the estimate, low end from the high quantile", () => {
    const { low, high } = basicInterval(ladder, 0.3, 0.8);
    expect(low).toBeCloseTo(0.6 - 0.9, 14);
    expect(high).toBeCloseTo(0.6 - 0.1, 14);
  });

  test("failed replicates are left out and counted", () => {
    const values = Float64Array.of(nan, 1, 2, nan, 3, 4, 5);
    expect(percentileInterval(values, 0.5)).toEqual({
      low: 2,
      high: 4,
      method: "percentile",
      status: "ok",
      cause: null,
      replicates: 5,
      failed: 2,
    });
  });

  test("39 replicates are enough for 95 %, 38 are not", () => {
    expect(percentileInterval(ladder.slice(0, 39), 0.95).status).toBe("ok");
    expect(percentileInterval(ladder.slice(0, 38), 0.95).status).toBe("extreme");
    expect(percentileInterval(ladder.slice(0, 19), 0.9).status).toBe("ok");
    expect(percentileInterval(ladder.slice(0, 18), 0.9).status).toBe("extreme");
  });
});

describe("normal interval", () => {
  test("takes the bias off and has B − 1 in the denominator", () => {
    // mean 4, bias +1, sd √(20/4)
    const { low, high } = normalInterval(Float64Array.of(1, 3, 4, 5, 7), 3, 0.95);
    const half = 1.959963984540054 * Math.sqrt(5);
    expect(low).toBeCloseTo(2 - half, 12);
    expect(high).toBeCloseTo(2 + half, 12);
  });

  test("a single replicate has no spread", () => {
    expect(normalInterval(Float64Array.of(2), 3, 0.95)).toMatchObject({
      low: null,
      high: null,
      status: "no-replicates",
    });
  });
});

describe("BC and BCa", () => {
  test("with the estimate at the median and a = 0 they are the percentile interval", () => {
    for (const interval of [bcInterval(ladder, 0.5, 0.9), bcaInterval(ladder, 0.5, 0.9, 0)]) {
      expect(interval.low).toBeCloseTo(0.05, 10);
      expect(interval.high).toBeCloseTo(0.95, 10);
    }
  });

  test("an estimate above the median moves both ends up; so does a positive acceleration", () => {
    const plain = bcaInterval(ladder, 0.5, 0.9, 0);
    const higher = bcaInterval(ladder, 0.6, 0.9, 0);
    const accelerated = bcaInterval(ladder, 0.5, 0.9, 0.1);
    expect(higher.low).toBeGreaterThan(plain.low!);
    expect(higher.high).toBeGreaterThan(plain.high!);
    expect(accelerated.low).toBeGreaterThan(plain.low!);
    expect(accelerated.high).toBeGreaterThan(plain.high!);
  });

  test("names what it fell back to, and why", () => {
    expect(bcaInterval(ladder, 0.6, 0.9, null)).toEqual({
      ...bcInterval(ladder, 0.6, 0.9),
      status: "fallback",
      cause: "no-acceleration",
    });
    // 1 − a(z₀ + 1.645) < 0
    expect(bcaInterval(ladder, 0.6, 0.9, 0.7)).toMatchObject({
      method: "bc",
      status: "fallback",
      cause: "acceleration-too-large",
    });
    for (const outside of [-1, 2]) {
      for (const interval of [bcaInterval(ladder, outside, 0.9, 0.01), bcInterval(ladder, outside, 0.9)]) {
        expect(interval).toEqual({
          ...percentileInterval(ladder, 0.9),
          status: "fallback",
          cause: "estimate-outside",
        });
      }
    }
    // Twice: without acceleration to BC, and from there to percentile; the reason is that of what is shown.
    expect(bcaInterval(ladder, 2, 0.9, nan)).toMatchObject({ method: "percentile", cause: "estimate-outside" });
  });
});

describe("mid-rank", () => {
  test("ties count half", () => {
    expect(midRank(Float64Array.of(1, 2, 2, 2, 5, nan), 2)).toEqual({ below: 1, equal: 3, replicates: 5, share: 0.5 });
  });

  test("a tie that rounding hides is a tie, with or without an exact order", () => {
    // The same score by two roads: 0.1 + 0.2 against 0.3.
    const values = Float64Array.of(0.1 + 0.2, 0.1, 0.5, 0.3);
    expect(midRank(values, 0.3)).toMatchObject({ below: 1, equal: 2 });
    const order = { values: Float64Array.of(3, 1, 5, 3), estimate: 3 };
    expect(midRank(values, 0.3, order)).toMatchObject({ below: 1, equal: 2 });
    // The exact order alone decides.
    expect(midRank(values, 0.3, { values: Float64Array.of(3, 1, 5, 4), estimate: 3 })).toMatchObject({
      below: 1,
      equal: 1,
    });
  });

  test("a figure far from zero with little spread keeps its order", () => {
    const values = Float64Array.of(1e9 + 1e-4, 1e9 - 1e-4, 1e9 + 2e-4);
    expect(midRank(values, 1e9)).toMatchObject({ below: 1, equal: 0 });
  });
});

describe("studentised interval", () => {
  test("the upper quantile of t* makes the low end", () => {
    // t* = 0, 1/1000, …, 1 for any errors.
    const stdErrors = ladder.map((_, i) => 1 + (i % 7));
    const values = ladder.map((t, i) => 10 + t * stdErrors[i]!);
    const { low, high } = studentizedInterval(values, stdErrors, 10, 2, 0.8);
    expect(low).toBeCloseTo(10 - 2 * 0.9, 12);
    expect(high).toBeCloseTo(10 - 2 * 0.1, 12);
  });

  test("a replicate without a standard error counts as failed", () => {
    const interval = studentizedInterval(Float64Array.of(1, 2, 3, 4, nan), Float64Array.of(1, 0, nan, 1, 1), 2, 1, 0.5);
    expect(interval).toMatchObject({ replicates: 2, failed: 3 });
  });

  test("without any it falls back to percentile; without spread it is a point", () => {
    const zeros = new Float64Array(1001);
    expect(studentizedInterval(ladder, zeros, 0.5, 1, 0.9)).toEqual({
      ...percentileInterval(ladder, 0.9),
      status: "fallback",
      cause: "no-standard-errors",
    });
    expect(studentizedInterval(ladder, ladder, 0.5, 0, 0.9)).toMatchObject({
      low: 0.5,
      high: 0.5,
      status: "degenerate",
    });
  });
});

describe("every method", () => {
  const of = (method: BootstrapMethod, values: Float64Array, estimate: number) =>
    intervalFromReplicates(method, {
      values,
      estimate,
      level: 0.95,
      acceleration: 0.01,
      stdErrors: values.map(() => 1),
      stdError: 1,
    });

  test.each(BOOTSTRAP_METHODS)("%s: equal replicates give a point", (method) => {
    expect(of(method, new Float64Array(200).fill(7), 7)).toMatchObject({
      low: 7,
      high: 7,
      method,
      status: "degenerate",
    });
    // Equal but for rounding.
    const rounded = Float64Array.from({ length: 200 }, (_, i) => 0.3 + (i % 3) * 2 ** -54);
    const { low, high, status } = of(method, rounded, 0.3);
    if (method !== "studentized") expect(status).toBe("degenerate");
    expect(high! - low!).toBeLessThan(1e-15);
  });

  test.each(BOOTSTRAP_METHODS)("%s: no replicates give no ends", (method) => {
    expect(of(method, new Float64Array(5).fill(nan), 7)).toEqual({
      low: null,
      high: null,
      method,
      status: "no-replicates",
      cause: null,
      replicates: 0,
      failed: 5,
    });
  });

  test.each(BOOTSTRAP_METHODS)("%s: goes by its name and holds the estimate", (method) => {
    const interval = of(method, ladder, 0.45);
    expect(interval).toMatchObject({ method, replicates: 1001, failed: 0 });
    expect(interval.low).toBeLessThan(0.45);
    expect(interval.high).toBeGreaterThan(0.45);
  });
});
