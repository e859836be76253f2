import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { comparePaths } from "../../src/analysis/path/comparePaths";
import type { Constructs } from "../../src/analysis/path/constructEntries";
import { pathSpecification } from "../../src/analysis/path/pathSpecification";
import { plsPath } from "../../src/analysis/path/plsPath";
import { plsPathFromMoments } from "../../src/analysis/path/plsPathFromMoments";
import { heldOutErrors } from "../../src/estimate/path/heldOutErrors";
import type { InnerScheme } from "../../src/estimate/path/pathModel";
import { agrees } from "./agree";

interface Estimate {
  readonly modes: Readonly<Record<string, "B">>;
  readonly scheme: InnerScheme;
  readonly moments: { readonly n: number; readonly means: number[]; readonly covariance: number[][] };
  readonly weights: Readonly<Record<string, number[]>>;
  readonly loadings: Readonly<Record<string, number[]>>;
  readonly crossLoadings: number[][];
  readonly paths: Readonly<Record<string, number>>;
  readonly totalEffects: Readonly<Record<string, number>>;
  readonly rSquared: Readonly<Record<string, number>>;
  readonly vif: Readonly<Record<string, number>>;
  readonly rhoA: Readonly<Record<string, number>>;
  readonly rhoC: Readonly<Record<string, number>>;
  readonly ave: Readonly<Record<string, number>>;
  readonly consistentPaths: Readonly<Record<string, number>>;
  readonly consistentRSquared: Readonly<Record<string, number>>;
}

interface Groups {
  readonly first: number[];
  readonly paths: readonly Readonly<Record<string, number>>[];
  readonly compositional: Readonly<Record<string, number>>;
  readonly means: Readonly<Record<string, number>>;
  readonly logVariances: Readonly<Record<string, number>>;
}

type Prediction = Readonly<
  Record<string, Record<"rmse" | "mae" | "qSquared" | "linearRmse" | "linearMae" | "linearQSquared", number>>
>;

/** PLS by rows and scores, in Python: plsScores.py. The answers in it are made up by that script. */
const oracle: {
  readonly items: Readonly<Record<string, string[]>>;
  readonly paths: readonly [string, string][];
  readonly answers: number[][];
  readonly caseWeights: number[];
  readonly groups: Readonly<Record<string, Groups>>;
  readonly prediction: Readonly<Record<string, Prediction>>;
  readonly cases: Readonly<Record<string, Estimate>>;
} = JSON.parse(readFileSync(new URL("plsScores.json", import.meta.url), "utf8"));

/** Both iterate: to 1e-14 there, to 1e-12 here. */
const ITERATED = 1e-8;
const terms = Object.values(oracle.items).flat();
const paths = oracle.paths.map(([from, to]) => ({ from, to }));
const survey = Object.fromEntries(terms.map((term, i) => [term, oracle.answers[i]!]));
const stop = { tolerance: 1e-12 } as const;

function constructsOf(modes: Readonly<Record<string, "B">>): Constructs {
  return Object.fromEntries(
    Object.entries(oracle.items).map(([name, items]) => [name, { items, mode: modes[name] ?? "A" }]),
  );
}

function figuresAgree(result: ReturnType<typeof plsPath>, expected: Estimate): void {
  const close = (actual: number | null, value: number | undefined): void => agrees(actual, value!, ITERATED);
  for (const { from, to, estimate, vif } of result.paths) {
    close(estimate, expected.paths[`${from}>${to}`]);
    close(vif, expected.vif[`${from}>${to}`]);
  }
  expect(result.totalEffects.length).toBe(Object.keys(expected.totalEffects).length);
  for (const { from, to, estimate } of result.totalEffects) close(estimate, expected.totalEffects[`${from}>${to}`]);
  for (const { construct, indicator, estimate } of result.weights) {
    close(estimate, expected.weights[construct]![oracle.items[construct]!.indexOf(indicator)]);
  }
  for (const { construct, indicator, estimate } of result.loadings) {
    close(estimate, expected.loadings[construct]![oracle.items[construct]!.indexOf(indicator)]);
  }
  const names = Object.keys(oracle.items);
  for (const { construct, indicator, estimate } of result.crossLoadings) {
    close(estimate, expected.crossLoadings[terms.indexOf(indicator)]![names.indexOf(construct)]);
  }
  for (const { term, rSquared, rhoA, rhoC, ave } of result.constructs) {
    if (rSquared !== null) close(rSquared, expected.rSquared[term]);
    expect([term, rhoA === null]).toEqual([term, expected.rhoA[term] === undefined]);
    if (rhoA !== null) close(rhoA, expected.rhoA[term]);
    if (rhoC !== null) close(rhoC, expected.rhoC[term]);
    if (ave !== null) close(ave, expected.ave[term]);
  }
}

