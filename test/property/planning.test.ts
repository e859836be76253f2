import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { comparisonPower } from "../../src/analysis/planning/comparisonPower";
import { comparisonSampleSize } from "../../src/analysis/planning/comparisonSampleSize";
import { detectableDifference } from "../../src/analysis/planning/detectableDifference";
import { marginOfError } from "../../src/analysis/planning/marginOfError";
import type { PlanOptions } from "../../src/analysis/planning/plannedScore";
import { sampleSize } from "../../src/analysis/planning/sampleSize";

const number = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true });
const common = { level: number(0.5, 0.999), designEffect: number(0.5, 4) };
const plans: fc.Arbitrary<PlanOptions> = fc.oneof(
  fc
    .record({ ...common, promoters: number(10, 60), detractors: number(5, 40) })
    .map((plan) => ({ ...plan, score: "nps" as const })),
  fc.record({ ...common, share: number(5, 95) }).map((plan) => ({ ...plan, score: "csat" as const })),
  fc
    .record({ ...common, standardDeviation: number(0.2, 30) })
    .map((plan) => ({ ...plan, score: "customerIndex" as const })),
);

describe("plans invert each other", () => {
  test.prop([
    plans,
    fc.integer({ min: 3, max: 100_000 }),
    fc.option(fc.integer({ min: 1, max: 1_000_000 }), { nil: undefined }),
  ])("the sample size of a margin is the smallest that gives it", (plan, n, more) => {
    const population = more === undefined ? {} : { populationSize: n + more };
    const { margin } = marginOfError({ ...plan, ...population, n });
    expect(sampleSize({ ...plan, ...population, margin }).n).toBe(n);
    const found = sampleSize({ ...plan, ...population, margin: margin * 0.97 });
    expect(found.margin).toBeLessThanOrEqual(margin * 0.97);
    expect(marginOfError({ ...plan, ...population, n: found.n - 1 }).margin).toBeGreaterThan(margin * 0.97);
  });

  test.prop([plans, fc.integer({ min: 40, max: 50_000 })], { numRuns: 40 })(
    "the power of a detectable difference is the power that was asked for, and its sample size is n",
    (plan, n) => {
      const { rise, fall } = detectableDifference({ ...plan, n, power: 0.8 });
      for (const difference of [rise, fall === null ? null : -fall]) {
        if (difference === null) continue;
        const { power } = comparisonPower({ ...plan, n, difference });
        // At the end of a scale power may jump: there the variance of the second group vanishes.
        expect(power).toBeGreaterThanOrEqual(0.8 - 1e-9);
        expect(comparisonPower({ ...plan, n, difference: difference * (1 - 1e-6) }).power).toBeLessThan(0.8 + 1e-9);
        const needed = comparisonSampleSize({ ...plan, difference: difference * (1 + 1e-9), power: 0.8 });
        expect(needed.n[0]).toBeLessThanOrEqual(n);
        expect(needed.n[0]).toBeGreaterThanOrEqual(n - 1);
        expect(needed.power).toBeGreaterThanOrEqual(0.8);
      }
    },
  );

  test.prop([plans, number(0.5, 4)])("more answers, more power", (plan, difference) => {
    const power = (n: number): number => comparisonPower({ ...plan, difference, n }).power;
    expect(power(200)).toBeGreaterThanOrEqual(power(100) - 1e-12);
    expect(power(100)).toBeGreaterThanOrEqual(1 - plan.level! - 1e-9);
    expect(power(200)).toBeLessThanOrEqual(1 + 1e-12);
  });
});
