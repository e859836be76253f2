import { describe, expect, test } from "vitest";
import {
  normalCdf,
  normalDensity,
  normalQuantile,
  normalSurvival,
  normalSurvivalQuantile,
} from "../../../src/distributions/normal";

const { POSITIVE_INFINITY: ABOVE, NEGATIVE_INFINITY: BELOW } = Number;

describe("normal", () => {
  test("limits and the middle", () => {
    expect([normalCdf(BELOW), normalCdf(0), normalCdf(ABOVE)]).toEqual([0, 0.5, 1]);
    expect([normalSurvival(BELOW), normalSurvival(0), normalSurvival(ABOVE)]).toEqual([1, 0.5, 0]);
    expect([normalDensity(BELOW), normalDensity(ABOVE)]).toEqual([0, 0]);
  });

  test("quantiles of 0, ½ and 1, with no negative zero", () => {
    expect([normalQuantile(0), normalQuantile(0.5), normalQuantile(1)]).toEqual([BELOW, 0, ABOVE]);
    expect([normalSurvivalQuantile(0), normalSurvivalQuantile(0.5), normalSurvivalQuantile(1)]).toEqual([
      ABOVE,
      0,
      BELOW,
    ]);
  });

  test("far beyond the last normal double it fades out and does not stop short", () => {
    expect(normalSurvival(37.6)).toBeGreaterThan(0);
    expect(normalSurvival(38.4)).toBeGreaterThan(0);
    expect(normalSurvival(40)).toBe(0);
    expect(normalSurvivalQuantile(Number.MIN_VALUE)).toBeCloseTo(38.4674, 4);
  });

  test("no step where AS 241 changes from one rational function to the next", () => {
    for (const edge of [0.075, 0.925, Math.exp(-25)]) {
      const [below, above] = [normalQuantile(edge * (1 - 1e-13)), normalQuantile(edge * (1 + 1e-13))];
      expect(above - below).toBeGreaterThan(0);
      expect(above - below).toBeLessThan(1e-11);
    }
  });
});
