import { describe, expect, test } from "vitest";
import { compareScores } from "../../../src/analysis/comparison/compareScores";
import type { ScoreComparisonResult } from "../../../src/analysis/comparison/comparisonResults";
import { ces } from "../../../src/analysis/score/ces";
import { csat } from "../../../src/analysis/score/csat";
import { customerIndex } from "../../../src/analysis/score/customerIndex";
import { nps } from "../../../src/analysis/score/nps";
import { equivalenceTest } from "../../../src/inference/equivalenceTest";
import { permutationTest } from "../../../src/inference/permutationTest";
import { runToEnd } from "../../../src/inference/runToEnd";
import { streamAt } from "../../../src/random/stream";
import { agrees } from "../../reference/agree";
import survey from "../../reference/comparison.json";
import shares from "../../reference/comparisonShares.json";

const { data } = survey;

function isPlain(result: unknown): void {
  expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  const frozen = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    expect(Object.isFrozen(value)).toBe(true);
    Object.values(value).forEach(frozen);
  };
  frozen(result);
}

describe("groups", () => {
  test("have the scores and intervals that the score's own call gives them", () => {
    const designs = [
      {},
      { weights: "weight" },
      { weights: "weight", strata: "stratum" },
      { weights: "weight", clusters: "store" },
    ];
    for (const design of designs) {
      const own = [
        [
          nps(data, { rating: "recommend", by: "region", ...design }),
          compareScores(data, { score: "nps", rating: "recommend", by: "region", ...design }),
        ],
        [
          csat(data, { rating: "satisfied", by: "region", ...design }),
          compareScores(data, { score: "csat", rating: "satisfied", by: "region", ...design }),
        ],
        [
          ces(data, { rating: "easy", by: "region", ...design }),
          compareScores(data, { score: "ces", rating: "easy", by: "region", ...design }),
        ],
        [
          customerIndex(data, {
            items: ["satisfied", "easy"],
            scale: { satisfied: [1, 5], easy: [1, 7] },
            itemWeights: [2, 1],
            by: "region",
            ...design,
          }),
          compareScores(data, {
            score: "customerIndex",
            items: ["satisfied", "easy"],
            scale: { satisfied: [1, 5], easy: [1, 7] },
            itemWeights: [2, 1],
            by: "region",
            ...design,
          }),
        ],
      ] as const;
      for (const [score, compared] of own) {
        score.groups!.forEach((theirs, k) => {
          const ours = compared.groups[k]!;
          expect(ours.group).toBe(theirs.group);
          for (const field of ["estimate", "stdError", "confLow", "confHigh", "sumWeights"] as const) {
            agrees(ours[field], theirs[field]!, 1e-12);
          }
          expect([ours.n, ours.missing]).toEqual([theirs.n, theirs.missing]);
          expect(ours.effectiveSampleSize === undefined).toBe(theirs.effectiveSampleSize === undefined);
        });
        expect(compared.n).toBe(score.n);
      }
    }
  });

  test("missing answers, missing groups and empty groups are left out and said", () => {
    const result = compareScores(
      { recommend: [10, null, 3, 9, 2, null], region: ["N", "N", "S", null, "S", "W"] },
      { score: "nps", rating: "recommend", by: "region" },
    );
    expect([result.n, result.missing]).toEqual([3, 3]);
    expect(result.rows.map(({ term }) => term)).toEqual(["S − N"]);
    expect(result.groups.map(({ group, estimate, missing }) => [group, estimate, missing])).toEqual([
      ["N", 100, 1],
      ["S", -100, 0],
      ["W", null, 1],
    ]);
    expect(result.warnings.map(({ code, message }) => `${code}: ${message}`)).toMatchInlineSnapshot(`
      [
        "missing-group: "region" is missing for 1 of 6 respondents, who are in no group.",
        "empty-group: Group "W" has no valid answer with weight, and is left out.",
      ]
    `);
  });
});

