import { describe, expect, expectTypeOf, test } from "vitest";
import { SIMULATED_FAULTS, type SimulatedFault } from "../../../src/datasets/simulatedFaults";
import { SIMULATED_ITEMS } from "../../../src/datasets/simulatedModel";
import { type SimulatedSurvey, simulateSurvey } from "../../../src/datasets/simulateSurvey";
import type { SurveyData } from "../../../src/table/surveyData";

type Values = ArrayLike<number>;

const isThere = (value: number): boolean => !Number.isNaN(value);

/** Weighted mean, and the standard error of it. */
function meanOf(values: Values, weights?: Values, chosen: (row: number) => boolean = () => true): [number, number] {
  let [n, mass, sum] = [0, 0, 0];
  const used = (row: number): boolean => isThere(values[row]!) && chosen(row);
  for (let row = 0; row < values.length; row++) {
    if (!used(row)) continue;
    n += 1;
    mass += weights?.[row] ?? 1;
    sum += (weights?.[row] ?? 1) * values[row]!;
  }
  const mean = sum / mass;
  let squares = 0;
  for (let row = 0; row < values.length; row++) {
    if (used(row)) squares += ((weights?.[row] ?? 1) * (values[row]! - mean)) ** 2;
  }
  return [mean, Math.sqrt(((squares / mass) * n) / (n - 1) / mass)];
}

/** Agrees within four standard errors (the test looks at about a hundred figures of one fixed seed). */
function within([mean, error]: readonly [number, number], truth: number): void {
  expect(Math.abs(mean - truth) / error).toBeLessThan(4);
}

function correlation(a: Values, b: Values): number {
  const [[meanA], [meanB]] = [meanOf(a), meanOf(b)];
  let [ab, aa, bb] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    ab += (a[i]! - meanA) * (b[i]! - meanB);
    aa += (a[i]! - meanA) ** 2;
    bb += (b[i]! - meanB) ** 2;
  }
  return ab / Math.sqrt(aa * bb);
}

/** Fisher's z of a correlation has standard error 1/√(n − 3). */
function expectCorrelation(found: number, truth: number, n: number): void {
  expect(Math.abs(Math.atanh(found) - Math.atanh(truth)) * Math.sqrt(n - 3)).toBeLessThan(4);
}

/** 100 for a promoter, −100 for a detractor, so that the mean is the NPS. */
const points = (recommend: Values): Float64Array =>
  Float64Array.from(recommend, (rating) =>
    isThere(rating) ? (rating >= 9 ? 100 : rating <= 6 ? -100 : 0) : Number.NaN,
  );

const n = 200_000;
const survey = simulateSurvey({ respondents: n, seed: 3 });
const { data, latent, truth } = survey;

