import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { AnalysisError } from "../../src/errors";
import { acceleration } from "../../src/inference/acceleration";
import { adjustPValues } from "../../src/inference/adjustPValues";
import { concatenateReplicates } from "../../src/inference/concatenateReplicates";
import { countReplicates } from "../../src/inference/countReplicates";
import { equivalenceTest } from "../../src/inference/equivalenceTest";
import { BOOTSTRAP_METHODS, intervalFromReplicates } from "../../src/inference/intervalFromReplicates";
import { joinPermutations } from "../../src/inference/joinPermutations";
import { permutationTest } from "../../src/inference/permutationTest";
import { type Estimator, replicates } from "../../src/inference/replicates";
import { runReplicates } from "../../src/inference/runReplicates";
import { runToEnd } from "../../src/inference/runToEnd";
import { signFlipTest } from "../../src/inference/signFlipTest";

/** Cuts [0, total) at the given places. */
function ranges(total: number, cuts: readonly number[]): [first: number, resamples: number][] {
  const ends = [...new Set([...cuts.map((cut) => cut % total), total])].filter((end) => end > 0).sort((a, b) => a - b);
  return ends.map((end, i) => [ends[i - 1] ?? 0, end - (ends[i - 1] ?? 0)]);
}

/** Figures of 10 units that sometimes fail, depending on nothing but the weights. */
const fragile: Estimator = (weights) => {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += weights[i]! * Math.sqrt(i + 1);
  if (weights[0] === 3) throw new AnalysisError("constant-column", "constant");
  if (weights[1] === 2) throw new AnalysisError("aliased-columns", "aliased");
  return Float64Array.of(sum, 1 / (weights[2]! - 1), sum ** 2);
};

const seeds = fc.integer({ min: 0, max: 2 ** 40 });
const cutsOf = fc.array(fc.nat(1000), { maxLength: 6 });

describe("however the replicates are cut among workers", () => {
  test.prop([seeds, fc.integer({ min: 1, max: 60 }), cutsOf], { numRuns: 60 })(
    "of weights: the parts are the whole, bit for bit",
    (seed, resamples, cuts) => {
      const options = { units: 10, width: 3, seed };
      const whole = runToEnd(replicates(fragile, { ...options, resamples }));
      fc.pre(whole.values.some(Number.isFinite));
      const parts = ranges(resamples, cuts).map(([first, size]) =>
        runToEnd(replicates(fragile, { ...options, first, resamples: size })),
      );
      const joined = concatenateReplicates(parts);
      expect(new Uint8Array(joined.values.buffer)).toEqual(new Uint8Array(whole.values.buffer));
      expect(joined).toEqual(whole);
    },
  );

  test.prop([seeds, fc.integer({ min: 1, max: 200 }), cutsOf, fc.array(fc.nat(50), { minLength: 2, maxLength: 8 })], {
    numRuns: 60,
  })("of counts: the parts are the whole, bit for bit", (seed, resamples, cuts, answers) => {
    const counts = [...answers, 1, ...answers, 1];
    const groups = [answers.length + 1, answers.length + 1];
    const score: Estimator = (drawn) => Float64Array.of(drawn[0]! / 7, drawn[drawn.length - 1]!);
    const options = { counts, groups, width: 2, seed };
    const whole = runToEnd(countReplicates(score, { ...options, resamples }));
    const parts = ranges(resamples, cuts).map(([first, size]) =>
      runToEnd(countReplicates(score, { ...options, first, resamples: size })),
    );
    expect(concatenateReplicates(parts)).toEqual(whole);
  });
});

describe("however the rearrangements are cut among workers", () => {
  const whole = fc.integer({ min: -20, max: 20 });
  const some = fc.array(whole, { minLength: 1, maxLength: 12 });

  test.prop([seeds, some, some, fc.integer({ min: 1, max: 300 }), cutsOf], { numRuns: 60 })(
    "the counts add up to those of one run",
    (seed, a, b, resamples, cuts) => {
      const whole = runToEnd(permutationTest(a, b, { resamples, seed }));
      const parts = ranges(resamples, cuts).map(([first, size]) =>
        runToEnd(permutationTest(a, b, { resamples: size, seed, first })),
      );
      expect(joinPermutations(parts)).toEqual(whole);
      const flips = runToEnd(signFlipTest(a, { resamples, seed }));
      const flipParts = ranges(resamples, cuts).map(([first, size]) =>
        runToEnd(signFlipTest(a, { resamples: size, seed, first })),
      );
      expect(joinPermutations(flipParts)).toEqual(flips);
    },
  );
});

// Multiples of 1/64 can be moved and doubled without rounding, so ties stay ties.
const figure = fc.integer({ min: -64_000, max: 64_000 }).map((value) => value / 64);
const values = fc.array(figure, { minLength: 40, maxLength: 120 }).map((list) => Float64Array.from(list));

