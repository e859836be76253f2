import { expect, test } from "vitest";
import { multinomialCountsInPlace } from "../../../src/random/multinomialCounts";
import { multinomialWeightsInPlace } from "../../../src/random/resampleWeights";
import { streamAt } from "../../../src/random/stream";
import { binomialProbabilities, goodnessOfFit } from "./goodnessOfFit";

const FACTORIAL = [1, 1, 2, 6, 24, 120, 720];

/** P(counts) of a multinomial of six draws. */
function probability(counts: readonly number[], shares: readonly number[]): number {
  return counts.reduce((product, count, i) => (product * shares[i]! ** count) / FACTORIAL[count]!, FACTORIAL[6]!);
}

const ratings = [0, 1, 1, 2, 2, 2];
const observedCounts = Float64Array.of(1, 2, 3);
const outcomes: number[][] = [];
for (let a = 0; a <= 6; a++) for (let b = 0; a + b <= 6; b++) outcomes.push([a, b, 6 - a - b]);
const exact = outcomes.map((outcome) => probability(outcome, [1 / 6, 2 / 6, 3 / 6]));
const replicates = 300_000;

test("counts are drawn from the exact multinomial distribution", () => {
  const stream = streamAt(41, 0);
  const counts = new Float64Array(3);
  const seen = new Map<string, number>();
  for (let i = 0; i < replicates; i++) {
    multinomialCountsInPlace(stream, observedCounts, 6, counts);
    seen.set(counts.join(), (seen.get(counts.join()) ?? 0) + 1);
  }
  const observed = outcomes.map((outcome) => seen.get(outcome.join()) ?? 0);
  expect(
    goodnessOfFit(
      observed,
      exact.map((p) => p * replicates),
    ),
  ).toBeLessThan(4);
});

test("and so are the category counts of the row bootstrap: the two are one distribution", () => {
  const stream = streamAt(42, 0);
  const weights = new Float64Array(6);
  const seen = new Map<string, number>();
  for (let i = 0; i < replicates; i++) {
    multinomialWeightsInPlace(stream, weights);
    const counts = [0, 0, 0];
    for (let row = 0; row < 6; row++) counts[ratings[row]!]! += weights[row]!;
    seen.set(counts.join(), (seen.get(counts.join()) ?? 0) + 1);
  }
  const observed = outcomes.map((outcome) => seen.get(outcome.join()) ?? 0);
  expect(
    goodnessOfFit(
      observed,
      exact.map((p) => p * replicates),
    ),
  ).toBeLessThan(4);
});

test("a million answers: each category is binomial", () => {
  const stream = streamAt(43, 0);
  const shares = Float64Array.of(0.2, 0, 0.00002, 0.3, 0.49998, 0);
  const counts = new Float64Array(6);
  const draws = 50_000;
  const rare = new Float64Array(200);
  let [sum, squares] = [0, 0];
  for (let i = 0; i < draws; i++) {
    multinomialCountsInPlace(stream, shares, 1e6, counts);
    if (counts.reduce((a, b) => a + b) !== 1e6 || counts[1]! + counts[5]! !== 0) throw new Error(counts.join());
    rare[counts[2]!]! += 1;
    sum += counts[3]! - 3e5;
    squares += (counts[3]! - 3e5) ** 2;
  }
  const expected = binomialProbabilities(1e6, 0.00002).map((p) => p * draws);
  expect(goodnessOfFit(rare, expected.slice(0, 200))).toBeLessThan(4);
  const variance = 1e6 * 0.3 * 0.7;
  expect(Math.abs(sum / Math.sqrt(draws * variance))).toBeLessThan(4);
  expect(Math.abs(squares / draws / variance - 1)).toBeLessThan(4 * Math.sqrt(2 / draws));
});

test("what is left over by rounding of the shares never lands in an impossible category", () => {
  const shares = Float64Array.of(0.1, 0.2, 0.7, 0, 0);
  const counts = new Float64Array(5);
  const stream = streamAt(44, 0);
  for (let i = 0; i < 10_000; i++) {
    multinomialCountsInPlace(stream, shares, 50, counts);
    if (counts[3]! + counts[4]! !== 0) throw new Error(counts.join());
  }
});

test("a single category takes everything", () => {
  const counts = new Float64Array(1);
  multinomialCountsInPlace(streamAt(45, 0), Float64Array.of(3), 77, counts);
  expect([...counts]).toEqual([77]);
});
