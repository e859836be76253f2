import { describe, expect, it } from "vitest";
import { drivers } from "../../src/analysis/drivers/drivers";
import { driversFromMoments } from "../../src/analysis/drivers/driversFromMoments";
import { linearRegression } from "../../src/analysis/regression/linearRegression";
import { vif } from "../../src/analysis/regression/vif";
import { cronbachAlpha, cronbachAlphaFromCovariance } from "../../src/analysis/reliability/cronbachAlpha";
import type { DriversResult, ImportanceMethod } from "../../src/analysis/results";
import { attitude } from "../../src/datasets/attitude";
import { agrees } from "./agree";
import attitudeReference from "./attitude.json";
import austinReference from "./austin.json";
import austinMoments from "./austin-moments.json";
import regression from "./regression.json";

/** The importance methods and the columns of the reference that they must equal. */
const importances: readonly (readonly [
  ImportanceMethod,
  "lmg" | "genizi" | "car" | "first" | "last" | "betasq" | "pratt",
])[] = [
  ["shapley", "lmg"],
  ["dominance", "lmg"],
  ["relative-weights", "genizi"],
  ["car", "car"],
  ["first", "first"],
  ["last", "last"],
  ["squared-beta", "betasq"],
  ["pratt", "pratt"],
];

type Reference = typeof attitudeReference | typeof austinReference;

function at(record: object, term: string): number {
  return (record as Record<string, number>)[term]!;
}

function agreesWithRegression(result: DriversResult, reference: Reference): void {
  expect(result.rows.map(({ term }) => term)).toEqual(reference.drivers);
  const { ols } = reference;
  for (const row of result.rows) {
    agrees(row.estimate, at(ols.coefficients, row.term));
    agrees(row.stdError, at(ols.standardErrors, row.term));
    agrees(row.statistic, at(ols.t, row.term));
    agrees(row.pValue, at(ols.p, row.term));
    agrees(row.confLow, at(ols.ci95lower, row.term));
    agrees(row.confHigh, at(ols.ci95upper, row.term));
    agrees(row.standardized, at(reference.standardizedBetas, row.term));
    agrees(row.vif, at(reference.vif, row.term));
    agrees(row.tolerance, 1 / at(reference.vif, row.term));
  }
  agrees(result.model.rSquared, ols.rSquared);
  agrees(result.model.adjustedRSquared, ols.adjustedRSquared);
  agrees(result.model.sigma, ols.sigma);
  agrees(result.model.statistic, ols.f);
  agrees(result.model.intercept, at(ols.coefficients, "(Intercept)"));
  expect(result.model.n).toBe(reference.n);
  expect(result.model.df).toEqual([reference.drivers.length, reference.n - reference.drivers.length - 1]);
}

describe("attitude, rows: lm, car::vif, relaimpo (R)", () => {
  const { drivers: names, outcome } = attitudeReference;

  it("regression", () => {
    agreesWithRegression(drivers(attitude, { outcome, drivers: names }), attitudeReference);
  });

  it.each(importances)("importance %s = relaimpo %s", (importance, column) => {
    const result = drivers(attitude, { outcome, drivers: names, importance });
    for (const row of result.rows) agrees(row.importance, at(attitudeReference.relaimpo[column], row.term));
    const total = result.rows.reduce((sum, row) => sum + row.importance, 0);
    for (const row of result.rows) agrees(row.share, row.importance / total);
  });

  it("the intercept's row", () => {
    const [intercept] = linearRegression(attitude, { outcome, predictors: names }).rows;
    const { ols } = attitudeReference;
    expect(intercept!.term).toBe("(Intercept)");
    agrees(intercept!.estimate, at(ols.coefficients, "(Intercept)"));
    agrees(intercept!.stdError, at(ols.standardErrors, "(Intercept)"));
    agrees(intercept!.pValue, at(ols.p, "(Intercept)"));
    agrees(intercept!.confLow, at(ols.ci95lower, "(Intercept)"));
  });

  it("alpha = psych::alpha", () => {
    const { alpha } = attitudeReference;
    const result = cronbachAlpha(attitude, { items: names });
    agrees(result.estimate, alpha.total.raw_alpha);
    agrees(result.standardized, alpha.total["std.alpha"]);
    agrees(result.stdError, alpha.total.ase);
    agrees(result.confLow, alpha.feldt["lower.ci.raw_alpha"]);
    agrees(result.confHigh, alpha.feldt["upper.ci.raw_alpha"]);
    agrees(result.averageCorrelation, alpha.total.average_r);
    for (const row of result.ifDropped) {
      const dropped = alpha.dropped[row.term as keyof typeof alpha.dropped];
      const item = alpha.itemStats[row.term as keyof typeof alpha.itemStats];
      agrees(row.estimate, dropped.raw_alpha);
      agrees(row.standardized, dropped["std.alpha"]);
      agrees(row.itemTotal, item["raw.r"]);
      agrees(row.itemRest, item["r.drop"]);
    }
  });
});

