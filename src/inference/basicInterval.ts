import { type BootstrapInterval, emptyInterval } from "./bootstrapInterval";
import { checkEstimate } from "./checkEstimate";
import { checkIntervalLevel } from "./checkIntervalLevel";
import { quantileEnds } from "./quantileEnds";
import { sortedReplicates } from "./sortedReplicates";

/**
 * Basic (reflected) interval: 2θ̂ − the upper and lower quantile of the replicates, type 7.
 * It may reach beyond the range of the figure, which a percentile interval never does.
 * @param values replicates of one figure; NaN where they failed
 * @param estimate θ̂, the figure on the data themselves
 * @param level in (0, 1)
 * @throws AnalysisError "not-finite" · "invalid-option"
 * @source Davison & Hinkley (1997), eq. 5.6; agrees with boot and scipy, test/reference/bootstrapBoot.json,
 *   bootstrapScipy.json
 * @example basicInterval(Float64Array.of(1, 2, 3, 4, 5), 2.5, 0.5) // → { low: 1, high: 3, … }
 */
export function basicInterval(values: Float64Array, estimate: number, level: number): BootstrapInterval {
  checkIntervalLevel("basicInterval", level);
  checkEstimate("basicInterval", estimate);
  const sorted = sortedReplicates(values);
  const failed = values.length - sorted.length;
  if (sorted.length === 0) return emptyInterval("basic", failed);
  const quantiles = quantileEnds(sorted, (1 - level) / 2, (1 + level) / 2);
  return {
    low: 2 * estimate - quantiles.high,
    high: 2 * estimate - quantiles.low,
    method: "basic",
    status: quantiles.status,
    cause: null,
    replicates: sorted.length,
    failed,
  };
}
