import { describe, expect, test } from "vitest";
import {
  bayesianWeightsInPlace,
  multinomialWeightsInPlace,
  poissonWeightsInPlace,
} from "../../../src/random/resampleWeights";
import { type Stream, streamAt } from "../../../src/random/stream";
import { drawUniformlyInPlace } from "../../../src/random/uniformDraws";
import { binomialProbabilities, goodnessOfFit } from "./goodnessOfFit";

/** How often weights 0, 1, 2 … occur over all units of many replicates. */
function histogram(draw: (stream: Stream, weights: Float64Array) => void, n: number, replicates: number): Float64Array {
  const weights = new Float64Array(n);
  const counts = new Float64Array(64);
  const stream = streamAt(31, n);
  for (let replicate = 0; replicate < replicates; replicate++) {
    draw(stream, weights);
    for (const weight of weights) counts[weight]! += 1;
  }
  return counts;
}

describe("multinomialWeightsInPlace", () => {
  test("three units: the ten possible resamples with their exact probabilities", () => {
    const weights = new Float64Array(3);
    const stream = streamAt(30, 0);
    const observed = new Map<string, number>();
    const replicates = 270_000;
    for (let i = 0; i < replicates; i++) {
      multinomialWeightsInPlace(stream, weights);
      observed.set(weights.join(), (observed.get(weights.join()) ?? 0) + 1);
    }
    const factorial = [1, 1, 2, 6];
    const keys = [...observed.keys()];
    expect(keys).toHaveLength(10);
    const expected = keys.map((key) => {
      const orders = key.split(",").reduce((product, count) => product / factorial[Number(count)]!, 6);
      return (replicates * orders) / 27;
    });
    expect(goodnessOfFit([...observed.values()], expected)).toBeLessThan(4);
  });

  // Short blocks (sizes that leave a surplus of 2^16), a full block, and several blocks with a rest.
  test.each([
    2, 17, 700, 1000, 1023, 1024, 1025, 2500, 40_000,
  ])("n = %d: every unit's weight is binomial(n, 1/n)", (n) => {
    const replicates = Math.ceil(400_000 / n);
    const observed = histogram(multinomialWeightsInPlace, n, replicates);
    // Units of one replicate are negatively dependent, which makes the statistic smaller, not larger.
    const expected = binomialProbabilities(Math.min(n, 5000), 1 / Math.min(n, 5000)).map((p) => p * n * replicates);
    expect(goodnessOfFit(observed, expected.slice(0, 64))).toBeLessThan(4);
    expect(observed.reduce((sum, count, weight) => sum + count * weight, 0)).toBe(n * replicates);
  });

  test.each([700, 1000, 1024, 2500])("n = %d: no unit is favoured", (n) => {
    const weights = new Float64Array(n);
    const sums = new Float64Array(n);
    const stream = streamAt(32, n);
    const replicates = Math.ceil(2e7 / n);
    for (let replicate = 0; replicate < replicates; replicate++) {
      multinomialWeightsInPlace(stream, weights);
      for (let i = 0; i < n; i++) sums[i]! += weights[i]!;
    }
    expect(goodnessOfFit(sums, new Float64Array(n).fill(replicates))).toBeLessThan(4);
  });

  test("across blocks: the number of draws in the first 1,500 of 2,500 units is binomial", () => {
    const weights = new Float64Array(2500);
    const stream = streamAt(33, 0);
    const replicates = 20_000;
    const observed = new Float64Array(2501);
    for (let replicate = 0; replicate < replicates; replicate++) {
      multinomialWeightsInPlace(stream, weights);
      let drawn = 0;
      for (let i = 0; i < 1500; i++) drawn += weights[i]!;
      observed[drawn]! += 1;
    }
    expect(
      goodnessOfFit(
        observed,
        binomialProbabilities(2500, 0.6).map((p) => p * replicates),
      ),
    ).toBeLessThan(4);
  });

  test("no units, one unit", () => {
    const stream = streamAt(34, 0);
    multinomialWeightsInPlace(stream, new Float64Array(0));
    const one = Float64Array.of(9);
    multinomialWeightsInPlace(stream, one);
    expect([...one]).toEqual([1]);
  });
});

test("drawUniformlyInPlace leaves the units outside its range alone", () => {
  const counts = new Float64Array(3000).fill(-1);
  drawUniformlyInPlace(streamAt(35, 0), counts, 100, 2300, 5000);
  expect(counts.slice(0, 100).every((count) => count === -1)).toBe(true);
  expect(counts.slice(2300).every((count) => count === -1)).toBe(true);
  expect(counts.slice(100, 2300).reduce((a, b) => a + b)).toBe(5000);
});

describe("poissonWeightsInPlace", () => {
  test.each([1, 2, 3, 1000])("n = %d: every unit's weight is Poisson(1)", (n) => {
    const replicates = Math.ceil(1_000_000 / n);
    const observed = histogram(poissonWeightsInPlace, n, replicates);
    let probability = Math.exp(-1);
    const expected = observed.map((_, k) => {
      const due = probability * n * replicates;
      probability /= k + 1;
      return due;
    });
    expect(goodnessOfFit(observed, expected)).toBeLessThan(4);
  });

  test("neighbours, which share a word, are independent", () => {
    const weights = new Float64Array(300_000);
    poissonWeightsInPlace(streamAt(36, 0), weights);
    for (const lag of [1, 2, 3]) {
      let product = 0;
      for (let i = lag; i < weights.length; i++) product += (weights[i]! - 1) * (weights[i - lag]! - 1);
      expect(Math.abs(product / Math.sqrt(weights.length))).toBeLessThan(4);
    }
  });
});

describe("bayesianWeightsInPlace", () => {
  test("weights are n times a flat Dirichlet: mean 1, variance (n − 1)/(n + 1), beta(1, n − 1) each", () => {
    const n = 5;
    const weights = new Float64Array(n);
    const stream = streamAt(37, 0);
    const replicates = 100_000;
    const observed = new Float64Array(10);
    for (let replicate = 0; replicate < replicates; replicate++) {
      bayesianWeightsInPlace(stream, weights);
      if (Math.abs(weights.reduce((a, b) => a + b) - n) > 1e-12) throw new Error(weights.join());
      observed[Math.floor((weights[0]! / n) * 10)]! += 1;
    }
    // Beta(1, 4): P(x > t) = (1 − t)^4.
    const expected = observed.map((_, c) => replicates * ((1 - c / 10) ** 4 - (1 - (c + 1) / 10) ** 4));
    expect(goodnessOfFit(observed, expected)).toBeLessThan(4);
  });
});
