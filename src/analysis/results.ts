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

/** Covariances of the estimates, in the units of their products; by the errors that the result names. */
export interface CoefficientCovariance {
  /** "(Intercept)" first. */
  readonly terms: readonly string[];
  /** Rows of a symmetric matrix. */
  readonly values: readonly (readonly number[])[];
}

/** Wald's F that all coefficients of a term are 0. */
export interface TermTest {
  readonly term: string;
  readonly statistic: number | null;
  readonly df: readonly [number, number];
  readonly pValue: number | null;
}

export interface LinearRegressionResult {
  readonly kind: "linearRegression";
  readonly outcome: string;
  readonly level: number;
  /**
   * How the standard errors were computed: "classical", "HC0" … "HC4", "linearized" (sampling weights), "clustered", or "design"
   * (strata, a population size, or clusters with sampling weights).
   */
  readonly errors: string;
  /** "(Intercept)" first. */
  readonly rows: readonly CoefficientRow[];
  /** Each predictor with all of its columns together; present when one has several. */
  readonly terms?: readonly TermTest[];
  readonly covariance: CoefficientCovariance;
  readonly model: RegressionModel;
  readonly audit: Audit | null;
  readonly warnings: readonly Warning[];
}

export type ImportanceMethod = ImportanceName;

/** What one more of a driver goes with, in units that a user can place. Null where there is no scale, or no mean other than 0. */
export interface DriverImpact {
  /** Outcome units per standard deviation of the driver. */
  readonly perStandardDeviation: number;
  /** Points of the outcome on 0–100 per 5 points of the driver on 0–100, as ACSI and SCB publish it. */
  readonly perFiveIndexPoints: number | null;
  /** Percent of the outcome's mean per percent of the driver's mean. */
  readonly elasticity: number | null;
}

/** How strong something that was left out would have to be to explain a driver's effect away (Cinelli & Hazlett 2020). */
export interface DriverSensitivity {
  /** Share of what the other drivers leave of the outcome that this driver explains. */
  readonly partialRSquared: number;
  /** A confounder that explains this share of what is left of driver and outcome takes the whole effect away. */
  readonly robustnessValue: number;
  /** … takes the effect below what is distinguishable from 0 at the level. */
  readonly robustnessValueAtLevel: number | null;
}

/**
 * One driver; or a category with all its levels, or drivers judged together. What only a single column has is null for the latter two:
 * their coefficients stand in `coefficients`, and `statistic` is the F that all of them are 0.
 */
export interface DriverRow {
  readonly term: string;
  readonly estimate: number | null;
  readonly stdError: number | null;
  /** t of the coefficient; F of several; null when the fit is perfect. */
  readonly statistic: number | null;
  /** Of t; the denominator's of F. */
  readonly df: number;
  readonly pValue: number | null;
  readonly confLow: number | null;
  readonly confHigh: number | null;
  /** −1, 0 or 1: the coefficient's. Importance has none of its own. */
  readonly sign: number | null;
  /** Coefficient per standard deviation of driver and outcome. */
  readonly standardized: number | null;
  /** Correlation of the driver with the outcome. */
  readonly correlation: number | null;
  /** Raw importance by `importance`; sums to R² for the methods that decompose it. */
  readonly importance: number;
  /** Standard error of `importance` that drawing orders left; present with more than 25 drivers, when not all subsets are walked. */
  readonly importanceStdError?: number | null;
  /** importance / Σ importance. */
  readonly share: number | null;
  readonly shareLow?: number | null;
  readonly shareHigh?: number | null;
  /** 1 = the largest importance. */
  readonly rank: number;
  readonly rankLow?: number | null;
  readonly rankHigh?: number | null;
  /** Drivers that have a letter in common are not told apart by their shares. */
  readonly letters?: string;
  /** Present with bootstrapped relative weights. */
  readonly aboveRandom?: AboveRandom;
  /** Mean of the driver on 0–100 of its declared scale; null when no scale was declared. */
  readonly performance: number | null;
  readonly mean: number | null;
  readonly standardDeviation: number | null;
  readonly impact: DriverImpact | null;
  readonly sensitivity: DriverSensitivity | null;
  /** Of several columns GVIF^(1/df), which compares with the VIF of one. */
  readonly vif: number;
  readonly tolerance: number;
  /** The coefficients of a category's levels, or of drivers judged together. */
  readonly coefficients?: readonly DriverCoefficient[];
  /** Present for drivers judged together. */
  readonly drivers?: readonly string[];
  /** Present for a category: how its levels became columns, and which one they are compared with. */
  readonly category?: {
    readonly contrasts: "treatment" | "sum";
    readonly reference: string | number | boolean;
    readonly levels: readonly (string | number | boolean)[];
  };
}

