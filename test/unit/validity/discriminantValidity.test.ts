import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { figureInfluence } from "../../../src/analysis/resampling/figureInfluence";
import { resamplingScheme } from "../../../src/analysis/resampling/resamplingScheme";
import { htmtOfCrossProducts } from "../../../src/analysis/validity/htmtFigures";
import { designMatrix } from "../../../src/design/designMatrix";
import { constructCorrelations } from "../../../src/estimate/validity/constructCorrelations";
import { constructLoadings } from "../../../src/estimate/validity/constructLoadings";
import {
  type ConstructItems,
  discriminantValidity,
  discriminantValidityFromCorrelation,
  simulateSurvey,
} from "../../../src/index";
import { empiricalInfluence } from "../../../src/inference/empiricalInfluence";
import { runToEnd } from "../../../src/inference/runToEnd";
import { crossProductsInPlace } from "../../../src/moments/moments";
import { packedLength } from "../../../src/numeric/packedSums";
import { streamAt } from "../../../src/random/stream";
import { agrees } from "../../reference/agree";

const read = (name: string): never =>
  JSON.parse(readFileSync(new URL(`../../reference/${name}.json`, import.meta.url), "utf8")) as never;

/** Correlations from covariances, by definition. */
function correlationsOf(covariance: readonly (readonly number[])[]): number[][] {
  return covariance.map((row, i) => row.map((value, j) => value / Math.sqrt(covariance[i]![i]! * covariance[j]![j]!)));
}

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
const geometric = (values: readonly number[]): number => Math.exp(mean(values.map(Math.log)));

/** HTMT and HTMT2 word for word. */
function twin(r: readonly (readonly number[])[], terms: readonly string[], a: readonly string[], b: readonly string[]) {
  const at = (one: string, other: string): number => r[terms.indexOf(one)]![terms.indexOf(other)]!;
  const between = a.flatMap((one) => b.map((other) => at(one, other)));
  const within = (items: readonly string[]): number[] => {
    const found = items.flatMap((one, i) => items.slice(i + 1).map((other) => at(one, other)));
    return found.length === 0 ? [1] : found;
  };
  const size = (values: readonly number[]): number[] => values.map(Math.abs);
  return {
    htmt: mean(size(between)) / Math.sqrt(mean(size(within(a))) * mean(size(within(b)))),
    htmt2: geometric(between) / Math.sqrt(geometric(within(a)) * geometric(within(b))),
  };
}

interface Moments {
  readonly terms: readonly string[];
  readonly covariance: readonly (readonly number[])[];
}

describe("figures of others", () => {
  const democracy = read("politicalDemocracy") as Moments;
  const { seminr } = read("plsPoliticalDemocracy") as {
    seminr: { modeA: { htmt: Record<string, Record<string, number>> } };
  };
  const constructs = {
    ind60: ["x1", "x2", "x3"],
    dem60: ["y1", "y2", "y3", "y4"],
    dem65: ["y5", "y6", "y7", "y8"],
  };
  const result = discriminantValidityFromCorrelation(correlationsOf(democracy.covariance), {
    terms: democracy.terms,
    constructs,
  });

  test("HTMT is seminr's", () => {
    expect(result.pairs.map(({ a, b }) => [a, b])).toEqual([
      ["ind60", "dem60"],
      ["ind60", "dem65"],
      ["dem60", "dem65"],
    ]);
    // seminr's figures are printed with 15 digits.
    for (const { a, b, htmt } of result.pairs) agrees(htmt.estimate, seminr.modeA.htmt[b]![a]!, 1e-9);
    // Democracy in 1960 and in 1965 are nearly one thing.
    expect(result.pairs.map(({ htmt }) => htmt.verdict)).toEqual(["apart", "apart", "not-apart"]);
  });

  test("Fornell and Larcker's criterion is broken by the same pair alone", () => {
    expect(result.pairs.map(({ fornellLarcker }) => fornellLarcker)).toEqual([true, true, false]);
    expect(result.constructs.map(({ fornellLarcker }) => fornellLarcker)).toEqual([true, false, false]);
  });

  test("what the components explain of each item is seminr's neighbour: cross-loadings of the own construct are the loadings", () => {
    const components = discriminantValidityFromCorrelation(correlationsOf(democracy.covariance), {
      terms: democracy.terms,
      constructs,
      loadings: "components",
    });
    for (const { item, construct, loadings } of components.crossLoadings) {
      const own = components.constructs.find(({ term }) => term === construct)!;
      agrees(
        loadings.find((each) => each.construct === construct)!.estimate,
        own.items.find((each) => each.item === item)!.loading,
      );
    }
    expect(components.constructs[0]!.ave).toBeGreaterThan(result.constructs[0]!.ave!);
  });
});

