import type { AdjustmentMethod } from "../../inference/adjustPValues";
import type { Warning } from "../results";

/** A score by the name of the call that gives it. */
export type ComparedScore =
  | "nps"
  | "csat"
  | "ces"
  | "customerIndex"
  | "topBox"
  | "bottomBox"
  | "netScore"
  | "meanScore";

/**
 * What a score and its differences are counted in: points of a net score, percentage points, units of the scale, points
 * of an index.
 */
export type ScoreUnit = "points" | "percent" | "scale" | "index";

/** The score of one group, wave or occasion, with the interval that the score's own call gives it. */
export interface GroupScore {
  readonly group: unknown;
  readonly estimate: number | null;
  readonly stdError: number | null;
  readonly confLow: number | null;
  readonly confHigh: number | null;
  readonly n: number;
  readonly missing: number;
  readonly sumWeights: number;
  /** Kish's (Σw)²/Σw²; only with sampling weights. */
  readonly effectiveSampleSize?: number;
}

/**
 * - "equivalent": the difference lies within the margin; nothing worth acting on, whether or not it is exactly 0;
 * - "different": there is a difference, and it may be larger than the margin;
 * - "undecided": neither a difference nor its absence is shown; that takes more answers, or a wider margin.
 */
export type EquivalenceDecision = "equivalent" | "different" | "undecided";

/** Two one-sided tests: is the difference above the lower and below the upper margin? */
export interface Equivalence {
  readonly margin: readonly [low: number, high: number];
  /** The larger of the two one-sided p-values; a small one says that the difference is within the margin. */
  readonly pValue: number | null;
  /** Adjusted over the rows, in the same way as their p-values. */
  readonly pAdjusted: number | null;
  /** The interval of level 2·level − 1 (90 % for 0.95); within the margin exactly when pValue is below 1 − level. */
  readonly confLow: number | null;
  readonly confHigh: number | null;
  readonly decision: EquivalenceDecision | null;
}

/** A difference with everything that is known about it. Always b − a. */
export interface DifferenceFields {
  /** Score of b less score of a, in the unit of the score. */
  readonly estimate: number | null;
  /** Plain standard error of the difference; the interval may have a centre and an error of its own. */
  readonly stdError: number | null;
  /** Standard errors between the difference and 0, as `method` counts them. */
  readonly statistic: number | null;
  /** Degrees of freedom of Student's t; null where the normal distribution is used. */
  readonly df: number | null;
  /** Two-sided. Below 1 − level exactly when the interval leaves out 0. */
  readonly pValue: number | null;
  readonly confLow: number | null;
  readonly confHigh: number | null;
  readonly level: number;
  readonly method: string;
  /** The smallest true difference that a test like this finds with the chance `power`. */
  readonly detectable: number | null;
}

export interface ComparisonRow extends DifferenceFields {
  /** "b − a" in words, such as "Malmö − rest". */
  readonly term: string;
  /** What is compared with: a group; null for the rest and for a benchmark. */
  readonly a: unknown;
  readonly b: unknown;
  /** The two scores; for a benchmark, `estimateA` is that figure. */
  readonly estimateA: number | null;
  readonly estimateB: number | null;
  /** Valid answers behind each; null for a benchmark. */
  readonly nA: number | null;
  readonly nB: number;
  /** Adjusted for the number of rows by `adjust`. */
  readonly pAdjusted: number | null;
  /** Present when a margin was given. */
  readonly equivalence?: Equivalence;
  readonly warnings: readonly Warning[];
}

/** What each group is compared with. */
export type ComparisonReference = "all-pairs" | "rest" | "previous" | "baseline" | "benchmark";

export interface ScoreComparisonResult {
  readonly kind: "scoreComparison";
  readonly score: ComparedScore;
  readonly unit: ScoreUnit;
  readonly against: ComparisonReference;
  readonly adjust: AdjustmentMethod;
  readonly level: number;
  readonly method: string;
  /** The chance that `detectable` is computed for. */
  readonly power: number;
  /** All groups, in the order of comparison; without `by`, all answers as one group called null. */
  readonly groups: readonly GroupScore[];
  readonly rows: readonly ComparisonRow[];
  /** Valid answers in all groups together. */
  readonly n: number;
  /** People without an answer, or without a group. */
  readonly missing: number;
  readonly warnings: readonly Warning[];
}

export interface PairedRow extends ComparisonRow {
  /** Persons with both answers: the difference is theirs alone. */
  readonly n: number;
  /** Persons who answered only one of the two; they are left out of both scores. */
  readonly onlyA: number;
  readonly onlyB: number;
  /** Correlation of a person's two figures; null where one of them does not vary. */
  readonly correlation: number | null;
}

export interface PairedComparisonResult {
  readonly kind: "pairedComparison";
  readonly score: ComparedScore;
  readonly unit: ScoreUnit;
  readonly against: "all-pairs" | "previous" | "baseline";
  readonly adjust: AdjustmentMethod;
  readonly level: number;
  readonly method: string;
  readonly power: number;
  /** The columns or waves that were compared, in the order of comparison. */
  readonly order: readonly unknown[];
  readonly rows: readonly PairedRow[];
  readonly warnings: readonly Warning[];
}

