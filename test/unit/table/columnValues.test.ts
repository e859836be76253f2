import { describe, expect, it } from "vitest";
import { columnValues, isColumn } from "../../../src/table/columnValues";
import { FLOAT16, FLOAT64, fakeVector, INT32, INT64, TIMESTAMP } from "./arrowFakes";

describe("columnValues", () => {
  it("hands arrays and typed arrays on", () => {
    for (const values of [[1, "a", null], [], Float64Array.of(1), BigInt64Array.of(1n), new Uint8ClampedArray(2)]) {
      expect(columnValues(values)).toBe(values);
    }
  });

  it("takes the stored values of a vector without nulls", () => {
    const stored = Int32Array.of(1, 2);
    const vector = fakeVector(INT32, [1, 2], stored);
    expect(columnValues(vector)).toBe(stored);
    expect(vector.asked.get).toBe(0);
  });

  it.each([
    ["half-precision numbers", FLOAT16, [1.5, 2.5], Uint16Array.of(15872, 16640)],
    ["times", TIMESTAMP, [1e12, 2e12], BigInt64Array.of(10n, 20n)],
    ["nulls", FLOAT64, [1, null], Float64Array.of(1, 0)],
    ["64-bit integers", INT64, [1n, 2n], BigInt64Array.of(1n, 2n)],
  ])("reads %s one by one", (_, type, values, stored) => {
    const vector = fakeVector(type, values, stored);
    expect(columnValues(vector)).toEqual(values);
    expect(vector.asked.toArray).toBe(0);
  });

  it("does not trust stored values of another length", () => {
    expect(columnValues(fakeVector(INT32, [1, 2], Int32Array.of(1, 2, 3)))).toEqual([1, 2]);
  });

  it("reads by at() where there is no get()", () => {
    expect(columnValues({ length: 2, at: (row: number) => row * 10 })).toEqual([0, 10]);
  });

  it("reads array-like objects by index", () => {
    const values = { length: 2, 0: "a", 1: "b" };
    expect(columnValues(values)).toBe(values);
  });

  it.each([
    ["text"],
    [null],
    [undefined],
    [5],
    [() => 1],
    [{}],
    [{ length: 2, price: [1, 2] }],
    [{ length: -1, 0: 1 }],
    [{ length: 1.5, 0: 1 }],
    [{ length: "2", 0: 1 }],
    [new DataView(new ArrayBuffer(8))],
    [new Set([1])],
  ])("%s is no column", (value) => {
    expect(isColumn(value)).toBe(false);
    expect(columnValues(value)).toBeUndefined();
  });
});
