import { describe, expect, it } from "vitest";
import { type Dominance, dominanceOfValues } from "../../src/estimate/importance/dominance";
import { importanceEstimator } from "../../src/estimate/importance/importance";
import { singleTerms } from "../../src/estimate/importance/importanceTerms";
import { shapleyOfValue, shapleyOfValues } from "../../src/estimate/importance/shapleyOfValue";
import { subsetRSquared } from "../../src/estimate/importance/subsetRSquared";
import { valuesOfSubsets } from "../../src/estimate/importance/subsetValues";
import { agrees } from "./agree";
import attitudeReference from "./attitude.json";
import austinMoments from "./austin-moments.json";
import reference from "./dominance.json";
import domir from "./domir.json";

function agreesWith(found: Dominance, expected: (typeof reference)["logit"]): void {
  expect(found.subsets).toBe(expected.subsets);
  expect(Array.from(found.wins)).toEqual(expected.wins.flat());
  found.conditional.forEach((value, at) => agrees(value, expected.conditional.flat()[at]!));
  found.general.forEach((value, j) => agrees(value, expected.general[j]!));
}

describe("dominance: every R² an lm, every pseudo-R² a glm (R)", () => {
  it("attitude: values of all subsets, complete, conditional, general", () => {
    const { correlation, values } = reference.attitude;
    const found = new Float64Array(64);
    subsetRSquared(singleTerms(6), "test")(Float64Array.from(correlation.flat()), found);
    found.forEach((value, mask) => agrees(value, values[mask]!));
    agreesWith(dominanceOfValues(found, 6), reference.attitude);
  });

  it("a factor, a group and single columns beyond a control", () => {
    const { correlation, values, terms, controls } = reference.groups;
    const found = new Float64Array(16);
    const columns = { terms, controls, size: correlation.length };
    subsetRSquared(columns, "test")(Float64Array.from(correlation.flat()), found);
    found.forEach((value, mask) => agrees(value, values[mask]!));
    agreesWith(dominanceOfValues(found, 4), reference.groups);
    const general = new Float64Array(4);
    importanceEstimator("dominance", columns, "test")(Float64Array.from(correlation.flat()), general);
    general.forEach((value, j) => agrees(value, reference.groups.general[j]!));
  });

  it("a logit's pseudo-R² as a function of subsets", () => {
    const { values, general } = reference.logit;
    const asked: number[] = [];
    const found = valuesOfSubsets(
      5,
      (mask) => {
        asked.push(mask);
        return values[mask]!;
      },
      "test",
    );
    expect(asked).toEqual(Array.from({ length: 32 }, (_, mask) => mask));
    agreesWith(dominanceOfValues(found, 5), reference.logit);
    shapleyOfValues(found, 5).forEach((value, j) => agrees(value, general[j]!));
    shapleyOfValue(5, (mask) => values[mask]!, "test").forEach((value, j) => agrees(value, general[j]!));
  });
});

describe("dominance = domir (R)", () => {
  const { complete } = austinMoments;
  const size = complete.terms.length;
  const austin = Float64Array.from(
    complete.covariance.flatMap((row, i) =>
      row.map((value, j) => value / Math.sqrt(complete.covariance[i]![i]! * complete.covariance[j]![j]!)),
    ),
  );
  const attitude = Float64Array.from(reference.attitude.correlation.flat());

  it.each([
    ["attitude", attitude, attitudeReference.drivers, domir.attitude],
    ["airport survey", austin, complete.terms.slice(0, size - 1), domir.austin],
  ] as const)("%s", (_, correlation, drivers, expected) => {
    const p = drivers.length;
    const values = new Float64Array(2 ** p);
    subsetRSquared(singleTerms(p), "test")(correlation, values);
    const { subsets, wins, conditional, general } = dominanceOfValues(values, p);
    drivers.forEach((driver, i) => {
      agrees(general[i], (expected.general as Record<string, number>)[driver]!);
      const byStep = (expected.conditional as Record<string, readonly number[]>)[driver]!;
      byStep.forEach((value, s) => agrees(conditional[i * p + s], value));
      const against = (expected.complete as Record<string, readonly (number | null)[]>)[driver]!;
      against.forEach((share, j) => {
        if (share !== null) agrees(wins[i * p + j]! / subsets, share);
      });
    });
  });
});
