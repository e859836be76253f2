import { describe, expect, it } from "vitest";
import type { CaseWeights } from "../../src/design/weights";
import { answerPatterns } from "../../src/estimate/missing/answerPatterns";
import { dummyAdjustment } from "../../src/estimate/missing/dummyAdjustment";
import { emMoments } from "../../src/estimate/missing/emMoments";
import { littleTest } from "../../src/estimate/missing/littleTest";
import { missingAccount } from "../../src/estimate/missing/missingAccount";
import { pairwiseMoments } from "../../src/estimate/missing/pairwiseMoments";
import { poolEstimates } from "../../src/estimate/missing/poolEstimates";
import { poolWald } from "../../src/estimate/missing/poolWald";
import { byQr } from "../../src/estimate/regression/leastSquares";
import { momentsOfColumns } from "../../src/moments/momentsOfColumns";
import { nearestCorrelationInPlace, nearestCorrelationOf } from "../../src/numeric/nearestCorrelation";
import { symmetricEigenInPlace, symmetricEigenOf } from "../../src/numeric/symmetricEigen";
import { agrees } from "./agree";
import reference from "./missing.json";
import rubin from "./rubin.json";

type Column = readonly (number | null)[];
const columnsOf = (data: Readonly<Record<string, Column>>): Float64Array[] =>
  Object.values(data).map((values) => Float64Array.from(values, (value) => value ?? Number.NaN));
const data = {
  normal: columnsOf(reference.data.normal),
  ratings: columnsOf(reference.data.ratings),
  sparse: columnsOf(reference.data.sparse),
};
const none: CaseWeights = { kind: "none" };
const frequency: CaseWeights = { kind: "frequency", values: Float64Array.from(reference.data.frequency) };
const sampling: CaseWeights = { kind: "sampling", values: Float64Array.from(reference.data.sampling) };
const terms = { call: "test", columns: ["a", "b", "c", "d", "e", "f"] };
const of = (columns: readonly Float64Array[]): typeof terms => ({
  ...terms,
  columns: terms.columns.slice(0, columns.length),
});

function allAgree(actual: ArrayLike<number>, expected: ArrayLike<number>, tolerance?: number): void {
  expect(actual.length).toBe(expected.length);
  for (let k = 0; k < expected.length; k++) agrees(actual[k], expected[k]!, tolerance);
}

describe("pairwise: R's cor and cov with use = pairwise.complete.obs", () => {
  const cases = {
    normal: { columns: data.normal, weights: none },
    ratings: { columns: data.ratings, weights: none },
    sparse: { columns: data.sparse, weights: none },
    frequency: { columns: data.ratings, weights: frequency },
  };
  it.each(Object.keys(cases) as (keyof typeof cases)[])("%s", (name) => {
    const { columns, weights } = cases[name];
    const expected = reference.pairwise[name];
    const moments = pairwiseMoments(columns, weights, of(columns));
    allAgree(moments.nPairs, expected.n.flat());
    allAgree(moments.means, expected.means);
    allAgree(moments.sds, expected.sds);
    allAgree(moments.rawCorrelation, expected.correlation.flat());
    allAgree(moments.rawCovariance, expected.covariance.flat());
    agrees(moments.smallestEigenvalue, expected.eigen, 1e-9);
    expect(moments.repaired).toBe(expected.eigen < moments.floor);
    if (!moments.repaired) expect(moments.correlation).toEqual(moments.rawCorrelation);
  });

  it("sampling weights: cov.wt of each pair; n counts rows", () => {
    const expected = reference.pairwise.sampling;
    const moments = pairwiseMoments(data.ratings, sampling, of(data.ratings));
    allAgree(moments.rawCorrelation, expected.correlation.flat());
    allAgree(moments.means, expected.means);
    allAgree(moments.nPairs, reference.pairwise.ratings.n.flat());
    moments.sds.forEach((sd, j) => {
      const n = moments.nPairs[j * 5 + j]!;
      agrees((sd * sd * (n - 1)) / n, expected.variances[j]!);
    });
  });
});

describe("nearest correlation matrix: Matrix::nearPD(corr = TRUE)", () => {
  // nearPD approaches the minimum linearly and stops at a relative change of 1e-15: seven digits or more of each entry.
  it.each(reference.nearest)("floor $floor", ({ floor, correlation }) => {
    const raw = Float64Array.from(reference.pairwise.sparse.correlation.flat());
    const before = raw.slice();
    const target = new Float64Array(36);
    expect(nearestCorrelationInPlace(raw, floor, target, nearestCorrelationOf(6))).toBe(true);
    expect(raw).toEqual(before);
    allAgree(target, correlation.flat(), 1e-7);
    const eigen = symmetricEigenOf(6);
    symmetricEigenInPlace(target, eigen);
    expect(Math.min(...eigen.values)).toBeGreaterThan(floor - 1e-12);
  });

  it("repairs the pairwise correlations, and says so", () => {
    const moments = pairwiseMoments(data.sparse, none, of(data.sparse), 0.2);
    allAgree(moments.correlation, reference.nearest[2]!.correlation.flat(), 1e-7);
    expect(moments).toMatchObject({ repaired: true, floor: 0.2 });
    expect(moments.largestRepair).toBeGreaterThan(0.05);
  });
});

