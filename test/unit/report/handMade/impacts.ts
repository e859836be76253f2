import type {
  CollinearityResult,
  CompareDriversResult,
  ContrastFigures,
  EValueResult,
  MediationResult,
  NonlinearityResult,
  PenaltyRewardResult,
  RidgeTraceResult,
  SensitivityToConfounderResult,
  SimulateChangeResult,
  TopicDriversResult,
} from "../../../../src/analysis/impact/impactResults";
import type { Audit } from "../../../../src/analysis/results";
import { model, warning } from "../handMadeResults";

/** What lies beyond a table of drivers, written by hand: plausible, not true. */

const audit: Audit = {
  rows: 500,
  used: 440,
  leftOut: 60,
  columns: [
    { term: "Satisfaction", missing: 5, onlyMissing: 5 },
    { term: "Speed", missing: 55, onlyMissing: 55 },
  ],
};

export const contrast = (estimate: number, half: number): ContrastFigures => ({
  estimate,
  stdError: half / 2,
  statistic: (2 * estimate) / half,
  df: 430,
  pValue: Math.abs(estimate) > half ? 0.001 : 0.4,
  confLow: estimate - half,
  confHigh: estimate + half,
});

export const simulatedChange: SimulateChangeResult = {
  kind: "simulateChange",
  outcome: "Satisfaction",
  level: 0.95,
  method: "t",
  errors: "classical",
  changes: [
    { term: "Speed", change: 0.5, estimate: 0.21, confLow: 0.1, confHigh: 0.32, mean: 3.4, newMean: 3.9 },
    { term: "Price", change: -1, estimate: -0.05, confLow: -0.2, confHigh: 0.1, mean: null, newMean: null },
  ],
  ...contrast(0.16, 0.2),
  index: { estimate: 4, confLow: -1, confHigh: 9 },
  mean: 3.9,
  newMean: { estimate: 4.06, confLow: 3.86, confHigh: 4.26 },
  newIndex: null,
  warnings: [warning("simulateChange: the new mean of a driver lies beyond its scale")],
};

export const plainChange: SimulateChangeResult = {
  ...simulatedChange,
  ...contrast(0.21, 0.11),
  changes: [simulatedChange.changes[0]!],
  index: null,
  mean: null,
  newMean: null,
  warnings: [],
};

const segmentDriver = (term: string, estimate: number, share: number, rank: number) => ({
  term,
  ...contrast(estimate, 0.1),
  importance: share / 2,
  share,
  rank,
});

export const comparedDrivers: CompareDriversResult = {
  kind: "compareDrivers",
  outcome: "Satisfaction",
  by: "Region",
  level: 0.95,
  importance: "shapley",
  errors: "classical",
  method: "welch",
  segments: ["North", "South"].map((segment, index) => ({
    segment,
    rows: [segmentDriver("Speed", 0.4 - 0.3 * index, 0.7, 1), segmentDriver("Price", 0.2, 0.3, 2)],
    model: { ...model, n: 220, missing: 0 },
  })),
  tests: [
    { term: "Speed", statistic: 12, df: [1, 400], pValue: 0.0006, adjustedPValue: 0.0012 },
    { term: "Price", statistic: 0.1, df: [1, 400], pValue: 0.75, adjustedPValue: 0.75 },
  ],
  differences: [
    { term: "Speed", a: "North", b: "South", ...contrast(0.3, 0.14), adjustedPValue: 0.0012 },
    { term: "Price", a: "North", b: "South", ...contrast(0, 0.14), adjustedPValue: 0.75 },
  ],
  overall: { statistic: 6, df: [2, 400], pValue: 0.003 },
  audit,
  warnings: [],
};

export const alikeDrivers: CompareDriversResult = {
  ...comparedDrivers,
  tests: comparedDrivers.tests.map((test) => ({ ...test, pValue: 0.4, adjustedPValue: 0.8 })),
  differences: [],
  overall: { statistic: 0.9, df: [2, 400], pValue: 0.41 },
};

