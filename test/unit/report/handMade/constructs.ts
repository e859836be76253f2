import type { ConfirmatoryFactorsResult } from "../../../../src/analysis/confirmatory/confirmatoryResults";
import type { ComparePathsResult, PredictPathsResult } from "../../../../src/analysis/path/pathComparisonResults";
import type { PlsPathResult } from "../../../../src/analysis/path/pathResults";
import type {
  AlphaComparisonResult,
  GuttmanLambdasResult,
  OmegaResult,
  SpearmanBrownResult,
  SplitHalfResult,
} from "../../../../src/analysis/reliability/reliabilityResults";
import type { Audit } from "../../../../src/analysis/results";
import type { DiscriminantValidityResult } from "../../../../src/analysis/validity/validityResults";
import { warning } from "../handMadeResults";

/** What is said of several items together, written by hand: plausible, not true. */

const audit: Audit = {
  rows: 500,
  used: 440,
  leftOut: 60,
  columns: [
    { term: "q1", missing: 5, onlyMissing: 5 },
    { term: "q2", missing: 55, onlyMissing: 55 },
  ],
};

const figure = (estimate: number, half: number) => ({
  estimate,
  stdError: half / 2,
  confLow: estimate - half,
  confHigh: estimate + half,
});

const RAW = { unstandardized: 0.4, unstandardizedLow: null, unstandardizedHigh: null };

const construct = (
  term: string,
  rSquared: number | null,
  index: number | null,
): PlsPathResult["constructs"][number] => ({
  term,
  kind: "reflective",
  mode: "A",
  items: 3,
  rSquared,
  rSquaredStdError: null,
  rSquaredLow: null,
  rSquaredHigh: null,
  adjustedRSquared: rSquared,
  alpha: 0.81,
  rhoA: 0.83,
  ...{ rhoALow: null, rhoAHigh: null, rhoCLow: null, rhoCHigh: null, aveLow: null, aveHigh: null },
  rhoC: 0.88,
  ave: 0.71,
  index,
  indexStdError: 1,
  indexLow: index,
  indexHigh: index,
  indexStandardDeviation: 20,
  flipped: false,
});

export const pathModel: PlsPathResult = {
  kind: "plsPath",
  scheme: "path",
  consistent: false,
  level: 0.95,
  method: "percentile",
  n: 440,
  missing: 60,
  paths: [
    { from: "Image", to: "Satisfaction", ...figure(0.42, 0.1), ...RAW, fSquared: 0.21, vif: 1.4 },
    { from: "Value", to: "Satisfaction", ...figure(0.05, 0.1), ...RAW, fSquared: null, vif: 1.4 },
    { from: "Satisfaction", to: "Loyalty", ...figure(0.6, 0.1), ...RAW, fSquared: 0.56, vif: 1 },
  ],
  totalEffects: [
    {
      ...{ from: "Image", to: "Loyalty", ...figure(0.25, 0.08), direct: 0, indirect: 0.25, ...RAW },
      perIndexPoint: 0.31,
      perFiveIndexPoints: 1.55,
    },
  ],
  indirectEffects: [{ from: "Image", to: "Loyalty", ...figure(0.25, 0.08) }],
  weights: [{ construct: "Image", indicator: "q1", ...figure(0.38, 0.05), vif: 1.6, indexWeight: 0.34 }],
  loadings: [
    { construct: "Image", indicator: "q1", ...figure(0.85, 0.04) },
    { construct: "Image", indicator: "q2", ...figure(0.79, 0.05) },
  ],
  crossLoadings: [],
  constructs: [construct("Image", null, 71.2), construct("Satisfaction", 0.452, 68), construct("Loyalty", 0.36, 61.5)],
  correlations: [],
  htmt: [],
  htmt2: [],
  fornellLarcker: [],
  fit: { srmrSaturated: 0.041, srmr: 0.052 },
  priorityMatrix: [
    {
      ...{ target: "Loyalty", term: "Satisfaction", impact: 0.62, impactLow: 0.5, impactHigh: 0.74 },
      ...{ index: 68, indexLow: 66, indexHigh: 70 },
    },
    {
      ...{ target: "Loyalty", term: "Image", impact: 0.31, impactLow: 0.2, impactHigh: 0.42 },
      ...{ index: 71.2, indexLow: 69, indexHigh: 73 },
    },
  ],
  converged: true,
  iterations: 6,
  audit,
  resampling: { method: "percentile", level: 0.95, resamples: 500, seed: 1, failed: [], flipped: 0 },
  warnings: [],
};

