import type {
  Audit,
  CoefficientRow,
  ColumnCorrelations,
  IntervalEstimate,
  RegressionModel,
  ResamplingRecord,
  Warning,
} from "../results";

/** A figure with its error, t and interval. */
export interface ContrastFigures {
  readonly estimate: number;
  readonly stdError: number;
  /** Null when there is no error to divide by. */
  readonly statistic: number | null;
  readonly df: number;
  readonly pValue: number | null;
  readonly confLow: number;
  readonly confHigh: number;
}

/** What one of the changes does to the outcome, on its own. */
export interface SimulatedChangeRow {
  readonly term: string;
  /** In driver units. */
  readonly change: number;
  /** Outcome units. */
  readonly estimate: number;
  readonly confLow: number;
  readonly confHigh: number;
  /** The driver's mean now and after; null where it is not known. */
  readonly mean: number | null;
  readonly newMean: number | null;
}

/** What changes of drivers would do to the mean of the outcome, if the model held. */
export interface SimulateChangeResult {
  readonly kind: "simulateChange";
  readonly outcome: string;
  readonly level: number;
  readonly method: "t";
  /** How the errors of the model were computed. */
  readonly errors: string;
  readonly changes: readonly SimulatedChangeRow[];
  /** Change of the mean outcome, outcome units. */
  readonly estimate: number;
  readonly stdError: number;
  readonly statistic: number | null;
  readonly df: number;
  readonly pValue: number | null;
  readonly confLow: number;
  readonly confHigh: number;
  /** The same on 0–100; null without a scale of the outcome. */
  readonly index: IntervalEstimate | null;
  /** The mean of the outcome now; null where a mean is not known. */
  readonly mean: number | null;
  /** The expected mean after the change; null where a mean is not known. */
  readonly newMean: IntervalEstimate | null;
  /** The same on 0–100. */
  readonly newIndex: IntervalEstimate | null;
  readonly warnings: readonly Warning[];
}

/** "basic" (low answers cost more than high ones bring), "excitement" (the reverse), "performance" (both alike), "neither". */
export type AsymmetryClass = "basic" | "performance" | "excitement" | "neither";

export interface PenaltyRewardRow {
  readonly term: string;
  /** Answers up to this one are low, from `high` on they are high. */
  readonly low: number;
  readonly high: number;
  /** Answers of each kind. */
  readonly counts: { readonly low: number; readonly middle: number; readonly high: number };
  /** Outcome units of a low against a middle answer; null when nobody gave one. */
  readonly penalty: ContrastFigures | null;
  /** Outcome units of a high against a middle answer; null when nobody gave one. */
  readonly reward: ContrastFigures | null;
  /** reward + penalty: above 0 the reward is the larger; null when one of them is. */
  readonly asymmetry: ContrastFigures | null;
  /** Null when penalty or reward is. */
  readonly class: AsymmetryClass | null;
}

export interface PenaltyRewardResult {
  readonly kind: "penaltyReward";
  readonly outcome: string;
  readonly level: number;
  readonly errors: string;
  readonly rows: readonly PenaltyRewardRow[];
  readonly model: RegressionModel;
  readonly audit: Audit;
  readonly warnings: readonly Warning[];
}

/** An F test of some coefficients, with its p-value adjusted for the number of drivers. */
export interface AdjustedTest {
  readonly statistic: number | null;
  readonly df: readonly [number, number];
  readonly pValue: number | null;
  /** Holm, over the drivers of this result. */
  readonly adjustedPValue: number | null;
}

export interface NonlinearityRow {
  readonly term: string;
  /** "up": the effect grows with the driver; "down": it shrinks; "none" found; null when it could not be looked for. */
  readonly curve: "up" | "down" | "none" | null;
  /** Of the driver's square added to the model; null with fewer than three different answers. */
  readonly square: (AdjustedTest & { readonly estimate: number; readonly stdError: number }) | null;
  /** Where the curve turns, in driver units, when that lies among the answers. */
  readonly turningPoint: number | null;
  /** Of the driver's answers as categories in place of a line; null with fewer than three or more than eleven. */
  readonly categories: AdjustedTest | null;
}

export interface NonlinearityResult {
  readonly kind: "nonlinearity";
  readonly outcome: string;
  readonly level: number;
  readonly errors: string;
  readonly n: number;
  readonly missing: number;
  readonly rows: readonly NonlinearityRow[];
  readonly audit: Audit;
  readonly warnings: readonly Warning[];
}

