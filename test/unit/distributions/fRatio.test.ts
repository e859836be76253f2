import { describe, expect, test } from "vitest";
import { chiSquaredQuantile } from "../../../src/distributions/chiSquared";
import { fCdf, fQuantile, fSurvival, fSurvivalQuantile } from "../../../src/distributions/fRatio";
import { near } from "./near";

const ABOVE = Number.POSITIVE_INFINITY;

describe("F", () => {
  test.each([
    [0.5, 0.5],
    [3, 40],
    [100, 1e8],
    [1e6, 1e6],
    [4, ABOVE],
  ])("limits and the ends of the support, df = %s and %s", (df1, df2) => {
    expect([fCdf(-1, df1, df2), fCdf(0, df1, df2), fCdf(ABOVE, df1, df2)]).toEqual([0, 0, 1]);
    expect([fSurvival(Number.NEGATIVE_INFINITY, df1, df2), fSurvival(0, df1, df2), fSurvival(ABOVE, df1, df2)]).toEqual(
      [1, 1, 0],
    );
    expect([fQuantile(0, df1, df2), fQuantile(1, df1, df2)]).toEqual([0, ABOVE]);
    expect([fSurvivalQuantile(0, df1, df2), fSurvivalQuantile(1, df1, df2)]).toEqual([ABOVE, 0]);
  });

  test("two in the numerator have a closed form", () => {
    for (const df2 of [0.5, 1, 7, 39, 41, 1e4, 1e8]) {
      for (const x of [1e-10, 0.1, 1, 3, 20]) {
        near(fSurvival(x, 2, df2), Math.exp(-0.5 * df2 * Math.log1p((2 * x) / df2)));
        near(fCdf(x, 2, df2), -Math.expm1(-0.5 * df2 * Math.log1p((2 * x) / df2)));
      }
    }
  });

  test("equal degrees of freedom have their median at 1", () => {
    for (const df of [0.5, 3, 40, 1e4, 1e8]) {
      near(fCdf(1, df, df), 0.5);
      near(fQuantile(0.5, df, df), 1);
    }
  });

  test("the tails go on where the shares of the total are no doubles any more", () => {
    near(fSurvival(1e307, 1e8, 0.5), fSurvival(1e207, 1e8, 0.5) * 1e-25);
    near(fCdf(1e-307, 0.5, 1e8), fCdf(1e-207, 0.5, 1e8) * 1e-25);
    near(fCdf(1e307, 1e6, 0.5), 1);
    near(fSurvival(1e-307, 0.5, 1e6), 1);
    expect(fQuantile(1e-300, 0.5, 3)).toBe(0);
    expect(fSurvivalQuantile(1e-300, 3, 0.5)).toBe(ABOVE);
  });

  test("very small degrees of freedom, where even the median is out of reach", () => {
    expect(fQuantile(0.3, 1e8, 1e-4)).toBe(ABOVE);
    expect(fSurvivalQuantile(0.3, 1e-4, 1e8)).toBe(0);
    near(fCdf(fQuantile(0.4, 0.01, 5), 0.01, 5), 0.4);
    const [p, df1, df2] = [0.4825760348610537, 258407255106.37888, 0.0018445358443230034];
    near(fCdf(fQuantile(p, df1, df2), df1, df2), p);
  });

  test("infinitely many in the denominator give χ²/df", () => {
    near(fQuantile(0.95, 4, ABOVE), chiSquaredQuantile(0.95, 4) / 4);
    near(fSurvivalQuantile(0.05, 4, ABOVE), chiSquaredQuantile(0.95, 4) / 4);
    near(fSurvival(2, 2, ABOVE), Math.exp(-2));
    near(fCdf(2, 2, ABOVE), -Math.expm1(-2));
  });
});
