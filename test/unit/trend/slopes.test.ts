import { SimpleLinearRegression, TheilSenRegression } from "ml-regression";
import { describe, expect, test } from "vitest";
import { groupMoments } from "../../../src/estimate/comparison/groupMoments";
import { fallingPairs, kendallTest } from "../../../src/estimate/trend/kendall";
import { lineThroughWaves } from "../../../src/estimate/trend/lineThroughWaves";
import { theilSen } from "../../../src/estimate/trend/theilSen";
import { trendTest } from "../../../src/estimate/trend/trendTest";
import { waveSlope } from "../../../src/estimate/trend/waveSlope";
import { streamAt } from "../../../src/random/stream";
import { agrees } from "../../reference/agree";
import reference from "../../reference/trendRanks.json";

describe("falling pairs of random orders", () => {
  test.each(
    reference.fallingPairs.map((counts, k) => [k + 1, counts] as const),
  )("of %d values: enumeration", (size, counts) => {
    const all = counts.reduce((sum, count) => sum + count, 0);
    const chances = fallingPairs(size);
    expect(chances.length).toBe(counts.length);
    counts.forEach((count, pairs) => agrees(chances[pairs], count / all, 1e-13));
  });

  test("of 100 values they are symmetric, sum to 1 and have the known mean and variance", () => {
    const chances = fallingPairs(100);
    const pairs = 4950;
    let [sum, mean, square] = [0, 0, 0];
    chances.forEach((chance, d) => {
      expect(chance).toBe(chances[pairs - d]);
      sum += chance;
      mean += chance * d;
      square += chance * (d - pairs / 2) ** 2;
    });
    agrees(sum, 1, 1e-12);
    agrees(mean, pairs / 2, 1e-12);
    agrees(square, (100 * 99 * 205) / 72, 1e-10);
  });
});

describe("Theil and Sen", () => {
  test.each(reference.waves)("waves at $positions: slopes between enumerated ranks", ({
    positions,
    scores,
    slope,
    intervals,
    kendall,
  }) => {
    for (const { level, found } of intervals) {
      const ours = theilSen(positions, scores, level);
      agrees(ours.slope, slope);
      if (found === null) {
        expect(ours.interval).toBeNull();
        expect(ours.coverage).toBeNull();
        continue;
      }
      const [low, high, coverage] = found;
      agrees(ours.interval!.low, low!);
      agrees(ours.interval!.high, high!);
      agrees(ours.coverage, coverage!);
    }
    agrees(kendallTest(scores).pValue, kendall);
  });

  // Where slopes and waves are odd in number: of an even number ml-regression's median is the lower middle one.
  test("the slope and intercept agree with ml-regression's", () => {
    const stream = streamAt(4711, 0);
    for (const waves of [3, 7, 11, 23]) {
      const x = Array.from({ length: waves }, (_, k) => k + 0.3 * stream.uniform());
      const y = x.map((position) => 40 + 1.5 * position + 4 * stream.normal());
      const ours = theilSen(x, y, 0.95);
      const theirs = new TheilSenRegression(x, y);
      agrees(ours.slope, theirs.slope);
      agrees(ours.intercept, theirs.intercept, 1e-9);
      const line = lineThroughWaves(x, y);
      const simple = new SimpleLinearRegression(x, y);
      agrees(line.slope, simple.slope, 1e-9);
      agrees(line.intercept, simple.intercept, 1e-9);
    }
  });

  test("one odd wave does not move it", () => {
    const scores = [40, 42, 44, 46, 48, 50, 52];
    expect(theilSen([0, 1, 2, 3, 4, 5, 6], scores, 0.95).slope).toBe(2);
    expect(theilSen([0, 1, 2, 3, 4, 5, 6], [40, 42, 44, -90, 48, 50, 52], 0.95).slope).toBe(2);
  });
});

describe("tests of a trend", () => {
  test("Mantel: statsmodels", () => {
    const table = reference.mantel["detractors, passives, promoters by wave"];
    const waves = table.map((counts) => {
      const answers = counts.flatMap((count, k) => new Array<number>(count).fill(100 * (k - 1)));
      return groupMoments(
        Float64Array.from(answers),
        Uint32Array.from(answers, (_, row) => row),
      );
    });
    const ours = trendTest([0, 1, 2, 3], waves, "n − 1")!;
    agrees(ours.statistic, reference.mantel.statistic);
    agrees(ours.pValue, reference.mantel.pValue);
  });

  test("no test where all answers are equal", () => {
    const wave = groupMoments(Float64Array.of(100, 100), Uint32Array.of(0, 1));
    expect(trendTest([0, 1], [wave, wave])).toBeNull();
  });
});

test("a line through the answers is the line through all rows, one by one", () => {
  const stream = streamAt(3, 1);
  const x: number[] = [];
  const y: number[] = [];
  for (let i = 0; i < 60; i++) {
    x.push(i % 4);
    y.push(Math.round(3 + stream.normal()));
  }
  const simple = new SimpleLinearRegression(x, y);
  const figures = Float64Array.from(y);
  const waves = [0, 1, 2, 3].map((wave) =>
    groupMoments(figures, Uint32Array.from(x.flatMap((each, row) => (each === wave ? [row] : [])))),
  );
  const ours = waveSlope([0, 1, 2, 3], waves);
  agrees(ours.slope, simple.slope, 1e-9);
  agrees(ours.intercept, simple.intercept, 1e-9);
});
