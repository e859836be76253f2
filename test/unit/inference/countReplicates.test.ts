import { describe, expect, test } from "vitest";
import { countReplicates } from "../../../src/inference/countReplicates";
import { replicateSummary } from "../../../src/inference/replicateSummary";
import type { Estimator } from "../../../src/inference/replicates";
import { runReplicates } from "../../../src/inference/runReplicates";
import { runToEnd } from "../../../src/inference/runToEnd";

const net: Estimator = ([promoters = 0, passives = 0, detractors = 0]) =>
  Float64Array.of((100 * (promoters - detractors)) / (promoters + passives + detractors), promoters - detractors);

describe("countReplicates", () => {
  test("the variance of an NPS is 100²(p + d − (p − d)²)/n", () => {
    const counts = [24, 10, 6];
    const resamples = 200_000;
    const all = runToEnd(countReplicates(net, { counts, width: 2, resamples, seed: 2 }));
    const exact = 100 * Math.sqrt((24 / 40 + 6 / 40 - (18 / 40) ** 2) / 40);
    const { stdError, bias } = replicateSummary(all.values.subarray(0, resamples), 45);
    expect(Math.abs(stdError! / exact - 1)).toBeLessThan(4 / Math.sqrt(2 * resamples));
    expect(Math.abs(bias!)).toBeLessThan((4 * exact) / Math.sqrt(resamples));
    // The whole number beside the score is whole, and the same figure.
    const keys = all.values.subarray(resamples);
    expect(keys.every(Number.isInteger)).toBe(true);
    expect(keys.every((key, i) => Math.abs((100 * key) / 40 - all.values[i]!) < 1e-12)).toBe(true);
  });

  test("is distributed as the row bootstrap", () => {
    const counts = [5, 4, 3];
    const answers = [1, 1, 1, 1, 1, 0, 0, 0, 0, -1, -1, -1];
    const resamples = 100_000;
    const byCounts = runToEnd(countReplicates(net, { counts, width: 2, resamples, seed: 2 }));
    const byRows = runReplicates(
      (weights) => Float64Array.of(weights.reduce((sum, w, i) => sum + w * answers[i]!, 0)),
      {
        units: 12,
        width: 1,
        resamples,
        seed: 3,
      },
    );
    for (let key = -12; key <= 12; key++) {
      const a = share(byCounts.values.subarray(resamples), key);
      const b = share(byRows.values, key);
      const error = Math.sqrt((2 * Math.max(a, 1 / resamples)) / resamples);
      expect(Math.abs(a - b)).toBeLessThan(4.5 * error);
    }
  });

  test("draws each group anew at its own size", () => {
    const seen = new Set<string>();
    const estimator: Estimator = (counts) => {
      seen.add(`${counts[0]! + counts[1]!} ${counts[2]! + counts[3]! + counts[4]!}`);
      return Float64Array.of(counts[0]! - counts[2]!);
    };
    runToEnd(
      countReplicates(estimator, { counts: [3, 4, 10, 0, 5], groups: [2, 3], width: 1, resamples: 200, seed: 1 }),
    );
    expect([...seen]).toEqual(["7 15"]);
  });

  test("an answer that nobody gave is never drawn", () => {
    const zeros = runToEnd(
      countReplicates((counts) => Float64Array.of(counts[0]! + counts[2]!), {
        counts: [0, 7, 0, 3],
        width: 1,
        resamples: 500,
        seed: 1,
      }),
    );
    expect(zeros.values.every((value) => value === 0)).toBe(true);
  });

  test("reports progress in small chunks and at the end", () => {
    const steps = [...countReplicates(net, { counts: [1, 1, 1], width: 2, resamples: 70, seed: 1 })];
    expect(steps).toEqual([32, 64, 70]);
  });
});

function share(values: Float64Array, key: number): number {
  let count = 0;
  for (const value of values) if (value === key) count++;
  return count / values.length;
}
