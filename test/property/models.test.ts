import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { logitDrivers } from "../../src/analysis/drivers/logitDrivers";
import { ordinalDrivers } from "../../src/analysis/drivers/ordinalDrivers";
import { logisticRegression } from "../../src/analysis/regression/logisticRegression";
import type { PseudoRSquaredName } from "../../src/analysis/regression/modelResults";
import { ordinalRegression } from "../../src/analysis/regression/ordinalRegression";
import { multinomialWeightsInPlace } from "../../src/random/resampleWeights";
import { streamAt } from "../../src/random/stream";
import { agrees } from "../reference/agree";
import { type Answers, type Call, laws } from "./laws/laws";

const names = ["a", "b", "c"] as const;
const event = { outcome: "y", event: { atLeast: 4 } } as const;
const kinds: readonly PseudoRSquaredName[] = ["mcFadden", "coxSnell", "nagelkerke"];

/** Correlated ratings, a yes–no column, and answers of 1–5 that depend on them, with noise enough that nothing separates. */
function survey(n: number, seed: number): Answers {
  const stream = streamAt(seed, 0);
  const rating = (value: number): number => Math.min(10, Math.max(1, Math.round(6 + 2 * value)));
  const rows = Array.from({ length: n }, () => {
    const common = stream.normal();
    const [a, b] = [rating(0.6 * common + stream.normal()), rating(0.6 * common + stream.normal())];
    const c = Number(stream.uniform() < 0.5);
    const y = Math.min(5, Math.max(1, Math.round(3 + 0.2 * (a - 6) + 0.1 * (b - 6) + 0.3 * c + 1.2 * stream.normal())));
    return { a, b, c, y };
  });
  return Object.fromEntries(([...names, "y"] as const).map((name) => [name, rows.map((row) => row[name])]));
}

const surveys = fc
  .record({ n: fc.integer({ min: 80, max: 160 }), seed: fc.integer({ min: 0, max: 2 ** 31 }) })
  .map(({ n, seed }) => survey(n, seed));

const calls: Readonly<Record<string, Call>> = {
  logisticRegression: (data, weights) =>
    logisticRegression(data as Answers, { ...event, predictors: names, ...weights }),
  ordinalRegression: (data, weights) =>
    ordinalRegression(data as Answers, { outcome: "y", predictors: names, ...weights }),
  logitDrivers: (data, weights) =>
    logitDrivers(data as Answers, { ...event, drivers: names, scale: [0, 10], ...weights }),
  ordinalDrivers: (data, weights) => ordinalDrivers(data as Answers, { outcome: "y", drivers: names, ...weights }),
};

for (const [name, law] of Object.entries(laws)) {
  describe(name, () => {
    for (const [called, call] of Object.entries(calls)) {
      test.prop([surveys], { numRuns: 5 })(called, (data) => law(call, data));
    }
  });
}

describe("importance", () => {
  const sum = (rows: readonly { importance: number }[]): number =>
    rows.reduce((total, { importance }) => total + importance, 0);

  test.prop([surveys, fc.constantFrom(...kinds)], { numRuns: 15 })(
    "the parts add up to the pseudo-R²; with controls to what it has beyond theirs",
    (data, pseudoRSquared) => {
      for (const call of [
        (drivers: readonly string[], controls?: readonly string[]) =>
          logitDrivers(data, { ...event, pseudoRSquared, drivers, ...(controls && { controls }) }),
        (drivers: readonly string[], controls?: readonly string[]) =>
          ordinalDrivers(data, { outcome: "y", pseudoRSquared, drivers, ...(controls && { controls }) }),
      ]) {
        const all = call(names);
        agrees(sum(all.rows), all.model.pseudoRSquared[pseudoRSquared]);
        agrees(
          all.rows.reduce((total, { share }) => total + share!, 0),
          1,
        );
        const beyond = call(["a", "b"], ["c"]);
        const controls = call(["c"]);
        agrees(
          sum(beyond.rows),
          all.model.pseudoRSquared[pseudoRSquared] - controls.model.pseudoRSquared[pseudoRSquared],
        );
      }
    },
  );

  test.prop([surveys, fc.constantFrom(0.01, -3, 1000)], { numRuns: 10 })(
    "rescaling a driver leaves importance, and divides its coefficient and effect",
    (data, factor) => {
      const rescaled = { ...data, a: data.a!.map((value) => value * factor + 5) };
      const one = logitDrivers(data, { ...event, drivers: names });
      const two = logitDrivers(rescaled, { ...event, drivers: names });
      one.rows.forEach((row, j) => {
        agrees(two.rows[j]!.importance, row.importance, 1e-8);
        agrees(two.rows[j]!.estimate! * (j === 0 ? factor : 1), row.estimate!, 1e-8);
      });
      agrees(two.rows[0]!.averageMarginalEffect!.estimate * factor, one.rows[0]!.averageMarginalEffect!.estimate, 1e-8);
    },
  );
});

