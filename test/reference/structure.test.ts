import { describe, expect, it } from "vitest";
import {
  attitude,
  correlationMatrix,
  factorAnalysisFromCorrelation,
  factorability,
  factorabilityFromCorrelation,
  parallelAnalysis,
  principalComponentsFromCorrelation,
  suggestScalesFromCorrelation,
} from "../../src/index";
import { agrees } from "./agree";
import bfi from "./bfi.json";
import factor from "./factor.json";
import structure from "./structure.json";

const items = ["rating", "complaints", "privileges", "learning", "raises", "critical", "advance"] as const;
const holes = Object.fromEntries(
  items.map((item, j) => [
    item,
    Array.from(attitude[item], (value, i) => ((7 * (i + 1) + 3 * (j + 1)) % 11 === 0 ? null : value)),
  ]),
);
const bfiCorrelation = factor.bfi.correlation;

describe("correlationMatrix", () => {
  for (const [name, missing, method] of [
    ["pearson", "listwise", "pearson"],
    ["spearman", "listwise", "spearman"],
    ["pairwisePearson", "pairwise", "pearson"],
    ["pairwiseSpearman", "pairwise", "spearman"],
  ] as const) {
    it(`is R's cor.test: ${method}, ${missing}`, () => {
      const { pairs } = correlationMatrix(missing === "pairwise" ? holes : attitude, { items, method, missing });
      structure[name].forEach((expected, at) => {
        const pair = pairs[at]!;
        agrees(pair.estimate, expected.estimate);
        agrees(pair.pValue, expected.pValue, 1e-8);
        agrees(pair.confLow, expected.low);
        agrees(pair.confHigh, expected.high);
        expect(pair.n).toBe(expected.n);
      });
    });
  }

  it("has R's own interval", () => {
    const { confLow, confHigh } = correlationMatrix(attitude, { items }).pairs[0]!;
    agrees(confLow, structure.firstInterval[0]!);
    agrees(confHigh, structure.firstInterval[1]!);
  });
});

describe("factorability", () => {
  it("is psych's KMO and Bartlett's test", () => {
    for (const [found, expected] of [
      [factorability(attitude, { items }), factor.attitude],
      [factorabilityFromCorrelation(bfiCorrelation, { n: factor.bfi.n, terms: bfi.terms }), factor.bfi],
    ] as const) {
      agrees(found.estimate, expected.kmo);
      found.items.forEach(({ estimate }, i) => {
        agrees(estimate, expected.kmoItems[i]!);
      });
      agrees(found.bartlett!.statistic, expected.bartlett.chisq);
      agrees(found.bartlett!.pValue, expected.bartlett["p.value"], 1e-8);
      expect(found.bartlett!.df).toBe(expected.bartlett.df);
    }
  });
});

describe("parallelAnalysis", () => {
  it("compares the eigenvalues that psych compares", () => {
    const found = parallelAnalysis(attitude, { items, resamples: 20 });
    structure.pcValues.forEach((value, m) => {
      agrees(found.components.eigenvalues[m]!.estimate, value);
    });
    structure.faValues.forEach((value, m) => {
      agrees(found.factors.eigenvalues[m]!.estimate, value, 1e-9);
    });
  });
});

describe("factorAnalysisFromCorrelation", () => {
  it("has psych's fit", () => {
    for (const data of [factor.attitude, factor.bfi]) {
      for (const solution of data.solutions) {
        const { fit, rmsr } = factorAnalysisFromCorrelation(data.correlation, {
          factors: solution.factors,
          rotation: "none",
          n: data.n,
        });
        // psych's loadings are good to 1e-4; at a minimum what is made of them is good to its square.
        agrees(rmsr, solution.rms, 1e-6);
        expect(fit!.df).toBe(solution.dof);
        agrees(fit!.statistic, solution.statistic, 2e-4);
        agrees(fit!.tli, solution.TLI, 2e-4);
        expect(Math.abs(fit!.rmsea - solution.RMSEA)).toBeLessThan(1e-4);
      }
    }
  });

  it("explains what all items share, however the factors are turned", () => {
    const of = (rotation: "none" | "varimax" | "oblimin"): ReturnType<typeof factorAnalysisFromCorrelation> =>
      factorAnalysisFromCorrelation(bfiCorrelation, { factors: 5, rotation, n: factor.bfi.n });
    const plain = of("none");
    for (const rotation of ["varimax", "oblimin"] as const) {
      const turned = of(rotation);
      agrees(turned.factors.at(-1)!.cumulativeShare, plain.factors.at(-1)!.cumulativeShare, 1e-9);
      turned.items.forEach((item, i) => {
        agrees(item.communality, plain.items[i]!.communality);
      });
      expect(turned.fit).toEqual(plain.fit);
      const sums = turned.factors.map(({ sumOfSquares }) => sumOfSquares);
      expect(sums).toEqual([...sums].sort((a, b) => b - a));
    }
    expect(of("oblimin").phi).toHaveLength(5);
    expect(of("varimax").phi).toBeNull();
  });
});

describe("principalComponentsFromCorrelation", () => {
  it("reproduces the correlations with all components", () => {
    const { items: rows, rmsr } = principalComponentsFromCorrelation(factor.attitude.correlation, { components: 7 });
    expect(rmsr).toBeLessThan(1e-14);
    for (const { communality } of rows) agrees(communality, 1);
  });
});

describe("suggestScalesFromCorrelation", () => {
  it("finds the five scales of bfi and the items that run against them", () => {
    const { scales, unplaced, method } = suggestScalesFromCorrelation(bfiCorrelation, {
      n: factor.bfi.n,
      terms: bfi.terms,
    });
    expect(method).toBe("parallel");
    expect(scales).toHaveLength(5);
    const written = new Set(bfi.reversed);
    for (const { items: placed } of scales) {
      const letters = new Set(placed.map(({ term }) => term[0]));
      expect(letters.size).toBe(1);
      // Whichever way a scale points, the same items run against the others as in the key.
      const against = placed.map(({ term, reversed }) => reversed === written.has(term));
      expect(new Set(against).size).toBe(1);
      expect(placed.filter(({ reversed }) => reversed).length * 2).toBeLessThanOrEqual(placed.length);
    }
    expect(unplaced.map(({ term, reason }) => [term, reason])).toEqual([
      ["N4", "several"],
      ["O4", "none"],
    ]);
  });
});
