import type { DrawnRows } from "./drawTotals";

/**
 * Weighted mean of a figure that each respondent has, over some rows of a survey.
 *   Σ wᵢyᵢ / Σ wᵢ, people counted
 * @param values yᵢ of every row of the survey; no NaN in the rows used
 * @returns in the units of `values`; NaN when no row has weight
 */
export function meanOfRows(values: Float64Array, { rows, weights, frequencies, sumWeights }: DrawnRows): number {
  let sum = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const weight = (weights === undefined ? 1 : weights[row]!) * (frequencies === undefined ? 1 : frequencies[row]!);
    sum += weight * values[row]!;
  }
  return sum / sumWeights;
}
