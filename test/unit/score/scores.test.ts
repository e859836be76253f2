import { describe, expect, test } from "vitest";
import { bottomBox } from "../../../src/analysis/score/bottomBox";
import { ces } from "../../../src/analysis/score/ces";
import { csat } from "../../../src/analysis/score/csat";
import { customerIndex } from "../../../src/analysis/score/customerIndex";
import { meanScore } from "../../../src/analysis/score/meanScore";
import { netScore } from "../../../src/analysis/score/netScore";
import { nps } from "../../../src/analysis/score/nps";
import { topBox } from "../../../src/analysis/score/topBox";
import { adjustedWaldInterval } from "../../../src/estimate/score/adjustedWaldInterval";

describe("nps", () => {
  test("a sum anyone can do: 2 promoters, 1 passive, 1 detractor", () => {
    const result = nps([10, 9, 7, 3]);
    expect(result).toMatchObject({
      kind: "nps",
      estimate: 25,
      level: 0.95,
      method: "adjusted-wald",
      n: 4,
      missing: 0,
      sumWeights: 4,
      counts: { promoters: 2, passives: 1, detractors: 1 },
      shares: { promoters: 50, passives: 25, detractors: 25 },
      cutoffs: { promoters: 9, detractors: 6 },
      warnings: [{ code: "few-answers" }],
    });
    // p = .5, d = .25: 100·√((.75 − .0625)/4)
    expect(result.stdError).toBeCloseTo(100 * Math.sqrt(0.6875 / 4), 12);
    // p̃ = 2.75/7, d̃ = 1.75/7
    const centre = 1 / 7;
    const half = 1.959963984540054 * Math.sqrt((4.5 / 7 - centre ** 2) / 7);
    expect(result.confLow).toBeCloseTo(100 * (centre - half), 10);
    expect(result.confHigh).toBeCloseTo(100 * (centre + half), 10);
    expect(Object.hasOwn(result, "effectiveSampleSize")).toBe(false);
    expect(Object.hasOwn(result, "groups")).toBe(false);
  });

  test("the borders of the kinds", () => {
    expect(nps([9]).counts.promoters).toBe(1);
    expect(nps([8]).counts.passives).toBe(1);
    expect(nps([7]).counts.passives).toBe(1);
    expect(nps([6]).counts.detractors).toBe(1);
    expect(nps([0]).counts.detractors).toBe(1);
  });

  test("round percentages come out round", () => {
    const ratings = [...Array(7).fill(10), ...Array(93).fill(8)];
    expect(nps(ratings).estimate).toBe(7);
    expect(nps(ratings).shares.promoters).toBe(7);
  });

  test("null, undefined, NaN and declared codes are missing and counted; Infinity is not", () => {
    expect(nps([10, null, undefined, Number.NaN, 99], { missingCodes: [99] })).toMatchObject({
      estimate: 100,
      n: 1,
      missing: 4,
    });
    expect(() => nps([10, Number.POSITIVE_INFINITY])).toThrow("Infinity");
  });

  test("a code on the scale is missing all the same", () => {
    expect(nps([10, 0, 0], { missingCodes: [0] })).toMatchObject({ estimate: 100, n: 1, missing: 2 });
    expect(nps(Uint8Array.of(10, 0, 0), { missingCodes: [0] })).toMatchObject({ estimate: 100, n: 1, missing: 2 });
    expect(nps([10, "n/a", -1], { missingCodes: ["n/a", -1] })).toMatchObject({ estimate: 100, n: 1, missing: 2 });
  });

  test("any column will do", () => {
    const expected = nps([10, 9, 7, 3]);
    expect(nps(Uint8Array.of(10, 9, 7, 3))).toEqual(expected);
    expect(nps(Float64Array.of(10, 9, 7, 3))).toEqual(expected);
    expect(nps([{ q: 10 }, { q: 9 }, { q: 7 }, { q: 3 }], { rating: "q" })).toEqual(expected);
    expect(nps({ q: [10, 9, 7, 3] }, { rating: "q" })).toEqual(expected);
    expect(nps({ other: ["a", "b", "c", "d"] }, { rating: [10, 9, 7, 3] })).toEqual(expected);
    expect(nps([10n, 9n, 7n, 3n])).toEqual(expected);
  });

  test("columns called constructor and __proto__ are ordinary names", () => {
    const rows = [
      JSON.parse('{"__proto__": 10, "constructor": "a"}'),
      JSON.parse('{"__proto__": 2, "constructor": "b"}'),
    ];
    const result = nps(rows, { rating: "__proto__", by: "constructor" });
    expect(result.groups?.map(({ group, estimate }) => [group, estimate])).toEqual([
      ["a", 100],
      ["b", -100],
    ]);
  });

  test("other cut-offs, other scales", () => {
    const european = nps([10, 8, 6, 5], { cutoffs: { promoters: 8, detractors: 5 } });
    expect(european).toMatchObject({ counts: { promoters: 2, passives: 1, detractors: 1 }, estimate: 25 });
    const five = nps([5, 4, 3, 1], { scale: [1, 5], cutoffs: { promoters: 5, detractors: 3 } });
    expect(five).toMatchObject({ counts: { promoters: 1, passives: 1, detractors: 2 }, estimate: -25 });
  });

  test("the level widens the interval, and can be given in either place", () => {
    const ratings = [10, 9, 8, 7, 3, 10];
    const wide = nps(ratings, { level: 0.99 });
    expect(wide.confLow!).toBeLessThan(nps(ratings).confLow!);
    expect(nps(ratings, { interval: { method: "adjusted-wald", level: 0.99 } })).toEqual(wide);
  });

  test.each([
    "adjusted-wald",
    "score",
    "dirichlet",
    "wald",
  ] as const)("the %s interval is named and holds the score", (method) => {
    const result = nps([10, 9, 8, 7, 3, 10], { interval: method });
    expect(result.method).toBe(method);
    expect(result.confLow!).toBeLessThan(result.estimate!);
    expect(result.confHigh!).toBeGreaterThan(result.estimate!);
    expect(result.stdError).toBe(nps([10, 9, 8, 7, 3, 10]).stdError);
    expect(Object.hasOwn(result, "prior")).toBe(method === "dirichlet");
  });

  test("a Dirichlet interval names its prior", () => {
    expect(nps([10, 3], { interval: "dirichlet" }).prior).toEqual({
      name: "jeffreys",
      promoters: 0.5,
      passives: 0.5,
      detractors: 0.5,
    });
    const own = { promoters: 5, passives: 3, detractors: 2 };
    expect(nps([10, 3], { interval: { method: "dirichlet", prior: own } }).prior).toEqual({ name: "given", ...own });
  });
});

