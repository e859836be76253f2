import { correlationFromMoments, type Moments } from "../../moments/moments";

/** Correlations of the predictors, p×p, row-major, from moments of [predictors…, outcome]. */
export function predictorCorrelation(moments: Moments): Float64Array {
  const size = moments.means.length;
  const p = size - 1;
  const correlation = correlationFromMoments(moments);
  const block = new Float64Array(p * p);
  for (let i = 0; i < p; i++) block.set(correlation.subarray(i * size, i * size + p), i * p);
  return block;
}
