import type { InnerScheme, OuterMode } from "../../estimate/path/pathModel";
import type { Audit, ResamplingRecord, Warning } from "../results";

/** Reflective items show what the construct is; composites are made of their items. */
export type ConstructKind = "reflective" | "composite";

/** A figure with its bootstrap; the other three are null when none was asked for, since path models have no closed forms for them. */
export interface ResampledEstimate {
  readonly estimate: number;
  readonly stdError: number | null;
  readonly confLow: number | null;
  readonly confHigh: number | null;
}

/** A figure that need not exist. */
export type ResampledFigure = Omit<ResampledEstimate, "estimate"> & { readonly estimate: number | null };

/** One arrow of the model. */
export interface PathRow extends ResampledEstimate {
  readonly from: string;
  readonly to: string;
  /** Units of the answers: what one more on the weighted mean of the items of `from` goes with in that of `to`. From scores, also under PLSc. */
  readonly unstandardized: number | null;
  readonly unstandardizedLow: number | null;
  readonly unstandardizedHigh: number | null;
  /** Effect size β²/(VIF·(1 − R²)), scores held fixed; null when R² is 1 or more. */
  readonly fSquared: number | null;
  /** Of `from` among the constructs that lead to `to`. */
  readonly vif: number;
}

/** An effect along all routes, or along all but the direct one. */
export interface EffectRow extends ResampledEstimate {
  readonly from: string;
  readonly to: string;
}

export interface TotalEffectRow extends EffectRow {
  readonly direct: number;
  readonly indirect: number;
  /** Units of the answers, as in `paths`. */
  readonly unstandardized: number | null;
  readonly unstandardizedLow: number | null;
  readonly unstandardizedHigh: number | null;
  /** Points of the index of `to` per point, and per five points, of the index of `from`; null without scales. */
  readonly perIndexPoint: number | null;
  readonly perFiveIndexPoints: number | null;
}

/** An item of a construct. */
export interface ItemRow extends ResampledEstimate {
  readonly construct: string;
  readonly indicator: string;
}

export interface WeightRow extends ItemRow {
  /** Among the items of the block; null when these determine one another. */
  readonly vif: number | null;
  /** Its part of the construct's index, with sum 1 over the items; null where there is no index. */
  readonly indexWeight: number | null;
}

export interface CrossLoadingRow {
  readonly construct: string;
  readonly indicator: string;
  readonly estimate: number;
}

export interface ConstructRow {
  readonly term: string;
  readonly kind: ConstructKind;
  readonly mode: OuterMode;
  readonly items: number;
  /** Null for a construct that nothing leads to. */
  readonly rSquared: number | null;
  readonly rSquaredStdError: number | null;
  readonly rSquaredLow: number | null;
  readonly rSquaredHigh: number | null;
  readonly adjustedRSquared: number | null;
  /** Standardised alpha; like the next three null for a single item. */
  readonly alpha: number | null;
  /** Dijkstra and Henseler's, for Mode A only. */
  readonly rhoA: number | null;
  readonly rhoALow: number | null;
  readonly rhoAHigh: number | null;
  readonly rhoC: number | null;
  readonly rhoCLow: number | null;
  readonly rhoCHigh: number | null;
  readonly ave: number | null;
  readonly aveLow: number | null;
  readonly aveHigh: number | null;
  /** Mean of the construct on 0–100; null without scales. */
  readonly index: number | null;
  readonly indexStdError: number | null;
  readonly indexLow: number | null;
  readonly indexHigh: number | null;
  /** Among the respondents, in points. */
  readonly indexStandardDeviation: number | null;
  /** Most of its loadings came out negative, and it was turned round. */
  readonly flipped: boolean;
}

/** Two constructs. */
export interface ConstructPair {
  readonly a: string;
  readonly b: string;
}

/** Whether each construct shares more with its own items than with the other construct: r² < AVE of both (Fornell & Larcker 1981). */
export interface FornellLarckerRow extends ConstructPair {
  readonly squaredCorrelation: number;
  /** 1 for a single item. */
  readonly aveA: number;
  readonly aveB: number;
  readonly holds: boolean;
}

/** A point of the priority matrix: what a driver does to the target (x) and where it stands (y). */
export interface PriorityRow {
  readonly target: string;
  readonly term: string;
  /** Points of the target's index per point of the driver's. */
  readonly impact: number | null;
  readonly impactLow: number | null;
  readonly impactHigh: number | null;
  readonly index: number | null;
  readonly indexLow: number | null;
  readonly indexHigh: number | null;
}

