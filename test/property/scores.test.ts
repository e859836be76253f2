import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { ces } from "../../src/analysis/score/ces";
import { csat } from "../../src/analysis/score/csat";
import { csatFromCounts } from "../../src/analysis/score/csatFromCounts";
import { customerIndex } from "../../src/analysis/score/customerIndex";
import { meanScoreFromCounts } from "../../src/analysis/score/meanScoreFromCounts";
import { NET_METHODS } from "../../src/analysis/score/netInterval";
import { nps } from "../../src/analysis/score/nps";
import { npsFromCounts } from "../../src/analysis/score/npsFromCounts";
import { SHARE_METHODS } from "../../src/analysis/score/shareFigure";
import { normalQuantile } from "../../src/distributions/normal";
import { adjustedWaldInterval } from "../../src/estimate/score/adjustedWaldInterval";
import { clopperPearsonInterval } from "../../src/estimate/score/clopperPearsonInterval";
import { netScoreInterval } from "../../src/estimate/score/netScoreInterval";
import { wilsonInterval } from "../../src/estimate/score/wilsonInterval";

/** Ratings of 0–10 with something missing, and what may go with them; at least two answers. */
const surveys = fc
  .array(
    fc.record({
      rating: fc.option(fc.integer({ min: 0, max: 10 }), { nil: null, freq: 6 }),
      region: fc.option(fc.constantFrom("N", "S", 3), { nil: null, freq: 8 }),
      weight: fc.double({ min: 0.05, max: 20, noNaN: true }),
      count: fc.integer({ min: 1, max: 4 }),
    }),
    { minLength: 2, maxLength: 60 },
  )
  .filter((rows) => rows.filter(({ rating }) => rating !== null).length >= 2);

