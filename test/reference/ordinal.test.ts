import { describe, expect, it } from "vitest";
import type { CaseWeights } from "../../src/design/weights";
import { brantTest } from "../../src/estimate/regression/brantTest";
import { clusterCovariance } from "../../src/estimate/regression/clusterCovariance";
import { designCovariance } from "../../src/estimate/regression/designCovariance";
import { logisticRegression } from "../../src/estimate/regression/logisticRegression";
import { ordinalEffects, type PredictorChange } from "../../src/estimate/regression/marginalEffects";
import {
  type OrdinalRegression,
  ordinalRegression,
  ordinalScores,
} from "../../src/estimate/regression/ordinalRegression";
import { pseudoRSquared } from "../../src/estimate/regression/pseudoRSquared";
import { robustCovariance } from "../../src/estimate/regression/robustCovariance";
import { momentsOfColumns } from "../../src/moments/momentsOfColumns";
import type { NumberColumn } from "../../src/numeric/numberColumn";
import { agrees } from "./agree";
import logit from "./logit.json";
import reference from "./ordinal.json";

const { data } = logit;
const names = reference.predictors as readonly (keyof typeof data)[];
const predictors: readonly NumberColumn[] = names.map((name) =>
  name === "minutes" ? Float64Array.from(data[name]) : Int8Array.from(data[name]),
);
const frequencies: CaseWeights = { kind: "frequency", values: Float64Array.from(data.frequency) };
const sampling: CaseWeights = { kind: "sampling", values: Float64Array.from(data.weight) };
const none: CaseWeights = { kind: "none" };

function fitted(weights: CaseWeights, answers: readonly number[] = data.recommend): OrdinalRegression {
  const outcome = Int8Array.from(answers);
  const given = weights.kind === "none" ? null : weights.values;
  const n = weights.kind === "frequency" ? weights.values.reduce((sum, value) => sum + value, 0) : outcome.length;
  const moments = momentsOfColumns([...predictors, outcome], given, n);
  return ordinalRegression(predictors, outcome, weights, moments, { call: "test", predictors: names, outcome: "y" });
}

function matrixAgrees(actual: Float64Array, expected: readonly (readonly number[])[], tolerance?: number): void {
  const size = expected.length;
  expect(actual).toHaveLength(size * size);
  expected.forEach((row, i) => row.forEach((value, j) => agrees(actual[i * size + j]!, value, tolerance)));
}

function allAgree(actual: ArrayLike<number>, expected: readonly number[], tolerance?: number): void {
  expect(actual).toHaveLength(expected.length);
  expected.forEach((value, i) => agrees(actual[i]!, value, tolerance));
}

describe.each([
  ["unweighted", none],
  ["frequencies", frequencies],
  ["weighted", sampling],
] as const)("ordinal::clm, %s", (kind, weights) => {
  it("slopes, thresholds, their covariance, likelihoods", () => {
    const expected = reference[kind];
    const fit = fitted(weights);
    allAgree(fit.coefficients, expected.estimate);
    allAgree(fit.thresholds, expected.thresholds);
    matrixAgrees(fit.covariance, expected.covariance);
    agrees(fit.logLikelihood, expected.logLikelihood);
    agrees(fit.nullLogLikelihood, expected.nullLogLikelihood);
    expect(fit).toMatchObject({ converged: true, separation: null });
    expect(fit.iterations).toBeLessThan(9);
    // Nobody answered 0.
    expect([...fit.levels]).toEqual(reference.levels);
  });
});

describe("MASS::polr", () => {
  it("the same model: its signs and its order", () => {
    const expected = reference.unweighted.polr;
    const fit = fitted(none);
    // 1e-6 and 1e-4: an optimiser without second derivatives, and second derivatives by differences.
    allAgree(fit.coefficients, expected.estimate, 1e-5);
    allAgree(fit.thresholds, expected.thresholds, 1e-6);
    agrees(fit.deviance, expected.deviance);
    const size = expected.stdError.length;
    expected.stdError.forEach((error, i) => agrees(Math.sqrt(fit.covariance[i * size + i]!), error, 1e-4));
  });
});

describe("errors", () => {
  it.each([
    ["unweighted", none],
    ["frequencies", frequencies],
  ] as const)("sandwich of clm's scores, %s", (kind, weights) => {
    const expected = reference[kind].robust;
    const scores = ordinalScores(fitted(weights));
    matrixAgrees(robustCovariance(scores, "HC0", "test"), expected.HC0);
    matrixAgrees(robustCovariance(scores, "HC0", "test"), expected.sandwich);
    matrixAgrees(robustCovariance(scores, "HC1", "test"), expected.HC1);
    const clustered = clusterCovariance(scores, Int32Array.from(data.cluster), "test");
    matrixAgrees(clustered.covariance, expected.clustered);
  });

  it("sampling weights: svyrecvar of clm's scores, and survey::svyolr", () => {
    const { weighted } = reference;
    const fit = fitted(sampling);
    const covariance = robustCovariance(ordinalScores(fit), "linearized", "test");
    matrixAgrees(covariance, weighted.linearized);
    allAgree(fit.coefficients, weighted.svyolr.estimate, 1e-7);
    // 1e-3: svyolr's second derivatives are differences; the analytical ones stand above.
    const size = weighted.svyolr.stdError.length;
    weighted.svyolr.stdError.forEach((error, i) => agrees(Math.sqrt(covariance[i * size + i]!), error, 1e-3));
  });

  it("strata and clusters: svyrecvar of clm's scores", () => {
    const stratumOf = new Int32Array(20);
    data.cluster.forEach((cluster, i) => {
      stratumOf[cluster] = data.stratum[i]!;
    });
    const sampled = new Float64Array(3);
    for (const h of stratumOf) sampled[h]! += 1;
    const drawOf = Int32Array.from(data.cluster);
    const design = { isClustered: true, drawOf, stratumOf, sampled, fraction: new Float64Array(3) };
    const errors = designCovariance(ordinalScores(fitted(sampling)), design, "test");
    matrixAgrees(errors.covariance, reference.weighted.nested);
  });
});

