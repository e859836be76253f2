import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { binomial } from "../../../src/random/binomial";
import { binomialLogRatio } from "../../../src/random/binomialLogRatio";
import { streamAt } from "../../../src/random/stream";
import { binomialProbabilities, goodnessOfFit } from "./goodnessOfFit";

describe("binomial", () => {
  // Both methods, both halves of p, and both sides of the border at n·p = 10.
  test.each([
    [1, 0.5],
    [5, 0.3],
    [30, 0.3333],
    [19, 0.5],
    [20, 0.5],
    [21, 0.5],
    [100, 0.0999],
    [100, 0.1001],
    [100, 0.35],
    [100, 0.9],
    [1000, 0.97],
    [5000, 0.4],
    [1_000_000, 0.00003],
    [1_000_000, 0.00009],
  ])("n = %d, p = %d: the exact distribution", (n, p) => {
    const stream = streamAt(21, n);
    const draws = n < 1000 ? 500_000 : 300_000;
    const observed = new Float64Array(n + 1);
    for (let i = 0; i < draws; i++) observed[binomial(stream, n, p)]! += 1;
    const expected = binomialProbabilities(n, p).map((probability) => probability * draws);
    expect(goodnessOfFit(observed, expected)).toBeLessThan(4);
  });

  test.each([
    [1e6, 0.5],
    [1e9, 0.123],
    [1e12, 1e-11],
    [1e12, 0.7],
    [1e15, 1e-3],
    [Number.MAX_SAFE_INTEGER, 0.25],
    [Number.MAX_SAFE_INTEGER, 1e-15],
  ])("n = %d, p = %d: mean, variance, third and fourth moment", (n, p) => {
    const stream = streamAt(22, n);
    const draws = 200_000;
    const [mean, spread] = [n * p, Math.sqrt(n * p * (1 - p))];
    const sums = [0, 0, 0, 0];
    for (let i = 0; i < draws; i++) {
      const k = binomial(stream, n, p);
      if (!(Number.isSafeInteger(k) && k >= 0 && k <= n)) throw new Error(`${k} of ${n}`);
      const z = (k - mean) / spread;
      for (let power = 0; power < 4; power++) sums[power]! += z ** (power + 1) / draws;
    }
    const skewness = (1 - 2 * p) / spread;
    const kurtosis = 3 + (1 - 6 * p * (1 - p)) / spread ** 2;
    // Standard errors of the moments are nearly those of a normal variable: 1, √2, √15, √96 over √draws.
    const error = 1 / Math.sqrt(draws);
    const loose = spread < 10 ? 1.5 : 1;
    expect(Math.abs(sums[0]!)).toBeLessThan(4 * error);
    expect(Math.abs(sums[1]! - 1)).toBeLessThan(4 * loose * Math.SQRT2 * error);
    expect(Math.abs(sums[2]! - skewness)).toBeLessThan(4 * loose * Math.sqrt(15) * error);
    expect(Math.abs(sums[3]! - kurtosis)).toBeLessThan(4 * loose * Math.sqrt(96) * error);
  });

  test("the ends of n and p", () => {
    const stream = streamAt(23, 0);
    expect(binomial(stream, 0, 0.5)).toBe(0);
    expect(binomial(stream, 10, 0)).toBe(0);
    expect(binomial(stream, 10, 1)).toBe(10);
    expect(binomial(stream, 10, 1 + 1e-15)).toBe(10);
    expect(binomial(stream, 10, Number.NaN)).toBe(0);
    for (let i = 0; i < 1000; i++) expect(binomial(stream, 1e15, 1e-300)).toBe(0);
  });
});

describe("binomialLogRatio", () => {
  const { binomialLogRatio: rows } = JSON.parse(
    readFileSync(new URL("../../reference/streams.json", import.meta.url), "utf8"),
  ) as { binomialLogRatio: { n: number; p: number; mode: number; k: number; logRatio: number }[] };

  test.each(rows)("n = $n, p = $p, k = $k", ({ n, p, mode, k, logRatio }) => {
    // The terms that cancel grow with the standard deviation; that of the largest n here costs seven digits.
    const tolerance = 1e-11 + 1e-15 * Math.sqrt(n * p * (1 - p));
    expect(Math.abs(binomialLogRatio(k, mode, n, p / (1 - p)) - logRatio)).toBeLessThan(tolerance);
  });
});
