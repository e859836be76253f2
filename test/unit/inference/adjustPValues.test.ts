import { describe, expect, test } from "vitest";
import { adjustPValues } from "../../../src/inference/adjustPValues";

// Agreement with R's p.adjust: test/reference/bootstrap.test.ts.
describe("adjustPValues", () => {
  test("keeps the order given, and null where there is no p-value", () => {
    expect(adjustPValues([0.04, null, 0.01, 0.03], "bonferroni")).toEqual([0.12, null, 0.03, 0.09]);
    expect(adjustPValues([0.01, 0.04, 0.03])).toEqual([0.03, 0.06, 0.06]);
  });

  test("nothing to adjust", () => {
    expect(adjustPValues([])).toEqual([]);
    expect(adjustPValues([null], "holm")).toEqual([null]);
  });

  test("does not change the array it was given", () => {
    const pValues = Object.freeze([0.5, 0.1]);
    adjustPValues(pValues, "benjamini-hochberg");
    expect(pValues).toEqual([0.5, 0.1]);
  });
});
