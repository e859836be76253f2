import { expect, test } from "vitest";
import { comparisonPower } from "../../src/analysis/planning/comparisonPower";
import { sampleSize } from "../../src/analysis/planning/sampleSize";
import reference from "./scorePlanning.json";

function close(actual: number, expected: number): void {
  expect(Math.abs(actual - expected), `${actual} against ${expected}`).toBeLessThanOrEqual(1e-10 * expected + 1e-12);
}

test.each(
  reference.t.filter(({ difference }) => difference > 0),
)("power.t.test: n = $n, difference $difference at $level", ({ n, difference, sd, level, power }) => {
  close(comparisonPower({ score: "meanScore", standardDeviation: sd, difference, n, level }).power, power);
});

test.each(reference.unequal)("two groups of different size: $n, difference $difference", (oracle) => {
  const [first, second] = oracle.n as [number, number];
  const { sd, difference, level, power } = oracle;
  close(comparisonPower({ score: "ces", standardDeviation: sd, difference, n: [first, second], level }).power, power);
});

test.each(reference.z)("shares $shares of $n at $level", ({ n, shares, level, power }) => {
  const [from, to] = shares as [number, number];
  const found = comparisonPower({
    score: "csat",
    share: from,
    difference: to - from,
    n: n as [number, number],
    level,
  });
  close(found.power, power);
});

test.each(reference.nets)("net scores that rise by 8 points, $n answers", ({ n, power }) => {
  const found = comparisonPower({
    score: "nps",
    promoters: 45,
    detractors: 25,
    difference: 8,
    n: n as [number, number],
  });
  close(found.power, power);
});

test("smallest samples, counted up one by one in R", () => {
  const { sizes } = reference;
  expect(sampleSize({ score: "csat", margin: 5 }).n).toBe(sizes.share50);
  expect(sampleSize({ score: "csat", share: 80, margin: 5 }).n).toBe(sizes.share80);
  expect(sampleSize({ score: "csat", margin: 5, populationSize: 1000 }).n).toBe(sizes.share50of1000);
  expect(sampleSize({ score: "csat", margin: 5, designEffect: 1.5 }).n).toBe(sizes.share50designed);
  expect(sampleSize({ score: "nps", promoters: 50, detractors: 20, margin: 5 }).n).toBe(sizes.nps5020);
  expect(sampleSize({ score: "nps", margin: 5 }).n).toBe(sizes.npsWorst);
  expect(sampleSize({ score: "ces", standardDeviation: 1.4, margin: 0.2 }).n).toBe(sizes.mean);
  expect(sampleSize({ score: "ces", standardDeviation: 1.4, margin: 0.2, populationSize: 300 }).n).toBe(
    sizes.meanOf300,
  );
});