/** Nothing resampled, and no scales. */
export const barePathModel: PlsPathResult = (({ resampling: _, ...model }) => ({
  ...model,
  paths: model.paths.map((row) => ({ ...row, stdError: null, confLow: null, confHigh: null })),
  constructs: [construct("Image", null, null), construct("Loyalty", 0.36, null)],
  indirectEffects: [],
  priorityMatrix: [],
  audit: null,
  warnings: [warning("plsPath: no scales")],
}))(pathModel);

export const comparedAlphas: AlphaComparisonResult = {
  kind: "alphaComparison",
  design: "groups",
  alphas: [
    { term: "North", ...figure(0.84, 0.04), items: 4, n: 200 },
    { term: "South", ...figure(0.71, 0.06), items: 4, n: 180 },
  ],
  ...figure(-0.13, 0.07),
  statistic: 0.55,
  pValue: 0.001,
  level: 0.95,
  method: "feldt",
  n: 380,
  missing: 4,
  audit,
  warnings: [],
};

export const alikeAlphas: AlphaComparisonResult = {
  ...comparedAlphas,
  design: "scales",
  ...figure(0.02, 0.07),
  method: "delta",
  correlation: 0.6,
};

export const longerScale: SpearmanBrownResult = {
  kind: "spearmanBrown",
  estimate: 0.8,
  reliability: 0.62,
  factor: 2.45,
  items: 4,
  itemsNeeded: 10,
  warnings: [],
};

export const guttman: GuttmanLambdasResult = {
  kind: "guttmanLambdas",
  correlation: "polychoric",
  standardized: false,
  lambda1: 0.62,
  lambda2: 0.84,
  lambda3: 0.83,
  lambda4: 0.87,
  lambda5: 0.81,
  lambda6: null,
  splits: { tried: 3, possible: 3, all: true },
  items: 4,
  reversed: [],
  n: 440,
  missing: 60,
  audit,
  warnings: [],
};

export const halves: SplitHalfResult = {
  kind: "splitHalf",
  correlation: "pearson",
  standardized: false,
  estimate: 0.82,
  mean: 0.82,
  median: 0.825,
  min: 0.71,
  max: 0.87,
  lambda4: 0.87,
  best: {
    estimate: 0.87,
    halves: [
      ["q1", "q2"],
      ["q3", "q4"],
    ],
  },
  worst: {
    estimate: 0.71,
    halves: [
      ["q1", "q4"],
      ["q2", "q3"],
    ],
  },
  splits: { tried: 1000, possible: 24310, all: false, seed: 1 },
  alpha: 0.83,
  items: 4,
  reversed: ["q4"],
  n: null,
  missing: null,
  audit: null,
  warnings: [],
};

const standardized = (estimate: number, half: number) => ({
  ...figure(estimate, half),
  statistic: (2 * estimate) / half,
  pValue: 0.001,
  standardized: figure(estimate, half),
});

