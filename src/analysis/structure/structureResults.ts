import type { Rotation } from "../../estimate/factor/rotation";
import type { Audit, Warning } from "../results";

/** Which correlations a result rests on; "given" for those that the caller brought. */
export type CorrelationKind = "pearson" | "spearman" | "polychoric" | "given";

/** Where correlations came from: fields that all results of the structure of items have. */
export interface StructureFields {
  readonly correlation: CorrelationKind;
  readonly rule: "listwise" | "pairwise" | null;
  /** Rows used: complete ones, or with "pairwise" those with any answer (frequencies counted); null when unknown. */
  readonly n: number | null;
  readonly missing: number | null;
  /** Kish's (Σw)²/Σw²; only with sampling weights. */
  readonly effectiveSampleSize?: number;
  /** Whether correlations that did not belong together were replaced by the nearest that do. */
  readonly repaired: boolean;
  readonly audit: Audit | null;
  readonly warnings: readonly Warning[];
}

/** The correlation of two items. */
export interface CorrelationRow {
  readonly first: string;
  readonly second: string;
  readonly estimate: number;
  /** Of polychoric correlations, thresholds taken as known; null for the others, whose errors are not symmetric. */
  readonly stdError: number | null;
  /** t of Pearson's and Spearman's correlations against 0; null for polychoric ones. */
  readonly statistic: number | null;
  readonly df: number | null;
  readonly pValue: number | null;
  readonly confLow: number | null;
  readonly confHigh: number | null;
  /** Rows that answered both. */
  readonly n: number;
}

/** The cuts of the normal variable behind an item: below the first lie those who gave the lowest answer. */
export interface ItemThresholds {
  readonly term: string;
  /** The different answers, ascending. */
  readonly answers: readonly number[];
  /** One fewer than answers. */
  readonly thresholds: readonly number[];
}

export interface CorrelationMatrixResult extends StructureFields {
  readonly kind: "correlationMatrix";
  readonly terms: readonly string[];
  /** Rows of the symmetric matrix, diagonal 1, as estimated. */
  readonly values: readonly (readonly number[])[];
  /** The nearest correlation matrix with eigenvalues of at least 0.001; only where `values` is not one. */
  readonly nearest?: readonly (readonly number[])[];
  /** Of `values`. Below 0 no answers have these correlations. */
  readonly smallestEigenvalue: number;
  /** Every pair once, in the order of the terms. */
  readonly pairs: readonly CorrelationRow[];
  readonly level: number;
  readonly method: "pearson" | "spearman" | "polychoric";
  /** Both on Fisher's scale: from n, or for polychoric correlations from their errors; "none" with sampling weights. */
  readonly interval: "fisher" | "wald" | "none";
  /** Only with polychoric correlations. */
  readonly thresholds?: readonly ItemThresholds[];
}

export interface FactorabilityResult extends StructureFields {
  readonly kind: "factorability";
  /** Kaiser–Meyer–Olkin of all items: above 0.8 good, below 0.5 not worth factoring. */
  readonly estimate: number | null;
  readonly items: readonly { readonly term: string; readonly estimate: number | null }[];
  /** Bartlett's test that no items are correlated; null where it does not hold (no n, weights, pairs of different rows). */
  readonly bartlett: { readonly statistic: number; readonly df: number; readonly pValue: number } | null;
  /** ln of the determinant of the correlations. */
  readonly logDeterminant: number;
}

/** An eigenvalue beside those of answers that have nothing to do with one another. */
export interface EigenvalueRow {
  readonly place: number;
  readonly estimate: number;
  /** Mean of the unrelated answers' eigenvalues at this place. */
  readonly mean: number;
  /** Their quantile, which an eigenvalue has to exceed. */
  readonly reference: number;
}

export interface ParallelSuggestion {
  /** How many leading eigenvalues exceed their reference. */
  readonly suggested: number;
  readonly eigenvalues: readonly EigenvalueRow[];
}

export interface ParallelAnalysisResult extends StructureFields {
  readonly kind: "parallelAnalysis";
  /** Of the correlations. */
  readonly components: ParallelSuggestion;
  /** Of the correlations with squared multiple correlations on the diagonal. */
  readonly factors: ParallelSuggestion;
  readonly method: "simulated" | "permuted";
  readonly quantile: number;
  readonly resamples: number;
  readonly seed: number;
}

/** An item and what it has to do with each factor. */
export interface LoadingRow {
  readonly term: string;
  /** One for each factor, in order; weights of the pattern when factors are correlated. */
  readonly loadings: readonly number[];
  /** The share of the item's variance that all factors explain. */
  readonly communality: number;
  readonly uniqueness: number;
}

export interface FactorShare {
  /** "F1", or "C1" of components. */
  readonly term: string;
  /** Of the k variances of the items. */
  readonly sumOfSquares: number;
  readonly share: number;
  readonly cumulativeShare: number;
}

/** Loadings on components or factors. */
interface LoadingFields extends StructureFields {
  readonly rotation: Rotation;
  readonly items: readonly LoadingRow[];
  readonly factors: readonly FactorShare[];
  /** Correlations of the factors; null where they are uncorrelated. */
  readonly phi: readonly (readonly number[])[] | null;
  /** Of the correlations, descending; they sum to the number of items. */
  readonly eigenvalues: readonly number[];
  /** Root mean square of the residual correlations. */
  readonly rmsr: number;
}

export interface PrincipalComponentsResult extends LoadingFields {
  readonly kind: "principalComponents";
}

export interface FactorAnalysisResult extends LoadingFields {
  readonly kind: "factorAnalysis";
  readonly method: "minres";
  readonly converged: boolean;
  /** χ², its degrees of freedom and what is made of it; null where it does not hold. */
  readonly fit: {
    readonly statistic: number;
    readonly df: number;
    readonly pValue: number;
    readonly tli: number | null;
    readonly rmsea: number;
  } | null;
  /** Items of which everything seems to be explained. */
  readonly heywood: readonly string[];
}

export interface ScaleItem {
  readonly term: string;
  /** On the scale's factor. */
  readonly loading: number;
  /** Runs against the scale: reverse its answers before they are summed. */
  readonly reversed: boolean;
}

export interface SuggestedScale {
  /** "S1", "S2", … */
  readonly term: string;
  /** By size of loading. */
  readonly items: readonly ScaleItem[];
  /** Raw alpha of the items, those that run against it counted the other way; null of a single item, and when only correlations were given. */
  readonly alpha: number | null;
  /** From correlations. */
  readonly standardized: number | null;
  readonly averageCorrelation: number | null;
}

export interface UnplacedItem {
  readonly term: string;
  /** "none" loads enough, or "several" do. */
  readonly reason: "none" | "several";
  readonly loadings: readonly number[];
}

export interface SuggestedScalesResult extends StructureFields {
  readonly kind: "suggestedScales";
  readonly scales: readonly SuggestedScale[];
  /** Items that belong to no scale, or to more than one. */
  readonly unplaced: readonly UnplacedItem[];
  /** Correlations of the factors behind the scales, in their order. */
  readonly phi: readonly (readonly number[])[];
  /** How the number of scales was found: by parallel analysis or as given. */
  readonly method: "parallel" | "given";
  /** The loading from which an item counts to a factor. */
  readonly loading: number;
}
