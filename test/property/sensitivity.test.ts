import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { tQuantile } from "../../src/distributions/studentT";
import { adjustedEffect, benchmarkStrength, confounderBound } from "../../src/estimate/sensitivity/confounderBound";
import { eValue } from "../../src/estimate/sensitivity/eValue";
import { mediation, mediationEstimator } from "../../src/estimate/sensitivity/mediation";
import { robustnessValue, robustnessValueAtLevel } from "../../src/estimate/sensitivity/robustness";
import { choleskyInPlace, choleskySolveInPlace } from "../../src/numeric/cholesky";
import { agrees } from "../reference/agree";
import { correlated, rSquaredOf } from "../unit/estimate/correlated";

const statistics = fc.double({ min: 0.05, max: 40, noNaN: true });
const freedoms = fc.integer({ min: 3, max: 2000 });

describe("robustness: laws", () => {
  test.prop([statistics, freedoms, fc.double({ min: 0.1, max: 1, noNaN: true })])(
    "a confounder of the robustness value takes the part q of the estimate away",
    (t, df, q) => {
      const value = robustnessValue(t, df, q);
      const { estimate } = adjustedEffect({ estimate: t, stdError: 1, df }, { withDriver: value, withOutcome: value });
      agrees(estimate / t, 1 - q, 1e-9);
    },
  );

  test.prop([statistics, freedoms, fc.constantFrom(0.8, 0.95, 0.99)])(
    "at a level: a confounder of this strength brings t to its critical value; it takes less than for the estimate itself",
    (t, df, level) => {
      const value = robustnessValueAtLevel(t, df, level);
      const whole = robustnessValue(t, df);
      expect(value).toBeLessThanOrEqual(whole);
      if (value === 0) return;
      const critical = tQuantile((1 + level) / 2, df - 1);
      // Where the strongest confounder explains less of the outcome than of the driver, it does so as well: R²_yz/(1 − R²_yz) = R²_dz/f*² is the worst.
      const f = critical / Math.sqrt(df - 1);
      const worst = Math.min(value, value / (value + f * f));
      const { statistic } = adjustedEffect({ estimate: t, stdError: 1, df }, { withDriver: value, withOutcome: worst });
      agrees(statistic, critical, 1e-6);
    },
  );

  test.prop([fc.double({ min: 1, max: 50, noNaN: true })])(
    "E-values: a ratio and its inverse; the bounding factor gives it back",
    (ratio) => {
      const value = eValue(ratio);
      agrees(eValue(1 / ratio), value, 1e-9);
      agrees((value * value) / (2 * value - 1), ratio, 1e-9);
    },
  );
});

describe("benchmarks: laws", () => {
  test.prop([fc.integer({ min: 3, max: 7 }), fc.integer({ min: 0, max: 2 ** 31 }), fc.integer({ min: 1, max: 2 })])(
    "strengths are partial R²; a stronger confounder takes more away",
    (p, seed, width) => {
      const size = p + 1;
      const correlation = correlated(size, seed);
      const benchmark = Array.from({ length: width }, (_, j) => j + 1);
      const others = Array.from({ length: p - 1 - width }, (_, j) => j + 1 + width);
      const strength = benchmarkStrength(correlation, size, 0, benchmark);
      const partial = (full: number, reduced: number): number => (full - reduced) / (1 - reduced);
      agrees(
        strength.withDriver,
        partial(rSquaredOf(correlation, size, [...benchmark, ...others], 0), rSquaredOf(correlation, size, others, 0)),
        1e-8,
      );
      agrees(
        strength.withOutcome,
        partial(
          rSquaredOf(correlation, size, [0, ...benchmark, ...others]),
          rSquaredOf(correlation, size, [0, ...others]),
        ),
        1e-8,
      );
      const effect = { estimate: 1, stdError: 0.3, df: 30 };
      const [once, twice] = [1, 2].map((withDriver) => confounderBound(strength, { withDriver }));
      if (twice!.status === "beyond-driver") return;
      expect(adjustedEffect(effect, twice!).estimate).toBeLessThanOrEqual(adjustedEffect(effect, once!).estimate);
    },
  );
});

/** Coefficients of a regression on some columns of a cross-product matrix, by its normal equations. */
function slopes(matrix: Float64Array, size: number, columns: readonly number[], target: number): Float64Array {
  const factor = Float64Array.from(columns.flatMap((i) => columns.map((j) => matrix[i * size + j]!)));
  const b = Float64Array.from(columns, (i) => matrix[i * size + target]!);
  choleskyInPlace(factor, columns.length, 0);
  choleskySolveInPlace(factor, columns.length, b);
  return b;
}

describe("mediation: laws", () => {
  const models = fc.record({
    mediators: fc.integer({ min: 1, max: 3 }),
    controls: fc.integer({ min: 0, max: 2 }),
    seed: fc.integer({ min: 0, max: 2 ** 31 }),
  });

  test.prop([models])(
    "total = direct + indirect, each by a regression of its own",
    ({ mediators: k, controls: c, seed }) => {
      const size = 2 + k + c;
      const crossProducts = correlated(size, seed);
      const mediators = Array.from({ length: k }, (_, j) => 1 + j);
      const controls = Array.from({ length: c }, (_, j) => 1 + k + j);
      const columns = { driver: 0, mediators, controls, outcome: size - 1 };
      const moments = { n: 60, sumWeights: 60, means: new Float64Array(size), crossProducts };
      const found = mediation(moments, columns, "test");
      agrees(found.total.estimate, found.direct.estimate + found.indirect.estimate, 1e-9);
      agrees(found.total.estimate, slopes(crossProducts, size, [0, ...controls], size - 1)[0]!, 1e-8);
      const whole = slopes(crossProducts, size, [0, ...mediators, ...controls], size - 1);
      agrees(found.direct.estimate, whole[0]!, 1e-8);
      found.paths.forEach(({ first, second }, j) => {
        agrees(first.estimate, slopes(crossProducts, size, [0, ...controls], mediators[j]!)[0]!, 1e-8);
        agrees(second.estimate, whole[1 + j]!, 1e-8);
      });
      const effects = new Float64Array(3 + k);
      mediationEstimator(size, columns, "test")(crossProducts, effects);
      expect(Array.from(effects)).toEqual([
        found.total.estimate,
        found.direct.estimate,
        found.indirect.estimate,
        ...found.paths.map(({ indirect }) => indirect.estimate),
      ]);
    },
  );

  test.prop([models, fc.constantFrom(0.01, 7, 1000)])(
    "another unit of the driver divides every effect and its error",
    ({ mediators: k, controls: c, seed }, unit) => {
      const size = 2 + k + c;
      const crossProducts = correlated(size, seed);
      const columns = {
        driver: 0,
        mediators: Array.from({ length: k }, (_, j) => 1 + j),
        controls: Array.from({ length: c }, (_, j) => 1 + k + j),
        outcome: size - 1,
      };
      const moments = { n: 60, sumWeights: 60, means: new Float64Array(size), crossProducts };
      const scaled = crossProducts.map((value, at) => value * (at < size ? unit : 1) * (at % size === 0 ? unit : 1));
      const [one, two] = [moments, { ...moments, crossProducts: scaled }].map((of) => mediation(of, columns, "test"));
      for (const effect of ["total", "direct", "indirect"] as const) {
        agrees(two![effect].estimate * unit, one![effect].estimate, 1e-9);
        agrees(two![effect].stdError * unit, one![effect].stdError, 1e-9);
      }
    },
  );
});
