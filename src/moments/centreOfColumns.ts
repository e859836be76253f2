import type { NumberColumn } from "../numeric/numberColumn";

/** One row in so many is looked at, but never fewer than this many rows. */
const SPACING = 64;
const FEWEST_ROWS = 1024;

/**
 * Values near the means, to be taken off before products are summed. They decide only how many digits a sum of products keeps: with
 * the mean c of m of n rows, (x̄ − c)² is at most n/m times the variance, so a 64th of the rows costs less than two digits of sixteen.
 * @param columns p columns of the same length
 * @param weights per row ≥ 0, or null
 * @returns p values; whole for columns of bytes, which keeps their sums exact
 */
export function centreOfColumns(columns: readonly NumberColumn[], weights: Float64Array | null): Float64Array {
  const rows = columns[0]?.length ?? 0;
  const step = Math.max(1, Math.min(SPACING, Math.floor(rows / FEWEST_ROWS)));
  return Float64Array.from(columns, (column) => {
    const centre = column instanceof Int8Array ? meanOfBytes(column, weights, step) : meanOf(column, weights, step);
    if (!Number.isFinite(centre)) return column[0] ?? 0;
    return column instanceof Int8Array ? Math.round(centre) : centre;
  });
}

/** Shifted by the first row, so that large offsets cost no digits. */
function meanOf(column: Float64Array, weights: Float64Array | null, step: number): number {
  const shift = column[0] ?? 0;
  let sum = 0;
  let sumWeights = 0;
  for (let row = 0; row < column.length; row += step) {
    const weight = weights === null ? 1 : weights[row]!;
    sum += weight * (column[row]! - shift);
    sumWeights += weight;
  }
  return shift + sum / sumWeights;
}

/** The same for bytes: a loop over one kind of array is several times as fast as one over both. */
function meanOfBytes(column: Int8Array, weights: Float64Array | null, step: number): number {
  let sum = 0;
  let sumWeights = 0;
  for (let row = 0; row < column.length; row += step) {
    const weight = weights === null ? 1 : weights[row]!;
    sum += weight * column[row]!;
    sumWeights += weight;
  }
  return sum / sumWeights;
}