describe("by definition", () => {
  /** r_ij = λ_i·φ·λ_j, as a common factor model has it. */
  const loadings = [0.9, 0.8, 0.7, 0.6, 0.85, 0.75, 0.65];
  const of = [0, 0, 0, 1, 1, 1, 2];
  const phi = [
    [1, 0.5, 0.4],
    [0.5, 1, 0.3],
    [0.4, 0.3, 1],
  ];
  const model = loadings.map((a, i) =>
    loadings.map((b, j) => (i === j ? 1 : (i === 6 ? 1 : a) * phi[of[i]!]![of[j]!]! * (j === 6 ? 1 : b))),
  );
  const constructs: ConstructItems = { A: ["1", "2", "3"], B: ["4", "5", "6"], C: ["7"] };

  test("a common factor model gives back its loadings, AVE, composite reliability and correlations", () => {
    const { constructs: rows, pairs, warnings } = discriminantValidityFromCorrelation(model, { constructs });
    // Minres is an optimiser.
    loadings.slice(0, 6).forEach((loading, i) => {
      agrees(rows[of[i]!]!.items[i % 3]!.loading, loading, 1e-6);
    });
    agrees(rows[0]!.ave, (0.81 + 0.64 + 0.49) / 3, 1e-6);
    agrees(rows[0]!.rhoC, 2.4 ** 2 / (2.4 ** 2 + 3 - 0.81 - 0.64 - 0.49), 1e-6);
    agrees(pairs[0]!.correlation, 0.5, 1e-6);
    agrees(pairs[1]!.correlation, 0.4, 1e-6);
    agrees(rows[0]!.nearest.correlation, 0.5, 1e-6);
    expect(rows[2]).toMatchObject({ ave: null, rhoC: null, rootAve: null, fornellLarcker: null });
    expect(warnings.map(({ code }) => code)).toEqual(["single-item"]);
  });

  test("HTMT2 of a common factor model is the correlation of the constructs, HTMT near it", () => {
    const { pairs } = discriminantValidityFromCorrelation(model, { constructs });
    agrees(pairs[0]!.htmt2.estimate, 0.5);
    expect(Math.abs(pairs[0]!.htmt.estimate! - 0.5)).toBeLessThan(0.01);
  });

  test("HTMT and HTMT2 are their definitions, on answers", () => {
    const { data } = simulateSurvey({ respondents: 300, seed: 4, missing: 0 });
    const own = { image: ["image1", "image2", "image3"], value: ["value1", "value2"], loyalty: ["loyalty1"] };
    const result = discriminantValidity(data, { constructs: own });
    const terms = Object.values(own).flat();
    const columns = terms.map((term) => Array.from(data[term as "image1"]));
    const centred = columns.map((column) => column.map((value) => value - mean(column)));
    const products = centred.map((a) => centred.map((b) => a.reduce((sum, value, row) => sum + value * b[row]!, 0)));
    const r = correlationsOf(products);
    for (const { a, b, htmt, htmt2 } of result.pairs) {
      const expected = twin(r, terms, own[a as "image"], own[b as "image"]);
      agrees(htmt.estimate, expected.htmt);
      agrees(htmt2.estimate, expected.htmt2);
    }
    const fromCorrelation = discriminantValidityFromCorrelation(r, { constructs: own, terms, n: 300 });
    agrees(fromCorrelation.pairs[0]!.htmt.estimate, result.pairs[0]!.htmt.estimate!);
    expect(fromCorrelation.n).toBe(300);
  });

  test("two items share √|r|, with the sign of r", () => {
    const found = constructLoadings(Float64Array.of(1, -0.49, -0.49, 1), 2, [{ first: 0, size: 2 }], "minres");
    expect([...found.loadings]).toEqual([0.7, -0.7]);
  });

  test("correlations of component scores are those of the scores", () => {
    const r = Float64Array.from(model.flat());
    const blocks = [
      { first: 0, size: 3 },
      { first: 3, size: 3 },
    ];
    const own = constructLoadings(r, 7, blocks, "components").loadings;
    const weigh = (from: number, to: number): number => {
      let sum = 0;
      for (let i = from; i < from + 3; i++) for (let j = to; j < to + 3; j++) sum += own[i]! * own[j]! * r[i * 7 + j]!;
      return sum;
    };
    agrees(
      constructCorrelations(r, 7, blocks, own, "components")[1],
      weigh(0, 3) / Math.sqrt(weigh(0, 0) * weigh(3, 3)),
    );
  });

  test("no HTMT2 where a correlation is negative, and it is said", () => {
    const turned = model.map((row, i) => row.map((value, j) => ((i === 0) === (j === 0) ? value : -value)));
    const { pairs, warnings } = discriminantValidityFromCorrelation(turned, { constructs });
    expect(pairs[0]!.htmt2).toEqual({ estimate: null, status: "not-positive", verdict: null });
    expect(pairs[0]!.htmt.estimate).not.toBeNull();
    expect(warnings.map(({ code }) => code)).toEqual(["reversed-items", "no-htmt2", "single-item"]);
  });
});

