import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { drivers } from "../../src/analysis/drivers/drivers";
import { collinearity } from "../../src/analysis/impact/collinearity";
import { compareDrivers } from "../../src/analysis/impact/compareDrivers";
import { mediation } from "../../src/analysis/impact/mediation";
import { nonlinearity } from "../../src/analysis/impact/nonlinearity";
import { penaltyReward } from "../../src/analysis/impact/penaltyReward";
import { ridgeTrace } from "../../src/analysis/impact/ridgeTrace";
import { sensitivityToConfounder } from "../../src/analysis/impact/sensitivityToConfounder";
import { simulateChange } from "../../src/analysis/impact/simulateChange";
import { topicDrivers } from "../../src/analysis/impact/topicDrivers";
import { simulateSurvey } from "../../src/datasets/simulateSurvey";
import { streamAt } from "../../src/random/stream";
import { agrees } from "../reference/agree";
import { type Answers, type Call, laws } from "./laws/laws";

const items = ["a", "b", "c"] as const;
const model = { outcome: "y", drivers: items } as const;
type Weights = NonNullable<Parameters<Call>[1]> | undefined;

const calls: Readonly<Record<string, Call>> = {
  simulateChange: (data, weights: Weights) =>
    simulateChange(drivers(data as Answers, { ...model, ...weights }), { a: 1, c: -0.5 }, { scale: [0, 10] }),
  penaltyReward: (data, weights: Weights) => penaltyReward(data as Answers, { ...model, low: 5, high: 8, ...weights }),
  nonlinearity: (data, weights: Weights) => nonlinearity(data as Answers, { ...model, ...weights }),
  compareDrivers: (data, weights: Weights) => {
    const found = compareDrivers(data as Answers, { ...model, by: "group", minimum: 10, ...weights });
    // Segments and their differences stand in the order of the rows, which these laws change.
    const { segments: _, differences, ...same } = found;
    const pairs = differences.map(({ estimate, statistic, pValue }) => [
      Math.abs(estimate),
      Math.abs(statistic!),
      pValue,
    ]);
    return Object.isFrozen(found) ? freeze({ ...same, pairs }) : {};
  },
  sensitivityToConfounder: (data, weights: Weights) =>
    sensitivityToConfounder(data as Answers, { ...model, driver: "a", benchmark: ["b", "c"], ...weights }),
  mediation: (data, weights: Weights) =>
    mediation(data as Answers, { outcome: "y", driver: "a", mediators: ["b"], controls: ["c"], ...weights }),
  topicDrivers: (data, weights: Weights) =>
    topicDrivers(data as Answers, { outcome: "y", topics: ["t", "u"], minimum: 1, ...weights }),
  ridgeTrace: (data, weights: Weights) => ridgeTrace(data as Answers, { ...model, ...weights }),
  collinearity: (data, weights: Weights) => collinearity(data as Answers, { drivers: items, ...weights }),
};

function freeze<T>(value: T): T {
  if (typeof value !== "object" || value === null) return value;
  Object.values(value).forEach(freeze);
  return Object.freeze(value);
}

/** Correlated ratings of 0–10, two topics, two groups. */
const surveys = fc.record({ n: fc.integer({ min: 80, max: 140 }), seed: fc.nat() }).map(({ n, seed }): Answers => {
  const stream = streamAt(seed, 0);
  const rows = Array.from({ length: n }, (_, i) => {
    const common = stream.normal();
    const rating = (): number => Math.min(10, Math.max(0, Math.round(6.5 + 1.5 * common + 1.5 * stream.normal())));
    const [t, u] = [stream.uniform() < 0.4 ? 1 : 0, stream.uniform() < 0.3 ? 1 : 0];
    return { a: rating(), b: rating(), c: rating(), y: rating(), t, u, group: i % 2 };
  });
  const column = (name: keyof (typeof rows)[number]): number[] => rows.map((row) => row[name]);
  return Object.fromEntries((["a", "b", "c", "y", "t", "u", "group"] as const).map((name) => [name, column(name)]));
});

for (const [name, law] of Object.entries(laws)) {
  describe(name, () => {
    for (const [called, call] of Object.entries(calls)) {
      test.prop([surveys], { numRuns: 8 })(called, (data) => law(call, data));
    }
  });
}

