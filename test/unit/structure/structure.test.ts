import { describe, expect, it } from "vitest";
import {
  attitude,
  correlationMatrix,
  cronbachAlpha,
  factorAnalysis,
  parallelAnalysis,
  principalComponents,
  suggestScales,
} from "../../../src/index";
import { chiSquaredDraw } from "../../../src/random/chiSquaredDraw";
import { streamAt } from "../../../src/random/stream";
import { wishartDrawInPlace } from "../../../src/random/wishartDraw";

/** Items of 1–5 that two uncorrelated things lie behind: a1 … a4 and b1 … b3, of which a4 and b3 run the other way. */
function planted(n: number, seed: number): Record<string, number[]> {
  const stream = streamAt(seed, 0);
  const names = ["a1", "a2", "a3", "a4", "b1", "b2", "b3", "noise"];
  const data: Record<string, number[]> = Object.fromEntries(names.map((name) => [name, []]));
  const answer = (value: number): number => Math.min(5, Math.max(1, Math.round(3 + 1.1 * value)));
  for (let row = 0; row < n; row++) {
    const [a, b] = [stream.normal(), stream.normal()];
    for (const name of names) {
      const own = 0.7 * stream.normal();
      const share = name === "noise" ? 0 : (name === "a4" || name === "b3" ? -0.8 : 0.8) * (name[0] === "a" ? a : b);
      data[name]!.push(answer(share + own));
    }
  }
  return data;
}
const items = ["a1", "b1", "a2", "noise", "b2", "a3", "b3", "a4"];

describe("suggestScales", () => {
  it("finds what was planted, for every kind of correlation", () => {
    const data = planted(400, 3);
    for (const correlation of ["pearson", "spearman", "polychoric"] as const) {
      const { scales, unplaced } = suggestScales(data, { items, correlation, resamples: 40 });
      const found = scales.map((scale) =>
        scale.items.map(({ term, reversed }) => (reversed ? `-${term}` : term)).sort(),
      );
      expect(found.sort((a, b) => b.length - a.length)).toEqual([
        ["-a4", "a1", "a2", "a3"],
        ["-b3", "b1", "b2"],
      ]);
      expect(unplaced).toMatchObject([{ term: "noise", reason: "none" }]);
    }
  });

  it("has the alpha of the items with their answers turned round", () => {
    const data = planted(300, 4);
    const [scale] = suggestScales(data, { items: ["a1", "a2", "a3", "a4"], scales: 1 }).scales;
    const turned = { ...data, a4: data.a4!.map((answer) => 6 - answer) };
    const alpha = cronbachAlpha(turned, { items: ["a1", "a2", "a3", "a4"] });
    expect(scale!.alpha).toBeCloseTo(alpha.estimate, 12);
    expect(scale!.standardized).toBeCloseTo(alpha.standardized!, 12);
    expect(scale!.averageCorrelation).toBeCloseTo(alpha.averageCorrelation!, 12);
  });

  it("has no scales where there is nothing in common", () => {
    const stream = streamAt(21, 0);
    const names = ["a", "b", "c", "d"];
    const noise = Object.fromEntries(
      names.map((name) => [name, Array.from({ length: 200 }, () => 1 + stream.below(5))]),
    );
    const result = suggestScales(noise, { items: names, resamples: 40 });
    expect(result.scales).toEqual([]);
    expect(result.phi).toEqual([]);
    expect(result.unplaced.map(({ reason }) => reason)).toEqual(["none", "none", "none", "none"]);
    expect(result.warnings.map(({ code }) => code)).toContain("no-structure");
  });
});

describe("parallelAnalysis", () => {
  it("counts what was planted, simulated and permuted, and by its seed", () => {
    const data = planted(300, 5);
    const simulated = parallelAnalysis(data, { items, resamples: 40 });
    expect(simulated.components.suggested).toBe(2);
    expect(parallelAnalysis(data, { items, resamples: 40 })).toEqual(simulated);
    expect(parallelAnalysis(data, { items, resamples: 40, seed: 2 })).not.toEqual(simulated);
    for (const correlation of ["pearson", "spearman", "polychoric"] as const) {
      const permuted = parallelAnalysis(data, { items, resamples: 20, method: "permuted", correlation });
      expect(permuted.components.suggested).toBe(2);
      // Both kinds of unrelated answers have about the same eigenvalues; polychoric ones scatter more.
      const wider = correlation === "polychoric" ? 0.25 : 0.06;
      permuted.components.eigenvalues.forEach(({ mean }, m) => {
        expect(Math.abs(mean - simulated.components.eigenvalues[m]!.mean)).toBeLessThan(wider);
      });
    }
  });

  it("takes Kish's number of answers with weights, which makes chance larger", () => {
    const data = planted(200, 6);
    const wt = data.a1!.map((_, row) => (row % 4 === 0 ? 10 : 1));
    const plain = parallelAnalysis(data, { items, resamples: 40 });
    const weighted = parallelAnalysis(data, { items, resamples: 40, weights: wt });
    expect(weighted.effectiveSampleSize).toBeCloseTo((50 * 10 + 150) ** 2 / (50 * 100 + 150), 10);
    expect(weighted.components.eigenvalues[0]!.mean).toBeGreaterThan(plain.components.eigenvalues[0]!.mean + 0.1);
  });
});

