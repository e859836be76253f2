import { describe, expect, it } from "vitest";
import { nearestCorrelationInPlace, nearestCorrelationOf } from "../../../src/numeric/nearestCorrelation";
import { symmetricEigenInPlace, symmetricEigenOf } from "../../../src/numeric/symmetricEigen";
import { streamAt } from "../../../src/random/stream";
import { agrees } from "../../reference/agree";

/** Unit diagonal and uniform entries: for more than a few columns, far from any correlation matrix. */
function impossible(size: number): Float64Array {
  const stream = streamAt(size, 1);
  const matrix = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    matrix[i * size + i] = 1;
    for (let j = 0; j < i; j++) {
      const value = 2 * stream.uniform() - 1;
      matrix[i * size + j] = value;
      matrix[j * size + i] = value;
    }
  }
  return matrix;
}

function eigenvalues(matrix: Float64Array, size: number): number[] {
  const eigen = symmetricEigenOf(size);
  symmetricEigenInPlace(matrix, eigen);
  return Array.from(eigen.values).sort((a, b) => a - b);
}

/** Positive part of eigenvalues above the floor: the projection that alternates with the diagonal. */
function clipped(matrix: Float64Array, size: number, floor: number): Float64Array {
  const eigen = symmetricEigenOf(size);
  symmetricEigenInPlace(matrix, eigen);
  const result = new Float64Array(size * size);
  for (let k = 0; k < size; k++) {
    const value = Math.max(floor, eigen.values[k]!);
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) {
        result[i * size + j]! += value * eigen.vectors[k * size + i]! * eigen.vectors[k * size + j]!;
      }
    }
  }
  return result;
}

/** Higham (2002): alternating projections with Dykstra's correction. */
function byAlternatingProjections(matrix: Float64Array, size: number, floor: number, rounds: number): Float64Array {
  let x = matrix.slice();
  let correction = new Float64Array(size * size);
  for (let round = 0; round < rounds; round++) {
    const corrected = x.map((value, at) => value - correction[at]!);
    const projected = clipped(corrected, size, floor);
    correction = projected.map((value, at) => value - corrected[at]!);
    x = projected.map((value, at) => (at % (size + 1) === 0 ? 1 : value));
  }
  return x;
}

describe("nearest correlation matrix", () => {
  it.each([
    [3, 0],
    [4, 0.1],
    [8, 1e-6],
  ])("%i columns, floor %f: what alternating projections approach", (size, floor) => {
    const matrix = impossible(size);
    const target = new Float64Array(size * size);
    expect(nearestCorrelationInPlace(matrix, floor, target, nearestCorrelationOf(size))).toBe(true);
    // Linear convergence: two thousand rounds leave it about ten digits.
    const expected = byAlternatingProjections(matrix, size, floor, 2000);
    target.forEach((value, at) => agrees(value, expected[at]!, 1e-8));
  });

  it.each([
    2, 5, 12, 34,
  ])("%i columns: symmetric, diagonal 1, smallest eigenvalue the floor; memory can be used again", (size) => {
    const memory = nearestCorrelationOf(size);
    for (const floor of [0.05, 0]) {
      const matrix = impossible(size);
      const target = new Float64Array(size * size);
      expect(nearestCorrelationInPlace(matrix, floor, target, memory)).toBe(true);
      const least = eigenvalues(target, size)[0]!;
      expect(least).toBeGreaterThan(floor - 1e-11);
      if (eigenvalues(matrix, size)[0]! < floor) expect(least).toBeLessThan(floor + 1e-11);
      for (let i = 0; i < size; i++) {
        expect(target[i * size + i]).toBe(1);
        for (let j = 0; j < i; j++) expect(target[i * size + j]).toBe(target[j * size + i]);
      }
    }
  });

  it("leaves a matrix alone that is one already", () => {
    const matrix = Float64Array.of(1, 0.5, 0.5, 1);
    const target = new Float64Array(4);
    expect(nearestCorrelationInPlace(matrix, 0.1, target, nearestCorrelationOf(2))).toBe(true);
    target.forEach((value, at) => agrees(value, matrix[at]!));
  });

  it("says false to what is not finite", () => {
    const matrix = Float64Array.of(1, Number.NaN, Number.NaN, 1);
    expect(nearestCorrelationInPlace(matrix, 0, new Float64Array(4), nearestCorrelationOf(2))).toBe(false);
  });
});
