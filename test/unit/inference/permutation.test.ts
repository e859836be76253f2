import { describe, expect, test } from "vitest";
import { permutationTest } from "../../../src/inference/permutationTest";
import { runToEnd } from "../../../src/inference/runToEnd";
import { signFlipTest } from "../../../src/inference/signFlipTest";

const options = { resamples: 5000, seed: 9 };

describe("permutationTest", () => {
  test("p = (b + 1)/(B + 1), so never 0", () => {
    const far = runToEnd(
      permutationTest(
        Array.from({ length: 20 }, (_, i) => 100 + i),
        Array.from({ length: 30 }, (_, i) => i),
        options,
      ),
    );
    expect(far.asExtreme).toBe(0);
    expect(far.pValue).toBe(1 / 5001);
    expect(far.estimate).toBe(109.5 - 14.5);
  });

  test("values that are all equal: every arrangement is a tie, p = 1", () => {
    expect(runToEnd(permutationTest([0.1, 0.1], [0.1, 0.1, 0.1], options)).pValue).toBe(1);
    expect(runToEnd(permutationTest([7], [7, 7], { ...options, alternative: "greater" })).pValue).toBe(1);
  });

  test("which group comes first changes the sign and nothing else", () => {
    const small = [9, 8, 10, 7];
    const large = [5, 6, 7, 3, 8, 9, 4];
    // 30 of the 330 arrangements, 16 of them on this side.
    const exact = 30 / 330;
    const forth = runToEnd(permutationTest(small, large, { ...options, resamples: 40_000 }));
    const back = runToEnd(permutationTest(large, small, { ...options, resamples: 40_000 }));
    expect(back.estimate).toBeCloseTo(-forth.estimate, 14);
    expect(Math.abs(forth.pValue - back.pValue)).toBeLessThan(4 * Math.sqrt((2 * exact) / 40_000));
    const greater = runToEnd(permutationTest(small, large, { ...options, alternative: "greater" }));
    const less = runToEnd(permutationTest(large, small, { ...options, alternative: "less" }));
    expect(Math.abs(greater.pValue - less.pValue)).toBeLessThan(4 * Math.sqrt((2 * exact) / 5000));
    expect(Math.abs(forth.pValue - exact)).toBeLessThan(4 * Math.sqrt(exact / 40_000));
  });

  test("far from zero, differences are still compared", () => {
    // The observed arrangement is the most extreme of C(8, 3) = 56 on its side: p = 1/56 one-sided.
    const lift = (values: number[]) => values.map((value) => 1e9 + value * 1e-3);
    const { pValue } = runToEnd(
      permutationTest(lift([6, 7, 8]), lift([1, 2, 3, 4, 5]), {
        resamples: 40_000,
        seed: 4,
        alternative: "greater",
      }),
    );
    expect(Math.abs(pValue - 1 / 56)).toBeLessThan(4 * Math.sqrt(1 / 56 / 40_000));
  });

  test("leaves the caller's arrays alone", () => {
    const first = Float64Array.of(1, 2, 3);
    const second = Float64Array.of(4, 5);
    runToEnd(permutationTest(first, second, options));
    expect([...first, ...second]).toEqual([1, 2, 3, 4, 5]);
  });

  test("a statistic of one's own: the difference of medians", () => {
    const median = (values: Float64Array) => values.slice().sort()[(values.length - 1) >> 1]!;
    const { estimate, pValue } = runToEnd(
      permutationTest([1, 2, 3], [7, 8, 9, 9, 8], { ...options, statistic: (a, b) => median(a) - median(b) }),
    );
    expect(estimate).toBe(2 - 8);
    expect(pValue).toBeGreaterThan(0.01);
    expect(pValue).toBeLessThan(0.2);
  });
});

describe("signFlipTest", () => {
  test("differences of 0 change nothing: all zero gives p = 1", () => {
    expect(runToEnd(signFlipTest([0, 0, 0], options))).toEqual({
      estimate: 0,
      pValue: 1,
      asExtreme: 5000,
      resamples: 5000,
      alternative: "two-sided",
    });
  });

  test("uses a new word of signs after 32 differences", () => {
    // All of 40 equal signs: 2 of 2^40 arrangements.
    const { asExtreme } = runToEnd(signFlipTest(new Array<number>(40).fill(1), options));
    expect(asExtreme).toBe(0);
    // P(|sum of 64 signs| ≥ 16) = 2·P(Binomial(64, ½) ≥ 40) = 0.05994.
    const values = [...new Array<number>(40).fill(1), ...new Array<number>(24).fill(-1)];
    const { pValue } = runToEnd(signFlipTest(values, { resamples: 40_000, seed: 2 }));
    expect(Math.abs(pValue - 0.05994)).toBeLessThan(4 * Math.sqrt(0.06 / 40_000));
  });
});