describe("draws of unrelated answers", () => {
  it("χ² has its mean and variance, of few and of many degrees of freedom", () => {
    for (const df of [1, 2, 7, 500]) {
      const stream = streamAt(df, 0);
      const values = Array.from({ length: 20_000 }, () => chiSquaredDraw(stream, df));
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
      // Within four standard errors of the mean; of the variance, whose kurtosis is 12/df.
      expect(Math.abs(mean - df)).toBeLessThan(4 * Math.sqrt((2 * df) / values.length));
      expect(Math.abs(variance / (2 * df) - 1)).toBeLessThan(4 * Math.sqrt((2 + 12 / df) / values.length));
    }
  });

  it("Wishart has df on its diagonal, 0 beside it, and the spread of both", () => {
    const [k, df, times] = [3, 12, 8000];
    const stream = streamAt(1, 0);
    const sum = new Float64Array(9);
    const squares = new Float64Array(9);
    const target = new Float64Array(9);
    for (let i = 0; i < times; i++) {
      wishartDrawInPlace(stream, df, k, new Float64Array(9), target);
      target.forEach((value, at) => {
        sum[at]! += value / times;
        squares[at]! += value ** 2 / times;
      });
    }
    for (let at = 0; at < 9; at++) {
      const own = at % 4 === 0;
      expect(Math.abs(sum[at]! - (own ? df : 0))).toBeLessThan(4 * Math.sqrt(((own ? 2 : 1) * df) / times));
      const variance = squares[at]! - sum[at]! ** 2;
      expect(Math.abs(variance / ((own ? 2 : 1) * df) - 1)).toBeLessThan(0.12);
    }
  });
});

describe("correlationMatrix", () => {
  it("is Pearson's of the ranks, and does not depend on the form of a scale", () => {
    const data = planted(80, 7);
    const squared = { a1: data.a1!.map((answer) => answer ** 3), a2: data.a2!.map((answer) => Math.exp(answer)) };
    for (const method of ["spearman", "polychoric"] as const) {
      const plain = correlationMatrix(data, { items: ["a1", "a2"], method });
      const bent = correlationMatrix(squared, { items: ["a1", "a2"], method });
      expect(bent.values).toEqual(plain.values);
    }
  });

  it("estimates what lies behind cut answers without the loss of the cuts", () => {
    const stream = streamAt(12, 0);
    const rho = 0.6;
    const data = { a: [] as number[], b: [] as number[] };
    for (let row = 0; row < 3000; row++) {
      const x = stream.normal();
      const y = rho * x + Math.sqrt(1 - rho * rho) * stream.normal();
      data.a.push(x < -0.3 ? 1 : x < 0.9 ? 2 : 3);
      data.b.push(y < 0.4 ? 1 : 2);
    }
    const options = { items: ["a", "b"] } as const;
    const [pair] = correlationMatrix(data, { ...options, method: "polychoric" }).pairs;
    expect(pair!.confLow!).toBeLessThan(rho);
    expect(pair!.confHigh!).toBeGreaterThan(rho);
    expect(Math.abs(pair!.estimate - rho)).toBeLessThan(3 * pair!.stdError!);
    expect(correlationMatrix(data, options).pairs[0]!.confHigh!).toBeLessThan(rho);
  });

  it("pairwise without missing answers is listwise, also weighted", () => {
    const data = planted(60, 8);
    const weights = data.a1!.map((_, row) => 1 + (row % 3));
    for (const method of ["pearson", "spearman", "polychoric"] as const) {
      const options = { items: ["a1", "a2", "b1"], method, weights } as const;
      const pairwise = correlationMatrix(data, { ...options, missing: "pairwise" });
      const whole = correlationMatrix(data, options);
      whole.pairs.forEach(({ estimate, n }, i) => {
        expect(pairwise.pairs[i]!.estimate).toBeCloseTo(estimate, 12);
        expect(pairwise.pairs[i]!.n).toBe(n);
      });
    }
  });
});

describe("principalComponents and factorAnalysis", () => {
  it("from ranks and cut variables too", () => {
    const data = planted(300, 9);
    for (const correlation of ["pearson", "spearman", "polychoric"] as const) {
      const components = principalComponents(data, { items, components: 2, rotation: "varimax", correlation });
      expect(components.factors.map(({ term }) => term)).toEqual(["C1", "C2"]);
      expect(components.eigenvalues.reduce((sum, value) => sum + value, 0)).toBeCloseTo(items.length, 10);
      const factors = factorAnalysis(data, { items, factors: 2, correlation });
      expect(factors.correlation).toBe(correlation);
      expect(Math.abs(factors.phi![0]![1]!)).toBeLessThan(0.15);
      expect(factors.converged).toBe(true);
      expect(factors.fit === null).toBe(correlation === "polychoric");
    }
  });

  it("a component of one factor of equal items has the share (1 + (k − 1) r)/k", () => {
    const { factors } = principalComponents(attitude, { items: ["complaints", "learning"], components: 1 });
    const r = correlationMatrix(attitude, { items: ["complaints", "learning"] }).pairs[0]!.estimate;
    expect(factors[0]!.share).toBeCloseTo((1 + r) / 2, 12);
  });
});
