import { describe, expect, it } from "vitest";
import { predictPaths } from "../../../../src/analysis/path/predictPaths";
import { simulateSurvey } from "../../../../src/index";
import { sameFigures } from "../../../property/laws/sameFigures";
import { madeUpModel, madeUpPaths } from "./madeUpPaths";

describe("prediction of people who were left out", () => {
  it("a model that holds predicts better than least squares on small samples", () => {
    // 40 people and 3 slopes for each item: least squares pays for what the model knows.
    const results = [1, 2, 3, 4, 5].map((seed) => predictPaths(madeUpPaths(40, seed), { ...madeUpModel, repeats: 5 }));
    expect(results[0]!.rows.map(({ indicator }) => indicator)).toEqual(["loyalty1", "loyalty2", "loyalty3"]);
    const rows = results.flatMap((result) => result.rows);
    const gained = rows.reduce((sum, { rmse, linear }) => sum + linear!.rmse - rmse, 0) / rows.length;
    expect(gained).toBeGreaterThan(0.01);
    expect(results.filter(({ power }) => power === "high" || power === "medium").length).toBeGreaterThan(3);
    for (const { rmse, linear, betterThanLinear } of rows) expect(betterThanLinear).toBe(rmse < linear!.rmse);
  });

  it("of what has nothing to do with it, it says so", () => {
    const { rows, warnings } = predictPaths(madeUpPaths(60, 3, { path: 0 }), madeUpModel);
    expect(rows.every(({ qSquared }) => qSquared < 0)).toBe(true);
    expect(warnings.map(({ code }) => code)).toEqual(["no-predictive-relevance"]);
  });

  it("a model without the path that matters predicts worse than least squares on what it leaves out", () => {
    const { data } = simulateSurvey({ respondents: 400, seed: 2, missing: 0 });
    const result = predictPaths(data, {
      constructs: { Quality: ["quality1", "quality2"], Value: ["value1"], Loyalty: ["loyalty1", "loyalty2"] },
      paths: [
        { from: "Quality", to: "Value" },
        { from: "Value", to: "Loyalty" },
      ],
      antecedents: "earliest",
    });
    const loyalty = result.rows.filter(({ construct }) => construct === "Loyalty");
    expect(loyalty.map(({ betterThanLinear }) => betterThanLinear)).toEqual([false, false]);
    expect(result.power).not.toBe("high");
  });

  it("a row with frequency 2 is two people", () => {
    const survey = madeUpPaths(40, 5);
    const frequency = survey.quality1!.map((_, row) => 1 + (row % 2));
    const repeated = Object.fromEntries(
      Object.entries(survey).map(([name, values]) => [
        name,
        values.flatMap((v, i) => Array<number>(frequency[i]!).fill(v)),
      ]),
    );
    sameFigures(predictPaths(survey, { ...madeUpModel, weights: { frequency } }), predictPaths(repeated, madeUpModel), [
      "audit",
    ]);
  });

  it("the same seed deals the same folds, another seed others", () => {
    const survey = madeUpPaths(50, 6);
    const first = predictPaths(survey, { ...madeUpModel, seed: 4 });
    expect(predictPaths(survey, { ...madeUpModel, seed: 4 })).toEqual(first);
    expect(predictPaths(survey, { ...madeUpModel, seed: 5 }).rows).not.toEqual(first.rows);
  });

  it("without least squares there is no verdict", () => {
    const survey = madeUpPaths(50, 7);
    const { rows, power, warnings } = predictPaths({ ...survey, quality3: survey.quality1! }, madeUpModel);
    expect(power).toBeNull();
    expect(rows.every(({ linear, betterThanLinear }) => linear === null && betterThanLinear === null)).toBe(true);
    expect(warnings.map(({ code }) => code)).toEqual(["no-linear-benchmark"]);
  });
});