describe("csat", () => {
  test("the share of 4 and 5; the mean is another figure", () => {
    const result = csat([5, 4, 4, 2, 1]);
    expect(result).toMatchObject({
      kind: "csat",
      estimate: 60,
      method: "wilson",
      n: 5,
      counts: { 1: 1, 2: 1, 3: 0, 4: 2, 5: 1 },
      top: [4, 5],
    });
    expect(result.stdError).toBeCloseTo(100 * Math.sqrt((0.6 * 0.4) / 5), 12);
    expect(result.mean.estimate).toBe(3.2);
  });

  test("top is the answers that count, or how many from the top", () => {
    const answers = [7, 6, 5, 5, 1];
    expect(csat(answers, { scale: [1, 7] }).top).toEqual([6, 7]);
    expect(csat(answers, { scale: [1, 7], top: 3 })).toMatchObject({ top: [5, 6, 7], estimate: 80 });
    expect(csat(answers, { scale: [1, 7], top: [7, 5] })).toMatchObject({ top: [5, 7], estimate: 60 });
  });

  test("a scale may go below zero", () => {
    expect(csat([-2, 0, 1, 2], { scale: [-2, 2] })).toMatchObject({
      estimate: 50,
      counts: { "-2": 1, "-1": 0, 0: 1, 1: 1, 2: 1 },
    });
  });
});

