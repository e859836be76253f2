import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { confirmatoryFactors, confirmatoryFactorsFromCovariance, simulateSurvey } from "../../src/index";
import { agrees } from "../reference/agree";
import { sameFigures } from "./laws/sameFigures";

const sizes = fc.array(fc.integer({ min: 3, max: 4 }), { minLength: 1, maxLength: 3 });

/** A population in which the model is true. */
const populations = fc
  .record({
    sizes,
    loadings: fc.array(fc.double({ min: 0.4, max: 0.95, noNaN: true }), { minLength: 12, maxLength: 12 }),
    units: fc.array(fc.double({ min: 0.1, max: 20, noNaN: true }), { minLength: 12, maxLength: 12 }),
    correlation: fc.double({ min: -0.3, max: 0.8, noNaN: true }),
  })
  .map(({ sizes, loadings, units, correlation }) => {
    const factorOf = sizes.flatMap((size, factor) => Array.from({ length: size }, () => factor));
    const items = factorOf.map((_, i) => `i${i}`);
    const covariance = items.map((_, i) =>
      items.map((__, j) => {
        const common = loadings[i]! * loadings[j]! * (factorOf[i] === factorOf[j] ? 1 : correlation);
        return units[i]! * units[j]! * (i === j ? 1 : common);
      }),
    );
    const factors = Object.fromEntries(
      sizes.map((_, k) => [`f${k}`, items.filter((__, i) => factorOf[i] === k)] as const),
    );
    return { covariance, items, factors, loadings, units, correlation };
  });

const simulated = simulateSurvey({ respondents: 300, seed: 3, missing: 0, continuous: true }).data;
const items = [
  "image1",
  "image2",
  "image3",
  "quality1",
  "quality2",
  "quality3",
  "satisfaction1",
  "satisfaction2",
  "satisfaction3",
] as const;
const survey = {
  items,
  rows: Object.fromEntries(items.map((item) => [item, Array.from(simulated[item])] as const)),
  factors: {
    Image: ["image1", "image2", "image3"],
    Quality: ["quality1", "quality2", "quality3"],
    Satisfaction: ["satisfaction1", "satisfaction2", "satisfaction3"],
  },
};

describe("confirmatory factor analysis", () => {
  test.prop([populations], { numRuns: 25 })("finds the truth where the model is true", (truth) => {
    const { covariance, items, factors, loadings, units, correlation } = truth;
    const result = confirmatoryFactorsFromCovariance(covariance, {
      n: 400,
      terms: items,
      factors,
      likelihood: "wishart",
      identification: "unit-variance",
    });
    expect(result.converged).toBe(true);
    result.loadings.forEach((row, i) => {
      agrees(row.standardized.estimate, loadings[i]!, 1e-8);
      agrees(row.estimate, units[i]! * loadings[i]!, 1e-8);
    });
    for (const { estimate } of result.factorCovariances) expect(Math.abs(estimate - correlation)).toBeLessThan(1e-8);
    // Composite reliabilities are the share of the factor in a sum's variance: of the items as they are, and of standardised ones.
    for (const { items: own, rhoC, omega, ave } of result.factors) {
      const places = own.map((item) => items.indexOf(item));
      const share = (weights: readonly number[]): number => {
        const common = places.reduce((sum, i) => sum + weights[i]! * loadings[i]!, 0) ** 2;
        let variance = 0;
        for (const i of places) {
          for (const j of places)
            variance += (weights[i]! * weights[j]! * covariance[i]![j]!) / (units[i]! * units[j]!);
        }
        return common / variance;
      };
      agrees(rhoC, share(loadings.map(() => 1)), 1e-8);
      agrees(omega, share(units), 1e-8);
      agrees(ave, places.reduce((sum, i) => sum + loadings[i]! ** 2, 0) / places.length, 1e-8);
    }
    expect(result.fit!.statistic).toBeLessThan(1e-9);
    expect(result.fit!.srmr).toBeLessThan(1e-8);
    expect(result.misfit).toEqual([]);
  });

  test.prop([fc.array(fc.double({ min: 0.01, max: 100, noNaN: true }), { minLength: 9, maxLength: 9 })], {
    numRuns: 15,
  })("the unit of an item changes no standardised figure and no fit", (units) => {
    const { rows, items, factors } = survey;
    const scaled = Object.fromEntries(
      items.map((item, i) => [item, rows[item]!.map((value) => value * units[i]!)] as const),
    );
    const [plain, other] = [rows, scaled].map((data) => confirmatoryFactors(data, { factors }));
    plain!.loadings.forEach((row, i) => {
      for (const field of ["estimate", "stdError"] as const) {
        agrees(other!.loadings[i]!.standardized[field], row.standardized[field]!, 1e-8);
      }
    });
    agrees(other!.fit!.statistic, plain!.fit!.statistic, 1e-8);
    agrees(other!.fit!.cfi, plain!.fit!.cfi!, 1e-8);
  });

  test("the order of factors and, but for the marker, of items changes no figure", () => {
    const { rows, factors } = survey;
    const turned = Object.fromEntries(
      Object.entries(factors)
        .reverse()
        .map(([name, [first, ...rest]]) => [name, [first!, ...rest.reverse()]] as const),
    );
    const [one, other] = [factors, turned].map((asked) => confirmatoryFactors(rows, { factors: asked }));
    for (const row of one!.loadings) {
      const twin = other!.loadings.find(({ item }) => item === row.item)!;
      agrees(twin.estimate, row.estimate, 1e-8);
      if (row.stdError !== null) agrees(twin.stdError, row.stdError, 1e-8);
    }
    agrees(other!.fit!.statistic, one!.fit!.statistic, 1e-8);
  });

  test("how a factor gets its scale changes neither fit nor standardised figures", () => {
    const { rows, factors } = survey;
    const [marker, own] = (["marker", "unit-variance"] as const).map((identification) =>
      confirmatoryFactors(rows, { factors, identification }),
    );
    sameFigures(own!.fit, marker!.fit);
    sameFigures(
      own!.loadings.map(({ standardized }) => standardized),
      marker!.loadings.map(({ standardized }) => standardized),
    );
    sameFigures(
      own!.factors.map(({ rhoC, omega, ave }) => ({ rhoC, omega, ave })),
      marker!.factors.map(({ rhoC, omega, ave }) => ({ rhoC, omega, ave })),
    );
  });
});
