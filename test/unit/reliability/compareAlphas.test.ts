import { describe, expect, it } from "vitest";
import { compareAlphas } from "../../../src/analysis/reliability/compareAlphas";
import { cronbachAlpha } from "../../../src/analysis/reliability/cronbachAlpha";
import { scaleItems } from "../../../src/analysis/reliability/scaleItems";
import { attitude } from "../../../src/datasets/attitude";
import { simulateSurvey } from "../../../src/datasets/simulateSurvey";
import { feldtGroupsTest, pairedAlphaStdError } from "../../../src/estimate/reliability/alphaDifference";
import { streamAt } from "../../../src/random/stream";
import { agrees } from "../../reference/agree";

const items = ["quality1", "quality2", "quality3"];
const { data } = simulateSurvey({ respondents: 600, seed: 4 });
const rowsWhere = (value: unknown): Record<string, unknown[]> =>
  Object.fromEntries(
    items.map((item) => [item, Array.from(data[item as "quality1"]).filter((_, row) => data.region![row] === value)]),
  );

describe("two groups", () => {
  const [north, south] = [...new Set(data.region as string[])] as [string, string];
  const compared = compareAlphas(data, { items, by: "region", between: [north, south] });
  const [a, b] = [north, south].map((region) => cronbachAlpha(rowsWhere(region), { items }));

  it("have the alphas that they have alone", () => {
    compared.alphas.forEach((own, which) => {
      const alone = [a!, b!][which]!;
      expect(own).toMatchObject({ term: [north, south][which], items: 3, n: alone.n });
      for (const figure of ["estimate", "stdError", "confLow", "confHigh"] as const)
        agrees(own[figure], alone[figure]!);
    });
    agrees(compared.estimate, b!.estimate - a!.estimate);
    agrees(compared.stdError, Math.hypot(a!.stdError!, b!.stdError!));
    expect(compared.n + compared.missing).toBe(600);
  });

  it("are tested by Feldt's W, and the interval squares and adds the margins", () => {
    const [one, other] = [a!, b!].map(({ estimate, n }) => ({ alpha: estimate, n: n!, items: 3 }));
    const test = feldtGroupsTest(one!, other!);
    agrees(compared.statistic, test.statistic);
    agrees(compared.pValue, test.pValue);
    expect(compared.method).toBe("feldt");
    const d = b!.estimate - a!.estimate;
    agrees(compared.confLow, d - Math.sqrt((b!.estimate - b!.confLow!) ** 2 + (a!.confHigh! - a!.estimate) ** 2));
    agrees(compared.confHigh, d + Math.sqrt((b!.confHigh! - b!.estimate) ** 2 + (a!.estimate - a!.confLow!) ** 2));
  });

  it("the other way round, everything is turned", () => {
    const turned = compareAlphas(data, { items, by: "region", between: [south, north] });
    agrees(turned.estimate, -compared.estimate);
    agrees(turned.pValue, compared.pValue!);
    agrees(turned.confLow, -compared.confHigh!);
  });

  it("are drawn apart: the spread is about that of the formula", () => {
    const boot = compareAlphas(data, {
      items,
      by: "region",
      between: [north, south],
      interval: { method: "percentile", resamples: 400, seed: 2 },
    });
    expect(boot.stdError! / compared.stdError!).toBeGreaterThan(0.7);
    expect(boot.stdError! / compared.stdError!).toBeLessThan(1.4);
    expect(boot).toMatchObject({ method: "percentile", pValue: compared.pValue, resampling: { resamples: 400 } });
    expect(boot.confLow! < boot.estimate && boot.estimate < boot.confHigh!).toBe(true);
  });
});

describe("items that are copies of one another", () => {
  it("have alpha 1 without an error, and no test", () => {
    const a = [1, 2, 3, 4, 5, 3, 1, 2, 4, 5];
    const copies = {
      a,
      b: a,
      c: a.map((answer, row) => (row < 5 ? answer : 6 - answer)),
      by: a.map((_, row) => row < 5),
    };
    expect(cronbachAlpha(copies, { items: ["a", "b"] })).toMatchObject({ estimate: 1, stdError: 0 });
    const result = compareAlphas(
      { ...copies, c: a.map((answer, row) => answer + (row === 7 ? 2 : 0)) },
      { items: ["a", "b", "c"], by: "by" },
    );
    expect(result).toMatchObject({ statistic: null, pValue: null, confLow: null, method: "none" });
    expect(result.warnings.map(({ code }) => code)).toEqual(["no-closed-form-interval"]);
  });
});

