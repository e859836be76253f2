import type { ImportanceName } from "../estimate/importance/importance";

/**
 * What every call gives back. Plain data: frozen, unrounded, structured-cloneable, JSON round-trips.
 * No NaN or ±Infinity stands in a result: what does not exist is `null`, what was not asked for is absent.
 */

/** Something the reader of a result has to know. `code` is stable, `message` is English, `details` is plain data. */
export interface Warning {
  readonly code: string;
  readonly message: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** What a column cost: its missing answers, and the rows that nothing but this column left out. */
export interface ColumnAudit {
  readonly term: string;
  readonly missing: number;
  readonly onlyMissing: number;
}

/** How many rows there were, how many were used, and which columns the rest were lost to. */
export interface Audit {
  readonly rows: number;
  readonly used: number;
  readonly leftOut: number;
  readonly columns: readonly ColumnAudit[];
}

/** A figure with its interval, in the units of the figure. */
export interface IntervalEstimate {
  readonly estimate: number | null;
  readonly confLow: number | null;
  readonly confHigh: number | null;
}

/** How often each answer was given, keyed by the answer ("1", "2", …). */
export type AnswerCounts = Readonly<Record<string, number>>;

/** How a bootstrap was made: enough to make it again. */
export interface ResamplingRecord {
  readonly method: string;
  readonly level: number;
  readonly resamples: number;
  readonly seed: number;
  /** Replicates that could not be computed, by cause; they are left out of the interval. */
  readonly failed: readonly { readonly cause: string; readonly count: number }[];
  /** Randomly assigned groups of rows that were resampled in place of single rows; absent for the row bootstrap. */
  readonly groups?: number;
}

/** The fields that every score has. */
export interface ScoreFields {
  /** NPS in points (−100 … 100), shares in percent, means in scale units, index 0–100. */
  readonly estimate: number | null;
  /** Standard error of `estimate` in its units. */
  readonly stdError: number | null;
  readonly confLow: number | null;
  readonly confHigh: number | null;
  readonly level: number;
  /** The interval's name, e.g. "adjusted-wald", "wilson", "t". */
  readonly method: string;
  /** Valid answers (frequency weights counted; sampling weights not). */
  readonly n: number;
  readonly missing: number;
  /** Sum of the weights of the valid answers; n when there are none. */
  readonly sumWeights: number;
  /** Kish's (Σw)²/Σw²; only with sampling weights. */
  readonly effectiveSampleSize?: number;
  /** Present when the interval is a bootstrap; `stdError` is then the standard deviation of the replicates. */
  readonly resampling?: ResamplingRecord;
}

export type Grouped<Score> = Score & { readonly group: unknown; readonly warnings: readonly Warning[] };

/** A score in total and, when `by` was given, by group in order of first appearance. */
export type ScoreResult<Score extends ScoreFields> = Score & {
  readonly groups?: readonly Grouped<Score>[];
  readonly warnings: readonly Warning[];
};

export interface NpsCounts {
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
}

/** Answers that a Dirichlet prior counts before anybody has answered. */
export interface NamedPrior extends NpsCounts {
  readonly name: "jeffreys" | "uniform" | "given";
}

export interface NpsScore extends ScoreFields {
  readonly kind: "nps";
  /** Answers (unweighted, or by frequency): their sum is n. */
  readonly counts: NpsCounts;
  /** Weighted percentages of the three kinds; sum 100. */
  readonly shares: {
    readonly promoters: number | null;
    readonly passives: number | null;
    readonly detractors: number | null;
  };
  /** The lowest rating of a promoter and the highest of a detractor; null when their counts were given. */
  readonly cutoffs: { readonly promoters: number; readonly detractors: number } | null;
  /** With method "dirichlet" only. */
  readonly prior?: NamedPrior;
}

export interface CsatScore extends ScoreFields {
  readonly kind: "csat";
  readonly counts: AnswerCounts;
  /** The answers that count as satisfied. */
  readonly top: readonly number[];
  readonly mean: IntervalEstimate;
}

export interface CesScore extends ScoreFields {
  readonly kind: "ces";
  readonly version: "1.0" | "2.0";
  readonly counts: AnswerCounts;
  /** Percent with an easy experience: 5–7 in version 2.0, 1–2 in version 1.0. */
  readonly topShare: IntervalEstimate;
}

export interface IndexItem {
  readonly term: string;
  /** Σ over items = 1. */
  readonly weight: number;
  readonly mean: number | null;
  /** The mean on 0–100. */
  readonly index: number | null;
  /** Null when there are more than a thousand different answers. */
  readonly counts: AnswerCounts | null;
}

export interface CustomerIndexScore extends ScoreFields {
  readonly kind: "customerIndex";
  /** Answers to all items together; each item's own are in `items`. Null when an item's are. */
  readonly counts: AnswerCounts | null;
  readonly items: readonly IndexItem[];
}

/** The share of the upper answers of any scale, in percent. */
export interface TopBoxScore extends ScoreFields {
  readonly kind: "topBox";
  readonly counts: AnswerCounts;
  /** The answers that count. */
  readonly top: readonly number[];
  readonly scale: readonly [number, number];
}

/** The share of the lower answers of any scale, in percent. */
export interface BottomBoxScore extends ScoreFields {
  readonly kind: "bottomBox";
  readonly counts: AnswerCounts;
  /** The answers that count. */
  readonly bottom: readonly number[];
  readonly scale: readonly [number, number];
}

/** The share of the upper answers of any scale less the share of the lower, in points. */
export interface NetScore extends ScoreFields {
  readonly kind: "netScore";
  readonly counts: AnswerCounts;
  readonly top: readonly number[];
  readonly bottom: readonly number[];
  readonly scale: readonly [number, number];
  /** Weighted percentages; sum 100. */
  readonly shares: { readonly top: number | null; readonly middle: number | null; readonly bottom: number | null };
  /** With method "dirichlet" only: `promoters` are the top answers, `detractors` the bottom ones. */
  readonly prior?: NamedPrior;
}

/** The mean answer, in the units of its scale. */
export interface MeanScore extends ScoreFields {
  readonly kind: "meanScore";
  readonly counts: AnswerCounts;
  readonly scale: readonly [number, number];
  /** The mean on 0–100 of the scale. */
  readonly index: IntervalEstimate;
}

export type NpsResult = ScoreResult<NpsScore>;
export type CsatResult = ScoreResult<CsatScore>;
export type CesResult = ScoreResult<CesScore>;
export type CustomerIndexResult = ScoreResult<CustomerIndexScore>;
export type TopBoxResult = ScoreResult<TopBoxScore>;
export type BottomBoxResult = ScoreResult<BottomBoxScore>;
export type NetScoreResult = ScoreResult<NetScore>;
export type MeanScoreResult = ScoreResult<MeanScore>;
/** A score on any scale. */
export type BoxScoreResult = TopBoxResult | BottomBoxResult | NetScoreResult | MeanScoreResult;
export type AnyScoreResult = NpsResult | CsatResult | CesResult | CustomerIndexResult;

/** A plan for one score: how many answers, and how wide its interval is to be expected. */
export interface MarginResult {
  readonly kind: "sampleSize" | "marginOfError";
  readonly score: string;
  /** Answers, not invitations. */
  readonly n: number;
  /** Half the width of the interval, in points, percent or units of the scale. */
  readonly margin: number;
  readonly level: number;
  /** "wald" or "t". */
  readonly method: string;
  readonly designEffect: number;
  readonly populationSize: number | null;
  /** What was expected of the answers; shares in percent. */
  readonly assumed: Readonly<Record<string, number>>;
}

/** A plan for the comparison of two groups of different people. */
export interface ComparisonPlan {
  readonly kind: "comparisonPower" | "comparisonSampleSize";
  readonly score: string;
  /** Answers in the first and in the second group. */
  readonly n: readonly [number, number];
  /** What the second group has more, in points, percent or units of the scale. */
  readonly difference: number;
  /** The chance that it is found. */
  readonly power: number;
  readonly level: number;
  readonly designEffect: number;
  readonly assumed: Readonly<Record<string, number>>;
}

/** The smallest change that a comparison of two groups finds. */
export interface DetectableDifferenceResult {
  readonly kind: "detectableDifference";
  readonly score: string;
  readonly n: readonly [number, number];
  /** Smallest rise, in points, percent or units of the scale; null where the scale ends before. */
  readonly rise: number | null;
  /** Smallest fall, as a positive number. */
  readonly fall: number | null;
  readonly power: number;
  readonly level: number;
  readonly designEffect: number;
  readonly assumed: Readonly<Record<string, number>>;
}

/** One coefficient of a regression. */
export interface CoefficientRow {
  readonly term: string;
  readonly estimate: number;
  readonly stdError: number;
  readonly statistic: number | null;
  readonly df: number;
  readonly pValue: number | null;
  readonly confLow: number;
  readonly confHigh: number;
}

export interface RegressionModel {
  readonly n: number;
  readonly missing: number;
  readonly rSquared: number;
  readonly adjustedRSquared: number;
  /** Residual standard deviation, in outcome units. */
  readonly sigma: number;
  /** F of the whole model; null when the fit is perfect. */
  readonly statistic: number | null;
  readonly df: readonly [number, number];
  readonly pValue: number | null;
  readonly intercept: number;
}

export interface LinearRegressionResult {
  readonly kind: "linearRegression";
  readonly outcome: string;
  readonly level: number;
  /** How the standard errors were computed: "classical" or "linearized" (sampling weights). */
  readonly errors: string;
  /** "(Intercept)" first. */
  readonly rows: readonly CoefficientRow[];
  readonly model: RegressionModel;
  readonly audit: Audit | null;
  readonly warnings: readonly Warning[];
}

export type ImportanceMethod = ImportanceName;

export interface DriverRow extends CoefficientRow {
  /** Coefficient per standard deviation of driver and outcome. */
  readonly standardized: number;
  /** Correlation of the driver with the outcome. */
  readonly correlation: number;
  /** Raw importance by `importance.method`; sums to R² for the methods that decompose it. */
  readonly importance: number;
  /** importance / Σ importance. */
  readonly share: number | null;
  readonly shareLow?: number | null;
  readonly shareHigh?: number | null;
  /** 1 = the largest importance. */
  readonly rank: number;
  readonly rankLow?: number | null;
  readonly rankHigh?: number | null;
  /** Mean of the driver on 0–100 of its declared scale; null when no scale was declared. */
  readonly performance: number | null;
  readonly mean: number;
  readonly standardDeviation: number;
  readonly vif: number;
  readonly tolerance: number;
}

/** Two drivers whose answers go up and down together. */
export interface CorrelatedPair {
  readonly a: string;
  readonly b: string;
  readonly correlation: number;
}

export interface DriversResult {
  readonly kind: "drivers";
  readonly outcome: string;
  readonly level: number;
  readonly importance: ImportanceMethod;
  readonly errors: string;
  /** In the order given. */
  readonly rows: readonly DriverRow[];
  readonly model: RegressionModel;
  /** Pairs of drivers with |r| ≥ 0.7, strongest first. */
  readonly movesTogether: readonly CorrelatedPair[];
  /** Null when the moments were given instead of rows. */
  readonly audit: Audit | null;
  /** Present when `interval` named a bootstrap. */
  readonly resampling?: ResamplingRecord;
  readonly warnings: readonly Warning[];
}

export interface VifRow {
  readonly term: string;
  readonly vif: number;
  readonly tolerance: number;
  readonly df: number;
  readonly gvif: number;
  /** GVIF^(1/(2 df)). */
  readonly scaledGvif: number;
}

export interface VifResult {
  readonly kind: "vif";
  readonly n: number | null;
  readonly missing: number | null;
  readonly rows: readonly VifRow[];
  /** Belsley's σ_max/σ_k, columns of unit length, uncentred, intercept in; null from a correlation matrix, which has no means. */
  readonly conditionIndices: readonly number[] | null;
  readonly movesTogether: readonly CorrelatedPair[];
  readonly audit: Audit | null;
  readonly warnings: readonly Warning[];
}

export interface ItemDroppedRow {
  readonly term: string;
  /** Raw alpha without this item; null where the sum of the others does not vary. */
  readonly estimate: number | null;
  readonly standardized: number | null;
  /** Correlation of the item with the sum of all items. */
  readonly itemTotal: number;
  /** Correlation of the item with the sum of the others; null where that sum does not vary. */
  readonly itemRest: number | null;
}

export interface CronbachAlphaResult {
  readonly kind: "cronbachAlpha";
  /** Raw alpha, from covariances. */
  readonly estimate: number;
  /** Alpha from correlations; null where the sum of the standardised items does not vary. */
  readonly standardized: number | null;
  readonly stdError: number | null;
  readonly confLow: number | null;
  readonly confHigh: number | null;
  readonly level: number;
  readonly method: string;
  readonly n: number | null;
  readonly missing: number | null;
  readonly items: number;
  readonly averageCorrelation: number;
  readonly ifDropped: readonly ItemDroppedRow[];
  readonly audit: Audit | null;
  readonly warnings: readonly Warning[];
}

export type AnyResult = AnyScoreResult | LinearRegressionResult | DriversResult | VifResult | CronbachAlphaResult;