describe("pseudo-R²", () => {
  it.each([
    ["unweighted", none],
    ["weighted", sampling],
  ] as const)("%s", (kind, weights) => {
    const expected = reference[kind].pseudo;
    const actual = pseudoRSquared(fitted(weights));
    for (const name of Object.keys(expected) as (keyof typeof expected)[]) agrees(actual[name], expected[name]);
  });
});

describe("Brant's test (the formula in R, on glm's fits)", () => {
  const { brant } = reference;

  it.each([
    ["unweighted", none],
    ["frequencies", frequencies],
    ["weighted", sampling],
  ] as const)("%s", (kind, weights) => {
    const expected = brant[kind];
    const test = brantTest(fitted(weights, brant.grouped));
    if (test.status !== "tested") throw new Error(test.status);
    allAgree(test.slopes, expected.slopes.flat());
    allAgree(test.stdErrors, expected.stdErrors.flat());
    [expected.omnibus, ...expected.rows].forEach((line, j) => {
      const own = j === 0 ? test.omnibus : test.rows[j - 1]!;
      agrees(own.statistic, line.statistic, 1e-9);
      agrees(own.pValue, line.pValue, 1e-9);
      expect(own).toMatchObject({ df: line.df, predictor: j === 0 ? null : j - 1 });
    });
    if (kind === "weighted") allAgree(test.stdErrors, brant.svyrecvar);
  });

  it("says what the likelihood-ratio test of ordinal::nominal_test says", () => {
    const test = brantTest(fitted(none, brant.grouped));
    if (test.status !== "tested") throw new Error(test.status);
    // Two tests of the same hypothesis, alike only in large samples.
    brant.likelihoodRatio.statistic.forEach((statistic, j) => {
      expect(Math.abs(test.rows[j]!.statistic - statistic)).toBeLessThan(1.2);
      expect(test.rows[j]!.df).toBe(brant.likelihoodRatio.df[j]);
    });
  });
});

describe("average marginal effects", () => {
  const { levels } = reference;
  const nps = levels.map((level) => (level >= 9 ? 100 : level <= 6 ? -100 : 0));
  const scores = {
    seven: levels.map((level) => Number(level === 7)),
    promoters: levels.map((level) => Number(level >= 9)),
    detractors: levels.map((level) => Number(level <= 6)),
    nps,
    mean: levels,
  };
  const changes: Record<"derivative" | "step" | "switch", PredictorChange> = {
    derivative: "derivative",
    step: { step: 1 },
    switch: "switch",
  };

  it.each([
    ["unweighted", none],
    ["weighted", sampling],
  ] as const)("%s, on shares, NPS points and the mean answer", (kind, weights) => {
    const fit = fitted(weights);
    const covariance =
      kind === "weighted" ? robustCovariance(ordinalScores(fit), "linearized", "test") : fit.covariance;
    for (const change of ["derivative", "step", "switch"] as const) {
      for (const figure of ["seven", "promoters", "detractors", "nps", "mean"] as const) {
        const expected = reference[kind].effects[change][figure];
        const effects = ordinalEffects(fit, covariance, Float64Array.from(scores[figure]), changes[change]);
        allAgree(effects.estimates, expected.estimate);
        expected.stdError.forEach((error, j) => agrees(Math.sqrt(effects.covariance[j * 6]!), error));
      }
    }
  });

  it("NPS points are those of promoters less those of detractors", () => {
    const fit = fitted(none);
    const on = (figure: keyof typeof scores): Float64Array =>
      ordinalEffects(fit, fit.covariance, Float64Array.from(scores[figure])).estimates;
    const [promoters, detractors] = [on("promoters"), on("detractors")];
    on("nps").forEach((points, j) => agrees(points, 100 * (promoters[j]! - detractors[j]!)));
  });
});

describe("two answers", () => {
  it("are the binary logit", () => {
    const promoter = data.promoter;
    const fit = fitted(none, promoter);
    const outcome = Int8Array.from(promoter);
    const moments = momentsOfColumns([...predictors, outcome], null, outcome.length);
    const terms = { call: "test", predictors: names, outcome: "promoter" };
    const binary = logisticRegression(predictors, outcome, none, moments, terms);
    expect(fit.coefficients).toEqual(binary.coefficients);
    expect(fit.thresholds[0]).toBe(-binary.intercept);
    expect(fit.deviance).toBe(binary.deviance);
    expect(brantTest(fit)).toEqual({ status: "two-categories", level: null });
  });
});
