import { type BootstrapInterval, emptyInterval } from "./bootstrapInterval";
import { checkIntervalLevel } from "./checkIntervalLevel";
import { quantileEnds } from "./quantileEnds";
import { sortedReplicates } from "./sortedReplicates";

/**
 * Percentile interval: the (1 − level)/2 and (1 + level)/2 quantiles of the replicates, type 7.
 * @param values replicates of one figure; those that failed (NaN) are left out and counted
 * @param level in (0, 1)
 * @throws AnalysisError "invalid-option"
 * @source Efron & Tibshirani (1993), ch. 13; agrees with scipy.stats.bootstrap, test/reference/bootstrapScipy.json
 * @example percentileInterval(Float64Array.of(1, 2, 3, 4, 5), 0.5) // → { low: 2, high: 4, … }
 */
export function percentileInterval(values: Float64Array, level: number): BootstrapInterval {
  checkIntervalLevel("percentileInterval", level);
  const sorted = sortedReplicates(values);
  const failed = values.length - sorted.length;
  if (sorted.length === 0) return emptyInterval("percentile", failed);
  const { low, high, status } = quantileEnds(sorted, (1 - level) / 2, (1 + level) / 2);
  return { low, high, method: "percentile", status, cause: null, replicates: sorted.length, failed };
}