describe("what is compared with what", () => {
  const waves = {
    recommend: [10, 9, 3, 8, 10, 10, 2, 9, 9],
    wave: ["2024-Q2", "2024-Q1", "2024-Q1", "2023-Q4", "2024-Q2", "2023-Q4", "2023-Q4", "2024-Q2", "2024-Q1"],
  };
  const options = { score: "nps", rating: "recommend", by: "wave" } as const;
  const terms = (result: ScoreComparisonResult): string[] => result.rows.map(({ term }) => term);

  test("all pairs in order of first appearance", () => {
    expect(terms(compareScores(waves, options))).toEqual([
      "2024-Q1 − 2024-Q2",
      "2023-Q4 − 2024-Q2",
      "2023-Q4 − 2024-Q1",
    ]);
  });
  test("each wave with the one before, whatever the order of the rows", () => {
    const result = compareScores(waves, { ...options, against: "previous" });
    expect(terms(result)).toEqual(["2024-Q1 − 2023-Q4", "2024-Q2 − 2024-Q1"]);
    expect(result.groups.map(({ group }) => group)).toEqual(["2023-Q4", "2024-Q1", "2024-Q2"]);
    expect(result.rows[1]!.estimate).toBeCloseTo(100 - 100 / 3, 12);
  });
  test("in the order given", () => {
    const result = compareScores(waves, { ...options, against: "previous", order: ["2024-Q2", "2023-Q4", "2024-Q1"] });
    expect(terms(result)).toEqual(["2023-Q4 − 2024-Q2", "2024-Q1 − 2023-Q4"]);
  });
  test("a baseline", () => {
    const result = compareScores(waves, { ...options, against: { baseline: "2024-Q1" } });
    expect(terms(result)).toEqual(["2024-Q2 − 2024-Q1", "2023-Q4 − 2024-Q1"]);
    expect(result.rows.every(({ a }) => a === "2024-Q1")).toBe(true);
  });
  test("the rest, which leaves the group itself out", () => {
    const result = compareScores(waves, { ...options, against: "rest" });
    expect(terms(result)).toEqual(["2024-Q2 − rest", "2024-Q1 − rest", "2023-Q4 − rest"]);
    result.rows.forEach((row) => {
      expect(row.a).toBeNull();
      expect(row.nA! + row.nB).toBe(9);
      const others = waves.recommend.filter((_, k) => waves.wave[k] !== row.b);
      agrees(row.estimateA, nps(others).estimate!, 1e-13);
    });
  });
  test("a benchmark, whose interval is the score's own, moved", () => {
    const { rows } = compareScores(waves, { ...options, against: { benchmark: 40 } });
    const { groups } = nps(waves, { rating: "recommend", by: "wave" });
    rows.forEach((row, k) => {
      agrees(row.estimate, groups![k]!.estimate! - 40, 1e-13);
      agrees(row.confLow, groups![k]!.confLow! - 40, 1e-12);
      agrees(row.confHigh, groups![k]!.confHigh! - 40, 1e-12);
    });
    const bare = compareScores(waves.recommend, { score: "nps", against: { benchmark: 40 } });
    expect(bare.rows[0]!.term).toBe("total − 40");
    agrees(bare.rows[0]!.confLow, nps(waves.recommend).confLow! - 40, 1e-12);
  });
  test("bare ratings with a column of groups", () => {
    const bare = compareScores(waves.recommend, { score: "nps", by: waves.wave });
    expect(bare.rows).toEqual(compareScores(waves, options).rows);
  });
  test("groups called constructor and __proto__, numbers, dates and booleans", () => {
    const by = ["constructor", "__proto__", 1, "1", true, new Date("2024-05-17")];
    const rows = by.flatMap((region) => [
      { recommend: 10, region },
      { recommend: 3, region },
    ]);
    const result = compareScores(rows, { score: "nps", rating: "recommend", by: "region" });
    expect(result.rows.length).toBe(15);
    expect(result.rows.at(-1)!.term).toBe("2024-05-17 − true");
  });
});

