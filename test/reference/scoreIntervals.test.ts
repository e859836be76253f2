import { describe, expect, test } from "vitest";
import { normalQuantile } from "../../src/distributions/normal";
import { adjustedWaldInterval } from "../../src/estimate/score/adjustedWaldInterval";
import { agrestiCoullInterval } from "../../src/estimate/score/agrestiCoullInterval";
import { clopperPearsonInterval } from "../../src/estimate/score/clopperPearsonInterval";
import { dirichletInterval } from "../../src/estimate/score/dirichletInterval";
import type { Interval } from "../../src/estimate/score/interval";
import { jeffreysInterval } from "../../src/estimate/score/jeffreysInterval";
import { netScoreInterval } from "../../src/estimate/score/netScoreInterval";
import { waldShareInterval } from "../../src/estimate/score/waldShareInterval";
import { wilsonInterval } from "../../src/estimate/score/wilsonInterval";
import posterior from "./scoreDirichlet.json";
import nets from "./scoreNetIntervals.json";
import shares from "./scoreShareIntervals.json";

function close({ low, high }: Interval, expected: readonly number[]): void {
  for (const [actual, wanted] of [
    [low, expected[0]!],
    [high, expected[1]!],
  ] as const) {
    expect(Math.abs(actual - wanted), `${actual} against ${wanted}`).toBeLessThanOrEqual(
      1e-10 * Math.abs(wanted) + 1e-12,
    );
  }
}

describe.each(shares.cases)("a share of $successes in $n at $level", (oracle) => {
  const { successes, n, level } = oracle;
  const p = successes / n;
  test("Wilson", () => close(wilsonInterval(successes, n, level), oracle.wilson));
  test("Clopper–Pearson", () => close(clopperPearsonInterval(successes, n, level), oracle["clopper-pearson"]));
  test("Agresti–Coull", () => close(agrestiCoullInterval(successes, n, level), oracle["agresti-coull"]));
  test("Jeffreys", () => close(jeffreysInterval(successes, n, level), oracle.jeffreys));
  test("Wald", () =>
    close(waldShareInterval(p, Math.sqrt((p * (1 - p)) / n), normalQuantile((1 + level) / 2)), oracle.wald));
});

describe.each(nets.cases)("$promoters promoters, $detractors detractors of $n at $level", (oracle) => {
  const { promoters, detractors, n, level } = oracle;
  test("adjusted Wald", () => close(adjustedWaldInterval(promoters, detractors, n, level), oracle.adjustedWald));
  test("score", () => close(netScoreInterval(promoters, detractors, n, level), oracle.score));
});

describe.each(posterior.cases)("$promoters promoters, $detractors detractors of $n, prior $prior", (oracle) => {
  const { promoters, detractors, n, level, interval } = oracle;
  const [p, passives, d] = oracle.prior as [number, number, number];
  test("Dirichlet", () =>
    close(dirichletInterval(promoters, detractors, n, level, { promoters: p, passives, detractors: d }), interval));
});

test("a Dirichlet interval of many answers is as wide as the normal distribution says", () => {
  const { low, high } = dirichletInterval(5.2e6, 2e6, 1e7, 0.95, { promoters: 1, passives: 1, detractors: 1 });
  expect((high + low) / 2).toBeCloseTo(0.32, 6);
  expect(high - low).toBeCloseTo(2 * 1.959963984540054 * Math.sqrt((0.72 - 0.32 ** 2) / 1e7), 8);
});

test("Wilson ends exactly at 0 and 1 when nobody or everybody agrees", () => {
  for (const n of [1, 3, 10, 12.7, 1e7]) {
    expect(wilsonInterval(0, n, 0.95).low).toBe(0);
    expect(wilsonInterval(n, n, 0.95).high).toBe(1);
  }
});

test("all promoters: the score interval has a closed form", () => {
  const z = normalQuantile(0.975);
  for (const n of [1, 2, 10, 400]) {
    close(netScoreInterval(n, 0, n, 0.95), [(n - z * z) / (n + z * z), 1]);
  }
});

test("no interval leaves the range of its figure", () => {
  for (let n = 1; n <= 6; n++) {
    for (let x = 0; x <= n; x++) {
      for (const interval of [wilsonInterval, clopperPearsonInterval, agrestiCoullInterval, jeffreysInterval]) {
        const { low, high } = interval(x, n, 0.999);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(x / n);
        expect(high).toBeGreaterThanOrEqual(x / n);
      }
      for (let d = 0; x + d <= n; d++) {
        for (const interval of [adjustedWaldInterval, netScoreInterval]) {
          const { low, high } = interval(x, d, n, 0.999);
          expect(low).toBeGreaterThanOrEqual(-1);
          expect(high).toBeLessThanOrEqual(1);
          expect(low).toBeLessThan(high);
        }
      }
    }
  }
});
