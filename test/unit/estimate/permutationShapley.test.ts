import { describe, expect, it } from "vitest";
import { importanceEstimator } from "../../../src/estimate/importance/importance";
import { singleTerms } from "../../../src/estimate/importance/importanceTerms";
import { permutationMeans } from "../../../src/estimate/importance/permutationMeans";
import { permutationShapley } from "../../../src/estimate/importance/permutationShapley";
import { permutationShapleyOfValue } from "../../../src/estimate/importance/permutationShapleyOfValue";
import { shapleyOfValue } from "../../../src/estimate/importance/shapleyOfValue";
import { hasTerm, valuesOfSubsets } from "../../../src/estimate/importance/subsetValues";
import { shuffleInPlace } from "../../../src/random/permutation";
import { streamAt } from "../../../src/random/stream";
import { agrees } from "../../reference/agree";
import { correlated, rSquaredOf } from "./correlated";

function shuffler(seed: number): (order: Uint32Array) => void {
  const stream = streamAt(seed, 0);
  return (order) => shuffleInPlace(stream, order);
}

function exact(p: number, matrix: Float64Array): Float64Array {
  const raw = new Float64Array(p);
  importanceEstimator("shapley", p, "test")(matrix, raw);
  return raw;
}

const all = (p: number): number[] => Array.from({ length: p }, (_, j) => j);

describe("Shapley by antithetic permutations", () => {
  it.each([12, 14, 16, 18, 20])("%i drivers: within four stated errors of the exact values", (p) => {
    const matrix = correlated(p + 1, p);
    const before = matrix.slice();
    const expected = exact(p, matrix);
    const found = permutationShapley(singleTerms(p), { tolerance: 0.001, mostPermutations: 40_000 })(
      matrix,
      shuffler(p),
    );
    expect(matrix).toEqual(before);
    expect(found.converged).toBe(true);
    const whole = rSquaredOf(matrix, p + 1, all(p));
    agrees(
      found.values.reduce((sum, value) => sum + value, 0),
      whole,
    );
    found.values.forEach((value, j) => {
      expect(Math.abs(value - expected[j]!)).toBeLessThan(4 * found.stdErrors[j]!);
      expect(found.stdErrors[j]!).toBeLessThanOrEqual(0.001 * whole);
    });
  });

  it("the stated error is right: over 400 seeds the true value lies within two of it 95 times in 100, with the stop rule on", () => {
    const p = 12;
    const matrix = correlated(p + 1, 3);
    const expected = exact(p, matrix);
    const estimate = permutationShapley(singleTerms(p), { tolerance: 0.004, mostPermutations: 40_000 });
    let within = 0;
    let squares = 0;
    const seeds = 400;
    for (let seed = 0; seed < seeds; seed++) {
      const { values, stdErrors } = estimate(matrix, shuffler(seed));
      values.forEach((value, j) => {
        const z = (value - expected[j]!) / stdErrors[j]!;
        squares += z * z;
        if (Math.abs(z) <= 2) within++;
      });
    }
    // 4800 figures, correlated within a seed: the standard error of the share is about half a percentage point.
    expect(within / (seeds * p)).toBeGreaterThan(0.935);
    expect(within / (seeds * p)).toBeLessThan(0.97);
    expect(squares / (seeds * p)).toBeGreaterThan(0.9);
    expect(squares / (seeds * p)).toBeLessThan(1.15);
  });

  it("stops at the tolerance, or at the most permutations, and says which", () => {
    const matrix = correlated(13, 5);
    const estimateAt = (tolerance: number, mostPermutations: number) =>
      permutationShapley(singleTerms(12), { tolerance, mostPermutations })(matrix, shuffler(1));
    expect(estimateAt(0, 807)).toMatchObject({ permutations: 800, converged: false });
    expect(estimateAt(0, 1)).toMatchObject({ permutations: 8, converged: false });
    expect(estimateAt(1, 1000)).toMatchObject({ permutations: 256, converged: true });
    const fine = estimateAt(0.002, 100_000);
    expect(fine.converged).toBe(true);
    expect(fine.permutations).toBeGreaterThan(estimateAt(0.004, 100_000).permutations);
    expect(fine.permutations % 256).toBe(0);
  });

  it("rotated and reversed orders: less than half the variance of as many drawn on their own", () => {
    const p = 14;
    const matrix = correlated(p + 1, 9);
    const permutations = 1000;
    const stream = streamAt(4, 0);
    const { stdErrors } = permutationShapley(singleTerms(p), { tolerance: 0, mostPermutations: permutations })(
      matrix,
      shuffler(4),
    );
    const gains = Array.from({ length: permutations }, () => {
      const order = Uint32Array.from(all(p));
      shuffleInPlace(stream, order);
      const own = new Float64Array(p);
      let before = 0;
      order.forEach((driver, k) => {
        const after = rSquaredOf(matrix, p + 1, Array.from(order.subarray(0, k + 1)));
        own[driver] = after - before;
        before = after;
      });
      return own;
    });
    const plain = all(p).map((j) => {
      const mean = gains.reduce((sum, own) => sum + own[j]!, 0) / gains.length;
      return Math.sqrt(gains.reduce((sum, own) => sum + (own[j]! - mean) ** 2, 0) / (gains.length - 1) / gains.length);
    });
    expect(Math.hypot(...stdErrors)).toBeLessThan(Math.hypot(...plain) / Math.SQRT2);
  });

  it("sixty drivers, and the same seed the same answer", () => {
    const p = 60;
    const matrix = correlated(p + 1, 2);
    const estimate = permutationShapley(singleTerms(p), { tolerance: 0.002, mostPermutations: 4000 });
    const found = estimate(matrix, shuffler(6));
    expect(estimate(matrix, shuffler(6))).toEqual(found);
    expect(found.converged).toBe(true);
    agrees(
      found.values.reduce((sum, value) => sum + value, 0),
      rSquaredOf(matrix, p + 1, all(p)),
    );
    const relative = new Float64Array(p);
    importanceEstimator("relative-weights", p, "test")(matrix, relative);
    // Another method, nearly the same values: nothing is in the wrong place.
    relative.forEach((value, j) => expect(Math.abs(value - found.values[j]!)).toBeLessThan(0.02));
  });

  it("one block has no spread", () => {
    const { stdErrors, converged } = permutationMeans(
      3,
      (order, gains) => gains.set(order),
      () => {},
      { tolerance: 1, mostPermutations: 1 },
      { rotations: 1, blocks: 1 },
    );
    expect(converged).toBe(false);
    expect(Array.from(stdErrors)).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  });
});

