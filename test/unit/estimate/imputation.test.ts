import { describe, expect, it } from "vitest";
import { tQuantile } from "../../../src/distributions/studentT";
import { answerPatterns } from "../../../src/estimate/missing/answerPatterns";
import { conditionalDraw } from "../../../src/estimate/missing/conditionalDraw";
import { dummyAdjustment } from "../../../src/estimate/missing/dummyAdjustment";
import { emMoments, momentsFromEm } from "../../../src/estimate/missing/emMoments";
import { multipleImputation, type RandomSource } from "../../../src/estimate/missing/multipleImputation";
import { poolEstimates } from "../../../src/estimate/missing/poolEstimates";
import {
  type LeastSquares,
  leastSquares,
  leastSquaresFromMoments,
} from "../../../src/estimate/regression/leastSquares";
import { momentsOfColumns } from "../../../src/moments/momentsOfColumns";
import { multinomialWeightsInPlace } from "../../../src/random/resampleWeights";
import { type Stream, streamAt } from "../../../src/random/stream";
import { agrees } from "../../reference/agree";

const nan = Number.NaN;
const terms = (p: number): { call: string; columns: string[] } => ({
  call: "test",
  columns: Array.from({ length: p }, (_, j) => `x${j}`),
});

function sourceOf(stream: Stream): RandomSource {
  return { normal: () => stream.normal(), resample: (weights) => multinomialWeightsInPlace(stream, weights) };
}

function regress(predictors: readonly Float64Array[], outcome: Float64Array): LeastSquares {
  const columns = [...predictors, outcome];
  const names = { call: "test", predictors: predictors.map((_, j) => `x${j}`), outcome: "y" };
  return leastSquares(predictors, outcome, null, momentsOfColumns(columns, null, outcome.length), names);
}

/** True slopes 1 and 1, predictors correlated .6; the first is missing with a probability that `chance` makes of the rest. */
function twoDrivers(n: number, stream: Stream, chance: (b: number, y: number) => number): Float64Array[] {
  const a = new Float64Array(n);
  const b = new Float64Array(n);
  const y = new Float64Array(n);
  for (let row = 0; row < n; row++) {
    b[row] = stream.normal();
    a[row] = 0.6 * b[row]! + 0.8 * stream.normal();
    y[row] = a[row]! + b[row]! + 1.5 * stream.normal();
    if (stream.uniform() < chance(b[row]!, y[row]!)) a[row] = nan;
  }
  return [a, b, y];
}

function completeRows(columns: readonly Float64Array[]): Float64Array[] {
  const rows = [...columns[0]!.keys()].filter((row) => columns.every((column) => !Number.isNaN(column[row]!)));
  return columns.map((column) => Float64Array.from(rows, (row) => column[row]!));
}

describe("dummy-variable adjustment", () => {
  it("is biased when answers are missing completely at random: .86 and 1.24 for true slopes 1 and 1", () => {
    const [a, b, y] = twoDrivers(200_000, streamAt(1, 0), () => 0.3) as [Float64Array, Float64Array, Float64Array];
    const { filled, indicators } = dummyAdjustment([a, b], null, terms(2));
    const { coefficients } = regress([...filled, ...indicators.map(({ values }) => values)], y);
    // Standard errors of about .005.
    expect(Math.abs(coefficients[0]! - 0.86)).toBeLessThan(0.015);
    expect(Math.abs(coefficients[1]! - 1.24)).toBeLessThan(0.015);
    const em = leastSquaresFromMoments(momentsFromEm(emMoments([a, b, y], { kind: "none" }, terms(3))), {
      call: "test",
      predictors: ["a", "b"],
      outcome: "y",
    });
    expect(Math.abs(em.coefficients[0]! - 1)).toBeLessThan(0.015);
    expect(Math.abs(em.coefficients[1]! - 1)).toBeLessThan(0.015);
  });

  it("slopes do not depend on what the gaps are filled with", () => {
    const [a, b, y] = twoDrivers(200, streamAt(2, 0), () => 0.3) as [Float64Array, Float64Array, Float64Array];
    const { filled, indicators } = dummyAdjustment([a, b], null, terms(2));
    const other = a.map((value) => (Number.isNaN(value) ? -99 : value));
    const one = regress([...filled, indicators[0]!.values], y);
    const two = regress([other, b, indicators[0]!.values], y);
    agrees(two.coefficients[0], one.coefficients[0]!, 1e-9);
    agrees(two.coefficients[1], one.coefficients[1]!, 1e-9);
  });

  it("fills with the weighted mean, merges equal indicators, leaves complete columns as they are", () => {
    const a = Float64Array.of(1, nan, 3, 5, nan, 2);
    const b = Float64Array.of(2, nan, 3, 1, nan, 1);
    const c = Float64Array.of(2, 5, nan, 1, 4, nan);
    const d = Float64Array.of(1, 2, 3, 4, 5, 6);
    const weights = Float64Array.of(1, 2, 1, 2, 1, 0);
    const { filled, indicators, dropped } = dummyAdjustment([a, b, c, d], weights, terms(4));
    expect(filled[0]).toEqual(Float64Array.of(1, 3.5, 3, 5, 3.5, 2));
    expect(filled[3]).toBe(d);
    expect(a[1]).toBeNaN();
    expect(indicators).toEqual([
      { columns: [0, 1], values: Float64Array.of(0, 1, 0, 0, 1, 0) },
      { columns: [2], values: Float64Array.of(0, 0, 1, 0, 0, 1) },
    ]);
    expect(dropped).toEqual([]);
  });

  it("drops an indicator that the others determine, the intercept among them, and says which", () => {
    const first = Float64Array.of(nan, nan, 1, 2, 3, 4, 5, 6);
    const second = Float64Array.of(1, 2, nan, nan, 1, 5, 3, 2);
    const either = Float64Array.of(nan, nan, nan, nan, 4, 1, 3, 2);
    const neither = Float64Array.of(1, 2, 5, 3, nan, nan, nan, nan);
    const { indicators, dropped } = dummyAdjustment([first, second, either, neither], null, terms(4));
    expect(indicators.map(({ columns }) => columns)).toEqual([[0], [1]]);
    expect(dropped).toEqual([
      { columns: [2], on: [0, 1] },
      { columns: [3], on: [0, 1] },
    ]);
  });
});

