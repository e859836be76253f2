import type { AdjustmentMethod } from "../../inference/adjustPValues";
import type { Audit, Warning } from "../results";

/** A path model in one group. */
export interface PathGroup {
  readonly group: string | number | boolean;
  readonly n: number;
  readonly converged: boolean;
  readonly iterations: number;
  readonly paths: readonly { readonly from: string; readonly to: string; readonly estimate: number }[];
  readonly rSquared: readonly { readonly term: string; readonly estimate: number }[];
}

/** A difference between two groups, and where it lies among those of rearranged groups. */
export interface PermutedDifference {
  /** First group − second. */
  readonly estimate: number;
  /** What a share `level` of the rearrangements lies between. */
  readonly low: number;
  readonly high: number;
  readonly pValue: number;
}

/** Whether a construct is the same thing in two groups (MICOM). */
export interface GroupInvariance {
  readonly term: string;
  /** Correlation, over everybody, of the scores by the weights of either group. */
  readonly correlation: number;
  /** What a share `level` of the rearrangements exceeds. */
  readonly correlationQuantile: number;
  /** Share of rearrangements whose correlation is no larger. */
  readonly correlationPValue: number;
  /** Step 2: the correlation is not smaller than chance makes it. */
  readonly compositional: boolean;
  /** Step 3: mean score in standard deviations of everybody. */
  readonly mean: PermutedDifference;
  /** Step 3: logarithm of the variances' quotient. */
  readonly logVariance: PermutedDifference;
  /** "none": paths cannot be compared; "partial": they can; "full": the groups can be pooled as well. */
  readonly invariance: "none" | "partial" | "full";
}

export interface PathDifference {
  readonly from: string;
  readonly to: string;
  /** Coefficient in the first group − in the second. */
  readonly difference: number;
  /** Two-sided, by permutation. */
  readonly pValue: number;
  /** Over all paths and pairs. */
  readonly adjustedPValue: number | null;
}

/** Two groups beside each other. */
export interface GroupPair {
  readonly a: string | number | boolean;
  readonly b: string | number | boolean;
  readonly invariance: readonly GroupInvariance[];
  readonly paths: readonly PathDifference[];
  /** Rearrangements that could not be computed, by cause. */
  readonly failed: readonly { readonly cause: string; readonly count: number }[];
}

export interface ComparePathsResult {
  readonly kind: "comparePaths";
  readonly by: string;
  readonly level: number;
  readonly resamples: number;
  readonly seed: number;
  readonly adjust: AdjustmentMethod;
  /** In order of first appearance. */
  readonly groups: readonly PathGroup[];
  /** Each pair of groups once. */
  readonly pairs: readonly GroupPair[];
  readonly n: number;
  readonly missing: number;
  readonly audit: Audit;
  readonly warnings: readonly Warning[];
}

/** How well the answers to one item are predicted for people who were left out. */
export interface ItemPrediction {
  readonly construct: string;
  readonly indicator: string;
  /** Root mean squared and mean absolute error, in units of the answer. */
  readonly rmse: number;
  readonly mae: number;
  /** 1 − Σe²/Σ(y − mean of the others)²; 0 or less: no better than the mean. */
  readonly qSquared: number;
  /** The same of least squares on the items, which knows no constructs; null where it could not be computed. */
  readonly linear: { readonly rmse: number; readonly mae: number; readonly qSquared: number } | null;
  /** Its rmse is below that of least squares; null where there is none. */
  readonly betterThanLinear: boolean | null;
}

export interface PredictPathsResult {
  readonly kind: "predictPaths";
  readonly antecedents: "direct" | "earliest";
  readonly folds: number;
  readonly repeats: number;
  readonly seed: number;
  readonly rows: readonly ItemPrediction[];
  /** Items predicted better than by least squares: all "high", most "medium", few "low", none "none"; null without least squares. */
  readonly power: "high" | "medium" | "low" | "none" | null;
  readonly n: number;
  readonly missing: number;
  readonly audit: Audit;
  readonly warnings: readonly Warning[];
}