/** Bootstrap interval of a relative weight less that of a random variable among the drivers. */
export interface AboveRandom {
  readonly confLow: number | null;
  readonly confHigh: number | null;
  /** Whether the driver is more than noise: the interval lies above 0. */
  readonly apart: boolean;
}

/** Which of two drivers adds more to R², beyond every subset of the others. */
export interface DominancePair {
  readonly a: string;
  readonly b: string;
  /** Subsets of the other drivers beyond which a adds more than b, and b more than a. */
  readonly wins: readonly [number, number];
  readonly subsets: number;
  /** The one that adds more beyond every subset; null when neither does. */
  readonly complete: string | null;
  /** The one that adds more on average beyond the subsets of every size; null when neither does. */
  readonly conditional: string | null;
}

export interface DriverDominance {
  readonly pairs: readonly DominancePair[];
  /** gains[s]: what a driver adds on average beyond s of the others. Its mean is the general dominance, `importance`. */
  readonly conditional: readonly { readonly term: string; readonly gains: readonly number[] }[];
}

/** One coefficient; without an error where missing answers leave none and nothing was resampled. */
export interface DriverCoefficient {
  readonly term: string;
  readonly estimate: number;
  readonly stdError: number | null;
  readonly statistic: number | null;
  readonly df: number;
  readonly pValue: number | null;
  readonly confLow: number | null;
  readonly confHigh: number | null;
}

/** The difference of two drivers' shares, a − b. */
export interface ShareDifference {
  readonly a: string;
  readonly b: string;
  readonly estimate: number | null;
  readonly confLow: number | null;
  readonly confHigh: number | null;
  /** Whether the interval leaves 0 out. */
  readonly apart: boolean;
}

/** Two drivers whose answers go up and down together. */
export interface CorrelatedPair {
  readonly a: string;
  readonly b: string;
  readonly correlation: number;
}

/** Correlations of columns with each other: rows of a symmetric matrix, in the order of the terms. */
export interface ColumnCorrelations {
  readonly terms: readonly string[];
  readonly values: readonly (readonly number[])[];
}

/** How missing answers were dealt with, other than by leaving rows out. */
export interface MissingAnswers {
  readonly method: "pairwise" | "em" | "dummy" | "imputation";
  /** Columns of the model, the outcome last. */
  readonly terms: readonly string[];
  /** How many answered both columns of each pair; the diagonal counts the answers of each. */
  readonly nPairs: readonly (readonly number[])[];
  readonly imputations?: number;
}

export interface DriversResult {
  readonly kind: "drivers";
  readonly outcome: string;
  readonly level: number;
  readonly importance: ImportanceMethod;
  readonly errors: string;
  /** In the order given. */
  readonly rows: readonly DriverRow[];
  /** Coefficients of what is held fixed; present when there are controls. Importance is of R² beyond theirs. */
  readonly controls?: readonly DriverCoefficient[];
  /** Of intercept, drivers and controls, column by column; null where missing answers leave none. */
  readonly covariance: CoefficientCovariance | null;
  readonly model: RegressionModel;
  /** Pairs of drivers with |r| ≥ 0.7, strongest first. */
  readonly movesTogether: readonly CorrelatedPair[];
  /** Present with importance "dominance" of up to 20 drivers. */
  readonly dominance?: DriverDominance;
  /** Pairwise differences of shares, each pair once; present when `interval` named a bootstrap. */
  readonly differences?: readonly ShareDifference[];
  /** Present when rows with missing answers were used. */
  readonly missingAnswers?: MissingAnswers;
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
  /** Of the columns; a category has one for each level but the reference. */
  readonly correlations: ColumnCorrelations;
  readonly movesTogether: readonly CorrelatedPair[];
  readonly audit: Audit | null;
  readonly warnings: readonly Warning[];
}

