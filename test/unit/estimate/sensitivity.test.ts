import { describe, expect, it } from "vitest";
import { adjustedEffect, benchmarkStrength, confounderBound } from "../../../src/estimate/sensitivity/confounderBound";
import { partialRSquared, robustnessValue, robustnessValueAtLevel } from "../../../src/estimate/sensitivity/robustness";

describe("robustness at the edges", () => {
  it("no effect, and a perfect one", () => {
    expect([partialRSquared(0, 20), robustnessValue(0, 20), robustnessValueAtLevel(0, 20, 0.95)]).toEqual([0, 0, 0]);
    const infinite = Number.POSITIVE_INFINITY;
    expect([
      partialRSquared(infinite, 20),
      robustnessValue(infinite, 20),
      robustnessValueAtLevel(infinite, 20, 0.95),
    ]).toEqual([1, 1, 1]);
  });

  it("no degrees of freedom are left for an interval with a confounder", () => {
    expect(robustnessValueAtLevel(3, 1, 0.95)).toBeNaN();
    expect(robustnessValueAtLevel(3, 2, 0.95)).toBeGreaterThanOrEqual(0);
  });

  it("a huge t loses no digits: 1 − RV is 1/f² to first order", () => {
    expect((1 - robustnessValue(1e6, 1)) * 1e12).toBeCloseTo(1, 3);
  });
});

describe("bounds on a confounder", () => {
  it("a benchmark that is nearly a copy of another driver is refused, not divided by rounding", () => {
    const r = 1 - 1e-15;
    const matrix = Float64Array.of(1, 0.3, 0.3, 0.5, 0.3, 1, r, 0.4, 0.3, r, 1, 0.4, 0.5, 0.4, 0.4, 1);
    expect(() => benchmarkStrength(matrix, 4, 0, [2])).toThrow(/driver 3 is determined/);
  });

  it("beyond what is left of the driver: no figures, and the reason", () => {
    const bound = confounderBound({ withDriver: 0.4, withOutcome: 0.1 }, { withDriver: 2 });
    expect(bound).toEqual({ withDriver: Number.NaN, withOutcome: Number.NaN, status: "beyond-driver" });
  });

  it("beyond what is left of the outcome: cut at 1, the most that can happen", () => {
    const bound = confounderBound({ withDriver: 0.1, withOutcome: 0.6 }, { withDriver: 1 });
    expect(bound).toMatchObject({ withOutcome: 1, status: "beyond-outcome" });
    expect(adjustedEffect({ estimate: 1, stdError: 0.2, df: 50 }, bound)).toMatchObject({
      stdError: 0,
      statistic: Number.NaN,
    });
  });

  it("as strong with the outcome as asked for, whatever it is with the driver", () => {
    const benchmark = { withDriver: 0.1, withOutcome: 0.1 };
    const even = confounderBound(benchmark, { withDriver: 2 });
    expect(confounderBound(benchmark, { withDriver: 2, withOutcome: 2 })).toEqual(even);
    const less = confounderBound(benchmark, { withDriver: 2, withOutcome: 1 });
    expect(less.withDriver).toBe(even.withDriver);
    expect(less.withOutcome).toBeLessThan(even.withOutcome);
  });
});
