import { describe, expect, test } from "vitest";
import {
  chiSquaredCdf,
  chiSquaredQuantile,
  chiSquaredSurvival,
  chiSquaredSurvivalQuantile,
} from "../../../src/distributions/chiSquared";
import { near } from "./near";

const ABOVE = Number.POSITIVE_INFINITY;

describe("χ²", () => {
  test.each([0.5, 1, 39, 2000, 1e8])("limits and the ends of the support, df = %s", (df) => {
    expect([chiSquaredCdf(-1, df), chiSquaredCdf(0, df), chiSquaredCdf(ABOVE, df)]).toEqual([0, 0, 1]);
    expect([chiSquaredSurvival(-1, df), chiSquaredSurvival(0, df), chiSquaredSurvival(ABOVE, df)]).toEqual([1, 1, 0]);
    expect([chiSquaredQuantile(0, df), chiSquaredQuantile(1, df)]).toEqual([0, ABOVE]);
    expect([chiSquaredSurvivalQuantile(0, df), chiSquaredSurvivalQuantile(1, df)]).toEqual([ABOVE, 0]);
  });

  test("two degrees of freedom are the exponential distribution", () => {
    for (const x of [1e-300, 1e-9, 0.3, 2, 50, 1400]) {
      near(chiSquaredSurvival(x, 2), Math.exp(-x / 2));
      near(chiSquaredCdf(x, 2), -Math.expm1(-x / 2));
      if (x > 1) near(chiSquaredSurvivalQuantile(Math.exp(-x / 2), 2), x);
    }
  });

  test("four degrees of freedom have a closed form", () => {
    for (const x of [0.5, 2, 50, 1300]) near(chiSquaredSurvival(x, 4), (1 + x / 2) * Math.exp(-x / 2));
  });
});
