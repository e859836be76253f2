import type { SamplingDesign } from "../../design/samplingDesign";

/** Answers of some rows of a survey, with what a design needs to know of them. */
export interface DrawnRows {
  /** Row numbers, counted from 0. */
  readonly rows: Uint32Array;
  /** A weight for each row of the survey; ones when absent. */
  readonly weights: Float64Array | undefined;
  /** People behind each row of the survey; ones when absent. */
  readonly frequencies: Float64Array | undefined;
  /** Σw over `rows`, people counted. */
  readonly sumWeights: number;
}

/**
 * What each draw contributes to the linearised mean: z = Σ wᵢeᵢ / Σw over its rows; 0 for a draw that has none of them.
 * Where people were drawn one by one, z is that of one person: `designVariance` counts the people.
 * @param deviations eᵢ = yᵢ − ȳ_w, beside drawn.rows
 * @returns one for each draw of the design
 */
export function drawTotals(deviations: Float64Array, drawn: DrawnRows, design: SamplingDesign): Float64Array {
  const { rows, weights, sumWeights } = drawn;
  const frequencies = design.isClustered ? drawn.frequencies : undefined;
  const totals = new Float64Array(design.stratumOf.length);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const weight = (weights === undefined ? 1 : weights[row]!) * (frequencies === undefined ? 1 : frequencies[row]!);
    totals[design.drawOf[row]!]! += (weight * deviations[i]!) / sumWeights;
  }
  return totals;
}
