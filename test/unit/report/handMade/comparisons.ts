import type {
  ChangeDecompositionResult,
  ComparisonRow,
  ControlChartResult,
  GroupScore,
  PairedComparisonResult,
  ScoreComparisonResult,
  ScoreTrendResult,
} from "../../../../src/analysis/comparison/comparisonResults";
import type { ComparisonPlan, DetectableDifferenceResult, MarginResult } from "../../../../src/analysis/results";
import { warning } from "../handMadeResults";

/** Comparisons and plans written by hand: plausible, not true. */

const group = (name: unknown, estimate: number | null, n: number): GroupScore => ({
  group: name,
  estimate,
  stdError: estimate === null ? null : 4,
  confLow: estimate === null ? null : estimate - 8,
  confHigh: estimate === null ? null : estimate + 8,
  n,
  missing: 2,
  sumWeights: n,
});

export const comparisonRow = (b: unknown, a: unknown, overrides: Partial<ComparisonRow> = {}): ComparisonRow => ({
  term: `${String(b)} − ${String(a)}`,
  a,
  b,
  estimateA: 20,
  estimateB: 26.2,
  nA: 200,
  nB: 190,
  estimate: 6.2,
  stdError: 4,
  statistic: 1.55,
  df: null,
  pValue: 0.12,
  confLow: -1.6,
  confHigh: 14,
  level: 0.95,
  method: "adjusted-wald",
  detectable: 11.2,
  pAdjusted: 0.36,
  warnings: [],
  ...overrides,
});

const found = { estimate: -14.1, statistic: -3.5, pValue: 0.0005, confLow: -22, confHigh: -6.2, pAdjusted: 0.0015 };

export const scoreComparison: ScoreComparisonResult = {
  kind: "scoreComparison",
  score: "nps",
  unit: "points",
  against: "rest",
  adjust: "holm",
  level: 0.95,
  method: "adjusted-wald",
  power: 0.8,
  groups: [group("North", 26.2, 190), group("South", 5.9, 210), group("West", 18, 140), group("East", null, 0)],
  rows: [
    comparisonRow("North", null),
    comparisonRow("South", null, found),
    comparisonRow("West", null, { confLow: 0.4, confHigh: 12, statistic: 2.1, pValue: 0.036, pAdjusted: 0.108 }),
    comparisonRow("East", null, {
      estimate: null,
      statistic: null,
      pValue: null,
      confLow: null,
      confHigh: null,
      pAdjusted: null,
      detectable: null,
      warnings: [warning("compareScores: no answers in this group")],
    }),
  ],
  n: 540,
  missing: 8,
  warnings: [],
};

/** One wave after another, with a margin; weighted. */
export const waveComparison: ScoreComparisonResult = {
  ...scoreComparison,
  score: "csat",
  unit: "percent",
  against: "previous",
  method: "newcombe",
  groups: [group("2025-Q1", 71.4, 300), group("2025-Q2", 72.1, 310)].map((wave) => ({
    ...wave,
    effectiveSampleSize: 250.25,
  })),
  rows: [
    comparisonRow("2025-Q2", "2025-Q1", {
      estimate: 0.7,
      confLow: -2.1,
      confHigh: 3.5,
      pAdjusted: 0.62,
      equivalence: {
        margin: [-5, 5],
        pValue: 0.002,
        pAdjusted: 0.002,
        confLow: -1.6,
        confHigh: 3,
        decision: "equivalent",
      },
    }),
  ],
};

/** All answers against a figure of others. */
export const benchmarkComparison: ScoreComparisonResult = {
  ...scoreComparison,
  score: "meanScore",
  unit: "scale",
  against: "benchmark",
  method: "t",
  groups: [group(null, 4.12, 500)],
  rows: [
    comparisonRow(null, null, {
      estimateA: 4,
      nA: null,
      estimate: 0.12,
      confLow: -0.01,
      confHigh: 0.25,
      detectable: 0.186,
      pAdjusted: 0.07,
    }),
  ],
  warnings: [warning("compareScores: a benchmark is taken as exact")],
};

export const pairedComparison: PairedComparisonResult = {
  kind: "pairedComparison",
  score: "meanScore",
  unit: "scale",
  against: "all-pairs",
  adjust: "none",
  level: 0.9,
  method: "t",
  power: 0.8,
  order: ["Price", "Speed", "Staff"],
  rows: [
    {
      ...comparisonRow("Speed", "Price", {
        estimate: 0.31,
        confLow: 0.2,
        confHigh: 0.42,
        pAdjusted: 0.0001,
        level: 0.9,
      }),
      n: 300,
      onlyA: 4,
      onlyB: 12,
      correlation: 0.4,
    },
    {
      ...comparisonRow("Staff", "Price", {
        estimate: -0.02,
        confLow: -0.1,
        confHigh: 0.06,
        detectable: 0.1,
        level: 0.9,
        warnings: [warning("comparePaired: 16 answered only one of the two")],
      }),
      n: 280,
      onlyA: 4,
      onlyB: 12,
      correlation: null,
    },
  ],
  warnings: [],
};

