import { describe, expect, it } from "vitest";
import { bivariateNormalCdf, bivariateNormalDensity } from "../../src/distributions/bivariateNormal";
import { normalCdf } from "../../src/distributions/normal";
import reference from "./bivariateNormal.json";

describe("bivariateNormalCdf", () => {
  it("agrees with mpmath to 1e-15, near ±1 too", () => {
    for (const [h, k, rho, cdf] of reference.rows as [number, number, number, number][]) {
      expect(Math.abs(bivariateNormalCdf(h, k, rho) - cdf), `${h} ${k} ${rho}`).toBeLessThan(1e-15);
    }
  });

  it("has Sheppard's closed form at the origin", () => {
    for (const rho of [-0.99, -0.5, 0, 0.3, 0.93, 0.9999]) {
      expect(bivariateNormalCdf(0, 0, rho)).toBeCloseTo(0.25 + Math.asin(rho) / (2 * Math.PI), 15);
    }
  });

  it("is a margin at infinity and the smaller margin at ρ = 1", () => {
    expect(bivariateNormalCdf(Number.POSITIVE_INFINITY, 0.7, 0.4)).toBe(normalCdf(0.7));
    expect(bivariateNormalCdf(-0.3, Number.POSITIVE_INFINITY, 0.4)).toBe(normalCdf(-0.3));
    expect(bivariateNormalCdf(Number.NEGATIVE_INFINITY, 0.7, 0.4)).toBe(0);
    expect(bivariateNormalCdf(0.2, 0.7, 1)).toBeCloseTo(normalCdf(0.2), 15);
    expect(bivariateNormalCdf(0.2, 0.7, -1)).toBeCloseTo(normalCdf(0.2) + normalCdf(0.7) - 1, 15);
  });

  it("grows with ρ as fast as the density says", () => {
    for (const [h, k, rho] of [
      [0.3, -0.8, 0.4],
      [1.2, 1.1, 0.95],
      [-0.5, 0.4, -0.7],
    ] as const) {
      const step = 1e-5;
      const slope = (bivariateNormalCdf(h, k, rho + step) - bivariateNormalCdf(h, k, rho - step)) / (2 * step);
      expect(slope).toBeCloseTo(bivariateNormalDensity(h, k, rho), 8);
    }
  });
});