describe("draws given the answers of a row", () => {
  const columns = [Float64Array.of(1, nan, nan, 4), Float64Array.of(2, 5, nan, nan), Float64Array.of(3, 1, 2, nan)];
  const parameters = {
    means: Float64Array.of(1, 2, 3),
    covariance: Float64Array.of(4, 1.2, 0.5, 1.2, 2, -0.3, 0.5, -0.3, 1),
  };

  it("without chance it is the regression on what was answered", () => {
    const filled = columns.map((column) => column.slice());
    expect(conditionalDraw(columns, answerPatterns(columns))(parameters, () => 0, filled)).toBe(true);
    // Row 1: x₀ on x₁ and x₂, by Cramer's rule.
    const determinant = 2 * 1 - 0.3 * 0.3;
    const onSecond = (1.2 * 1 + 0.5 * 0.3) / determinant;
    const onThird = (0.5 * 2 + 1.2 * 0.3) / determinant;
    agrees(filled[0]![1], 1 + onSecond * (5 - 2) + onThird * (1 - 3));
    agrees(filled[0]![2], 1 + 0.5 * (2 - 3));
    agrees(filled[1]![2], 2 - 0.3 * (2 - 3));
    agrees(filled[1]![3], 2 + (1.2 / 4) * (4 - 1));
    agrees(filled[2]![3], 3 + (0.5 / 4) * (4 - 1));
    expect([filled[0]![0], filled[1]![0], filled[2]![2]]).toEqual([1, 2, 2]);
  });

  it("draws have the conditional covariance", () => {
    const stream = streamAt(3, 0);
    const draw = conditionalDraw(columns, answerPatterns(columns));
    const filled = columns.map((column) => column.slice());
    const count = 40_000;
    let first = 0;
    let second = 0;
    let product = 0;
    for (let k = 0; k < count; k++) {
      draw(parameters, () => stream.normal(), filled);
      const x = filled[0]![2]! - (1 + 0.5 * (2 - 3));
      const z = filled[1]![2]! - (2 - 0.3 * (2 - 3));
      first += (x * x) / count;
      second += (z * z) / count;
      product += (x * z) / count;
    }
    // Given x₂: 4 − .25, 2 − .09, 1.2 + .15; standard errors of about .03, .014 and .015.
    expect(Math.abs(first - 3.75)).toBeLessThan(0.1);
    expect(Math.abs(second - 1.91)).toBeLessThan(0.05);
    expect(Math.abs(product - 1.35)).toBeLessThan(0.05);
  });

  it("says false to a singular covariance", () => {
    const singular = { means: parameters.means, covariance: new Float64Array(9).fill(1) };
    const filled = columns.map((column) => column.slice());
    expect(conditionalDraw(columns, answerPatterns(columns))(singular, () => 0, filled)).toBe(false);
  });
});

