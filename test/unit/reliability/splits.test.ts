import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { cronbachAlpha } from "../../../src/analysis/reliability/cronbachAlpha";
import { guttmanLambdas, guttmanLambdasFromCovariance } from "../../../src/analysis/reliability/guttmanLambdas";
import { spearmanBrown } from "../../../src/analysis/reliability/spearmanBrown";
import { splitHalfFromCovariance } from "../../../src/analysis/reliability/splitHalf";
import { attitude } from "../../../src/datasets/attitude";
import { possibleSplits } from "../../../src/estimate/reliability/splitHalves";
import { streamAt } from "../../../src/random/stream";
import { agrees } from "../../reference/agree";

/** A covariance matrix of k items that share something. */
function covarianceOf(k: number, seed: number): number[][] {
  const stream = streamAt(seed, 0);
  const loadings = Array.from({ length: k }, () => [0.3 + stream.uniform(), stream.normal() / 2]);
  return loadings.map((a, i) =>
    loadings.map((b, j) => a[0]! * b[0]! + a[1]! * b[1]! + (i === j ? 0.5 + (i % 3) / 4 : 0)),
  );
}

const sizes = fc.integer({ min: 2, max: 9 });

describe("split halves", () => {
  test.prop([sizes, fc.nat()], { numRuns: 30 })("their mean is alpha, a little less when k is odd", (k, seed) => {
    const halves = splitHalfFromCovariance(covarianceOf(k, seed), { standardized: false });
    agrees(halves.mean, halves.alpha * (k % 2 === 0 ? 1 : 1 - 1 / k ** 2), 1e-9);
    expect(halves.splits.tried).toBe(halves.splits.possible);
    expect(halves.min <= halves.median && halves.median <= halves.max).toBe(true);
  });

  test.prop([sizes, fc.nat()], { numRuns: 20 })("the best is what its halves give", (k, seed) => {
    const matrix = covarianceOf(k, seed);
    const terms = matrix.map((_, i) => `q${i}`);
    const { best } = splitHalfFromCovariance(matrix, { terms, standardized: false });
    const places = best.halves.map((half) => half.map((term) => terms.indexOf(term)));
    expect(places.flat().sort((a, b) => a - b)).toEqual(terms.map((_, i) => i));
    const over = (rows: number[], columns: number[]): number =>
      rows.reduce((sum, i) => columns.reduce((total, j) => total + matrix[i]![j]!, sum), 0);
    const all = terms.map((_, i) => i);
    agrees(best.estimate, (4 * over(places[0]!, places[1]!)) / over(all, all));
  });

  it("are drawn at random when they are many, the same with the same seed", () => {
    const matrix = covarianceOf(12, 5);
    const every = splitHalfFromCovariance(matrix);
    expect(every.splits).toEqual({ tried: 462, possible: 462, all: true });
    const some = splitHalfFromCovariance(matrix, { splits: 400, seed: 8 });
    expect(some.splits).toEqual({ tried: 400, possible: 462, all: false, seed: 8 });
    expect(some).toEqual(splitHalfFromCovariance(matrix, { splits: 400, seed: 8 }));
    expect(some.mean).not.toBe(splitHalfFromCovariance(matrix, { splits: 400, seed: 9 }).mean);
    expect(Math.abs(some.mean - every.mean)).toBeLessThan(0.01);
    expect(some.max <= every.max && some.min >= every.min).toBe(true);
    expect(some.warnings.map(({ code }) => code)).toEqual(["splits-sampled"]);
  });

  it("of very many items are counted as far as numbers go", () => {
    expect(possibleSplits(4)).toBe(3);
    expect(possibleSplits(5)).toBe(10);
    expect(possibleSplits(2000)).toBeNull();
  });
});

describe("Guttman's lambdas", () => {
  test.prop([sizes, fc.nat()], { numRuns: 30 })("λ1 < λ3 ≤ λ2, λ1 ≤ λ5, and λ3 is alpha", (k, seed) => {
    const found = guttmanLambdasFromCovariance(covarianceOf(k, seed), { standardized: false });
    expect(found.lambda1).toBeLessThan(found.lambda3);
    expect(found.lambda3).toBeLessThanOrEqual(found.lambda2 + 1e-12);
    expect(found.lambda1).toBeLessThanOrEqual(found.lambda5);
  });

  it("λ3 and λ6 are those of cronbachAlpha", () => {
    const items = ["complaints", "privileges", "learning", "raises"];
    const alpha = cronbachAlpha(attitude, { items });
    agrees(guttmanLambdas(attitude, { items }).lambda3, alpha.standardized!);
    agrees(guttmanLambdas(attitude, { items }).lambda6, alpha.guttmanLambda6!);
    agrees(guttmanLambdas(attitude, { items, standardized: false }).lambda3, alpha.estimate);
  });
});

describe("Spearman and Brown's prophecy", () => {
  const unit = fc.double({ min: 0.05, max: 0.95, noNaN: true });
  test.prop([unit, unit])("the length for a target reaches it", (reliability, target) => {
    const { factor, estimate } = spearmanBrown(reliability, { target });
    agrees(estimate, target);
    agrees(spearmanBrown(reliability, { factor }).estimate, target);
  });

  it("is alpha of k parallel items from one of them", () => {
    const parallel = Array.from({ length: 5 }, (_, i) => Array.from({ length: 5 }, (_, j) => (i === j ? 1 : 0.4)));
    agrees(spearmanBrown(0.4, { factor: 5 }).estimate, splitHalfFromCovariance(parallel).alpha);
  });

  it("counts whole items, rounded up, exact ones as they are", () => {
    expect(spearmanBrown(0.5, { target: 0.8, items: 3 }).itemsNeeded).toBe(12);
    expect(spearmanBrown(0.7, { target: 0.8, items: 4 }).itemsNeeded).toBe(7);
    expect(spearmanBrown(0.9, { target: 0.8, items: 9 }).itemsNeeded).toBe(4);
    expect(spearmanBrown(0.9, { factor: 0.5, items: 9 }).itemsNeeded).toBe(5);
  });
});
