import { describe, expect, test } from "vitest";
import { ces } from "../../src/analysis/score/ces";
import { csat } from "../../src/analysis/score/csat";
import { customerIndex } from "../../src/analysis/score/customerIndex";
import { netScore } from "../../src/analysis/score/netScore";
import { nps } from "../../src/analysis/score/nps";
import { topBox } from "../../src/analysis/score/topBox";
import { streamAt } from "../../src/random/stream";

const stream = streamAt(20261122, 0);
const rows = Array.from({ length: 300 }, (_, i) => {
  const mood = stream.normal();
  const answer = (low: number, high: number, centre: number, spread: number): number =>
    Math.min(high, Math.max(low, Math.round(centre + spread * (mood + stream.normal()))));
  return {
    recommend: answer(0, 10, 7.5, 1.8),
    satisfied: answer(1, 5, 3.7, 0.7),
    easy: answer(1, 7, 5, 1),
    region: ["N", "S", "E"][i % 3]!,
    weight: 0.5 + 2 * Math.abs(stream.normal()),
    store: `store ${i % 25}`,
  };
});
const survey = Object.fromEntries(
  Object.keys(rows[0]!).map((name) => [name, rows.map((row) => row[name as keyof (typeof rows)[0]])]),
);
const options = { rating: "recommend", by: "region", weights: "weight" } as const;

describe("what must not change a score", () => {
  const expected = nps(rows, options);

  test("the shape of the data", () => {
    expect(nps(survey, options)).toEqual(expected);
    const typed = { ...survey, recommend: Uint8Array.from(survey.recommend as number[]) };
    expect(nps(typed, options)).toEqual(expected);
    const { recommend, region, weight } = survey as Record<string, unknown[]>;
    expect(nps(recommend!, { by: region!, weights: weight! })).toEqual(expected);
    const arrow = {
      numRows: rows.length,
      schema: { fields: Object.keys(survey).map((name) => ({ name })) },
      getChild: (name: string) => ({ length: rows.length, get: (row: number) => survey[name]![row] }),
    };
    expect(nps(arrow, options)).toEqual(expected);
  });

  test("the names of columns, and columns that nobody asked for", () => {
    const renamed = rows.map(({ recommend, region, weight }) => ({ a: recommend, b: region, c: weight, d: "text" }));
    expect(nps(renamed, { rating: "a", by: "b", weights: "c" })).toEqual(expected);
  });

  test("how a missing answer is written", () => {
    const some = (value: unknown) => rows.map((row, i) => ({ ...row, recommend: i % 7 === 0 ? value : row.recommend }));
    const wanted = nps(some(null), options);
    expect(wanted.missing).toBe(43);
    expect(nps(some(undefined), options)).toEqual(wanted);
    expect(nps(some(Number.NaN), options)).toEqual(wanted);
    expect(nps(some(-9), { ...options, missingCodes: [-9] })).toEqual(wanted);
    expect(nps(some("dk"), { ...options, missingCodes: { recommend: ["dk"] } })).toEqual(wanted);
  });

  test("rows without an answer, but for the count of them", () => {
    const more = [...rows, { ...rows[0], recommend: null }, { ...rows[1], recommend: null }];
    expect(nps(more, { rating: "recommend" })).toEqual({ ...nps(rows, { rating: "recommend" }), missing: 2 });
  });

  test("the group column, for the total", () => {
    const { groups: _, ...total } = expected;
    expect(nps(rows, { rating: "recommend", weights: "weight" })).toEqual(total);
  });

  test("the names of clusters and their order", () => {
    const clustered = { ...options, clusters: "store" };
    const renamed = rows.map((row) => ({ ...row, store: `${row.store.length} ${row.store}` }));
    expect(nps(renamed, clustered)).toEqual(nps(rows, clustered));
  });
});

describe("what must change it, and how", () => {
  test("every row twice: the same figure, an error √½ as large", () => {
    const once = csat(rows, { rating: "satisfied" });
    const twice = csat([...rows, ...rows], { rating: "satisfied" });
    expect(twice.estimate).toBe(once.estimate);
    expect(twice.stdError! / once.stdError!).toBeCloseTo(Math.SQRT1_2, 12);
  });

  test("every row twice in the cluster it is in: the clustered error stays", () => {
    const clusters = rows.map((_, i) => i);
    const once = nps(rows, { rating: "recommend", clusters });
    const twice = nps([...rows, ...rows], { rating: "recommend", clusters: [...clusters, ...clusters] });
    expect(twice.stdError).toBeCloseTo(once.stdError!, 10);
  });

  test("a shifted scale shifts the mean and leaves the share", () => {
    const shifted = rows.map((row) => ({ ...row, satisfied: row.satisfied - 3 }));
    const [one, two] = [csat(rows, { rating: "satisfied" }), csat(shifted, { rating: "satisfied", scale: [-2, 2] })];
    expect(two.estimate).toBe(one.estimate);
    expect(two.confLow).toBe(one.confLow);
    expect(two.mean.estimate! + 3).toBeCloseTo(one.mean.estimate!, 10);
  });

  test("an index does not care which scale an item was asked on", () => {
    const stretched = rows.map((row) => ({ ...row, easy: 10 * row.easy }));
    const items = ["satisfied", "easy"];
    const one = customerIndex(rows, { items, scale: { satisfied: [1, 5], easy: [1, 7] } });
    const two = customerIndex(stretched, { items, scale: { satisfied: [1, 5], easy: [10, 70] } });
    expect(two.estimate!).toBeCloseTo(one.estimate!, 10);
    expect(two.confHigh!).toBeCloseTo(one.confHigh!, 10);
  });

  test("one passive more moves the score towards 0 and not the kinds", () => {
    const ratings = rows.map(({ recommend }) => recommend);
    const before = nps(ratings);
    const after = nps([...ratings, 8]);
    expect(after.counts).toEqual({ ...before.counts, passives: before.counts.passives + 1 });
    expect(Math.abs(after.estimate!)).toBeLessThan(Math.abs(before.estimate!));
  });

  test("effort turned round: 1.0 of the mirrored answers has the mirrored mean and the mirrored share", () => {
    const answers = rows.map(({ satisfied }) => satisfied);
    const { estimate, topShare } = ces(answers, { version: "1.0" });
    const mirrored = topBox(
      answers.map((answer) => 6 - answer),
      { scale: [1, 5], top: 2 },
    );
    expect(mirrored.estimate).toBe(topShare.estimate);
    expect(6 - estimate!).toBeCloseTo(plainMean(answers.map((answer) => 6 - answer)), 12);
  });

  test("top less bottom is the net", () => {
    const answers = rows.map(({ easy }) => easy);
    const net = netScore(answers, { scale: [1, 7], top: 2, bottom: 3 });
    expect(net.estimate!).toBeCloseTo(net.shares.top! - net.shares.bottom!, 10);
    expect(topBox(answers, { scale: [1, 7], top: 2 }).estimate).toBe(net.shares.top);
  });
});

function plainMean(answers: readonly number[]): number {
  return answers.reduce((sum, answer) => sum + answer, 0) / answers.length;
}
