import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { gvifOfTerms } from "../../src/estimate/collinearity/gvif";
import { dominanceOfValues } from "../../src/estimate/importance/dominance";
import { importanceEstimator } from "../../src/estimate/importance/importance";
import type { ImportanceName } from "../../src/estimate/importance/importanceName";
import type { ImportanceTerms } from "../../src/estimate/importance/importanceTerms";
import { letters } from "../../src/estimate/importance/letters";
import { permutationShapley } from "../../src/estimate/importance/permutationShapley";
import { shapleyOfValues } from "../../src/estimate/importance/shapleyOfValue";
import { subsetRSquared } from "../../src/estimate/importance/subsetRSquared";
import { shuffleInPlace } from "../../src/random/permutation";
import { streamAt } from "../../src/random/stream";
import { agrees } from "../reference/agree";
import { correlated, rSquaredOf } from "../unit/estimate/correlated";

/** Up to six terms of one to three columns, up to three controls, columns shuffled among them. */
const designs = fc
  .record({
    widths: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 6 }),
    controls: fc.integer({ min: 0, max: 3 }),
    seed: fc.integer({ min: 0, max: 2 ** 31 }),
  })
  .map(({ widths, controls, seed }) => {
    const columns = widths.reduce((sum, width) => sum + width, 0) + controls;
    const order = Uint32Array.from({ length: columns }, (_, j) => j);
    shuffleInPlace(streamAt(seed, 1), order);
    let at = 0;
    const take = (count: number): number[] => Array.from({ length: count }, () => order[at++]!);
    const terms: ImportanceTerms = { terms: widths.map(take), controls: take(controls), size: columns + 1 };
    return { terms, correlation: correlated(columns + 1, seed) };
  });

function raw(method: ImportanceName, terms: ImportanceTerms, correlation: Float64Array): Float64Array {
  const result = new Float64Array(terms.terms.length);
  importanceEstimator(method, terms, "test")(correlation, result);
  return result;
}

const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((a, b) => a + b, 0);

/** The columns of a term made anew: x₁ + x₂ in place of x₁, and so on. The correlations that go with it. */
function recoded(correlation: Float64Array, size: number, columns: readonly number[]): Float64Array {
  const covariance = correlation.slice();
  for (let k = 0; k + 1 < columns.length; k++) {
    const [a, b] = [columns[k]!, columns[k + 1]!];
    for (let j = 0; j < size; j++) covariance[a * size + j]! += covariance[b * size + j]!;
    for (let j = 0; j < size; j++) covariance[j * size + a]! += covariance[j * size + b]!;
  }
  return covariance.map((value, at) => {
    const [i, j] = [Math.floor(at / size), at % size];
    return i === j ? 1 : value / Math.sqrt(covariance[i * (size + 1)]! * covariance[j * (size + 1)]!);
  });
}

describe("importance of terms: laws", () => {
  test.prop([designs, fc.constantFrom("shapley", "dominance", "pratt", "relative-weights", "car")])(
    "the parts sum to R² beyond the controls",
    ({ terms, correlation }, method) => {
      const single = terms.terms.every(({ length }) => length === 1);
      if (!single && (method === "relative-weights" || method === "car")) return;
      const { controls = [], size } = terms;
      const beyond =
        rSquaredOf(correlation, size, [...controls, ...terms.terms.flat()]) - rSquaredOf(correlation, size, controls);
      agrees(sum(raw(method, terms, correlation)), beyond, 1e-9);
    },
  );

  test.prop([designs])("first and last are what a term adds before and after all others", ({ terms, correlation }) => {
    const { controls = [], size } = terms;
    const beyond = (columns: readonly number[]): number => rSquaredOf(correlation, size, [...controls, ...columns]);
    const first = raw("first", terms, correlation);
    const last = raw("last", terms, correlation);
    terms.terms.forEach((own, k) => {
      agrees(first[k], beyond(own) - beyond([]), 1e-9);
      agrees(last[k], beyond(terms.terms.flat()) - beyond(terms.terms.filter((_, l) => l !== k).flat()), 1e-8);
    });
  });

  test.prop([designs, fc.constantFrom("shapley", "first", "last", "pratt")])(
    "another coding of a term's columns changes nothing",
    ({ terms, correlation }, method) => {
      const wide = terms.terms.findIndex(({ length }) => length > 1);
      if (wide < 0) return;
      const other = recoded(correlation, terms.size, terms.terms[wide]!);
      const expected = raw(method, terms, correlation);
      raw(method, terms, other).forEach((value, k) => agrees(value, expected[k]!, 1e-8));
    },
  );

  test.prop([designs, fc.constantFrom("shapley", "first", "last", "pratt")])(
    "terms, columns and controls in another order give the same in that order",
    ({ terms, correlation }, method) => {
      const turned: ImportanceTerms = {
        ...terms,
        terms: [...terms.terms].reverse().map((columns) => [...columns].reverse()),
        controls: [...(terms.controls ?? [])].reverse(),
      };
      const expected = raw(method, terms, correlation);
      raw(method, turned, correlation)
        .reverse()
        .forEach((value, k) => agrees(value, expected[k]!, 1e-9));
    },
  );

  test.prop([designs, fc.integer({ min: 0, max: 1000 })])(
    "permutations: parts ≥ 0 that sum to R² beyond the controls, whatever was drawn",
    ({ terms, correlation }, seed) => {
      const stream = streamAt(seed, 0);
      const { values } = permutationShapley(terms, { tolerance: 0, mostPermutations: 20 })(correlation, (order) =>
        shuffleInPlace(stream, order),
      );
      agrees(sum(values), sum(raw("shapley", terms, correlation)), 1e-9);
      values.forEach((value) => expect(value).toBeGreaterThanOrEqual(0));
    },
  );
});