/** The model of one segment. */
export interface SegmentModel {
  readonly segment: string | number | boolean;
  readonly rows: readonly SegmentDriver[];
  readonly model: RegressionModel;
}

export interface SegmentDriver {
  readonly term: string;
  /** Null for a category: its coefficients stand in `coefficients`. */
  readonly estimate: number | null;
  readonly stdError: number | null;
  readonly statistic: number | null;
  readonly df: number;
  readonly pValue: number | null;
  readonly confLow: number | null;
  readonly confHigh: number | null;
  readonly importance: number;
  readonly share: number | null;
  readonly rank: number;
  readonly coefficients?: readonly CoefficientRow[];
}

/** Whether a driver works alike in all segments. */
export interface SegmentTest extends AdjustedTest {
  readonly term: string;
}

/** The coefficient in segment a less that in segment b. */
export interface SegmentDifference extends ContrastFigures {
  readonly term: string;
  readonly a: string | number | boolean;
  readonly b: string | number | boolean;
  /** Holm, over all differences of this result. */
  readonly adjustedPValue: number | null;
}

export interface CompareDriversResult {
  readonly kind: "compareDrivers";
  readonly outcome: string;
  readonly by: string;
  readonly level: number;
  readonly importance: string;
  readonly errors: string;
  /** "welch" (each segment has its own errors) or "pooled" (one model of all, which clusters and sampling designs need). */
  readonly method: "welch" | "pooled";
  /** In order of first appearance. */
  readonly segments: readonly SegmentModel[];
  /** A test for each driver. */
  readonly tests: readonly SegmentTest[];
  /** Every pair of segments once, for each driver of one column. */
  readonly differences: readonly SegmentDifference[];
  /** All drivers together. */
  readonly overall: {
    readonly statistic: number | null;
    readonly df: readonly [number, number];
    readonly pValue: number | null;
  };
  readonly audit: Audit;
  readonly warnings: readonly Warning[];
}

/** A driver's effect as it would be, had a confounder so many times as strong as the benchmark been in the model. */
export interface ConfounderRow {
  readonly benchmark: string;
  readonly times: number;
  /** Partial R² of the confounder with the driver and with the outcome; null where there can be none so strong. */
  readonly withDriver: number | null;
  readonly withOutcome: number | null;
  /**
   * "possible"; "beyond-driver": it would explain more than is left of the driver, so there is no such confounder;
   * "beyond-outcome": it would explain more than is left of the outcome, and is taken to explain all of it.
   */
  readonly status: "possible" | "beyond-driver" | "beyond-outcome";
  readonly estimate: number | null;
  readonly stdError: number | null;
  readonly statistic: number | null;
  readonly df: number;
  readonly confLow: number | null;
  readonly confHigh: number | null;
}

export interface SensitivityToConfounderResult {
  readonly kind: "sensitivityToConfounder";
  readonly outcome: string;
  readonly driver: string;
  readonly level: number;
  readonly errors: string;
  /** The effect as it was estimated. */
  readonly effect: ContrastFigures;
  readonly partialRSquared: number;
  readonly robustnessValue: number;
  readonly robustnessValueAtLevel: number | null;
  readonly rows: readonly ConfounderRow[];
  readonly warnings: readonly Warning[];
}

/** An effect per unit of the driver, in outcome units. */
export interface MediationFigures {
  readonly estimate: number;
  readonly stdError: number | null;
  readonly confLow: number | null;
  readonly confHigh: number | null;
}

/** The way through one mediator. */
export interface MediatedPathRow extends MediationFigures {
  readonly term: string;
  /** Driver → mediator, mediator units per driver unit. */
  readonly first: { readonly estimate: number; readonly stdError: number };
  /** Mediator → outcome, the driver held fixed. */
  readonly second: { readonly estimate: number; readonly stdError: number };
}

export interface MediationResult {
  readonly kind: "mediation";
  readonly outcome: string;
  readonly driver: string;
  readonly level: number;
  /** "delta", or the bootstrap that the intervals come from. */
  readonly method: string;
  readonly total: MediationFigures;
  readonly direct: MediationFigures;
  /** Through all mediators together. */
  readonly indirect: MediationFigures;
  readonly paths: readonly MediatedPathRow[];
  /** indirect/total; null when direct and indirect effect have opposite signs, since it is no part then. */
  readonly shareMediated: number | null;
  readonly n: number;
  readonly missing: number;
  readonly audit: Audit;
  /** Present when `interval` named a bootstrap. */
  readonly resampling?: ResamplingRecord;
  readonly warnings: readonly Warning[];
}

