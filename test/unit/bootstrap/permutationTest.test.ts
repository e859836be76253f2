import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { permutationTest } from "../../../src/analysis/bootstrap/permutationTest";
import type { Alternative } from "../../../src/inference/permutationResult";

const scipy = JSON.parse(readFileSync(new URL("../../reference/bootstrapScipy.json", import.meta.url), "utf8"));
const ALTERNATIVES: readonly Alternative[] = ["two-sided", "greater", "less"];

/** Monte Carlo error of a p-value at B rearrangements, 4.5 standard errors of it and the added one. */
const close = (p: number, resamples: number): number => 4.5 * Math.sqrt((p * (1 - p)) / resamples) + 1 / resamples;

describe("exact enumeration by scipy", () => {
  test.each(scipy.groups.map((_: unknown, i: number) => i) as number[])("groups, case %i", (i) => {
    const { first, second, difference, p } = scipy.groups[i];
    for (const alternative of ALTERNATIVES) {
      const result = permutationTest(first, second, { alternative, seed: 5 });
      expect(result.estimate).toBeCloseTo(difference, 10);
      expect(Math.abs(result.pValue - p[alternative])).toBeLessThan(close(p[alternative], 9999));
    }
  });

  test.each(scipy.signs.map((_: unknown, i: number) => i) as number[])("pairs, case %i", (i) => {
    const { differences, mean, p } = scipy.signs[i];
    const second = differences.map((_: number, k: number) => k);
    const first = differences.map((difference: number, k: number) => k + difference);
    for (const alternative of ALTERNATIVES) {
      const result = permutationTest(first, second, { alternative, paired: true, seed: 5 });
      expect(result.estimate).toBeCloseTo(mean, 10);
      expect(Math.abs(result.pValue - p[alternative])).toBeLessThan(close(p[alternative], 9999));
    }
  });
});

describe("the result", () => {
  const first = [9, 8, 10, null, 9, 7, 10, 99];
  const second = [5, 6, Number.NaN, 7, 3, 8];

  test("leaves missing answers out and counts them", () => {
    const result = permutationTest(first, second, { missingCodes: [99] });
    expect(result).toMatchObject({
      kind: "permutationTest",
      resamples: 9999,
      seed: 1,
      alternative: "two-sided",
      paired: false,
      n: [6, 5],
      missing: [2, 1],
      warnings: [],
    });
    expect(result.estimate).toBeCloseTo(53 / 6 - 29 / 5, 12);
    expect(result.pValue).toBe((result.asExtreme + 1) / 10_000);
    expect(Object.isFrozen(result.n)).toBe(true);
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
    expect(permutationTest(first, second, { missingCodes: [99] })).toEqual(result);
  });

  test("of pairs uses those with both answers", () => {
    const result = permutationTest(first.slice(0, 6), second, { paired: true });
    expect(result).toMatchObject({ n: [4, 4], missing: [2, 2], paired: true });
    expect(result.estimate).toBeCloseTo((4 + 2 + 6 - 1) / 4, 12);
  });

  test("says when no p can be small", () => {
    const codes = (result: ReturnType<typeof permutationTest>) => result.warnings.map(({ code }) => code);
    expect(codes(permutationTest([1], [2, 3]))).toEqual(["few-rearrangements"]);
    expect(codes(permutationTest([1, 2], [3, 4], { paired: true, resamples: 99 }))).toEqual([
      "few-rearrangements",
      "few-resamples",
    ]);
    expect(permutationTest([1], [2, 3]).warnings[0]!.details).toEqual({ ways: 3 });
  });
});

test("any measure of difference: medians, spreads, shares of promoters", () => {
  const promoters = (ratings: Float64Array) => ratings.filter((rating) => rating >= 9).length / ratings.length;
  const a = [10, 9, 9, 10, 9, 10, 2, 9];
  const b = [3, 9, 7, 8, 6, 5, 8, 2];
  const result = permutationTest(a, b, { statistic: (first, second) => promoters(first) - promoters(second) });
  expect(result.estimate).toBe(7 / 8 - 1 / 8);
  // Fisher's exact test of 7 of 8 against 1 of 8: (8·8 + 1)·2/C(16, 8) = 130/12870.
  expect(Math.abs(result.pValue - 130 / 12_870)).toBeLessThan(close(130 / 12_870, 9999));
});
