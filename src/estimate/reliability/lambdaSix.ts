import { choleskyInPlace, choleskyInverse } from "../../numeric/cholesky";
import { type AlphaFigures, varying } from "./cronbachAlpha";

/** Room for Guttman's λ6 and the squared multiple correlations that it rests on. */
export interface LambdaSix {
  /** [λ6, λ6 without item 1, …, without item k]; λ6 alone when k = 2. NaN where the correlations are singular. */
  readonly figures: Float64Array;
  /** k values: R² of each item on all others. */
  readonly squaredMultipleCorrelations: Float64Array;
  readonly factor: Float64Array;
  readonly lower: Float64Array;
  readonly inverse: Float64Array;
}

export function lambdaSixOf(k: number, figures: Float64Array): LambdaSix {
  return {
    figures,
    squaredMultipleCorrelations: new Float64Array(k),
    factor: new Float64Array(k * k),
    lower: new Float64Array(k * k),
    inverse: new Float64Array(k * k),
  };
}

/** Share of an item's variance that the items before it leave over, below which the inverse is rounding. */
export const NOTHING_LEFT = 1e-12;

/**
 * Guttman's λ6, with and without each item, from one inverse P of the correlations:
 *   λ6 = 1 − Σ(1 − smc_j)/ΣR,   1 − smc_j = 1/P_jj,   without item i: 1 − smc_j = 1/(P_jj − P_ij²/P_ii)
 * @param correlation k×k, row-major
 * @param sums row sums and sum of the correlations, as `alphaInPlace` leaves them
 * @returns the place of the first item that the items before it determine, −1 when there is none
 * @source Guttman (1945), Psychometrika 10(4); agrees with psych::alpha (G6), test/reference/reliability.json
 */
export function lambdaSixInPlace(
  correlation: Float64Array,
  k: number,
  { rowSums, sums }: Pick<AlphaFigures, "rowSums" | "sums">,
  { figures, squaredMultipleCorrelations, factor, lower, inverse }: LambdaSix,
): number {
  factor.set(correlation);
  const failed = choleskyInPlace(factor, k, NOTHING_LEFT);
  if (failed >= 0) {
    figures.fill(Number.NaN);
    squaredMultipleCorrelations.fill(Number.NaN);
    return failed;
  }
  choleskyInverse(factor, k, lower, inverse);
  const total = sums[1]!;
  let unique = 0;
  for (let j = 0; j < k; j++) {
    const left = 1 / inverse[j * k + j]!;
    squaredMultipleCorrelations[j] = 1 - left;
    unique += left;
  }
  figures[0] = 1 - unique / varying(total, k);
  for (let i = 0; i + 1 < figures.length; i++) {
    const own = inverse[i * k + i]!;
    let others = 0;
    for (let j = 0; j < k; j++) {
      if (j === i) continue;
      const shared = inverse[i * k + j]!;
      others += 1 / (inverse[j * k + j]! - (shared * shared) / own);
    }
    figures[i + 1] = 1 - others / varying(total - 2 * rowSums[i]! + 1, k - 1);
  }
  return -1;
}
