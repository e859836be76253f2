import type {
  LogisticRegressionResult,
  LogisticRow,
  LogitDriverRow,
  LogitDriversResult,
  OrdinalDriversResult,
  OrdinalRegressionResult,
  OrdinalRow,
} from "../../../../src/analysis/regression/modelResults";
import type {
  BootstrapResult,
  JackknifeResult,
  PermutationTestResult,
} from "../../../../src/analysis/resampling/bootstrapResults";
import type { Audit } from "../../../../src/analysis/results";
import { warning } from "../handMadeResults";

/** Models of a probability, and resampled figures, written by hand: plausible, not true. */

const audit: Audit = { rows: 440, used: 440, leftOut: 0, columns: [{ term: "Speed", missing: 0, onlyMissing: 0 }] };

const coefficient = {
  estimate: 0.41,
  stdError: 0.1,
  statistic: 4.1,
  df: null,
  pValue: 0.00004,
  confLow: 0.2,
  confHigh: 0.6,
};

const logisticRow = (term: string, effect: number | null): LogisticRow => ({
  term,
  ...coefficient,
  oddsRatio: { estimate: 1.507, confLow: 1.22, confHigh: 1.82 },
  averageMarginalEffect:
    effect === null
      ? null
      : {
          of: term === "Member" ? "switch" : "slope",
          estimate: effect,
          stdError: 2,
          confLow: effect - 4,
          confHigh: effect + 4,
        },
  eValue: { estimate: 1.9, limit: 1.4 },
});

const fit = {
  n: 440,
  missing: 0,
  statistic: 61.2,
  df: [3, null] as const,
  pValue: 1e-12,
  deviance: 500,
  nullDeviance: 561.2,
  logLikelihood: -250,
  aic: 508,
  iterations: 5,
  converged: true,
};

const logisticModel = {
  ...fit,
  events: 210,
  eventShare: 47.7,
  pseudoRSquared: { mcFadden: 0.109, coxSnell: 0.13, nagelkerke: 0.174, tjur: 0.131 },
};

export const logistic: LogisticRegressionResult = {
  kind: "logisticRegression",
  outcome: "Satisfaction",
  event: { atLeast: 4 },
  level: 0.95,
  errors: "classical",
  rows: [
    { ...logisticRow("(Intercept)", null), oddsRatio: null, eValue: null },
    logisticRow("Speed", 9.1),
    logisticRow("Member", -1.2),
    logisticRow("Speed × Price", null),
  ],
  covariance: { terms: [], values: [] },
  model: logisticModel,
  audit,
  warnings: [],
};

const marginal = (estimate: number) => ({ estimate, stdError: 1, confLow: estimate - 2, confHigh: estimate + 2 });

const ordinalRow = (term: string, isNps: boolean, pValue: number): OrdinalRow => ({
  term,
  ...coefficient,
  oddsRatio: { estimate: 1.507, confLow: 1.22, confHigh: 1.82 },
  averageMarginalEffects: {
    of: "slope",
    mean: { estimate: 0.21, stdError: 0.03, confLow: 0.15, confHigh: 0.27 },
    promoters: isNps ? marginal(4) : null,
    detractors: isNps ? marginal(-2.8) : null,
    nps: isNps ? marginal(6.8) : null,
    answers: [],
  },
  proportionalOdds: { statistic: 3, df: 3, pValue },
});

const ordinalModel = {
  ...fit,
  statistic: 20.1,
  df: [2, 431] as const,
  pseudoRSquared: { mcFadden: 0.032, coxSnell: 0.1, nagelkerke: 0.114, mcKelveyZavoina: 0.104 },
};

export const ordinal: OrdinalRegressionResult = {
  kind: "ordinalRegression",
  outcome: "Recommend",
  level: 0.95,
  errors: "linearized",
  answers: [0, 5, 8, 10],
  rows: [ordinalRow("Speed", true, 0.4), ordinalRow("Price", true, 0.002)],
  thresholds: [],
  covariance: { terms: [], values: [] },
  proportionalOdds: { statistic: 12, df: 6, pValue: 0.02, thresholds: ["0|5"] },
  model: ordinalModel,
  audit,
  warnings: [],
};

