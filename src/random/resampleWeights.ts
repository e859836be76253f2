import { fillPoissonInPlace, type PoissonTable, poissonTable } from "./poissonCounts";
import type { Stream } from "./stream";
import { drawUniformlyInPlace } from "./uniformDraws";
import { nextPositiveUniform } from "./xoshiro128";

/**
 * The ordinary bootstrap as a weight vector: n draws with replacement from n units, weight = how often a unit was drawn.
 * @param weights n units; overwritten with whole numbers that add up to n
 * @source Efron (1979), Bootstrap methods: another look at the jackknife
 * @example
 * const weights = new Float64Array(5);
 * multinomialWeightsInPlace(streamAt(1, 0), weights);
 * weights.reduce((sum, weight) => sum + weight) // → 5
 */
export function multinomialWeightsInPlace(stream: Stream, weights: Float64Array): void {
  drawUniformlyInPlace(stream, weights, 0, weights.length, weights.length);
}

const MEAN_ONE: PoissonTable = /* @__PURE__ */ poissonTable(1);

/**
 * The Poisson bootstrap: independent counts with mean 1, so that no unit needs to know of the others. For data that come as
 * a stream; the number drawn varies around n.
 * @param weights overwritten with whole numbers
 * @source Chamandy, Muralidharan, Najmi & Naidu (2012), Estimating uncertainty for massive data streams
 */
export function poissonWeightsInPlace(stream: Stream, weights: Float64Array): void {
  fillPoissonInPlace(stream, MEAN_ONE, weights, 0, weights.length);
}

/**
 * The Bayesian bootstrap: exponential weights, scaled to add up to n. No unit gets weight 0, so a replicate keeps every
 * category that the data have.
 * @param weights overwritten with positive numbers that add up to n
 * @source Rubin (1981), The Bayesian bootstrap
 */
export function bayesianWeightsInPlace(stream: Stream, weights: Float64Array): void {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) {
    const weight = -Math.log(nextPositiveUniform(stream.state));
    weights[i] = weight;
    sum += weight;
  }
  const scale = weights.length / sum;
  for (let i = 0; i < weights.length; i++) weights[i]! *= scale;
}
