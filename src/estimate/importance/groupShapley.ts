import { sweepColumnsInto } from "../../numeric/sweepColumns";
import type { ImportanceEstimator } from "./importanceEstimator";
import { refuseTooMany } from "./shapley";
import { shapleyWeights } from "./shapleyWeights";
import { type SubsetWalk, subsetWalk, visitSubsets } from "./subsetWalk";

/**
 * Shapley value of R² for terms of one or several columns, of which the columns of a term enter together.
 * The tree of `shapleyEstimator`: wide terms are decided first, near the root, where a sweep of several columns is made
 * only once, twice, four times …; below them stands the walk over drivers of one column.
 * @param widths columns of each term in the matrix's order, those of several columns first; at most 25 terms
 * @throws AnalysisError "too-many-drivers"
 * @source Grömping (2007), The American Statistician 61(2), section 6 (groups of regressors);
 *   by the definition, test/reference/importanceTerms.json
 */
export function groupShapley(widths: readonly number[], call: string): ImportanceEstimator {
  const p = widths.length;
  refuseTooMany(p, call);
  const wide = widths.filter((width) => width > 1).length;
  const weights = shapleyWeights(p);
  const starts = new Uint32Array(p + 1);
  widths.forEach((width, k) => {
    starts[k + 1] = starts[k]! + width;
  });
  const size = starts[p]! + 1;
  const walk: GroupWalk = {
    wide,
    starts,
    size,
    levels: Array.from({ length: wide }, () => new Float64Array(size * size)),
    sums: new Float64Array(wide),
    passedUp: new Float64Array(wide + 1),
    // Without single columns there is still the last value of R² to be counted.
    singles: subsetWalk(p - wide, weights),
  };
  const { singles } = walk;

  return (matrix, raw) => {
    walk.sums.fill(0);
    singles.sums.fill(0);
    singles.total[0] = 0;
    visitGroups(walk, 0, 0, matrix);
    for (let k = 0; k < p; k++) raw[k] = (k < wide ? walk.sums[k]! : singles.sums[k - wide]!) - singles.total[0]!;
  };
}

interface GroupWalk {
  /** Terms of several columns. */
  readonly wide: number;
  readonly starts: Uint32Array;
  readonly size: number;
  /** levels[k] holds the matrix after term k was swept out; upper triangles only. */
  readonly levels: readonly Float64Array[];
  readonly sums: Float64Array;
  readonly passedUp: Float64Array;
  readonly singles: SubsetWalk;
}

/** Visits the subsets that extend the present one by terms k and later. */
function visitGroups(walk: GroupWalk, k: number, subsetSize: number, matrix: Float64Array): void {
  const { wide, starts, size, sums, passedUp } = walk;
  if (k === wide) {
    visitSingles(walk, subsetSize, matrix);
    return;
  }
  const swept = walk.levels[k]!;
  sweepColumnsInto(matrix, swept, size, starts[k]!, starts[k + 1]!);
  visitGroups(walk, k + 1, subsetSize + 1, swept);
  const included = passedUp[k + 1]!;
  sums[k]! += included;
  visitGroups(walk, k + 1, subsetSize, matrix);
  passedUp[k] = included + passedUp[k + 1]!;
}

function visitSingles({ wide, starts, size, passedUp, singles }: GroupWalk, s: number, matrix: Float64Array): void {
  if (singles.p === 0) {
    const value = 1 - matrix[size * size - 1]!;
    singles.total[0]! += value * singles.weightBySize[s]!;
    passedUp[wide] = value * singles.bothBySize[s]!;
    return;
  }
  const own = singles.p + 1;
  const from = starts[wide]!;
  const compact = singles.levels[0]!;
  for (let i = 0; i < own; i++) {
    for (let j = i; j < own; j++) compact[i * own + j] = matrix[(from + i) * size + from + j]!;
  }
  visitSubsets(singles, 0, s, compact);
  passedUp[wide] = singles.passedUp[0]!;
}
