import { describe, expect, it } from "vitest";
import { BLOCK_ROWS, blocks, centredBlock } from "../../../src/numeric/centredBlock";
import { addDotsInPlace, addLinearInPlace, largestDistance } from "../../../src/numeric/centredProducts";
import { addDotInPlace, subtractMultipleInPlace } from "../../../src/numeric/compensatedProducts";
import type { NumberColumn } from "../../../src/numeric/numberColumn";
import { agrees } from "../../reference/agree";

const n = 40;
const value = (i: number, j: number): number => ((i * 7 + j * 13) % 23) - 9;

/** "d" is a column of doubles, "b" one of bytes. */
function columnsOf(kinds: string): NumberColumn[] {
  return [...kinds].map((kind, j) => {
    const values = Array.from({ length: n }, (_, i) => value(i, j));
    return kind === "d" ? Float64Array.from(values, (x) => x / 8) : Int8Array.from(values);
  });
}

describe("products of centred columns", () => {
  // Fours of one kind, fours of both, and what is left over.
  it.each(["d", "bbb", "dddd", "bbbb", "dbdb", "ddddbbbbd", "bbbbdddddbb"])("columns %s", (kinds) => {
    const columns = columnsOf(kinds);
    const p = columns.length;
    const centre = Float64Array.from({ length: p }, (_, j) => j / 4 - 1);
    const factors = Float64Array.from({ length: p }, (_, j) => 1 / (j + 2));
    const [start, count] = [5, 30];
    const target = new Float64Array(n).fill(1);
    addLinearInPlace(columns, centre, factors, start, count, target);
    for (let k = 0; k < count; k++) {
      let expected = 1;
      for (let j = 0; j < p; j++) expected += factors[j]! * (columns[j]![start + k]! - centre[j]!);
      agrees(target[k], expected);
    }
    expect(target.subarray(count).every((rest) => rest === 1)).toBe(true);

    const rows = Float64Array.from({ length: count }, (_, k) => Math.sin(k));
    const sums = new Float64Array(p + 1).fill(2);
    addDotsInPlace(columns, centre, rows, start, count, sums);
    for (let j = 0; j < p; j++) {
      let expected = 2;
      for (let k = 0; k < count; k++) expected += rows[k]! * (columns[j]![start + k]! - centre[j]!);
      agrees(sums[j], expected);
      expect(largestDistance(columns[j]!, centre[j]!)).toBe(
        Math.max(...Array.from(columns[j]!, (x) => Math.abs(x - centre[j]!))),
      );
    }
    expect(sums[p]).toBe(2);
  });

  it("a block of a column", () => {
    for (const column of columnsOf("db")) {
      const [block] = blocks(1) as [Float64Array];
      expect(block).toHaveLength(BLOCK_ROWS);
      centredBlock(column, 0.5, 3, 4, block);
      expect([...block.subarray(0, 5)]).toEqual([3, 4, 5, 6].map((i) => column[i]! - 0.5).concat(0));
    }
  });
});

describe("products in twice the working precision", () => {
  /** The exact value of a double as a fraction of 2¹⁰⁷⁴. */
  const exact = (x: number): bigint => {
    let scaled = x;
    let exponent = 0;
    while (!Number.isInteger(scaled)) {
      scaled *= 2;
      exponent++;
    }
    return BigInt(scaled) * 2n ** BigInt(1074 - exponent);
  };
  const unit = 2n ** 1074n;
  const columns = {
    column: Float64Array.of(1e8 + 1 / 3, -7.1, 3e-9, 12345.678, 1 / 7, -1e8 - 1 / 3),
    factors: Float64Array.of(1e7 + 0.1, 1 / 3, 2.5e8, -1 / 9, 1e-3, 1e7 + 0.1),
  };

  it("a dot product that cancels keeps its digits", () => {
    const { column, factors } = columns;
    const shift = 1e5 + 0.7;
    let expected = 0n;
    for (let k = 0; k < 6; k++) expected += ((exact(column[k]!) - exact(shift)) * exact(factors[k]!)) / unit;
    const sum = { high: 0, low: 0 };
    addDotInPlace(sum, column, shift, 0, factors, 6);
    const error = exact(sum.high) + exact(sum.low) - expected;
    // Against the largest product, 1e15: sixteen digits more than a double holds.
    expect(Math.abs(Number(error) / Number(unit))).toBeLessThan(1e-15);
  });

  // Once, and once more with nearly the opposite, so that almost all of it cancels.
  it.each([[[1 / 3]], [[1 / 3, -1 / 3 - 2 ** -60]]])("so does a difference of multiples %j", (multiples) => {
    const { column, factors } = columns;
    const high = Float64Array.from(factors);
    const low = new Float64Array(6);
    for (const multiple of multiples) subtractMultipleInPlace(high, low, multiple, column, 0.1, 0, 6);
    const total = multiples.reduce((sum, multiple) => sum + exact(multiple), 0n);
    for (let k = 0; k < 6; k++) {
      const expected = exact(factors[k]!) - ((exact(column[k]!) - exact(0.1)) * total) / unit;
      const error = exact(high[k]!) + exact(low[k]!) - expected;
      const size = Math.max(Math.abs(column[k]!), Math.abs(factors[k]!));
      expect(Math.abs(Number(error) / Number(unit))).toBeLessThan(1e-31 * size);
    }
  });
});
