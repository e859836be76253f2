import { describe, expect, it } from "vitest";
import { comparePaths } from "../../../../src/analysis/path/comparePaths";
import { sameFigures } from "../../../property/laws/sameFigures";
import { groupedBy, madeUpModel, madeUpPaths } from "./madeUpPaths";

const by = { ...madeUpModel, by: "group" };

describe("paths of two groups", () => {
  it("a planted difference is found, and its constructs are the same thing in both groups", () => {
    const survey = groupedBy(madeUpPaths(200, 11, { path: 0.4 }), madeUpPaths(150, 12, { path: 0.8 }));
    const { pairs, groups, warnings } = comparePaths(survey, { ...by, resamples: 499 });
    expect(groups.map(({ group, n }) => [group, n])).toEqual([
      ["a", 200],
      ["b", 150],
    ]);
    const [pair] = pairs;
    expect(pair!.paths[0]!.difference).toBeCloseTo(groups[0]!.paths[0]!.estimate - groups[1]!.paths[0]!.estimate, 12);
    expect(pair!.paths[0]!.pValue).toBeLessThan(0.01);
    expect(pair!.invariance.map(({ compositional }) => compositional)).toEqual([true, true]);
    expect(warnings.map(({ code }) => code)).toEqual(["few-resamples"]);
  });

  it("where nothing differs, p-values are spread evenly", () => {
    const surveys = 60;
    let [below, invariant] = [0, 0];
    for (let seed = 1; seed <= surveys; seed++) {
      const survey = groupedBy(madeUpPaths(40, 2 * seed), madeUpPaths(60, 2 * seed + 1));
      const { pairs } = comparePaths(survey, { ...by, resamples: 99, seed });
      if (pairs[0]!.paths[0]!.pValue <= 0.2) below++;
      if (pairs[0]!.invariance[0]!.mean.pValue <= 0.2) invariant++;
    }
    // 12 of 60 expected, standard deviation 3.1: within four of them.
    for (const count of [below, invariant]) {
      expect(count).toBeGreaterThan(0);
      expect(count).toBeLessThan(25);
    }
  });

  it("a construct that is made of other items in one group is not the same thing there", () => {
    const survey = groupedBy(
      madeUpPaths(300, 5, { loadings: [0.9, 0.9, 0.05] }),
      madeUpPaths(300, 6, { loadings: [0.05, 0.9, 0.9] }),
    );
    const { pairs, warnings } = comparePaths(survey, { ...by, resamples: 199 });
    const [quality, loyalty] = pairs[0]!.invariance;
    expect(quality).toMatchObject({ term: "Quality", compositional: false, invariance: "none" });
    expect(quality!.correlation).toBeLessThan(quality!.correlationQuantile);
    expect(loyalty!.compositional).toBe(true);
    expect(warnings[0]).toMatchObject({ code: "not-invariant", details: { constructs: ["Quality"] } });
  });

  it("a group that answers higher has another mean, and its paths can be compared all the same", () => {
    const high = Object.fromEntries(
      Object.entries(madeUpPaths(150, 8)).map(([name, values]) => [name, values.map((value) => value + 1)]),
    );
    const { pairs } = comparePaths(groupedBy(high, madeUpPaths(150, 9)), { ...by, resamples: 199 });
    for (const construct of pairs[0]!.invariance) {
      expect(construct.mean.estimate).toBeGreaterThan(construct.mean.high);
      expect(construct).toMatchObject({ compositional: true, invariance: "partial" });
    }
  });

  it("three groups are three pairs, and p-values are adjusted over all of them", () => {
    const survey = groupedBy(madeUpPaths(60, 1), madeUpPaths(60, 2));
    const group = survey.group!.map((name, row) => (row % 3 === 0 ? "c" : name));
    const { pairs } = comparePaths({ ...survey, group }, { ...by, resamples: 99 });
    expect(pairs.map(({ a, b }) => `${a}${b}`)).toEqual(["ca", "cb", "ab"]);
    const raw = pairs.map(({ paths }) => paths[0]!.pValue);
    expect(Math.min(...pairs.map(({ paths }) => paths[0]!.adjustedPValue!))).toBeCloseTo(
      Math.min(1, 3 * Math.min(...raw)),
    );
  });

  it("a row with frequency 2 is two people", () => {
    const survey = groupedBy(madeUpPaths(30, 3), madeUpPaths(30, 4));
    const frequency = survey.group!.map((_, row) => 1 + (row % 2));
    const repeated = Object.fromEntries(
      Object.entries(survey).map(([name, values]) => [name, values.flatMap((v, i) => Array(frequency[i]!).fill(v))]),
    );
    const options = { ...by, resamples: 29 };
    sameFigures(comparePaths(survey, { ...options, weights: { frequency } }), comparePaths(repeated, options), [
      "audit",
    ]);
  });

  it("sampling weights count by their proportions alone", () => {
    const survey = groupedBy(madeUpPaths(40, 3), madeUpPaths(40, 4));
    const weights = survey.group!.map((_, row) => 1 + (row % 4));
    const options = { ...by, resamples: 29 };
    sameFigures(
      comparePaths(survey, { ...options, weights }),
      comparePaths(survey, { ...options, weights: weights.map((weight) => 7 * weight) }),
    );
  });
});
