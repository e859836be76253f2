import { addPackedSumsInPlace, packedLength, packedSumsScratch } from "../numeric/packedSums";
import { type Moments, momentsFromPackedSums } from "./moments";

/**
 * Moments of columns in two passes: means first, then products about them (the corrected two-pass algorithm).
 * @param columns p columns of the same length, complete (no NaN)
 * @param weights per row ≥ 0, or null
 * @param n what counts as the number of answers: rows for sampling weights, Σw for frequencies
 * @source Chan, Golub & LeVeque (1983), The American Statistician 37(3)
 */
export function momentsOfColumns(columns: readonly Float64Array[], weights: Float64Array | null, n: number): Moments {
  const centre = meansOfColumns(columns, weights);
  const rows = columns[0]?.length ?? 0;
  const sums = new Float64Array(packedLength(columns.length));
  addPackedSumsInPlace(columns, centre, weights, 0, rows, sums, packedSumsScratch(columns.length));
  return momentsFromPackedSums(sums, centre, n);
}

/** Weighted means of columns. Shifted by the first row, so that large offsets cost no digits. */
export function meansOfColumns(columns: readonly Float64Array[], weights: Float64Array | null): Float64Array {
  const means = new Float64Array(columns.length);
  for (let j = 0; j < columns.length; j++) {
    const column = columns[j]!;
    const shift = column[0] ?? 0;
    let sum = 0;
    let sumWeights = 0;
    if (weights === null) {
      for (let i = 0; i < column.length; i++) sum += column[i]! - shift;
      sumWeights = column.length;
    } else {
      for (let i = 0; i < column.length; i++) {
        sum += weights[i]! * (column[i]! - shift);
        sumWeights += weights[i]!;
      }
    }
    means[j] = shift + sum / sumWeights;
  }
  return means;
}
