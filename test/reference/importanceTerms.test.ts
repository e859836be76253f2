import { describe, expect, it } from "vitest";
import { importanceEstimator } from "../../src/estimate/importance/importance";
import type { ImportanceName } from "../../src/estimate/importance/importanceName";
import { permutationShapley } from "../../src/estimate/importance/permutationShapley";
import { subsetRSquared } from "../../src/estimate/importance/subsetRSquared";
import { shuffleInPlace } from "../../src/random/permutation";
import { streamAt } from "../../src/random/stream";
import { agrees } from "./agree";
import reference from "./importanceTerms.json";

const size = reference.columns.length;
const plain = Float64Array.from(reference.correlation.flat());
const weighted = Float64Array.from(reference.correlationWeighted.flat());

const forGroups = ["shapley", "dominance", "first", "last", "pratt"] as const;
const forSingles = ["relative-weights", "car", "squared-beta"] as const;
type Case = (typeof reference.cases)[number];

function expected(of: Case, method: ImportanceName): readonly number[] {
  const key = { dominance: "shapley", "relative-weights": "relativeWeights", "squared-beta": "squaredBeta" }[
    method as string
  ];
  return (of as unknown as Record<string, readonly number[]>)[key ?? method]!;
}

describe.each(reference.cases)("$name: lm, subset by subset (R)", (of) => {
  const correlation = of.weighted ? weighted : plain;
  const terms = { terms: of.terms, controls: of.controls, size };

  it.each(of.singles ? [...forGroups, ...forSingles] : forGroups)("%s", (method) => {
    const raw = new Float64Array(of.terms.length);
    const before = correlation.slice();
    const estimate = importanceEstimator(method, terms, "test");
    estimate(correlation, raw);
    raw.forEach((value, k) => agrees(value, expected(of, method)[k]!));
    expect(correlation).toEqual(before);
    // Nothing is left behind that a second resample would trip over.
    raw.fill(Number.NaN);
    estimate(correlation, raw);
    raw.forEach((value, k) => agrees(value, expected(of, method)[k]!));
    if (method === "first" || method === "last" || method === "squared-beta") return;
    agrees(
      raw.reduce((sum, value) => sum + value, 0),
      of.rSquaredBeyond,
    );
  });

  it("the value of every subset: of all it is R² beyond the controls, of one its importance first", () => {
    const values = new Float64Array(2 ** of.terms.length);
    subsetRSquared(terms, "test")(correlation, values);
    expect(values[0]).toBe(0);
    agrees(values.at(-1), of.rSquaredBeyond);
    of.first.forEach((value, k) => agrees(values[2 ** k], value));
    of.last.forEach((value, k) => agrees(values.at(-1)! - values.at(-1 - 2 ** k)!, value));
  });

  it("permutations: the same within four stated errors", () => {
    const stream = streamAt(1, 0);
    const found = permutationShapley(terms, { tolerance: 0, mostPermutations: 1600 })(correlation, (order) =>
      shuffleInPlace(stream, order),
    );
    // Every block holds all orders of two or three terms, and nothing varies.
    expect(found.converged).toBe(of.terms.length < 4);
    found.values.forEach((value, k) => {
      expect(Math.abs(value - of.shapley[k]!)).toBeLessThanOrEqual(4 * found.stdErrors[k]! + 1e-13);
    });
    agrees(
      found.values.reduce((sum, value) => sum + value, 0),
      of.rSquaredBeyond,
    );
  });
});
