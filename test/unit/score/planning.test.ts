import { describe, expect, test } from "vitest";
import { comparisonPower } from "../../../src/analysis/planning/comparisonPower";
import { detectableDifference } from "../../../src/analysis/planning/detectableDifference";
import { marginOfError } from "../../../src/analysis/planning/marginOfError";
import { sampleSize } from "../../../src/analysis/planning/sampleSize";
import { csatFromCounts } from "../../../src/analysis/score/csatFromCounts";
import { npsFromCounts } from "../../../src/analysis/score/npsFromCounts";
import { normalQuantile } from "../../../src/distributions/normal";
import { streamAt } from "../../../src/random/stream";

describe("margins", () => {
  test("the textbook's 385 and 1537", () => {
    expect(sampleSize({ score: "csat", margin: 5 })).toMatchObject({ n: 385, assumed: { share: 50 }, method: "wald" });
    expect(sampleSize({ score: "nps", margin: 5 })).toMatchObject({
      n: 1537,
      assumed: { promoters: 50, detractors: 50 },
    });
  });

  test("a margin is what the interval of such answers has", () => {
    const { margin } = marginOfError({ score: "nps", n: 1000, promoters: 50, detractors: 20 });
    const { confLow, confHigh } = npsFromCounts(
      { promoters: 500, passives: 300, detractors: 200 },
      { interval: "wald" },
    );
    expect(margin).toBeCloseTo((confHigh! - confLow!) / 2, 10);
    const share = marginOfError({ score: "topBox", n: 200, share: 70 });
    const found = csatFromCounts({ 1: 60, 5: 140 }, { interval: "wald" });
    expect(share.margin).toBeCloseTo((found.confHigh! - found.confLow!) / 2, 10);
  });

  test("a small population needs fewer, and no more than there are", () => {
    expect(sampleSize({ score: "csat", margin: 5, populationSize: 1000 }).n).toBe(278);
    expect(sampleSize({ score: "csat", margin: 0.001, populationSize: 50 })).toMatchObject({ n: 50, margin: 0 });
    expect(marginOfError({ score: "ces", standardDeviation: 1, n: 50, populationSize: 50 }).margin).toBe(0);
  });

  test("the two corrections for a finite population, by hand", () => {
    const z = 1.959963984540054;
    const share = marginOfError({ score: "csat", n: 20, populationSize: 40 });
    expect(share.margin).toBeCloseTo(100 * z * Math.sqrt((0.25 / 20) * (20 / 39)), 10);
    // t(.975; 4) = 2.7764451051977987
    const mean = marginOfError({ score: "ces", standardDeviation: 1.5, n: 5, populationSize: 10 });
    expect(mean.margin).toBeCloseTo(2.7764451051977987 * Math.sqrt((2.25 / 5) * 0.5), 10);
  });

  test("a design effect needs as many times more", () => {
    expect(sampleSize({ score: "csat", margin: 5, designEffect: 2 }).n).toBe(769);
  });

  test("where nobody differs the smallest sample will do", () => {
    expect(sampleSize({ score: "nps", margin: 1, promoters: 100, detractors: 0 })).toMatchObject({ n: 1, margin: 0 });
  });
});

describe("comparisons", () => {
  test("a difference that cannot be is refused; the whole way is room", () => {
    expect(() => comparisonPower({ score: "csat", share: 60, difference: 41, n: 100 })).toThrow("no room");
    expect(comparisonPower({ score: "csat", share: 60, difference: 40, n: 100 }).power).toBeGreaterThan(0.99);
    expect(
      comparisonPower({ score: "nps", promoters: 40, detractors: 0, difference: 20, n: 300 }).power,
    ).toBeGreaterThan(0);
  });

  test("groups of different size stand between the two", () => {
    const power = (n: number | [number, number]): number =>
      comparisonPower({ score: "nps", promoters: 50, detractors: 20, difference: 8, n }).power;
    expect(power([200, 800])).toBeGreaterThan(power(200));
    expect(power([200, 800])).toBeLessThan(power(800));
  });

  test("what a survey cannot find is null", () => {
    expect(detectableDifference({ score: "csat", share: 97, n: 100 })).toMatchObject({ rise: null });
  });

  test("a rise and a fall of a mean are the same", () => {
    const { rise, fall } = detectableDifference({ score: "ces", standardDeviation: 1.4, n: 100 });
    expect(rise).toBe(fall);
  });
});

describe("simulation agrees", () => {
  const surveys = 4000;

  test("NPS: margin and power", () => {
    const stream = streamAt(7, 0);
    const draw = (n: number, p: number, d: number): [number, number] => {
      let [promoters, detractors] = [0, 0];
      for (let i = 0; i < n; i++) {
        const u = stream.uniform();
        if (u < p) promoters++;
        else if (u < p + d) detractors++;
      }
      return [promoters, detractors];
    };
    const n = 250;
    const difference = 12;
    let found = 0;
    let squares = 0;
    const z = normalQuantile(0.975);
    for (let k = 0; k < surveys; k++) {
      const [a, b] = draw(n, 0.45, 0.25);
      const [c, d] = draw(n, 0.51, 0.19);
      const [one, two] = [(a - b) / n, (c - d) / n];
      const variance = ((a + b) / n - one ** 2 + (c + d) / n - two ** 2) / n;
      if (Math.abs(two - one) > z * Math.sqrt(variance)) found++;
      squares += (one - 0.2) ** 2;
    }
    const { power } = comparisonPower({ score: "nps", promoters: 45, detractors: 25, difference, n });
    // Four standard errors of a simulated share.
    expect(Math.abs(found / surveys - power)).toBeLessThan(4 * Math.sqrt((power * (1 - power)) / surveys));
    const { margin } = marginOfError({ score: "nps", promoters: 45, detractors: 25, n });
    expect(100 * z * Math.sqrt(squares / surveys)).toBeCloseTo(margin, 0);
  });

  test("a mean: power of a t-test of few", () => {
    const stream = streamAt(8, 0);
    const n = 12;
    let found = 0;
    for (let k = 0; k < surveys; k++) {
      const sums = [0, 1].map((group) => {
        let [sum, squares] = [0, 0];
        for (let i = 0; i < n; i++) {
          const x = group + stream.normal();
          sum += x;
          squares += x * x;
        }
        return { mean: sum / n, square: squares - sum ** 2 / n };
      });
      const [one, two] = sums as [(typeof sums)[0], (typeof sums)[0]];
      const error = Math.sqrt(((one.square + two.square) / (2 * n - 2)) * (2 / n));
      // t(.975; 22)
      if (Math.abs(two.mean - one.mean) > 2.0738730679040147 * error) found++;
    }
    const { power } = comparisonPower({ score: "meanScore", standardDeviation: 1, difference: 1, n });
    expect(Math.abs(found / surveys - power)).toBeLessThan(4 * Math.sqrt((power * (1 - power)) / surveys));
  });
});
