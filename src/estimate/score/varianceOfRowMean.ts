import type { DrawnRows } from "./drawTotals";

/**
 * Variance of the weighted mean of a figure that each respondent has, each drawn on its own.
 *   V = n/(n − 1) · Σ (wᵢeᵢ/Σw)², eᵢ = yᵢ − ȳ_w; without weights this is s²/n
 * @param deviations eᵢ, beside drawn.rows
 * @param n answers, people counted
 * @returns squared units of the figure; null for fewer than two answers
 * @source Binder (1983); agrees with survey::svymean, test/reference/scoreSurvey.json
 */
export function varianceOfRowMean(deviations: Float64Array, drawn: DrawnRows, n: number): number | null {
  if (n < 2) return null;
  const { rows, weights, frequencies, sumWeights } = drawn;
  let sum = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const part = ((weights === undefined ? 1 : weights[row]!) * deviations[i]!) / sumWeights;
    sum += (frequencies === undefined ? 1 : frequencies[row]!) * part * part;
  }
  return (n / (n - 1)) * sum;
}
