import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { latentStructure } from "../../../src/datasets/latentStructure";
import { SIMULATED_ITEMS, SIMULATED_REGIONS, SIMULATED_TOPICS } from "../../../src/datasets/simulatedModel";
import { surveyTruth } from "../../../src/datasets/surveyTruth";
import { agrees } from "../../reference/agree";

const { simulated: r } = JSON.parse(
  readFileSync(new URL("../../reference/datasets.json", import.meta.url), "utf8"),
) as {
  simulated: { constructs: string[]; totalEffects: number[][]; correlations: number[][]; rSquared: number[] } & Record<
    "npsSample" | "npsPopulation" | "ratingSample" | "ratingPopulation",
    number
  > &
    Record<"npsOfRegion" | "npsOfWave" | "ratingEffects" | "npsEffects", number[]>;
};

const settings = { respondents: 1, seed: 1, continuous: false, missing: 0.02, waves: 4, trend: 0.3 };
const truth = surveyTruth(settings);

describe("the paths multiplied out, against (I − B)⁻¹ in R", () => {
  test("constructs", () => {
    expect(truth.constructs).toEqual(r.constructs);
  });

  test("total effects: as many as R has, each the same", () => {
    const expected = r.constructs.flatMap((from, i) =>
      r.constructs.flatMap((to, j) =>
        i !== j && Math.abs(r.totalEffects[i]![j]!) > 1e-12 ? [{ from, to, coefficient: r.totalEffects[i]![j]! }] : [],
      ),
    );
    expect(truth.totalEffects.map(({ from, to }) => [from, to])).toEqual(expected.map(({ from, to }) => [from, to]));
    truth.totalEffects.forEach(({ coefficient }, i) => {
      agrees(coefficient, expected[i]!.coefficient);
    });
  });

  test("correlations", () => {
    truth.correlations.forEach((row, i) => {
      row.forEach((correlation, j) => {
        agrees(correlation, r.correlations[i]![j]!);
      });
    });
  });

  test("R² of the five constructs that something leads to", () => {
    expect(truth.rSquared.map(({ construct }) => construct)).toEqual(r.constructs.slice(1));
    truth.rSquared.forEach(({ rSquared }, i) => {
      agrees(rSquared, r.rSquared[i + 1]!);
    });
  });

  test("a chain of two by hand: a → b .5, b → c .4, a → c .2", () => {
    const { correlations, totalEffects, rSquared } = latentStructure(
      3,
      Float64Array.of(0, 0.5, 0.2, 0, 0, 0.4, 0, 0, 0),
    );
    // r(a, c) = .2 + .4·.5; r(b, c) = .4 + .2·.5; R²(c) = .2·.4 + .4·.5.
    const [ac, bc] = [correlations[2], correlations[5]];
    agrees(ac, 0.4);
    agrees(bc, 0.5);
    agrees(totalEffects[2], 0.4);
    agrees(rSquared[2], 0.28);
  });
});

test("the recommend question: NPS, mean and effects, against every combination of causes in R", () => {
  agrees(truth.nps.sample, r.npsSample);
  agrees(truth.nps.population, r.npsPopulation);
  agrees(truth.recommend.answerMean.sample, r.ratingSample);
  agrees(truth.recommend.answerMean.population, r.ratingPopulation);
  truth.regions.forEach(({ nps }, i) => {
    agrees(nps, r.npsOfRegion[i]!);
  });
  truth.waves.forEach(({ nps }, i) => {
    agrees(nps.population, r.npsOfWave[i]!);
  });
  truth.topics.forEach(({ ratingEffect, npsEffect }, i) => {
    agrees(ratingEffect, r.ratingEffects[i]!);
    agrees(npsEffect, r.npsEffects[i]!);
  });
});

