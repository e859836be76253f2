import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { comparePaired } from "../../src/analysis/comparison/comparePaired";
import { compareScores } from "../../src/analysis/comparison/compareScores";
import type { ComparisonRow } from "../../src/analysis/comparison/comparisonResults";
import { decomposeChange } from "../../src/analysis/comparison/decomposeChange";
import { detectableShift } from "../../src/estimate/comparison/detectableShift";
import { combineGroupMoments, groupMoments } from "../../src/estimate/comparison/groupMoments";
import { tTestPower } from "../../src/estimate/score/tTestPower";
import { zTestPower } from "../../src/estimate/score/zTestPower";
import { agrees } from "../reference/agree";

interface Answer {
  readonly recommend: number | null;
  readonly easy: number | null;
  readonly region: string;
  readonly wave: number;
  readonly weight: number;
}

const answer = fc.record({
  recommend: fc.option(fc.integer({ min: 0, max: 10 }), { freq: 12 }),
  easy: fc.option(fc.integer({ min: 1, max: 7 }), { freq: 12 }),
  region: fc.constantFrom("N", "S", "constructor"),
  wave: fc.constantFrom(1, 2),
  weight: fc.integer({ min: 1, max: 40 }).map((tenths) => tenths / 10),
});
/** Every region in both waves, and then anybody. */
const surveys = fc.array(answer, { minLength: 4, maxLength: 60 }).map((answers): readonly Answer[] => [
  ...["N", "S", "constructor"].flatMap((region, k) =>
    [1, 2].flatMap((wave) => [
      { recommend: 10 - k, easy: 4, region, wave, weight: 1 },
      { recommend: 3 + k, easy: 5 - wave, region, wave, weight: 1.5 },
    ]),
  ),
  ...answers,
]);
const scores = fc.constantFrom(
  { score: "nps", rating: "recommend" } as const,
  { score: "topBox", scale: [0, 10], top: 3, rating: "recommend" } as const,
  { score: "ces", rating: "easy" } as const,
);
const designs = fc.constantFrom({}, { weights: "weight" } as const);
const FIELDS = [
  "estimate",
  "stdError",
  "statistic",
  "df",
  "pValue",
  "pAdjusted",
  "confLow",
  "confHigh",
  "detectable",
] as const;

function sameRow(one: ComparisonRow, other: ComparisonRow, tolerance: number): void {
  for (const field of FIELDS) {
    if (other[field] === null) expect(one[field]).toBeNull();
    else agrees(one[field], other[field], tolerance);
  }
}

