import { describe, expect, it } from "vitest";
import { relativeWeightsAgainstRandom } from "../../../src/estimate/importance/againstRandom";
import { dominanceOfValues } from "../../../src/estimate/importance/dominance";
import { importanceEstimator, importanceNames } from "../../../src/estimate/importance/importance";
import type { ImportanceName } from "../../../src/estimate/importance/importanceName";
import { singleTerms } from "../../../src/estimate/importance/importanceTerms";
import { subsetRSquared } from "../../../src/estimate/importance/subsetRSquared";
import { agrees } from "../../reference/agree";
import attitudeReference from "../../reference/attitude.json";
import reference from "../../reference/dominance.json";
import { correlated, rSquaredOf } from "./correlated";

const attitude = Float64Array.from(reference.attitude.correlation.flat());

/** To the last bit, as they were before there were groups and controls. */
const pinned: Readonly<Record<ImportanceName, readonly number[]>> = {
  shapley: [
    0.3708161943193289, 0.05090379297154457, 0.15576599016914194, 0.12034507940362738, 0.006588722545861181,
    0.02818221312164715,
  ],
  "relative-weights": [
    0.3627601996581312, 0.056002278778853824, 0.16361091075053352, 0.12178039968821715, 0.008255466496437942,
    0.020192737158975762,
  ],
  dominance: [
    0.3708161943193289, 0.05090379297154457, 0.15576599016914194, 0.12034507940362738, 0.006588722545861181,
    0.02818221312164715,
  ],
  first: [
    0.6813141641088634, 0.18157558698404527, 0.38897445287435223, 0.34826403327524547, 0.0244732081555924,
    0.02405174574588135,
  ],
  last: [
    0.16867721304998032, 0.0033678656208137154, 0.04200749205434919, 0.0015832740059257239, 0.0007926204750840088,
    0.01724706049164241,
  ],
  "squared-beta": [
    0.4498722998331552, 0.005391587133584643, 0.09540082741668703, 0.004873675555620889, 0.0009734243130423436,
    0.033659204429897664,
  ],
  pratt: [
    0.5536283680561881, -0.0312886656563724, 0.19263562663268272, 0.041198615339298764, 0.00488086220219336,
    -0.02845281404284191,
  ],
  car: [
    0.4467066869429966, 0.02234823081166723, 0.1644634868852068, 0.0906565561556464, 0.0038022480918424874,
    0.0046247836437898465,
  ],
};

function raw(method: ImportanceName, terms: Parameters<typeof importanceEstimator>[1], matrix: Float64Array): number[] {
  const p = typeof terms === "number" ? terms : terms.terms.length;
  const result = new Float64Array(p);
  importanceEstimator(method, terms, "test")(matrix, result);
  return Array.from(result);
}

describe("one column a driver and no controls", () => {
  it.each(importanceNames)("%s: the same bits as ever, however the terms are given", (method) => {
    expect(raw(method, 6, attitude)).toEqual(pinned[method]);
    expect(raw(method, singleTerms(6), attitude)).toEqual(pinned[method]);
    expect(raw(method, { ...singleTerms(6), controls: [] }, attitude)).toEqual(pinned[method]);
  });

  it.each(importanceNames)("%s: in another order the same values in that order", (method) => {
    const order = [3, 0, 5, 1, 4, 2];
    const found = raw(method, { terms: order.map((column) => [column]), size: 7 }, attitude);
    order.forEach((column, k) => agrees(found[k], pinned[method][column]!));
  });
});