export const penalties: PenaltyRewardResult = {
  kind: "penaltyReward",
  outcome: "Satisfaction",
  level: 0.95,
  errors: "classical",
  rows: [
    ["Speed", contrast(-0.8, 0.2), contrast(0.1, 0.2), contrast(-0.7, 0.3), "basic"] as const,
    ["Price", contrast(-0.3, 0.2), contrast(0.1, 0.2), contrast(-0.2, 0.3), "basic"] as const,
    ["Staff", contrast(-0.4, 0.2), contrast(0.4, 0.2), contrast(0, 0.3), "performance"] as const,
    ["Lounge", contrast(0, 0.2), contrast(0.7, 0.2), contrast(0.7, 0.3), "excitement"] as const,
    ["Wi-Fi", contrast(0, 0.2), contrast(0.3, 0.2), contrast(0.3, 0.4), "excitement"] as const,
    ["Shops", contrast(0, 0.2), contrast(0.1, 0.2), contrast(0.1, 0.4), "neither"] as const,
    ["Signs", null, contrast(0.1, 0.2), null, null] as const,
  ].map(([term, penalty, reward, asymmetry, own]) => ({
    term,
    low: 2,
    high: 4,
    counts: { low: 20, middle: 100, high: 320 },
    penalty,
    reward,
    asymmetry,
    class: own,
  })),
  model,
  audit,
  warnings: [warning('penaltyReward: nobody gave a low answer to "Signs"')],
};

const square = {
  estimate: 0.05,
  stdError: 0.02,
  statistic: 6,
  df: [1, 400] as const,
  pValue: 0.01,
  adjustedPValue: 0.02,
};
const straight = { ...square, pValue: 0.4, adjustedPValue: 0.9 };

export const curves: NonlinearityResult = {
  kind: "nonlinearity",
  outcome: "Satisfaction",
  level: 0.95,
  errors: "classical",
  n: 440,
  missing: 60,
  rows: [
    { term: "Speed", curve: "up", square, turningPoint: null, categories: straight },
    { term: "Price", curve: "down", square, turningPoint: 4.2, categories: null },
    { term: "Staff", curve: "none", square: straight, turningPoint: null, categories: square },
    { term: "Shops", curve: "none", square: straight, turningPoint: null, categories: straight },
    { term: "Member", curve: null, square: null, turningPoint: null, categories: null },
  ],
  audit,
  warnings: [],
};

export const straightLines: NonlinearityResult = { ...curves, rows: curves.rows.slice(3, 4) };

const topic = (term: string, adjusted: ContrastFigures, rank: number) => ({
  term,
  mentions: 40,
  prevalence: 0.09,
  scoreWith: 10,
  scoreWithout: 22,
  lift: contrast(-12, 20),
  impact: { estimate: -1.1, confLow: -2.9, confHigh: 0.7 },
  adjusted,
  adjustedImpact: { estimate: -1, confLow: -2.9, confHigh: 0.9 },
  importance: 0.02,
  share: 0.4,
  rank,
});

export const topics: TopicDriversResult = {
  kind: "topicDrivers",
  outcome: "Recommend",
  score: "nps",
  level: 0.95,
  errors: "HC2",
  n: 440,
  missing: 60,
  estimate: 20.9,
  rows: [
    topic("staff", contrast(22, 16), 1),
    topic("delivery", contrast(-40, 20), 2),
    topic("app", contrast(-9, 20), 3),
  ],
  model,
  audit,
  warnings: [],
};

const part = (estimate: number, half: number) => ({
  estimate,
  stdError: half / 2,
  confLow: estimate - half,
  confHigh: estimate + half,
});

export const mediated: MediationResult = {
  kind: "mediation",
  outcome: "Satisfaction",
  driver: "Speed",
  level: 0.95,
  method: "delta",
  total: part(0.42, 0.06),
  direct: part(0.11, 0.05),
  indirect: part(0.31, 0.05),
  paths: [
    {
      term: "Staff",
      ...part(0.3, 0.05),
      first: { estimate: 0.6, stdError: 0.03 },
      second: { estimate: 0.5, stdError: 0.03 },
    },
    {
      term: "Price",
      ...part(0.01, 0.05),
      first: { estimate: 0.1, stdError: 0.03 },
      second: { estimate: 0.1, stdError: 0.03 },
    },
  ],
  shareMediated: 0.738,
  n: 440,
  missing: 60,
  audit,
  warnings: [],
};

