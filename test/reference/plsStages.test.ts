import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { PlsPathResult } from "../../src/analysis/path/pathResults";
import { plsPath } from "../../src/analysis/path/plsPath";
import { plsPathFromMoments } from "../../src/analysis/path/plsPathFromMoments";
import { streamAt } from "../../src/random/stream";
import { agrees } from "./agree";

interface Stages {
  readonly paths: Readonly<Record<string, number>>;
  readonly weights: Readonly<Record<string, number[]>>;
  readonly parts?: Readonly<Record<string, number[]>>;
  readonly change?: number;
}

/** Both stages by rows and scores, in Python: plsStages.py. The answers in it are made up by that script. */
const oracle: { readonly answers: Readonly<Record<string, number[]>>; readonly caseWeights: number[] } & Readonly<
  Record<
    "higherOrder" | "higherOrderWeighted" | "repeated" | "moderated" | "moderatedWeighted" | "productIndicators",
    Stages
  >
> = JSON.parse(readFileSync(new URL("plsStages.json", import.meta.url), "utf8"));

/** Both iterate: to 1e-14 there, to 1e-12 here. */
const ITERATED = 1e-8;
const survey = oracle.answers;
const names = (construct: string): string[] => Object.keys(survey).filter((name) => name.startsWith(construct));
const items = { Speed: names("Speed"), Staff: names("Staff"), Price: names("Price"), Loyalty: names("Loyalty") };
const stop = { tolerance: 1e-12 } as const;
const ofService = [
  { from: "Service", to: "Loyalty" },
  { from: "Price", to: "Loyalty" },
];
const ofSpeed = [
  { from: "Speed", to: "Loyalty" },
  { from: "Price", to: "Loyalty" },
];
const moderation = { moderator: "Price", from: "Speed", to: "Loyalty" };
const { Speed, Price, Loyalty } = items;

function stagesAgree(result: PlsPathResult, expected: Stages): void {
  expect(result.paths.length).toBe(Object.keys(expected.paths).length);
  for (const { from, to, estimate } of result.paths) agrees(estimate, expected.paths[`${from}>${to}`]!, ITERATED);
  for (const [construct, weights] of Object.entries(expected.weights)) {
    const found = result.weights.filter((row) => row.construct === construct);
    expect(found.length).toBe(weights.length);
    found.forEach(({ estimate }, i) => agrees(estimate, weights[i]!, ITERATED));
  }
}

describe("a construct made of others", () => {
  test.each([
    ["higherOrder", undefined],
    ["higherOrderWeighted", oracle.caseWeights],
  ] as const)("in two stages: %s", (name, weights) => {
    const constructs = { ...items, Service: { of: ["Speed", "Staff"] } };
    const result = plsPath(survey, {
      constructs,
      paths: ofService,
      scale: [1, 10],
      ...stop,
      ...(weights && { weights }),
    });
    stagesAgree(result, oracle[name]);
    expect(result.parts!.map(({ term, of }) => `${term} of ${of}`)).toEqual(["Speed of Service", "Staff of Service"]);
    for (const { term, items: own } of result.parts!) {
      own.forEach(({ weight }, i) => agrees(weight, oracle[name].parts![term]![i]!, ITERATED));
    }
    expect(result.constructs.every(({ index }) => index !== null)).toBe(true);
    expect(result.warnings).toEqual([]);
  });

  test("its index is the mean of the indices that its scores have", () => {
    const constructs = { ...items, Service: { of: ["Speed", "Staff"] } };
    const result = plsPath(survey, { constructs, paths: ofService, scale: [1, 10], scores: true });
    const { index } = result.constructs.find(({ term }) => term === "Service")!;
    const scores = result.scores!.find(({ term }) => term === "Service")!;
    agrees(scores.index!.reduce<number>((sum, value) => sum + value!, 0) / scores.index!.length, index!);
  });

  test("with repeated items", () => {
    const constructs = { ...items, Service: { of: ["Speed", "Staff"], method: "repeated-indicators" as const } };
    const result = plsPath(survey, { constructs, paths: ofService, ...stop });
    stagesAgree(result, oracle.repeated);
    expect(result.fit).toBeNull();
  });

  test("from moments alone", () => {
    const constructs = { ...items, Service: { of: ["Speed", "Staff"] } };
    const columns = Object.values(survey);
    const n = columns[0]!.length;
    const means = columns.map((column) => column.reduce((sum, value) => sum + value, 0) / n);
    const covariance = columns.map((a, i) =>
      columns.map(
        (b, j) => a.reduce((sum, value, row) => sum + (value - means[i]!) * (b[row]! - means[j]!), 0) / (n - 1),
      ),
    );
    const result = plsPathFromMoments(
      { n, terms: Object.keys(survey), means, covariance },
      { constructs, paths: ofService, ...stop },
    );
    stagesAgree(result, oracle.higherOrder);
  });
});

describe("a moderated path", () => {
  test.each([
    ["moderated", undefined],
    ["moderatedWeighted", oracle.caseWeights],
  ] as const)("by the product of scores: %s", (name, weights) => {
    const result = plsPath(survey, {
      constructs: { Speed, Price, Loyalty },
      paths: ofSpeed,
      moderations: [moderation],
      ...stop,
      ...(weights && { weights }),
    });
    stagesAgree(result, oracle[name]);
    const [row] = result.moderations!;
    agrees(row!.change, oracle[name].change!, ITERATED);
    const path = oracle[name].paths["Speed>Loyalty"]!;
    row!.slopes!.forEach((slope, at) => agrees(slope, path + (at - 1) * oracle[name].change!, ITERATED));
  });

  test("by products of items", () => {
    const result = plsPath(survey, {
      constructs: { Speed, Price, Loyalty },
      paths: ofSpeed,
      moderations: [{ ...moderation, method: "product-indicator" }],
      ...stop,
    });
    stagesAgree(result, oracle.productIndicators);
    expect(result.moderations![0]).toMatchObject({ term: "Speed × Price", change: null, slopes: null });
  });

  test("each resample estimates both stages anew: a replicate is the model of the resampled rows", () => {
    // The mean and spread of replicates agree with those of models of rows that were drawn and written out.
    const options = {
      constructs: { Speed, Price, Loyalty },
      paths: ofSpeed,
      moderations: [moderation],
    };
    const resamples = 300;
    const { paths } = plsPath(survey, { ...options, interval: { method: "percentile", resamples, seed: 3 } });
    const found = paths.find(({ from }) => from === "Speed × Price")!;
    const rows = survey.Speed1!.length;
    const stream = streamAt(11, 0);
    const drawn = Array.from({ length: resamples }, () => {
      const picked = Array.from({ length: rows }, () => Math.floor(stream.uniform() * rows));
      const again = Object.fromEntries(
        Object.entries(survey).map(([name, values]) => [name, picked.map((row) => values[row]!)]),
      );
      return plsPath(again, options).paths.find(({ from }) => from === "Speed × Price")!.estimate;
    }).sort((a, b) => a - b);
    const mean = drawn.reduce((sum, value) => sum + value, 0) / resamples;
    const spread = Math.sqrt(drawn.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (resamples - 1));
    // A standard deviation from 300 draws is good to 4 %; two of them differ by less than 20 %.
    expect(Math.abs(found.stdError! / spread - 1)).toBeLessThan(0.2);
    expect(Math.abs(found.confLow! - drawn[Math.floor(0.025 * resamples)]!)).toBeLessThan(spread);
    expect(Math.abs(found.confHigh! - drawn[Math.floor(0.975 * resamples)]!)).toBeLessThan(spread);
  });
});
