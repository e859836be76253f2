import { describe, expect, test } from "vitest";
import { normalQuantile } from "../../../src/distributions/normal";
import {
  addedToEachNet,
  addedToEachShare,
  addedToNet,
  addedToNetChange,
  adjustedMean,
} from "../../../src/estimate/comparison/adjustedMean";
import type { IntervalFamily } from "../../../src/estimate/comparison/intervalFamily";
import { rescaledFamily } from "../../../src/estimate/comparison/intervalFamily";
import { newcombeFamily } from "../../../src/estimate/comparison/newcombeFamily";
import { scoreFamily } from "../../../src/estimate/comparison/scoreFamily";
import { waldFamily } from "../../../src/estimate/comparison/waldFamily";
import { welchFreedom } from "../../../src/estimate/comparison/welchFreedom";
import { adjustedWaldInterval } from "../../../src/estimate/score/adjustedWaldInterval";
import { netScoreInterval } from "../../../src/estimate/score/netScoreInterval";
import { wilsonInterval } from "../../../src/estimate/score/wilsonInterval";
import { agrees } from "../../reference/agree";
import reference from "../../reference/comparisonShares.json";

const z95 = normalQuantile(0.975);
const share = ([x, n]: readonly number[]): { share: number; answers: number } => ({ share: x! / n!, answers: n! });

describe("Newcombe's intervals", () => {
  test.each(reference.shares)("$a and $b at $level: statsmodels", ({ a, b, level, newcombe }) => {
    const { low, high } = newcombeFamily(share(a), share(b)).at(normalQuantile((1 + level) / 2));
    agrees(low, newcombe[0]!);
    agrees(high, newcombe[1]!);
  });

  test.each(reference.statistics)("$a and $b reach $target at the critical value of another solver", (theirs) => {
    agrees(newcombeFamily(share(theirs.a), share(theirs.b)).reaching(theirs.target), theirs.value);
  });

  test("of one share and a known one are Wilson's", () => {
    for (const [x, n, known] of [
      [0, 12, 0.3],
      [7, 20, 0.5],
      [12, 12, 1],
    ] as const) {
      const found = newcombeFamily(
        { share: known, answers: Number.POSITIVE_INFINITY },
        { share: x / n, answers: n },
      ).at(z95);
      const wilson = wilsonInterval(x, n, 0.95);
      agrees(found.low + known, wilson.low, 1e-14);
      agrees(found.high + known, wilson.high, 1e-14);
    }
  });

  test("narrow when the two shares go up and down together", () => {
    const width = (r: number): number => {
      const { low, high } = newcombeFamily({ share: 0.4, answers: 50 }, { share: 0.5, answers: 50 }, r).at(z95);
      return high - low;
    };
    expect(width(0.5)).toBeLessThan(width(0));
    expect(width(-0.5)).toBeGreaterThan(width(0));
    // At r = 1 and equal margins nothing is left but the difference of the margins.
    expect(width(1)).toBeLessThan(0.05);
  });

  test("reach far targets without losing digits", () => {
    const z = newcombeFamily({ share: 0.2, answers: 4000 }, { share: 0.7, answers: 4000 }).reaching(0);
    // Near the plain z of 0.5/√(0.16/4000 + 0.21/4000) = 52.
    expect(z).toBeGreaterThan(40);
    expect(z).toBeLessThan(60);
  });
});

describe("score intervals of p − d", () => {
  test.each(reference.scores)("$plus against $minus of $n at $target: from the likelihood", (theirs) => {
    const { plus, minus, n, target, value } = theirs;
    agrees(scoreFamily(plus, minus, n).reaching(target), value);
  });

  test.each([
    [12, 3, 40],
    [0, 0, 25],
    [30, 0, 30],
    [0, 30, 30],
    [2.5, 1.25, 17.3],
  ])("%d against %d of %d are those of netScoreInterval", (plus, minus, n) => {
    for (const level of [0.8, 0.95, 0.999]) {
      const own = scoreFamily(plus, minus, n).at(normalQuantile((1 + level) / 2));
      const theirs = netScoreInterval(plus, minus, n, level);
      agrees(own.low, theirs.low);
      agrees(own.high, theirs.high);
    }
  });

  test("at 0 the statistic is McNemar's", () => {
    agrees(scoreFamily(12, 3, 40).reaching(0), 9 / Math.sqrt(15), 1e-14);
  });

  test("nothing beyond −1 and 1", () => {
    expect(scoreFamily(12, 3, 40).reaching(1.5)).toBe(Number.NEGATIVE_INFINITY);
    expect(scoreFamily(12, 3, 40).reaching(-1.5)).toBe(Number.POSITIVE_INFINITY);
  });
});

