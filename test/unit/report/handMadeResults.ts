import type {
  BottomBoxResult,
  CesResult,
  CronbachAlphaResult,
  CsatResult,
  CustomerIndexResult,
  DriverRow,
  DriversResult,
  LinearRegressionResult,
  MeanScoreResult,
  NetScoreResult,
  NpsResult,
  RegressionModel,
  TopBoxResult,
  VifResult,
  Warning,
} from "../../../src/analysis/results";

/** Results written by hand: the report only prints, so the figures need to be plausible, not true. */

export const warning = (message: string): Warning => ({ code: "hand-made", message, details: {} });

export const model: RegressionModel = {
  n: 974,
  missing: 2527,
  rSquared: 0.5694321,
  adjustedRSquared: 0.5654123,
  sigma: 0.5121,
  statistic: 141.652,
  df: [9, 964],
  pValue: 1e-170,
  intercept: 0.3734,
};

export function driverRow(term: string, rank: number, overrides: Partial<DriverRow> = {}): DriverRow {
  return {
    term,
    estimate: 0.3 / rank,
    stdError: 0.024,
    statistic: 0.3 / rank / 0.024,
    df: 964,
    pValue: 0.0001 * 4 ** rank > 1 ? 0.93 : 0.0001 * 4 ** rank,
    confLow: 0.3 / rank - 0.047,
    confHigh: 0.3 / rank + 0.047,
    sign: 1,
    standardized: 0.25 / rank,
    correlation: 0.6 / rank,
    importance: 0.2 / rank,
    share: 0.4 / rank,
    rank,
    performance: null,
    mean: 3.9,
    standardDeviation: 0.8,
    impact: { perStandardDeviation: 0.24 / rank, perFiveIndexPoints: null, elasticity: null },
    sensitivity: null,
    vif: 1.2 + rank / 3,
    tolerance: 1 / (1.2 + rank / 3),
    ...overrides,
  };
}

/** Nothing but what every drivers result has: no scale, no bootstrap. */
export const plainDrivers: DriversResult = {
  kind: "drivers",
  outcome: "Overall satisfaction",
  level: 0.95,
  importance: "shapley",
  errors: "classical",
  rows: [driverRow("Price", 3), driverRow("Speed", 1), driverRow("Friendliness of staff", 2)],
  covariance: { terms: ["(Intercept)"], values: [[0.01]] },
  model: { ...model, missing: 0, df: [3, 970] },
  movesTogether: [],
  audit: {
    rows: 974,
    used: 974,
    leftOut: 0,
    columns: ["Overall satisfaction", "Price", "Speed", "Friendliness of staff"].map((term) => ({
      term,
      missing: 0,
      onlyMissing: 0,
    })),
  },
  warnings: [],
};

/** Everything a drivers result can have. */
export const fullDrivers: DriversResult = {
  ...plainDrivers,
  importance: "relative-weights",
  errors: "linearized",
  rows: [
    driverRow("Price", 3, { shareLow: 0.09, shareHigh: 0.172, rankLow: 3, rankHigh: 3, performance: null }),
    driverRow("Speed", 1, { shareLow: 0.31, shareHigh: 0.492, rankLow: 1, rankHigh: 2, performance: 71.24, vif: 5.41 }),
    driverRow("Friendliness of staff", 2, {
      shareLow: null,
      shareHigh: null,
      rankLow: null,
      rankHigh: null,
      performance: 88.06,
      estimate: -0.0004,
      pValue: 0.99996,
    }),
  ],
  model: { ...model, df: [3, 970], statistic: null, pValue: null },
  movesTogether: [
    { a: "Speed", b: "Friendliness of staff", correlation: 0.7412 },
    { a: "Price", b: "Speed", correlation: -0.7031 },
  ],
  audit: {
    rows: 3501,
    used: 974,
    leftOut: 2527,
    columns: [
      { term: "Overall satisfaction", missing: 12, onlyMissing: 0 },
      { term: "Price", missing: 0, onlyMissing: 0 },
      { term: "Speed", missing: 2204, onlyMissing: 1409 },
      { term: "Friendliness of staff", missing: 880, onlyMissing: 31 },
    ],
  },
  resampling: {
    method: "percentile",
    level: 0.9,
    resamples: 2000,
    seed: 1,
    failed: [{ cause: "a driver had no spread", count: 3 }],
    groups: 1000,
  },
  warnings: [
    warning('drivers: 72.2 % of the rows were left out, most of them because of "Speed"'),
    warning('drivers: "Price" has a coefficient and a correlation of opposite signs'),
  ],
};

