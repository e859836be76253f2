import { describe, expect, it } from "vitest";
import { numberChunks } from "../../../src/table/numberChunks";

const _ = Number.NaN;

function pushed(values: Iterable<number>): ReturnType<typeof numberChunks> {
  const chunks = numberChunks();
  for (const value of values) chunks.push(value);
  return chunks;
}

describe("numberChunks", () => {
  it("gives back what was pushed, as doubles", () => {
    const values = [5, _, -128, 127, 1000, -0, 2.5, 2 ** 31, -(2 ** 31), 2 ** 53, 1e300, -32768, _];
    expect(pushed(values).toFloat64()).toEqual(Float64Array.from(values));
    expect(pushed([]).toFloat64()).toEqual(new Float64Array(0));
  });

  it.each([
    ["bytes", [127, -128, 0], Int8Array],
    ["two bytes", [128, -32768], Int16Array],
    ["two bytes downwards", [-129, 32767], Int16Array],
    ["four bytes", [32768, -(2 ** 31)], Int32Array],
    ["four bytes downwards", [-32769, 2 ** 31 - 1], Int32Array],
    ["single precision, for larger whole numbers", [2 ** 31, 0], Float32Array],
    ["single precision, for missing answers", [5, _, 2 ** 24], Float32Array],
    ["single precision, for halves", [2.5, -100], Float32Array],
    ["single precision, for −0", [-0, 1], Float32Array],
    ["single precision, for nothing but missing answers", [_, _], Float32Array],
    ["doubles, for tenths", [0.1], Float64Array],
    ["doubles, for whole numbers beyond 2^24 and a missing one", [2 ** 24 + 1, _], Float64Array],
    ["doubles, for whole numbers beyond 2^31", [2 ** 31 + 1], Float64Array],
    ["bytes, for nothing at all", [], Int8Array],
  ])("needs %s", (_name, values, type) => {
    const smallest = pushed(values).toSmallest();
    expect(smallest).toBeInstanceOf(type);
    expect(Float64Array.from(smallest)).toEqual(Float64Array.from(values));
  });

  it("keeps the order over many chunks of different widths", () => {
    const values = Float64Array.from({ length: 200_000 }, (__, row) => {
      if (row % 1009 === 0) return _;
      if (row > 70_000 && row < 71_000) return row;
      return row === 190_000 ? -(2 ** 40) : row % 11;
    });
    const chunks = pushed(values);
    expect(chunks.length()).toBe(values.length);
    expect(chunks.toFloat64()).toEqual(values);
    // 2^40 is the same in single precision, 70,001 and NaN are as well.
    expect(chunks.toSmallest()).toEqual(Float32Array.from(values));
  });

  it("takes cells by their codes, until one is no number", () => {
    const codes = Int32Array.of(1, 9, -1, 9, 300, 9, -2, 9, 5, 9);
    const chunks = numberChunks();
    expect(chunks.pushCells(codes, 0, codes.length, 2)).toBe(6);
    expect(chunks.pushCells(codes, 8, codes.length, 2)).toBe(10);
    expect(chunks.toFloat64()).toEqual(Float64Array.of(1, _, 300, 5));
  });

  it("takes many cells at once", () => {
    const codes = Int32Array.from({ length: 150_000 }, (__, row) => (row === 149_990 ? 40_000 : (row % 12) - 1));
    const chunks = numberChunks();
    chunks.push(7);
    expect(chunks.pushCells(codes, 0, codes.length, 1)).toBe(codes.length);
    const expected = Float64Array.of(7, ...Array.from(codes.subarray(0, 50_000), (code) => (code === -1 ? _ : code)));
    expect(chunks.toFloat64().subarray(0, 50_001)).toEqual(expected);
    expect(chunks.toFloat64()[149_991]).toBe(40_000);
    expect(chunks.length()).toBe(150_001);
  });
});