describe("means after answers were added", () => {
  const sides = (a: readonly number[], b: readonly number[]): IntervalFamily => {
    const [one, other] = [a, b].map(([p, d, n]) => {
      const mean = (p! - d!) / n!;
      return adjustedMean(n!, mean, (p! + d!) / n! - mean * mean, addedToEachNet);
    }) as [{ mean: number; variance: number }, { mean: number; variance: number }];
    return waldFamily(other.mean - one.mean, Math.sqrt(one.variance + other.variance), Number.POSITIVE_INFINITY);
  };
  test.each(reference.nets)("net scores $a and $b, in 30 digits", ({ a, b, values }) => {
    const family = sides(a, b);
    const { low, high } = family.at(z95);
    agrees(low, values[0]!);
    agrees(high, values[1]!);
    agrees(family.reaching(0), values[2]!);
  });

  test.each(reference.changes)("changes of persons $counts, in 30 digits", ({ counts, values }) => {
    const n = counts.reduce((sum, count) => sum + count, 0);
    const mean = counts.reduce((sum, count, k) => sum + (count * (k - 2)) / n, 0);
    const spread = counts.reduce((sum, count, k) => sum + (count * (k - 2 - mean) ** 2) / n, 0);
    const adjusted = adjustedMean(n, mean, spread, addedToNetChange);
    const family = waldFamily(adjusted.mean, Math.sqrt(adjusted.variance), Number.POSITIVE_INFINITY);
    const { low, high } = family.at(z95);
    agrees(low, values[0]!);
    agrees(high, values[1]!);
    agrees(family.reaching(0), values[2]!);
  });

  test.each(reference.shares)("Agresti and Caffo, $a and $b at $level: statsmodels", ({
    a,
    b,
    level,
    agrestiCaffo,
  }) => {
    const [one, other] = [a, b].map((each) => {
      const p = each[0]! / each[1]!;
      return adjustedMean(each[1]!, p, p * (1 - p), addedToEachShare);
    }) as [{ mean: number; variance: number }, { mean: number; variance: number }];
    const family = waldFamily(
      other.mean - one.mean,
      Math.sqrt(one.variance + other.variance),
      Number.POSITIVE_INFINITY,
    );
    const { low, high } = family.at(normalQuantile((1 + level) / 2));
    agrees(low, agrestiCaffo[0]!);
    agrees(high, agrestiCaffo[1]!);
  });

  test("one net score: the interval of nps", () => {
    const [p, d, n] = [5, 2, 10];
    const mean = (p - d) / n;
    const { mean: centre, variance } = adjustedMean(n, mean, (p + d) / n - mean * mean, addedToNet);
    const { low, high } = waldFamily(centre, Math.sqrt(variance), Number.POSITIVE_INFINITY).at(z95);
    const theirs = adjustedWaldInterval(p, d, n, 0.95);
    agrees(low, theirs.low, 1e-14);
    agrees(high, theirs.high, 1e-14);
  });
});

test("degrees of freedom do not depend on the units, however small or large", () => {
  agrees(welchFreedom(3e-200, 7, 1e-200, 12), welchFreedom(3, 7, 1, 12), 1e-14);
  agrees(welchFreedom(3e200, 7, 1e200, 12), welchFreedom(3, 7, 1, 12), 1e-14);
  agrees(welchFreedom(0, 7, 1, 12), 12, 1e-14);
});

test("a family in other units is the same family", () => {
  const own = newcombeFamily({ share: 0.3, answers: 40 }, { share: 0.5, answers: 60 });
  const points = rescaledFamily(own, 100, 5);
  agrees(points.at(1.5).low, 100 * own.at(1.5).low + 5, 1e-14);
  agrees(points.reaching(5), own.reaching(0), 1e-12);
});
