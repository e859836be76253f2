import type { Audit, FigureInterval, ItemCorrelation, ResamplingRecord, Warning } from "../results";

/** One of the two alphas that are compared. */
export interface ComparedAlpha {
  /** The group's value, or the scale's name. */
  readonly term: string;
  readonly estimate: number;
  readonly stdError: number | null;
  /** Feldt's interval, or that of the bootstrap. */
  readonly confLow: number | null;
  readonly confHigh: number | null;
  readonly items: number;
  readonly n: number;
}

/** The difference of two alphas, always b − a. */
export interface AlphaComparisonResult {
  readonly kind: "alphaComparison";
  /** Different respondents with the same scale ("groups"), or the same respondents with two scales ("scales"). */
  readonly design: "groups" | "scales";
  /** [a, b]. */
  readonly alphas: readonly [ComparedAlpha, ComparedAlpha];
  readonly estimate: number;
  readonly stdError: number | null;
  /** Feldt's W for groups, standard errors from 0 for scales; null with sampling weights. */
  readonly statistic: number | null;
  /** Two-sided. */
  readonly pValue: number | null;
  readonly confLow: number | null;
  readonly confHigh: number | null;
  readonly level: number;
  /** "feldt" for groups, "delta" for scales, or the bootstrap's. */
  readonly method: string;
  /** Between the sums of the two scales; absent for groups. */
  readonly correlation?: number | null;
  readonly n: number;
  /** Answers left out: incomplete, or in neither of the two groups. */
  readonly missing: number;
  readonly audit: Audit;
  readonly resampling?: ResamplingRecord;
  readonly warnings: readonly Warning[];
}

/** What a scale of another length would reach. */
export interface SpearmanBrownResult {
  readonly kind: "spearmanBrown";
  /** Reliability of the scale of the new length. */
  readonly estimate: number;
  /** Reliability as it is. */
  readonly reliability: number;
  /** New length over old. */
  readonly factor: number;
  /** Items it has; null when they were not given. */
  readonly items: number | null;
  /** Items it needs, rounded up; null when they were not given. */
  readonly itemsNeeded: number | null;
  readonly warnings: readonly Warning[];
}

/** Guttman's six lower bounds of reliability. */
export interface GuttmanLambdasResult {
  readonly kind: "guttmanLambdas";
  /** Whether the items were standardised first. */
  readonly standardized: boolean;
  readonly correlation: ItemCorrelation;
  readonly lambda1: number;
  readonly lambda2: number;
  /** Alpha. */
  readonly lambda3: number;
  /** The best split half; of those tried when `splits` says that they were sampled. */
  readonly lambda4: number;
  readonly lambda5: number;
  /** Null where the items determine one another. */
  readonly lambda6: number | null;
  readonly splits: SplitsTried;
  readonly items: number;
  readonly reversed: readonly string[];
  readonly n: number | null;
  readonly missing: number | null;
  readonly audit: Audit | null;
  readonly warnings: readonly Warning[];
}

/** Which ways of halving a scale were tried. */
export interface SplitsTried {
  readonly tried: number;
  /** All there are; null when they are beyond counting. */
  readonly possible: number | null;
  /** Whether every one was tried; else they were drawn at random with `seed`. */
  readonly all: boolean;
  readonly seed?: number;
}

/** One way of halving a scale. */
export interface Split {
  readonly estimate: number;
  readonly halves: readonly [readonly string[], readonly string[]];
}

/** Reliability of a scale from the agreement of its halves, 4·cov(a, b)/Var(a + b), over the ways of halving it. */
export interface SplitHalfResult {
  readonly kind: "splitHalf";
  readonly standardized: boolean;
  readonly correlation: ItemCorrelation;
  /** Mean over the splits. */
  readonly estimate: number;
  readonly mean: number;
  readonly median: number;
  readonly min: number;
  readonly max: number;
  /** The same as `max`. */
  readonly lambda4: number;
  readonly best: Split;
  readonly worst: Split;
  readonly splits: SplitsTried;
  readonly alpha: number;
  readonly items: number;
  readonly reversed: readonly string[];
  readonly n: number | null;
  readonly missing: number | null;
  readonly audit: Audit | null;
  readonly warnings: readonly Warning[];
}

/** One item of omega: its loadings, and what the factors explain of it. */
export interface OmegaLoading {
  readonly term: string;
  /** On the general factor, or on the only one. */
  readonly general: number;
  /** On each group factor; empty with one factor. */
  readonly groups: readonly number[];
  readonly communality: number;
  readonly uniqueness: number;
}

/** A group factor and the items that load on it most: shares of the variance of their sum. Null when it has no items. */
export interface OmegaGroupFactor {
  readonly factor: number;
  readonly items: readonly string[];
  readonly total: number | null;
  readonly general: number | null;
  readonly group: number | null;
}

/** McDonald's omega. */
export interface OmegaResult {
  readonly kind: "omega";
  /** Omega total, 1 − Σu²/ΣR with the correlations as they are. */
  readonly estimate: number;
  readonly stdError: number | null;
  readonly confLow: number | null;
  readonly confHigh: number | null;
  readonly level: number;
  readonly method: string;
  /** Omega total with the correlations that the factors imply in the denominator. */
  readonly modelImplied: number;
  /** Omega hierarchical: what all items share; null with one factor. */
  readonly hierarchical: number | null;
  /** Present with a bootstrap and more than one factor. */
  readonly hierarchicalInterval?: FigureInterval;
  /** Hierarchical over total. */
  readonly asymptotic: number | null;
  /** Share of the general factor in what all factors explain. */
  readonly explainedCommonVariance: number | null;
  /** How the factors were found: packages differ in it. */
  readonly estimator: string;
  /** What the correlations are. */
  readonly correlation: ItemCorrelation;
  readonly factors: number;
  readonly loadings: readonly OmegaLoading[];
  /** Empty with one factor. */
  readonly groupFactors: readonly OmegaGroupFactor[];
  /** Before Schmid and Leiman's orthogonalisation. */
  readonly factorCorrelations: readonly (readonly number[])[];
  /** ρc and the average variance extracted, of one factor; null with several. */
  readonly compositeReliability: number | null;
  readonly averageVarianceExtracted: number | null;
  readonly items: number;
  readonly reversed: readonly string[];
  readonly n: number | null;
  readonly missing: number | null;
  readonly audit: Audit | null;
  readonly resampling?: ResamplingRecord;
  readonly warnings: readonly Warning[];
}
