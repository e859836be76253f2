import type { NumberColumn } from "../numeric/numberColumn";
import { packedLength, packedSums } from "../numeric/packedSums";
import { centreOfColumns } from "./centreOfColumns";
import { type Moments, momentsFromPackedSums } from "./moments";

/**
 * Moments of columns in one pass about values near the means (the shifted-data algorithm).
 * @param columns p columns of the same length, complete (no NaN)
 * @param weights per row ≥ 0, or null
 * @param n what counts as the number of answers: rows for sampling weights, Σw for frequencies
 * @source Chan, Golub & LeVeque (1983), The American Statistician 37(3)
 */
export function momentsOfColumns(columns: readonly NumberColumn[], weights: Float64Array | null, n: number): Moments {
  const centre = centreOfColumns(columns, weights);
  const rows = columns[0]?.length ?? 0;
  const sums = new Float64Array(packedLength(columns.length));
  packedSums(columns, centre).addInPlace(weights, 0, rows, sums);
  return momentsFromPackedSums(sums, centre, n);
}