describe("the bootstrap", () => {
  const { data, truth } = simulateSurvey({ respondents: 250, seed: 2, missing: 0 });
  const constructs = {
    satisfaction: ["satisfaction1", "satisfaction2", "satisfaction3"],
    loyalty: ["loyalty1", "loyalty2", "loyalty3"],
    image: ["image1", "image2"],
  };
  const interval = { method: "bca", resamples: 400, seed: 3 } as const;

  test("each method holds the true correlation of the constructs here, and says what it is", () => {
    const place = (name: string): number => truth.constructs.indexOf(name as "image");
    for (const method of ["percentile", "bc", "bca"] as const) {
      const result = discriminantValidity(data, { constructs, interval: { ...interval, method }, level: 0.99 });
      expect(result.method).toBe(method);
      for (const { a, b, htmt2 } of result.pairs) {
        const expected = truth.correlations[place(a)]![place(b)]!;
        expect(htmt2.confLow).toBeLessThan(expected);
        expect(htmt2.confHigh).toBeGreaterThan(expected);
        expect(htmt2.stdError).toBeGreaterThan(0);
      }
      expect(result.warnings[0]!.code).toBe("few-resamples");
    }
  });

  test("the influence of rows on HTMT is that of moving each row's weight", () => {
    const design = designMatrix(data, { call: "test", option: "items", columns: Object.values(constructs).flat() });
    const blocks = [
      { first: 0, size: 3 },
      { first: 3, size: 3 },
      { first: 6, size: 2 },
    ];
    const scheme = resamplingScheme(design, 1);
    const figures = htmtOfCrossProducts(8, blocks);
    const products = new Float64Array(64);
    const fromSums = (packed: Float64Array): Float64Array => {
      crossProductsInPlace(packed, 8, products);
      return figures(products);
    };
    const packed = new Float64Array(packedLength(8));
    const expected = runToEnd(
      empiricalInfluence(
        (weights) => {
          scheme.sums.into(weights, packed);
          return fromSums(packed);
        },
        { units: scheme.sums.units, width: 6 },
      ),
    );
    const { influences } = figureInfluence(scheme, 6, fromSums);
    // The derivatives by sums have no 1/n: influence here is of one unit's weight.
    const n = scheme.sums.units;
    for (let j = 0; j < 6; j++) {
      for (let u = 0; u < n; u += 17) {
        // Both are differences of a figure near 1 over a small step.
        expect(Math.abs(influences[j]![u]! * n - expected.values[j * n + u]!)).toBeLessThan(1e-4);
      }
    }
  });

  test("a figure that the data do not have gets no interval, and its replicates do not count as failed", () => {
    const stream = streamAt(5, 0);
    const columns = Array.from({ length: 4 }, () => Array.from({ length: 60 }, () => stream.normal()));
    const common = Array.from({ length: 60 }, () => stream.normal());
    const mixed = columns.map((column, j) => column.map((value, row) => value + (j < 2 ? 1 : -0.2) * common[row]!));
    const result = discriminantValidity(
      { a: mixed[0]!, b: mixed[1]!, c: mixed[2]!, d: mixed[3]! },
      { constructs: { X: ["a", "b"], Y: ["c", "d"] }, interval: { method: "percentile", resamples: 50 } },
    );
    const { htmt, htmt2 } = result.pairs[0]!;
    expect(htmt2).toMatchObject({ estimate: null, status: "not-positive", confLow: null, confHigh: null });
    expect(htmt.confLow).not.toBeNull();
    expect(result.resampling!.failed).toEqual([]);
  });
});
