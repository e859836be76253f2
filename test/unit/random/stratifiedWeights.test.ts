import { describe, expect, test } from "vitest";
import {
  planStratifiedWeights,
  type StratifiedDesign,
  stratifiedWeightsInPlace,
} from "../../../src/random/stratifiedWeights";
import { streamAt } from "../../../src/random/stream";

/** Mean and variance of Σ w·y over many replicates. */
function momentsOfTotal(y: readonly number[], design: StratifiedDesign, replicates: number): [number, number] {
  const plan = planStratifiedWeights("test", y.length, design);
  const weights = new Float64Array(y.length);
  let [mean, squares] = [0, 0];
  for (let replicate = 0; replicate < replicates; replicate++) {
    stratifiedWeightsInPlace(streamAt(51, replicate), plan, weights);
    const total = y.reduce((sum, value, row) => sum + value * weights[row]!, 0);
    const step = total - mean;
    mean += step / (replicate + 1);
    squares += step * (total - mean);
  }
  return [mean, squares / (replicates - 1)];
}

/** Σ_h factor(h)·Σ_i (t_hi − t̄_h)², t the totals of the units: the textbook variance of a total, up to its factor. */
function sumOfVariances(
  totals: readonly (readonly number[])[],
  factor: (units: number, stratum: number) => number,
): number {
  return totals.reduce((sum, units, h) => {
    const mean = units.reduce((a, b) => a + b, 0) / units.length;
    return sum + factor(units.length, h) * units.reduce((a, t) => a + (t - mean) ** 2, 0);
  }, 0);
}

const y = [3, 8, 1, 9, 4, 7, 2, 2, 6, 10, 5, 1];
// Rows of the strata and clusters are mixed on purpose, and the groups differ in size.
const strata = [0, 1, 0, 1, 0, 2, 2, 1, 1, 2, 2, 2];
const clusters = [4, 0, 4, 0, 1, 2, 2, 3, 5, 6, 7, 7];
const replicates = 40_000;
const byStratum = [0, 1, 2].map((h) => y.filter((_, row) => strata[row] === h));
const clusterTotals = [
  [3 + 1, 4],
  [8 + 9, 2, 6],
  [7 + 2, 10, 5 + 1],
];
const total = y.reduce((a, b) => a + b);

describe("stratified and clustered weights", () => {
  // The variance of a variance of nearly normal totals has a relative standard error of √(2/replicates); 5 of those.
  const close = 5 * Math.sqrt(2 / replicates);

  test("Rao–Wu: the variance of a stratified total, Σ n/(n − 1)·Σ(y − ȳ)²", () => {
    const [mean, variance] = momentsOfTotal(y, { strata, scheme: "rao-wu" }, replicates);
    const expected = sumOfVariances(byStratum, (n) => n / (n - 1));
    expect(Math.abs(mean - total)).toBeLessThan(4 * Math.sqrt(expected / replicates));
    expect(Math.abs(variance / expected - 1)).toBeLessThan(close);
  });

  test("ordinary: short of it by (n − 1)/n in each stratum", () => {
    const [mean, variance] = momentsOfTotal(y, { strata, scheme: "ordinary" }, replicates);
    const expected = sumOfVariances(byStratum, () => 1);
    expect(Math.abs(mean - total)).toBeLessThan(4 * Math.sqrt(expected / replicates));
    expect(Math.abs(variance / expected - 1)).toBeLessThan(close);
  });

  test("Rao–Wu with clusters in strata: the variance comes from the cluster totals", () => {
    const [mean, variance] = momentsOfTotal(y, { strata, clusters, scheme: "rao-wu" }, replicates);
    const expected = sumOfVariances(clusterTotals, (n) => n / (n - 1));
    expect(Math.abs(mean - total)).toBeLessThan(4 * Math.sqrt(expected / replicates));
    expect(Math.abs(variance / expected - 1)).toBeLessThan(close);
  });

  test("clusters without strata", () => {
    const [, variance] = momentsOfTotal(y, { clusters, scheme: "rao-wu" }, replicates);
    const expected = sumOfVariances([clusterTotals.flat()], (n) => n / (n - 1));
    expect(Math.abs(variance / expected - 1)).toBeLessThan(close);
  });

  test("finite population: each stratum's part shrinks by 1 − n/N", () => {
    const sampledShares = [0.5, 0.1, 0.9];
    const [mean, variance] = momentsOfTotal(y, { strata, scheme: "rao-wu", sampledShares }, replicates);
    const expected = sumOfVariances(byStratum, (n, h) => ((1 - sampledShares[h]!) * n) / (n - 1));
    expect(Math.abs(mean - total)).toBeLessThan(4 * Math.sqrt(expected / replicates));
    expect(Math.abs(variance / expected - 1)).toBeLessThan(close);
  });

  test("a whole population leaves nothing to chance", () => {
    const plan = planStratifiedWeights("test", 4, { scheme: "rao-wu", sampledShares: [1] });
    const weights = new Float64Array(4);
    stratifiedWeightsInPlace(streamAt(1, 1), plan, weights);
    expect([...weights]).toEqual([1, 1, 1, 1]);
  });

  test("nor does a stratum whose one unit is all there is", () => {
    const design: StratifiedDesign = { strata: [0, 1, 1, 1], scheme: "rao-wu", sampledShares: [1, 0] };
    const plan = planStratifiedWeights("test", 4, design);
    const weights = new Float64Array(4);
    for (let replicate = 0; replicate < 20; replicate++) {
      stratifiedWeightsInPlace(streamAt(3, replicate), plan, weights);
      expect(weights[0]).toBe(1);
      expect(weights[1]! + weights[2]! + weights[3]!).toBeCloseTo(3, 12);
    }
  });

  test("a code that no row has is no stratum and no cluster", () => {
    const plan = planStratifiedWeights("test", 4, {
      strata: [3, 3, 1, 1],
      clusters: [9, 2, 5, 7],
      scheme: "ordinary",
    });
    const weights = new Float64Array(4);
    for (let replicate = 0; replicate < 50; replicate++) {
      stratifiedWeightsInPlace(streamAt(2, replicate), plan, weights);
      expect(weights[0]! + weights[1]!).toBe(2);
      expect(weights[2]! + weights[3]!).toBe(2);
    }
  });

  test("no rows", () => {
    const plan = planStratifiedWeights("test", 0, { scheme: "rao-wu" });
    stratifiedWeightsInPlace(streamAt(1, 1), plan, new Float64Array(0));
    expect(plan.unitWeights).toHaveLength(0);
  });
});