/** An effect on a score, in its unit. */
export interface EffectEstimate {
  readonly estimate: number;
  readonly stdError: number | null;
  readonly statistic: number | null;
  readonly df: number | null;
  readonly pValue: number | null;
  readonly confLow: number | null;
  readonly confHigh: number | null;
}

/** What one segment did to the score. estimate = mix + within. */
export interface ChangeRow extends EffectEstimate {
  readonly term: string;
  /** The segment; null for respondents without one. */
  readonly segment: unknown;
  readonly mix: EffectEstimate;
  readonly within: EffectEstimate;
  /** Shares of the wave's respondents (weighted), 0–1. */
  readonly shareFrom: number;
  readonly shareTo: number;
  /** Scores; null where the segment has no answers. */
  readonly scoreFrom: number | null;
  readonly scoreTo: number | null;
  readonly nFrom: number;
  readonly nTo: number;
  /** Whether the segment has answers in both waves, or in one only; then all it does is mix. */
  readonly presence: "both" | "from" | "to";
}

export interface ChangeDecompositionResult {
  readonly kind: "changeDecomposition";
  readonly score: ComparedScore;
  readonly unit: ScoreUnit;
  /** How the change is split: each difference valued at the average of the two waves. */
  readonly method: "midpoint";
  readonly level: number;
  readonly from: GroupScore;
  readonly to: GroupScore;
  /** Score of `to` less score of `from`: the same figures as `compareScores` gives for the two waves. */
  readonly change: DifferenceFields;
  /** Sum of the mix effects, and of the effects within segments; together they are the change. */
  readonly mix: EffectEstimate;
  readonly within: EffectEstimate;
  /** Segments in order of first appearance. */
  readonly rows: readonly ChangeRow[];
  readonly warnings: readonly Warning[];
}

/** How the order of the waves was found. */
export type OrderSource = "given" | "number" | "date" | "iso-text";

/** The slope of a line through the waves. */
export interface SlopeEstimate extends EffectEstimate {
  readonly method: string;
  /** Score at position 0. */
  readonly intercept: number;
}

export interface TrendWave extends GroupScore {
  /** Where the wave stands: 0, 1, 2 … or its number or date. */
  readonly position: number;
  /** The score on the line of `estimate`. */
  readonly fitted: number;
}

export interface ScoreTrendResult extends Omit<SlopeEstimate, "method"> {
  readonly kind: "scoreTrend";
  readonly score: ComparedScore;
  readonly unit: ScoreUnit;
  /** What the slope is counted by: one wave, one unit of the waves' numbers, or one year. */
  readonly per: "wave" | "unit" | "year";
  /** The waves in the order used, and where that came from. */
  readonly order: readonly unknown[];
  readonly orderedBy: OrderSource;
  readonly level: number;
  /** "least-squares": through all answers, with linearised errors. */
  readonly method: string;
  /** The smallest true slope that a test like this finds with the chance `power`. */
  readonly detectable: number | null;
  readonly power: number;
  readonly waves: readonly TrendWave[];
  /** Least squares through one point a wave, its error from the scatter of the waves; null for two waves. */
  readonly betweenWaves: SlopeEstimate | null;
  /**
   * Median of the slopes between pairs of waves, with Mann and Kendall's test; `coverage` is the interval's exact
   * level.
   */
  readonly theilSen: SlopeEstimate & { readonly coverage: number | null };
  /**
   * "cochran-armitage" for shares, "mantel" for other scores; null with weights or a sampling design, where pValue is
   * the test.
   */
  readonly trendTest: { readonly method: string; readonly statistic: number; readonly pValue: number } | null;
  /** Whether the waves scatter about the line by more than their samples explain; null for two waves. */
  readonly lackOfFit: {
    readonly statistic: number;
    readonly df: readonly [number, number];
    readonly pValue: number;
  } | null;
  readonly n: number;
  readonly missing: number;
  readonly warnings: readonly Warning[];
}

/** "beyond-limits": outside the limits. "run": so many waves in a row on one side of the centre. */
export type ControlSignal = "beyond-limits" | "run";

export interface ControlWave extends GroupScore {
  readonly limitLow: number;
  readonly limitHigh: number;
  /** Standard deviations from the centre. */
  readonly statistic: number | null;
  /** What is out of the ordinary about the wave; empty when nothing is. */
  readonly signals: readonly ControlSignal[];
  /** Whether the centre and the limits were computed from this wave too. */
  readonly isBaseline: boolean;
}

export interface ControlChartResult {
  readonly kind: "controlChart";
  readonly score: ComparedScore;
  readonly unit: ScoreUnit;
  /** "sampling", "laney" or "individuals". */
  readonly method: string;
  /** Mean of all baseline answers (of the baseline waves, for "individuals"). */
  readonly centre: number;
  /** Limits stand this many standard deviations from the centre. */
  readonly sigmas: number;
  /** A run is this many waves in a row on one side of the centre. */
  readonly run: number;
  /** How many times more the baseline waves vary than sampling explains (Laney's σ_z). */
  readonly excess: number | null;
  readonly order: readonly unknown[];
  readonly orderedBy: OrderSource;
  readonly waves: readonly ControlWave[];
  readonly n: number;
  readonly missing: number;
  readonly warnings: readonly Warning[];
}

export type AnyComparisonResult =
  | ScoreComparisonResult
  | PairedComparisonResult
  | ChangeDecompositionResult
  | ScoreTrendResult
  | ControlChartResult;