export const opposedMediation: MediationResult = {
  ...mediated,
  method: "percentile",
  paths: mediated.paths.slice(0, 1),
  shareMediated: null,
  resampling: { method: "percentile", level: 0.95, resamples: 1000, seed: 3, failed: [] },
  warnings: [warning("mediation: direct and indirect effect run against each other")],
};

const confounded = (benchmark: string, times: number, estimate: number, half: number) => ({
  benchmark,
  times,
  withDriver: 0.02 * times,
  withOutcome: 0.03 * times,
  status: "possible" as const,
  ...contrast(estimate, half),
});

export const sensitivity: SensitivityToConfounderResult = {
  kind: "sensitivityToConfounder",
  outcome: "Satisfaction",
  driver: "Speed",
  level: 0.95,
  errors: "classical",
  effect: contrast(0.42, 0.06),
  partialRSquared: 0.25,
  robustnessValue: 0.438,
  robustnessValueAtLevel: 0.39,
  rows: [
    confounded("Price", 1, 0.4, 0.06),
    confounded("Price", 3, 0.35, 0.06),
    confounded("Staff", 1, 0.2, 0.06),
    { ...confounded("Staff", 3, 0.02, 0.06), status: "beyond-outcome" },
    {
      ...confounded("Shops", 1, 0, 0),
      withDriver: null,
      withOutcome: null,
      status: "beyond-driver",
      estimate: null,
      stdError: null,
      statistic: null,
      confLow: null,
      confHigh: null,
    },
  ],
  warnings: [],
};

export const openSensitivity: SensitivityToConfounderResult = {
  ...sensitivity,
  effect: contrast(0.02, 0.06),
  robustnessValue: 0.04,
  robustnessValueAtLevel: 0,
  rows: [],
};

export const eValueOfRisk: EValueResult = {
  kind: "eValue",
  measure: "riskRatio",
  ratio: 2,
  riskRatio: 2,
  estimate: 3.414,
  limit: 2.366,
  warnings: [],
};
export const eValueOfOdds: EValueResult = {
  ...eValueOfRisk,
  measure: "oddsRatio",
  ratio: 1.21,
  riskRatio: 1.1,
  estimate: 1.43,
  limit: 1,
  warnings: [warning("eValue: the odds ratio was taken as a risk ratio of its square root")],
};

export const together: CollinearityResult = {
  kind: "collinearity",
  n: 440,
  missing: 60,
  rows: ["Speed", "Wait", "Price"].map((term, index) => ({
    term,
    vif: 1.4 + 5 * index,
    tolerance: 1 / (1.4 + 5 * index),
    df: 1,
    gvif: 1.4 + 5 * index,
    scaledGvif: 1.2,
  })),
  conditions: [
    { index: 1, proportions: [] },
    { index: 41.2, proportions: [] },
  ],
  findings: [
    { terms: ["Speed", "Wait"], correlation: 0.81, suggestion: "merge", finding: "" },
    { terms: ["Staff", "Courtesy"], correlation: 0.96, suggestion: "drop", finding: "" },
    { terms: ["Value"], correlation: null, suggestion: "together", finding: "" },
    { terms: ["Price"], correlation: null, suggestion: "keep", finding: "" },
  ],
  correlations: {
    terms: ["Speed", "Wait", "Price"],
    values: [
      [1, 0.81, -0.24],
      [0.81, 1, -0.05],
      [-0.24, -0.05, 1],
    ],
  },
  audit,
  warnings: [],
};

export const ridge: RidgeTraceResult = {
  kind: "ridgeTrace",
  outcome: "Satisfaction",
  n: 440,
  missing: 60,
  lambdas: [0, 0.0280722, 1],
  effectiveDf: [2, 1.9, 1.1],
  rows: [
    { term: "Speed", coefficients: [0.4, 0.38, 0.2], vif: [1.2, 1.1, 0.5], changesSign: false },
    { term: "Wait", coefficients: [-0.05, 0.01, 0.1], vif: [8.2, 4.1, 0.5], changesSign: true },
  ],
  audit,
  warnings: [],
};
