import { describe, expect, it } from "vitest";
import { missingCodesFor } from "../../../src/table/missingCodes";
import { type NumericRule, numericColumn } from "../../../src/table/numericColumn";
import type { Column } from "../../../src/table/surveyData";
import { FLOAT64, fakeVector } from "./arrowFakes";
import { errorOf } from "./errorOf";

const _ = Number.NaN;

function read(values: unknown, rule: Partial<NumericRule> = {}): number[] {
  return [...numericColumn({ name: "price", values: values as Column }, { call: "drivers", codes: [], ...rule })];
}

function failure(values: unknown, rule: Partial<NumericRule> = {}): { code: string; row: unknown; value: unknown } {
  const { code, details } = errorOf(() => read(values, rule));
  expect(details.column).toBe("price");
  return { code, row: details.row, value: details.value };
}

describe("answers", () => {
  it("are numbers, NaN where there is none", () => {
    expect(read([4, null, undefined, _, 0, -0, 2.5])).toEqual([4, _, _, _, 0, -0, 2.5]);
    // biome-ignore lint/suspicious/noSparseArray: the point of the test
    expect(read([4, , 5])).toEqual([4, _, 5]);
    expect(read([])).toEqual([]);
  });

  it("come from typed arrays of every kind", () => {
    expect(read(Int8Array.of(-1, 2))).toEqual([-1, 2]);
    expect(read(Uint32Array.of(4294967295))).toEqual([4294967295]);
    expect(read(Float32Array.of(0.5, _))).toEqual([0.5, _]);
    expect(read(BigInt64Array.of(-5n, 7n))).toEqual([-5, 7]);
    expect(read(BigUint64Array.of(5n))).toEqual([5]);
    expect(read(new BigInt64Array(0))).toEqual([]);
    expect(read(new Float64Array(0))).toEqual([]);
  });

  it("come from vectors", () => {
    expect(read(fakeVector(FLOAT64, [1, null, 3], Float64Array.of(1, 0, 3)))).toEqual([1, _, 3]);
  });

  it("leave the column as it was", () => {
    const values = Float64Array.of(99, 5);
    const numbers = numericColumn({ name: "price", values }, { call: "drivers", codes: [99] });
    expect(numbers).toEqual(Float64Array.of(_, 5));
    expect(numbers.buffer).not.toBe(values.buffer);
    expect(values).toEqual(Float64Array.of(99, 5));
    expect(numericColumn({ name: "price", values }, { call: "drivers", codes: [] })).not.toBe(values);
    expect(read(Object.freeze([99, 5]), { codes: [99] })).toEqual([_, 5]);
  });

  it("may be integers beyond 32 bits, as BigInt too, but not beyond 2^53", () => {
    expect(read([9007199254740991n, -9007199254740991n])).toEqual([9007199254740991, -9007199254740991]);
    expect(failure([1n, 9007199254740992n])).toEqual({
      code: "not-numeric",
      row: 2,
      value: "the BigInt 9007199254740992",
    });
    expect(failure(BigInt64Array.of(-9007199254740993n)).code).toBe("not-numeric");
  });

  it("may be true and false only where that is allowed", () => {
    expect(read([true, false, null], { booleans: true })).toEqual([1, 0, _]);
    expect(failure([1, true])).toEqual({ code: "not-numeric", row: 2, value: true });
  });
});

describe("codes", () => {
  it("mean no answer, by value", () => {
    expect(read([0, -0, 99, 5], { codes: [0, 99] })).toEqual([_, _, _, 5]);
    expect(read(Int8Array.of(0, 5), { codes: [0] })).toEqual([_, 5]);
    expect(read([0n, 5n], { codes: [0] })).toEqual([_, 5]);
    expect(read(["NA", 5, "refused"], { codes: ["NA", "refused"] })).toEqual([_, 5, _]);
  });

  it("do not match other types", () => {
    expect(read([false, 0], { codes: [0], booleans: true })).toEqual([0, _]);
    expect(failure(["0"], { codes: [0] }).code).toBe("not-numeric");
    expect(read([99, 5], { codes: missingCodesFor(["99"], "price") })).toEqual([_, 5]);
  });

  it("come before the scale and wholeness", () => {
    expect(read([99.5, 5], { codes: [99.5], scale: [1, 5], whole: true })).toEqual([_, 5]);
  });
});

describe("refused are", () => {
  it("infinities", () => {
    expect(failure([1, Number.POSITIVE_INFINITY])).toEqual({ code: "not-finite", row: 2, value: "Infinity" });
    expect(failure(Float64Array.of(Number.NEGATIVE_INFINITY))).toEqual({
      code: "not-finite",
      row: 1,
      value: "-Infinity",
    });
    expect(failure([Number.POSITIVE_INFINITY], { scale: [0, 10] }).code).toBe("not-finite");
  });

  it("answers outside the scale, whose ends belong to it", () => {
    expect(read([1, 5, null], { scale: [1, 5] })).toEqual([1, 5, _]);
    expect(failure([1, 5, 6], { scale: [1, 5] })).toEqual({ code: "out-of-scale", row: 3, value: 6 });
    expect(failure(Float64Array.of(0.99), { scale: [1, 5] })).toEqual({ code: "out-of-scale", row: 1, value: 0.99 });
    expect(errorOf(() => read([6], { scale: [1, 5] })).details.scale).toEqual([1, 5]);
  });

  it("fractions where whole numbers are wanted", () => {
    expect(read([1, -2, null, 1e15], { whole: true })).toEqual([1, -2, _, 1e15]);
    expect(failure([1, 2.5], { whole: true })).toEqual({ code: "not-whole", row: 2, value: 2.5 });
  });

  it.each([
    ["text", "n/a", "n/a"],
    ["empty text", "", ""],
    ["dates", new Date(0), "the date 1970-01-01T00:00:00.000Z"],
    ["invalid dates", new Date(_), "an invalid date"],
    ["objects", { valueOf: () => 5 }, "an object"],
    ["arrays", [5], "an array"],
    ["functions", () => 5, "a function"],
    ["symbols", Symbol("five"), "a symbol"],
    ["boxed numbers", Object(5), "an object"],
  ])("%s", (_name, value, described) => {
    expect(failure([4, value])).toEqual({ code: "not-numeric", row: 2, value: described });
  });

  it("numerals kept as text", () => {
    expect(failure(["5", 4])).toEqual({ code: "not-numeric", row: 1, value: "5" });
    expect(failure([" 2,5 "])).toEqual({ code: "not-numeric", row: 1, value: " 2,5 " });
  });

  it("what is no column", () => {
    for (const values of [null, undefined, "10,9", 5, {}]) {
      expect(errorOf(() => read(values)).code).toBe("invalid-data");
    }
  });
});

describe("the text to blame", () => {
  it("is the one that is no numeral, wherever it stands", () => {
    expect(failure(["5", "4", "n/a", "3"])).toEqual({ code: "not-numeric", row: 3, value: "n/a" });
  });

  it("is not a declared code", () => {
    expect(failure(["NA", "5", "n/a"], { codes: ["NA"] })).toEqual({ code: "not-numeric", row: 3, value: "n/a" });
    expect(failure(["NA", "5"], { codes: ["NA"] })).toEqual({ code: "not-numeric", row: 2, value: "5" });
  });

  it("is listed with the others, as long as they are few", () => {
    expect(errorOf(() => read([5, "a", "b", "a"])).message).toContain('missingCodes: ["a", "b"]');
    expect(errorOf(() => read([5, ..."abcdef"])).message).not.toContain("missingCodes");
  });
});
