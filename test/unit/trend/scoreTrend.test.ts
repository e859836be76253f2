import { describe, expect, test } from "vitest";
import { nps } from "../../../src/analysis/score/nps";
import { controlChart } from "../../../src/analysis/trend/controlChart";
import { scoreTrend } from "../../../src/analysis/trend/scoreTrend";
import { streamAt } from "../../../src/random/stream";
import { agrees } from "../../reference/agree";
import reference from "../../reference/trend.json";

const { data } = reference;
const ratings = { score: "nps", rating: "recommend", wave: "wave" } as const;

/** One promoter and two detractors in each wave, which then lie on a line by themselves. */
function surveyOf(waves: readonly unknown[]): object[] {
  return waves.flatMap((wave, k) => [
    { wave, recommend: 10 },
    { wave, recommend: 3 },
    { wave, recommend: k % 2 === 0 ? 3 : 8 },
  ]);
}

describe("the order of waves", () => {
  test.each([
    ["numbers", [10, 9, 11], "number", [9, 10, 11]],
    ["whole numbers as text", ["10", "9", "11"], "number", ["9", "10", "11"]],
    ["years as text", ["2024", "1999"], "iso-text", ["1999", "2024"]],
    ["months", ["2024-11", "2024-02"], "iso-text", ["2024-02", "2024-11"]],
    ["quarters", ["2024-Q2", "2023-Q4", "2024-Q1"], "iso-text", ["2023-Q4", "2024-Q1", "2024-Q2"]],
    ["halves", ["2024H2", "2024H1"], "iso-text", ["2024H1", "2024H2"]],
    ["weeks over New Year", ["2021-W01", "2020-W53", "2020-W09"], "iso-text", ["2020-W09", "2020-W53", "2021-W01"]],
    ["days", ["2024-03-01", "2024-02-29"], "iso-text", ["2024-02-29", "2024-03-01"]],
    [
      "moments in two zones",
      ["2024-03-01T12:00+02:00", "2024-03-01T10:30Z"],
      "iso-text",
      ["2024-03-01T12:00+02:00", "2024-03-01T10:30Z"],
    ],
    [
      "dates",
      [new Date("2024-03-01"), new Date("2023-12-01")],
      "date",
      [new Date("2023-12-01"), new Date("2024-03-01")],
    ],
  ])("%s", (_, waves, orderedBy, order) => {
    const result = scoreTrend(surveyOf(waves), ratings);
    expect(result.order).toEqual(order);
    expect(result.orderedBy).toBe(orderedBy);
    expect(result.waves.map(({ position }) => position)).toEqual(order.map((_, k) => k));
  });

  test("as given, whatever the names", () => {
    const result = scoreTrend(surveyOf(["spring", "autumn", "winter"]), {
      ...ratings,
      order: ["winter", "spring", "autumn"],
    });
    expect(result.order).toEqual(["winter", "spring", "autumn"]);
    expect(result.orderedBy).toBe("given");
  });

  test("a wave without answers keeps its place", () => {
    const rows = [...surveyOf([1, 2, 4]), { wave: 3, recommend: null }];
    const result = scoreTrend(rows, ratings);
    expect(result.waves.map(({ group, position }) => [group, position])).toEqual([
      [1, 0],
      [2, 1],
      [4, 3],
    ]);
    expect(result.warnings[0]).toMatchInlineSnapshot(`
      {
        "code": "empty-group",
        "details": {
          "column": "wave",
          "groups": [
            "3",
          ],
        },
        "message": "Wave 3 has no valid answer with weight, and is left out.",
      }
    `);
  });
});

describe("the spacing of waves", () => {
  test.each([
    ["numbers, as they are", [2018, 2019, 2022], "unit", [2018, 2019, 2022]],
    ["quarters, in years", ["2023-Q4", "2024-Q1", "2024-Q3"], "year", [2023.75, 2024, 2024.5]],
    ["months, in years", ["2024-01", "2024-07"], "year", [2024, 2024.5]],
    ["days, in years", ["2023-01-01", "2024-07-02"], "year", [2023, 2024.5]],
    ["moments without a zone, as UTC", ["2023-01-01T00:00", "2024-07-02T00:00"], "year", [2023, 2024.5]],
    ["dates, in years", [new Date("2023-01-01"), new Date("2024-07-02")], "year", [2023, 2024.5]],
  ])("%s", (_, waves, per, positions) => {
    const result = scoreTrend(surveyOf(waves), { ...ratings, spacing: "values" });
    expect(result.per).toBe(per);
    result.waves.forEach((wave, k) => agrees(wave.position, positions[k]!, 1e-12));
  });

  test("half the distance, twice the slope", () => {
    const [equal, years] = (["equal", "values"] as const).map((spacing) =>
      scoreTrend(surveyOf(["2024-H1", "2024-H2", "2025-H1"]), { ...ratings, spacing }),
    );
    agrees(years!.estimate, 2 * equal!.estimate, 1e-9);
    agrees(years!.stdError, 2 * equal!.stdError!, 1e-9);
    agrees(years!.pValue, equal!.pValue!, 1e-9);
  });
});