describe("compareScores: laws", () => {
  test.prop([surveys, scores, designs])("the order of rows does not matter", (data, score, design) => {
    const options = { ...score, ...design, by: "region", order: ["N", "S", "constructor"] } as const;
    const one = compareScores(data, options).rows;
    compareScores([...data].reverse(), options).rows.forEach((row, k) => sameRow(row, one[k]!, 1e-8));
  });

  test.prop([surveys, scores, designs])(
    "a and b exchanged: the same difference the other way",
    (data, score, design) => {
      const options = { ...score, ...design, by: "wave" } as const;
      const there = compareScores(data, { ...options, order: [1, 2] }).rows[0]!;
      const back = compareScores(data, { ...options, order: [2, 1] }).rows[0]!;
      agrees(back.estimate, -there.estimate!);
      if (there.confLow === null) return;
      agrees(back.confLow, -there.confHigh!, 1e-9);
      agrees(back.confHigh, -there.confLow, 1e-9);
      agrees(back.pValue, there.pValue!, 1e-8);
    },
  );

  test.prop([surveys, scores])("a row twice is frequency 2", (data, score) => {
    const options = { ...score, by: "region", order: ["N", "S", "constructor"] } as const;
    const twice = compareScores([...data, ...data], options).rows;
    const counted = data.map((row) => ({ ...row, count: 2 }));
    compareScores(counted, { ...options, weights: { frequency: "count" } }).rows.forEach((row, k) =>
      sameRow(row, twice[k]!, 1e-8),
    );
  });

  test.prop([surveys, scores])("weights in other units are the same weights", (data, score) => {
    const options = { ...score, by: "region", weights: "weight" } as const;
    const one = compareScores(data, options).rows;
    const scaled = data.map((row) => ({ ...row, weight: 1000 * row.weight }));
    compareScores(scaled, options).rows.forEach((row, k) => sameRow(row, one[k]!, 1e-8));
  });

  test.prop([
    surveys,
    scores,
    designs,
    fc.double({ min: 0.6, max: 0.999, noNaN: true }),
    fc.integer({ min: 1, max: 120 }),
  ])("interval, test and equivalence agree with one another", (data, score, design, level, margin) => {
    const { rows } = compareScores(data, { ...score, ...design, by: "region", level, margin, adjust: "none" });
    for (const row of rows) {
      if (row.pValue === null) continue;
      const isClose =
        Math.abs(row.pValue - (1 - level)) < 1e-9 || Math.abs(row.equivalence!.pValue! - (1 - level)) < 1e-9;
      if (isClose) continue;
      expect(row.pValue < 1 - level).toBe(row.confLow! > 0 || row.confHigh! < 0);
      const { confLow, confHigh, pValue } = row.equivalence!;
      expect(pValue! < 1 - level).toBe(confLow! > -margin && confHigh! < margin);
      expect(confLow!).toBeGreaterThanOrEqual(row.confLow!);
      expect(confHigh!).toBeLessThanOrEqual(row.confHigh!);
    }
  });

  test.prop([surveys, scores, designs])("of two groups, each one's rest is the other", (data, score, design) => {
    const options = { ...score, ...design, by: "wave", order: [1, 2] } as const;
    const pair = compareScores(data, options).rows[0]!;
    const [first, second] = compareScores(data, { ...options, against: "rest", adjust: "none" }).rows;
    sameRow({ ...second!, pAdjusted: pair.pAdjusted }, pair, 1e-9);
    agrees(first!.estimate, -pair.estimate!);
  });

  test.prop([surveys, scores, designs])("the rest is everybody else, from their own rows", (data, score, design) => {
    const { rows } = compareScores(data, { ...score, ...design, by: "region", against: "rest", adjust: "none" });
    for (const row of rows) {
      const merged = data.map((each) => ({ ...each, region: each.region === row.b ? "it" : "others" }));
      const own = compareScores(merged, {
        ...score,
        ...design,
        by: "region",
        against: { baseline: "others" },
        adjust: "none",
      }).rows[0]!;
      sameRow(row, own, 1e-7);
    }
  });

  test.prop([surveys, scores, designs])("adjusted p-values are not below the others", (data, score, design) => {
    for (const adjust of ["holm", "benjamini-hochberg", "bonferroni"] as const) {
      for (const row of compareScores(data, { ...score, ...design, by: "region", adjust }).rows) {
        if (row.pValue !== null) expect(row.pAdjusted!).toBeGreaterThanOrEqual(row.pValue);
      }
    }
  });
});

describe("comparePaired: laws", () => {
  test.prop([surveys, designs])("the other way round, the same difference the other way", (data, design) => {
    const rows = data.map((row) => ({ ...row, later: row.easy === null ? null : Math.min(10, row.easy + 2) }));
    const there = comparePaired(rows, { score: "nps", ratings: ["recommend", "later"], ...design }).rows[0]!;
    const back = comparePaired(rows, { score: "nps", ratings: ["later", "recommend"], ...design }).rows[0]!;
    agrees(back.estimate, -there.estimate!);
    agrees(back.confLow, -there.confHigh!, 1e-9);
    expect([back.n, back.onlyA, back.onlyB]).toEqual([there.n, there.onlyB, there.onlyA]);
  });

  test.prop([surveys])("the same answers twice have no difference", (data) => {
    const row = comparePaired(
      data.map((each) => ({ ...each, again: each.recommend })),
      { score: "csat", scale: [0, 10], ratings: ["recommend", "again"] },
    ).rows[0]!;
    expect(row.estimate).toBe(0);
    expect(row.pValue).toBe(1);
    expect(row.confLow!).toBeLessThan(0);
  });
});

