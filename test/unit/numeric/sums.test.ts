import { describe, expect, it } from "vitest";
import { packedLength, packedSums } from "../../../src/numeric/packedSums";
import { quantileSorted } from "../../../src/numeric/quantile";
import { compensatedSum, dot } from "../../../src/numeric/sum";
import { agrees } from "../../reference/agree";

describe("packed sums", () => {
  // Sizes about the block of 256 rows and the stride of four columns.
  it.each([
    [1, 1],
    [255, 3],
    [256, 4],
    [257, 5],
    [1000, 9],
  ])("%i rows, %i columns: equal to the sums written out", (n, p) => {
    const columns = Array.from({ length: p }, (_, j) =>
      Float64Array.from({ length: n }, (_, i) => Math.sin(i * (j + 1)) + j),
    );
    const weights = Float64Array.from({ length: n }, (_, i) => (i * 7) % 4);
    const centre = Float64Array.from({ length: p }, (_, j) => j + 0.1);
    for (const given of [null, weights]) {
      const sums = new Float64Array(packedLength(p)).fill(1);
      packedSums(columns, centre).addInPlace(given, 0, n, sums);
      let at = 0;
      const weightOf = (i: number): number => (given === null ? 1 : given[i]!);
      const total = (f: (i: number) => number): number => {
        let sum = 1;
        for (let i = 0; i < n; i++) sum += weightOf(i) * f(i);
        return sum;
      };
      agrees(
        sums[at++],
        total(() => 1),
      );
      for (let j = 0; j < p; j++) {
        agrees(
          sums[at++],
          total((i) => columns[j]![i]! - centre[j]!),
          1e-9,
        );
      }
      for (let j = 0; j < p; j++) {
        for (let k = j; k < p; k++) {
          agrees(
            sums[at++],
            total((i) => (columns[j]![i]! - centre[j]!) * (columns[k]![i]! - centre[k]!)),
            1e-9,
          );
        }
      }
      expect(at).toBe(sums.length);
    }
  });

  it("takes the rows from … to only", () => {
    const columns = [Float64Array.of(1, 2, 3, 4)];
    const sums = new Float64Array(packedLength(1));
    packedSums(columns, Float64Array.of(0)).addInPlace(null, 1, 3, sums);
    expect(Array.from(sums)).toEqual([2, 5, 13]);
  });
});

describe("sum, dot, quantile", () => {
  it("compensates", () => {
    expect(compensatedSum([1e16, 1, 1, -1e16])).toBe(2);
    expect(compensatedSum([])).toBe(0);
  });

  it("multiplies any length and part", () => {
    const a = Float64Array.of(1, 2, 3, 4, 5, 6, 7);
    expect(dot(a, a)).toBe(140);
    expect(dot(a, a, 2, 4)).toBe(25);
    expect(dot(a, a, 3, 3)).toBe(0);
  });

  it("interpolates as type 7 (R: quantile(c(1, 2, 4, 8), 0.9) = 6.8)", () => {
    agrees(quantileSorted(Float64Array.of(1, 2, 4, 8), 0.9), 6.8);
    expect(quantileSorted(Float64Array.of(3), 0.2)).toBe(3);
    expect(quantileSorted(Float64Array.of(1, 2), 1)).toBe(2);
  });
});
