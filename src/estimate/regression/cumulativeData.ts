import type { NumberColumn } from "../../numeric/numberColumn";

/**
 * The data of a cumulative logit model, logit P(Y ≤ k) = ζ_k − (x − c)ᵀβ: ordered categories 0 … K − 1, of which K = 2 is the binary one.
 */
export interface CumulativeData {
  readonly columns: readonly NumberColumn[];
  /** c, p values near the means. */
  readonly centre: Float64Array;
  /** Category of each row; every category has a row of weight above 0. */
  readonly codes: Uint8Array;
  readonly categories: number;
  /** Weights of the rows ≥ 0, or null. */
  readonly weights: Float64Array | null;
}
