import type { ImportanceEstimator } from "./importanceEstimator";
import { relativeWeightsEstimator } from "./relativeWeights";

/**
 * How far the relative weight of each driver lies above that of a random variable which stands among the drivers as the last.
 * A relative weight is never negative, so that its own interval says nothing about 0; the interval of this difference does:
 * a driver is told apart from noise when it does not reach 0.
 * @param p drivers, without the random variable
 * @returns an estimator on (p + 2)×(p + 2) correlations: drivers, random variable, outcome; it gives p differences
 * @source Tonidandel, LeBreton & Johnson (2009), Psychological Methods 14(4)
 */
export function relativeWeightsAgainstRandom(p: number): ImportanceEstimator {
  const estimate = relativeWeightsEstimator(p + 1);
  const weights = new Float64Array(p + 1);
  return (correlation, raw) => {
    estimate(correlation, weights);
    for (let j = 0; j < p; j++) raw[j] = weights[j]! - weights[p]!;
  };
}