const driver = (
  term: string,
  rank: number,
): Omit<LogitDriverRow, "averageMarginalEffect" | "eValue" | "coefficients"> => ({
  term,
  ...coefficient,
  sign: 1,
  oddsRatio: { estimate: 1.5, confLow: 1.2, confHigh: 1.8 },
  correlation: 0.4,
  importance: 0.1 / rank,
  share: 0.6 / rank,
  shareLow: 0.4 / rank,
  shareHigh: 0.8 / rank,
  rank,
  rankLow: 1,
  rankHigh: 2,
  letters: "a",
  performance: 71,
  mean: 3.8,
  standardDeviation: 0.9,
  vif: 1.4,
  tolerance: 0.71,
});

export const logitDriverTable: LogitDriversResult = {
  kind: "logitDrivers",
  outcome: "Satisfaction",
  event: null,
  level: 0.95,
  pseudoRSquared: "nagelkerke",
  errors: "classical",
  covariance: { terms: [], values: [] },
  movesTogether: [{ a: "Speed", b: "Price", correlation: 0.74 }],
  differences: [{ a: "Price", b: "Speed", estimate: -0.3, confLow: -0.6, confHigh: 0.1, apart: false }],
  resampling: { method: "percentile", level: 0.95, resamples: 500, seed: 1, failed: [] },
  permutations: 2000,
  audit,
  rows: [
    { ...driver("Price", 2), ...pick(logisticRow("Price", 2.9)) },
    {
      ...driver("Speed", 1),
      ...pick(logisticRow("Speed", 9.1)),
      coefficients: [logisticRow("Speed: slow", -4.9), logisticRow("Speed: fast", 6)],
    },
  ],
  model: logisticModel,
  warnings: [warning("logitDrivers: importance was estimated")],
};

function pick({ averageMarginalEffect, eValue }: LogisticRow): Pick<LogisticRow, "averageMarginalEffect" | "eValue"> {
  return { averageMarginalEffect, eValue };
}

export const ordinalDriverTable: OrdinalDriversResult = {
  kind: "ordinalDrivers",
  outcome: "Satisfaction",
  level: 0.95,
  pseudoRSquared: "mcFadden",
  errors: "classical",
  covariance: { terms: [], values: [] },
  movesTogether: [],
  audit,
  answers: [1, 2, 3],
  rows: [1, 2].map((rank) => {
    const {
      shareLow: _,
      shareHigh: __,
      rankLow: ___,
      rankHigh: ____,
      letters: _____,
      ...row
    } = driver(rank === 1 ? "Speed" : "Price", rank);
    const { averageMarginalEffects, proportionalOdds } = ordinalRow("", false, 0.4);
    return { ...row, averageMarginalEffects, proportionalOdds };
  }),
  thresholds: [],
  proportionalOdds: { statistic: 2, df: 6, pValue: 0.9, thresholds: ["1|2"] },
  model: ordinalModel,
  warnings: [],
};

export const bootstrapped: BootstrapResult = {
  kind: "bootstrap",
  rows: [
    {
      term: "nps",
      estimate: 21.832,
      stdError: 3.1,
      bias: 0.02,
      confLow: 15.6,
      confHigh: 27.9,
      method: "bca",
      status: "ok",
      cause: null,
      failed: 0,
    },
    {
      term: "median",
      estimate: 8,
      stdError: null,
      bias: null,
      confLow: null,
      confHigh: null,
      method: "bca",
      status: "ok",
      cause: null,
      failed: 3,
    },
  ],
  method: "bca",
  level: 0.9,
  resamples: 2000,
  seed: 7,
  scheme: "rao-wu",
  resampled: { units: "clusters", count: 40, strata: 4 },
  n: 440,
  missing: 12,
  failed: [],
  warnings: [warning("bootstrap: 3 resamples failed")],
};

export const jackknifed: JackknifeResult = {
  kind: "jackknife",
  rows: [
    {
      term: "nps",
      estimate: 21.832,
      bias: 0.02,
      corrected: 21.812,
      stdError: 3.1,
      confLow: 15.6,
      confHigh: 27.9,
      failed: 0,
    },
  ],
  level: 0.95,
  df: 439,
  leftOut: { units: "people", count: 440, strata: 1, groups: 100 },
  n: 440,
  failed: [],
  warnings: [],
};

export const permuted: PermutationTestResult = {
  kind: "permutationTest",
  estimate: -1.333,
  pValue: 0.2188,
  asExtreme: 2187,
  resamples: 9999,
  seed: 1,
  alternative: "two-sided",
  paired: false,
  n: [60, 58],
  missing: [0, 2],
  warnings: [],
};

export const rarePermutation: PermutationTestResult = {
  ...permuted,
  pValue: 0.0004,
  asExtreme: 3,
  alternative: "less",
  paired: true,
};
