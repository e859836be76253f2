import { describe, expect, it } from "vitest";
import { choleskyInPlace, choleskyInverse } from "../../../src/numeric/cholesky";
import { eliminateInPlace, sweepInverseInPlace } from "../../../src/numeric/sweep";
import { streamAt } from "../../../src/random/stream";
import { agrees } from "../../reference/agree";

/** B·Bᵀ + I: positive definite, of no special shape. */
function positiveDefinite(size: number): Float64Array {
  const stream = streamAt(size, 0);
  const b = Float64Array.from({ length: size * size }, () => stream.normal());
  return Float64Array.from({ length: size * size }, (_, at) => {
    const i = Math.floor(at / size);
    const j = at % size;
    let sum = i === j ? 1 : 0;
    for (let k = 0; k < size; k++) sum += b[i * size + k]! * b[j * size + k]!;
    return sum;
  });
}

function logDeterminant(matrix: Float64Array, size: number): number {
  const factor = matrix.slice();
  choleskyInPlace(factor, size, 0);
  let sum = 0;
  for (let i = 0; i < size; i++) sum += 2 * Math.log(factor[i * size + i]!);
  return sum;
}

function inverse(matrix: Float64Array, size: number): Float64Array {
  const factor = matrix.slice();
  choleskyInPlace(factor, size, 0);
  return choleskyInverse(factor, size);
}

describe("sweep", () => {
  it.each([1, 2, 3, 7])("inverts %i × %i, in the lower triangle", (size) => {
    const matrix = positiveDefinite(size);
    const swept = matrix.slice();
    agrees(sweepInverseInPlace(swept, size, new Float64Array(size)), logDeterminant(matrix, size));
    const expected = inverse(matrix, size);
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) {
        if (j <= i) agrees(swept[i * size + j], expected[i * size + j]!, 1e-11);
        else expect(swept[i * size + j]).toBe(matrix[i * size + j]);
      }
    }
  });

  it("says NaN when a pivot is not above 0", () => {
    expect(sweepInverseInPlace(Float64Array.of(1, 1, 1, 1), 2, new Float64Array(2))).toBeNaN();
    expect(sweepInverseInPlace(Float64Array.of(Number.NaN), 1, new Float64Array(1))).toBeNaN();
    expect(eliminateInPlace(Float64Array.of(0, 0, 0, 1), 2, 1, new Float64Array(2))).toBeNaN();
  });

  it.each([0, 1, 3, 6])("taking %i of 6 rows out leaves the inverse of the rest of the inverse", (count) => {
    const size = 6;
    const matrix = positiveDefinite(size);
    const rest = size - count;
    const precision = inverse(matrix, size);
    const eliminated = precision.slice();
    const taken = eliminateInPlace(eliminated, size, count, new Float64Array(size));
    agrees(taken, count === 0 ? 0 : logDeterminant(block(precision, size, 0, count), count));
    const expected = inverse(block(matrix, size, count, rest), rest);
    for (let i = 0; i < rest; i++) {
      for (let j = 0; j <= i; j++) {
        agrees(eliminated[(count + i) * size + count + j], expected[i * rest + j]!, 1e-11);
      }
    }
    const factor = precision.slice();
    choleskyInPlace(factor, size, 0);
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < count && j <= i; j++) agrees(eliminated[i * size + j], factor[i * size + j]!, 1e-11);
    }
  });
});

function block(matrix: Float64Array, size: number, from: number, count: number): Float64Array {
  return Float64Array.from(
    { length: count * count },
    (_, at) => matrix[(from + Math.floor(at / count)) * size + from + (at % count)]!,
  );
}
