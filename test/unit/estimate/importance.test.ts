import { describe, expect, it } from "vitest";
import {
  decomposesRSquared,
  importanceEstimator,
  importanceNames,
  ranksInPlace,
  sharesInPlace,
} from "../../../src/estimate/importance/importance";
import { choleskyInPlace, choleskySolveInPlace } from "../../../src/numeric/cholesky";
import { streamAt } from "../../../src/random/stream";
import { agrees } from "../../reference/agree";

/** The correlation matrix of p drivers and an outcome that share a common part. */
function correlation(p: number, seed: number): Float64Array {
  const stream = streamAt(seed, 0);
  const size = p + 1;
  const n = 5 * size;
  const columns = Array.from({ length: size }, () => new Float64Array(n));
  for (let i = 0; i < n; i++) {
    const common = stream.normal();
    for (const column of columns) column[i] = common + stream.normal();
  }
  for (const column of columns) {
    const mean = column.reduce((sum, value) => sum + value, 0) / n;
    const length = Math.sqrt(column.reduce((sum, value) => sum + (value - mean) ** 2, 0));
    column.forEach((value, i) => {
      column[i] = (value - mean) / length;
    });
  }
  return Float64Array.from(
    columns.flatMap((a) => columns.map((b) => (a === b ? 1 : a.reduce((sum, value, i) => sum + value * b[i]!, 0)))),
  );
}

/** R² of a subset by solving its normal equations: the slow way, one regression a subset. */
function rSquared(matrix: Float64Array, p: number, subset: readonly number[]): number {
  const size = p + 1;
  const k = subset.length;
  if (k === 0) return 0;
  const factor = Float64Array.from(subset.flatMap((i) => subset.map((j) => matrix[i * size + j]!)));
  const r = Float64Array.from(subset, (i) => matrix[i * size + p]!);
  const beta = r.slice();
  choleskyInPlace(factor, k, 1e-13);
  choleskySolveInPlace(factor, k, beta);
  return beta.reduce((sum, value, i) => sum + value * r[i]!, 0);
}

/** The Shapley value by its definition: the mean gain over all orders of entry. */
function meanGainOverOrders(matrix: Float64Array, p: number): number[] {
  const gains = new Array<number>(p).fill(0);
  let orders = 0;
  const enter = (before: readonly number[], left: readonly number[]): void => {
    if (left.length === 0) {
      orders++;
      before.forEach((driver, place) => {
        gains[driver]! += rSquared(matrix, p, before.slice(0, place + 1)) - rSquared(matrix, p, before.slice(0, place));
      });
      return;
    }
    for (const next of left) {
      enter(
        [...before, next],
        left.filter((other) => other !== next),
      );
    }
  };
  enter(
    [],
    Array.from({ length: p }, (_, j) => j),
  );
  return gains.map((gain) => gain / orders);
}

function raw(method: (typeof importanceNames)[number], matrix: Float64Array, p: number): Float64Array {
  const result = new Float64Array(p);
  const before = matrix.slice();
  importanceEstimator(method, p, "test")(matrix, result);
  expect(matrix).toEqual(before);
  return result;
}

const all = (p: number): number[] => Array.from({ length: p }, (_, j) => j);

describe("shapley", () => {
  it.each([1, 2, 3, 5, 6])("%i drivers: the mean gain over all orders", (p) => {
    const matrix = correlation(p, p);
    const expected = meanGainOverOrders(matrix, p);
    raw("shapley", matrix, p).forEach((value, j) => agrees(value, expected[j]!));
  });

  it("twelve drivers: sums to R², and does not depend on the order of the drivers", () => {
    const p = 12;
    const matrix = correlation(p, 4);
    const values = raw("shapley", matrix, p);
    agrees(
      values.reduce((sum, value) => sum + value, 0),
      rSquared(matrix, p, all(p)),
    );
    const order = [...all(p).reverse(), p];
    const reversed = Float64Array.from(order.flatMap((i) => order.map((j) => matrix[i * (p + 1) + j]!)));
    raw("shapley", reversed, p).forEach((value, j) => agrees(value, values[p - 1 - j]!));
  });

  it("refuses 26 drivers and drivers that determine one another", () => {
    expect(() => importanceEstimator("shapley", 26, "drivers")).toThrowErrorMatchingInlineSnapshot(
      `[AnalysisError: drivers: importance "shapley" is exact over all subsets and takes at most 25 drivers, got 26; choose importance "relative-weights", which has nearly the same values, or fewer drivers]`,
    );
    const singular = Float64Array.of(1, 1, 0.5, 1, 1, 0.5, 0.5, 0.5, 1);
    for (const method of importanceNames) {
      if (method === "first") continue;
      expect(() => raw(method, singular, 2)).toThrow(/determine/);
    }
  });
});

describe("the other methods", () => {
  const p = 5;
  const matrix = correlation(p, 9);
  const total = rSquared(matrix, p, all(p));

  it.each(importanceNames.filter(decomposesRSquared))("%s sums to R²", (method) => {
    agrees(
      raw(method, matrix, p).reduce((sum, value) => sum + value, 0),
      total,
    );
  });

  it.each(importanceNames.filter((name) => !decomposesRSquared(name)))("%s does not", (method) => {
    const sum = raw(method, matrix, p).reduce((a, b) => a + b, 0);
    expect(Math.abs(sum - total)).toBeGreaterThan(0.01);
  });

  it("last is what R² loses, first what it has alone", () => {
    const last = raw("last", matrix, p);
    const first = raw("first", matrix, p);
    for (let j = 0; j < p; j++) {
      agrees(
        last[j],
        total -
          rSquared(
            matrix,
            p,
            all(p).filter((k) => k !== j),
          ),
      );
      agrees(first[j], rSquared(matrix, p, [j]));
    }
  });

  it("relative weights equal Shapley for two drivers, and differ from it for more", () => {
    const two = correlation(2, 3);
    const shapley = raw("shapley", two, 2);
    raw("relative-weights", two, 2).forEach((value, j) => agrees(value, shapley[j]!));
    const many = raw("shapley", matrix, p);
    expect(raw("relative-weights", matrix, p).some((value, j) => Math.abs(value - many[j]!) > 1e-4)).toBe(true);
  });
});

describe("shares and ranks", () => {
  it("shares sum to 1; equal importances share the better rank", () => {
    const values = Float64Array.of(0.2, 0.4, 0.2);
    const shares = new Float64Array(3);
    const ranks = new Float64Array(3);
    sharesInPlace(values, shares);
    ranksInPlace(values, ranks);
    expect(Array.from(shares, (share) => Math.round(share * 1e12) / 1e12)).toEqual([0.25, 0.5, 0.25]);
    expect(Array.from(ranks)).toEqual([2, 1, 2]);
  });
});
