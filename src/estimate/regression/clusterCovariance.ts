import { AnalysisError } from "../../errors";
import { sandwich } from "../../numeric/squareProducts";
import { scoreTotals, totalProducts } from "./scoreProducts";
import type { Scores } from "./scores";

/** Covariance of the parameters, and what its t statistics stand on. */
export interface ClusterErrors {
  /** q×q, row-major, in the order of the parameters of `scores.basis`. */
  readonly covariance: Float64Array;
  /** clusters − 1. */
  readonly df: number;
  readonly clusters: number;
}

/**
 * Covariance of the parameters when rows of one cluster go together and clusters do not:
 *   V = G/(G − 1)·(n − 1)/(n − q)·B·(Σ_g s_g·s_gᵀ)·Bᵀ,   s_g the total score of cluster g
 * @param codes number of each row's cluster, 0 or more; numbers without rows do not count as clusters
 * @throws AnalysisError "too-few-rows" (one cluster)
 * @source Liang & Zeger (1986); agrees with sandwich::vcovCL (type HC1), test/reference/regressionErrors.json, logit.json
 */
export function clusterCovariance(scores: Scores, codes: Int32Array, call: string): ClusterErrors {
  const { n, parameters: q } = scores;
  let groups = 0;
  for (let i = 0; i < codes.length; i++) groups = Math.max(groups, codes[i]! + 1);
  const present = new Uint8Array(groups);
  for (let i = 0; i < codes.length; i++) present[codes[i]!] = 1;
  let clusters = 0;
  for (const there of present) clusters += there;
  if (clusters < 2) {
    throw new AnalysisError(
      "too-few-rows",
      `${call}: the rows used lie in one cluster, which says nothing about how much clusters differ; expected two or more`,
      { clusters },
    );
  }
  const factor = (clusters / (clusters - 1)) * ((n - 1) / (n - q));
  const meat = totalProducts(scoreTotals(scores, codes, groups), null);
  return {
    covariance: sandwich(scores.basis, meat, q).map((value) => value * factor),
    df: clusters - 1,
    clusters,
  };
}
