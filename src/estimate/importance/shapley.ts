import { AnalysisError } from "../../errors";
import { choleskyInPlace } from "../../numeric/cholesky";
import type { ImportanceEstimator } from "./importanceEstimator";
import { shapleyWeights } from "./shapleyWeights";
import { subsetWalk, visitSubsets } from "./subsetWalk";

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
  refuseTooMany(p, call);
  const size = p + 1;
  const walk = subsetWalk(p, shapleyWeights(p));
  const factor = new Float64Array(size * size);

  return (correlation, raw) => {
    factor.set(correlation);
    refuseSingular(factor, size, p);
    walk.sums.fill(0);
    walk.total[0] = 0;
    walk.levels[0]!.set(correlation);
    visitSubsets(walk, 0, 0, walk.levels[0]!);
    for (let j = 0; j < p; j++) raw[j] = walk.sums[j]! - walk.total[0]!;
  };
}

/** @throws AnalysisError "too-many-drivers" */
export function refuseTooMany(p: number, call: string): void {
  if (p <= MOST_SHAPLEY_DRIVERS) return;
  throw new AnalysisError(
    "too-many-drivers",
    `${call}: importance "shapley" is exact over all subsets and takes at most ${MOST_SHAPLEY_DRIVERS} drivers, got ${p}; choose importance "relative-weights", which has nearly the same values, or fewer drivers`,
    { drivers: p, most: MOST_SHAPLEY_DRIVERS },
  );
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
