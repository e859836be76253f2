import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { binomial } from "../../src/random/binomial";
import { multinomialCountsInPlace } from "../../src/random/multinomialCounts";
import { shuffleInPlace } from "../../src/random/permutation";
import { bayesianWeightsInPlace, multinomialWeightsInPlace } from "../../src/random/resampleWeights";
import { planStratifiedWeights, stratifiedWeightsInPlace } from "../../src/random/stratifiedWeights";
import { streamAt } from "../../src/random/stream";

const whole = fc.maxSafeNat();
const shares = fc
  .array(fc.oneof(fc.constant(0), fc.double({ min: 1e-12, max: 1e12, noNaN: true })), { minLength: 1, maxLength: 12 })
  .filter((values) => values.some((value) => value > 0));

describe("laws of the random room", () => {
  test.prop([whole, whole])("the same seed and index give the same numbers", (seed, index) => {
    const [a, b] = [streamAt(seed, index), streamAt(seed, index)];
    for (let i = 0; i < 5; i++) {
      expect(a.uint32()).toBe(b.uint32());
      expect(a.normal()).toBe(b.normal());
      expect(a.exponential()).toBe(b.exponential());
    }
  });

  test.prop([whole, whole, fc.integer({ min: 1, max: 2 ** 53 - 1 })])(
    "numbers stay in their range",
    (seed, index, n) => {
      const stream = streamAt(seed, index);
      for (let i = 0; i < 5; i++) {
        const value = stream.below(n);
        expect(Number.isSafeInteger(value) && value >= 0 && value < n).toBe(true);
        const uniform = stream.uniform();
        expect(uniform >= 0 && uniform < 1).toBe(true);
        expect(Number.isFinite(stream.normal())).toBe(true);
        const exponential = stream.exponential();
        expect(exponential >= 0 && Number.isFinite(exponential)).toBe(true);
      }
    },
  );

  test.prop([whole, fc.nat({ max: 5000 })])("multinomial weights are whole and add up to n", (seed, n) => {
    const weights = new Float64Array(n).fill(Number.NaN);
    multinomialWeightsInPlace(streamAt(seed, 0), weights);
    expect(weights.every((weight) => Number.isInteger(weight) && weight >= 0)).toBe(true);
    expect(weights.reduce((a, b) => a + b, 0)).toBe(n);
  });

  test.prop([whole, fc.integer({ min: 1, max: 500 })])("Bayesian weights are positive and add up to n", (seed, n) => {
    const weights = new Float64Array(n);
    bayesianWeightsInPlace(streamAt(seed, 0), weights);
    expect(weights.every((weight) => weight >= 0)).toBe(true);
    expect(Math.abs(weights.reduce((a, b) => a + b, 0) / n - 1)).toBeLessThan(1e-12);
  });

  test.prop([whole, whole, fc.double({ min: 0, max: 1, noNaN: true })])(
    "a binomial number lies in 0 … n",
    (seed, n, p) => {
      const k = binomial(streamAt(seed, 0), n, p);
      expect(Number.isSafeInteger(k) && k >= 0 && k <= n).toBe(true);
    },
  );

  test.prop([whole, shares, fc.maxSafeNat()])(
    "category counts add up, and impossible categories stay empty",
    (seed, p, total) => {
      const counts = new Float64Array(p.length).fill(Number.NaN);
      multinomialCountsInPlace(streamAt(seed, 0), Float64Array.from(p), total, counts);
      expect(counts.every((count) => Number.isSafeInteger(count) && count >= 0)).toBe(true);
      expect(counts.reduce((a, b) => a + b, 0)).toBe(total);
      expect(counts.every((count, i) => p[i]! > 0 || count === 0)).toBe(true);
    },
  );

  test.prop([whole, fc.nat({ max: 300 })])("a shuffle loses nothing", (seed, n) => {
    const entries = Uint32Array.from({ length: n }, (_, i) => i);
    shuffleInPlace(streamAt(seed, 0), entries);
    expect([...entries].sort((a, b) => a - b)).toEqual(Array.from({ length: n }, (_, i) => i));
  });

  test.prop([
    whole,
    fc.array(fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 8 })), { minLength: 1, maxLength: 60 }),
    fc.constantFrom("ordinary" as const, "rao-wu" as const),
  ])("rows of a cluster share one weight; a stratum's clusters keep their sum", (seed, rows, scheme) => {
    const strata = rows.map(([stratum]) => stratum);
    // Numbered anew in every stratum; the first two clusters are always there, so that no stratum has only one.
    const clusters = rows.map(([stratum, cluster]) => stratum * 20 + 2 + cluster);
    for (const stratum of new Set(strata)) {
      strata.push(stratum, stratum);
      clusters.push(stratum * 20, stratum * 20 + 1);
    }
    const plan = planStratifiedWeights("test", strata.length, { strata, clusters, scheme });
    const weights = new Float64Array(strata.length).fill(Number.NaN);
    stratifiedWeightsInPlace(streamAt(seed, 0), plan, weights);
    const weightOf = new Map<number, number>();
    clusters.forEach((cluster, row) => {
      expect(weights[row]).toBe(weightOf.get(cluster) ?? weights[row]);
      weightOf.set(cluster, weights[row]!);
    });
    for (const stratum of new Set(strata)) {
      const own = [...weightOf].filter(([cluster]) => Math.floor(cluster / 20) === stratum).map(([, weight]) => weight);
      expect(Math.abs(own.reduce((a, b) => a + b, 0) - own.length)).toBeLessThan(1e-9);
    }
  });
});