describe("the made-up world", () => {
  test("shares add up, and regions and waves leave the mean of quality at 0", () => {
    const sums = SIMULATED_REGIONS.reduce(
      ([sample, population, quality], region) => [
        sample! + region.sampleShare,
        population! + region.populationShare,
        quality! + region.sampleShare * region.quality,
      ],
      [0, 0, 0],
    );
    agrees(sums[0], 1);
    agrees(sums[1], 1);
    agrees(sums[2], 0);
    agrees(
      truth.waves.reduce((sum, { quality }) => sum + quality, 0),
      0,
    );
  });

  test("24 items, 3–5 to a construct", () => {
    expect(SIMULATED_ITEMS).toHaveLength(24);
    for (const construct of truth.constructs) {
      const own = SIMULATED_ITEMS.filter((model) => model.construct === construct);
      expect(own.map(({ item }) => item)).toEqual(own.map((_, i) => `${construct}${i + 1}`));
      expect(own.length).toBeGreaterThanOrEqual(3);
      expect(own.length).toBeLessThanOrEqual(5);
    }
  });

  test("answers look like customers' answers: means of 6.5 to 8 of 10, an NPS between 0 and 40", () => {
    for (const { mean } of truth.items) {
      expect(mean.sample).toBeGreaterThan(6.5);
      expect(mean.sample).toBeLessThan(8);
    }
    expect(truth.nps.population).toBeGreaterThan(0);
    expect(truth.nps.population).toBeLessThan(40);
  });

  test("totals are averages of their parts", () => {
    const bySample = truth.regions.reduce((sum, region) => sum + region.sampleShare * region.nps, 0);
    const byPopulation = truth.regions.reduce((sum, region) => sum + region.populationShare * region.nps, 0);
    agrees(truth.nps.sample, bySample);
    agrees(truth.nps.population, byPopulation);
    agrees(
      truth.waves.reduce((sum, { nps }) => sum + nps.population / 4, 0),
      truth.nps.population,
    );
    agrees(
      truth.regions.reduce((sum, region) => sum + region.sampleShare * region.weight, 0),
      1,
    );
  });

  test("an effect of a topic has the sign it was given, and the end of the scale makes it smaller", () => {
    expect(truth.topics.map(({ column }) => column)).toEqual([
      "topicDelivery",
      "topicPrice",
      "topicSupport",
      "topicApp",
      "topicStaff",
      "topicRange",
    ]);
    truth.topics.forEach(({ effect, ratingEffect, npsEffect }, t) => {
      expect(effect).toBe(SIMULATED_TOPICS[t]!.effect);
      expect(Math.sign(ratingEffect)).toBe(Math.sign(effect));
      expect(Math.sign(npsEffect)).toBe(Math.sign(effect));
      expect(Math.abs(ratingEffect)).toBeLessThan(Math.abs(effect));
    });
  });

  test("the trend: equal steps, and none on request", () => {
    const steps = truth.waves.slice(1).map(({ quality }, w) => quality - truth.waves[w]!.quality);
    for (const step of steps) agrees(step, 0.1);
    const flat = surveyTruth({ ...settings, trend: 0 });
    for (const { nps } of flat.waves) agrees(nps.population, flat.nps.population);
    expect(surveyTruth({ ...settings, waves: 1 }).waves).toEqual([
      { wave: "2025-Q1", quality: 0, nps: expect.anything() },
    ]);
    expect(surveyTruth({ ...settings, waves: 6 }).waves.map(({ wave }) => wave)).toEqual([
      "2025-Q1",
      "2025-Q2",
      "2025-Q3",
      "2025-Q4",
      "2026-Q1",
      "2026-Q2",
    ]);
  });

  test("cannot be changed, and does not lend out the model", () => {
    const frozen = (value: unknown): boolean =>
      typeof value !== "object" || value === null || (Object.isFrozen(value) && Object.values(value).every(frozen));
    expect(frozen(truth)).toBe(true);
    expect(structuredClone(truth)).toEqual(truth);
    expect(JSON.parse(JSON.stringify(truth))).toEqual(truth);
  });
});
