import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { cronbachAlpha, cronbachAlphaFromCovariance } from "../../../src/analysis/reliability/cronbachAlpha";
import { attitude } from "../../../src/datasets/attitude";
import { medianCorrelationsInPlace, medianRoom } from "../../../src/estimate/reliability/medianCorrelations";
import { quantileSorted } from "../../../src/numeric/quantile";
import { agrees } from "../../reference/agree";

const scale = [1, 5] as const;
const answers = {
  a: [1, 2, 3, 4, 5, 4, 2, 5],
  b: [1, 3, 2, 4, 5, 5, 1, 4],
  c: [5, 4, 3, 1, 1, 2, 4, 2],
  d: [2, 2, 4, 4, 4, 5, 3, 4],
};
const items = ["a", "b", "c", "d"];

describe("reversed items", () => {
  it("are found and named, and left as they are", () => {
    const result = cronbachAlpha(answers, { items, scale });
    expect(result.warnings.map(({ code, details }) => [code, details])).toEqual([["reversed-items", { terms: ["c"] }]]);
    expect(result.reversed).toEqual([]);
  });

  it("are counted from the other end of the declared scale when asked", () => {
    const turned = { ...answers, c: answers.c.map((answer) => 6 - answer) };
    const asked = cronbachAlpha(answers, { items, scale, reverse: ["c"] });
    expect(asked).toEqual({ ...cronbachAlpha(turned, { items, scale }), reversed: ["c"] });
    expect(asked.warnings).toEqual([]);
    expect(answers.c[0]).toBe(5);
  });

  it("turn the signs of covariances", () => {
    const s = [
      [2, 1, -1],
      [1, 3, -1],
      [-1, -1, 2],
    ];
    const turned = [
      [2, 1, 1],
      [1, 3, 1],
      [1, 1, 2],
    ];
    expect(cronbachAlphaFromCovariance(s, { reverse: ["3"] }).alpha).toBe(cronbachAlphaFromCovariance(turned).alpha);
  });

  it("may need more room than a byte", () => {
    const wide = { a: [0, 50, 100, 120], b: [0, 40, 90, 127], c: [127, 90, 20, 0] };
    const result = cronbachAlpha(wide, { items: ["a", "b", "c"], scale: [0, 300], reverse: ["c"] });
    expect(result.ifDropped[2]!.mean).toBe(300 - 237 / 4);
  });
});

describe("two items", () => {
  it("have Spearman and Brown's reliability of their correlation, at least alpha", () => {
    const result = cronbachAlpha(answers, { items: ["a", "b"] });
    const r = result.averageCorrelation;
    agrees(result.spearmanBrown, (2 * r) / (1 + r));
    agrees(result.spearmanBrown, result.standardized!);
    expect(result.spearmanBrown!).toBeGreaterThanOrEqual(result.estimate);
    expect(result).toMatchObject({ ifDropped: [], correlationVariance: null });
    expect(cronbachAlpha(answers, { items: ["a", "b", "d"] })).not.toHaveProperty("spearmanBrown");
  });
});

describe("the table without an item is the table of the others", () => {
  it("every column", () => {
    const all = cronbachAlpha(attitude, { items: ["rating", "complaints", "learning", "raises", "critical"] });
    for (const row of all.ifDropped) {
      const others = all.ifDropped.map(({ term }) => term).filter((term) => term !== row.term);
      const alone = cronbachAlpha(attitude, { items: others });
      for (const column of [
        "estimate",
        "stdError",
        "standardized",
        "guttmanLambda6",
        "averageCorrelation",
        "medianCorrelation",
        "correlationVariance",
        "signalToNoise",
      ] as const) {
        agrees(row[column], alone[column]!);
      }
    }
  });

  test.prop(
    [fc.integer({ min: 3, max: 7 }), fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 21, maxLength: 21 })],
    {
      numRuns: 40,
    },
  )("medians of tied correlations", (k, drawn) => {
    const correlation = new Float64Array(k * k).fill(1);
    let at = 0;
    for (let i = 0; i < k; i++) {
      for (let j = 0; j < i; j++) {
        correlation[i * k + j] = drawn[at]! / 4;
        correlation[j * k + i] = drawn[at++]! / 4;
      }
    }
    const room = medianRoom(k, new Float64Array(1 + k));
    medianCorrelationsInPlace(correlation, k, room);
    const medianOf = (without: number): number => {
      const kept: number[] = [];
      for (let i = 0; i < k; i++) {
        for (let j = 0; j < i; j++) if (i !== without && j !== without) kept.push(correlation[i * k + j]!);
      }
      return quantileSorted(Float64Array.from(kept).sort(), 0.5);
    };
    expect(Array.from(room.figures)).toEqual(Array.from({ length: 1 + k }, (_, i) => medianOf(i - 1)));
  });
});

