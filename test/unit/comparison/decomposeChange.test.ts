import { describe, expect, test } from "vitest";
import { compareScores } from "../../../src/analysis/comparison/compareScores";
import { decomposeChange } from "../../../src/analysis/comparison/decomposeChange";
import { streamAt } from "../../../src/random/stream";
import { agrees } from "../../reference/agree";
import survey from "../../reference/comparison.json";

const { data } = survey;

describe("mix and within", () => {
  test("a pure change of mix", () => {
    const people = (wave: number, happy: number, unhappy: number): object[] => [
      { wave, kind: "private", recommend: 10, count: happy },
      { wave, kind: "business", recommend: 3, count: unhappy },
    ];
    const result = decomposeChange([...people(1, 50, 50), ...people(2, 70, 30)], {
      score: "nps",
      rating: "recommend",
      segment: "kind",
      wave: "wave",
      weights: { frequency: "count" },
    });
    agrees(result.change.estimate, 40, 1e-12);
    agrees(result.mix.estimate, 40, 1e-12);
    expect(result.within.estimate).toBe(0);
    // Above average and growing, below and shrinking: (0.7 − 0.5)·(100 − 20) and (0.3 − 0.5)·(−100 − 20).
    expect(result.rows.map(({ segment, mix }) => [segment, Number(mix.estimate.toFixed(9))])).toEqual([
      ["private", 16],
      ["business", 24],
    ]);
  });

  test("a pure change within", () => {
    const result = decomposeChange(
      { r: [5, 4, 3, 2, 5, 5, 3, 3], kind: [..."aabbaabb"], wave: [1, 1, 1, 1, 2, 2, 2, 2] },
      { score: "meanScore", scale: [1, 5], rating: "r", segment: "kind", wave: "wave" },
    );
    agrees(result.change.estimate, 0.5);
    expect(result.mix.estimate).toBe(0);
    agrees(result.within.estimate, 0.5);
    expect(result.rows.map(({ within }) => within.estimate)).toEqual([0.25, 0.25]);
  });

  test("by hand, in the manner of Kitagawa", () => {
    // Shares .5 .5 → .25 .75; means 5 and 1 → 4 and 2.
    const result = decomposeChange(
      { r: [5, 5, 1, 1, 4, 2, 2, 2], kind: [..."aabbabbb"], wave: [..."11112222"] },
      { score: "meanScore", scale: [1, 5], rating: "r", segment: "kind", wave: "wave" },
    );
    agrees(result.change.estimate, -0.5);
    // Mix −.25·4.5 + .25·1.5 = −.75; within .375·(−1) + .625·1 = .25.
    agrees(result.mix.estimate, -0.75);
    agrees(result.within.estimate, 0.25);
  });

  test("backwards in time every effect changes its sign", () => {
    const options = { score: "nps", rating: "recommend", segment: "kind", wave: "wave", weights: "weight" } as const;
    const there = decomposeChange(data, { ...options, from: "2024-Q1", to: "2024-Q2" });
    const back = decomposeChange(data, { ...options, from: "2024-Q2", to: "2024-Q1" });
    there.rows.forEach((row, k) => {
      agrees(back.rows[k]!.mix.estimate, -row.mix.estimate);
      agrees(back.rows[k]!.within.estimate, -row.within.estimate);
      agrees(back.rows[k]!.stdError, row.stdError!);
    });
  });

  test("the change is the one that compareScores gives", () => {
    for (const options of [
      { score: "nps", rating: "recommend", weights: "weight" },
      { score: "csat", rating: "satisfied" },
      { score: "ces", rating: "easy", clusters: "store" },
    ] as const) {
      const { change } = decomposeChange(data, { ...options, segment: "kind", wave: "wave" });
      const row = compareScores(data, { ...options, by: "wave", against: "previous" }).rows[0]!;
      for (const field of [
        "estimate",
        "stdError",
        "statistic",
        "pValue",
        "confLow",
        "confHigh",
        "detectable",
      ] as const) {
        agrees(change[field], row[field]!);
      }
    }
  });
});

