import type {
  CohenKappaResult,
  IntraclassCorrelationResult,
  KrippendorffAlphaResult,
} from "../../../../src/analysis/agreement/agreementResults";
import type { AnswerQualityResult } from "../../../../src/analysis/quality/qualityResults";
import type { Audit } from "../../../../src/analysis/results";
import type {
  CorrelationMatrixResult,
  CorrelationRow,
  FactorAnalysisResult,
  FactorabilityResult,
  ParallelAnalysisResult,
  PrincipalComponentsResult,
  StructureFields,
  SuggestedScalesResult,
} from "../../../../src/analysis/structure/structureResults";
import { warning } from "../handMadeResults";

/** How items hang together and how far raters agree, written by hand: plausible, not true. */

const audit: Audit = { rows: 440, used: 440, leftOut: 0, columns: [{ term: "q1", missing: 0, onlyMissing: 0 }] };

const fields: StructureFields = {
  correlation: "pearson",
  rule: "listwise",
  n: 440,
  missing: 0,
  repaired: false,
  audit,
  warnings: [],
};

const pair = (first: string, second: string, estimate: number, half: number | null): CorrelationRow => ({
  ...{ first, second, estimate },
  ...{ stdError: null, statistic: 3, df: 438, pValue: 0.01 },
  confLow: half === null ? null : estimate - half,
  confHigh: half === null ? null : estimate + half,
  n: 440,
});

const NAMES = ["q1", "q2", "q3", "q4", "q5", "q6", "q7"];

export const correlations: CorrelationMatrixResult = {
  ...fields,
  kind: "correlationMatrix",
  terms: ["q1", "q2", "q3"],
  values: [],
  smallestEigenvalue: 0.4,
  pairs: [pair("q1", "q2", 0.41, 0.08), pair("q1", "q3", -0.62, 0.06), pair("q2", "q3", 0.03, 0.09)],
  level: 0.95,
  method: "pearson",
  interval: "fisher",
};

export const manyCorrelations: CorrelationMatrixResult = {
  ...correlations,
  correlation: "polychoric",
  rule: "pairwise",
  repaired: true,
  terms: NAMES,
  pairs: NAMES.flatMap((first, index) =>
    NAMES.slice(index + 1).map((second, place) => pair(first, second, 0.9 - 0.1 * index - 0.02 * place, null)),
  ),
  method: "polychoric",
  interval: "none",
  warnings: [warning("correlationMatrix: the correlations do not belong together")],
};

export const factorable: FactorabilityResult = {
  ...fields,
  kind: "factorability",
  estimate: 0.84,
  items: [
    { term: "q1", estimate: 0.86 },
    { term: "q2", estimate: null },
  ],
  bartlett: { statistic: 812.4, df: 15, pValue: 1e-20 },
  logDeterminant: -2,
};

export const parallel: ParallelAnalysisResult = {
  ...fields,
  kind: "parallelAnalysis",
  components: {
    suggested: 2,
    eigenvalues: [3.1, 1.6, 0.7, 0.5, 0.3].map((estimate, index) => ({
      ...{ place: index + 1, estimate, mean: 1.1, reference: 1.2 },
    })),
  },
  factors: {
    suggested: 1,
    eigenvalues: [2.6, 0.1, 0.05, 0, -0.1].map((estimate, index) => ({
      ...{ place: index + 1, estimate, mean: 0.1, reference: 0.2 },
    })),
  },
  method: "simulated",
  quantile: 0.95,
  resamples: 100,
  seed: 1,
};

const loadingRow = (term: string, loadings: readonly number[]) => ({
  term,
  loadings,
  communality: 0.6,
  uniqueness: 0.4,
});

export const factors: FactorAnalysisResult = {
  ...fields,
  kind: "factorAnalysis",
  method: "minres",
  rotation: "oblimin",
  items: [loadingRow("q1", [0.82, 0.02]), loadingRow("q2", [0.71, -0.1]), loadingRow("q3", [0.1, -0.64])],
  factors: [
    { term: "F1", sumOfSquares: 1.2, share: 0.4, cumulativeShare: 0.4 },
    { term: "F2", sumOfSquares: 0.5, share: 0.17, cumulativeShare: 0.57 },
  ],
  phi: [
    [1, 0.34],
    [0.34, 1],
  ],
  eigenvalues: [2, 0.6, 0.4],
  rmsr: 0.021,
  converged: true,
  fit: { statistic: 12.1, df: 4, pValue: 0.017, tli: 0.94, rmsea: 0.068 },
  heywood: ["q1"],
};