describe("200,000 simulated respondents agree with the stated truth", () => {
  test("constructs have mean 0, variance 1 and the stated correlations", () => {
    truth.constructs.forEach((a, i) => {
      const [mean, error] = meanOf(latent[a]);
      within([mean, error], 0);
      within([error ** 2 * n, Math.sqrt(2 / n)], 1);
      truth.constructs.forEach((b, j) => {
        if (j < i) expectCorrelation(correlation(latent[a], latent[b]), truth.correlations[i]![j]!, n);
      });
    });
  });

  test("the paths: each construct minus what leads to it is unrelated to what leads to it", () => {
    for (const { construct: to, rSquared } of truth.rSquared) {
      const incoming = truth.paths.filter((path) => path.to === to);
      const rest = latent[to].map((score, row) =>
        incoming.reduce((left, { from, coefficient }) => left - coefficient * latent[from][row]!, score),
      );
      for (const { from } of incoming) expectCorrelation(correlation(rest, latent[from]), 0, n);
      const [, error] = meanOf(rest);
      within([error ** 2 * n, (1 - rSquared) * Math.sqrt(2 / n)], 1 - rSquared);
    }
  });

  test("items are 1–10 with the stated means, weighted and not", () => {
    for (const { item, mean } of truth.items) {
      expect(
        data[item].every((answer) => Number.isNaN(answer) || (Number.isInteger(answer) && answer >= 1 && answer <= 10)),
      ).toBe(true);
      within(meanOf(data[item]), mean.sample);
      within(meanOf(data[item], data.weight), mean.population);
    }
  });

  test("every answer is given, and most often a good one", () => {
    const shares = new Float64Array(11);
    for (const answer of data.satisfaction1) if (isThere(answer)) shares[answer]! += 1 / n;
    expect(shares.slice(1).every((share) => share > 0.002)).toBe(true);
    expect(shares.indexOf(Math.max(...shares))).toBeGreaterThanOrEqual(8);
    expect(shares[1]! + shares[2]! + shares[3]!).toBeLessThan(0.1);
  });

  test("NPS: in all, by region, by wave, by topic", () => {
    const scores = points(data.recommend);
    within(meanOf(scores), truth.nps.sample);
    within(meanOf(scores, data.weight), truth.nps.population);
    within(meanOf(data.recommend), truth.recommend.answerMean.sample);
    within(meanOf(data.recommend, data.weight), truth.recommend.answerMean.population);
    for (const { region, nps } of truth.regions)
      within(
        meanOf(scores, undefined, (row) => data.region[row] === region),
        nps,
      );
    for (const { wave, nps } of truth.waves) {
      within(
        meanOf(scores, undefined, (row) => data.wave[row] === wave),
        nps.sample,
      );
      within(
        meanOf(scores, data.weight, (row) => data.wave[row] === wave),
        nps.population,
      );
    }
    for (const { column, ratingEffect, npsEffect } of truth.topics) {
      const effect = (values: Values): [number, number] => {
        const [yes, yesError] = meanOf(values, undefined, (row) => data[column][row] === 1);
        const [no, noError] = meanOf(values, undefined, (row) => data[column][row] === 0);
        return [yes - no, Math.hypot(yesError, noError)];
      };
      within(effect(data.recommend), ratingEffect);
      within(effect(scores), npsEffect);
    }
  });

  test("the effort question", () => {
    expect(
      data.ces.every((answer) => Number.isNaN(answer) || (Number.isInteger(answer) && answer >= 1 && answer <= 7)),
    ).toBe(true);
    within(meanOf(data.ces), truth.ces.answerMean.sample);
    within(meanOf(data.ces, data.weight), truth.ces.answerMean.population);
  });

  test("regions, waves and weights", () => {
    for (const { region, sampleShare, weight } of truth.regions) {
      const isHere = Float64Array.from(data.region, (name) => Number(name === region));
      within(meanOf(isHere), sampleShare);
      within(
        meanOf(data.weight, undefined, (row) => data.region[row] === region),
        weight,
      );
    }
    within(meanOf(data.weight), 1);
    expect(data.wave.slice(0, 6)).toEqual(["2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4", "2025-Q1", "2025-Q2"]);
  });

  test("topics: columns and list say the same", () => {
    for (const { topic, column, share } of truth.topics) {
      within(meanOf(data[column]), share);
      expect(
        data.topics.every((list, row) => (list?.split(";") ?? []).includes(topic) === (data[column][row] === 1)),
      ).toBe(true);
    }
  });

  test("missing answers: as often as stated, what does not apply to all more often", () => {
    for (const { item, missing } of truth.items) {
      within(meanOf(data[item].map((answer) => Number(Number.isNaN(answer)))), missing);
    }
    const rates = truth.items.map(({ missing }) => missing);
    expect(Math.min(...rates)).toBe(0.02);
    expect(Math.max(...rates)).toBeCloseTo(0.096, 3);
  });

  test("durations: whole seconds around three and a half minutes", () => {
    expect(data.duration.every((seconds) => Number.isInteger(seconds) && seconds > 20 && seconds < 3000)).toBe(true);
    const quiet = data.duration.filter((_, row) => data.topics[row] === null).sort();
    expect(quiet[quiet.length >> 1]).toBeGreaterThan(205);
    expect(quiet[quiet.length >> 1]).toBeLessThan(215);
  });
});

describe("continuous items", () => {
  const few = 50_000;
  const continuous = simulateSurvey({ respondents: few, seed: 4, continuous: true, missing: 0 });

  test("have the stated loadings and means", () => {
    for (const { item, construct, loading, mean } of continuous.truth.items) {
      expectCorrelation(correlation(continuous.data[item], continuous.latent[construct]), loading, few);
      within(meanOf(continuous.data[item]), mean.sample);
    }
  });

  test("of one construct are related through it alone", () => {
    const [a, b] = [continuous.data.quality1, continuous.data.quality2];
    expectCorrelation(correlation(a, b), 0.88 * 0.84, few);
    expectCorrelation(
      correlation(a, continuous.data.loyalty1),
      0.88 * 0.89 * continuous.truth.correlations[2]![5]!,
      few,
    );
  });

  test("are the scores that the 1–10 answers are cut from: same respondents, same order", () => {
    const cut = simulateSurvey({ respondents: few, seed: 4, missing: 0 });
    expect(cut.latent.loyalty.every((score, row) => score === continuous.latent.loyalty[row])).toBe(true);
    expect(cut.data.recommend.every((rating, row) => rating === continuous.data.recommend[row])).toBe(true);
    const highest = new Map<number, number>();
    const lowest = new Map<number, number>();
    cut.data.value2.forEach((answer, row) => {
      const score = continuous.data.value2[row]!;
      highest.set(answer, Math.max(score, highest.get(answer) ?? score));
      lowest.set(answer, Math.min(score, lowest.get(answer) ?? score));
    });
    for (let answer = 2; answer <= 10; answer++) {
      expect(highest.get(answer - 1)!).toBeLessThanOrEqual(lowest.get(answer)!);
    }
  });
});

