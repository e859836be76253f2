import { describe, expect, it } from "vitest";
import { isMissing, missingCodesFor } from "../../../src/table/missingCodes";
import type { MissingCodes } from "../../../src/table/surveyData";
import { errorOf } from "./errorOf";

describe("missingCodesFor", () => {
  it("gives the codes of every column, or of this one", () => {
    expect(missingCodesFor(undefined, "price")).toEqual([]);
    expect(missingCodesFor([0, "NA"], "price")).toEqual([0, "NA"]);
    expect(missingCodesFor({ price: [0], speed: [9] }, "price")).toEqual([0]);
    expect(missingCodesFor({ price: [0] }, "speed")).toEqual([]);
  });

  it("takes a numeral written as text for the number as well", () => {
    expect(missingCodesFor(["99", "-1", "0099", "NA"], "price")).toEqual(["99", 99, "-1", -1, "0099", "NA"]);
  });

  it("knows no inherited names", () => {
    expect(missingCodesFor({ price: [0] }, "constructor")).toEqual([]);
    const codes = JSON.parse('{"__proto__": [9], "constructor": [8]}') as MissingCodes;
    expect(missingCodesFor(codes, "__proto__")).toEqual([9]);
    expect(missingCodesFor(codes, "constructor")).toEqual([8]);
  });

  it.each([
    [99],
    ["NA"],
    [null],
    [[null]],
    [[Number.POSITIVE_INFINITY]],
    [[Number.NEGATIVE_INFINITY]],
    [[[0, 99]]],
    [[true]],
    [{ price: 99 }],
    [{ price: [{}] }],
    [new Map()],
  ])("refuses %j", (codes) => {
    const error = errorOf(() => missingCodesFor(codes as unknown as MissingCodes, "price", "drivers"));
    expect(error.code).toBe("invalid-option");
    expect(error.message).toMatch(/^drivers: option "missingCodes" /);
  });

  it("names no call where none is given", () => {
    expect(errorOf(() => missingCodesFor(99 as unknown as MissingCodes, "price")).message).toMatch(
      /^option "missingCodes" is 99/,
    );
  });
});

describe("isMissing", () => {
  it("compares by value", () => {
    const codes = missingCodesFor([0, "NA"], "price");
    for (const value of [null, undefined, Number.NaN, 0, -0, "NA"]) expect(isMissing(value, codes)).toBe(true);
    for (const value of ["", "na", "0", false, 1, Number.POSITIVE_INFINITY, 0n])
      expect(isMissing(value, codes)).toBe(false);
  });
});