describe("maximum likelihood", () => {
  // Iterative, stopped at a change of 1e-9 of a standard deviation.
  const tolerance = 1e-8;
  const cases = {
    normal: { columns: data.normal, weights: none },
    ratings: { columns: data.ratings, weights: none },
    frequency: { columns: data.ratings, weights: frequency },
    sampling: { columns: data.ratings, weights: sampling },
  };
  it.each(Object.keys(cases) as (keyof typeof cases)[])("%s: the textbook's EM, row by row", (name) => {
    const { columns, weights } = cases[name];
    const expected = reference.em[name];
    const moments = emMoments(columns, weights, of(columns));
    allAgree(moments.means, expected.means, tolerance);
    allAgree(moments.covariance, expected.covariance.flat(), tolerance);
    agrees(moments.logLikelihood, expected.logLikelihood);
    expect(moments.converged).toBe(true);
  });

  it.each(["normal", "ratings"] as const)("%s: lavaan's saturated model", (name) => {
    const expected = reference.lavaan[name];
    const moments = emMoments(data[name], none, of(data[name]));
    allAgree(moments.means, expected.means, tolerance);
    allAgree(moments.covariance, expected.covariance.flat(), tolerance);
    agrees(moments.logLikelihood, expected.logLikelihood);
  });

  it("a row without answers counts for nothing", () => {
    expect(emMoments(data.normal, none, of(data.normal)).n).toBe(59);
    expect(missingAccount(data.normal, none, of(data.normal))).toMatchObject({ n: 60, empty: 1 });
  });
});

describe("Little's test", () => {
  it.each(["normal", "ratings"] as const)("%s", (name) => {
    const expected = reference.little[name];
    const test = littleTest(data[name], emMoments(data[name], none, of(data[name])), null)!;
    agrees(test.statistic, expected.statistic, 1e-8);
    agrees(test.pValue, expected.pValue, 1e-7);
    expect(test.df).toBe(expected.df);
    expect(test.patterns).toBe(expected.patterns);
  });

  it("frequencies are people", () => {
    const { values } = frequency as { values: Float64Array };
    const order = [...values.keys()].flatMap((row) => Array.from({ length: values[row]! }, () => row));
    const repeated = data.ratings.map((column) => Float64Array.from(order, (row) => column[row]!));
    const weighted = littleTest(data.ratings, emMoments(data.ratings, frequency, of(data.ratings)), values)!;
    const whole = littleTest(repeated, emMoments(repeated, none, of(repeated)), null)!;
    agrees(weighted.statistic, whole.statistic, 1e-7);
    expect(weighted.df).toBe(whole.df);
  });

  it("has nothing to test without missing answers", () => {
    const complete = data.ratings.map((column) => column.map((value) => (Number.isNaN(value) ? 3 : value)));
    expect(littleTest(complete, emMoments(complete, none, of(complete)), null)).toBeNull();
  });
});

describe("dummy-variable adjustment", () => {
  it("gives lm's coefficients on filled columns and indicators", () => {
    const outcome = Float64Array.from(reference.dummies.outcome);
    const { filled, indicators, dropped } = dummyAdjustment(data.ratings, null, of(data.ratings));
    expect(dropped).toEqual([]);
    const predictors = [...filled, ...indicators.map(({ values }) => values)];
    const moments = momentsOfColumns([...predictors, outcome], null, outcome.length);
    const names = predictors.map((_, j) => `x${j}`);
    const fit = byQr(predictors, outcome, null, moments, { call: "test", predictors: names, outcome: "y" });
    allAgree([fit.intercept, ...fit.coefficients], reference.dummies.coefficients);
  });
});

describe("Rubin's rules: mice::pool.scalar", () => {
  for (const [name, { estimates, variances, dfComplete, finite, infinite }] of Object.entries(rubin.pooled)) {
    it(name, () => {
      for (const [df, expected] of [
        [dfComplete, finite],
        [Number.POSITIVE_INFINITY, infinite],
      ] as const) {
        const pooled = poolEstimates(estimates, variances, df);
        agrees(pooled.estimate, expected.estimate);
        agrees(pooled.within, expected.within);
        agrees(pooled.between, expected.between);
        agrees(pooled.variance, expected.variance);
        agrees(pooled.relativeIncrease, expected.relativeIncrease);
        // mice takes a share below 1e-4 to be 1e-4; the case "small" lies above.
        agrees(pooled.df, expected.df);
        agrees(pooled.missingInformation, expected.missingInformation);
        agrees(pooled.stdError, Math.sqrt(expected.variance));
        agrees(pooled.shareFromMissing, 1 - expected.within / expected.variance);
        agrees(pooled.relativeEfficiency, 1 / (1 + expected.missingInformation / estimates.length));
      }
    });
  }
});

describe("pooled Wald test: mitml::testConstraints", () => {
  it.each(rubin.wald)("$m imputations", ({ m, statistic, df1, df2, pValue, relativeIncrease }) => {
    const estimates = rubin.estimates.slice(0, m).map((each) => Float64Array.from(each));
    const covariances = rubin.covariances.slice(0, m).map((each) => Float64Array.from(each));
    const pooled = poolWald(estimates, covariances)!;
    // mitml differentiates the constraints numerically, which leaves it eight digits.
    agrees(pooled.statistic, statistic, 1e-7);
    expect(pooled.df[0]).toBe(df1);
    agrees(pooled.df[1], df2, 1e-7);
    agrees(pooled.pValue, pValue, 1e-7);
    agrees(pooled.relativeIncrease, relativeIncrease, 1e-7);
  });

  it("a singular covariance has none", () => {
    const ones = Float64Array.of(1, 1, 1, 1);
    expect(poolWald([Float64Array.of(1, 2), Float64Array.of(2, 3)], [ones, ones])).toBeNull();
  });
});

describe("patterns", () => {
  it("are those of R", () => {
    // Rows without an answer are a pattern here and left out of Little's test there.
    expect(answerPatterns(data.normal).count).toBe(reference.little.normal.patterns + 1);
    expect(answerPatterns(data.ratings).count).toBe(reference.little.ratings.patterns);
  });
});