/** The numbers of a result, wherever they stand, with where they stand. */
function numbers(value: unknown, at = ""): [string, number][] {
  if (typeof value === "number") return [[at, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => numbers(inner, `${at}.${key}`));
}

function alike(one: unknown, two: unknown, tolerance = 1e-9): void {
  const [left, right] = [numbers(one), numbers(two)];
  expect(left.map(([at]) => at)).toEqual(right.map(([at]) => at));
  left.forEach(([at, value], i) => {
    const other = right[i]![1];
    expect(Math.abs(value - other), `${at}: ${value} and ${other}`).toBeLessThanOrEqual(
      tolerance * Math.max(1, Math.abs(value)),
    );
  });
}

describe("scores: laws", () => {
  test.prop([surveys])("the order of rows does not matter", (rows) => {
    const options = { rating: "rating", weights: "weight" };
    alike(nps(rows, options), nps([...rows].reverse(), options), 1e-7);
  });

  test.prop([surveys])("a row written twice is a frequency of 2", (rows) => {
    const spread = rows.flatMap((row) => Array.from({ length: row.count }, () => row));
    const options = { rating: "rating", by: "region" } as const;
    const frequency = { ...options, weights: { frequency: "count" } };
    expect(nps(rows, frequency)).toEqual(nps(spread, options));
    const items = { items: ["rating"], scale: [0, 10] as const, by: "region" };
    alike(customerIndex(rows, { ...items, weights: { frequency: "count" } }), customerIndex(spread, items));
  });

  test.prop([surveys])("a group's score is the score of its rows alone", (rows) => {
    const options = { rating: "rating", weights: "weight" };
    for (const { group, ...score } of nps(rows, { ...options, by: "region" }).groups ?? []) {
      const alone = rows.filter(({ region }) => region === group);
      if (score.n === 0) continue;
      expect(nps(alone, options)).toEqual(score);
      const index = { items: ["rating"], scale: [0, 10] as const, weights: "weight" };
      const { group: _, ...own } = customerIndex(rows, { ...index, by: "region" }).groups!.find(
        (each) => each.group === group,
      )!;
      expect(customerIndex(alone, index)).toEqual(own);
    }
  });

  test.prop([surveys, fc.double({ min: 0.001, max: 1000, noNaN: true })])(
    "multiplying all sampling weights changes nothing but their sum",
    (rows, factor) => {
      const scaled = rows.map((row) => ({ ...row, weight: row.weight * factor }));
      const options = { rating: "rating", weights: "weight" };
      const { sumWeights: one, ...before } = nps(rows, options);
      const { sumWeights: two, ...after } = nps(scaled, options);
      expect(two).toBeCloseTo(one * factor, 6);
      alike(before, after, 1e-7);
    },
  );

  test.prop([surveys])("reversing the scale swaps promoters and detractors as coded", (rows) => {
    const ratings = rows.map(({ rating }) => rating);
    const cutoffs = { promoters: 8, detractors: 2 };
    const mirrored = { promoters: 8, detractors: 2 };
    const forward = nps(ratings, { cutoffs });
    const backward = nps(
      ratings.map((rating) => (rating === null ? null : 10 - rating)),
      { cutoffs: mirrored },
    );
    expect(backward.counts).toEqual({
      promoters: forward.counts.detractors,
      passives: forward.counts.passives,
      detractors: forward.counts.promoters,
    });
    expect(backward.estimate! + forward.estimate!).toBeCloseTo(0, 10);
    expect(backward.confLow! + forward.confHigh!).toBeCloseTo(0, 10);
    expect(backward.stdError!).toBeCloseTo(forward.stdError!, 10);
  });

  test.prop([surveys, fc.constantFrom(...NET_METHODS)], { numRuns: 40 })(
    "ratings and their counts give the same NPS",
    (rows, method) => {
      const ratings = rows.map(({ rating }) => rating);
      const histogram: Record<string, number> = {};
      for (const rating of ratings) if (rating !== null) histogram[rating] = (histogram[rating] ?? 0) + 1;
      const { missing, ...byRating } = nps(ratings, { interval: method });
      const { missing: none, ...byHistogram } = npsFromCounts(histogram, { interval: method });
      expect(none).toBe(0);
      expect(missing).toBe(ratings.filter((rating) => rating === null).length);
      alike(byHistogram, byRating, 1e-12);
      const { cutoffs, missing: _, ...byKind } = npsFromCounts(byRating.counts, { interval: method });
      expect(cutoffs).toBeNull();
      const { cutoffs: __, ...rated } = byRating;
      alike(rated, byKind, 1e-12);
    },
  );

  test.prop([
    fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 5, maxLength: 5 }).filter((n) => n.some((x) => x > 0)),
    fc.constantFrom(...SHARE_METHODS),
  ])("every interval of a share lies within 0 and 100 and holds the share", (n, method) => {
    const { estimate, confLow, confHigh } = csatFromCounts(Object.fromEntries(n.map((x, k) => [k + 1, x])), {
      interval: method,
    });
    expect(confLow!).toBeGreaterThanOrEqual(0);
    expect(confHigh!).toBeLessThanOrEqual(100);
    expect(confLow!).toBeLessThanOrEqual(estimate! + 1e-9);
    expect(confHigh!).toBeGreaterThanOrEqual(estimate! - 1e-9);
  });

  test.prop([fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 2, maxLength: 40 })])(
    "CES is the mean score of 1–7, and an index of one item is the mean on 0–100",
    (answers) => {
      const counts: Record<string, number> = {};
      for (const answer of answers) counts[answer] = (counts[answer] ?? 0) + 1;
      const mean = meanScoreFromCounts(counts, { scale: [1, 7] });
      const { estimate, stdError, confLow, confHigh } = ces(answers);
      expect(mean).toMatchObject({ estimate, stdError, confLow, confHigh });
      const index = customerIndex({ answers }, { items: ["answers"], scale: [1, 7] });
      expect(index.estimate!).toBeCloseTo(mean.index.estimate!, 9);
      expect(index.confLow!).toBeCloseTo(mean.index.confLow!, 9);
    },
  );

  test.prop([
    fc.integer({ min: 1, max: 300 }),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  ])("more answers of the same kind narrow an interval", (n, p, d) => {
    const [plus, minus] = [(n * p) / 2, (n * d) / 2];
    for (const interval of [adjustedWaldInterval, netScoreInterval]) {
      const small = interval(plus, minus, n, 0.95);
      const large = interval(4 * plus, 4 * minus, 4 * n, 0.95);
      expect(large.high - large.low).toBeLessThan(small.high - small.low);
    }
    for (const interval of [wilsonInterval, clopperPearsonInterval]) {
      const small = interval(plus, n, 0.95);
      const large = interval(4 * plus, 4 * n, 0.95);
      expect(large.high - large.low).toBeLessThan(small.high - small.low);
    }
  });

  test.prop([fc.integer({ min: 1, max: 200 }), fc.nat(), fc.nat(), fc.double({ min: 0.5, max: 0.999, noNaN: true })])(
    "both ends of the score interval are just not rejected by the score test",
    (n, one, two, level) => {
      const p = one % (n + 1);
      const d = two % (n - p + 1);
      const { low, high } = netScoreInterval(p, d, n, level);
      const z = normalQuantile((1 + level) / 2);
      for (const end of [low, high]) {
        if (Math.abs(end) === 1) continue;
        const statistic = ((p - d) / n - end) / Math.sqrt(constrainedVariance(p, d, n, end) / n);
        expect(Math.abs(statistic)).toBeCloseTo(z, 4);
      }
    },
  );

  test.prop([surveys])("csat in total is the weighted mean of its groups", (rows) => {
    const answers = rows.map(({ rating }) => (rating === null ? null : 1 + Math.floor(rating / 2.2)));
    const regions = rows.map(({ region }) => region ?? "none");
    const result = csat(answers, { by: regions, weights: rows.map(({ weight }) => weight) });
    let sum = 0;
    for (const group of result.groups!) sum += group.sumWeights * (group.estimate ?? 0);
    expect(sum / result.sumWeights).toBeCloseTo(result.estimate!, 8);
  });
});

/** Variance of one answer under the most likely shares with p − d = delta, by ternary search of the likelihood. */
function constrainedVariance(p: number, d: number, n: number, delta: number): number {
  const logLikelihood = (q: number): number =>
    (p > 0 ? p * Math.log(q + delta) : 0) +
    (d > 0 ? d * Math.log(q) : 0) +
    (n - p - d > 0 ? (n - p - d) * Math.log(1 - 2 * q - delta) : 0);
  let [low, high] = [Math.max(0, -delta), (1 - delta) / 2];
  for (let step = 0; step < 200; step++) {
    const [a, b] = [low + (high - low) / 3, high - (high - low) / 3];
    if (logLikelihood(a) < logLikelihood(b)) low = a;
    else high = b;
  }
  return low + high + delta - delta ** 2;
}
