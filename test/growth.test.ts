import { describe, expect, test } from "vitest";
import { exponent, factor } from "../bench/growth";
import { named, seeded, seededSurvey } from "../bench/seeded";
import { pathAnalysis } from "../src/analysis/path/pathAnalysis";
import { pathOfSums } from "../src/analysis/path/pathOfSums";
import { pathSpecification } from "../src/analysis/path/pathSpecification";
import { bootstrap, drivers, driversFromMoments, npsFromCounts } from "../src/index";
import { momentsOfColumns } from "../src/moments/momentsOfColumns";
import { resampledRows } from "../src/moments/resampledSums";
import { packedLength } from "../src/numeric/packedSums";
import { multinomialCountsInPlace } from "../src/random/multinomialCounts";
import { multinomialWeightsInPlace } from "../src/random/resampleWeights";
import { type Stream, streamAt } from "../src/random/stream";
import { nextWord } from "../src/random/xoshiro128";

// How cost grows. Counted where there is something to count, and then exact. Where only the clock is left, never a time but
// the growth between times: the shortest of several runs that take turns, so that a busy machine hits all sizes alike, and
// measured afresh a few times before it fails.

const ATTEMPTS = 6;
const ROUNDS = 7;
const SHORTEST = 4;

/** Shortest milliseconds of each piece of work. */
function shortest(works: readonly (() => unknown)[]): number[] {
  const batches = works.map((work) => {
    work();
    return Math.max(1, Math.ceil(SHORTEST / Math.max(clocked(work, 1), 1e-3)));
  });
  const best = works.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [k, work] of works.entries()) best[k] = Math.min(best[k]!, clocked(work, batches[k]!));
  }
  return best;
}

function clocked(work: () => unknown, batch: number): number {
  const start = performance.now();
  for (let i = 0; i < batch; i++) work();
  return (performance.now() - start) / batch;
}

/** The fitted growth lies between both, or has lain there in one of a few attempts. */
function expectGrowth(
  growth: (sizes: readonly number[], costs: readonly number[]) => number,
  work: (size: number) => () => unknown,
  sizes: readonly number[],
  [low, high]: readonly [number, number],
): void {
  const works = sizes.map(work);
  let found = Number.NaN;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    found = growth(sizes, shortest(works));
    if (found >= low && found <= high) return;
  }
  expect(found).toBeGreaterThanOrEqual(low);
  expect(found).toBeLessThanOrEqual(high);
}

/** How many words the generator gave while something was drawn. */
function wordsDrawn(draw: (stream: Stream) => void, index: number): number {
  const state = streamAt(1, index).state;
  const stream = streamAt(1, index);
  draw(stream);
  const isThere = (): boolean => state.every((word, k) => word === stream.state[k]);
  let words = 0;
  for (; !isThere(); words++) nextWord(state);
  return words;
}

describe("cross-products", () => {
  const columns = seededSurvey("continuous", 80_000, 32, 1).columns;
  const products = (n: number, p: number): (() => unknown) => {
    const part = columns.slice(0, p).map((column) => column.subarray(0, n));
    return () => momentsOfColumns(part, null, n);
  };

  test("cost in proportion to the answers", () => {
    expectGrowth(exponent, (n) => products(n, 8), [5_000, 20_000, 80_000], [0.75, 1.35]);
  });

  test("cost at most in proportion to the squared number of columns", () => {
    expectGrowth(exponent, (p) => products(10_000, p), [8, 16, 32], [0.5, 2.2]);
  });
});

describe("exact Shapley values", () => {
  test("cost about twice as much for each further driver", () => {
    const shapley = (p: number): (() => unknown) => {
      const next = seeded(p);
      const slopes = Array.from({ length: p }, () => 0.1 + 0.1 * next());
      const moments = {
        n: 1000,
        terms: [...slopes.map((_, j) => `x${j}`), "y"],
        means: [...slopes.map(() => 0), 0],
        covariance: [
          ...slopes.map((slope, j) => [...slopes.map((_, k) => (j === k ? 1 : 0.1)), slope]),
          [...slopes, p],
        ],
      };
      return () => driversFromMoments(moments, { outcome: "y" });
    };
    // A walk through pairs of subsets would cost three times as much for each.
    expectGrowth(factor, shapley, [15, 17, 19], [1.6, 2.25]);
  });
});