/** "polychoric": of the normal variables behind ordered answers. */
export type ItemCorrelation = "pearson" | "polychoric";

/** Bootstrap interval of a figure, and the standard deviation of its replicates. */
export interface FigureInterval {
  readonly stdError: number | null;
  readonly confLow: number | null;
  readonly confHigh: number | null;
}

/** What a scale is like without one item, and how that item goes with the others. Null where a figure does not exist. */
export interface ItemDroppedRow {
  readonly term: string;
  /** Raw alpha without this item; null where the sum of the others does not vary. */
  readonly estimate: number | null;
  /** Standard error of `estimate` under normality; with a bootstrap, the standard deviation of its replicates. */
  readonly stdError: number | null;
  /** Bootstrap interval of `estimate`; present when `interval` named a bootstrap. */
  readonly confLow?: number | null;
  readonly confHigh?: number | null;
  /** Alpha without this item, from correlations. */
  readonly standardized: number | null;
  /** Guttman's λ6 without this item, from squared multiple correlations. */
  readonly guttmanLambda6: number | null;
  /** Mean, median and variance of the correlations among the other items. */
  readonly averageCorrelation: number;
  readonly medianCorrelation: number;
  readonly correlationVariance: number | null;
  /** m·r̄/(1 − r̄) of the m other items. */
  readonly signalToNoise: number | null;
  /** Correlation of the item with the sum of all items. */
  readonly itemTotal: number;
  /** The same for standardised items. */
  readonly itemTotalStandardized: number | null;
  /** The same without what the item shares with itself alone: its squared multiple correlation stands in for its variance. */
  readonly itemTotalCorrected: number | null;
  /** Correlation of the item with the sum of the others; null where that sum does not vary. */
  readonly itemRest: number | null;
  /** Of the answers as they are counted, reversed where that was asked for; null without rows. */
  readonly mean: number | null;
  /** n − 1 in the denominator. */
  readonly standardDeviation: number;
  /** Bootstrap intervals of the other figures, by their names; present with `intervalsFor: "table"`. */
  readonly intervals?: Readonly<Record<string, FigureInterval>>;
}

export interface CronbachAlphaResult {
  readonly kind: "cronbachAlpha";
  /** Raw alpha, from covariances; from polychoric correlations, ordinal alpha. */
  readonly estimate: number;
  /** Alpha from correlations; null where the sum of the standardised items does not vary. */
  readonly standardized: number | null;
  /** What the correlations are; from polychoric ones, `estimate` is ordinal alpha. */
  readonly correlation: ItemCorrelation;
  readonly stdError: number | null;
  readonly confLow: number | null;
  readonly confHigh: number | null;
  readonly level: number;
  readonly method: string;
  readonly n: number | null;
  readonly missing: number | null;
  readonly items: number;
  /** Items whose answers were turned round, as asked. */
  readonly reversed: readonly string[];
  /** Guttman's λ6; null where the items determine one another. */
  readonly guttmanLambda6: number | null;
  readonly averageCorrelation: number;
  readonly medianCorrelation: number;
  readonly correlationVariance: number | null;
  readonly signalToNoise: number | null;
  /** Of the mean of the items; null without rows. */
  readonly scaleMean: number | null;
  /** n − 1 in the denominator. */
  readonly scaleStandardDeviation: number;
  /** Reliability of two items from their correlation, 2r/(1 + r); present for two items, where it is the better figure. */
  readonly spearmanBrown?: number | null;
  /** Empty for two items. */
  readonly ifDropped: readonly ItemDroppedRow[];
  readonly audit: Audit | null;
  /** Bootstrap intervals of the other figures, by their names; present with `intervalsFor: "table"`. */
  readonly intervals?: Readonly<Record<string, FigureInterval>>;
  /** Present when the interval is a bootstrap; `stdError` is then the standard deviation of the replicates. */
  readonly resampling?: ResamplingRecord;
  readonly warnings: readonly Warning[];
}

export type AnyResult = AnyScoreResult | LinearRegressionResult | DriversResult | VifResult | CronbachAlphaResult;