describe("what a trend says", () => {
  test("waves have the scores and intervals of nps", () => {
    const { waves } = scoreTrend(data, { ...ratings, weights: "weight" });
    const theirs = nps(data, { rating: "recommend", by: "wave", weights: "weight" }).groups!;
    for (const wave of waves) {
      const own = theirs.find(({ group }) => group === wave.group)!;
      for (const field of ["estimate", "stdError", "confLow", "confHigh", "n"] as const)
        agrees(wave[field], own[field]!);
    }
  });

  test("scatter beyond sampling is said, and the interval between waves is wider", () => {
    const stream = streamAt(8, 0);
    const rows = Array.from({ length: 6 }, (_, wave) => {
      const shift = wave % 2 === 0 ? 1 : -1;
      return Array.from({ length: 400 }, () => ({
        wave,
        recommend: Math.min(10, Math.max(0, Math.round(7.5 + shift + 0.1 * wave + 2 * stream.normal()))),
      }));
    }).flat();
    const result = scoreTrend(rows, ratings);
    expect(result.lackOfFit!.pValue).toBeLessThan(1e-6);
    expect(result.warnings.map(({ code }) => code)).toEqual(["waves-scatter"]);
    const width = ({ confLow, confHigh }: { confLow: number | null; confHigh: number | null }): number =>
      confHigh! - confLow!;
    expect(width(result.betweenWaves!)).toBeGreaterThan(3 * width(result));
  });

  test("two waves: a slope, and nothing that takes three", () => {
    const result = scoreTrend(surveyOf([1, 2]), ratings);
    agrees(result.estimate, 100 / 3, 1e-12);
    expect(result).toMatchObject({
      betweenWaves: null,
      lackOfFit: null,
      theilSen: { confLow: null, coverage: null, pValue: 1 },
    });
    expect(result.warnings.map(({ code, message }) => `${code}: ${message}`)).toMatchInlineSnapshot(`
      [
        "too-few-waves: 2 waves are too few for any interval of level 0.95 around Theil and Sen's slope.",
      ]
    `);
  });

  test("answers that lie on the line leave nothing to judge by", () => {
    const result = scoreTrend(
      { r: [1, 1, 2, 2, 3, 3], wave: [1, 1, 2, 2, 3, 3] },
      { score: "meanScore", scale: [1, 5], rating: "r", wave: "wave" },
    );
    expect(result).toMatchObject({
      estimate: 1,
      stdError: 0,
      statistic: null,
      pValue: null,
      detectable: null,
      betweenWaves: { stdError: null, pValue: null },
    });
    expect(result.warnings.map(({ code }) => code)).toEqual(["no-variance", "too-few-waves"]);
  });

  test("weights and designs have no Cochran–Armitage test", () => {
    const options = { score: "csat", rating: "satisfied", wave: "wave" } as const;
    expect(scoreTrend(data, options).trendTest!.method).toBe("cochran-armitage");
    expect(scoreTrend(data, { ...options, weights: "weight" }).trendTest).toBeNull();
    expect(scoreTrend(data, { ...options, clusters: "store" }).trendTest).toBeNull();
    expect(scoreTrend(data, ratings).trendTest!.method).toBe("mantel");
  });

  test("results are plain data", () => {
    for (const result of [
      scoreTrend(data, { ...ratings, weights: "weight", clusters: "store" }),
      scoreTrend(data, ratings),
      controlChart(data, ratings),
      controlChart(data, { ...ratings, method: "laney", weights: "weight" }),
    ]) {
      expect(JSON.parse(JSON.stringify(result))).toEqual(result);
      expect(Object.isFrozen(result.waves[0])).toBe(true);
    }
  });
});

describe("control charts of samples with weights or a design", () => {
  test("count the effective answers", () => {
    const plain = controlChart(data, ratings);
    const weighted = controlChart(data, { ...ratings, weights: "weight" });
    const width = (chart: typeof plain): number => chart.waves[2]!.limitHigh - chart.waves[2]!.limitLow;
    expect(width(weighted)).toBeGreaterThan(width(plain));
  });

  test("fall back to the waves themselves when a wave is one cluster, and say so", () => {
    const rows = data.recommend.map((recommend, k) => ({ recommend, wave: data.wave[k]!, store: `${data.wave[k]}` }));
    const chart = controlChart(rows, { ...ratings, clusters: "store" });
    expect(chart.method).toBe("individuals");
    expect(chart.warnings.map(({ message }) => message)).toMatchInlineSnapshot(`
      [
        "A wave has too few clusters to tell its sampling error, or everybody was asked; the limits are those of method "individuals".",
      ]
    `);
  });

  test("answers that do not differ have no ordinary variation", () => {
    const chart = controlChart(
      { r: [9, 9, 9, 9, 9, 9], wave: [1, 1, 2, 2, 3, 3] },
      { score: "nps", rating: "r", wave: "wave" },
    );
    expect(chart.waves[0]).toMatchObject({ limitLow: 100, limitHigh: 100, statistic: null, signals: [] });
    expect(chart.warnings.map(({ message }) => message)).toMatchInlineSnapshot(`
      [
        "The answers do not differ, so there is no ordinary variation, and any other score is outside the limits.",
      ]
    `);
  });
});