describe("a bootstrap of counts", () => {
  const drawCounts = (n: number) => (stream: Stream) => {
    const kinds = Float64Array.of(0.5 * n, 0.3 * n, 0.2 * n);
    multinomialCountsInPlace(stream, kinds, n, new Float64Array(3));
  };
  const meanWords = (n: number): number => {
    let words = 0;
    for (let index = 0; index < 500; index++) words += wordsDrawn(drawCounts(n), index);
    return words / 500;
  };

  test("draws as many random words for a thousand answers as for a million million", () => {
    const few = meanWords(1e3);
    for (const n of [1e4, 1e6, 1e9, 1e12]) {
      expect(meanWords(n) / few).toBeGreaterThan(0.5);
      expect(meanWords(n) / few).toBeLessThan(2);
    }
    expect(few).toBeLessThan(40);
  });

  test("while a bootstrap of rows draws some words for every few rows", () => {
    for (const n of [1e3, 1e4, 1e5]) {
      const words = wordsDrawn((stream) => multinomialWeightsInPlace(stream, new Float64Array(n)), 0);
      expect(words / n).toBeGreaterThan(0.2);
      expect(words / n).toBeLessThan(1.5);
    }
  });

  test("costs the same whatever the number of answers", () => {
    const counts = (n: number) => (): unknown =>
      npsFromCounts(
        { promoters: 0.5 * n, passives: 0.3 * n, detractors: 0.2 * n },
        { interval: { method: "percentile", resamples: 2000, seed: 1 } },
      );
    expectGrowth(exponent, counts, [1e3, 1e5, 1e7, 1e9], [-0.1, 0.1]);
  });
});

describe("resamples", () => {
  const x = Float64Array.from({ length: 50 }, (_, i) => i);

  test("call the statistic once each, and BCa once more for each row left out", () => {
    const calls = (method: "percentile" | "bca", resamples: number): number => {
      let count = 0;
      bootstrap(x, () => ++count, { method, resamples, seed: 1 });
      return count;
    };
    expect(calls("percentile", 2000) - calls("percentile", 500)).toBe(1500);
    expect(calls("bca", 2000) - calls("percentile", 2000)).toBe(x.length);
  });

  test("cost of bootstrapped shares in proportion to them", () => {
    const seededColumns = seededSurvey("ratings", 400, 6, 2);
    const survey = named(seededColumns);
    const names = seededColumns.columns.map((_, j) => `x${j}`);
    const shares = (resamples: number) => (): unknown =>
      drivers(survey, { outcome: "y", drivers: names, interval: { method: "percentile", resamples, seed: 1 } });
    expectGrowth(exponent, shares, [500, 1000, 2000], [0.75, 1.2]);
  });
});

describe("a resample of a path model", () => {
  const names = Array.from({ length: 12 }, (_, j) => `x${j}`);
  const specification = pathSpecification("plsPath", {
    constructs: { a: names.slice(0, 4), b: names.slice(4, 8), c: names.slice(8) },
    paths: [
      { from: "a", to: "b" },
      { from: "b", to: "c" },
    ],
  });
  const scales = names.map(() => undefined);
  const ofSample = (n: number): (() => unknown) => {
    const { columns } = seededSurvey("continuous", n, 12, 3);
    const sums = resampledRows(columns, null);
    const { centre } = sums;
    const moments = momentsOfColumns(columns, null, n);
    const { estimate, figures, values, view } = pathAnalysis(specification, { moments, centre, scales });
    const packed = new Float64Array(packedLength(12));
    sums.into(new Float64Array(n).fill(1), packed);
    const reference = { weights: estimate.outer.weights.slice(), loadings: estimate.loadings.slice() };
    const model = { model: specification.model, view, reference, centre };
    const present = Uint32Array.from(values.keys());
    const figuresOf = pathOfSums(model, figures, present, [0, 0], () => undefined);
    return () => figuresOf(packed);
  };

  test("costs the same whatever the number of answers, once its cross-products are there", () => {
    expectGrowth(exponent, ofSample, [500, 5_000, 50_000], [-0.1, 0.1]);
  });
});