describe("units", () => {
  test.prop([surveys, fc.constantFrom(0.01, 1000)], { numRuns: 8 })("of a driver change no test", (data, factor) => {
    const scaled = { ...data, a: data.a!.map((value) => value * factor + 3) };
    const [one, two] = [data, scaled].map((given) => drivers(given, model));
    const [before, after] = [simulateChange(one!, { a: 1 }), simulateChange(two!, { a: factor })];
    agrees(after.estimate, before.estimate, 1e-8);
    agrees(after.stdError, before.stdError, 1e-8);
    agrees(after.newMean?.confLow, before.newMean!.confLow!, 1e-8);
    const curves = [data, scaled].map((given) => nonlinearity(given, model).rows[0]!);
    agrees(curves[1]!.square?.pValue, curves[0]!.square!.pValue!, 1e-6);
    agrees(curves[1]!.categories?.pValue, curves[0]!.categories!.pValue!, 1e-6);
    const tests = [data, scaled].map((given) => compareDrivers(given, { ...model, by: "group" }));
    agrees(tests[1]!.overall.statistic, tests[0]!.overall.statistic!, 1e-8);
    const pooled = [data, scaled].map((given) => compareDrivers(given, { ...model, by: "group", clusters: "y" }));
    agrees(pooled[1]!.tests[0]!.statistic, pooled[0]!.tests[0]!.statistic!, 1e-6);
    const bounds = [data, scaled].map((given) =>
      sensitivityToConfounder(given, { ...model, driver: "a", benchmark: "b", times: [0.5] }),
    );
    agrees(bounds[1]!.rows[0]!.statistic, bounds[0]!.rows[0]!.statistic!, 1e-8);
  });
});

describe("identities", () => {
  test.prop([surveys], { numRuns: 8 })("changes add up", (data) => {
    const found = simulateChange(drivers(data, model), { a: 1, b: -2, c: 0.5 });
    agrees(
      found.changes.reduce((sum, { estimate }) => sum + estimate, 0),
      found.estimate,
    );
    agrees(found.newMean!.estimate! - found.mean!, found.estimate, 1e-9);
  });

  test.prop([surveys], { numRuns: 8 })("total = direct + indirect", (data) => {
    const { total, direct, indirect, paths } = mediation(data, { outcome: "y", driver: "a", mediators: ["b", "c"] });
    agrees(direct.estimate + indirect.estimate, total.estimate, 1e-9);
    agrees(
      paths.reduce((sum, { estimate }) => sum + estimate, 0),
      indirect.estimate,
      1e-9,
    );
  });

  test.prop([surveys], { numRuns: 8 })("score − score without a topic = prevalence × lift", (data) => {
    for (const score of ["nps", "mean"] as const) {
      const found = topicDrivers(data, { outcome: "y", topics: ["t", "u"], minimum: 1, score });
      for (const row of found.rows) {
        agrees(found.estimate - row.scoreWithout, row.impact.estimate!, 1e-9);
        agrees(row.prevalence * row.scoreWith + (1 - row.prevalence) * row.scoreWithout, found.estimate, 1e-9);
      }
      agrees(
        found.rows.reduce((sum, row) => sum + row.importance, 0),
        found.model.rSquared,
      );
    }
  });

  it("two segments: Welch's F is the square of t", () => {
    const found = compareDrivers(simulateSurvey({ respondents: 300 }).data, {
      outcome: "satisfaction1",
      drivers: ["quality1", "value1"],
      by: Array.from({ length: 300 }, (_, i) => (i % 3 === 0 ? "A" : "B")),
    });
    found.tests.forEach((test, j) => {
      agrees(test.statistic, found.differences[j]!.statistic! ** 2);
      agrees(test.pValue, found.differences[j]!.pValue!, 1e-9);
      agrees(test.df[1], found.differences[j]!.df, 1e-9);
    });
  });
});

describe("the simulator's truth", () => {
  it("is found by the topics' adjusted effects", () => {
    const survey = simulateSurvey({ respondents: 20_000, seed: 4 });
    const { rows } = topicDrivers(survey.data, { outcome: "recommend", topics: "topics" });
    for (const { topic, npsEffect } of survey.truth.topics) {
      const { adjusted } = rows.find(({ term }) => term === topic)!;
      expect(Math.abs(adjusted.estimate - npsEffect) / adjusted.stdError).toBeLessThan(3.5);
    }
  });

  it("has no segments that differ: the test is calm", () => {
    const { data } = simulateSurvey({ respondents: 4000, seed: 9, trend: 0 });
    const found = compareDrivers(data, {
      outcome: "satisfaction1",
      drivers: ["quality1", "value1", "image1"],
      by: "region",
    });
    expect(found.overall.pValue!).toBeGreaterThan(0.001);
  });
});