export const plainNps: NpsResult = {
  kind: "nps",
  estimate: 23.0769,
  stdError: 11.2,
  confLow: -0.41,
  confHigh: 44.2,
  level: 0.95,
  method: "adjusted-wald",
  n: 52,
  missing: 3,
  sumWeights: 52,
  counts: { promoters: 25, passives: 14, detractors: 13 },
  shares: { promoters: 48.0769, passives: 26.9231, detractors: 25 },
  cutoffs: { promoters: 9, detractors: 6 },
  warnings: [],
};

export const groupedNps: NpsResult = {
  ...plainNps,
  effectiveSampleSize: 41.73,
  groups: [
    { ...withoutWarnings(plainNps), group: "North", n: 40, missing: 0, effectiveSampleSize: 33.2, warnings: [] },
    {
      ...withoutWarnings(plainNps),
      group: 7,
      n: 12,
      missing: 2,
      effectiveSampleSize: 8.5,
      warnings: [warning("nps: 12 answers are few")],
    },
    {
      ...withoutWarnings(plainNps),
      group: null,
      estimate: null,
      stdError: null,
      confLow: null,
      confHigh: null,
      n: 0,
      missing: 1,
      effectiveSampleSize: 0,
      counts: { promoters: 0, passives: 0, detractors: 0 },
      shares: { promoters: null, passives: null, detractors: null },
      warnings: [],
    },
  ],
  warnings: [warning('nps: 1 row has no value in the "by" column; it counts in the total only')],
};

function withoutWarnings(result: NpsResult): Omit<NpsResult, "warnings" | "groups"> {
  const { warnings: _, groups: __, ...score } = result;
  return score;
}

export const csatResult: CsatResult = {
  kind: "csat",
  estimate: 81.25,
  stdError: 2.1,
  confLow: 76.6,
  confHigh: 85.1,
  level: 0.95,
  method: "wilson",
  n: 320,
  missing: 0,
  sumWeights: 320,
  counts: { 1: 4, 2: 16, 3: 40, 4: 160, 5: 100 },
  top: [4, 5],
  mean: { estimate: 4.05, confLow: 3.96, confHigh: 4.14 },
  warnings: [],
};

export const cesResult: CesResult = {
  kind: "ces",
  version: "2.0",
  estimate: 5.312,
  stdError: 0.06,
  confLow: null,
  confHigh: null,
  level: 0.95,
  method: "t",
  n: 1,
  missing: 0,
  sumWeights: 1,
  counts: { 5: 1 },
  topShare: { estimate: 100, confLow: 20.65, confHigh: 100 },
  warnings: [warning("ces: one answer has no spread, so there is no interval of the mean")],
};

export const indexResult: CustomerIndexResult = {
  kind: "customerIndex",
  estimate: 71.4,
  stdError: 0.8,
  confLow: 69.8,
  confHigh: 73,
  level: 0.95,
  method: "t",
  n: 500,
  missing: 12,
  sumWeights: 500,
  counts: { 1: 3, 10: 30 },
  items: [
    { term: "Satisfaction", weight: 1 / 3, mean: 7.6, index: 73.3, counts: { 10: 10 } },
    { term: "Expectations", weight: 1 / 3, mean: 7.4, index: 71.1, counts: { 10: 10 } },
    { term: "Ideal", weight: 1 / 3, mean: null, index: null, counts: {} },
  ],
  warnings: [],
};