describe("what is not there in both waves", () => {
  const options = { score: "nps", rating: "r", segment: "kind", wave: "wave" } as const;

  test("segments that came or went are all mix", () => {
    const result = decomposeChange(
      { r: [10, 10, 3, 10, 10, 3, 3], kind: [..."aabaacc"], wave: [1, 1, 1, 2, 2, 2, 2] },
      options,
    );
    expect(
      result.rows.map(({ segment, presence, scoreFrom, scoreTo }) => [segment, presence, scoreFrom, scoreTo]),
    ).toEqual([
      ["a", "both", 100, 100],
      ["b", "from", -100, null],
      ["c", "to", null, -100],
    ]);
    for (const row of result.rows.slice(1)) expect(row.within.estimate).toBe(0);
    agrees(result.mix.estimate + result.within.estimate, result.change.estimate!, 1e-12);
    expect(result.warnings.map(({ message }) => message)).toEqual([
      'Segments "b" and "c" have answers in one wave only, so their whole effect counts as mix.',
    ]);
  });

  test("respondents without a segment are one of their own; those without a wave are in neither", () => {
    const result = decomposeChange(
      { r: [10, 3, 3, 10, 10, 3, 9], kind: ["a", "b", null, "a", "b", null, "a"], wave: [1, 1, 1, 2, 2, 2, null] },
      options,
    );
    expect(result.rows.map(({ term, segment }) => [term, segment])).toEqual([
      ["a", "a"],
      ["b", "b"],
      ["(missing)", null],
    ]);
    expect(result.warnings.map(({ message }) => message)).toEqual([
      '"wave" is missing for 1 respondent with an answer, in neither wave.',
      '"kind" is missing for 2 respondents, a segment of their own.',
    ]);
    agrees(result.mix.estimate + result.within.estimate, result.change.estimate!, 1e-12);
  });

  test("segments without an answer are not there", () => {
    const result = decomposeChange({ r: [10, 3, null, 10], kind: [..."abcb"], wave: [1, 1, 2, 2] }, options);
    expect(result.rows.map(({ segment }) => segment)).toEqual(["a", "b"]);
  });
});

test("standard errors agree with drawing the respondents again", () => {
  // 1,500 respondents a wave, and 400 resamples of each wave.
  const stream = streamAt(99, 0);
  const kinds = ["a", "b", "c"];
  const rows = Array.from({ length: 3000 }, (_, k) => {
    const kind = kinds[stream.below(k < 1500 ? 3 : 2)]!;
    return {
      wave: k < 1500 ? 1 : 2,
      kind,
      recommend: Math.min(10, Math.max(0, Math.round(7 + (kind === "a" ? 1 : 0) + 2 * stream.normal()))),
    };
  });
  const options = {
    score: "nps",
    rating: "recommend",
    segment: "kind",
    wave: "wave",
    weights: { frequency: "count" },
  } as const;
  const whole = decomposeChange(
    rows.map((row) => ({ ...row, count: 1 })),
    options,
  );
  const drawn = Array.from({ length: 400 }, (_, replicate) => {
    const draw = streamAt(5, replicate);
    const count = new Float64Array(3000);
    for (let k = 0; k < 3000; k++) count[(k < 1500 ? 0 : 1500) + draw.below(1500)]!++;
    const cells = new Map<string, { wave: number; kind: string; recommend: number; count: number }>();
    rows.forEach((row, k) => {
      const key = `${row.wave}${row.kind}${row.recommend}`;
      const cell = cells.get(key) ?? { ...row, count: 0 };
      cell.count += count[k]!;
      cells.set(key, cell);
    });
    const { mix, within } = decomposeChange([...cells.values()], options);
    return [mix.estimate, within.estimate];
  });
  const deviation = (place: 0 | 1): number => {
    const values = drawn.map((each) => each[place]!);
    const mean = values.reduce((sum, value) => sum + value / 400, 0);
    return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 399);
  };
  // 400 draws know a standard deviation to 3.5 %.
  expect(deviation(0) / whole.mix.stdError!).toBeGreaterThan(0.88);
  expect(deviation(0) / whole.mix.stdError!).toBeLessThan(1.12);
  expect(deviation(1) / whole.within.stdError!).toBeGreaterThan(0.88);
  expect(deviation(1) / whole.within.stdError!).toBeLessThan(1.12);
});

test("results are plain data", () => {
  const result = decomposeChange(data, {
    score: "nps",
    rating: "recommend",
    segment: "kind",
    wave: "wave",
    weights: "weight",
    clusters: "store",
  });
  expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  expect(Object.isFrozen(result.rows[0]!.mix)).toBe(true);
});