describe("ces", () => {
  test("2.0: mean of 1–7, and the share of 5–7", () => {
    const result = ces([7, 6, 5, 2]);
    expect(result).toMatchObject({ kind: "ces", version: "2.0", estimate: 5, method: "t", n: 4 });
    // s² = (4 + 1 + 0 + 9)/3
    expect(result.stdError).toBeCloseTo(Math.sqrt(14 / 3 / 4), 12);
    // t(.975; 3) = 3.182446305284263
    expect(result.confLow).toBeCloseTo(5 - 3.182446305284263 * Math.sqrt(14 / 12), 10);
    expect(result.topShare.estimate).toBe(75);
  });

  test("1.0: low is good, and the share is of 1–2", () => {
    expect(ces([1, 2, 3, 5], { version: "1.0" })).toMatchObject({
      version: "1.0",
      estimate: 2.75,
      topShare: { estimate: 50 },
    });
  });

  test("one answer: the mean has no interval, and says why; the share has one", () => {
    const result = ces([6]);
    expect(result).toMatchObject({ estimate: 6, stdError: null, confLow: null, confHigh: null });
    expect(result.warnings.map(({ code }) => code)).toEqual(["too-few-answers"]);
    expect(result.topShare.confLow).toBeGreaterThan(0);
  });
});

describe("customerIndex", () => {
  const survey = { quality: [10, 7, null, 1], value: [8, 5, 9, 1] };

  test("each item on its own scale, then the mean", () => {
    const result = customerIndex(survey, { items: ["quality", "value"], scale: [1, 10] });
    // respondents: (100 + 700/9)/2, (600/9 + 400/9)/2, –, 0
    const [first, second] = [(100 + 700 / 9) / 2, 1000 / 18];
    expect(result.estimate).toBeCloseTo((first + second) / 3, 12);
    expect(result).toMatchObject({ kind: "customerIndex", method: "t", n: 3, missing: 1 });
    expect(result.items.map(({ term, weight, mean }) => ({ term, weight, mean }))).toEqual([
      { term: "quality", weight: 0.5, mean: 6 },
      { term: "value", weight: 0.5, mean: 14 / 3 },
    ]);
    expect(result.items[0]!.index).toBeCloseTo(500 / 9, 12);
    expect(result.items[0]!.counts).toMatchObject({ 1: 1, 2: 0, 7: 1, 10: 1 });
    expect(result.counts).toMatchObject({ 1: 2, 5: 1, 7: 1, 8: 1, 10: 1 });
  });

  test("item weights are divided by their sum, by name or in order", () => {
    const options = { items: ["quality", "value"], scale: [1, 10] } as const;
    const byName = customerIndex(survey, { ...options, itemWeights: { value: 1, quality: 3 } });
    expect(byName.items.map(({ weight }) => weight)).toEqual([0.75, 0.25]);
    expect(customerIndex(survey, { ...options, itemWeights: [3, 1] })).toEqual(byName);
    expect(byName.estimate).toBeCloseTo(0.75 * byName.items[0]!.index! + 0.25 * byName.items[1]!.index!, 12);
  });

  test("scales by item, decimals, and no counts of a measurement", () => {
    const minutes = Array.from({ length: 1500 }, (_, i) => i / 1500);
    const result = customerIndex(
      { minutes, likes: minutes.map((_, i) => (i % 5) + 1) },
      { items: ["minutes", "likes"], scale: { minutes: [0, 1], likes: [1, 5] } },
    );
    expect(result.items[0]!.counts).toBeNull();
    expect(result.items[1]!.counts).toEqual({ 1: 300, 2: 300, 3: 300, 4: 300, 5: 300 });
    expect(result.counts).toBeNull();
    expect(result.estimate).toBeCloseTo((50 * 1499) / 1500 / 1 / 2 + 25, 10);
  });
});