describe("what follows from the model", () => {
  test.prop([surveys], { numRuns: 10 })("the other event turns the signs", (data) => {
    const yes = logisticRegression(data, { ...event, predictors: names });
    const no = logisticRegression(data, { outcome: "y", event: { atMost: 3 }, predictors: names });
    yes.rows.forEach((row, j) => {
      agrees(no.rows[j]!.estimate, -row.estimate, 1e-9);
      if (j > 0) {
        agrees(no.rows[j]!.averageMarginalEffect!.estimate, -row.averageMarginalEffect!.estimate, 1e-9);
        agrees(no.rows[j]!.eValue!.estimate, row.eValue!.estimate!, 1e-8);
      }
    });
    agrees(no.model.deviance, yes.model.deviance);
    agrees(no.model.eventShare, 100 - yes.model.eventShare);
  });

  test.prop([surveys], { numRuns: 10 })("an ordinal model of two answers is the binary one", (data) => {
    const two = { ...data, y: data.y!.map((answer) => Number(answer >= 4)) };
    const binary = logisticRegression(data, { ...event, predictors: names });
    const ordinal = ordinalRegression(two, { outcome: "y", predictors: names });
    ordinal.rows.forEach((row, j) => {
      agrees(row.estimate, binary.rows[j + 1]!.estimate, 1e-9);
      agrees(
        row.averageMarginalEffects!.answers[1]!.estimate,
        binary.rows[j + 1]!.averageMarginalEffect!.estimate,
        1e-9,
      );
    });
    agrees(ordinal.thresholds[0]!.estimate, -binary.rows[0]!.estimate, 1e-9);
    expect(ordinal.proportionalOdds).toBeNull();
    expect(ordinal.warnings).toEqual([]);
  });
});

describe("the bootstrap of shares", () => {
  const data = survey(150, 3);
  const interval = { method: "percentile", resamples: 40, seed: 5 } as const;

  it("same seed, same answer; another seed, another", () => {
    const options = { ...event, drivers: names, interval } as const;
    const first = logitDrivers(data, options);
    expect(logitDrivers(data, options)).toEqual(first);
    const other = logitDrivers(data, { ...options, interval: { ...interval, seed: 6 } });
    expect(other.rows[0]!.shareLow).not.toBe(first.rows[0]!.shareLow);
    expect(other.rows[0]!.share).toBe(first.rows[0]!.share);
    for (const { shareLow, share, shareHigh, rankLow, rankHigh, letters } of first.rows) {
      expect(shareLow!).toBeLessThan(share!);
      expect(shareHigh!).toBeGreaterThan(share!);
      expect(rankLow!).toBeLessThanOrEqual(rankHigh!);
      expect(letters).toMatch(/^[a-c]+$/);
    }
    expect(first.differences).toHaveLength(3);
    expect(first.resampling).toMatchObject({ method: "percentile", resamples: 40, seed: 5, failed: [] });
  });

  it("takes 200 resamples unless told otherwise", () => {
    const { resampling } = logitDrivers(data, { ...event, drivers: ["a", "b"], interval: "normal" });
    expect(resampling).toMatchObject({ method: "normal", resamples: 200, seed: 1 });
  });

  it("an answer that few gave may be missing from a resample: the others are still a scale", () => {
    const rare = { ...data, y: data.y!.map((answer, i) => (i === 0 ? 9 : answer)) };
    const { resampling, rows } = ordinalDrivers(rare, { outcome: "y", drivers: names, interval });
    expect(resampling!.failed).toEqual([]);
    expect(rows[0]!.shareHigh).toBeGreaterThan(rows[0]!.shareLow!);
  });

  it("frequencies are resampled as people: the spread is that of so many rows", () => {
    const twice = Object.fromEntries(Object.entries(data).map(([name, values]) => [name, [...values, ...values]]));
    const many = { ...interval, resamples: 150 };
    const width = ({ rows: [row] }: ReturnType<typeof logitDrivers>): number => row!.shareHigh! - row!.shareLow!;
    const rows = width(logitDrivers(twice, { ...event, drivers: names, interval: many }));
    const frequency = data.y!.map(() => 2);
    const people = width(logitDrivers(data, { ...event, drivers: names, interval: many, weights: { frequency } }));
    const single = width(logitDrivers(data, { ...event, drivers: names, interval: many }));
    expect(people / rows).toBeGreaterThan(0.75);
    expect(people / rows).toBeLessThan(1.3);
    expect(people / single).toBeLessThan(0.9);
  });

  it("a resample is the table with its weights", () => {
    const own = data.y!.map((_, i) => 0.5 + (i % 4));
    const drawn = new Float64Array(own.length);
    multinomialWeightsInPlace(streamAt(5, 0), drawn);
    const options = { ...event, drivers: names, pseudoRSquared: "nagelkerke" } as const;
    const one = { method: "percentile", resamples: 1, seed: 5 } as const;
    const sampled = logitDrivers(data, { ...options, weights: own, interval: one });
    const byHand = logitDrivers(data, { ...options, weights: own.map((weight, i) => weight * drawn[i]!) });
    byHand.rows.forEach((row, j) => agrees(sampled.rows[j]!.shareLow, row.share!, 1e-9));
    const ordinal = { outcome: "y", drivers: names, pseudoRSquared: "coxSnell" } as const;
    // Half a point off the ratings, so that rows are drawn and not patterns of answers.
    const real = { ...data, a: data.a!.map((value) => value + 0.5) };
    const people = ordinalDrivers(real, { ...ordinal, interval: one });
    const counted = ordinalDrivers(real, { ...ordinal, weights: { frequency: drawn } });
    counted.rows.forEach((row, j) => agrees(people.rows[j]!.shareLow, row.share!, 1e-9));
  });

  it("sampling weights are carried along: their scale does not matter", () => {
    const weights = data.y!.map((_, i) => 0.5 + (i % 4));
    const options = { ...event, drivers: names, interval, pseudoRSquared: "nagelkerke" } as const;
    const one = logitDrivers(data, { ...options, weights });
    const two = logitDrivers(data, { ...options, weights: weights.map((weight) => 30 * weight) });
    one.rows.forEach((row, j) => agrees(two.rows[j]!.shareLow, row.shareLow!, 1e-8));
  });
});