export const confirmed: ConfirmatoryFactorsResult = {
  kind: "confirmatoryFactors",
  method: "ml",
  likelihood: "normal",
  identification: "marker",
  level: 0.95,
  n: 440,
  missing: 60,
  converged: true,
  iterations: 20,
  loadings: [
    { factor: "Image", item: "q1", ...standardized(0.82, 0.06) },
    { factor: "Image", item: "q2", ...standardized(0.74, 0.08) },
    { factor: "Value", item: "q3", ...standardized(0.9, 0.05) },
  ],
  factors: [
    { term: "Image", items: ["q1", "q2"], variance: figure(0.6, 0.1), rhoC: 0.76, omega: 0.75, ave: 0.61 },
    { term: "Value", items: ["q3"], variance: figure(0.8, 0.1), rhoC: null, omega: null, ave: null },
  ],
  factorCovariances: [{ a: "Image", b: "Value", ...standardized(0.55, 0.1) }],
  uniquenesses: ["q1", "q2", "q3"].map((item, index) => ({
    item,
    ...figure(0.3, 0.05),
    standardized: figure(0.3, 0.05),
    rSquared: index === 2 ? null : 0.6,
  })),
  fit: {
    ...{ statistic: 14.2, df: 8, pValue: 0.077, cfi: 0.981, tli: 0.972, srmr: 0.031 },
    baseline: { statistic: 900, df: 15, pValue: 0 },
    rmsea: { estimate: 0.042, confLow: 0, confHigh: 0.08, level: 0.9, pClose: 0.6 },
    ...{ logLikelihood: -2000, parameters: 13, aic: 4026, bic: 4080 },
  },
  implied: [],
  residuals: [],
  misfit: [
    { a: "q1", b: "q3", residual: 0.14, statistic: 3.4, message: "" },
    { a: "q2", b: "q3", residual: -0.1, statistic: -2.8, message: "" },
  ],
  audit,
  warnings: [],
};

export const unconfirmed: ConfirmatoryFactorsResult = {
  ...confirmed,
  converged: false,
  fit: null,
  factorCovariances: [],
  misfit: [],
  warnings: [warning("confirmatoryFactors: the search stopped")],
};

const ratio = (estimate: number, verdict: "apart" | "unclear" | "not-apart") => ({
  ...{ estimate, verdict, status: "ok" as const },
});

export const validity: DiscriminantValidityResult = {
  kind: "discriminantValidity",
  constructs: ["Image", "Value", "Loyalty"].map((term, index) => ({
    term,
    items: [
      { item: `${term}1`, loading: 0.8 },
      { item: `${term}2`, loading: 0.8 },
    ],
    ...{ ave: index === 2 ? null : 0.64, rhoC: index === 2 ? null : 0.78, rootAve: index === 2 ? null : 0.8 },
    nearest: { construct: term === "Image" ? "Value" : "Image", correlation: 0.82 },
    fornellLarcker: index === 2 ? null : index === 0,
  })),
  pairs: [
    {
      ...{ a: "Image", b: "Value", correlation: 0.82, fornellLarcker: false },
      ...{ htmt: ratio(0.93, "not-apart"), htmt2: ratio(0.92, "not-apart") },
    },
    {
      ...{ a: "Image", b: "Loyalty", htmt2: ratio(0.7, "apart"), correlation: 0.6, fornellLarcker: null },
      htmt: { ...ratio(0.8, "apart"), stdError: 0.04, confLow: 0.72, confHigh: 0.88, verdictOfHigh: "unclear" },
    },
    {
      ...{ a: "Value", b: "Loyalty", correlation: null, fornellLarcker: null },
      htmt: { estimate: null, status: "no-correlation", verdict: null },
      htmt2: { estimate: null, status: "not-positive", verdict: null },
    },
  ],
  crossLoadings: [
    { item: "Image2", construct: "Image", loadings: [], highestOnOwn: false },
    { item: "Value1", construct: "Value", loadings: [], highestOnOwn: true },
  ],
  loadings: "one-factor" as DiscriminantValidityResult["loadings"],
  limits: [0.85, 0.9],
  definitions: { htmt: "", htmt2: "", loadings: "", correlation: "", crossLoadings: "" },
  level: 0.95,
  method: "percentile",
  n: 440,
  missing: 60,
  audit,
  warnings: [],
};

export const apart: DiscriminantValidityResult = {
  ...validity,
  pairs: validity.pairs.slice(1, 2).map((row) => ({ ...row, htmt: ratio(0.6, "apart") })),
  crossLoadings: [],
  n: null,
  audit: null,
};

const rearranged = { estimate: 0.1, low: -0.2, high: 0.2, pValue: 0.3 };

