import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { controlChart } from "../../src/analysis/trend/controlChart";
import { scoreTrend } from "../../src/analysis/trend/scoreTrend";
import { theilSen } from "../../src/estimate/trend/theilSen";
import { agrees } from "../reference/agree";

const answer = fc.record({
  recommend: fc.integer({ min: 0, max: 10 }),
  wave: fc.constantFrom(2019, 2020, 2021, 2023),
  weight: fc.integer({ min: 1, max: 30 }).map((tenths) => tenths / 10),
});
const surveys = fc.array(answer, { minLength: 8, maxLength: 60 }).map((answers) => [
  ...[2019, 2020, 2021, 2023].flatMap((wave) => [
    { recommend: 10, wave, weight: 1 },
    { recommend: 4, wave, weight: 1.2 },
  ]),
  ...answers,
]);
const designs = fc.constantFrom({}, { weights: "weight" } as const);
const scores = fc.constantFrom(
  { score: "nps", rating: "recommend" } as const,
  { score: "csat", scale: [0, 10], rating: "recommend" } as const,
  { score: "meanScore", scale: [0, 10], rating: "recommend" } as const,
);

describe("scoreTrend: laws", () => {
  test.prop([surveys, scores, designs])("waves in reverse: every slope changes its sign", (data, score, design) => {
    const options = { ...score, ...design, wave: "wave" } as const;
    const there = scoreTrend(data, options);
    const back = scoreTrend(data, { ...options, order: [2023, 2021, 2020, 2019] });
    agrees(back.estimate, -there.estimate, 1e-9);
    agrees(back.pValue, there.pValue!, 1e-8);
    agrees(back.betweenWaves!.estimate, -there.betweenWaves!.estimate, 1e-9);
    agrees(back.theilSen.estimate, -there.theilSen.estimate, 1e-9);
    agrees(back.theilSen.pValue, there.theilSen.pValue!, 1e-12);
    if (there.trendTest !== null) agrees(back.trendTest!.statistic, -there.trendTest.statistic, 1e-9);
  });

  test.prop([surveys, scores, designs])("the order of rows does not matter", (data, score, design) => {
    const options = { ...score, ...design, wave: "wave" } as const;
    const one = scoreTrend(data, options);
    const other = scoreTrend([...data].reverse(), options);
    for (const field of ["estimate", "stdError", "pValue", "intercept"] as const)
      agrees(other[field], one[field]!, 1e-8);
    expect(other.order).toEqual(one.order);
  });

  test.prop([surveys, designs])("the mirrored scale turns the trend round", (data, design) => {
    const options = { score: "netScore", scale: [0, 10], rating: "recommend", wave: "wave", ...design } as const;
    const there = scoreTrend(data, { ...options, top: 2, bottom: 7 });
    const mirrored = data.map((row) => ({ ...row, recommend: 10 - row.recommend }));
    const back = scoreTrend(mirrored, { ...options, top: 7, bottom: 2 });
    agrees(back.estimate, -there.estimate, 1e-9);
    agrees(back.stdError, there.stdError!, 1e-9);
  });

  test.prop([surveys, scores])("a row twice is frequency 2", (data, score) => {
    const options = { ...score, wave: "wave" } as const;
    const twice = scoreTrend([...data, ...data], options);
    const counted = scoreTrend(
      data.map((row) => ({ ...row, count: 2 })),
      { ...options, weights: { frequency: "count" } },
    );
    for (const field of ["estimate", "stdError", "df", "pValue", "detectable", "n"] as const)
      agrees(counted[field], twice[field]!, 1e-8);
    agrees(counted.lackOfFit?.statistic, twice.lackOfFit!.statistic, 1e-8);
  });
});

describe("Theil and Sen: laws", () => {
  const points = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 2, maxLength: 15 });
  test.prop([points, fc.integer({ min: -50, max: 50 }), fc.integer({ min: -9, max: 9 })])(
    "a line added to the scores is added to the line",
    (scores, shift, slope) => {
      const positions = scores.map((_, k) => k);
      const before = theilSen(positions, scores, 0.9);
      const after = theilSen(
        positions,
        scores.map((score, k) => score + shift + slope * k),
        0.9,
      );
      agrees(after.slope, before.slope + slope, 1e-12);
      agrees(after.intercept, before.intercept + shift, 1e-9);
      if (before.interval !== null) agrees(after.interval!.low, before.interval.low + slope, 1e-12);
    },
  );

  test.prop([points, fc.double({ min: 0.3, max: 0.99, noNaN: true })])(
    "the interval holds the slope, and its coverage the level",
    (scores, level) => {
      const { slope, interval, coverage } = theilSen(
        scores.map((_, k) => k),
        scores,
        level,
      );
      if (interval === null) return;
      expect(interval.low).toBeLessThanOrEqual(slope);
      expect(interval.high).toBeGreaterThanOrEqual(slope);
      expect(coverage!).toBeGreaterThanOrEqual(level);
    },
  );
});

describe("controlChart: laws", () => {
  test.prop([surveys, scores, designs])(
    "limits lie around the centre, within the scale, and signals outside them",
    (data, score, design) => {
      const chart = controlChart(data, { ...score, ...design, wave: "wave", sigmas: 1.5 });
      const [low, high] = { points: [-100, 100], percent: [0, 100], scale: [0, 10], index: [0, 100] }[chart.unit] as [
        number,
        number,
      ];
      for (const wave of chart.waves) {
        expect(wave.limitLow).toBeLessThanOrEqual(chart.centre);
        expect(wave.limitHigh).toBeGreaterThanOrEqual(chart.centre);
        expect(wave.limitLow).toBeGreaterThanOrEqual(low);
        expect(wave.limitHigh).toBeLessThanOrEqual(high);
        const isOutside = wave.estimate! < wave.limitLow || wave.estimate! > wave.limitHigh;
        if (Math.abs(Math.abs(wave.statistic ?? 0) - 1.5) > 1e-9)
          expect(wave.signals.includes("beyond-limits")).toBe(isOutside);
      }
    },
  );
});