describe("seven constructs by rows and scores", () => {
  test.each(Object.keys(oracle.cases))("%s, from moments", (name) => {
    const expected = oracle.cases[name]!;
    const { modes, scheme, moments } = expected;
    const model = { constructs: constructsOf(modes), paths, scheme, ...stop };
    figuresAgree(plsPathFromMoments({ ...moments, terms }, model), expected);
  });

  test.each(["path", "formative"])("%s, corrected for unreliability", (name) => {
    const { modes, scheme, moments, ...expected } = oracle.cases[name]!;
    const model = { constructs: constructsOf(modes), paths, scheme, consistent: true, ...stop };
    const result = plsPathFromMoments({ ...moments, terms }, model);
    for (const { from, to, estimate } of result.paths) {
      agrees(estimate, expected.consistentPaths[`${from}>${to}`]!, ITERATED);
    }
    for (const { term, rSquared } of result.constructs) {
      if (rSquared !== null) agrees(rSquared, expected.consistentRSquared[term]!, ITERATED);
    }
  });

  test.each([
    ["path", undefined],
    ["weighted", oracle.caseWeights],
  ])("%s, from rows with case weights", (name, weights) => {
    const model = { constructs: constructsOf({}), paths, ...stop };
    figuresAgree(plsPath(survey, { ...model, ...(weights && { weights }) }), oracle.cases[name]!);
  });
});

describe("two groups", () => {
  test.each([
    ["equal", undefined],
    ["weighted", oracle.caseWeights],
  ])("%s: paths, and figures of MICOM", (name, weights) => {
    const expected = oracle.groups[name]!;
    // The first row names the first group.
    const group = expected.first.map((first) => (first === 1 ? "first" : "second"));
    const result = comparePaths(
      { ...survey, group },
      { constructs: constructsOf({}), paths, by: "group", resamples: 5, ...stop, ...(weights && { weights }) },
    );
    result.groups.forEach(({ paths: found }, g) => {
      for (const { from, to, estimate } of found) agrees(estimate, expected.paths[g]![`${from}>${to}`]!, ITERATED);
    });
    const pair = result.pairs[0]!;
    for (const { from, to, difference } of pair.paths) {
      const path = `${from}>${to}`;
      agrees(difference, expected.paths[0]![path]! - expected.paths[1]![path]!, ITERATED);
    }
    for (const { term, correlation, mean, logVariance } of pair.invariance) {
      agrees(correlation, expected.compositional[term]!, ITERATED);
      agrees(mean.estimate, expected.means[term]!, ITERATED);
      agrees(logVariance.estimate, expected.logVariances[term]!, ITERATED);
    }
  });
});

describe("prediction of answers left out", () => {
  test.each([
    ["direct", "direct", null],
    ["earliest", "earliest", null],
    ["weighted", "direct", Float64Array.from(oracle.caseWeights)],
  ] as const)("%s", (name, antecedents, weights) => {
    const { model } = pathSpecification("predictPaths", { constructs: constructsOf({}), paths, ...stop });
    const rows = oracle.answers[0]!.length;
    const foldOf = Uint32Array.from({ length: rows }, (_, row) => row % 5);
    const columns = oracle.answers.map((answers) => Int8Array.from(answers));
    const { items, sumWeights } = heldOutErrors(model, columns, weights, foldOf, 5, antecedents);
    const expected = oracle.prediction[name]!;
    expect(items.map(({ item }) => String(item))).toEqual(Object.keys(expected));
    for (const { item, ...sums } of items) {
      const figures = expected[String(item)]!;
      agrees(Math.sqrt(sums.square / sumWeights), figures.rmse, ITERATED);
      agrees(sums.absolute / sumWeights, figures.mae, ITERATED);
      agrees(1 - sums.square / sums.naiveSquare, figures.qSquared, ITERATED);
      agrees(Math.sqrt(sums.linearSquare / sumWeights), figures.linearRmse, ITERATED);
      agrees(sums.linearAbsolute / sumWeights, figures.linearMae, ITERATED);
      agrees(1 - sums.linearSquare / sums.naiveSquare, figures.linearQSquared, ITERATED);
    }
  });
});
