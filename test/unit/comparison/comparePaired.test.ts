import { describe, expect, test } from "vitest";
import { comparePaired } from "../../../src/analysis/comparison/comparePaired";
import { nps } from "../../../src/analysis/score/nps";
import { normalQuantile } from "../../../src/distributions/normal";
import { equivalenceTest } from "../../../src/inference/equivalenceTest";
import { runToEnd } from "../../../src/inference/runToEnd";
import { signFlipTest } from "../../../src/inference/signFlipTest";
import { agrees } from "../../reference/agree";
import survey from "../../reference/comparison.json";
import shares from "../../reference/comparisonShares.json";

const { data } = survey;

describe("columns side by side", () => {
  test("both scores are those of the persons with both answers", () => {
    const before = [10, 9, null, 3, 8, 10, 2];
    const after = [10, 10, 9, 9, null, 7, 3];
    const row = comparePaired({ before, after }, { score: "nps", ratings: ["before", "after"] }).rows[0]!;
    const both = before.flatMap((_, k) => (before[k] !== null && after[k] !== null ? [k] : []));
    agrees(row.estimateA, nps(both.map((k) => before[k]!)).estimate!, 1e-13);
    agrees(row.estimateB, nps(both.map((k) => after[k]!)).estimate!, 1e-13);
    agrees(row.estimate, row.estimateB! - row.estimateA!, 1e-12);
    expect([row.n, row.onlyA, row.onlyB]).toEqual([5, 1, 1]);
    expect(row.warnings[0]).toMatchInlineSnapshot(`
      {
        "code": "unmatched",
        "details": {
          "n": 5,
          "onlyA": 1,
          "onlyB": 1,
        },
        "message": "5 answered both "before" and "after"; 1 only the first and 1 only the second, who are left out: the difference is that of those who stayed.",
      }
    `);
  });

  test("the interval of a net score, by another program's 30 digits", () => {
    const { counts, values } = shares.changes[0]!;
    const pairs = { "-2": [10, 0], "-1": [7, 0], "0": [8, 7], "1": [3, 7], "2": [3, 10] } as const;
    const people = ([-2, -1, 0, 1, 2] as const).flatMap((change, k) =>
      Array.from({ length: counts[k]! }, () => ({ before: pairs[`${change}`][0], after: pairs[`${change}`][1] })),
    );
    const row = comparePaired(people, { score: "nps", ratings: ["before", "after"] }).rows[0]!;
    agrees(row.confLow, 100 * values[0]!);
    agrees(row.confHigh, 100 * values[1]!);
    agrees(row.statistic, values[2]!);
  });

  test("several columns: all pairs, one after the other, or against the first", () => {
    const options = { score: "csat", ratings: ["satisfied", "satisfiedAfter", "easy"], scale: [1, 7], top: 3 } as const;
    const terms = (against: "all-pairs" | "previous" | { baseline: string }): string[] =>
      comparePaired(data, { ...options, against }).rows.map(({ term }) => term);
    expect(terms("all-pairs")).toEqual(["satisfiedAfter − satisfied", "easy − satisfied", "easy − satisfiedAfter"]);
    expect(terms("previous")).toEqual(["satisfiedAfter − satisfied", "easy − satisfiedAfter"]);
    expect(terms({ baseline: "easy" })).toEqual(["satisfied − easy", "satisfiedAfter − easy"]);
  });

  test("columns given by themselves", () => {
    const given = comparePaired(
      { id: data.store },
      { score: "nps", ratings: { one: data.recommend, two: data.after } },
    );
    expect(given.rows[0]!.term).toBe("two − one");
    agrees(
      given.rows[0]!.estimate,
      comparePaired(data, { score: "nps", ratings: ["recommend", "after"] }).rows[0]!.estimate!,
    );
  });

  test("a row twice is frequency 2", () => {
    const twice = { before: [...data.recommend, ...data.recommend], after: [...data.after, ...data.after] };
    const counted = { before: data.recommend, after: data.after, count: data.recommend.map(() => 2) };
    const options = { score: "nps", ratings: ["before", "after"] } as const;
    const rows = comparePaired(twice, options).rows;
    comparePaired(counted, { ...options, weights: { frequency: "count" } }).rows.forEach((row, k) => {
      for (const field of ["estimate", "stdError", "confLow", "confHigh", "pValue", "n"] as const)
        agrees(row[field], rows[k]![field]!);
    });
  });
});