describe("airport survey, moments alone: lm, car::vif, relaimpo (R)", () => {
  const { complete, items } = austinMoments;
  const { outcome } = austinReference;

  it("regression", () => {
    agreesWithRegression(driversFromMoments(complete, { outcome }), austinReference);
  });

  it.each(importances)("importance %s = relaimpo %s", (importance, column) => {
    const result = driversFromMoments(complete, { outcome, importance });
    for (const row of result.rows) agrees(row.importance, at(austinReference.relaimpo[column], row.term));
  });

  it("alpha = psych::alpha", () => {
    const { alpha } = austinReference;
    const result = cronbachAlphaFromCovariance(items.covariance, { n: items.n, terms: items.terms });
    expect(items.n).toBe(alpha.n);
    agrees(result.alpha, alpha.total.raw_alpha);
    agrees(result.standardized, alpha.total["std.alpha"]);
    agrees(result.stdError, alpha.total.ase);
    agrees(result.confLow, alpha.feldt["lower.ci.raw_alpha"]);
    agrees(result.confHigh, alpha.feldt["upper.ci.raw_alpha"]);
    for (const row of result.ifDropped) {
      const dropped = alpha.dropped[row.term as keyof typeof alpha.dropped];
      const item = alpha.itemStats[row.term as keyof typeof alpha.itemStats];
      agrees(row.estimate, dropped.raw_alpha);
      agrees(row.standardized, dropped["std.alpha"]);
      agrees(row.itemTotal, item["raw.r"]);
      agrees(row.itemRest, item["r.drop"]);
    }
  });
});

describe("weights (R survey, lm)", () => {
  const { drivers: names, outcome } = attitudeReference;
  const { attitude: weighted } = regression;

  it("frequency weights are repeated rows", () => {
    const expected = weighted.frequency;
    const result = linearRegression(attitude, {
      outcome,
      predictors: names,
      weights: { frequency: weighted.frequencyWeights },
    });
    expect(result.model.n).toBe(expected.n);
    agrees(result.model.rSquared, expected.rSquared);
    agrees(result.model.adjustedRSquared, expected.adjustedRSquared);
    agrees(result.model.sigma, expected.sigma);
    agrees(result.model.statistic, expected.f);
    result.rows.forEach((row, i) => {
      expect(row.term).toBe(expected.term[i]);
      agrees(row.estimate, expected.estimate[i]!);
      agrees(row.stdError, expected.stdError[i]!);
      agrees(row.pValue, expected.pValue[i]!);
      agrees(row.confHigh, expected.confHigh[i]!);
    });
  });

  it("sampling weights are survey::svyglm, whatever their scale", () => {
    const expected = weighted.sampling;
    for (const scale of [1, 40]) {
      const result = linearRegression(attitude, {
        outcome,
        predictors: names,
        weights: weighted.samplingWeights.map((weight) => weight * scale),
      });
      expect(result.errors).toBe("linearized");
      expect(result.model.n).toBe(30);
      agrees(result.model.rSquared, expected.rSquared);
      agrees(result.model.adjustedRSquared, expected.adjustedRSquared);
      agrees(result.model.statistic, expected.wald);
      result.rows.forEach((row, i) => {
        expect(row.df).toBe(expected.df);
        agrees(row.estimate, expected.estimate[i]!);
        agrees(row.stdError, expected.stdError[i]!);
        agrees(row.statistic, expected.statistic[i]!);
        agrees(row.pValue, expected.pValue[i]!);
        agrees(row.confLow, expected.confLow[i]!);
      });
      const inflated = vif(attitude, { predictors: names, weights: weighted.samplingWeights });
      for (const row of inflated.rows) agrees(row.vif, at(expected.vif, row.term));
    }
  });

  it("condition indices, uncentred with the intercept, unweighted and weighted", () => {
    const plain = vif(attitude, { predictors: names }).conditionIndices!;
    const heavy = vif(attitude, { predictors: names, weights: weighted.samplingWeights }).conditionIndices!;
    plain.forEach((index, i) => agrees(index, weighted.conditionIndices[i]!));
    heavy.forEach((index, i) => agrees(index, weighted.conditionIndicesWeighted[i]!));
    expect(plain).toHaveLength(7);
  });
});

describe("Longley's collinear data (NIST StRD; R)", () => {
  const { data, ols, vif: vifs, conditionIndices } = regression.longley;
  const predictors = Object.keys(data).filter((name) => name !== "Employed");

  it("regression", () => {
    const result = linearRegression(data, { outcome: "Employed", predictors });
    agrees(result.model.sigma, ols.sigma, 1e-9);
    // The design's condition number is 4·10⁴: R itself agrees with NIST's certified values to about 10 digits.
    result.rows.forEach((row, i) => {
      agrees(row.estimate, ols.estimate[i]!, 1e-9);
      agrees(row.stdError, ols.stdError[i]!, 1e-9);
    });
  });

  it("NIST's certified values", () => {
    const rows = linearRegression(data, { outcome: "Employed", predictors }).rows;
    // NIST gives employment in thousands and the deflator and GNP in other units; here the ones that are the same up to 1000.
    const byTerm = (term: string): number => rows.find((row) => row.term === term)!.estimate * 1000;
    agrees(byTerm("(Intercept)"), -3482258.63459582, 1e-9);
    agrees(byTerm("Year"), 1829.15146461355, 1e-9);
  });

  it("VIF and condition indices", () => {
    const result = vif(data, { predictors });
    for (const row of result.rows) agrees(row.vif, at(vifs, row.term), 1e-9);
    result.conditionIndices!.forEach((index, i) => agrees(index, conditionIndices[i]!, 1e-9));
    expect(result.conditionIndices!.at(-1)).toBeGreaterThan(43000);
  });
});
