import { describe, expect, it } from "vitest";
import { cronbachAlpha } from "../../../src/analysis/reliability/cronbachAlpha";
import { guttmanLambdas } from "../../../src/analysis/reliability/guttmanLambdas";
import { omega, omegaFromCorrelation, omegaFromCovariance } from "../../../src/analysis/reliability/omega";
import { splitHalf } from "../../../src/analysis/reliability/splitHalf";
import { attitude } from "../../../src/datasets/attitude";
import { simulateSurvey } from "../../../src/datasets/simulateSurvey";
import { agrees } from "../../reference/agree";

/** Correlations that a general factor and group factors imply exactly: item i has loading g[i], and h[i] on the factor of its group. */
function structure(g: readonly number[], h: readonly number[], group: readonly number[]): number[][] {
  return g.map((a, i) => g.map((b, j) => (i === j ? 1 : a * b + (group[i] === group[j] ? h[i]! * h[j]! : 0))));
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const squares = (values: readonly number[]): number => sum(values.map((value) => value ** 2));

describe("omega of an exact structure", () => {
  it("one factor: (Σλ)²/((Σλ)² + Σ(1 − λ²)), of total, implied and composite reliability alike", () => {
    const loadings = [0.8, 0.7, 0.6, 0.5];
    const found = omegaFromCorrelation(structure(loadings, [0, 0, 0, 0], [0, 1, 2, 3]), { factors: 1 });
    const expected = sum(loadings) ** 2 / (sum(loadings) ** 2 + 4 - squares(loadings));
    // Minres is found by iteration.
    agrees(found.estimate, expected, 1e-8);
    agrees(found.modelImplied, expected, 1e-8);
    agrees(found.compositeReliability, expected, 1e-8);
    agrees(found.averageVarianceExtracted, squares(loadings) / 4, 1e-8);
    loadings.forEach((loading, i) => agrees(found.loadings[i]!.general, loading, 1e-8));
  });

  it("a general factor and three groups in proportion to it", () => {
    // Schmid and Leiman's structure is proportional: within a group the loadings on both factors keep one ratio.
    const pattern = [0.8, 0.7, 0.6, 0.8, 0.7, 0.6, 0.8, 0.7, 0.6];
    const higher = [0.9, 0.8, 0.7];
    const group = [0, 0, 0, 1, 1, 1, 2, 2, 2];
    const g = pattern.map((loading, i) => loading * higher[group[i]!]!);
    const h = pattern.map((loading, i) => loading * Math.sqrt(1 - higher[group[i]!]! ** 2));
    const matrix = structure(g, h, group);
    const total = sum(matrix.flat());
    const found = omegaFromCorrelation(matrix, { factors: 3 });
    agrees(found.hierarchical, sum(g) ** 2 / total, 1e-6);
    agrees(found.estimate, 1 - (9 - squares(pattern)) / total, 1e-6);
    agrees(found.explainedCommonVariance, squares(g) / squares(pattern), 1e-6);
    expect(found.groupFactors.map(({ items }) => items.length)).toEqual([3, 3, 3]);
    for (const { items, total: share, general, group: own } of found.groupFactors) {
      agrees(share, general! + own!);
      const places = items.map((item) => Number(item) - 1);
      const variance = sum(places.flatMap((i) => places.map((j) => matrix[i]![j]!)));
      agrees(general, sum(places.map((i) => g[i]!)) ** 2 / variance, 1e-6);
      agrees(own, sum(places.map((i) => h[i]!)) ** 2 / variance, 1e-6);
    }
    expect(found.warnings).toEqual([]);
  });
});

describe("omega of rows", () => {
  const items = ["complaints", "privileges", "learning", "raises"];

  it("is that of their correlations, of covariances in any unit, and at least alpha where loadings differ", () => {
    const rows = omega(attitude, { items, factors: 1 });
    const scaled = { ...attitude, learning: attitude.learning.map((value) => 7 * value + 3) };
    agrees(omega(scaled, { items, factors: 1 }).estimate, rows.estimate, 1e-9);
    expect(rows.estimate).toBeGreaterThan(cronbachAlpha(attitude, { items }).standardized!);
    const units = [1, 2, 5];
    const correlation = structure([0.9, 0.6, 0.4], [0, 0, 0], [0, 1, 2]);
    const covariance = correlation.map((row, i) => row.map((value, j) => value * units[i]! * units[j]!));
    agrees(
      omegaFromCovariance(covariance, { factors: 1 }).estimate,
      omegaFromCorrelation(correlation, { factors: 1 }).estimate,
      1e-9,
    );
  });

  it("has bootstrap intervals of total and hierarchical", () => {
    const all = Object.keys(attitude);
    const boot = omega(attitude, { items: all, interval: { method: "percentile", resamples: 30, seed: 2 } });
    expect(boot.method).toBe("percentile");
    expect(boot.confLow!).toBeLessThan(boot.confHigh!);
    expect(boot.hierarchicalInterval!.confLow!).toBeLessThan(boot.hierarchicalInterval!.confHigh!);
    const again = omega(attitude, { items: all, interval: { method: "percentile", resamples: 30, seed: 2 } });
    expect(again).toEqual(boot);
    const one = omega(attitude, { items, factors: 1, interval: { method: "bc", resamples: 30 } });
    expect(one).not.toHaveProperty("hierarchicalInterval");
    expect(one.confLow! <= one.estimate && one.estimate <= one.confHigh!).toBe(true);
  });
});

describe("polychoric correlations", () => {
  const { data } = simulateSurvey({ respondents: 300, seed: 6 });
  const cut = (column: ArrayLike<number>): number[] =>
    Array.from(column, (value) => (value > 8 ? 3 : value > 6 ? 2 : 1));
  const answers = { a: cut(data.quality1), b: cut(data.quality2), c: cut(data.quality3) };
  const items = ["a", "b", "c"];
  const asked = { items, correlation: "polychoric" } as const;

  it("make ordinal alpha, omega, lambdas and halves of one matrix, all above those of the answers", () => {
    const alpha = cronbachAlpha(answers, asked);
    expect(alpha).toMatchObject({ correlation: "polychoric", confLow: null, stdError: null });
    agrees(alpha.standardized, alpha.estimate);
    expect(alpha.estimate).toBeGreaterThan(cronbachAlpha(answers, { items }).estimate);
    agrees(guttmanLambdas(answers, asked).lambda3, alpha.estimate);
    agrees(splitHalf(answers, asked).alpha, alpha.estimate);
    const ordinal = omega(answers, { ...asked, factors: 1 });
    expect(ordinal.correlation).toBe("polychoric");
    expect(ordinal.estimate).toBeGreaterThanOrEqual(alpha.estimate - 1e-9);
    // The answers' own spread, not that of the variables behind them.
    expect(alpha.scaleStandardDeviation).toBe(cronbachAlpha(answers, { items }).scaleStandardDeviation);
  });

  it("turn with a reversed item", () => {
    const turned = { ...answers, c: answers.c.map((answer) => 4 - answer) };
    const reversed = cronbachAlpha(turned, { ...asked, scale: [1, 3], reverse: ["c"] });
    agrees(reversed.estimate, cronbachAlpha(answers, asked).estimate);
  });

  it("count a weight as so many rows", () => {
    const weights = answers.a.map((_, row) => 1 + (row % 2));
    const twice = Object.fromEntries(
      items.map((item) => {
        const column = answers[item as "a"];
        return [item, column.flatMap((answer, row) => Array.from({ length: weights[row]! }, () => answer))];
      }),
    );
    agrees(cronbachAlpha(answers, { ...asked, weights }).estimate, cronbachAlpha(twice, asked).estimate);
    agrees(
      cronbachAlpha(answers, { ...asked, weights: { frequency: weights } }).estimate,
      cronbachAlpha(twice, asked).estimate,
    );
  });

  it("have bootstrap intervals", () => {
    const interval = { method: "percentile", resamples: 25, seed: 4 } as const;
    const alpha = cronbachAlpha(answers, { ...asked, interval });
    expect(alpha.confLow! < alpha.estimate && alpha.estimate < alpha.confHigh!).toBe(true);
    expect(omega(answers, { ...asked, factors: 1, interval }).confLow).not.toBeNull();
    const weights = answers.a.map((_, row) => 1 + (row % 3));
    expect(cronbachAlpha(answers, { ...asked, weights, interval }).confLow).not.toBeNull();
    expect(cronbachAlpha(answers, { ...asked, weights: { frequency: weights }, interval }).confLow).not.toBeNull();
  });
});