export const regressionResult: LinearRegressionResult = {
  kind: "linearRegression",
  outcome: "Revenue",
  level: 0.95,
  errors: "classical",
  covariance: { terms: ["(Intercept)"], values: [[0.01]] },
  rows: [
    coefficient("(Intercept)", 1204512.3, 90211.8),
    coefficient("Price (kr)", -0.0000214, 0.0000099),
    coefficient("Visits", 31.4, 0),
    coefficient("Distance (nm)", 3e-14, 1e-14),
  ],
  model: { ...model, n: 40, missing: 0, sigma: 48211.2, intercept: 1204512.3 },
  audit: null,
  warnings: [],
};

function coefficient(term: string, estimate: number, stdError: number): LinearRegressionResult["rows"][number] {
  return {
    term,
    estimate,
    stdError,
    statistic: stdError === 0 ? null : estimate / stdError,
    df: 30,
    pValue: stdError === 0 ? null : 0.0421,
    confLow: estimate - 2 * stdError,
    confHigh: estimate + 2 * stdError,
  };
}

export const vifResult: VifResult = {
  kind: "vif",
  n: 974,
  missing: 0,
  rows: [
    { term: "price", vif: 2.667, tolerance: 0.375, df: 1, gvif: 2.667, scaledGvif: 1.633 },
    { term: "speed", vif: 104.2, tolerance: 0.0096, df: 1, gvif: 104.2, scaledGvif: 10.21 },
  ],
  conditionIndices: [1, 8.2, 33.4],
  correlations: {
    terms: ["price", "speed"],
    values: [
      [1, 0.91],
      [0.91, 1],
    ],
  },
  movesTogether: [{ a: "price", b: "speed", correlation: 0.91 }],
  audit: null,
  warnings: [warning('vif: "speed" has a VIF above 10')],
};

export const alphaResult: CronbachAlphaResult = {
  kind: "cronbachAlpha",
  estimate: 0.8431,
  standardized: 0.8389,
  correlation: "pearson",
  stdError: 0.007,
  confLow: 0.829,
  confHigh: 0.857,
  level: 0.95,
  method: "feldt",
  n: 974,
  missing: 26,
  items: 3,
  reversed: [],
  guttmanLambda6: 0.81,
  averageCorrelation: 0.512,
  medianCorrelation: 0.5,
  correlationVariance: 0.004,
  signalToNoise: 3.1,
  scaleMean: 3.4,
  scaleStandardDeviation: 0.9,
  ifDropped: ["q1", "q2", "q3"].map((term, index) => ({
    term,
    estimate: 0.8 + index / 100,
    stdError: 0.01,
    standardized: 0.8,
    guttmanLambda6: 0.7,
    averageCorrelation: 0.5,
    medianCorrelation: 0.5,
    correlationVariance: null,
    signalToNoise: 2,
    itemTotal: 0.71,
    itemTotalStandardized: 0.7,
    itemTotalCorrected: 0.65,
    itemRest: 0.6 - index / 10,
    mean: 3.4,
    standardDeviation: 1.1,
  })),
  audit: null,
  warnings: [],
};

const onScale = {
  stdError: 2,
  level: 0.95,
  n: 320,
  missing: 4,
  sumWeights: 320,
  counts: { 1: 40, 2: 40, 3: 40, 4: 200 },
  scale: [1, 4] as const,
  warnings: [],
};
const share = { estimate: 62.5, confLow: 57.1, confHigh: 67.6, method: "clopper-pearson" };

export const topBoxResult: TopBoxResult = { kind: "topBox", ...onScale, ...share, top: [4] };
export const bottomBoxResult: BottomBoxResult = { kind: "bottomBox", ...onScale, ...share, bottom: [1, 2, 3] };
export const netScoreResult: NetScoreResult = {
  kind: "netScore",
  ...onScale,
  ...share,
  method: "adjusted-wald",
  top: [4],
  bottom: [1, 2],
  shares: { top: 62.5, middle: 12.5, bottom: 25 },
};
export const meanScoreResult: MeanScoreResult = {
  kind: "meanScore",
  ...onScale,
  estimate: 3.25,
  confLow: 3.1,
  confHigh: 3.4,
  method: "t",
  index: { estimate: 75, confLow: 70, confHigh: 80 },
};