describe("scores on any scale", () => {
  const answers = [7, 7, 6, 4, 2, 1];

  test("top box, bottom box and net", () => {
    expect(topBox(answers, { scale: [1, 7] })).toMatchObject({ kind: "topBox", top: [7], estimate: 100 / 3 });
    expect(bottomBox(answers, { scale: [1, 7] })).toMatchObject({ kind: "bottomBox", bottom: [1], estimate: 100 / 6 });
    expect(netScore(answers, { scale: [1, 7], top: 2, bottom: [1, 2] })).toMatchObject({
      kind: "netScore",
      top: [6, 7],
      bottom: [1, 2],
      estimate: 100 / 6,
      shares: { top: 50, middle: 100 / 6, bottom: 100 / 3 },
    });
  });

  test("the mean, also on 0–100", () => {
    const result = meanScore(answers, { scale: [1, 7] });
    expect(result.estimate).toBe(4.5);
    expect(result.index.estimate).toBeCloseTo(350 / 6, 12);
    expect(result.index.confLow).toBeCloseTo((100 * (result.confLow! - 1)) / 6, 12);
  });

  test("a net score of 2 from the top and 7 from the bottom of 0–10 is the NPS", () => {
    const ratings = [10, 9, 8, 7, 6, 0, 0, 10];
    const net = netScore(ratings, { scale: [0, 10], top: 2, bottom: 7 });
    const { estimate, stdError, confLow, confHigh } = nps(ratings);
    expect(net).toMatchObject({ estimate, stdError, confLow, confHigh });
  });
});

describe("groups", () => {
  const survey = {
    recommend: [10, 2, 9, null, 10, 7, null],
    region: ["N", "S", "N", "S", null, "S", "W"],
  };

  test("in order of first appearance, with the original values", () => {
    const result = nps(survey, { rating: "recommend", by: "region" });
    expect(result.estimate).toBe(40);
    expect(result.n).toBe(5);
    expect(result.groups?.map(({ group, n, missing, estimate }) => ({ group, n, missing, estimate }))).toEqual([
      { group: "N", n: 2, missing: 0, estimate: 100 },
      { group: "S", n: 2, missing: 1, estimate: -50 },
      { group: "W", n: 0, missing: 1, estimate: null },
    ]);
    expect(result.warnings.map(({ code, details }) => ({ code, details }))).toEqual([
      { code: "missing-group", details: { column: "region", count: 1 } },
      { code: "empty-group", details: { column: "region", groups: ["W"] } },
      { code: "few-answers", details: { n: 5 } },
    ]);
    expect(result.groups![2]!.warnings.map(({ code }) => code)).toEqual(["no-valid-answers"]);
    expect(result.groups![2]).toMatchObject({ stdError: null, confLow: null, confHigh: null, sumWeights: 0 });
  });

  test("numbers, booleans and dates keep their kind; 1 and the text 1 are two groups", () => {
    const by = [1, "1", true, new Date(0), new Date(0), -0, 0, 2n];
    const groups = nps(
      by.map(() => 9),
      { by },
    ).groups!;
    expect(groups.map(({ group, n }) => [group, n])).toEqual([
      [1, 1],
      ["1", 1],
      [true, 1],
      [new Date(0), 2],
      [-0, 2],
      [2, 1],
    ]);
  });

  test("missing codes: a list is for the ratings, a record may name the groups", () => {
    const data = { q: [9, 9, 0], region: ["a", 0, "n/a"] };
    const list = nps(data, { rating: "q", by: "region", missingCodes: [0] });
    expect(list.groups?.map(({ group }) => group)).toEqual(["a", 0, "n/a"]);
    expect(list.missing).toBe(1);
    const record = nps(data, { rating: "q", by: "region", missingCodes: { region: ["n/a", 0] } });
    expect(record.groups?.map(({ group }) => group)).toEqual(["a"]);
    expect(record.missing).toBe(0);
  });
});