/** How the model reproduces the correlations of the items. */
export interface PathFit {
  /** SRMR of the measurement model alone, the constructs being free to correlate. */
  readonly srmrSaturated: number;
  /** SRMR of the whole model, with the correlations of the constructs that its paths imply. */
  readonly srmr: number;
  /** When asked for; null when the model implies correlations that no answers can have. */
  readonly test?: PathFitTest | null;
}

/**
 * Whether `srmr` is more than chance: resamples of the answers, changed so that the model is exactly true of them (Beran & Srivastava 1985;
 * Dijkstra & Henseler 2015).
 */
export interface PathFitTest {
  readonly statistic: number;
  /** The quantile of the resamples at the level: a larger statistic speaks against the model. */
  readonly critical: number;
  /** Share of the resamples at least as large, (b + 1)/(B + 1). */
  readonly pValue: number;
  readonly level: number;
  readonly resamples: number;
  readonly seed: number;
  readonly failed: readonly { readonly cause: string; readonly count: number }[];
}

/** How a path model was resampled. */
export interface PathResamplingRecord extends ResamplingRecord {
  /** Resamples in which a construct came out the other way up than in the sample, and was turned round. */
  readonly flipped: number;
}

/** A construct of every row of the data; null where the row was left out. */
export interface ConstructScores {
  readonly term: string;
  /** On 0–100; absent without scales. */
  readonly index?: readonly (number | null)[];
  /** Standardised: mean 0, standard deviation 1 among the respondents. */
  readonly score: readonly (number | null)[];
}

/** A path that is stronger or weaker with another construct. */
export interface ModerationRow {
  /** The construct of products, whose path with its bootstrap stands among `paths`. */
  readonly term: string;
  readonly moderator: string;
  readonly from: string;
  readonly to: string;
  readonly method: "two-stage" | "product-indicator";
  /**
   * How much the standardised path from `from` to `to` changes per standard deviation of the moderator; null for product indicators, whose
   * score is no product of scores.
   */
  readonly change: number | null;
  /** That path where the moderator is one standard deviation below its mean, at it, and one above; null with `change`. */
  readonly slopes: readonly [below: number, at: number, above: number] | null;
}

/** A construct that is an item of another, as its own items measure it. */
export interface ConstructPart {
  readonly term: string;
  readonly of: string;
  readonly alpha: number | null;
  readonly rhoA: number | null;
  readonly rhoC: number | null;
  readonly ave: number | null;
  readonly items: readonly { readonly indicator: string; readonly weight: number; readonly loading: number }[];
}

export interface PlsPathResult {
  readonly kind: "plsPath";
  readonly scheme: InnerScheme;
  /** PLSc: reflective constructs are corrected for unreliability. */
  readonly consistent: boolean;
  readonly level: number;
  /** The interval's name; "none" without a bootstrap. */
  readonly method: string;
  readonly n: number;
  readonly missing: number;
  /** In the order given. */
  readonly paths: readonly PathRow[];
  /** Of every construct on every one that some route leads to. */
  readonly totalEffects: readonly TotalEffectRow[];
  /** Where a route leads through other constructs. */
  readonly indirectEffects: readonly EffectRow[];
  readonly weights: readonly WeightRow[];
  readonly loadings: readonly ItemRow[];
  /** Of every item on every construct. */
  readonly crossLoadings: readonly CrossLoadingRow[];
  readonly constructs: readonly ConstructRow[];
  /** Of the constructs, each pair once. */
  readonly correlations: readonly (ConstructPair & { readonly estimate: number })[];
  /** From absolute correlations. */
  readonly htmt: readonly (ConstructPair & ResampledEstimate)[];
  /** From geometric means of signed correlations; null where one of them is not positive. */
  readonly htmt2: readonly (ConstructPair & ResampledFigure)[];
  readonly fornellLarcker: readonly FornellLarckerRow[];
  /** Null for models with products, or with items that stand in two constructs. */
  readonly fit: PathFit | null;
  readonly priorityMatrix: readonly PriorityRow[];
  /** When asked for: how paths change with another construct. */
  readonly moderations?: readonly ModerationRow[];
  /** Of constructs made of others in two stages: what the first stage says of these. */
  readonly parts?: readonly ConstructPart[];
  readonly converged: boolean;
  readonly iterations: number;
  /** Of every row, when asked for. */
  readonly scores?: readonly ConstructScores[];
  readonly audit: Audit | null;
  readonly resampling?: PathResamplingRecord;
  readonly warnings: readonly Warning[];
}