describe("statistics", () => {
  test("the interval of two net scores, by hand", () => {
    const row = compareScores(
      {
        recommend: [10, 10, 10, 10, 10, 3, 3, 7, 7, 8, 9, 9, 9, 2, 2, 2, 2, 2, 2, 7, 7, 8],
        region: [..."AAAAAAAAAABBBBBBBBBBBB"],
      },
      { score: "nps", rating: "recommend", by: "region" },
    ).rows[0]!;
    // A: 5 promoters, 2 detractors of 10; B: 3 and 6 of 12. Another program's 30 digits.
    const [low, high, statistic] = shares.nets[0]!.values;
    expect(shares.nets[0]).toMatchObject({ a: [5, 2, 10], b: [3, 6, 12] });
    agrees(row.confLow, 100 * low!);
    agrees(row.confHigh, 100 * high!);
    agrees(row.statistic, statistic!);
    agrees(row.estimate, 100 * (-3 / 12 - 3 / 10));
  });

  test("intervals of unanimous groups are no points, and stay in range", () => {
    const row = compareScores(
      { r: [10, 10, 10, 0, 0, 0], g: [1, 1, 1, 2, 2, 2] },
      { score: "nps", rating: "r", by: "g" },
    ).rows[0]!;
    expect(row.estimate).toBe(-200);
    expect(row.confLow).toBe(-200);
    expect(row.confHigh!).toBeGreaterThan(-200);
    expect(row.stdError).toBe(0);
    expect(row.detectable!).toBeGreaterThan(50);
  });

  test("p-values agree with dealing the respondents out again", () => {
    const stream = streamAt(20261124, 5);
    for (const lift of [0, 0.25, 0.5]) {
      const first = Array.from({ length: 300 }, () => Math.min(10, Math.max(0, Math.round(7 + 2.5 * stream.normal()))));
      const second = Array.from({ length: 410 }, () =>
        Math.min(10, Math.max(0, Math.round(7 + lift + 2.5 * stream.normal()))),
      );
      const signs = (ratings: readonly number[]): number[] =>
        ratings.map((rating) => (rating >= 9 ? 1 : rating <= 6 ? -1 : 0));
      const dealt = runToEnd(permutationTest(signs(second), signs(first), { resamples: 4000, seed: 1 }));
      const row = compareScores(
        { r: [...first, ...second], g: [...first.map(() => "a"), ...second.map(() => "b")] },
        { score: "nps", rating: "r", by: "g" },
      ).rows[0]!;
      agrees(row.estimate, 100 * dealt.estimate, 1e-12);
      // Two tests of the same thing: alike, not equal. The rearranged differences come in steps, and those as large count in full.
      expect(Math.abs(row.pValue! - dealt.pValue)).toBeLessThan(0.05);
    }
  });

  test("equivalence of means: equivalenceTest and statsmodels' ttost_ind", () => {
    const { one, other, independent } = shares.tost;
    const row = compareScores(
      { easy: [...one, ...other], g: [...one.map(() => "one"), ...other.map(() => "other")] },
      { score: "ces", rating: "easy", by: "g", margin: 1 },
    ).rows[0]!;
    agrees(row.equivalence!.pValue, independent.pValue);
    const theirs = equivalenceTest({ estimate: row.estimate!, stdError: row.stdError!, df: row.df!, margin: [-1, 1] });
    agrees(row.equivalence!.pValue, theirs.pValue, 1e-12);
    agrees(row.equivalence!.confLow, theirs.confLow, 1e-12);
    agrees(row.equivalence!.confHigh, theirs.confHigh, 1e-12);
    expect(row.equivalence!.decision === "equivalent").toBe(theirs.equivalent);
  });

  test("the three decisions", () => {
    const survey = (promotersA: number, promotersB: number, n: number): object[] =>
      [..."ab"].flatMap((wave) => {
        const promoters = wave === "a" ? promotersA : promotersB;
        return [
          { recommend: 10, wave, count: promoters },
          { recommend: 3, wave, count: n - promoters },
        ];
      });
    const decide = (...counts: Parameters<typeof survey>): unknown =>
      compareScores(survey(...counts), {
        score: "nps",
        rating: "recommend",
        by: "wave",
        weights: { frequency: "count" },
        margin: 5,
      }).rows[0]!.equivalence!.decision;
    expect(decide(500, 505, 1000)).toBe("undecided");
    expect(decide(50_000, 50_500, 100_000)).toBe("equivalent");
    expect(decide(500, 700, 1000)).toBe("different");
  });

  test("sampling weights of 1 give what no weights give, but for n/(n − 1) in shares", () => {
    const ones = { ...data, one: data.weight.map(() => 1) };
    const mean = { score: "ces", rating: "easy", by: "region" } as const;
    const plain = compareScores(data, mean).rows;
    compareScores(ones, { ...mean, weights: "one" }).rows.forEach((row, k) => {
      for (const field of ["estimate", "stdError", "df", "pValue"] as const) agrees(row[field], plain[k]![field]!);
    });
  });

  test("respondents in several groups: clusters narrow the interval when their answers go together", () => {
    const stream = streamAt(77, 0);
    const rows = Array.from({ length: 80 }, (_, customer) => {
      const liking = stream.normal();
      return ["before", "after"].map((wave) => ({
        customer,
        wave,
        easy: Math.min(7, Math.max(1, Math.round(4 + 1.3 * liking + 0.5 * stream.normal()))),
      }));
    }).flat();
    const options = { score: "ces", rating: "easy", by: "wave" } as const;
    const apart = compareScores(rows, options).rows[0]!;
    const together = compareScores(rows, { ...options, clusters: "customer" }).rows[0]!;
    agrees(together.estimate, apart.estimate!);
    expect(together.stdError!).toBeLessThan(0.6 * apart.stdError!);
    // 80 customers, each with two answers: the variance of the paired differences over 80.
    const changes = Array.from(
      { length: 80 },
      (_, customer) => rows[2 * customer + 1]!.easy - rows[2 * customer]!.easy,
    );
    const m = changes.reduce((sum, change) => sum + change / 80, 0);
    const variance = changes.reduce((sum, change) => sum + (change - m) ** 2, 0) / 79 / 80;
    agrees(together.stdError, Math.sqrt(variance));
    expect(together.df).toBe(79);
  });

  test("shared clusters enter the intervals of shares and net scores by the correlation of the two scores", () => {
    const stream = streamAt(78, 0);
    const rows = Array.from({ length: 600 }, (_, customer) => {
      const liking = stream.normal();
      return [1, 2].map((wave) => {
        const recommend = Math.min(10, Math.max(0, Math.round(7.5 + 2 * liking + 0.8 * stream.normal())));
        return { customer, wave, recommend };
      });
    }).flat();
    for (const options of [
      { score: "nps", interval: "adjusted-wald" },
      { score: "topBox", scale: [0, 10], top: 2, interval: "newcombe" },
      { score: "topBox", scale: [0, 10], top: 2, interval: "agresti-caffo" },
    ] as const) {
      const common = { ...options, rating: "recommend", by: "wave" } as const;
      const together = compareScores(rows, { ...common, clusters: "customer" }).rows[0]!;
      const apart = compareScores(rows, common).rows[0]!;
      const width = ({ confLow, confHigh }: { confLow: number | null; confHigh: number | null }): number =>
        confHigh! - confLow!;
      expect(width(together)).toBeLessThan(0.75 * width(apart));
      // With 600 customers it is all but the plain interval around the design's own standard error.
      expect(Math.abs(width(together) / (2 * 1.96 * together.stdError!) - 1)).toBeLessThan(0.02);
    }
  });

  test("clusters that leave nothing to judge by: no interval of another kind instead", () => {
    const same = { r: [10, 3, 10, 3, 8, 8], wave: [1, 1, 2, 2, 1, 2], customer: [1, 2, 1, 2, 3, 3] };
    for (const score of ["nps", "csat"] as const) {
      const scale = score === "csat" ? { scale: [0, 10] as const, top: 2 } : {};
      const row = compareScores(same, { score, ...scale, rating: "r", by: "wave", clusters: "customer" }).rows[0]!;
      expect(row).toMatchObject({ estimate: 0, confLow: null, pValue: null, statistic: null, detectable: null });
      expect(row.warnings.map(({ code }) => code)).toEqual(["no-variance"]);
    }
    const alone = { r: [10, 3, 10, 3], store: [1, 1, 2, 3], region: ["a", "a", "b", "b"] };
    for (const options of [{ score: "nps" }, { score: "meanScore", scale: [0, 10] }] as const) {
      const row = compareScores(alone, { ...options, rating: "r", by: "region", clusters: "store" }).rows[0]!;
      expect(row).toMatchObject({ stdError: null, confLow: null, pValue: null });
      expect(row.warnings.map(({ code }) => code)).toEqual(["too-few-clusters"]);
    }
  });

  test("under a design a difference of means has Student's interval, and says so", () => {
    const options = { score: "ces", rating: "easy", by: "region" } as const;
    const row = compareScores(data, { ...options, clusters: "store", weights: "weight" }).rows[0]!;
    expect(row.method).toBe("t");
    // 24 stores, no strata.
    expect(row.df).toBe(23);
    expect(compareScores(data, options).rows[0]!.method).toBe("welch");
  });

  test("a census is known, and nothing is tested", () => {
    const row = compareScores(
      { r: [10, 3, 9, 2], g: ["a", "a", "b", "b"] },
      { score: "nps", rating: "r", by: "g", populationSize: 4 },
    ).rows[0]!;
    expect(row).toMatchObject({ estimate: 0, confLow: 0, confHigh: 0, pValue: null, detectable: 0 });
    expect(row.warnings.map(({ code }) => code)).toEqual(["census"]);
  });

  test("too few answers for a mean: no interval, and why", () => {
    const row = compareScores({ r: [5, 3], g: ["a", "b"] }, { score: "meanScore", scale: [1, 5], rating: "r", by: "g" })
      .rows[0]!;
    expect(row).toMatchObject({
      estimate: -2,
      stdError: null,
      confLow: null,
      pValue: null,
      pAdjusted: null,
      detectable: null,
    });
    expect(row.warnings.map(({ code }) => code)).toEqual(["too-few-answers"]);
    const alike = compareScores(
      { r: [5, 5, 3, 3], g: ["a", "a", "b", "b"] },
      { score: "meanScore", scale: [1, 5], rating: "r", by: "g", margin: 1 },
    ).rows[0]!;
    expect(alike.warnings.map(({ code }) => code)).toEqual(["no-variance"]);
    expect(alike.equivalence).toEqual({
      margin: [-1, 1],
      pValue: null,
      pAdjusted: null,
      confLow: null,
      confHigh: null,
      decision: null,
    });
  });
});

test("results are plain, frozen data", () => {
  for (const options of [
    { score: "nps", rating: "recommend", by: "region", margin: 5 },
    { score: "csat", rating: "satisfied", by: "region", against: "rest", weights: "weight" },
    { score: "topBox", scale: [1, 7], rating: "easy", by: "region", clusters: "store", interval: "agresti-caffo" },
    { score: "bottomBox", scale: [1, 7], rating: "easy", by: "region", against: { benchmark: 10 } },
    {
      score: "netScore",
      scale: [1, 5],
      top: 1,
      bottom: 2,
      rating: "satisfied",
      by: "region",
      interval: { method: "wald", level: 0.9 },
    },
    { score: "ces", rating: "easy", by: "wave", against: "previous", weights: "weight", strata: "stratum" },
  ] as const) {
    isPlain(compareScores(data, options));
  }
});