export interface EValueResult {
  readonly kind: "eValue";
  readonly measure: "riskRatio" | "oddsRatio";
  /** The ratio that was given, and the risk ratio it is taken for. */
  readonly ratio: number;
  readonly riskRatio: number;
  /** How strong a confounder would have to be, as a risk ratio with driver and outcome, to explain the estimate away. */
  readonly estimate: number;
  /** … to move the interval to 1; 1 when it holds 1 already; null without an interval. */
  readonly limit: number | null;
  readonly warnings: readonly Warning[];
}

export interface TopicRow {
  readonly term: string;
  /** Answers that mention it. */
  readonly mentions: number;
  /** Weighted share of the answers that mention it, 0 … 1. */
  readonly prevalence: number;
  /** The score of those who mention it. */
  readonly scoreWith: number;
  /** The score of those who do not: what the score would be without their answers. */
  readonly scoreWithout: number;
  /** scoreWith − scoreWithout, with its error. */
  readonly lift: ContrastFigures;
  /** score − scoreWithout = prevalence × lift, exactly; its interval holds the prevalence fixed. */
  readonly impact: IntervalEstimate;
  /** What mentioning it goes with, all other topics held fixed. */
  readonly adjusted: ContrastFigures;
  /** prevalence × adjusted. */
  readonly adjustedImpact: IntervalEstimate;
  /** Part of R². */
  readonly importance: number;
  readonly share: number | null;
  readonly rank: number;
}

export interface TopicDriversResult {
  readonly kind: "topicDrivers";
  readonly outcome: string;
  readonly score: "nps" | "mean";
  readonly level: number;
  readonly errors: string;
  readonly n: number;
  readonly missing: number;
  /** NPS in points, or the mean. */
  readonly estimate: number;
  /** Most often mentioned first. */
  readonly rows: readonly TopicRow[];
  readonly model: RegressionModel;
  readonly audit: Audit;
  readonly warnings: readonly Warning[];
}

export interface RidgeTraceRow {
  readonly term: string;
  /** Standardised coefficient at each λ. */
  readonly coefficients: readonly number[];
  /** Variance inflation at each λ. */
  readonly vif: readonly number[];
  /** Whether the sign of the coefficient changes on the way. */
  readonly changesSign: boolean;
}

export interface RidgeTraceResult {
  readonly kind: "ridgeTrace";
  readonly outcome: string;
  readonly n: number;
  readonly missing: number;
  /** On the scale of the correlation matrix; 0 is least squares. */
  readonly lambdas: readonly number[];
  /** Coefficients that are left in effect at each λ. */
  readonly effectiveDf: readonly number[];
  readonly rows: readonly RidgeTraceRow[];
  readonly audit: Audit;
  readonly warnings: readonly Warning[];
}

export interface CollinearityRow {
  readonly term: string;
  readonly vif: number;
  readonly tolerance: number;
  readonly df: number;
  readonly gvif: number;
  /** GVIF^(1/(2 df)). */
  readonly scaledGvif: number;
}

/** A condition index, and the part of each coefficient's variance that comes by way of it. */
export interface ConditionRow {
  readonly index: number;
  /** "(Intercept)" first. */
  readonly proportions: readonly { readonly term: string; readonly proportion: number }[];
}

export interface CollinearityFinding {
  readonly terms: readonly string[];
  /** Mean |r| between the members; null for one on its own. */
  readonly correlation: number | null;
  /** "merge" into an index, "drop" all but one, "together": judge it as one with others, "keep" as it is. */
  readonly suggestion: "merge" | "drop" | "together" | "keep";
  readonly finding: string;
}

export interface CollinearityResult {
  readonly kind: "collinearity";
  readonly n: number;
  readonly missing: number;
  readonly rows: readonly CollinearityRow[];
  /** Ascending. */
  readonly conditions: readonly ConditionRow[];
  /** A finding for each cluster of drivers that move together, and for each driver on its own. */
  readonly findings: readonly CollinearityFinding[];
  /** Of the columns; a category has one for each level but the reference. */
  readonly correlations: ColumnCorrelations;
  readonly audit: Audit;
  readonly warnings: readonly Warning[];
}
