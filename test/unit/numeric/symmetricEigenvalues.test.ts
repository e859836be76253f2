import { describe, expect, it } from "vitest";
import { symmetricEigenInPlace, symmetricEigenOf } from "../../../src/numeric/symmetricEigen";
import { symmetricEigenvaluesInPlace, symmetricEigenvaluesOf } from "../../../src/numeric/symmetricEigenvalues";
import { streamAt } from "../../../src/random/stream";

const valuesOf = (matrix: number[] | Float64Array, size: number): number[] => {
  const eigen = symmetricEigenvaluesOf(size);
  expect(symmetricEigenvaluesInPlace(Float64Array.from(matrix), eigen)).toBe(true);
  return Array.from(eigen.values).sort((a, b) => a - b);
};

describe("symmetricEigenvaluesInPlace", () => {
  it("has what can be worked out by hand", () => {
    expect(valuesOf([4], 1)).toEqual([4]);
    expect(valuesOf([2, 0, 0, -1], 2)).toEqual([-1, 2]);
    const three = valuesOf([1, 0.5, 0.5, 0.5, 1, 0.5, 0.5, 0.5, 1], 3);
    [0.5, 0.5, 2].forEach((value, i) => {
      expect(three[i]).toBeCloseTo(value, 14);
    });
    expect(valuesOf(new Float64Array(16), 4)).toEqual([0, 0, 0, 0]);
  });

  it("has those of Jacobi's rotations, of any size, with zeros and with equal values", () => {
    const stream = streamAt(3, 0);
    for (let size = 2; size <= 14; size++) {
      for (const kind of ["full", "sparse", "rank one"]) {
        const column = Float64Array.from({ length: size }, () => stream.normal());
        const matrix = new Float64Array(size * size);
        for (let i = 0; i < size; i++) {
          for (let j = 0; j <= i; j++) {
            const entry = kind === "rank one" ? column[i]! * column[j]! : stream.normal();
            const value = kind === "sparse" && stream.uniform() < 0.7 ? 0 : entry;
            matrix[i * size + j] = value;
            matrix[j * size + i] = value;
          }
        }
        const eigen = symmetricEigenOf(size);
        symmetricEigenInPlace(matrix, eigen);
        const jacobi = Array.from(eigen.values).sort((a, b) => a - b);
        const largest = Math.max(...jacobi.map(Math.abs));
        valuesOf(matrix, size).forEach((value, i) => {
          expect(Math.abs(value - jacobi[i]!)).toBeLessThan(1e-14 * size * largest + 1e-300);
        });
      }
    }
  });

  it("says that NaN has none", () => {
    const eigen = symmetricEigenvaluesOf(3);
    expect(symmetricEigenvaluesInPlace(new Float64Array(9).fill(Number.NaN), eigen)).toBe(false);
  });
});
