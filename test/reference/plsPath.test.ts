import { describe, expect, it } from "vitest";
import { type PlsPathFromMomentsOptions, type PlsPathResult, plsPathFromMoments } from "../../src/index";
import { agrees } from "./agree";
import reference from "./plsPoliticalDemocracy.json";
import moments from "./politicalDemocracy.json";

/** Iterations run to the end: two programs stop within this of the same fixed point. */
const ITERATIVE = 1e-8;

type Matrix = Readonly<Record<string, Readonly<Record<string, number | null>>>>;

const { constructs } = reference.model;
const paths = reference.model.paths.map(([from, to]) => ({ from: from!, to: to! }));
const { n, terms, means, covariance } = moments;
const sample = { n, terms, means, covariance };

function estimated(options: Partial<PlsPathFromMomentsOptions> = {}): PlsPathResult {
  return plsPathFromMoments(sample, { constructs, paths, ...options });
}

const formative = {
  ind60: { items: constructs.ind60, mode: "B" },
  dem60: { items: constructs.dem60, mode: "B" },
  dem65: constructs.dem65,
} as const;

const ofSeminr: Readonly<Record<"modeA" | "modeB" | "plsc", PlsPathResult>> = {
  modeA: estimated(),
  modeB: estimated({ constructs: formative }),
  plsc: estimated({ consistent: true }),
};

describe.each(["modeA", "modeB", "plsc"] as const)("seminr, %s", (model) => {
  const expected = reference.seminr[model];
  const result = ofSeminr[model];

  it("paths, total effects and R²", () => {
    expect(result.converged).toBe(true);
    expect(result.paths).toHaveLength(3);
    for (const { from, to, estimate } of result.paths) {
      agrees(estimate, (expected.paths as Matrix)[from]![to]!, ITERATIVE);
    }
    expect(result.totalEffects).toHaveLength(3);
    for (const { from, to, estimate, direct, indirect } of result.totalEffects) {
      agrees(estimate, (expected.totalEffects as Matrix)[from]![to]!, ITERATIVE);
      agrees(direct + indirect, estimate);
    }
    for (const { term, rSquared, adjustedRSquared } of result.constructs) {
      if (term === "ind60") {
        expect([rSquared, adjustedRSquared]).toEqual([null, null]);
        continue;
      }
      agrees(rSquared, expected.rSquared.Rsq[term as "dem60"], ITERATIVE);
      agrees(adjustedRSquared, expected.rSquared.AdjRsq[term as "dem60"], ITERATIVE);
    }
  });

  it("weights, loadings and VIF of the items", () => {
    for (const { construct, indicator, estimate, vif } of result.weights) {
      agrees(estimate, (expected.weights as Matrix)[indicator]![construct]!, ITERATIVE);
      agrees(vif, (expected.vifItems as Matrix)[construct]![indicator]!, ITERATIVE);
    }
    for (const { construct, indicator, estimate } of result.loadings) {
      agrees(estimate, (expected.loadings as Matrix)[indicator]![construct]!, ITERATIVE);
    }
  });

  it("reliability and validity", () => {
    for (const { term, alpha, rhoA, rhoC, ave, mode } of result.constructs) {
      const figures = expected.reliability[term as "ind60"];
      agrees(alpha, figures.alpha);
      agrees(rhoC, figures.rhoC, ITERATIVE);
      agrees(ave, figures.AVE, ITERATIVE);
      if (mode === "A") agrees(rhoA, figures.rhoA, ITERATIVE);
      else expect(rhoA).toBeNull();
    }
    expect(result.htmt).toHaveLength(3);
    for (const { a, b, estimate } of result.htmt) agrees(estimate, (expected.htmt as Matrix)[b]![a]!);
  });

  // Under PLSc seminr leaves cross-loadings and VIF as those of the scores.
  it.skipIf(model === "plsc")("cross-loadings and VIF of antecedents", () => {
    expect(result.crossLoadings).toHaveLength(33);
    for (const { construct, indicator, estimate } of result.crossLoadings) {
      agrees(estimate, (expected.crossLoadings as Matrix)[indicator]![construct]!, ITERATIVE);
    }
    for (const { from, to, vif } of result.paths) {
      agrees(vif, (expected.vifAntecedents as Matrix)[to]![from] ?? 1, ITERATIVE);
    }
  });
});

describe.each(["path", "factorial", "centroid"] as const)("plspm, scheme %s", (scheme) => {
  const expected = reference.plspm[scheme];
  const result = estimated({ scheme });

  it("weights, loadings, paths, effects and R²", () => {
    expected.outer.name.forEach((indicator, i) => {
      const weight = result.weights.find((row) => row.indicator === indicator);
      agrees(weight?.estimate, expected.outer.weight[i]!, ITERATIVE);
      agrees(
        result.loadings.find((row) => row.indicator === indicator)?.estimate,
        expected.outer.loading[i]!,
        ITERATIVE,
      );
    });
    for (const { from, to, estimate } of result.paths) {
      agrees(estimate, (expected.paths as Matrix)[to]![from]!, ITERATIVE);
    }
    expected.effects.relationships.forEach((name, e) => {
      const effect = result.totalEffects.find(({ from, to }) => `${from} -> ${to}` === name);
      agrees(effect?.estimate, expected.effects.total[e]!, ITERATIVE);
      agrees(effect?.direct, expected.effects.direct[e]!, ITERATIVE);
      agrees(effect?.indirect, expected.effects.indirect[e]!, ITERATIVE);
    });
    for (const [j, { rSquared }] of result.constructs.entries()) {
      agrees(rSquared ?? 0, expected.rSquared[j]!, ITERATIVE);
    }
  });
});

it("plspm, Mode B, whose weights are only good to 1e-5", () => {
  const expected = reference.plspm.modeB;
  expected.outer.name.forEach((indicator, i) => {
    const weight = ofSeminr.modeB.weights.find((row) => row.indicator === indicator);
    agrees(weight?.estimate, expected.outer.weight[i]!, 1e-5);
  });
});
