import {
  addBlock,
  addGramTo,
  addWeightedBlock,
  canBeWhole,
  claim,
  clearGram,
  fillBlock,
  type RowBlocks,
  rowBlocks,
} from "./gram/rowBlocks";
import type { NumberColumn } from "./numberColumn";

/**
 * The sums on which everything else stands, for p columns and rows with weights w, about a fixed centre c, z = x − c:
 *   [ Σw, Σw·z₁ … Σw·z_p, Σw·z₁z₁, Σw·z₁z₂ … Σw·z_pz_p ]
 * which is the upper triangle, row by row, of the weighted Gram matrix of [1, z].
 * Packed in one vector because such vectors add: blocks, workers, groups of rows and databases all meet here.
 */
export function packedLength(columns: number): number {
  return 1 + columns + (columns * (columns + 1)) / 2;
}

/** Sums over ranges of rows of the same columns, about the same centre. */
export interface PackedSums {
  /**
   * target += the sums of rows `from` … `to − 1`.
   * @param weights a number ≥ 0 for each row of the columns, or null for weight 1
   * @param target length `packedLength(p)`
   */
  addInPlace(weights: Float64Array | null, from: number, to: number, target: Float64Array): void;
}

/**
 * The columns are read where they lie, block by block, never copied whole. With columns of bytes, whole centres and whole
 * weights the sums are exact; then it does not matter in what order rows are added.
 * @param columns p columns of n values
 * @param centre p values, any; near the means to keep digits
 */
export function packedSums(columns: readonly NumberColumn[], centre: Float64Array): PackedSums {
  const p = columns.length;
  const preferred = rowBlocks(p, canBeWhole(columns, centre), 1);
  /** For weights that whole numbers cannot take; made when first met. */
  let real: RowBlocks | undefined = preferred.whole ? undefined : preferred;

  /** @returns false, and nothing was added, when whole numbers cannot take the weights */
  function addThrough(
    space: RowBlocks,
    weights: Float64Array | null,
    from: number,
    to: number,
    target: Float64Array,
  ): boolean {
    claim(space);
    clearGram(space);
    for (let start = from; start < to; start += space.size) {
      const rows = Math.min(space.size, to - start);
      fillBlock(space, 0, columns, centre, start, start + rows);
      if (weights === null) addBlock(space, 0, rows);
      else if (!addWeightedBlock(space, 0, rows, weights, start)) return false;
    }
    addGramTo(space, p, target);
    return true;
  }

  return {
    addInPlace(weights, from, to, target) {
      if (addThrough(preferred, weights, from, to, target)) return;
      real ??= rowBlocks(p, false, 1);
      addThrough(real, weights, from, to, target);
    },
  };
}

/** The sums of all rows as a function of their weights: what a bootstrap calls again and again. */
export interface ResidentSums {
  /** target += the sums under these weights. Allocates nothing. */
  addInPlace(weights: Float64Array, target: Float64Array): void;
}

/** More bytes than this are not kept in the kernel's memory, which never shrinks again. */
const MOST_RESIDENT = 2 ** 26;

/**
 * As `packedSums` of all rows, which are centred and put into the kernel's memory once: two bytes a rating, eight another number.
 * Too many rows for that are read anew each time; the sums are the same to the last bit.
 */
export function residentSums(columns: readonly NumberColumn[], centre: Float64Array): ResidentSums {
  const p = columns.length;
  const rows = columns[0]?.length ?? 0;
  const resident = (whole: boolean): RowBlocks => {
    const size = rowBlocks(p, whole, 0).size;
    return rowBlocks(p, whole, Math.ceil(rows / size));
  };
  const preferred = resident(canBeWhole(columns, centre));
  if (preferred.end > MOST_RESIDENT) {
    const passing = packedSums(columns, centre);
    return { addInPlace: (weights, target) => passing.addInPlace(weights, 0, rows, target) };
  }
  let real: RowBlocks | undefined = preferred.whole ? undefined : preferred;

  function addThrough(space: RowBlocks, weights: Float64Array, target: Float64Array): boolean {
    if (!claim(space)) {
      for (let block = 0, from = 0; from < rows; block++, from += space.size) {
        fillBlock(space, block, columns, centre, from, Math.min(from + space.size, rows));
      }
    }
    clearGram(space);
    for (let block = 0, from = 0; from < rows; block++, from += space.size) {
      if (!addWeightedBlock(space, block, Math.min(space.size, rows - from), weights, from)) return false;
    }
    addGramTo(space, p, target);
    return true;
  }

  return {
    addInPlace(weights, target) {
      if (addThrough(preferred, weights, target)) return;
      real ??= resident(false);
      addThrough(real, weights, target);
    },
  };
}