describe("two scales of the same respondents", () => {
  const scales = { first: ["complaints", "learning", "raises"], second: ["privileges", "critical", "advance"] };

  it("have the delta method's error, and the correlation of their sums", () => {
    const compared = compareAlphas(attitude, { scales });
    const [a, b] = Object.values(scales).map((list) => cronbachAlpha(attitude, { items: list }).estimate);
    agrees(compared.estimate, b! - a!);
    agrees(compared.statistic, (b! - a!) / compared.stdError!);
    agrees(compared.confHigh! - compared.confLow!, 2 * 1.959963984540054 * compared.stdError!);
    expect(compared).toMatchObject({ design: "scales", method: "delta", n: 30, warnings: [] });
    const sums = Object.values(scales).map((list) =>
      attitude.rating.map((_, row) => list.reduce((sum, item) => sum + attitude[item as "rating"][row]!, 0)),
    );
    const paired = cronbachAlpha({ a: sums[0]!, b: sums[1]! }, { items: ["a", "b"] });
    agrees(compared.correlation, paired.averageCorrelation);
  });

  it("one scale against nothing has Duhachek and Iacobucci's error", () => {
    const { covariance } = scaleItems("test", attitude, { items: scales.first });
    agrees(
      pairedAlphaStdError(covariance, 3, [0, 1, 2], [], 30),
      cronbachAlpha(attitude, { items: scales.first }).stdError!,
    );
  });

  it("are drawn together, and each alpha has the interval that it has alone", () => {
    const interval = { method: "percentile", resamples: 200, seed: 9 } as const;
    const compared = compareAlphas(attitude, { scales, interval });
    const alone = cronbachAlpha(attitude, { items: scales.second, interval });
    agrees(compared.alphas[1].confLow, alone.confLow!);
    agrees(compared.alphas[1].confHigh, alone.confHigh!);
  });

  it("that are one and the same do not differ, and have no test", () => {
    const list = ["complaints", "learning", "raises"];
    const same = compareAlphas(attitude, { scales: { one: list, other: list } });
    expect(same).toMatchObject({ estimate: 0, pValue: null, confLow: null, method: "none" });
    expect(same.warnings.map(({ code }) => code)).toEqual(["no-closed-form-interval"]);
  });
});

describe("coverage", () => {
  it("intervals of a difference of 0 hold it, and p is above 0.05, about as often as they say", () => {
    const runs = 300;
    let groups = 0;
    let scales = 0;
    let unrejected = 0;
    for (let run = 0; run < runs; run++) {
      const stream = streamAt(11, run);
      const n = 40;
      const common = Array.from({ length: n }, () => stream.normal());
      const item = (noise: number): number[] => common.map((value) => value + noise * stream.normal());
      const one = { a: item(1), b: item(1), c: item(1), d: item(1), e: item(1), f: item(1) };
      const paired = compareAlphas(one, { scales: { x: ["a", "b", "c"], y: ["d", "e", "f"] } });
      if (paired.confLow! <= 0 && 0 <= paired.confHigh!) scales++;
      const by = common.map((_, row) => (row % 2 === 0 ? "x" : "y"));
      const apart = compareAlphas({ ...one, by }, { items: ["a", "b", "c"], by: "by" });
      if (apart.confLow! <= 0 && 0 <= apart.confHigh!) groups++;
      if (apart.pValue! > 0.05) unrejected++;
    }
    // 95 % of 300 is 285; four standard deviations of that count are 15.
    expect(groups).toBeGreaterThanOrEqual(270);
    expect(unrejected).toBeGreaterThanOrEqual(270);
    expect(scales).toBeGreaterThanOrEqual(270);
  });
});
