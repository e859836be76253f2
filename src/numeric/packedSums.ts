/**
 * The sums on which everything else stands, for p columns and rows with weights w, about a fixed centre c, z = x − c:
 *   [ Σw, Σw·z₁ … Σw·z_p, Σw·z₁z₁, Σw·z₁z₂ … Σw·z_pz_p ]   (upper triangle, row by row)
 * Packed in one vector because such vectors add: blocks, workers, groups of rows and databases all meet here.
 */
export function packedLength(columns: number): number {
  return 1 + columns + (columns * (columns + 1)) / 2;
}

/** Rows that are centred and multiplied at a time: small enough that all columns of a block stay in the first-level cache. */
const BLOCK = 256;

/** Working memory of `addPackedSumsInPlace`, made once and used for every resample. */
export interface PackedSumsScratch {
  readonly centred: Float64Array;
  readonly weighted: Float64Array;
  readonly weights: Float64Array;
  readonly rows: Uint32Array;
}

export function packedSumsScratch(columns: number): PackedSumsScratch {
  return {
    centred: new Float64Array(columns * BLOCK),
    weighted: new Float64Array(BLOCK),
    weights: new Float64Array(BLOCK),
    rows: new Uint32Array(BLOCK),
  };
}

/**
 * Adds the sums of rows `from` … `to − 1` to `target`. Rows of weight 0 cost nothing, which is a third of a bootstrap resample.
 * @param columns p columns of n values
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
  const p = columns.length;
  const { centred, weighted, weights: blockWeights, rows } = scratch;
  for (let start = from; start < to; start += BLOCK) {
    const end = Math.min(start + BLOCK, to);
    let count = 0;
    let sumWeights = 0;
    for (let row = start; row < end; row++) {
      const weight = weights === null ? 1 : weights[row]!;
      if (weight === 0) continue;
      rows[count] = row;
      blockWeights[count] = weight;
      sumWeights += weight;
      count++;
    }
    target[0]! += sumWeights;
    for (let j = 0; j < p; j++) {
      const column = columns[j]!;
      const middle = centre[j]!;
      const base = j * BLOCK;
      for (let k = 0; k < count; k++) centred[base + k] = column[rows[k]!]! - middle;
    }
    let out = 1 + p;
    for (let i = 0; i < p; i++) {
      const base = i * BLOCK;
      let sum = 0;
      for (let k = 0; k < count; k++) {
        const value = blockWeights[k]! * centred[base + k]!;
        weighted[k] = value;
        sum += value;
      }
      target[1 + i]! += sum;
      out = addProductsOfOneColumn(centred, weighted, i, p, count, target, out);
    }
  }
}

/** Σ weighted·z_j for j = i … p − 1, four columns at a time so that each weighted value is read once for four products. */
function addProductsOfOneColumn(
  centred: Float64Array,
  weighted: Float64Array,
  i: number,
  p: number,
  count: number,
  target: Float64Array,
  firstOut: number,
): number {
  let out = firstOut;
  let j = i;
  for (; j + 3 < p; j += 4) {
    const b0 = j * BLOCK;
    const b1 = b0 + BLOCK;
    const b2 = b1 + BLOCK;
    const b3 = b2 + BLOCK;
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    for (let k = 0; k < count; k++) {
      const value = weighted[k]!;
      s0 += value * centred[b0 + k]!;
      s1 += value * centred[b1 + k]!;
      s2 += value * centred[b2 + k]!;
      s3 += value * centred[b3 + k]!;
    }
    target[out]! += s0;
    target[out + 1]! += s1;
    target[out + 2]! += s2;
    target[out + 3]! += s3;
    out += 4;
  }
  for (; j < p; j++) {
    const base = j * BLOCK;
    let sum = 0;
    for (let k = 0; k < count; k++) sum += weighted[k]! * centred[base + k]!;
    target[out]! += sum;
    out++;
  }
  return out;
}