describe("weights", () => {
  test("sampling weights: the estimate by hand, the linearised error by hand", () => {
    // Σw = 8; net = (3 + 1 − 2)/8
    const result = nps([10, 9, 3, 7], { weights: [3, 1, 2, 2] });
    expect(result.estimate).toBe(25);
    expect(result.shares).toEqual({ promoters: 50, passives: 25, detractors: 25 });
    expect(result.sumWeights).toBe(8);
    expect(result.effectiveSampleSize).toBeCloseTo(64 / 18, 12);
    expect(result.counts).toEqual({ promoters: 2, passives: 1, detractors: 1 });
    // e = .75, .75, −1.25, −.25
    const squares = (3 * 0.75) ** 2 + 0.75 ** 2 + (2 * 1.25) ** 2 + (2 * 0.25) ** 2;
    expect(result.stdError).toBeCloseTo(100 * Math.sqrt((4 / 3) * (squares / 64)), 10);
  });

  test("unit weights give √(n/(n − 1)) times the Wald error", () => {
    const ratings = [10, 9, 3, 7, 8, 10, 1];
    const weighted = nps(ratings, { weights: ratings.map(() => 1) });
    expect(weighted.stdError!).toBeCloseTo(nps(ratings).stdError! * Math.sqrt(7 / 6), 10);
  });

  test("everybody alike: no variance, so the interval counts Kish's size and says so", () => {
    const result = nps([10, 9, 10], { weights: [1, 1, 2] });
    expect(result).toMatchObject({ estimate: 100, stdError: 0 });
    expect(result.warnings).toMatchObject([
      { code: "no-variance", details: { effectiveSampleSize: 16 / 6 } },
      { code: "few-answers" },
    ]);
    const { low, high } = adjustedWaldInterval(16 / 6, 0, 16 / 6, 0.95);
    expect(result).toMatchObject({ confLow: 100 * low, confHigh: 100 * high });
  });

  test("plain Wald is estimate ± z·stdError, cut to the range", () => {
    const { estimate, stdError, confLow, confHigh } = nps([10, 9, 3, 7, 8, 2], {
      weights: [3, 1, 2, 2, 1, 1],
      interval: "wald",
    });
    expect(confLow).toBeCloseTo(estimate! - 1.959963984540054 * stdError!, 10);
    expect(confHigh).toBeCloseTo(estimate! + 1.959963984540054 * stdError!, 10);
  });

  test("a weight of 0 leaves a row out", () => {
    const result = nps([10, 0, 8], { weights: [1, 0, 1] });
    expect(result).toMatchObject({ estimate: 50, n: 2, missing: 0, sumWeights: 2, effectiveSampleSize: 2 });
  });

  test("a group in which every weight is 0 has no figure", () => {
    const result = nps([10, 0], { weights: [1, 0], by: ["a", "b"] });
    expect(result.groups![1]).toMatchObject({ n: 0, estimate: null, shares: { promoters: null } });
    expect(result.groups![1]!.warnings.map(({ code }) => code)).toEqual(["no-valid-answers"]);
  });

  test("frequencies count people, missing ones too", () => {
    expect(nps([10, 3, null], { weights: { frequency: [3, 1, 2] } })).toMatchObject({
      estimate: 50,
      n: 4,
      missing: 2,
      sumWeights: 4,
      counts: { promoters: 3, passives: 0, detractors: 1 },
    });
  });
});

