import { describe, expect, test } from "vitest";
import { meanCoverage, netCoverage, netTruths, shareCoverage } from "./exactCoverage";
import { meanInterval, netIntervals, shareIntervals } from "./measuredIntervals";

/** docs/coverage.md, made by writeCoverage.ts, has the whole grid; here is enough of it to notice a change. */
const truths = netTruths(0.04);
const shares = Array.from({ length: 97 }, (_, i) => 0.02 + 0.01 * i);

/** The worst coverage of adjusted Wald that n answers may have. */
function bar(n: number): number {
  if (n >= 70) return 0.94;
  if (n >= 40) return 0.93;
  return n >= 20 ? 0.92 : 0.89;
}

describe("promoters − detractors, exactly", () => {
  test.each([10, 11, 13, 15, 19, 20, 23, 25, 30, 39, 40, 51, 70, 71, 100])("adjusted Wald at n = %i", (n) => {
    const { worst, mean } = netCoverage(netIntervals["adjusted-wald"], n, truths);
    expect(worst).toBeGreaterThanOrEqual(bar(n));
    expect(Math.abs(mean - 0.95)).toBeLessThanOrEqual(0.003);
  });

  test.each([10, 11, 13, 15, 20, 30, 40, 70, 100])("score at n = %i", (n) => {
    const { worst, mean } = netCoverage(netIntervals.score, n, truths);
    expect(worst).toBeGreaterThanOrEqual(0.919);
    expect(Math.abs(mean - 0.95)).toBeLessThanOrEqual(0.015);
  });

  test("Dirichlet with Jeffreys' prior at n = 10 is better than adjusted Wald at its worst, the uniform prior far worse", () => {
    const few = netTruths(0.11);
    const adjusted = netCoverage(netIntervals["adjusted-wald"], 10, few);
    expect(netCoverage(netIntervals["dirichlet, jeffreys"], 10, few).worst).toBeGreaterThan(adjusted.worst - 0.01);
    expect(netCoverage(netIntervals["dirichlet, uniform"], 10, few).worst).toBeLessThan(0.9);
  });

  test("plain Wald shows why it is not the default", () => {
    expect(netCoverage(netIntervals.wald, 10, truths).worst).toBeLessThan(0.6);
    expect(netCoverage(netIntervals.wald, 40, truths).worst).toBeLessThan(0.88);
  });
});

describe("a share, exactly", () => {
  test.each([10, 20, 50, 100, 500])("at n = %i", (n) => {
    const wilson = shareCoverage(shareIntervals.wilson, n, shares);
    expect(wilson.worst).toBeGreaterThanOrEqual(0.89);
    expect(Math.abs(wilson.mean - 0.95)).toBeLessThanOrEqual(0.007);
    // Clopper–Pearson keeps its word everywhere, and is the widest for it.
    const exact = shareCoverage(shareIntervals["clopper-pearson"], n, shares);
    expect(exact.worst).toBeGreaterThanOrEqual(0.95);
    expect(exact.width).toBeGreaterThan(wilson.width);
    expect(shareCoverage(shareIntervals["agresti-coull"], n, shares).worst).toBeGreaterThanOrEqual(0.92);
    expect(Math.abs(shareCoverage(shareIntervals.jeffreys, n, shares).mean - 0.95)).toBeLessThanOrEqual(0.005);
  });

  test("plain Wald shows why it is not the default", () => {
    expect(shareCoverage(shareIntervals.wald, 20, shares).worst).toBeLessThan(0.4);
  });
});

describe("a mean of five answers, exactly", () => {
  test("Student's interval is right for even answers and short for lopsided ones", () => {
    const even = [0.2, 0.2, 0.2, 0.2, 0.2];
    const lopsided = [0.01, 0.01, 0.03, 0.15, 0.8];
    expect(meanCoverage(meanInterval, 20, [even]).mean).toBeCloseTo(0.95, 2);
    expect(meanCoverage(meanInterval, 20, [lopsided]).mean).toBeLessThan(0.88);
  });
});