describe("a pure function of options and seed", () => {
  const columnsOf = (simulated: SimulatedSurvey): Record<string, ArrayLike<unknown>> => ({
    ...simulated.data,
    ...Object.fromEntries(Object.entries(simulated.latent).map(([name, scores]) => [`latent ${name}`, scores])),
  });

  test("the same seed gives the same survey", () => {
    expect(simulateSurvey({ respondents: 300, seed: 8 })).toEqual(simulateSurvey({ respondents: 300, seed: 8 }));
  });

  test("another seed gives another survey", () => {
    const [a, b] = [simulateSurvey({ seed: 1 }), simulateSurvey({ seed: 2 })];
    expect(Math.abs(correlation(a.latent.image, b.latent.image))).toBeLessThan(0.13);
    // Nor the same one, moved by some rows.
    for (const shift of [1, 2, 16]) {
      const moved = Math.abs(correlation(a.latent.image.slice(shift), b.latent.image.slice(0, -shift)));
      expect(moved).toBeLessThan(0.13);
    }
  });

  test("a larger survey begins with the smaller one", () => {
    const large = columnsOf(simulateSurvey({ respondents: 500, seed: 9 }));
    const small = columnsOf(simulateSurvey({ respondents: 120, seed: 9 }));
    for (const [name, column] of Object.entries(small)) {
      expect(Array.from(large[name]!).slice(0, 120)).toEqual(Array.from(column));
    }
  });

  test("more missing answers change no answer that is left, and take none back", () => {
    const full = simulateSurvey({ respondents: 400, seed: 9, missing: 0 });
    const some = simulateSurvey({ respondents: 400, seed: 9, missing: 0.1 });
    const many = simulateSurvey({ respondents: 400, seed: 9, missing: 0.4 });
    for (const item of [...full.truth.items.map((row) => row.item), "recommend" as const, "ces" as const]) {
      expect(full.data[item].every(isThere)).toBe(true);
      some.data[item].forEach((answer, row) => {
        expect(isThere(answer) ? answer : full.data[item][row]).toBe(full.data[item][row]);
        if (isThere(many.data[item][row]!)) expect(isThere(answer)).toBe(true);
      });
    }
  });

  test("is pinned: this is survey 1", () => {
    const { data: pinned } = simulateSurvey({ respondents: 4 });
    expect(
      Object.fromEntries(Object.entries(pinned).map(([name, column]) => [name, Array.from<unknown>(column).join(" ")])),
    ).toMatchInlineSnapshot(`
      {
        "ces": "6 4 5 2",
        "customer": "C0000001 C0000002 C0000003 C0000004",
        "duration": "263 241 108 257",
        "expectations1": "7 9 5 6",
        "expectations2": "6 10 2 5",
        "expectations3": "6 9 8 5",
        "image1": "3 10 3 5",
        "image2": "1 9 5 5",
        "image3": "2 9 5 1",
        "image4": "5 8 6 1",
        "image5": "4 7 4 1",
        "loyalty1": "8 7 3 7",
        "loyalty2": "9 8 5 9",
        "loyalty3": "10 5 7 4",
        "loyalty4": "8 9 5 6",
        "quality1": "10 6 8 7",
        "quality2": "7 8 5 6",
        "quality3": "7 7 9 7",
        "quality4": "9 7 7 2",
        "quality5": "8 7 7 4",
        "recommend": "10 6 6 8",
        "region": "North South East South",
        "satisfaction1": "8 8 7 8",
        "satisfaction2": "8 8 6 7",
        "satisfaction3": "10 7 7 7",
        "satisfaction4": "8 6 4 7",
        "topicApp": "0 0 0 0",
        "topicDelivery": "0 0 0 0",
        "topicPrice": "1 1 0 0",
        "topicRange": "0 0 0 0",
        "topicStaff": "1 0 1 0",
        "topicSupport": "0 0 0 0",
        "topics": "price;staff price staff ",
        "value1": "7 9 7 7",
        "value2": "4 7 NaN 7",
        "value3": "8 8 7 7",
        "wave": "2025-Q1 2025-Q2 2025-Q3 2025-Q4",
        "weight": "0.6841550894921044 0.7765859790800811 1.3673184060151473 0.853244134125318",
      }
    `);
  });
});