describe("multiple imputation", () => {
  const settings = (seed: number, imputations: number) => ({
    imputations,
    source: (k: number): RandomSource => sourceOf(streamAt(seed, k)),
  });

  it("hands over whole columns one imputation at a time, the answers untouched; the same source gives the same", () => {
    const columns = twoDrivers(60, streamAt(5, 0), () => 0.4);
    const before = columns.map((column) => column.slice());
    const seen: Float64Array[] = [];
    const indices: number[] = [];
    const made = multipleImputation(columns, null, settings(1, 3), terms(3), (filled, k) => {
      indices.push(k);
      expect(filled[1]).toBe(columns[1]);
      filled[0]!.forEach((value, row) => {
        expect(Number.isFinite(value)).toBe(true);
        if (!Number.isNaN(columns[0]![row]!)) expect(value).toBe(columns[0]![row]);
      });
      seen.push(filled[0]!.slice());
    });
    expect(made).toEqual({ imputations: 3, redrawn: 0 });
    expect(indices).toEqual([0, 1, 2]);
    expect(columns).toEqual(before);
    expect(seen[0]).not.toEqual(seen[1]);
    multipleImputation(columns, null, settings(1, 2), terms(3), (filled, k) => expect(filled[0]).toEqual(seen[k]));
  });

  it("draws a resample again when its covariances cannot be estimated, and counts it", () => {
    const columns = twoDrivers(60, streamAt(5, 0), () => 0.4);
    let bad = 0;
    const source = (): RandomSource => {
      const fine = sourceOf(streamAt(1, 0));
      return {
        normal: fine.normal,
        resample: (weights) => {
          if (bad++ % 2 === 0) weights.fill(0);
          else fine.resample(weights);
        },
      };
    };
    expect(multipleImputation(columns, null, { imputations: 2, source }, terms(3), () => undefined)).toEqual({
      imputations: 2,
      redrawn: 2,
    });
    const hopeless = (): RandomSource => ({ normal: () => 0, resample: (weights) => weights.fill(0) });
    expect(() =>
      multipleImputation(columns, null, { imputations: 2, source: hopeless }, terms(3), () => undefined),
    ).toThrow(/of 20 resamples for imputation 1 none/);
  });

  it("pooled by Rubin's rules, intervals of a slope hold about 95 % where answers are missing at random; complete rows alone do not", () => {
    const samples = 150;
    const holds = { pooled: 0, complete: 0 };
    for (let sample = 0; sample < samples; sample++) {
      const stream = streamAt(11, sample);
      // The first driver is missing for those who are satisfied: at random, given the outcome.
      const columns = twoDrivers(120, stream, (_, y) => 1 / (1 + Math.exp(1 - 1.2 * y)));
      const estimates: number[] = [];
      const variances: number[] = [];
      multipleImputation(columns, null, settings(1000 + sample, 10), terms(3), (filled) => {
        const fit = regress(filled.slice(0, 2), filled[2]!);
        estimates.push(fit.coefficients[0]!);
        variances.push(fit.covariance[4]!);
      });
      const pooled = poolEstimates(estimates, variances, 117);
      if (Math.abs(pooled.estimate - 1) <= tQuantile(0.975, pooled.df) * pooled.stdError) holds.pooled++;
      const kept = completeRows(columns);
      const fit = regress(kept.slice(0, 2), kept[2]!);
      const reach = tQuantile(0.975, fit.dfResidual) * Math.sqrt(fit.covariance[4]!);
      if (Math.abs(fit.coefficients[0]! - 1) <= reach) holds.complete++;
    }
    // Three standard errors of 95 % in 150 samples are 5.3 points.
    expect(holds.pooled / samples).toBeGreaterThan(0.89);
    expect(holds.complete / samples).toBeLessThan(0.89);
  });
});

describe("Rubin's rules at their ends", () => {
  it("imputations that agree: the complete-data error and degrees of freedom", () => {
    const pooled = poolEstimates([2, 2, 2], [0.25, 0.25, 0.25], 50);
    expect(pooled).toMatchObject({ estimate: 2, stdError: 0.5, missingInformation: 0, relativeEfficiency: 1 });
    agrees(pooled.df, ((50 + 1) / (50 + 3)) * 50);
    expect(poolEstimates([2, 2], [1, 1], Number.POSITIVE_INFINITY).df).toBe(Number.POSITIVE_INFINITY);
  });

  it("no error within an imputation: all information is missing", () => {
    const pooled = poolEstimates([1, 3], [0, 0], Number.POSITIVE_INFINITY);
    expect(pooled).toMatchObject({ shareFromMissing: 1, missingInformation: 1, variance: 3, df: 1 });
    expect(poolEstimates([1, 1], [0, 0], 10)).toMatchObject({
      variance: 0,
      shareFromMissing: 0,
      missingInformation: 0,
    });
  });
});