describe("dominance: laws", () => {
  test.prop([designs])(
    "complete implies conditional, conditional implies general = Shapley",
    ({ terms, correlation }) => {
      const p = terms.terms.length;
      const values = new Float64Array(2 ** p);
      subsetRSquared(terms, "test")(correlation, values);
      const { subsets, wins, conditional, general } = dominanceOfValues(values, p);
      const shapley = raw("shapley", terms, correlation);
      const byWeights = shapleyOfValues(values, p);
      for (let i = 0; i < p; i++) {
        agrees(general[i], shapley[i]!, 1e-9);
        agrees(byWeights[i], shapley[i]!, 1e-9);
        for (let j = 0; j < p; j++) {
          if (i === j) continue;
          expect(wins[i * p + j]! + wins[j * p + i]!).toBeLessThanOrEqual(subsets);
          const steps = Array.from({ length: p }, (_, s) => conditional[i * p + s]! - conditional[j * p + s]!);
          if (wins[i * p + j] === subsets) expect(steps.every((step) => step > 0)).toBe(true);
          if (steps.every((step) => step > 0)) expect(general[i]).toBeGreaterThan(general[j]!);
        }
      }
    },
  );

  test.prop([fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 16, maxLength: 16 })])(
    "Shapley values of any function: they share out v(all) − v(none); a term that adds nothing has none; likes have alike",
    (entries) => {
      const values = Float64Array.from(entries);
      agrees(sum(shapleyOfValues(values, 4)), values[15]! - values[0]!, 1e-9);
      // Term 3 made idle, terms 0 and 1 made alike.
      const game = values.map((_, mask) => {
        const rest = mask & 7;
        const swapped = (rest & 4) | ((rest & 1) << 1) | ((rest & 2) >> 1);
        return values[rest]! + values[swapped]!;
      });
      const [a, b, , idle] = shapleyOfValues(game, 4);
      agrees(a, b!, 1e-9);
      agrees(idle, 0);
    },
  );
});

describe("letters: laws", () => {
  const matrices = fc
    .record({
      p: fc.integer({ min: 1, max: 9 }),
      seed: fc.integer({ min: 0, max: 2 ** 31 }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    .map(({ p, seed, share }) => {
      const stream = streamAt(seed, 0);
      const apart = new Uint8Array(p * p);
      for (let i = 0; i < p; i++) {
        for (let j = 0; j < i; j++) if (stream.uniform() < share) apart[i * p + j] = apart[j * p + i] = 1;
      }
      const order = Uint32Array.from({ length: p }, (_, j) => j);
      shuffleInPlace(stream, order);
      return { p, apart, order: Array.from(order) };
    });

  test.prop([matrices])("two drivers share a letter if and only if they are not told apart", ({ p, apart, order }) => {
    const found = letters(apart, order);
    for (let i = 0; i < p; i++) {
      for (let j = 0; j < p; j++) {
        const share = [...found[i]!].some((letter) => found[j]!.includes(letter));
        expect(share).toBe(i === j || apart[i * p + j] === 0);
      }
    }
    expect(found[order[0]!]!.startsWith("a")).toBe(true);
    found.forEach((own) => expect([...own].sort().join("")).toBe(own));
  });
});

describe("GVIF: laws", () => {
  test.prop([designs])(
    "another coding changes nothing; at least 1; of one column the VIF",
    ({ terms, correlation }) => {
      const { size } = terms;
      const k = size - 1;
      const of = (matrix: Float64Array): Float64Array =>
        Float64Array.from({ length: k * k }, (_, at) => matrix[Math.floor(at / k) * size + (at % k)]!);
      const groups = [...terms.terms, ...(terms.controls ?? []).map((column) => [column])];
      const names = { call: "vif", terms: Array.from({ length: k }, (_, j) => String(j)) };
      const found = gvifOfTerms(of(correlation), groups, names);
      let other = correlation;
      for (const columns of groups) other = recoded(other, size, columns);
      gvifOfTerms(of(other), groups, names).forEach(({ gvif, df, scaledGvif }, g) => {
        agrees(gvif, found[g]!.gvif, 1e-8);
        expect(gvif).toBeGreaterThan(1 - 1e-9);
        agrees(scaledGvif ** (2 * df), gvif, 1e-9);
        const [column] = groups[g]!;
        if (df > 1) return;
        const others = groups.flat().filter((j) => j !== column);
        agrees(gvif, 1 / (1 - rSquaredOf(correlation, size, others, column)), 1e-8);
      });
    },
  );
});
