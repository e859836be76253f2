import { describe, expect, test } from "vitest";
import { createFormats, decimalsFor, NO_FIGURE } from "../../../src/report/formats";

const english = createFormats("en");
const swedish = createFormats("sv");

describe("p-values", () => {
  test.each([
    [0, "< 0.001"],
    [1e-300, "< 0.001"],
    [0.00099999, "< 0.001"],
    [0.001, "0.001"],
    [0.0421, "0.042"],
    [0.999, "0.999"],
    [0.9996, "> 0.999"],
    [1, "> 0.999"],
    [null, NO_FIGURE],
    [Number.NaN, NO_FIGURE],
    [undefined, NO_FIGURE],
  ])("%s is written %s", (value, text) => {
    expect(english.pValue(value)).toBe(text);
  });
  test("in the words of the language", () => {
    expect(swedish.pValue(0.0421)).toBe("0,042");
    expect(swedish.pValue(1e-9)).toBe("< 0,001");
  });
  test("in a sentence", () => {
    expect([0.04, 1e-9, 1, null].map((value) => english.pRelation(value))).toEqual([
      "= 0.040",
      "< 0.001",
      "> 0.999",
      NO_FIGURE,
    ]);
  });
});

describe("figures", () => {
  test("never a minus before nothing", () => {
    expect(english.decimal(-0.0004, 3)).toBe("0.000");
    expect(english.decimal(-0.0006, 3)).toBe("−0.001");
    expect(english.decimal(-0, 1)).toBe("0.0");
    expect(english.percent(-0.0001)).toBe("0.0%");
    expect(english.count(-0)).toBe("0");
  });
  test("very large and very small ones stay readable", () => {
    expect(english.decimal(1_234_567.891, 1)).toBe("1,234,567.9");
    expect(english.decimal(1.5e15, 2)).toBe("1.5E15");
    expect(english.decimal(3.21e-12, 13)).toBe("3.21E−12");
    expect(english.decimal(0, 13)).toBe("0.00000000");
  });
  test("what does not exist is a dash", () => {
    const { count, decimal, percent, percentFigure, level, inflation, plain } = english;
    for (const value of [null, undefined, Number.NaN, Number.NEGATIVE_INFINITY]) {
      expect([
        count(value),
        decimal(value, 2),
        percent(value),
        percentFigure(value),
        level(value),
        inflation(value),
        plain(value),
      ]).toEqual(Array(7).fill(NO_FIGURE));
    }
  });
  test("as the language writes them", () => {
    expect(swedish.percent(0.2845)).toBe("28,5\u00a0%");
    expect(english.level(0.975)).toBe("97.5%");
    expect(swedish.count(3501)).toBe("3\u00a0501");
    expect(english.count(2.25)).toBe("2.3");
    expect(english.either(["4", "5"])).toBe("4 or 5");
    expect(english.inflation(1.2345)).toBe("1.23");
    expect(english.inflation(12345.6)).toBe("12,346");
  });
});

describe("decimals by the size of the error", () => {
  test.each([
    [
      [0.024, 0.031],
      [3, 3],
    ],
    [
      [0.5, 0.02],
      [3, 3],
    ],
    [
      [90211.8, 0.0000099],
      [0, 7],
    ],
    [[12.3], [0]],
    [
      [0, null, Number.NaN],
      [3, 3, 3],
    ],
    [[], []],
  ])("%j gives %j", (errors, digits) => {
    expect(decimalsFor(errors)).toEqual(digits);
  });
});
