import { normalCdf, normalQuantile } from "../distributions/normal";
import { type BootstrapInterval, emptyInterval, fallBack } from "./bootstrapInterval";
import { checkEstimate } from "./checkEstimate";
import { checkIntervalLevel } from "./checkIntervalLevel";
import { type ExactOrder, midRank } from "./midRank";
import { percentileInterval } from "./percentileInterval";
import { isDegenerate, quantileEnds } from "./quantileEnds";
import { sortedReplicates } from "./sortedReplicates";

/**
 * Quantiles of the replicates at Φ(z₀ + (z₀ + z)/(1 − a(z₀ + z))): what BC (a = 0) and BCa share.
 * @returns null when 1 − a(z₀ + z) ≤ 0 at an end, where the formula means nothing; never null for a = 0
 */
export function correctedInterval(
  method: "bc" | "bca",
  values: Float64Array,
  estimate: number,
  level: number,
  acceleration: number,
  order?: ExactOrder,
): BootstrapInterval | null {
  checkIntervalLevel(`${method}Interval`, level);
  checkEstimate(`${method}Interval`, estimate);
  const sorted = sortedReplicates(values);
  const failed = values.length - sorted.length;
  if (sorted.length === 0) return emptyInterval(method, failed);
  const rest = { method, cause: null, replicates: sorted.length, failed } as const;
  if (isDegenerate(sorted)) return { ...quantileEnds(sorted, 0.5, 0.5), ...rest };

  const { share } = midRank(values, estimate, order);
  if (share === 0 || share === 1) return fallBack(percentileInterval(values, level), "estimate-outside");
  const bias = normalQuantile(share);
  const tail = normalQuantile((1 - level) / 2);
  const low = correctedProbability(bias, tail, acceleration);
  const high = correctedProbability(bias, -tail, acceleration);
  if (low === null || high === null) return null;
  return { ...quantileEnds(sorted, low, high), ...rest };
}

function correctedProbability(bias: number, z: number, acceleration: number): number | null {
  const shifted = bias + z;
  const stretch = 1 - acceleration * shifted;
  return stretch > 0 ? normalCdf(bias + shifted / stretch) : null;
}
