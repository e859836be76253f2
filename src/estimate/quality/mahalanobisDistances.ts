import { choleskyInPlace, choleskyInverse, choleskySolveInPlace } from "../../numeric/cholesky";
import type { CompleteAnswers } from "./completeAnswers";

export interface MahalanobisDistances {
  /** D² of each row; 0 where nothing was answered. */
  readonly squares: Float64Array;
  /** Items that it rests on: the degrees of freedom of χ² if answers were normal. */
  readonly items: Uint16Array;
}

/** Below this pivot an item is determined by the others. */
const TOLERANCE = 1e-10;

/**
 * Mahalanobis distance of each respondent's answers from the mean of all,
 *   D² = (x − x̄)ᵀS⁻¹(x − x̄),
 * of one who left items out with the rows and columns of S that belong to the items answered. With P = S⁻¹ that takes a system of no more
 * than the items left out, m: with z = 0 there and y = Pz,
 *   D² = zᵀPz − y_mᵀ·P_mm⁻¹·y_m
 * @param columns one an item, NaN where there is no answer
 * @returns null when the correlations of the complete rows are singular
 * @source Mahalanobis (1936); agrees with R's mahalanobis, test/reference/answerQuality.json
 */
export function mahalanobisDistances(
  columns: readonly Float64Array[],
  { varying, means, spreads, correlation }: CompleteAnswers,
): MahalanobisDistances | null {
  const k = varying.length;
  const factor = correlation.slice();
  if (k === 0 || choleskyInPlace(factor, k, TOLERANCE) >= 0) return null;
  const precision = choleskyInverse(factor, k);
  const own = varying.map((j) => columns[j]!);
  const rows = own[0]!.length;
  const squares = new Float64Array(rows);
  const items = new Uint16Array(rows);
  const z = new Float64Array(k);
  const missing = new Int32Array(k);
  const leftOut = leftOutOf(precision, k);
  for (let row = 0; row < rows; row++) {
    let m = 0;
    for (let j = 0; j < k; j++) {
      const answer = own[j]![row]!;
      if (Number.isNaN(answer)) {
        missing[m++] = j;
        z[j] = 0;
      } else z[j] = (answer - means[j]!) / spreads[j]!;
    }
    items[row] = k - m;
    if (m === k) continue;
    squares[row] = m === 0 ? squaredLength(factor, k, z) : leftOut(z, missing, m);
  }
  return { squares, items };
}

/** D² without the m items of `missing`. All memory is made here. */
function leftOutOf(precision: Float64Array, k: number): (z: Float64Array, missing: Int32Array, m: number) => number {
  const part = new Float64Array(k * k);
  const y = new Float64Array(k);
  const solved = new Float64Array(k);
  return (z, missing, m) => {
    let sum = 0;
    for (let i = 0; i < k; i++) {
      let value = 0;
      for (let j = 0; j < k; j++) value += precision[i * k + j]! * z[j]!;
      y[i] = value;
      sum += value * z[i]!;
    }
    for (let a = 0; a < m; a++) {
      for (let b = 0; b <= a; b++) part[a * m + b] = precision[missing[a]! * k + missing[b]!]!;
      solved[a] = y[missing[a]!]!;
    }
    // A part of a positive definite matrix is one.
    choleskyInPlace(part, m, 0);
    choleskySolveInPlace(part, m, solved);
    for (let a = 0; a < m; a++) sum -= y[missing[a]!]! * solved[a]!;
    return Math.max(0, sum);
  };
}

/** |L⁻¹z|², z overwritten. */
function squaredLength(factor: Float64Array, size: number, z: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < size; i++) {
    let value = z[i]!;
    for (let j = 0; j < i; j++) value -= factor[i * size + j]! * z[j]!;
    value /= factor[i * size + i]!;
    z[i] = value;
    sum += value * value;
  }
  return sum;
}
