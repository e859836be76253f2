/**
 * The sums on which everything else stands, for p columns and rows with weights w, about a fixed centre c, z = x − c:
 *   [ Σw, Σw·z₁ … Σw·z_p, Σw·z₁z₁, Σw·z₁z₂ … Σw·z_pz_p ]
 * which is the upper triangle, row by row, of the weighted Gram matrix of [1, z].
 * Packed in one vector because such vectors add: blocks, workers, groups of rows and databases all meet here.
 */
export function packedLength(columns: number): number {
  return 1 + columns + (columns * (columns + 1)) / 2;
}

/** Rows that are centred and multiplied at a time: small enough that all columns of a block stay in the nearest caches. */
const BLOCK = 256;

/** Working memory of `addPackedSumsInPlace`, made once and used for every resample. */
export interface PackedSumsScratch {
  /** Columns of the block: ones, then z, then zeros up to a multiple of four. */
  readonly centred: Float64Array;
  /** The same times the weights. */
  readonly weighted: Float64Array;
  readonly weights: Float64Array;
  readonly rows: Uint32Array;
  /** Gram matrix of the rows so far, width×width; tiles that touch the diagonal or stand above it are filled. */
  readonly gram: Float64Array;
  readonly width: number;
}

export function packedSumsScratch(columns: number): PackedSumsScratch {
  const width = (columns + 4) & ~3;
  return {
    centred: new Float64Array(width * BLOCK).fill(1, 0, BLOCK),
    weighted: new Float64Array(width * BLOCK),
    weights: new Float64Array(BLOCK),
    rows: new Uint32Array(BLOCK),
    gram: new Float64Array(width * width),
    width,
  };
}

/**
 * Adds the sums of rows `from` … `to − 1` to `target`. Rows of weight 0 cost nothing, which is a third of a bootstrap resample.
 * @param columns p columns of n values; read where they lie, never copied whole
 * @param centre p values, any; near the means to keep digits
 * @param weights n values ≥ 0, or null for weight 1
 * @param target length `packedLength(p)`
 */
export function addPackedSumsInPlace(
  columns: readonly Float64Array[],
  centre: Float64Array,
  weights: Float64Array | null,
  from: number,
  to: number,
  target: Float64Array,
  scratch: PackedSumsScratch,
): void {
  const { centred, weighted, gram, width } = scratch;
  gram.fill(0);
  for (let start = from; start < to; start += BLOCK) {
    const end = Math.min(start + BLOCK, to);
    if (weights === null) {
      centreRows(columns, centre, start, end, centred);
      addTiles(centred, centred, width, end - start, gram);
    } else {
      const count = centreWeightedRows(columns, centre, weights, start, end, scratch);
      addTiles(weighted, centred, width, count, gram);
    }
  }
  let at = 0;
  for (let i = 0; i <= columns.length; i++) {
    for (let j = i; j <= columns.length; j++) target[at++]! += gram[i * width + j]!;
  }
}

function centreRows(
  columns: readonly Float64Array[],
  centre: Float64Array,
  start: number,
  end: number,
  centred: Float64Array,
): void {
  for (let j = 0; j < columns.length; j++) {
    const column = columns[j]!;
    const middle = centre[j]!;
    const base = (j + 1) * BLOCK - start;
    for (let row = start; row < end; row++) centred[base + row] = column[row]! - middle;
  }
}

/** Gathers the rows that count, centred, and the same times their weights. @returns how many there are */
function centreWeightedRows(
  columns: readonly Float64Array[],
  centre: Float64Array,
  weights: Float64Array,
  start: number,
  end: number,
  { centred, weighted, weights: own, rows }: PackedSumsScratch,
): number {
  let count = 0;
  for (let row = start; row < end; row++) {
    const weight = weights[row]!;
    if (weight === 0) continue;
    rows[count] = row;
    own[count] = weight;
    weighted[count] = weight;
    count++;
  }
  for (let j = 0; j < columns.length; j++) {
    const column = columns[j]!;
    const middle = centre[j]!;
    const base = (j + 1) * BLOCK;
    for (let k = 0; k < count; k++) {
      const value = column[rows[k]!]! - middle;
      centred[base + k] = value;
      weighted[base + k] = value * own[k]!;
    }
  }
  return count;
}

/**
 * gram += leftᵀ·right in tiles of two columns by four: eight products for six loads, the sums held in registers.
 * Measured against rows of products, one by four, two by two and four by four, with p = 11 and 20.
 */
function addTiles(left: Float64Array, right: Float64Array, width: number, count: number, gram: Float64Array): void {
  for (let i = 0; i < width; i += 2) {
    const a0 = i * BLOCK;
    const a1 = a0 + BLOCK;
    for (let j = i & ~3; j < width; j += 4) {
      const b0 = j * BLOCK;
      const b1 = b0 + BLOCK;
      const b2 = b1 + BLOCK;
      const b3 = b2 + BLOCK;
      let s00 = 0;
      let s01 = 0;
      let s02 = 0;
      let s03 = 0;
      let s10 = 0;
      let s11 = 0;
      let s12 = 0;
      let s13 = 0;
      for (let k = 0; k < count; k++) {
        const x0 = left[a0 + k]!;
        const x1 = left[a1 + k]!;
        const y0 = right[b0 + k]!;
        const y1 = right[b1 + k]!;
        const y2 = right[b2 + k]!;
        const y3 = right[b3 + k]!;
        s00 += x0 * y0;
        s01 += x0 * y1;
        s02 += x0 * y2;
        s03 += x0 * y3;
        s10 += x1 * y0;
        s11 += x1 * y1;
        s12 += x1 * y2;
        s13 += x1 * y3;
      }
      const upper = i * width + j;
      const lower = upper + width;
      gram[upper]! += s00;
      gram[upper + 1]! += s01;
      gram[upper + 2]! += s02;
      gram[upper + 3]! += s03;
      gram[lower]! += s10;
      gram[lower + 1]! += s11;
      gram[lower + 2]! += s12;
      gram[lower + 3]! += s13;
    }
  }
}