describe("Shapley of a function of subsets", () => {
  const p = 10;
  const matrix = correlated(p + 1, 7);
  const rSquaredOfMask = (mask: number): number =>
    rSquaredOf(
      matrix,
      p + 1,
      all(p).filter((j) => hasTerm(mask, j)),
    );

  it("of R² it is the importance", () => {
    const expected = exact(p, matrix);
    shapleyOfValue(p, rSquaredOfMask, "test").forEach((value, j) => agrees(value, expected[j]!));
  });

  it("by permutations: within four stated errors, and no subset is valued twice", () => {
    const expected = exact(p, matrix);
    const asked = new Map<number, number>();
    const found = permutationShapleyOfValue(
      p,
      (mask) => {
        asked.set(mask, (asked.get(mask) ?? 0) + 1);
        return rSquaredOfMask(mask);
      },
      shuffler(3),
      { tolerance: 0.003, mostPermutations: 10_000 },
      "test",
    );
    expect(found.converged).toBe(true);
    expect(Math.max(...asked.values())).toBe(1);
    found.values.forEach((value, j) => {
      expect(Math.abs(value - expected[j]!)).toBeLessThan(4 * found.stdErrors[j]!);
    });
  });

  it("fifty-three terms: masks beyond 32 bits", () => {
    const weights = Float64Array.from({ length: 53 }, (_, j) => j + 1);
    const found = permutationShapleyOfValue(
      53,
      (mask) => weights.reduce((sum, weight, j) => sum + (hasTerm(mask, j) ? weight : 0), 0),
      shuffler(8),
      { tolerance: 0.001, mostPermutations: 100 },
      "test",
    );
    // A sum of its terms: every order gives each its own weight.
    expect(found.permutations).toBe(64);
    found.values.forEach((value, j) => expect(value).toBe(weights[j]));
    expect([hasTerm(2 ** 40 + 1, 40), hasTerm(2 ** 40 + 1, 39), hasTerm(2 ** 40 + 1, 0)]).toEqual([true, false, true]);
  });

  it("all subsets are asked for in the order of their masks", () => {
    expect(Array.from(valuesOfSubsets(3, (mask) => mask * 2, "test"))).toEqual([0, 2, 4, 6, 8, 10, 12, 14]);
  });
});