describe("what does not exist", () => {
  it("is null where the items determine one another, and the item is named", () => {
    const sum = answers.a.map((answer, i) => answer + answers.b[i]!);
    const result = cronbachAlpha({ ...answers, sum }, { items: ["a", "b", "d", "sum"] });
    expect(result.guttmanLambda6).toBeNull();
    expect(result.ifDropped[0]).toMatchObject({ guttmanLambda6: null, itemTotalCorrected: null });
    expect(result.ifDropped[0]!.estimate).not.toBeNull();
    expect(result.warnings.map(({ code, details }) => [code, details])).toEqual([
      ["singular-correlation", { term: "sum" }],
    ]);
  });

  it("does not make a resample fail", () => {
    const result = cronbachAlpha(attitude, {
      items: ["rating", "complaints", "learning"],
      interval: { method: "percentile", resamples: 50 },
      intervalsFor: "table",
    });
    expect(result.ifDropped[0]!.correlationVariance).toBeNull();
    expect(result.ifDropped[0]!.intervals!.correlationVariance).toEqual({
      stdError: null,
      confLow: null,
      confHigh: null,
    });
    expect(result.warnings.map(({ code }) => code)).toEqual(["few-resamples"]);
  });
});

describe("intervals for the whole table", () => {
  const interval = { method: "percentile", resamples: 200, seed: 3 } as const;
  const asked = ["rating", "complaints", "learning", "raises"];
  const table = cronbachAlpha(attitude, { items: asked, interval, intervalsFor: "table" });

  it("leave those of raw alpha as they are without it", () => {
    const alone = cronbachAlpha(attitude, { items: asked, interval });
    expect(table).toMatchObject({ confLow: alone.confLow, confHigh: alone.confHigh, stdError: alone.stdError });
    expect(table.ifDropped.map(({ confLow }) => confLow)).toEqual(alone.ifDropped.map(({ confLow }) => confLow));
  });

  it("are those of alpha of the others, from the same resamples", () => {
    const others = cronbachAlpha(attitude, { items: asked.slice(1), interval, intervalsFor: "table" });
    const row = table.ifDropped[0]!;
    for (const column of Object.keys(others.intervals!)) {
      agrees(row.intervals![column]!.confLow, others.intervals![column]!.confLow!);
      agrees(row.intervals![column]!.confHigh, others.intervals![column]!.confHigh!);
    }
    expect(Object.keys(row.intervals!)).toEqual([
      "standardized",
      "guttmanLambda6",
      "averageCorrelation",
      "medianCorrelation",
      "correlationVariance",
      "signalToNoise",
      "itemTotal",
      "itemTotalStandardized",
      "itemTotalCorrected",
      "itemRest",
    ]);
  });

  it("hold their figure", () => {
    for (const row of table.ifDropped) {
      for (const [column, { confLow, confHigh }] of Object.entries(row.intervals!)) {
        const figure = row[column as "itemRest"]!;
        expect(confLow! <= figure && figure <= confHigh!, `${column} of ${row.term}`).toBe(true);
      }
    }
  });
});
