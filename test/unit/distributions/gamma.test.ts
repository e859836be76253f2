import { describe, expect, test } from "vitest";
import { gammaCdf, gammaQuantile, gammaSurvival, gammaSurvivalQuantile } from "../../../src/distributions/gamma";
import { near } from "./near";

const ABOVE = Number.POSITIVE_INFINITY;

describe("gamma", () => {
  test.each([0.1, 1, 19.9, 20, 1e6])("limits and the ends of the support, shape %s", (shape) => {
    expect([gammaCdf(-1, shape, 2), gammaCdf(0, shape, 2), gammaCdf(ABOVE, shape, 2)]).toEqual([0, 0, 1]);
    expect([gammaSurvival(-1, shape, 2), gammaSurvival(0, shape, 2), gammaSurvival(ABOVE, shape, 2)]).toEqual([
      1, 1, 0,
    ]);
    expect([gammaQuantile(0, shape, 2), gammaQuantile(1, shape, 2)]).toEqual([0, ABOVE]);
    expect([gammaSurvivalQuantile(0, shape, 2), gammaSurvivalQuantile(1, shape, 2)]).toEqual([ABOVE, 0]);
  });

  test("shape 1 is the exponential distribution", () => {
    for (const x of [1e-12, 0.1, 1, 1.1, 30, 700]) {
      near(gammaSurvival(x / 4, 1, 4), Math.exp(-x));
      near(gammaCdf(x / 4, 1, 4), -Math.expm1(-x));
    }
  });

  test("whole shapes are sums of Poisson probabilities", () => {
    for (const shape of [2, 19, 20, 21, 50, 150]) {
      for (const x of [0.7 * shape, shape, 1.6 * shape]) {
        let term = Math.exp(-x);
        let sum = 0;
        for (let k = 0; k < shape; k++) {
          sum += term;
          term *= x / (k + 1);
        }
        near(gammaSurvival(x, shape, 1), sum);
      }
    }
  });

  test("the rate only scales, also where rate·x is no double", () => {
    near(gammaCdf(1e-200, 0.1, 1e-150), gammaCdf(1e-200, 0.1, 1) * 1e-15);
    expect(gammaSurvival(1e-200, 0.1, 1e-150)).toBe(1);
    expect([gammaCdf(1e200, 3, 1e200), gammaSurvival(1e200, 3, 1e200)]).toEqual([1, 0]);
    near(gammaQuantile(1e-35, 0.1, 1e-150), gammaQuantile(1e-30, 0.1, 1) * 1e100);
    near(gammaCdf(1e3, 0.5, 1), 1);
    expect(gammaSurvival(1e300, 0.5, 1)).toBe(0);
    expect(gammaSurvival(1.7e308, 0.1, 1)).toBe(0);
  });

  test("a very small shape, where even the median is out of reach", () => {
    expect(gammaQuantile(0.6, 1e-4, 1)).toBe(0);
    near(gammaCdf(gammaQuantile(0.6, 0.01, 3), 0.01, 3), 0.6);
    near(gammaSurvival(gammaSurvivalQuantile(0.45, 0.01, 3), 0.01, 3), 0.45);
  });
});