describe("rows matched by respondent", () => {
  const rows = data.recommend.flatMap((recommend, k) => [
    { customer: `c${k}`, wave: 2023, recommend, weight: data.weight[k]! },
    { customer: `c${k}`, wave: 2024, recommend: data.after[k]!, weight: data.weight[k]! },
  ]);

  test("give what columns side by side give", () => {
    // Later rows first: the order of the rows does not matter.
    const long = comparePaired([...rows].reverse(), {
      score: "nps",
      rating: "recommend",
      respondent: "customer",
      wave: "wave",
    });
    const wide = comparePaired(data, { score: "nps", ratings: ["recommend", "after"] });
    expect(long.order).toEqual([2023, 2024]);
    const { term: _, a: __, b: ___, ...ours } = long.rows[0]!;
    const { term: ____, a: _____, b: ______, ...theirs } = wide.rows[0]!;
    for (const [field, value] of Object.entries(theirs)) {
      if (typeof value === "number") agrees(ours[field as "estimate"], value);
    }
    const weighted = comparePaired(rows, {
      score: "nps",
      rating: "recommend",
      respondent: "customer",
      wave: "wave",
      weights: "weight",
    });
    const weightedWide = comparePaired(data, { score: "nps", ratings: ["recommend", "after"], weights: "weight" });
    agrees(weighted.rows[0]!.confLow, weightedWide.rows[0]!.confLow!);
  });

  test("who is there once is counted and left out; who changed weight is said", () => {
    const panel = [
      { id: 1, wave: "2024-01", r: 10, w: 1 },
      { id: 2, wave: "2024-01", r: 3, w: 1 },
      { id: 3, wave: "2024-01", r: 9, w: 1 },
      { id: 1, wave: "2024-02", r: 9, w: 2 },
      { id: 2, wave: "2024-02", r: 9, w: 1 },
      { id: 4, wave: "2024-02", r: 2, w: 1 },
      { id: null, wave: "2024-02", r: 2, w: 1 },
    ];
    const result = comparePaired(panel, { score: "nps", rating: "r", respondent: "id", wave: "wave", weights: "w" });
    const row = result.rows[0]!;
    // Weights of the later rows: 2 for the first, 1 for the second person.
    agrees(row.estimate, 200 / 3, 1e-12);
    expect([row.n, row.onlyA, row.onlyB]).toEqual([2, 1, 1]);
    expect([...result.warnings, ...row.warnings].map(({ message }) => message)).toMatchInlineSnapshot(`
      [
        ""id" is missing for 1 answer, which cannot be matched and is left out.",
        "2 answered both "2024-01" and "2024-02"; 1 only the first and 1 only the second, who are left out: the difference is that of those who stayed.",
        "1 of 2 have one weight in "2024-01" and another in "2024-02"; the latter is used.",
      ]
    `);
  });

  test("nobody twice: no difference, and why", () => {
    const row = comparePaired(
      { id: [1, 2], wave: [1, 2], r: [10, 3] },
      { score: "nps", rating: "r", respondent: "id", wave: "wave", margin: 5 },
    ).rows[0]!;
    expect(row).toMatchObject({
      estimate: null,
      estimateA: null,
      stdError: null,
      confLow: null,
      pValue: null,
      n: 0,
      onlyA: 1,
      onlyB: 1,
      correlation: null,
    });
    expect(row.equivalence).toMatchObject({ pValue: null, decision: null });
    expect(row.warnings.map(({ code }) => code)).toEqual(["no-pairs"]);
  });

  test("an index has its items in rows", () => {
    const long = data.easy.flatMap((easy, k) => [
      { id: k, wave: 1, easy, satisfied: data.satisfied[k]! },
      { id: k, wave: 2, easy: data.easyAfter[k]!, satisfied: data.satisfiedAfter[k]! },
    ]);
    const row = comparePaired(long, {
      score: "customerIndex",
      items: ["easy", "satisfied"],
      scale: { easy: [1, 7], satisfied: [1, 5] },
      respondent: "id",
      wave: "wave",
    }).rows[0]!;
    const changes = data.easy.map(
      (easy, k) => 50 * ((data.easyAfter[k]! - easy) / 6 + (data.satisfiedAfter[k]! - data.satisfied[k]!) / 4),
    );
    const n = changes.length;
    const m = changes.reduce((sum, change) => sum + change / n, 0);
    agrees(row.estimate, m);
    agrees(row.stdError, Math.sqrt(changes.reduce((sum, change) => sum + (change - m) ** 2, 0) / (n - 1) / n));
  });
});

describe("statistics", () => {
  test("p-values agree with exchanging the two answers of persons", () => {
    const net = (x: number): number => (x >= 9 ? 1 : x <= 6 ? -1 : 0);
    const changes = data.after.map((after, k) => net(after) - net(data.recommend[k]!));
    const flipped = runToEnd(signFlipTest(changes, { resamples: 4000, seed: 1 }));
    const row = comparePaired(data, { score: "nps", ratings: ["recommend", "after"] }).rows[0]!;
    agrees(row.estimate, 100 * flipped.estimate);
    expect(Math.abs(row.pValue! - flipped.pValue)).toBeLessThan(0.02);
  });

  test("equivalence of paired means: equivalenceTest and statsmodels' ttost_paired", () => {
    const { one, later, paired } = shares.tost;
    const row = comparePaired({ one, later }, { score: "ces", ratings: ["one", "later"], margin: 0.5 }).rows[0]!;
    agrees(row.equivalence!.pValue, paired.pValue);
    const theirs = equivalenceTest({
      estimate: row.estimate!,
      stdError: row.stdError!,
      df: row.df!,
      margin: [-0.5, 0.5],
    });
    agrees(row.equivalence!.pValue, theirs.pValue, 1e-12);
  });

  test("equivalence of paired shares is the score test of Tango at both margins", () => {
    const row = comparePaired(data, { score: "csat", ratings: ["satisfied", "satisfiedAfter"], margin: [-8, 12] })
      .rows[0]!;
    const z = normalQuantile(0.95);
    expect(row.equivalence!.pValue! < 0.05).toBe(row.equivalence!.confLow! > -8 && row.equivalence!.confHigh! < 12);
    expect(row.equivalence!.confHigh! - row.equivalence!.confLow!).toBeLessThan(row.confHigh! - row.confLow!);
    expect(z).toBeCloseTo(1.645, 3);
  });

  test("pairing pays when answers go together", () => {
    const row = comparePaired(data, { score: "nps", ratings: ["recommend", "after"] }).rows[0]!;
    expect(row.correlation!).toBeGreaterThan(0.5);
    const apart = Math.hypot(nps(data.recommend).stdError!, nps(data.after).stdError!);
    expect(row.stdError!).toBeLessThan(0.8 * apart);
  });
});

test("results are plain data", () => {
  const result = comparePaired(data, {
    score: "csat",
    ratings: ["satisfied", "satisfiedAfter"],
    margin: 5,
    weights: "weight",
  });
  expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  expect(Object.isFrozen(result.rows[0])).toBe(true);
});
