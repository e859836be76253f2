import { EigenvalueDecomposition, Matrix, QrDecomposition, SingularValueDecomposition } from "ml-matrix";
import { describe, expect, it } from "vitest";
import { choleskyInPlace, choleskyInverse, choleskySolveInPlace } from "../../../src/numeric/cholesky";
import {
  choleskyTriangle,
  inverseGram,
  inverseRoot,
  pivotedQr,
  rotateBackInPlace,
  rotateInPlace,
  solveTransposed,
  solveUpper,
} from "../../../src/numeric/pivotedQr";
import { product, productTransposed, sandwich, timesVector } from "../../../src/numeric/squareProducts";
import { symmetricEigenInPlace, symmetricEigenOf } from "../../../src/numeric/symmetricEigen";
import { agrees } from "../../reference/agree";

/** A reproducible stream that owes nothing to the library: the MINSTD generator. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647 - 0.5;
  };
}

function randomColumns(n: number, p: number, seed: number): Float64Array[] {
  const next = numbers(seed);
  return Array.from({ length: p }, () => Float64Array.from({ length: n }, next));
}

function gram(columns: readonly Float64Array[]): Float64Array {
  return Float64Array.from(
    columns.flatMap((a) => columns.map((b) => a.reduce((sum, value, i) => sum + value * b[i]!, 0))),
  );
}

const square = (values: Float64Array, size: number): Matrix => Matrix.from1DArray(size, size, Array.from(values));

describe("cholesky", () => {
  const columns = randomColumns(40, 6, 5);
  const matrix = gram(columns);

  it("inverts and solves as ml-matrix does", () => {
    const factor = matrix.slice();
    expect(choleskyInPlace(factor, 6, 1e-13)).toBe(-1);
    const inverse = choleskyInverse(factor, 6);
    const product = square(inverse, 6).mmul(square(matrix, 6));
    for (let i = 0; i < 6; i++) for (let j = 0; j < 6; j++) agrees(product.get(i, j), i === j ? 1 : 0);
    const b = Float64Array.of(1, -2, 3, -4, 5, -6);
    const expected = new QrDecomposition(square(matrix, 6)).solve(Matrix.columnVector(Array.from(b)));
    choleskySolveInPlace(factor, 6, b);
    b.forEach((value, i) => agrees(value, expected.get(i, 0)));
  });

  it("names the first column that the ones before it determine", () => {
    const dependent = [...columns.slice(0, 3), columns[0]!.map((value, i) => value - 2 * columns[2]![i]!)];
    expect(choleskyInPlace(gram(dependent), 4, 1e-13)).toBe(3);
  });

  it("refuses NaN", () => {
    expect(choleskyInPlace(Float64Array.of(1, Number.NaN, Number.NaN, 1), 2, 1e-13)).toBe(1);
    expect(choleskyInPlace(Float64Array.of(Number.NaN, 0, 0, 1), 2, 1e-13)).toBe(0);
  });
});

describe("pivoted QR", () => {
  const columns = randomColumns(50, 5, 11);
  const outcome = randomColumns(50, 1, 12)[0]!;

  it("solves least squares as ml-matrix does, and leaves its input alone", () => {
    const before = columns.map((column) => column.slice());
    const qr = pivotedQr(columns, outcome, 1e-7);
    expect(columns).toEqual(before);
    expect(qr.rank).toBe(5);
    const solution = solveUpper(qr, qr.rotated!);
    const expected = new QrDecomposition(new Matrix(columns.map((column) => Array.from(column))).transpose()).solve(
      Matrix.columnVector(Array.from(outcome)),
    );
    solution.forEach((value, i) => agrees(value, expected.get(i, 0)));
  });

  it("RᵀR = AᵀA, with falling diagonal, and its inverse", () => {
    const stretched = columns.map((column, j) => column.map((value) => value * 10 ** j));
    const qr = pivotedQr(stretched, null, 1e-12);
    for (let k = 1; k < 5; k++) {
      expect(Math.abs(qr.r[k * 5 + k]!)).toBeLessThanOrEqual(Math.abs(qr.r[(k - 1) * 5 + k - 1]!));
    }
    const identity = square(inverseGram(qr), 5).mmul(square(gram(stretched), 5));
    for (let i = 0; i < 5; i++) agrees(identity.get(i, i), 1, 1e-6);
    const r = square(qr.r, 5);
    const product = r.transpose().mmul(r);
    const expected = gram(Array.from(qr.pivot, (j) => stretched[j]!));
    for (let i = 0; i < 5; i++) for (let j = 0; j < 5; j++) agrees(product.get(i, j), expected[i * 5 + j]!);
  });

  it("rotates by Qᵀ and back, and solves with Rᵀ", () => {
    const qr = pivotedQr(columns, outcome, 1e-7);
    for (let k = 0; k < 5; k++) {
      const column = columns[qr.pivot[k]!]!.slice();
      rotateInPlace(qr, column);
      column.forEach((value, i) => agrees(value, i < 5 ? qr.r[i * 5 + k]! : 0));
      rotateBackInPlace(qr, column);
      column.forEach((value, i) => agrees(value, columns[qr.pivot[k]!]![i]!));
    }
    const rotated = outcome.slice();
    rotateInPlace(qr, rotated);
    expect(rotated).toEqual(qr.rotated);
    const c = Float64Array.of(1, -2, 3, -4, 5);
    const x = solveTransposed(qr, c);
    for (let k = 0; k < 5; k++) {
      agrees(
        x.reduce((sum, value, i) => sum + value * qr.r[i * 5 + k]!, 0),
        c[qr.pivot[k]!]!,
      );
    }
    const root = inverseRoot(qr);
    const inverse = inverseGram(qr);
    productTransposed(root, root, 5).forEach((value, i) => agrees(value, inverse[i]!));
  });

  it("finds the rank, also when nothing is left at all", () => {
    const sum = columns[0]!.map((value, i) => value + columns[1]![i]!);
    expect(pivotedQr([...columns, sum], null, 1e-7).rank).toBe(5);
    expect(pivotedQr([new Float64Array(4), new Float64Array(4)], null, 1e-7).rank).toBe(0);
  });
});

describe("products of square matrices", () => {
  const flat = (seed: number): Float64Array => randomColumns(16, 1, seed)[0]!;
  const [a, b] = [flat(21), flat(22)] as [Float64Array, Float64Array];
  const [m, k] = [square(a, 4), square(b, 4)];
  const same = (actual: Float64Array, expected: Matrix): void =>
    actual.forEach((value, at) =>
      agrees(value, expected.get(Math.floor(at / expected.columns), at % expected.columns)),
    );

  it("as ml-matrix multiplies", () => {
    same(product(a, b, 4), m.mmul(k));
    same(productTransposed(a, b, 4), m.mmul(k.transpose()));
    const symmetric = productTransposed(b, b, 4);
    same(sandwich(a, symmetric, 4), m.mmul(square(symmetric, 4)).mmul(m.transpose()));
    same(timesVector(a, b.subarray(0, 4)), m.mmul(Matrix.columnVector(Array.from(b.subarray(0, 4)))));
  });

  it("the triangle of Cholesky inverts as Cholesky does", () => {
    const matrix = gram(randomColumns(30, 4, 9));
    const factor = matrix.slice();
    choleskyInPlace(factor, 4, 0);
    const inverse = choleskyInverse(factor, 4);
    inverseGram(choleskyTriangle(factor, 4)).forEach((value, i) => agrees(value, inverse[i]!));
  });
});

describe("symmetric eigen", () => {
  it.each([1, 2, 3, 8, 20])("size %i: as ml-matrix, with vectors that rebuild the matrix", (size) => {
    const matrix = gram(randomColumns(3 * size, size, size + 1));
    const eigen = symmetricEigenOf(size);
    expect(symmetricEigenInPlace(matrix, eigen)).toBe(true);
    const expected = new EigenvalueDecomposition(square(matrix, size), { assumeSymmetric: true }).realEigenvalues;
    const sorted = Array.from(eigen.values).sort((a, b) => a - b);
    sorted.forEach((value, i) => agrees(value, [...expected].sort((a, b) => a - b)[i]!));
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) {
        let sum = 0;
        for (let k = 0; k < size; k++) {
          sum += eigen.values[k]! * eigen.vectors[k * size + i]! * eigen.vectors[k * size + j]!;
        }
        agrees(sum, matrix[i * size + j]!, 1e-10);
      }
    }
  });

  it("handles a singular matrix, and says no to NaN", () => {
    const columns = randomColumns(10, 3, 3);
    const matrix = gram([...columns, columns[0]!.map((value, i) => value + columns[1]![i]!)]);
    const eigen = symmetricEigenOf(4);
    expect(symmetricEigenInPlace(matrix, eigen)).toBe(true);
    expect(Math.min(...eigen.values.map(Math.abs))).toBeLessThan(1e-14);
    expect(symmetricEigenInPlace(new Float64Array(16).fill(Number.NaN), eigen)).toBe(false);
    expect(symmetricEigenInPlace(new Float64Array(16).fill(1), eigen)).toBe(true);
    expect(Math.max(...eigen.values)).toBeCloseTo(4, 12);
  });

  it("keeps the small singular values that squaring would lose in the condition indices (SVD of R)", () => {
    const singular = new SingularValueDecomposition(Matrix.diag([1, 1e-9])).diagonal;
    expect(singular[0]! / singular[1]!).toBeCloseTo(1e9, -1);
  });
});
