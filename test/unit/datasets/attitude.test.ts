import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type Attitude, attitude } from "../../../src/datasets/attitude";
import { agrees } from "../../reference/agree";

const { attitude: r } = JSON.parse(readFileSync(new URL("../../reference/datasets.json", import.meta.url), "utf8")) as {
  attitude: { terms: (keyof Attitude)[]; n: number; means: number[]; covariance: number[][]; positions: number[] };
};

test("has R's columns and rows", () => {
  expect(Object.keys(attitude)).toEqual(r.terms);
  for (const term of r.terms) expect(attitude[term]).toHaveLength(r.n);
});

test("agrees with R in means, covariances and the order of the rows", () => {
  const means = r.terms.map((term) => attitude[term].reduce((a, b) => a + b) / r.n);
  r.terms.forEach((term, i) => {
    agrees(means[i], r.means[i]!);
    expect(attitude[term].reduce((sum, value, row) => sum + value * (row + 1), 0)).toBe(r.positions[i]);
    r.terms.forEach((other, j) => {
      const products = attitude[term].reduce(
        (sum, value, row) => sum + (value - means[i]!) * (attitude[other][row]! - means[j]!),
        0,
      );
      agrees(products / (r.n - 1), r.covariance[i]![j]!);
    });
  });
});

test("cannot be changed", () => {
  expect(Object.isFrozen(attitude)).toBe(true);
  expect(Object.values(attitude).every(Object.isFrozen)).toBe(true);
});