describe("sampling designs", () => {
  test("nobody left to ask: no error, and the interval is the figure", () => {
    const result = csat([5, 4, 1, 2], { populationSize: 4 });
    expect(result).toMatchObject({ estimate: 50, stdError: 0, confLow: 50, confHigh: 50 });
    expect(result.mean).toEqual({ estimate: 3, confLow: 3, confHigh: 3 });
  });

  test("a finite population shrinks the error by √(1 − n/N), with n − 1", () => {
    const ratings = [10, 9, 3, 7, 8, 10, 1, 6];
    const result = nps(ratings, { populationSize: 20 });
    expect(result.stdError!).toBeCloseTo(nps(ratings).stdError! * Math.sqrt(8 / 7) * Math.sqrt(1 - 8 / 20), 10);
  });

  test("every row its own cluster is no clusters", () => {
    const ratings = [10, 9, 3, 7, 8, 10, 1, 6];
    const clusters = ratings.map((_, row) => `person ${row}`);
    const weights = [1, 2, 1, 3, 1, 1, 2, 1];
    const alone = nps(ratings, { weights });
    const clustered = nps(ratings, { weights, clusters });
    expect(clustered.stdError).toBeCloseTo(alone.stdError!, 10);
    expect(clustered.confLow).toBeCloseTo(alone.confLow!, 10);
  });

  test("frequencies are draws of their own, unless clusters hold them together", () => {
    const data = { q: [5, 4, 1, 2], count: [3, 2, 1, 4], store: ["a", "a", "b", "c"], stratum: ["x", "x", "y", "y"] };
    const spread = {
      q: [5, 5, 5, 4, 4, 1, 2, 2, 2, 2],
      store: ["a", "a", "a", "a", "a", "b", "c", "c", "c", "c"],
      stratum: ["x", "x", "x", "x", "x", "y", "y", "y", "y", "y"],
    };
    for (const design of [{ populationSize: 40 }, { clusters: "store" }, { strata: "stratum" }]) {
      const { confLow, mean, ...rest } = csat(data, { rating: "q", weights: { frequency: "count" }, ...design });
      const all = csat(spread, { rating: "q", ...design });
      expect(rest).toMatchObject({ estimate: all.estimate, n: 10, counts: all.counts });
      expect(rest.stdError).toBeCloseTo(all.stdError!, 10);
      expect(confLow).toBeCloseTo(all.confLow!, 10);
      expect(mean.confHigh).toBeCloseTo(all.mean.confHigh!, 10);
    }
  });

  test("one cluster in a group: a figure without an interval", () => {
    const result = nps([10, 3, 9, 8, 1, 2], {
      clusters: ["a", "a", "b", "b", "c", "c"],
      by: ["N", "N", "S", "S", "S", "S"],
    });
    expect(result.groups![0]).toMatchObject({ group: "N", estimate: 0, confLow: null, confHigh: null, stdError: null });
    expect(result.groups![0]!.warnings.map(({ code }) => code)).toEqual(["too-few-clusters"]);
    expect(result.groups![1]!.confLow).not.toBeNull();
  });
});

test("results are frozen, plain and whole in JSON", () => {
  const survey = { q: [5, 3, null, 1], g: ["a", "b", "a", null], w: [1, 2, 1, 0.5], v: [1, 2, 3, 4] };
  const results = [
    nps([10, 2, null]),
    csat(survey, { rating: "q", by: "g", weights: "w" }),
    ces([7, 1, 3]),
    customerIndex(survey, { items: ["q", "v"], scale: [1, 5], by: "g" }),
    topBox([1, 2], { scale: [1, 5] }),
    netScore([1, 2], { scale: [1, 5], top: 1, bottom: 1, interval: "dirichlet" }),
    meanScore([3], { scale: [1, 5] }),
  ];
  for (const result of results) {
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
    expect(structuredClone(result)).toEqual(result);
    expect(Object.isFrozen(result)).toBe(true);
    expect(Object.isFrozen(result.counts)).toBe(true);
    expect(Object.isFrozen(result.warnings)).toBe(true);
  }
});

test("the input is left as it was", () => {
  const survey = Object.freeze({ q: Object.freeze([5, 3, null, 1]), w: Object.freeze([1, 2, 1, 0.5]) });
  expect(() => csat(survey, { rating: "q", weights: "w", missingCodes: [1] })).not.toThrow();
});
