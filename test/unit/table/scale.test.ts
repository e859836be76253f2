import { describe, expect, it } from "vitest";
import { scaleFor } from "../../../src/table/scale";
import type { Scales } from "../../../src/table/surveyData";
import { errorOf } from "./errorOf";

describe("scaleFor", () => {
  it("gives the scale of every column, or of this one", () => {
    expect(scaleFor(undefined, "price", "drivers")).toBeUndefined();
    expect(scaleFor([1, 5], "price", "drivers")).toEqual([1, 5]);
    expect(scaleFor({ price: [0, 10], speed: [1, 7] }, "price", "drivers")).toEqual([0, 10]);
    expect(scaleFor({ price: [0, 10] }, "speed", "drivers")).toBeUndefined();
    expect(scaleFor([-1.5, 1.5], "price", "drivers")).toEqual([-1.5, 1.5]);
  });

  it("knows no inherited names", () => {
    expect(scaleFor({ price: [0, 10] }, "constructor", "drivers")).toBeUndefined();
    expect(scaleFor(JSON.parse('{"__proto__": [1, 5]}') as Scales, "__proto__", "drivers")).toEqual([1, 5]);
  });

  it.each([
    [[5, 1]],
    [[3, 3]],
    [[1]],
    [[]],
    [[1, 2, 3, 4, 5]],
    [[1, Number.POSITIVE_INFINITY]],
    [[Number.NaN, 5]],
    [["1", "5"]],
    ["1-5"],
    [5],
    [null],
    [{ price: [5, 1] }],
    [{ price: 5 }],
    [{ price: undefined }],
    [Float64Array.of(1, 5)],
  ])("refuses %j", (scales) => {
    const error = errorOf(() => scaleFor(scales as unknown as Scales, "price", "drivers"));
    expect(error.code).toBe("invalid-option");
    expect(error.message).toMatch(/^drivers: option "scale" /);
  });
});
