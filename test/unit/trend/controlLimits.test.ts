import { describe, expect, test } from "vitest";
import { controlChart } from "../../../src/analysis/trend/controlChart";
import {
  excessVariation,
  individualsError,
  runLengths,
  samplingErrors,
} from "../../../src/estimate/trend/controlLimits";
import { agrees } from "../../reference/agree";

/** Nonconforming cans in 30 samples of 50: Montgomery, Introduction to Statistical Quality Control, example 7.1. */
const cans = [
  12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9, 6,
];
const counted = cans.flatMap((bad, k) => [
  { sample: k + 1, leaks: 1, count: bad },
  { sample: k + 1, leaks: 0, count: 50 - bad },
]);
const options = {
  score: "topBox",
  scale: [0, 1],
  rating: "leaks",
  wave: "sample",
  weights: { frequency: "count" },
} as const;

describe("the p chart of the book", () => {
  test("centre, limits and the two samples outside", () => {
    const chart = controlChart(counted, options);
    expect(chart.centre.toFixed(2)).toBe("23.13");
    const { limitLow, limitHigh } = chart.waves[0]!;
    expect([limitLow.toFixed(2), limitHigh.toFixed(2)]).toEqual(["5.24", "41.02"]);
    const outside = chart.waves.filter(({ signals }) => signals.includes("beyond-limits"));
    expect(outside.map(({ group }) => group)).toEqual([15, 23]);
    expect(chart.n).toBe(1500);
  });

  test("the limits without those two", () => {
    // The book drops samples 15 and 23, and finds 0.2150, 0.0407 and 0.3893; then sample 21 lies above.
    const baseline = cans.map((_, k) => k + 1).filter((sample) => sample !== 15 && sample !== 23);
    const chart = controlChart(counted, { ...options, baseline });
    expect(chart.centre.toFixed(2)).toBe("21.50");
    expect(chart.waves[0]!.limitLow.toFixed(2)).toBe("4.07");
    expect(chart.waves[0]!.limitHigh.toFixed(2)).toBe("38.93");
    const outside = chart.waves.filter(({ signals }) => signals.includes("beyond-limits"));
    expect(outside.map(({ group }) => group)).toEqual([15, 21, 23]);
    expect(outside.map(({ isBaseline }) => isBaseline)).toEqual([false, true, false]);
  });
});

describe("other ordinary variation", () => {
  const scores = cans.map((bad) => 2 * bad);
  const mean = scores.reduce((sum, score) => sum + score / 30, 0);
  const ranges = scores.slice(1).map((score, k) => Math.abs(score - scores[k]!));
  const meanRange = ranges.reduce((sum, range) => sum + range, 0) / 29;

  test("individuals: 2.66 mean moving ranges", () => {
    const chart = controlChart(counted, { ...options, method: "individuals" });
    agrees(chart.centre, mean, 1e-12);
    // The tables have d₂ = 1.128 for 2/√π.
    agrees(chart.waves[0]!.limitHigh - chart.centre, 2.66 * meanRange, 1e-3);
    expect(chart.excess).toBeNull();
  });

  test("laney: the sampling limits times the excess of the waves", () => {
    const plain = controlChart(counted, options);
    const laney = controlChart(counted, { ...options, method: "laney" });
    const error = Math.sqrt((mean * (100 - mean)) / 50);
    agrees(laney.excess, meanRange / error / (2 / Math.sqrt(Math.PI)));
    agrees(laney.waves[3]!.limitHigh - laney.centre, laney.excess! * (plain.waves[3]!.limitHigh - plain.centre), 1e-12);
    expect(plain.warnings.map(({ code }) => code)).toEqual(["waves-scatter"]);
    expect(laney.warnings).toEqual([]);
  });

  test("sigmas and runs are the caller's", () => {
    const chart = controlChart(counted, { ...options, sigmas: 2, run: 4 });
    const run = runLengths(scores, mean);
    chart.waves.forEach((wave, k) => {
      expect(wave.signals.includes("run")).toBe(run[k]! >= 4);
      expect(wave.signals.includes("beyond-limits")).toBe(Math.abs(wave.statistic!) > 2);
    });
    expect(chart.waves.filter(({ signals }) => signals.includes("run")).length).toBeGreaterThan(0);
    expect(chart.waves.filter(({ signals }) => signals.includes("beyond-limits")).length).toBeGreaterThan(2);
  });
});

describe("the parts", () => {
  test("sampling errors follow the answers", () => {
    agrees(samplingErrors([{ score: 0, answers: 25 }], 100)[0], 2, 1e-15);
  });
  test("one wave has no moving range", () => {
    expect(excessVariation([{ score: 1, answers: 2 }], 1, Float64Array.of(1))).toBeNull();
    expect(individualsError([3])).toBeNull();
  });
  test("runs break on the centre", () => {
    expect(runLengths([1, 2, 0, 1, -1, -2, -3], 0)).toEqual([1, 2, 0, 1, 1, 2, 3]);
  });
});

describe("means and net scores", () => {
  const rows = [5, 4, 3, 5, 2, 1, 4, 4, 5, 3, 3, 2].map((easy, k) => ({ easy, wave: 1 + Math.floor(k / 4) }));
  test("x-bar: the standard deviation within the waves, on n − K", () => {
    const chart = controlChart(rows, { score: "ces", rating: "easy", wave: "wave" });
    // Squares within the waves: 2.75, 6.75 and 4.75 around 4.25, 2.75 and 3.25.
    const s = Math.sqrt((2.75 + 6.75 + 4.75) / 9);
    agrees(chart.waves[0]!.limitHigh, Math.min(7, chart.centre + (3 * s) / 2), 1e-12);
    agrees(chart.waves[0]!.limitLow, Math.max(1, chart.centre - (3 * s) / 2), 1e-12);
  });
  test("NPS: p + d − (p − d)² of all baseline answers", () => {
    const nps = rows.map(({ easy, wave }) => ({ recommend: 2 * easy, wave }));
    const chart = controlChart(nps, { score: "nps", rating: "recommend", wave: "wave" });
    // 3 promoters (10), 3 passives (8) and 6 detractors of 12.
    const v = 10_000 * (9 / 12 - (3 / 12) ** 2);
    agrees(chart.centre, -25, 1e-12);
    agrees(chart.waves[0]!.statistic, (chart.waves[0]!.estimate! - chart.centre) / Math.sqrt(v / 4), 1e-12);
  });
});
