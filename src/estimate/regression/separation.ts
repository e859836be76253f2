import { BLOCK_ROWS, blocks } from "../../numeric/centredBlock";
import { addLinearInPlace, largestDistance } from "../../numeric/centredProducts";
import { symmetricEigenInPlace, symmetricEigenOf } from "../../numeric/symmetricEigen";
import type { CumulativeData } from "./cumulativeData";

/**
 * Predictors tell the answers apart without exception ("complete"), or but for rows that lie exactly on the border
 * ("quasi-complete"). Then the likelihood rises for ever along a direction, and no estimate exists.
 */
export type SeparationKind = "complete" | "quasi-complete";

export interface Separation {
  readonly kind: SeparationKind;
  /** [β, ζ] along which no row's likelihood falls and some rise; slopes before thresholds. */
  readonly direction: Float64Array;
}

/** Margins below this share of the largest may be zeros that the search has not reached yet. */
const NEARLY_ZERO = 1e-6;
/** Margins below this share are rounding. */
const ROUNDING = 1e-10;
/** Eigenvalues of the rows on the border, relative to the largest, that count as none. */
const NO_EXTENT = 1e-10;

/**
 * Whether a direction proves separation. A row of category k has the margins δζ_k − xᵀδβ and xᵀδβ − δζ_(k−1); the direction separates
 * when none is below 0 and some are above. Margins that are nearly 0 are made 0: what is left of the direction when the rows on the
 * border are projected out has to pass again, to the last digits.
 * @param candidate [δβ, δζ], such as a step of Newton's method that does not shrink
 * @source Albert & Anderson (1984), Biometrika 71
 */
export function separationAlong(data: CumulativeData, candidate: Float64Array): Separation | null {
  const size = candidate.length;
  const border = new Float64Array(size * size);
  const first = margins(data, candidate, null, 0);
  if (!(first.largest > 0) || first.least < -NEARLY_ZERO * first.largest) return null;
  if (first.least > NEARLY_ZERO * first.largest) return { kind: "complete", direction: candidate.slice() };
  margins(data, candidate, border, NEARLY_ZERO * first.largest);
  const scale = new Float64Array(size).fill(1);
  data.columns.forEach((column, j) => {
    scale[j] = largestDistance(column, data.centre[j]!) || 1;
  });
  const direction = withoutBorder(candidate, border, scale);
  if (direction === null) return null;
  const { least, largest } = margins(data, direction, null, 0);
  if (!(largest > NEARLY_ZERO * first.largest) || least < -ROUNDING * largest) return null;
  return { kind: least > ROUNDING * largest ? "complete" : "quasi-complete", direction };
}

interface Margins {
  readonly least: number;
  readonly largest: number;
}

/**
 * The smallest and the largest margin of all rows with weight.
 * @param border when given, += c·cᵀ of the derivatives c of all margins of at most `nearly`
 */
function margins(data: CumulativeData, direction: Float64Array, border: Float64Array | null, nearly: number): Margins {
  const { columns, centre, codes, categories, weights } = data;
  const p = columns.length;
  const size = direction.length;
  const [logit] = blocks(1) as [Float64Array];
  const slope = new Float64Array(size);
  let least = Number.POSITIVE_INFINITY;
  let largest = 0;
  for (let start = 0; start < codes.length; start += BLOCK_ROWS) {
    const count = Math.min(BLOCK_ROWS, codes.length - start);
    logit.fill(0, 0, count);
    addLinearInPlace(columns, centre, direction, start, count, logit);
    for (let k = 0; k < count; k++) {
      if (weights !== null && weights[start + k] === 0) continue;
      const code = codes[start + k]!;
      for (let threshold = code - 1; threshold <= code; threshold++) {
        if (threshold < 0 || threshold === categories - 1) continue;
        const distance = direction[p + threshold]! - logit[k]!;
        const margin = threshold === code ? distance : -distance;
        if (margin < least) least = margin;
        if (margin > largest) largest = margin;
        if (border === null || margin > nearly) continue;
        for (let j = 0; j < p; j++) slope[j] = columns[j]![start + k]! - centre[j]!;
        slope[p + threshold] = -1;
        for (let i = 0; i < size; i++) {
          if (slope[i] === 0) continue;
          for (let j = 0; j < size; j++) border[i * size + j]! += slope[i]! * slope[j]!;
        }
        slope[p + threshold] = 0;
      }
    }
  }
  return { least, largest };
}

/**
 * The part of a direction that moves no margin on the border; null when it cannot be computed.
 * @param scale size of each parameter's column
 */
function withoutBorder(candidate: Float64Array, border: Float64Array, scale: Float64Array): Float64Array | null {
  const size = candidate.length;
  const scaled = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) scaled[i * size + j] = border[i * size + j]! / (scale[i]! * scale[j]!);
  }
  const eigen = symmetricEigenOf(size);
  if (!symmetricEigenInPlace(scaled, eigen)) return null;
  const largest = eigen.values.reduce((most, value) => Math.max(most, value), 0);
  const direction = new Float64Array(size);
  for (let k = 0; k < size; k++) {
    if (eigen.values[k]! > NO_EXTENT * largest) continue;
    let along = 0;
    for (let i = 0; i < size; i++) along += eigen.vectors[k * size + i]! * candidate[i]! * scale[i]!;
    for (let i = 0; i < size; i++) direction[i]! += along * eigen.vectors[k * size + i]!;
  }
  for (let i = 0; i < size; i++) direction[i]! /= scale[i]!;
  return direction;
}
