import type { FitMeasures } from "../../estimate/confirmatory/fitMeasures";
import type { Audit, Warning } from "../results";

/** A figure with its error and normal interval: null where it is fixed by the scale, or where no error exists. */
export interface FactorFigure {
  readonly estimate: number;
  readonly stdError: number | null;
  readonly confLow: number | null;
  readonly confHigh: number | null;
}

/** A figure that is tested against 0, by z. */
export interface TestedFactorFigure extends FactorFigure {
  readonly statistic: number | null;
  readonly pValue: number | null;
  /** In units in which every item and factor has variance 1. */
  readonly standardized: FactorFigure;
}

export interface FactorLoadingRow extends TestedFactorFigure {
  readonly factor: string;
  readonly item: string;
}

/** What an item does not share with the others of its factor. */
export interface UniquenessRow extends FactorFigure {
  readonly item: string;
  readonly standardized: FactorFigure;
  /** Share of the item's variance that its factor explains; null when the uniqueness is negative. */
  readonly rSquared: number | null;
}

export interface FactorRow {
  readonly term: string;
  readonly items: readonly string[];
  readonly variance: FactorFigure;
  /** Composite reliability of the standardised items, omega of the items as they are, average variance extracted; null for a single item and where a uniqueness is negative. */
  readonly rhoC: number | null;
  readonly omega: number | null;
  readonly ave: number | null;
}

/** How two factors go together: the covariance, and in `standardized` the correlation. */
export interface FactorPairRow extends TestedFactorFigure {
  readonly a: string;
  readonly b: string;
}

/** How two items go together, beside what the model says. */
export interface ItemPairRow {
  readonly a: string;
  readonly b: string;
  /** Covariances, item-units². */
  readonly observed: number;
  readonly implied: number;
  /** Observed less implied, as a correlation. */
  readonly residual: number;
  /** The residual divided by its standard error; null where it cannot vary. */
  readonly statistic: number | null;
}

/** A pair of items that the model does not account for, in words. */
export interface MisfitRow {
  readonly a: string;
  readonly b: string;
  readonly residual: number;
  readonly statistic: number;
  readonly message: string;
}

/** A measurement model, its figures and its fit. */
export interface ConfirmatoryFactorsResult {
  readonly kind: "confirmatoryFactors";
  readonly method: "ml";
  readonly likelihood: "normal" | "wishart";
  readonly identification: "marker" | "unit-variance";
  readonly level: number;
  readonly n: number;
  readonly missing: number | null;
  readonly converged: boolean;
  readonly iterations: number;
  readonly loadings: readonly FactorLoadingRow[];
  readonly factors: readonly FactorRow[];
  /** Each pair once; empty when the factors are not correlated. */
  readonly factorCovariances: readonly FactorPairRow[];
  readonly uniquenesses: readonly UniquenessRow[];
  /** Null when the search did not converge. */
  readonly fit: FitMeasures | null;
  /** Covariances that the model implies, in the order of `loadings`; denominator n ("normal") or n − 1 ("wishart"). */
  readonly implied: readonly (readonly number[])[];
  /** Each pair of items once. */
  readonly residuals: readonly ItemPairRow[];
  /** The pairs whose correlation is farthest from the model's, at most five of those with |z| > 2.58. */
  readonly misfit: readonly MisfitRow[];
  readonly audit: Audit | null;
  readonly warnings: readonly Warning[];
}
