import { describe, expect, test } from "vitest";
import { normalSurvival } from "../../../src/distributions/normal";
import { tCdf, tQuantile, tSurvival, tSurvivalQuantile } from "../../../src/distributions/studentT";
import { agrees } from "../../reference/agree";
import { near } from "./near";

const { POSITIVE_INFINITY: ABOVE, NEGATIVE_INFINITY: BELOW } = Number;

describe("Student's t", () => {
  test.each([0.5, 1, 7.3, 40, 1e8, ABOVE])("limits and the middle, df = %s", (df) => {
    expect([tCdf(BELOW, df), tCdf(0, df), tCdf(ABOVE, df)]).toEqual([0, 0.5, 1]);
    expect([tSurvival(BELOW, df), tSurvival(0, df), tSurvival(ABOVE, df)]).toEqual([1, 0.5, 0]);
    expect([tQuantile(0, df), tQuantile(0.5, df), tQuantile(1, df)]).toEqual([BELOW, 0, ABOVE]);
    expect([tSurvivalQuantile(0, df), tSurvivalQuantile(0.5, df), tSurvivalQuantile(1, df)]).toEqual([ABOVE, 0, BELOW]);
    expect(tCdf(1e-200, df)).toBe(0.5);
  });

  test("one degree of freedom is the Cauchy distribution", () => {
    for (const t of [1e-8, 0.3, 1, 2.5, 80, 1e9, 1e100, 1e300]) {
      near(tSurvival(t, 1), Math.atan(1 / t) / Math.PI);
      near(tSurvivalQuantile(Math.atan(1 / t) / Math.PI, 1), t, t < 1e-3 ? 1e-7 : 1e-12);
    }
  });

  test("two degrees of freedom have a closed form", () => {
    for (const t of [0.01, 0.5, 1.7, 3, 1e5, 1e140, 1e150]) {
      const root = Math.hypot(t, Math.SQRT2);
      near(tSurvival(t, 2), 1 / (root * (root + t)));
    }
  });

  test("t whose square is no double", () => {
    // leading term: √df^df·Γ((df + 1)/2)/(Γ(df/2)·√π·df)·t^−df, so a factor of 1e-50 for each 1e100 with df = ½
    near(tSurvival(1e300, 0.5), tSurvival(1e100, 0.5) * 1e-100);
    near(tSurvival(1e139, 2), 1e4 * tSurvival(1e141, 2));
    near(tQuantile(1e-150, 0.5), -tSurvivalQuantile(1e-100, 0.5) * 1e100);
    expect(tQuantile(1e-300, 0.5)).toBe(BELOW);
  });

  test("near the middle the quantile keeps its digits", () => {
    // density at 0 for df = 2 is 1/√8
    near(tQuantile(0.5 + 2 ** -53, 2), 2 ** -53 * Math.sqrt(8));
    near(tSurvivalQuantile(0.5 - 2 ** -54, 2), 2 ** -54 * Math.sqrt(8));
  });

  test("infinitely many degrees of freedom are the normal distribution", () => {
    for (const t of [-3, 0.2, 30]) expect(tSurvival(t, ABOVE)).toBe(normalSurvival(t));
    agrees(tQuantile(0.975, ABOVE), 1.959963984540054, 1e-15);
  });

  test("the usual critical values", () => {
    near(tQuantile(0.975, 5), 2.5705818356363146);
    near(tSurvivalQuantile(0.005, 30), 2.7499956535672254);
  });
});
