import { describe, expect, it } from "vitest";
import { drivers } from "../../../src/analysis/drivers/drivers";
import { attitude } from "../../../src/datasets/attitude";
import { streamAt } from "../../../src/random/stream";
import { nextUniform } from "../../../src/random/xoshiro128";
import { agrees } from "../../reference/agree";

const names = ["complaints", "privileges", "learning", "raises", "critical", "advance"];
const options = { outcome: "rating", drivers: names } as const;

/** p drivers of n ratings with something in common, and an outcome that depends on the first three. */
function ratings(n: number, p: number): Record<string, number[]> {
  const { state } = streamAt(11, 0);
  const data: Record<string, number[]> = { y: [] };
  for (let j = 0; j < p; j++) data[`x${j}`] = [];
  for (let i = 0; i < n; i++) {
    const common = 3 * nextUniform(state);
    let y = 4 * nextUniform(state);
    for (let j = 0; j < p; j++) {
      const answer = 1 + Math.round(common + 3 * nextUniform(state));
      data[`x${j}`]!.push(answer);
      if (j < 3) y += answer / (j + 1);
    }
    data.y!.push(Math.round(y));
  }
  return data;
}

describe("dominance", () => {
  const result = drivers(attitude, { ...options, importance: "dominance" });

  it("general is Shapley's", () => {
    const shapley = drivers(attitude, options);
    result.rows.forEach((row, j) => agrees(row.importance, shapley.rows[j]!.importance));
    result.dominance!.conditional.forEach(({ gains }, j) => {
      agrees(gains.reduce((sum, gain) => sum + gain, 0) / names.length, result.rows[j]!.importance);
    });
  });

  it("complaints dominate every other driver completely, and so conditionally", () => {
    const pairs = result.dominance!.pairs.filter(({ a }) => a === "complaints");
    expect(pairs).toHaveLength(5);
    for (const pair of pairs) {
      expect(pair).toMatchObject({ wins: [16, 0], subsets: 16, complete: "complaints", conditional: "complaints" });
    }
    const [open] = result.dominance!.pairs.filter(({ complete }) => complete === null);
    expect(open!.wins[0] + open!.wins[1]).toBeLessThanOrEqual(16);
  });
});

describe("more drivers than subsets can be walked for", () => {
  const data = ratings(400, 27);
  const many = Object.keys(data).filter((name) => name !== "y");
  const result = drivers(data, { outcome: "y", drivers: many });

  it("are given orders of entry, with what these leave uncertain", () => {
    agrees(
      result.rows.reduce((sum, row) => sum + row.importance, 0),
      result.model.rSquared,
      1e-9,
    );
    expect(result.warnings.map(({ code }) => code)).toContain("sampled-orders");
    for (const row of result.rows) expect(row.importanceStdError! / result.model.rSquared).toBeLessThan(0.0011);
  });

  it("have near the values of fewer drivers exactly", () => {
    const some = many.slice(0, 24);
    const exact = drivers(data, { outcome: "y", drivers: some, importance: "relative-weights" });
    // The first three drive the outcome in either.
    const largest = (rows: typeof result.rows): string[] =>
      [...rows]
        .sort((a, b) => b.importance - a.importance)
        .map(({ term }) => term)
        .slice(0, 3);
    expect(largest(result.rows).sort()).toEqual(largest(exact.rows).sort());
  });

  it("can be resampled", () => {
    const { rows } = drivers(data, { outcome: "y", drivers: many, interval: { method: "percentile", resamples: 20 } });
    for (const row of rows)
      expect(row.shareLow! <= row.share! + 0.02 && row.share! - 0.02 <= row.shareHigh!).toBe(true);
  });
});

