import { centreOfColumns } from "../../moments/centreOfColumns";
import type { NumberColumn } from "../../numeric/numberColumn";

/**
 * Columns whose ordinary packed sums hold everything that pairwise moments need: with z = x − c, 0 where the answer is missing,
 * and m = 1 where there is one,
 *   [ z₁ … z_p, z₁² … z_p², m_j of each column that lacks an answer ]
 * For a pair (i, j), over the rows that answered both: Σw = Σw·mᵢmⱼ, Σw·zᵢ = Σw·zᵢmⱼ, Σw·zᵢ² = Σw·zᵢ²mⱼ and Σw·zᵢzⱼ. So a resample, a group
 * of rows or a worker is summed as any other columns are. Without missing answers only z is there.
 */
export interface PairwiseColumns {
  readonly size: number;
  /** What was taken off each of the p columns. */
  readonly centre: Float64Array;
  /** The columns to sum. Bytes when all answers are whole numbers near their centre, so that the sums are exact. */
  readonly columns: readonly NumberColumn[];
  /** Place of m_j among them, −1 for a column that every row answered. */
  readonly maskOf: Int32Array;
}

/** Largest |z| of which the square still is a byte. */
const LARGEST_ROOT = 11;

/** @param columns p columns of n values, NaN where an answer is missing; not changed */
export function pairwiseColumns(columns: readonly Float64Array[]): PairwiseColumns {
  const size = columns.length;
  const answers = columns.map((column) => column.filter((value) => !Number.isNaN(value)));
  const whole = answers.map((column) => column.every(Number.isInteger));
  const centre = Float64Array.from(answers, (column, j) => {
    const near = centreOfColumns([column], null)[0]!;
    return whole[j] ? Math.round(near) : near;
  });
  const inBytes = answers.every(
    (column, j) => whole[j] && column.every((value) => Math.abs(value - centre[j]!) <= LARGEST_ROOT),
  );
  const incomplete = columns.map((_, j) => j).filter((j) => answers[j]!.length < columns[j]!.length);
  const make = (j: number, of: (value: number) => number): NumberColumn => {
    const column = columns[j]!;
    const made = inBytes ? new Int8Array(column.length) : new Float64Array(column.length);
    const middle = centre[j]!;
    for (let row = 0; row < column.length; row++) {
      const value = column[row]!;
      if (!Number.isNaN(value)) made[row] = of(value - middle);
    }
    return made;
  };
  const maskOf = new Int32Array(size).fill(-1);
  incomplete.forEach((j, k) => {
    maskOf[j] = 2 * size + k;
  });
  const all = columns.map((_, j) => j);
  return {
    size,
    centre,
    columns: [
      ...all.map((j) => make(j, (z) => z)),
      ...(incomplete.length > 0 ? all.map((j) => make(j, (z) => z * z)) : []),
      ...incomplete.map((j) => make(j, () => 1)),
    ],
    maskOf,
  };
}