const sameThing = (term: string, invariance: "none" | "partial" | "full") => ({
  ...{ term, invariance, compositional: invariance !== "none" },
  ...{ correlation: 0.99, correlationQuantile: 0.98, correlationPValue: 0.4 },
  mean: rearranged,
  logVariance: rearranged,
});

const groupPaths = (group: string, shift: number) => ({
  ...{ group, n: 220, converged: true, iterations: 6 },
  paths: [
    { from: "Image", to: "Loyalty", estimate: 0.4 + shift },
    { from: "Value", to: "Loyalty", estimate: 0.2 },
  ],
  rSquared: [{ term: "Loyalty", estimate: 0.4 }],
});

export const comparedPaths: ComparePathsResult = {
  kind: "comparePaths",
  by: "Region",
  level: 0.95,
  resamples: 500,
  seed: 1,
  adjust: "holm",
  groups: [groupPaths("North", 0.2), groupPaths("South", 0), groupPaths("West", 0)],
  pairs: [
    {
      ...{ a: "North", b: "South" },
      invariance: [sameThing("Image", "full"), sameThing("Value", "none"), sameThing("Loyalty", "partial")],
      paths: [
        { from: "Image", to: "Loyalty", difference: 0.2, pValue: 0.002, adjustedPValue: 0.008 },
        { from: "Value", to: "Loyalty", difference: 0.3, pValue: 0.002, adjustedPValue: 0.008 },
      ],
      failed: [],
    },
    {
      ...{ a: "South", b: "West" },
      invariance: [sameThing("Image", "full")],
      paths: [{ from: "Image", to: "Loyalty", difference: 0, pValue: 0.9, adjustedPValue: 1 }],
      failed: [],
    },
  ],
  n: 440,
  missing: 60,
  audit,
  warnings: [],
};

export const alikePaths: ComparePathsResult = { ...comparedPaths, pairs: comparedPaths.pairs.slice(1) };

const predicted = (indicator: string, rmse: number, qSquared: number) => ({
  ...{ construct: "Loyalty", indicator, rmse, mae: rmse, qSquared, betterThanLinear: true },
  linear: { rmse: 1.2, mae: 0.9, qSquared: 0.2 },
});

export const predictedPaths: PredictPathsResult = {
  kind: "predictPaths",
  antecedents: "direct",
  folds: 10,
  repeats: 2,
  seed: 1,
  rows: [predicted("l1", 1.1, 0.31), predicted("l2", 1.9, -0.02)],
  power: "high",
  n: 440,
  missing: 60,
  audit,
  warnings: [],
};

export const unpredicted: PredictPathsResult = {
  ...predictedPaths,
  rows: [{ ...predicted("l1", 1.1, 0.31), linear: null, betterThanLinear: null }],
  power: null,
};

export const omegaOfThree: OmegaResult = {
  kind: "omega",
  ...figure(0.86, 0.03),
  level: 0.95,
  method: "percentile",
  modelImplied: 0.86,
  hierarchical: 0.62,
  hierarchicalInterval: figure(0.62, 0.08),
  asymptotic: 0.72,
  explainedCommonVariance: 0.6,
  estimator: "minres",
  correlation: "polychoric",
  factors: 3,
  loadings: [
    { term: "q1", general: 0.6, groups: [0.4, 0, 0.1], communality: 0.53, uniqueness: 0.47 },
    { term: "q2", general: 0.5, groups: [0, 0.5, 0.1], communality: 0.51, uniqueness: 0.49 },
  ],
  groupFactors: [],
  factorCorrelations: [],
  compositeReliability: null,
  averageVarianceExtracted: null,
  items: 2,
  reversed: ["q2"],
  n: 440,
  missing: 60,
  audit,
  warnings: [],
};

export const omegaOfOne: OmegaResult = (({ hierarchicalInterval: _, ...rest }) => ({
  ...rest,
  ...{ stdError: null, confLow: null, confHigh: null, method: "none", hierarchical: null },
  correlation: "pearson" as const,
  factors: 1,
  loadings: rest.loadings.map((row) => ({ ...row, groups: [] })),
  reversed: [],
  n: null,
  audit: null,
}))(omegaOfThree);
