import { describe, expect, it } from "vitest";
import { linearRegression } from "../../../src/analysis/regression/linearRegression";
import { indicesFromMoments, indicesFromRows } from "../../../src/estimate/collinearity/conditionIndices";
import { byQr, leastSquares, leastSquaresFromMoments } from "../../../src/estimate/regression/leastSquares";
import { momentsOfColumns } from "../../../src/moments/momentsOfColumns";
import { streamAt } from "../../../src/random/stream";
import { agrees } from "../../reference/agree";

const terms = { call: "test", predictors: ["a", "b", "c"], outcome: "y" };

/** Three predictors with a common part, and an outcome; `own` is how much each predictor has of its own. */
function design(n: number, own: number, seed: number): { predictors: Float64Array[]; outcome: Float64Array } {
  const stream = streamAt(seed, 0);
  const predictors = Array.from({ length: 3 }, () => new Float64Array(n));
  const outcome = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const common = stream.normal();
    for (const column of predictors) column[i] = 100 + common + own * stream.normal();
    outcome[i] = predictors[0]![i]! - 2 * predictors[1]![i]! + stream.normal();
  }
  return { predictors, outcome };
}

describe("least squares three ways", () => {
  // Around the blocks of 512 residuals, unweighted and weighted.
  it.each([
    [20, 1],
    [511, 0.3],
    [512, 0.3],
    [1300, 0.1],
  ])("%i rows, own part %f: corrected normal equations, QR and moments agree", (n, own) => {
    const { predictors, outcome } = design(n, own, n);
    const weights = Float64Array.from({ length: n }, (_, i) => 0.5 + (i % 5));
    for (const given of [null, weights]) {
      const moments = momentsOfColumns([...predictors, outcome], given, n);
      const fits = [
        leastSquares(predictors, outcome, given, moments, terms),
        byQr(predictors, outcome, given, moments, terms),
        leastSquaresFromMoments(moments, terms),
      ] as const;
      for (const fit of fits.slice(1)) {
        fit.coefficients.forEach((value, j) => agrees(value, fits[0].coefficients[j]!));
        fit.covariance.forEach((value, j) => agrees(value, fits[0].covariance[j]!));
        fit.vif.forEach((value, j) => agrees(value, fits[0].vif[j]!));
        agrees(fit.residualSumOfSquares, fits[0].residualSumOfSquares);
        agrees(fit.intercept, fits[0].intercept);
      }
    }
  });

  it("the refinement gives back the digits that collinearity took, up to where QR takes over", () => {
    for (const own of [1e-1, 1e-2, 1e-3, 1e-4]) {
      const { predictors, outcome } = design(400, own, 3);
      const moments = momentsOfColumns([...predictors, outcome], null, 400);
      const qr = byQr(predictors, outcome, null, moments, terms);
      const fit = leastSquares(predictors, outcome, null, moments, terms);
      fit.coefficients.forEach((value, j) => agrees(value, qr.coefficients[j]!, 1e-10));
      agrees(fit.residualSumOfSquares, qr.residualSumOfSquares, 1e-11);
      // Standard errors stand on the inverse, which is not refined: ten digits at the guard, by its definition.
      fit.vif.forEach((value, j) => agrees(value, qr.vif[j]!, 1e-9));
    }
  });

  it("an exact copy is refused by both", () => {
    const { predictors, outcome } = design(50, 1, 4);
    const columns = [predictors[0]!, predictors[1]!, predictors[0]!.map((value) => 2 * value)];
    const moments = momentsOfColumns([...columns, outcome], null, 50);
    for (const estimate of [leastSquares, byQr]) {
      expect(() => estimate(columns, outcome, null, moments, terms)).toThrow('"c" carries the same information as "a"');
    }
    expect(() => leastSquaresFromMoments(moments, terms)).toThrow('"c" carries the same information as "a"');
  });
});

describe("condition indices", () => {
  it("from moments and from rows agree, and the rows keep what squaring loses", () => {
    const { predictors } = design(300, 0.5, 6);
    const weights = Float64Array.from({ length: 300 }, (_, i) => 1 + (i % 3));
    for (const given of [null, weights]) {
      const fromRows = indicesFromRows(predictors, given);
      const fromMoments = indicesFromMoments(momentsOfColumns(predictors, given, 300));
      fromMoments.forEach((index, k) => agrees(index, fromRows[k]!, 1e-9));
    }
    const hard = design(300, 1e-9, 6).predictors.slice(0, 2);
    expect(indicesFromRows(hard, null).at(-1)).toBeGreaterThan(1e10);
  });
});

describe("sampling weights", () => {
  it("of any size give the same errors, also far from 0", () => {
    const { predictors, outcome } = design(60, 1, 8);
    const survey = { a: predictors[0]!, b: predictors[1]!, y: outcome };
    const weights = Float64Array.from({ length: 60 }, (_, i) => 1 + (i % 4));
    const options = { outcome: "y", predictors: ["a", "b"] };
    const expected = linearRegression(survey, { ...options, weights });
    for (const factor of [1e-165, 1e150]) {
      const scaled = linearRegression(survey, { ...options, weights: weights.map((weight) => weight * factor) });
      scaled.rows.forEach((row, j) => agrees(row.stdError, expected.rows[j]!.stdError));
    }
    const far = Object.fromEntries(
      Object.entries(survey).map(([name, values]) => [name, values.map((value) => value + 2 ** 24)]),
    );
    const near = Object.fromEntries(
      Object.entries(far).map(([name, values]) => [name, values.map((value) => value - 2 ** 24)]),
    );
    const moved = linearRegression(far, { ...options, weights });
    linearRegression(near, { ...options, weights })
      .rows.slice(1)
      .forEach((row, j) => {
        agrees(moved.rows[j + 1]!.stdError, row.stdError, 1e-9);
      });
  });
});