describe("relative weights beside a random variable", () => {
  it("tell drivers from noise", () => {
    const data = ratings(500, 5);
    const noise = streamAt(3, 0);
    data.noise = data.y!.map(() => Math.floor(11 * nextUniform(noise.state)));
    const { rows } = drivers(data, {
      outcome: "y",
      drivers: ["x0", "x1", "noise"],
      importance: "relative-weights",
      interval: { method: "percentile", resamples: 500, seed: 2 },
    });
    expect(rows.map(({ aboveRandom }) => aboveRandom!.apart)).toEqual([true, true, false]);
    // Its weight itself is above 0 all the same, which proves nothing.
    expect(rows[2]!.shareLow).toBeGreaterThan(0);
  });

  it("are those of the sample without it", () => {
    const interval = { method: "percentile", resamples: 200, seed: 5 } as const;
    const weights = drivers(attitude, { ...options, importance: "relative-weights", interval });
    const plain = drivers(attitude, { ...options, importance: "relative-weights" });
    weights.rows.forEach((row, j) => expect(row.share).toBe(plain.rows[j]!.share));
    expect(drivers(attitude, { ...options, interval }).rows[0]).not.toHaveProperty("aboveRandom");
  });
});

describe("letters and differences", () => {
  it("say who cannot be told apart", () => {
    const result = drivers(attitude, { ...options, interval: { method: "percentile", resamples: 1000, seed: 1 } });
    expect(result.differences).toHaveLength(15);
    for (const { a, b, apart, confLow, confHigh } of result.differences!) {
      const [left, right] = [a, b].map((name) => result.rows.find(({ term }) => term === name)!.letters!);
      expect([...left!].some((letter) => right!.includes(letter))).toBe(!apart);
      expect(confLow! > 0 || confHigh! < 0).toBe(apart);
    }
    expect(result.rows[0]!.letters).toBe("a");
  });
});

describe("impact and sensitivity", () => {
  it("in units that can be placed", () => {
    const data = ratings(300, 2);
    const { rows, model } = drivers(data, { outcome: "y", drivers: ["x0", "x1"], scale: { y: [0, 20], x0: [1, 7] } });
    const [first, second] = rows;
    agrees(first!.impact!.perStandardDeviation, first!.estimate! * first!.standardDeviation!);
    // Five points of 0–100 on 1 to 7 are 0.3; 20 points of the outcome are 100 of its index.
    agrees(first!.impact!.perFiveIndexPoints, first!.estimate! * 0.3 * 5);
    expect(second!.impact!.perFiveIndexPoints).toBeNull();
    const mean = data.y!.reduce((sum, value) => sum + value, 0) / 300;
    agrees(first!.impact!.elasticity, (first!.estimate! * first!.mean!) / mean);
    agrees(first!.sensitivity!.partialRSquared, first!.statistic! ** 2 / (first!.statistic! ** 2 + model.df[1]));
  });

  it("at the level: with wider errors a weaker confounder is enough", () => {
    const classical = drivers(attitude, options).rows[0]!.sensitivity!;
    const store = attitude.rating.map((_, i) => i % 5);
    const clustered = drivers({ ...attitude, store }, { ...options, clusters: "store" }).rows[0]!;
    expect(clustered.sensitivity!.robustnessValue).toBe(classical.robustnessValue);
    expect(clustered.sensitivity!.robustnessValueAtLevel).not.toBe(classical.robustnessValueAtLevel);
  });
});

it("a level that a resample lacks explains nothing in it, and fails nothing", () => {
  const data = ratings(200, 2);
  const region = data.y!.map((_, i) => (i === 0 ? "rare" : i % 2 === 0 ? "North" : "South"));
  const { rows, resampling } = drivers(
    { ...data, region },
    {
      outcome: "y",
      drivers: ["x0", "region"],
      categorical: ["region"],
      interval: { method: "percentile", resamples: 300 },
    },
  );
  expect(resampling!.failed).toEqual([]);
  // More than a third of resamples have no row of it.
  for (const row of rows) expect(row.shareLow! < row.share! && row.share! < row.shareHigh!).toBe(true);
});