describe("what comes back", () => {
  test("says that it is simulated, holds its settings, and is frozen", () => {
    const simulated = simulateSurvey();
    expect(simulated.simulated).toBe(true);
    expect(simulated.settings).toEqual({
      respondents: 1000,
      seed: 1,
      continuous: false,
      missing: 0.02,
      waves: 4,
      trend: 0.3,
    });
    for (const part of [simulated, simulated.data, simulated.latent, simulated.truth, simulated.data.wave]) {
      expect(Object.isFrozen(part)).toBe(true);
    }
    expect(simulateSurvey({ respondents: 1 }).data.customer).toEqual(["C0000001"]);
  });

  test("is survey data for every call", () => {
    expectTypeOf(data).toExtend<SurveyData>();
    expectTypeOf(data.image1).toEqualTypeOf<Float64Array>();
    // @ts-expect-error there is no sixth item
    expect(data.image6).toBeUndefined();
  });
});

describe("faults", () => {
  const plain = simulateSurvey({ respondents: 800, seed: 9 });
  const faults = Object.fromEntries(SIMULATED_FAULTS.map((fault) => [fault, 0.05]));
  const spoilt = simulateSurvey({ respondents: 800, seed: 9, faults });
  const planted = spoilt.truth.faults!;
  const carriers = new Set(planted.flatMap(({ rows }) => rows));

  test("nobody else's answers change, to the bit; nor anything that no fault touches", () => {
    for (const [name, column] of Object.entries(spoilt.data)) {
      const before = plain.data[name as "image1"];
      for (let row = 0; row < 800; row++) {
        if (!carriers.has(row)) expect([name, row, column[row]]).toEqual([name, row, before[row]]);
      }
    }
    for (const name of ["customer", "wave", "region", "weight", "topics"] as const) {
      expect(spoilt.data[name]).toEqual(plain.data[name]);
    }
    const { faults: _, ...truth } = spoilt.truth;
    expect(truth).toEqual(plain.truth);
    expect(plain.truth).not.toHaveProperty("faults");
    expect(plain.settings).not.toHaveProperty("faults");
  });

  test("a larger survey begins with the smaller one", () => {
    const small = simulateSurvey({ respondents: 300, seed: 9, faults });
    expect(small.truth.faults).toEqual(
      planted.map(({ fault, rows }) => ({ fault, rows: rows.filter((row) => row < 300) })),
    );
    expect(small.data.image3).toEqual(spoilt.data.image3.slice(0, 300));
  });

  test("each is what it says", () => {
    const items = SIMULATED_ITEMS.map(({ item }) => spoilt.data[item]);
    const answersOf = (row: number): number[] => items.map((item) => item[row]!);
    const missing = (row: number): number => answersOf(row).filter(Number.isNaN).length;
    const each: Readonly<Record<SimulatedFault, (row: number) => boolean>> = {
      straightLining: (row) => new Set(answersOf(row)).size === 1,
      longString: (row) => /(\b\d+\b)(,\1){13}/.test(answersOf(row).join()),
      speeding: (row) => spoilt.data.duration[row]! <= 0.26 * plain.data.duration[row]!,
      duplicates: (row) =>
        Array.from({ length: row }, (_, earlier) => answersOf(earlier).join()).includes(answersOf(row).join()),
      outOfRange: (row) => answersOf(row).some((answer) => answer < 1 || answer > 10),
      random: (row) => missing(row) === 0,
      nonResponse: (row) => missing(row) >= 0.6 * 24,
      dropOff: (row) => answersOf(row).slice(-3).every(Number.isNaN) && Number.isNaN(spoilt.data.recommend[row]!),
    };
    for (const { fault, rows } of planted) {
      expect(rows.length).toBeGreaterThan(15);
      expect([fault, rows.every(each[fault])]).toEqual([fault, true]);
    }
    expect(
      Object.isFrozen(planted) && planted.every((entry) => Object.isFrozen(entry) && Object.isFrozen(entry.rows)),
    ).toBe(true);
  });

  test("shares are kept, and no faults are no faults", () => {
    const { truth } = simulateSurvey({ respondents: 4000, seed: 2, faults: { random: 0.1, speeding: 0 } });
    expect(truth.faults!.map(({ fault }) => fault)).toEqual(["random"]);
    // Four standard errors.
    expect(Math.abs(truth.faults![0]!.rows.length / 4000 - 0.1)).toBeLessThan(0.019);
    expect(simulateSurvey({ respondents: 50, faults: {} }).data).toEqual(simulateSurvey({ respondents: 50 }).data);
  });
});