describe("intervals", () => {
  test.prop([values, fc.constantFrom(...BOOTSTRAP_METHODS), fc.double({ min: 0.5, max: 0.99, noNaN: true })])(
    "move with the figure's unit and zero point; a falling scale swaps their ends",
    (replicateValues, method, level) => {
      const estimate = replicateValues[0]!;
      const of = (a: number, b: number) =>
        intervalFromReplicates(method, {
          values: replicateValues.map((value) => a + b * value),
          estimate: a + b * estimate,
          level,
          acceleration: b < 0 ? -0.03 : 0.03,
          stdErrors: replicateValues.map((value) => Math.abs(b) * (1 + Math.abs(value))),
          stdError: Math.abs(b) * 3,
        });
      const plain = of(0, 1);
      fc.pre(plain.status !== "degenerate" && plain.high! - plain.low! > 1e-6);
      const close = (actual: number | null, expected: number) =>
        expect(Math.abs(actual! - expected)).toBeLessThan(1e-8 * (1 + Math.abs(expected)));
      const doubled = of(8, 2);
      close(doubled.low, 8 + 2 * plain.low!);
      close(doubled.high, 8 + 2 * plain.high!);
      const reversed = of(8, -2);
      close(reversed.low, 8 - 2 * plain.high!);
      close(reversed.high, 8 - 2 * plain.low!);
    },
  );

  test.prop([values, fc.constantFrom(...BOOTSTRAP_METHODS)])("grow with the level", (replicateValues, method) => {
    const [narrow, wide] = [0.8, 0.95].map((level) =>
      intervalFromReplicates(method, {
        values: replicateValues,
        estimate: replicateValues[0]!,
        level,
        acceleration: 0.02,
        stdErrors: replicateValues.map(() => 2),
        stdError: 2,
      }),
    );
    expect(wide!.low!).toBeLessThanOrEqual(narrow!.low!);
    expect(wide!.high!).toBeGreaterThanOrEqual(narrow!.high!);
  });

  test.prop([fc.array(figure, { minLength: 2, maxLength: 30 }), fc.integer({ min: 2, max: 5 })])(
    "each unit k times leaves the acceleration as frequency k has it, √k smaller",
    (list, k) => {
      const influence = Float64Array.from(list);
      const single = acceleration(influence);
      fc.pre(single !== null);
      const frequencies = list.map(() => k);
      const repeated = Float64Array.from(list.flatMap((value) => new Array<number>(k).fill(value)));
      const expected = single / Math.sqrt(k);
      expect(acceleration(influence, { frequencies })).toBeCloseTo(expected, 12);
      expect(acceleration(repeated)).toBeCloseTo(expected, 12);
    },
  );
});

describe("row order", () => {
  test.prop([fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], { minLength: 10 })], { numRuns: 10 })(
    "moves replicates within Monte Carlo error only",
    (order) => {
      const mean = (index: (i: number) => number): Estimator => {
        return (weights) => Float64Array.of(weights.reduce((sum, w, i) => sum + w * index(i), 0) / 10);
      };
      const options = { units: 10, width: 1, resamples: 4000, seed: 1 };
      const a = runReplicates(
        mean((i) => i),
        options,
      );
      const b = runReplicates(
        mean((i) => order[i]!),
        options,
      );
      const average = (list: Float64Array) => list.reduce((sum, value) => sum + value, 0) / list.length;
      // sd of one replicate √(8.25/10)
      expect(Math.abs(average(a.values) - average(b.values))).toBeLessThan(5 * Math.sqrt((2 * 0.825) / 4000));
    },
  );
});

describe("adjusted p-values", () => {
  const pValues = fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null, freq: 8 }), {
    maxLength: 20,
  });

  test.prop([pValues])("p ≤ Benjamini–Hochberg ≤ Holm ≤ Bonferroni ≤ 1, in the same order", (list) => {
    const methods = ["none", "benjamini-hochberg", "holm", "bonferroni"] as const;
    const columns = methods.map((method) => adjustPValues(list, method));
    list.forEach((p, i) => {
      const row = columns.map((column) => column[i]!);
      if (p === null) {
        expect(row).toEqual([null, null, null, null]);
        return;
      }
      for (let k = 1; k < row.length; k++) expect(row[k]! - row[k - 1]!).toBeGreaterThanOrEqual(-1e-15);
      expect(row[3]).toBeLessThanOrEqual(1);
      list.forEach((other, j) => {
        if (other !== null && other <= p) {
          for (const column of columns) expect(column[j]!).toBeLessThanOrEqual(column[i]!);
        }
      });
    });
  });
});

describe("equivalence", () => {
  test.prop([figure, fc.double({ min: 0.01, max: 100, noNaN: true }), fc.double({ min: 0.01, max: 500, noNaN: true })])(
    "the mirror image has the same p",
    (estimate, stdError, margin) => {
      const one = equivalenceTest({ estimate, stdError, margin: [-margin, 2 * margin], df: 9 });
      const other = equivalenceTest({ estimate: -estimate, stdError, margin: [-2 * margin, margin], df: 9 });
      expect(other.pValue).toBeCloseTo(one.pValue, 12);
      expect(other.equivalent).toBe(one.equivalent);
    },
  );
});
