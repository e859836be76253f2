import { describe, expect, it } from "vitest";
import type { CaseWeights } from "../../src/design/weights";
import { clusterCovariance } from "../../src/estimate/regression/clusterCovariance";
import { designCovariance } from "../../src/estimate/regression/designCovariance";
import { logisticRegression, logisticScores } from "../../src/estimate/regression/logisticRegression";
import { logisticEffects, type PredictorChange } from "../../src/estimate/regression/marginalEffects";
import { pseudoRSquared, tjurRSquared } from "../../src/estimate/regression/pseudoRSquared";
import { robustCovariance } from "../../src/estimate/regression/robustCovariance";
import { momentsOfColumns } from "../../src/moments/momentsOfColumns";
import type { NumberColumn } from "../../src/numeric/numberColumn";
import { agrees } from "./agree";
import reference from "./logit.json";

const { data } = reference;
const names = reference.predictors as readonly (keyof typeof data)[];
const predictors: readonly NumberColumn[] = names.map((name) =>
  name === "minutes" ? Float64Array.from(data[name]) : Int8Array.from(data[name]),
);
const promoter = Int8Array.from(data.promoter);
const weightsOf: Record<"unweighted" | "frequencies" | "weighted", CaseWeights> = {
  unweighted: { kind: "none" },
  frequencies: { kind: "frequency", values: Float64Array.from(data.frequency) },
  weighted: { kind: "sampling", values: Float64Array.from(data.weight) },
};

function fitted(weights: CaseWeights, columns: readonly NumberColumn[] = predictors) {
  const given = weights.kind === "none" ? null : weights.values;
  const n = weights.kind === "frequency" ? weights.values.reduce((sum, value) => sum + value, 0) : promoter.length;
  const moments = momentsOfColumns([...columns, promoter], given, n);
  const terms = { call: "test", predictors: columns.map((_, j) => `x${j}`), outcome: "promoter" };
  return logisticRegression(columns, promoter, weights, moments, terms);
}

function matrixAgrees(actual: Float64Array, expected: readonly (readonly number[])[], tolerance?: number): void {
  const size = expected.length;
  expect(actual).toHaveLength(size * size);
  expected.forEach((row, i) => row.forEach((value, j) => agrees(actual[i * size + j]!, value, tolerance)));
}

const changes: Record<"derivative" | "step" | "down" | "switch", PredictorChange> = {
  derivative: "derivative",
  step: { step: 1 },
  down: { step: -0.5 },
  switch: "switch",
};

function effectsAgree(
  fit: ReturnType<typeof fitted>,
  covariance: Float64Array,
  expected: typeof reference.unweighted.effects,
): void {
  for (const name of ["derivative", "step", "down", "switch"] as const) {
    const effects = logisticEffects(fit, covariance, changes[name]);
    effects.estimates.forEach((estimate, j) => agrees(estimate, expected[name].estimate[j]!));
    matrixAgrees(effects.covariance, expected[name].covariance);
  }
}

describe.each(["unweighted", "frequencies", "weighted"] as const)("glm, %s", (kind) => {
  const expected = reference[kind];
  const fit = fitted(weightsOf[kind]);

  it("estimates, covariance, deviance", () => {
    [fit.intercept, ...fit.coefficients].forEach((value, j) => agrees(value, expected.estimate[j]!));
    matrixAgrees(fit.covariance, expected.covariance);
    agrees(fit.deviance, expected.deviance);
    agrees(fit.nullDeviance, expected.nullDeviance);
    expect(fit).toMatchObject({ converged: true, separation: null });
    expect(fit.iterations).toBeLessThan(9);
    expect([...fit.levels]).toEqual([0, 1]);
  });

  it("sandwich::vcovHC and vcovCL", () => {
    const scores = logisticScores(fit);
    for (const errors of ["HC0", "HC1", "HC2", "HC3", "HC4"] as const) {
      matrixAgrees(robustCovariance(scores, errors, "test"), expected.robust[errors]);
    }
    const clustered = clusterCovariance(scores, Int32Array.from(data.cluster), "test");
    matrixAgrees(clustered.covariance, expected.clustered);
    expect(clustered).toMatchObject({ clusters: 20, df: 19 });
  });

  it("pseudo-R²", () => {
    const { tjur, ...others } = expected.pseudo;
    const actual = pseudoRSquared(fit);
    for (const name of Object.keys(others) as (keyof typeof others)[]) agrees(actual[name], others[name]);
    agrees(tjurRSquared(fit), tjur);
  });
});

describe("glm", () => {
  it("log-likelihood and AIC", () => {
    const fit = fitted(weightsOf.unweighted);
    agrees(fit.logLikelihood, reference.unweighted.logLikelihood);
    agrees(fit.aic, reference.unweighted.aic);
    expect(fit.dfResidual).toBe(234);
  });

  it("average marginal effects, unweighted and under frequencies", () => {
    for (const kind of ["unweighted", "frequencies"] as const) {
      const fit = fitted(weightsOf[kind]);
      effectsAgree(fit, fit.covariance, reference[kind].effects);
    }
  });

  it("near-collinear predictors", () => {
    const { share, estimate, covariance, deviance } = reference.collinear;
    const near = Float64Array.from(data.price, (value, i) => value + share * data.speed[i]!);
    const fit = fitted(weightsOf.unweighted, [predictors[0]!, near, predictors[2]!]);
    // 1e-9: the second predictor has 1e-4 of its own, which costs R's estimates four of fourteen digits.
    [fit.intercept, ...fit.coefficients].forEach((value, j) => agrees(value, estimate[j]!, 1e-9));
    matrixAgrees(fit.covariance, covariance, 1e-8);
    agrees(fit.deviance, deviance);
  });
});

describe("svyglm(family = quasibinomial)", () => {
  const fit = fitted(weightsOf.weighted);
  const scores = logisticScores(fit);

  it("sampling weights alone, whatever their scale", () => {
    const expected = reference.survey.rows;
    for (const scale of [1, 1e-3, 1e150, 1e-160]) {
      const values = Float64Array.from(data.weight, (weight) => weight * scale);
      const scaled = fitted({ kind: "sampling", values });
      [scaled.intercept, ...scaled.coefficients].forEach((value, j) => agrees(value, expected.estimate[j]!));
      matrixAgrees(robustCovariance(logisticScores(scaled), "linearized", "test"), expected.covariance);
    }
    expect(fit.dfResidual).toBe(expected.df);
  });

  it("strata and clusters", () => {
    const expected = reference.survey.clusters;
    const stratumOf = new Int32Array(20);
    data.cluster.forEach((cluster, i) => {
      stratumOf[cluster] = data.stratum[i]!;
    });
    const sampled = new Float64Array(3);
    for (const h of stratumOf) sampled[h]! += 1;
    const drawOf = Int32Array.from(data.cluster);
    const design = { isClustered: true, drawOf, stratumOf, sampled, fraction: new Float64Array(3) };
    const errors = designCovariance(scores, design, "test");
    matrixAgrees(errors.covariance, expected.covariance);
    expect(errors.df).toBe(expected.df);
  });

  it("average marginal effects", () => {
    effectsAgree(fit, robustCovariance(scores, "linearized", "test"), reference.survey.effects);
  });
});