describe("groups", () => {
  it("up to nine terms of one to three columns: Shapley from all values of R², and last from its definition", () => {
    for (const [seed, widths] of [
      [1, [1, 1, 2]],
      [2, [3, 1]],
      [3, [2, 2, 2]],
      [4, [1, 3, 1, 2, 1, 1]],
      [5, [1, 1, 2, 1, 1, 2, 1, 1, 1]],
    ] as const) {
      let column = 0;
      const terms = widths.map((width) => Array.from({ length: width }, () => column++));
      const size = column + 1;
      const matrix = correlated(size, seed);
      const p = terms.length;
      const values = new Float64Array(2 ** p);
      subsetRSquared({ terms, size }, "test")(matrix, values);
      values.forEach((value, mask) => {
        const columns = terms.flatMap((own, k) => (mask & (1 << k) ? own : []));
        agrees(value, rSquaredOf(matrix, size, columns));
      });
      const { general } = dominanceOfValues(values, p);
      raw("shapley", { terms, size }, matrix).forEach((value, k) => agrees(value, general[k]!));
      raw("last", { terms, size }, matrix).forEach((value, k) => {
        agrees(
          value,
          rSquaredOf(matrix, size, terms.flat()) - rSquaredOf(matrix, size, terms.filter((_, l) => l !== k).flat()),
        );
      });
    }
  });
});

describe("controls", () => {
  it("a control that another determines adds nothing", () => {
    const source = correlated(6, 8);
    // Column 6 is column 4 once more.
    const columns = [0, 1, 2, 3, 4, 4, 5];
    const doubled = Float64Array.from(columns.flatMap((i) => columns.map((j) => source[i * 6 + j]!)));
    const terms = [[0], [1, 2], [3]];
    const expected = raw("shapley", { terms, controls: [4], size: 6 }, source);
    raw("shapley", { terms, controls: [4, 5], size: 7 }, doubled).forEach((value, k) => agrees(value, expected[k]!));
  });

  it("nothing is left to explain: importance 0", () => {
    const matrix = Float64Array.of(1, 0.3, 0.6, 0.3, 1, 0.3, 0.6, 0.3, 1);
    const columns = [0, 1, 2, 2];
    const known = Float64Array.from(columns.flatMap((i) => columns.map((j) => matrix[i * 3 + j]!)));
    for (const method of importanceNames) {
      expect(raw(method, { terms: [[0], [1]], controls: [2], size: 4 }, known)).toEqual([0, 0]);
    }
    const values = new Float64Array(4).fill(1);
    subsetRSquared({ terms: [[0], [1]], controls: [2], size: 4 }, "test")(known, values);
    expect(Array.from(values)).toEqual([0, 0, 0, 0]);
  });
});

describe("an outcome without variance", () => {
  it("has importances that are NaN, not 0, with controls and groups as without", () => {
    const nan = Number.NaN;
    const matrix = Float64Array.of(1, 0.3, 0.2, nan, 0.3, 1, 0.4, nan, 0.2, 0.4, 1, nan, nan, nan, nan, 1);
    expect(raw("shapley", 3, matrix)).toEqual([nan, nan, nan]);
    expect(raw("shapley", { terms: [[0], [1]], controls: [2], size: 4 }, matrix)).toEqual([nan, nan]);
    expect(raw("last", { terms: [[0, 1], [2]], size: 4 }, matrix)).toEqual([nan, nan]);
  });
});

describe("relative weights against a random variable", () => {
  it("the last driver taken for the random variable: differences of relaimpo's genizi", () => {
    const found = new Float64Array(5);
    relativeWeightsAgainstRandom(5)(attitude, found);
    const { genizi } = attitudeReference.relaimpo;
    const weights = attitudeReference.drivers.map((name) => (genizi as Record<string, number>)[name]!);
    found.forEach((value, j) => agrees(value, weights[j]! - weights[5]!));
  });
});

describe("dominance", () => {
  it("an equal gain is a win for neither", () => {
    // b and c are alike, but for rounding.
    const values = Float64Array.of(0, 0.3, 0.1, 0.35, 0.1 + 1e-16, 0.35 - 1e-16, 0.2, 0.4);
    const { wins, subsets } = dominanceOfValues(values, 3);
    expect(subsets).toBe(2);
    expect(Array.from(wins)).toEqual([0, 2, 2, 0, 0, 0, 0, 0, 0]);
  });

  it("one driver is compared with nobody", () => {
    const { wins, subsets, conditional, general } = dominanceOfValues(Float64Array.of(0, 0.4), 1);
    expect([subsets, ...wins, ...conditional, ...general]).toEqual([0, 0, 0.4, 0.4]);
  });
});
