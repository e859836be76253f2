import { AnalysisError } from "../../errors";
import { choleskyInPlace } from "../../numeric/cholesky";
import type { ImportanceEstimator } from "./importanceEstimator";

/** 2^25 values of R² take about a second; beyond that the caller has to choose another method. */
export const MOST_SHAPLEY_DRIVERS = 25;

/**
 * Shapley value of R² (LMG, general dominance): the gain in R² from a driver, averaged over all orders of entry.
 *   φ_j = Σ_{S ∌ j} w(|S|)·(R²(S ∪ j) − R²(S)),   w(s) = s!(p − 1 − s)!/p! = 1/(p·C(p − 1, s));   Σφ_j = R²
 *
 * All 2^p values of R² come from one correlation matrix. The tree of subsets is walked depth first: at each driver the
 * matrix of what is left either drops it (nothing to compute) or sweeps it out (a Schur complement, one size smaller).
 * Half of all steps work on a matrix of one driver, a quarter on two, …, so the whole costs O(2^p), not 2^p regressions,
 * and memory O(p³). Collecting terms by T = S and T = S ∪ j,
 *   φ_j = Σ_{T ∋ j} R²(T)·(w(|T| − 1) + w(|T|)) − Σ_T R²(T)·w(|T|),   w(p) = 0,
 * each subtree passes one number up, which is added to the driver that the subtree begins with.
 * @param p drivers, at most 25
 * @throws AnalysisError "too-many-drivers"
 * @source Lindeman, Merenda & Gold (1980); Grömping (2007), The American Statistician 61(2);
 *   agrees with relaimpo lmg(rela = FALSE), test/reference/attitude.json
 */
export function shapleyEstimator(p: number, call: string): ImportanceEstimator {
  if (p > MOST_SHAPLEY_DRIVERS) {
    throw new AnalysisError(
      "too-many-drivers",
      `${call}: importance "shapley" is exact over all subsets and takes at most ${MOST_SHAPLEY_DRIVERS} drivers, got ${p}; choose importance "relative-weights", which has nearly the same values, or fewer drivers`,
      { drivers: p, most: MOST_SHAPLEY_DRIVERS },
    );
  }
  const size = p + 1;
  const weightBySize = new Float64Array(p + 1);
  let combinations = 1;
  for (let s = 0; s < p; s++) {
    weightBySize[s] = 1 / (p * combinations);
    combinations = (combinations * (p - 1 - s)) / (s + 1);
  }
  const bothBySize = new Float64Array(p + 1);
  for (let s = 1; s <= p; s++) bothBySize[s] = weightBySize[s - 1]! + weightBySize[s]!;

  // Level k holds the matrix after the last sweep before driver k was decided; upper triangles only.
  const levels = Array.from({ length: p + 1 }, () => new Float64Array(size * size));
  const factor = new Float64Array(size * size);
  const walk: Walk = {
    p,
    levels,
    weightBySize,
    bothBySize,
    sums: new Float64Array(p),
    passedUp: new Float64Array(p),
    total: new Float64Array(1),
  };

  return (correlation, raw) => {
    factor.set(correlation);
    refuseSingular(factor, size, p);
    walk.sums.fill(0);
    walk.total[0] = 0;
    levels[0]!.set(correlation);
    extend(walk, 0, 0, levels[0]!);
    for (let j = 0; j < p; j++) raw[j] = walk.sums[j]! - walk.total[0]!;
  };
}

/** What one walk through the subsets needs. Numbers travel in typed arrays: returned or captured ones would be allocated. */
interface Walk {
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

/** Visits the subsets that extend the present one by drivers k … p − 1. */
function extend(walk: Walk, k: number, subsetSize: number, matrix: Float64Array): void {
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
  extend(walk, k + 1, subsetSize + 1, swept);
  const included = passedUp[k + 1]!;
  sums[k]! += included;
  extend(walk, k + 1, subsetSize, matrix);
  passedUp[k] = included + passedUp[k + 1]!;
}

/** The two subsets with and without the last driver: only a walk of one driver ends here. */
function lastDriver(
  { p, weightBySize, bothBySize, sums, passedUp, total }: Walk,
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
  { p, weightBySize, bothBySize, sums, passedUp, total }: Walk,
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

/** Stops before a pivot of 0 would be divided by. `matrix` is overwritten; the outcome's row stands last and is not looked at. */
export function refuseSingular(matrix: Float64Array, size: number, p: number): void {
  const failed = choleskyLeading(matrix, size, p);
  if (failed >= 0) {
    throw new AnalysisError(
      "not-positive-definite",
      `importance: driver ${failed + 1} is determined by the drivers before it, so R² has no unique parts; leave one out`,
      { driver: failed },
    );
  }
}

function choleskyLeading(matrix: Float64Array, size: number, p: number): number {
  // The leading p×p block in place, packed to stride p so that one Cholesky serves all.
  for (let i = 0; i < p; i++) for (let j = 0; j < p; j++) matrix[i * p + j] = matrix[i * size + j]!;
  return choleskyInPlace(matrix, p, 1e-13);
}
