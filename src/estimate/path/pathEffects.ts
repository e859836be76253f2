import { type RegressionSpace, regressConstruct } from "./constructRegression";
import type { PathModel } from "./pathModel";

/**
 * The structural model: each construct on those that lead to it, and total effects along all routes in causal order.
 *   total(i, j) = β_ij + Σ_p total(i, p)·β_pj
 * @param correlation k×k of the constructs
 * @param paths k×k, β of the row's construct on the column's, overwritten where there is a path
 * @param totals k×k, overwritten; 0 on the diagonal
 * @param rSquared k, 0 for a construct that nothing leads to
 * @throws AnalysisError "not-positive-definite"
 */
export function pathEffectsInto(
  { predecessors, order }: PathModel,
  correlation: Float64Array,
  paths: Float64Array,
  totals: Float64Array,
  rSquared: Float64Array,
  space: RegressionSpace,
): void {
  const k = order.length;
  for (let at = 0; at < k; at++) {
    const j = order[at]!;
    const causes = predecessors[j]!;
    for (let i = 0; i < k; i++) totals[i * k + j] = 0;
    rSquared[j] = causes.length === 0 ? 0 : regressConstruct(correlation, k, j, causes, space);
    for (let c = 0; c < causes.length; c++) {
      const cause = causes[c]!;
      const beta = space.coefficients[c]!;
      paths[cause * k + j] = beta;
      totals[cause * k + j]! += beta;
      for (let i = 0; i < k; i++) if (i !== cause) totals[i * k + j]! += totals[i * k + cause]! * beta;
    }
  }
}
