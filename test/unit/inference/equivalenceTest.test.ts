import { describe, expect, test } from "vitest";
import { equivalenceTest } from "../../../src/inference/equivalenceTest";

// Agreement with statsmodels: test/reference/bootstrap.test.ts.
describe("equivalenceTest", () => {
  test("normal by default: z = 1.645 at the margin is the border", () => {
    const border = equivalenceTest({ estimate: 0, stdError: 1, margin: [-1.6448536269514722, 10] });
    expect(border.pValue).toBeCloseTo(0.05, 14);
    expect(border.df).toBeNull();
    expect(equivalenceTest({ estimate: 0, stdError: 1, margin: [-1.65, 10] }).equivalent).toBe(true);
    expect(equivalenceTest({ estimate: 0, stdError: 1, margin: [-1.64, 10] }).equivalent).toBe(false);
  });

  test("equivalent means that the interval of level 2·level − 1 lies within the margin", () => {
    for (const estimate of [-4, -2.1, -1, 0, 0.7, 1.9, 3]) {
      for (const level of [0.9, 0.95, 0.975]) {
        const result = equivalenceTest({ estimate, stdError: 1.1, margin: [-3, 4], df: 17, level });
        expect(result.equivalent).toBe(result.confLow > -3 && result.confHigh < 4);
      }
    }
  });

  test("margins need not be symmetric, and each has its own test", () => {
    const result = equivalenceTest({ estimate: 1, stdError: 1, margin: [-9, 2] });
    expect(result.statisticLow).toBe(10);
    expect(result.statisticHigh).toBe(-1);
    expect(result.pValueLow).toBeLessThan(1e-20);
    expect(result.pValueHigh).toBeCloseTo(0.15865525393145707, 14);
    expect(result.pValue).toBe(result.pValueHigh);
  });

  test("a standard error of 0 leaves nothing to chance", () => {
    const rest = { stdError: 0, margin: [-1, 1] } as const;
    expect(equivalenceTest({ estimate: 0.5, ...rest })).toMatchObject({ pValue: 0, equivalent: true, confLow: 0.5 });
    expect(equivalenceTest({ estimate: 1, ...rest })).toMatchObject({ pValue: 1, equivalent: false });
    expect(equivalenceTest({ estimate: -2, ...rest })).toMatchObject({ pValueLow: 1, statisticLow: null });
  });
});