export const components: PrincipalComponentsResult = (({
  fit: _,
  heywood: __,
  converged: ___,
  method: ____,
  ...rest
}) => ({
  ...rest,
  kind: "principalComponents" as const,
  rotation: "none" as const,
  phi: null,
  n: null,
  audit: null,
  correlation: "given" as const,
}))(factors);

export const scales: SuggestedScalesResult = {
  ...fields,
  kind: "suggestedScales",
  scales: [
    {
      term: "S1",
      items: [
        { term: "q1", loading: 0.8, reversed: false },
        { term: "q2", loading: -0.7, reversed: true },
      ],
      ...{ alpha: 0.81, standardized: 0.82, averageCorrelation: 0.6 },
    },
    {
      term: "S2",
      items: [{ term: "q3", loading: 0.9, reversed: false }],
      ...{ alpha: null, standardized: null, averageCorrelation: null },
    },
  ],
  unplaced: [
    { term: "q4", reason: "none", loadings: [0.1, 0.2] },
    { term: "q5", reason: "several", loadings: [0.5, 0.5] },
  ],
  phi: [],
  method: "parallel",
  loading: 0.4,
};

export const raters: IntraclassCorrelationResult = {
  kind: "intraclassCorrelation",
  rows: (["other-for-each-subject", "drawn", "these"] as const).flatMap((kind, index) =>
    (["single", "mean"] as const).map((unit) => ({
      term: `ICC(${index + 1},${unit === "single" ? 1 : "k"})`,
      raters: kind,
      unit,
      estimate: unit === "single" ? 0.62 : 0.83,
      ...{ statistic: 4, df: [39, 80] as const, pValue: 0.001 },
      confLow: kind === "these" ? null : 0.41,
      confHigh: kind === "these" ? null : 0.9,
    })),
  ),
  raters: ["A", "B", "C"],
  meanSquares: { subjects: 4, raters: 1, residual: 1, within: 1 },
  level: 0.95,
  method: "f",
  n: 40,
  missing: 0,
  audit: null,
  warnings: [],
};

export const kappa: CohenKappaResult = {
  kind: "cohenKappa",
  estimate: 0.61,
  ...{ stdError: 0.05, statistic: 9, pValue: 1e-9, confLow: 0.51, confHigh: 0.71 },
  level: 0.95,
  method: "wald",
  agreement: "exact",
  observed: 0.8,
  expected: 0.49,
  categories: ["praise", "blame"],
  table: [
    [40, 8],
    [6, 30],
  ],
  n: 84,
  missing: 0,
  audit: null,
  warnings: [],
};

export const chance: CohenKappaResult = {
  ...kappa,
  ...{ estimate: 0.04, confLow: -0.1, confHigh: 0.18 },
  agreement: "quadratic",
  categories: [1, 2, 3, 4, 5, 6, 7, 8],
  table: [],
};

export const coded: KrippendorffAlphaResult = {
  kind: "krippendorffAlpha",
  estimate: 0.82,
  ...{ stdError: 0.05, confLow: 0.7, confHigh: 0.9 },
  level: 0.95,
  method: "percentile",
  measurement: "nominal",
  coders: ["A", "B", "C"],
  categories: ["praise", "blame"],
  n: 84,
  missing: 3,
  codes: 240,
  warnings: [],
};

export const hardlyCoded: KrippendorffAlphaResult = {
  ...coded,
  ...{ estimate: 0.41, stdError: null, confLow: null, confHigh: null },
  measurement: "ordinal",
  missing: 0,
};

export const marked: AnswerQualityResult = {
  kind: "answerQuality",
  n: 440,
  flagged: 12,
  rows: [],
  reasons: [
    { reason: "straightLining", count: 9, checked: 440, share: 9 / 440, threshold: null },
    { reason: "speeding", count: 4, checked: 0, share: null, threshold: 0.4 },
  ],
  notChecked: [{ reason: "duplicateId", cause: "no-id" }],
  items: [],
  pairs: [],
  warnings: [],
};

export const unmarked: AnswerQualityResult = { ...marked, flagged: 0, notChecked: [] };