const effect = (estimate: number): ChangeDecompositionResult["mix"] => ({
  estimate,
  stdError: 1,
  statistic: estimate,
  df: null,
  pValue: 0.3,
  confLow: estimate - 2,
  confHigh: estimate + 2,
});

export const changeDecomposition: ChangeDecompositionResult = {
  kind: "changeDecomposition",
  score: "nps",
  unit: "points",
  method: "midpoint",
  level: 0.95,
  from: group("2025-Q1", 22.4, 300),
  to: group("2025-Q2", 13.1, 310),
  change: { ...comparisonRow("2025-Q2", "2025-Q1"), ...found, estimate: -9.3, confLow: -16, confHigh: -2.6 },
  mix: effect(-0.8),
  within: effect(-8.5),
  rows: [
    {
      ...effect(-7.9),
      term: "North",
      segment: "North",
      mix: effect(0.2),
      within: effect(-8.1),
      shareFrom: 0.41,
      shareTo: 0.38,
      scoreFrom: 31,
      scoreTo: 10.4,
      nFrom: 120,
      nTo: 118,
      presence: "both",
    },
    {
      ...effect(-1.4),
      term: "(missing)",
      segment: null,
      mix: effect(-1.4),
      within: effect(0),
      shareFrom: 0.1,
      shareTo: 0,
      scoreFrom: 12,
      scoreTo: null,
      nFrom: 30,
      nTo: 0,
      presence: "from",
    },
  ],
  warnings: [warning("decomposeChange: 1 segment has answers in one wave only")],
};

const slope = { ...effect(1.25), method: "theil-sen", intercept: 12 };

export const scoreTrend: ScoreTrendResult = {
  ...effect(1.1),
  kind: "scoreTrend",
  score: "nps",
  unit: "points",
  per: "year",
  order: ["2023", "2024", "2025"],
  orderedBy: "iso-text",
  level: 0.95,
  method: "least-squares",
  intercept: 14,
  detectable: 2.8,
  power: 0.8,
  waves: [12, 18, 15].map((estimate, index) => ({
    ...group(String(2023 + index), estimate, 200),
    position: index,
    fitted: 14 + 1.1 * index,
  })),
  betweenWaves: null,
  theilSen: { ...slope, coverage: null, stdError: null, statistic: null, pValue: null, confLow: null, confHigh: null },
  trendTest: { method: "mantel", statistic: 1.1, pValue: 0.27 },
  lackOfFit: { statistic: 6, df: [1, 597], pValue: 0.014 },
  n: 600,
  missing: 12,
  warnings: [warning("scoreTrend: waves scatter")],
};

export const risingTrend: ScoreTrendResult = {
  ...scoreTrend,
  ...effect(4.1),
  per: "wave",
  orderedBy: "given",
  detectable: null,
  betweenWaves: { ...slope, method: "wave-least-squares" },
  trendTest: null,
  lackOfFit: null,
  warnings: [],
};

export const controlChart: ControlChartResult = {
  kind: "controlChart",
  score: "csat",
  unit: "percent",
  method: "laney",
  centre: 71.2,
  sigmas: 3,
  run: 8,
  excess: 1.6,
  order: [1, 2, 3],
  orderedBy: "number",
  waves: [71, 55, 80].map((estimate, index) => ({
    ...group(index + 1, estimate, 200),
    limitLow: 60,
    limitHigh: 82,
    statistic: (estimate - 71.2) / 4,
    signals: index === 1 ? (["beyond-limits", "run"] as const) : [],
    isBaseline: index !== 1,
  })),
  n: 600,
  missing: 0,
  warnings: [],
};

export const quietChart: ControlChartResult = {
  ...controlChart,
  method: "sampling",
  excess: null,
  waves: controlChart.waves.map((wave) => ({ ...wave, signals: [], isBaseline: true })),
};

const plan = { score: "nps", level: 0.95, designEffect: 1.2, assumed: { promoters: 40, detractors: 20 } };

export const sampleSizePlan: MarginResult = {
  ...plan,
  kind: "sampleSize",
  n: 1065,
  margin: 4.998,
  method: "wald",
  populationSize: 12000,
};
export const marginPlan: MarginResult = {
  ...sampleSizePlan,
  kind: "marginOfError",
  score: "meanScore",
  margin: 0.071,
  populationSize: null,
  assumed: { standardDeviation: 1.1 },
};
export const powerPlan: ComparisonPlan = {
  ...plan,
  kind: "comparisonPower",
  n: [400, 300],
  difference: 8,
  power: 0.2052,
};
export const comparisonSizePlan: ComparisonPlan = {
  ...plan,
  kind: "comparisonSampleSize",
  score: "csat",
  assumed: { share: 60 },
  n: [1471, 1471],
  difference: 5,
  power: 0.8,
};
export const detectablePlan: DetectableDifferenceResult = {
  ...plan,
  kind: "detectableDifference",
  n: [60, 60],
  rise: null,
  fall: 31.2,
  power: 0.8,
};
