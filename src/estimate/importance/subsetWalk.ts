import type { ShapleyWeights } from "./shapleyWeights";

/** What one walk through the subsets needs. Numbers travel in typed arrays: returned or captured ones would be allocated. */
export interface SubsetWalk {
  readonly p: number;
  readonly levels: readonly Float64Array[];
  /** w(s) and w(s − 1) + w(s). */
  readonly weightBySize: Float64Array;
  readonly bothBySize: Float64Array;
  /** Σ_{T ∋ j} R²(T)·(w(|T| − 1) + w(|T|)) by driver. */
  readonly sums: Float64Array;
  /** What the subtree that begins with driver k passes up. */
  readonly passedUp: Float64Array;
  /** Σ_T R²(T)·w(|T|). */
  readonly total: Float64Array;
}

/** A walk over p drivers, whose weights may be those of more: of drivers that were decided before it. */
export function subsetWalk(p: number, { weightBySize, bothBySize }: ShapleyWeights): SubsetWalk {
  return {
    p,
    // Level k holds the matrix after the last sweep before driver k was decided; upper triangles only.
    levels: Array.from({ length: p + 1 }, () => new Float64Array((p + 1) * (p + 1))),
    weightBySize,
    bothBySize,
    sums: new Float64Array(p),
    passedUp: new Float64Array(p),
    total: new Float64Array(1),
  };
}

/** Visits the subsets that extend the present one by drivers k … p − 1. */
export function visitSubsets(walk: SubsetWalk, k: number, subsetSize: number, matrix: Float64Array): void {
  const { p, sums, passedUp } = walk;
  if (k === p - 1) {
    lastDriver(walk, subsetSize, matrix);
    return;
  }
  if (k === p - 2) {
    lastTwoDrivers(walk, subsetSize, matrix);
    return;
  }
  const size = p + 1;
  const swept = walk.levels[k + 1]!;
  const inverse = 1 / matrix[k * size + k]!;
  for (let i = k + 1; i <= p; i++) {
    const share = matrix[k * size + i]! * inverse;
    for (let j = i; j <= p; j++) swept[i * size + j] = matrix[i * size + j]! - share * matrix[k * size + j]!;
  }
  visitSubsets(walk, k + 1, subsetSize + 1, swept);
  const included = passedUp[k + 1]!;
  sums[k]! += included;
  visitSubsets(walk, k + 1, subsetSize, matrix);
  passedUp[k] = included + passedUp[k + 1]!;
}

/** The two subsets with and without the last driver: only a walk of one driver ends here. */
function lastDriver(
  { p, weightBySize, bothBySize, sums, passedUp, total }: SubsetWalk,
  s: number,
  matrix: Float64Array,
): void {
  const k = p - 1;
  const at = k * (p + 1) + k;
  const unexplained = matrix[at + p + 2]!;
  const without = 1 - unexplained;
  const included = 1 - (unexplained - (matrix[at + 1]! * matrix[at + 1]!) / matrix[at]!);
  total[0]! += without * weightBySize[s]! + included * weightBySize[s + 1]!;
  sums[k]! += included * bothBySize[s + 1]!;
  passedUp[k] = included * bothBySize[s + 1]! + without * bothBySize[s]!;
}

/** The four subsets of the last two drivers a and b, without sweeping: half of all steps would be made here. */
function lastTwoDrivers(
  { p, weightBySize, bothBySize, sums, passedUp, total }: SubsetWalk,
  s: number,
  matrix: Float64Array,
): void {
  const k = p - 2;
  const rowA = k * (p + 1) + k;
  const rowB = rowA + p + 2;
  const ab = matrix[rowA + 1]!;
  const ay = matrix[rowA + 2]!;
  const bb = matrix[rowB]!;
  const by = matrix[rowB + 1]!;
  const yy = matrix[rowB + p + 2]!;
  const inverse = 1 / matrix[rowA]!;
  const yyLessA = yy - ay * ay * inverse;
  const byLessA = by - ab * ay * inverse;
  const neither = 1 - yy;
  const onlyA = 1 - yyLessA;
  const onlyB = 1 - (yy - (by * by) / bb);
  const both = 1 - (yyLessA - (byLessA * byLessA) / (bb - ab * ab * inverse));
  const one = bothBySize[s + 1]!;
  const two = both * bothBySize[s + 2]!;
  total[0]! += neither * weightBySize[s]! + (onlyA + onlyB) * weightBySize[s + 1]! + both * weightBySize[s + 2]!;
  sums[k]! += onlyA * one + two;
  sums[k + 1]! += onlyB * one + two;
  passedUp[k] = (onlyA + onlyB) * one + two + neither * bothBySize[s]!;
}
