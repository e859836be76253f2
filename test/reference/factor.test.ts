import { describe, expect, it } from "vitest";
import { minresFactors } from "../../src/estimate/factor/minres";
import { oblimin } from "../../src/estimate/factor/oblimin";
import { principalComponents } from "../../src/estimate/factor/principalComponents";
import { schmidLeiman } from "../../src/estimate/factor/schmidLeiman";
import { varimax } from "../../src/estimate/factor/varimax";
import { agrees } from "./agree";
import reference from "./factor.json";

/** Of a minimum that R has run to the end. */
const OPTIMISER = 1e-8;
/** psych's optimiser stops when its criterion does, with loadings good to about 1e-4. */
const STOPPED = 1e-4;
/** GPArotation's gradient is brought down to 1e-8. */
const ROTATED = 1e-7;

const close = (actual: ArrayLike<number>, expected: readonly number[], tolerance: number): void => {
  expect(actual.length).toBe(expected.length);
  expected.forEach((value, i) => {
    expect(Math.abs(actual[i]! - value)).toBeLessThan(tolerance);
  });
};
/** Column by column, each with the one most like it, since neither the sign nor the order of rotated factors means anything. */
const closeUpToSign = (actual: Float64Array, expected: readonly (readonly number[])[], tolerance: number): void => {
  const factors = expected[0]!.length;
  const column = (f: number): number[] => expected.map((_, i) => actual[i * factors + f]!);
  const product = (a: readonly number[], b: readonly number[]): number =>
    a.reduce((sum, value, i) => sum + value * b[i]!, 0);
  for (let f = 0; f < factors; f++) {
    const theirs = expected.map((row) => row[f]!);
    const products = Array.from({ length: factors }, (_, g) => product(column(g), theirs));
    const best = products.reduce((most, value, g) => (Math.abs(value) > Math.abs(products[most]!) ? g : most), 0);
    close(
      column(best).map((value) => Math.sign(products[best]!) * value),
      theirs,
      tolerance,
    );
  }
};

for (const name of ["attitude", "bfi"] as const) {
  const data = reference[name];
  const k = data.correlation.length;
  const correlation = Float64Array.from(data.correlation.flat());

  describe(`factors of ${name}`, () => {
    for (const solution of data.solutions) {
      const f = solution.factors;
      const own = minresFactors(correlation, k, f);
      it(`${f} by minimum residuals`, () => {
        expect(own.converged).toBe(true);
        expect(own.heywood).toEqual([]);
        closeUpToSign(own.loadings, solution.loadings, OPTIMISER);
        closeUpToSign(own.loadings, solution.psych, STOPPED);
        close(own.uniquenesses, solution.uniquenesses, OPTIMISER);
        agrees(Math.sqrt((2 * own.objective) / (k * (k - 1))), solution.rms, 1e-6);
        own.communalities.forEach((explained, i) => {
          agrees(explained + own.uniquenesses[i]!, 1, 1e-9);
        });
      });
      it(`${f} by components`, () => {
        const { loadings, eigenvalues } = principalComponents(correlation, k, f);
        closeUpToSign(loadings, solution.components, 1e-10);
        close(eigenvalues, solution.values, 1e-10);
      });
      if (!("varimax" in solution)) continue;
      it(`${f} turned by varimax and oblimin`, () => {
        closeUpToSign(varimax(own.loadings, k, f).loadings, solution.varimax!, ROTATED);
        const { pattern, phi, converged } = oblimin(own.loadings, k, f);
        expect(converged).toBe(true);
        closeUpToSign(pattern, solution.pattern!, ROTATED);
        close(
          phi.map(Math.abs),
          solution.phi!.flat().map((value) => Math.abs(value)),
          ROTATED,
        );
      });
    }
    for (const schmid of data.schmid) {
      it(`${schmid.factors} groups after Schmid and Leiman`, () => {
        const own = schmidLeiman(correlation, k, schmid.factors);
        expect(own.converged).toBe(true);
        // psych's factors are good to 1e-4 and its oblimin stops at a gradient of 1e-5; the second-order factor inherits both.
        closeUpToSign(
          own.general,
          schmid.general.map((value) => [value]),
          3e-4,
        );
        closeUpToSign(own.groups, schmid.groups, 3e-4);
        close(own.uniquenesses, schmid.uniquenesses, 3e-4);
      });
    }
  });
}

describe("minresFactors", () => {
  it("finds loadings that reproduce the correlations exactly", () => {
    const loadings = [0.9, 0.8, 0.7, 0.6];
    const correlation = Float64Array.from({ length: 16 }, (_, at) =>
      at % 5 === 0 ? 1 : loadings[Math.floor(at / 4)]! * loadings[at % 4]!,
    );
    const { loadings: found, objective } = minresFactors(correlation, 4, 1);
    close(found, loadings, 1e-12);
    expect(objective).toBeLessThan(1e-24);
  });

  it("says which items are Heywood cases", () => {
    // r₁₂·r₁₃/r₂₃ = 1.2: one factor would have to explain more than all of the first item.
    const { heywood, uniquenesses, converged } = minresFactors(
      Float64Array.of(1, 0.8, 0.75, 0.8, 1, 0.5, 0.75, 0.5, 1),
      3,
      1,
    );
    expect(converged).toBe(true);
    expect(heywood).toEqual([0]);
    expect(uniquenesses[0]).toBe(0.005);
  });

  it("takes correlations that are not positive definite", () => {
    const { converged } = minresFactors(Float64Array.of(1, 0.9, 0.2, 0.9, 1, 0.8, 0.2, 0.8, 1), 3, 1);
    expect(converged).toBe(true);
  });
});

describe("rotations", () => {
  it("leave one factor as it is, and communalities of uncorrelated ones", () => {
    const one = Float64Array.of(0.5, 0.6, 0.7);
    expect(varimax(one, 3, 1).loadings).toEqual(one);
    expect(oblimin(one, 3, 1)).toMatchObject({ pattern: one, phi: Float64Array.of(1), converged: true });
    const two = Float64Array.of(0.5, 0.3, 0.6, -0.2, 0.7, 0.1, 0, 0);
    const { loadings } = varimax(two, 4, 2);
    for (let i = 0; i < 4; i++) {
      expect(loadings[2 * i]! ** 2 + loadings[2 * i + 1]! ** 2).toBeCloseTo(
        two[2 * i]! ** 2 + two[2 * i + 1]! ** 2,
        14,
      );
    }
  });
});
