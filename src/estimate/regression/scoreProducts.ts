import { BLOCK_ROWS, blocks } from "../../numeric/centredBlock";
import { packedLength, packedSums } from "../../numeric/packedSums";
import type { PlainScores, Scores } from "./scores";

/**
 * M = Σ f·ω·s·sᵀ over the rows, f the people whom a row stands for.
 * @param rowWeights ω of each row, or null for 1
 * @returns q×q, row-major
 */
export function scoreProducts(scores: Scores, rowWeights: Float64Array | null): Float64Array {
  const { rows, parameters, frequencies, plain } = scores;
  if (plain !== null) return plainProducts(plain, frequencies, rowWeights);
  const target = blocks(parameters);
  const kernel = packedSums(target, new Float64Array(parameters));
  const sums = new Float64Array(packedLength(parameters));
  const weights = rowWeights === null && frequencies === null ? null : new Float64Array(BLOCK_ROWS);
  for (let start = 0; start < rows; start += BLOCK_ROWS) {
    const count = Math.min(BLOCK_ROWS, rows - start);
    scores.into(start, count, target);
    if (weights !== null) {
      for (let k = 0; k < count; k++) weights[k] = rowWeights === null ? 1 : rowWeights[start + k]!;
      if (frequencies !== null) for (let k = 0; k < count; k++) weights[k] = weights[k]! * frequencies[start + k]!;
    }
    kernel.addInPlace(weights, 0, count, sums);
  }
  return unpacked(sums, parameters);
}

/** Σ f·ω·r²·[1, z]ᵀ[1, z] is a sum of products of the columns under weights. */
function plainProducts(
  { columns, centre, residuals }: PlainScores,
  frequencies: Float64Array | null,
  rowWeights: Float64Array | null,
): Float64Array {
  const p = columns.length;
  const weights = new Float64Array(residuals.length);
  for (let i = 0; i < weights.length; i++) weights[i] = residuals[i]! * residuals[i]!;
  for (const factors of [rowWeights, frequencies]) {
    if (factors !== null) for (let i = 0; i < weights.length; i++) weights[i] = weights[i]! * factors[i]!;
  }
  const sums = new Float64Array(packedLength(p));
  packedSums(columns, centre.subarray(0, p)).addInPlace(weights, 0, weights.length, sums);
  const size = p + 1;
  const products = new Float64Array(size * size);
  for (let i = 0, at = 0; i < size; i++) {
    for (let j = i; j < size; j++, at++) {
      products[i * size + j] = sums[at]!;
      products[j * size + i] = sums[at]!;
    }
  }
  return products;
}

/**
 * Total scores Σ f·s of the rows that belong together.
 * @param codes number of each row's group, 0 … groups − 1
 * @returns a column of `groups` totals for each parameter
 */
export function scoreTotals(scores: Scores, codes: Int32Array, groups: number): Float64Array[] {
  const { rows, parameters, frequencies } = scores;
  const target = blocks(parameters);
  const totals = Array.from({ length: parameters }, () => new Float64Array(groups));
  for (let start = 0; start < rows; start += BLOCK_ROWS) {
    const count = Math.min(BLOCK_ROWS, rows - start);
    scores.into(start, count, target);
    for (let j = 0; j < parameters; j++) {
      const own = target[j]!;
      const total = totals[j]!;
      if (frequencies !== null) for (let k = 0; k < count; k++) own[k] = own[k]! * frequencies[start + k]!;
      for (let k = 0; k < count; k++) total[codes[start + k]!]! += own[k]!;
    }
  }
  return totals;
}

/** Σ ω·t·tᵀ of columns of totals. @returns q×q, row-major */
export function totalProducts(totals: readonly Float64Array[], weights: Float64Array | null): Float64Array {
  const parameters = totals.length;
  const sums = new Float64Array(packedLength(parameters));
  const kernel = packedSums(totals, new Float64Array(parameters));
  kernel.addInPlace(weights, 0, totals[0]?.length ?? 0, sums);
  return unpacked(sums, parameters);
}

function unpacked(sums: Float64Array, columns: number): Float64Array {
  const products = new Float64Array(columns * columns);
  let at = 1 + columns;
  for (let i = 0; i < columns; i++) {
    for (let j = i; j < columns; j++, at++) {
      products[i * columns + j] = sums[at]!;
      products[j * columns + i] = sums[at]!;
    }
  }
  return products;
}
