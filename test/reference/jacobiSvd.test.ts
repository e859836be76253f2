import { Matrix, SingularValueDecomposition } from "ml-matrix";
import { describe, expect, it } from "vitest";
import { diagnosticsFromRows } from "../../src/estimate/collinearity/conditionIndices";
import { jacobiSvd } from "../../src/numeric/jacobiSvd";
import { agrees } from "./agree";
import reference from "./jacobiSvd.json";

describe("singular values = mpmath with 60 digits", () => {
  it.each(["plain", "graded"] as const)("%s", (name) => {
    const { matrix, values, vectors } = reference[name];
    const size = matrix.length;
    const source = Float64Array.from(matrix.flat());
    const before = source.slice();
    const found = jacobiSvd(source, size);
    expect(source).toEqual(before);
    // Also the smallest of the graded matrix, 10¹² times smaller than the largest, keeps its relative digits.
    found.values.forEach((value, k) => agrees(value, values[k]!, 1e-13));
    for (let k = 0; k < size; k++) {
      const sign = Math.sign(vectors[k]!.reduce((sum, value, j) => sum + value * found.vectors[k * size + j]!, 0));
      vectors[k]!.forEach((value, j) => agrees(sign * found.vectors[k * size + j]!, value, 1e-10));
    }
  });

  it("columns of powers: condition indices up to 10¹⁰, as close as those of ml-matrix", () => {
    const { columns, indices, proportions } = reference.powers;
    const predictors = columns.map((column) => Float64Array.from(column));
    const found = diagnosticsFromRows(predictors, null);
    expect(indices.at(-1)).toBeGreaterThan(1e9);
    // One rounding of a unit column moves a singular value by 10⁻¹⁶, so that an index I keeps about 16 − log₁₀ I digits.
    const errors = Array.from(found.indices, (value, k) => Math.abs(value / indices[k]! - 1));
    errors.forEach((error, k) => expect(error).toBeLessThan(1e-15 * indices[k]! + 1e-13));
    found.proportions.forEach((value, at) => expect(Math.abs(value - proportions.flat()[at]!)).toBeLessThan(1e-6));
    const unit = [new Array<number>(40).fill(1), ...columns].map((column) => {
      const length = Math.hypot(...column);
      return column.map((value) => value / length);
    });
    const others = new SingularValueDecomposition(new Matrix(unit).transpose()).diagonal;
    const worst = Math.max(...others.map((value, k) => Math.abs(others[0]! / value / indices[k]! - 1)));
    expect(Math.max(...errors)).toBeLessThan(10 * worst);
  });

  it("a matrix of rank 2: a zero singular value, and no NaN", () => {
    const { values, vectors } = jacobiSvd(Float64Array.of(1, 2, 0, 0, 0, 3, 0, 0, 0), 3);
    expect(values[2]).toBe(0);
    expect(vectors.every(Number.isFinite)).toBe(true);
  });
});