describe("decomposeChange: laws", () => {
  test.prop([surveys, scores, designs])("the effects add up to the change, to rounding", (data, score, design) => {
    const result = decomposeChange(data, { ...score, ...design, segment: "region", wave: "wave" });
    const sum = result.rows.reduce((total, { mix, within }) => total + mix.estimate + within.estimate, 0);
    expect(Math.abs(sum - result.change.estimate!)).toBeLessThan(1e-12 * 200);
    expect(Math.abs(result.mix.estimate + result.within.estimate - result.change.estimate!)).toBeLessThan(1e-12 * 200);
    for (const row of result.rows) agrees(row.estimate, row.mix.estimate + row.within.estimate, 1e-10);
  });

  test.prop([
    fc.array(
      fc.record({
        recommend: fc.integer({ min: 0, max: 10 }),
        region: fc.constantFrom("a", "b", "c", "d", "e", null),
        wave: fc.constantFrom(1, 2),
      }),
      { minLength: 2, maxLength: 30 },
    ),
  ])("also where segments come and go", (answers) => {
    const data = [...answers, { recommend: 9, region: "a", wave: 1 }, { recommend: 2, region: "b", wave: 2 }];
    const { rows, change } = decomposeChange(data, {
      score: "nps",
      rating: "recommend",
      segment: "region",
      wave: "wave",
    });
    const sum = rows.reduce((total, { mix, within }) => total + mix.estimate + within.estimate, 0);
    expect(Math.abs(sum - change.estimate!)).toBeLessThan(1e-12 * 200);
    for (const row of rows) {
      expect(row.presence).toBe(row.nFrom === 0 ? "to" : row.nTo === 0 ? "from" : "both");
      if (row.presence !== "both") expect(row.within.estimate).toBe(0);
    }
  });

  test.prop([surveys, designs])("one segment: all of it is within, with the error of the change", (data, design) => {
    const { change, mix, within } = decomposeChange(
      data.map((row) => ({ ...row, all: "everybody" })),
      { score: "nps", rating: "recommend", segment: "all", wave: "wave", ...design },
    );
    agrees(within.estimate, change.estimate!);
    agrees(within.stdError, change.stdError!, 1e-9);
    expect(mix.estimate).toBe(0);
  });
});

describe("what could have been found", () => {
  const tests = {
    stdError: fc.double({ min: 0.01, max: 50, noNaN: true }),
    level: fc.double({ min: 0.5, max: 0.999, noNaN: true }),
  };
  test.prop([fc.record(tests), fc.double({ min: 0.02, max: 0.98, noNaN: true })])(
    "the detectable difference inverts the power",
    ({ stdError, level }, share) => {
      const power = 1 - level + share * level;
      const shift = detectableShift({ stdError, level, power });
      agrees(zTestPower(shift, stdError, level), power, 1e-9);
    },
  );

  test.prop(
    [
      fc.record(tests),
      fc.double({ min: 0.05, max: 0.95, noNaN: true }),
      fc.double({ min: 1.5, max: 500, noNaN: true }),
    ],
    { numRuns: 40 },
  )("also of Student's t", ({ stdError, level }, share, df) => {
    const power = 1 - level + share * level;
    const shift = detectableShift({ stdError, level, power, df });
    agrees(tTestPower(shift, stdError, df, level), power, 1e-9);
  });
});

test.prop([
  fc.array(fc.integer({ min: -5, max: 9 }), { minLength: 2, maxLength: 40 }),
  fc.integer({ min: 1, max: 39 }),
])("moments of parts taken together are those of the whole", (values, cut) => {
  const figures = Float64Array.from(values);
  const weights = Float64Array.from(values, (value, k) => 0.5 + Math.abs(value) + (k % 3));
  const rows = Uint32Array.from(values, (_, k) => k);
  const whole = groupMoments(figures, rows, weights);
  const parts = combineGroupMoments(
    [rows.subarray(0, cut), rows.subarray(cut)]
      .filter(({ length }) => length > 0)
      .map((part) => groupMoments(figures, part, weights)),
  );
  // Sums of squares of numbers up to 10 with weights up to 12: floors follow the sizes.
  for (const field of Object.keys(whole) as (keyof typeof whole)[]) {
    expect(Math.abs(parts[field] - whole[field])).toBeLessThanOrEqual(1e-9);
  }
});
