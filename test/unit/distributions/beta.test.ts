import { describe, expect, test } from "vitest";
import { betaCdf, betaQuantile, betaSurvival, betaSurvivalQuantile } from "../../../src/distributions/beta";
import { near } from "./near";

describe("beta", () => {
  test.each([
    [0.1, 0.1],
    [2, 3],
    [19.9, 400],
    [1e5, 1e5],
  ])("limits and the ends of the support, shapes %s and %s", (a, b) => {
    const outside = [Number.NEGATIVE_INFINITY, -1, 0, 1, 2, Number.POSITIVE_INFINITY];
    expect(outside.map((x) => betaCdf(x, a, b))).toEqual([0, 0, 0, 1, 1, 1]);
    expect(outside.map((x) => betaSurvival(x, a, b))).toEqual([1, 1, 1, 0, 0, 0]);
    expect([betaQuantile(0, a, b), betaQuantile(1, a, b)]).toEqual([0, 1]);
    expect([betaSurvivalQuantile(0, a, b), betaSurvivalQuantile(1, a, b)]).toEqual([1, 0]);
  });

  test("closed forms: uniform, power and arcsine", () => {
    for (const x of [1e-200, 1e-5, 0.2, 0.5, 0.77, 0.999]) {
      near(betaCdf(x, 1, 1), x);
      near(betaSurvival(x, 1, 1), 1 - x);
      near(betaCdf(x, 1.5, 1), x ** 1.5);
      near(betaSurvival(x, 1, 7), Math.exp(7 * Math.log1p(-x)));
      near(betaCdf(x, 0.5, 0.5), (2 / Math.PI) * Math.asin(Math.sqrt(x)));
      near(betaQuantile(x, 1, 1), x);
      near(betaSurvivalQuantile(x, 1, 1), 1 - x);
    }
  });

  test("a symmetric one has its median in the middle", () => {
    for (const a of [0.1, 1, 19, 20, 1e3, 1e5]) {
      near(betaCdf(0.5, a, a), 0.5);
      near(betaQuantile(0.5, a, a), 0.5);
    }
  });

  test("one shape is 1 and the other enormous: no cancellation between the mean and the switch of tails", () => {
    for (const b of [1e3, 1e6, 1e9, 1e12]) {
      for (const x of [0.5 / b, 1 / b, 1.5 / b, (2 / (b + 3)) * (1 - 1e-9), 3 / b]) {
        near(betaCdf(x, 1, b), -Math.expm1(b * Math.log1p(-x)));
        near(betaSurvival(x, 1, b), Math.exp(b * Math.log1p(-x)));
      }
    }
  });

  test("far below a mean that is small itself", () => {
    // mpmath, 50 digits
    near(betaCdf(5.736848880191497e-9, 1190.0883281078768, 74377256074.87128), 4.480920526542285e-201);
  });

  test("down to the smallest double", () => {
    near(betaCdf(Number.MIN_VALUE, 0.25, 1), 2 ** -268.5);
    near(betaCdf(Number.MIN_VALUE, 0.25, 0.07), betaCdf(2 ** -930, 0.25, 0.07) * 2 ** -36);
    expect(betaSurvival(Number.MIN_VALUE, 0.25, 1)).toBe(1);
  });

  test("quantiles that round to an end of the support", () => {
    expect(betaQuantile(1e-300, 0.1, 5)).toBe(0);
    expect(betaSurvivalQuantile(1e-300, 5, 0.1)).toBe(1);
    expect(betaQuantile(0.4, 5, 1e-4)).toBe(1);
    expect(betaSurvivalQuantile(0.4, 1e-4, 5)).toBe(0);
  });
});
