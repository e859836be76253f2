import type { Moments } from "../../moments/moments";
import type { NumberColumn } from "../../numeric/numberColumn";
import type { LeastSquares } from "./leastSquares";
import { robustCovariance } from "./robustCovariance";
import { linearScores } from "./scores";

/**
 * Covariance of weighted least squares under sampling weights (one stratum, every row its own cluster):
 *   V = n/(n − 1)·A·(Σ uᵢuᵢᵀ)·A,   A = (XᵀWX)⁻¹,  uᵢ = wᵢeᵢ·[1, xᵢ]
 * @param predictors p complete columns of n values
 * @param weights n sampling weights; their scale does not matter
 * @param moments of [predictors…, outcome] with those weights
 * @returns (p + 1)×(p + 1), row-major, intercept first
 * @source Binder (1983); agrees with survey::svyglm, test/reference/regression.json
 */
export function linearizedCovariance(
  predictors: readonly NumberColumn[],
  outcome: NumberColumn,
  weights: Float64Array,
  moments: Moments,
  fit: LeastSquares,
): Float64Array {
  const scores = linearScores(predictors, outcome, { kind: "sampling", values: weights }, moments, fit);
  return robustCovariance(scores, "linearized", "");
}
