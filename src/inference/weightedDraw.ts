import { AnalysisError } from "../errors";
import { multinomialWeightsInPlace } from "../random/resampleWeights";
import type { Stream } from "../random/stream";

/** Fills the weights of one replicate. */
export type Draw = (stream: Stream, weights: Float64Array) => void;

/**
 * A draw that carries sampling weights along: each unit's weight times how often it was drawn.
 * @param samplingWeights one for each unit
 * @param draw how units are drawn; multinomialWeightsInPlace by default
 * @throws AnalysisError "weights-length", at the first replicate
 * @example
 * const draw = weightedDraw(Float64Array.of(1, 2, 0.5));
 * const total = (weights: Float64Array) => Float64Array.of(weights[0]! + weights[1]! + weights[2]!);
 * runReplicates(total, { units: 3, width: 1, resamples: 2000, seed: 7, draw }).values.length // → 2000
 */
export function weightedDraw(samplingWeights: Float64Array, draw: Draw = multinomialWeightsInPlace): Draw {
  return (stream, weights): void => {
    if (weights.length !== samplingWeights.length) {
      throw new AnalysisError(
        "weights-length",
        `weightedDraw: there are ${samplingWeights.length} sampling weights, expected ${weights.length}, one for each unit`,
        { weights: samplingWeights.length, expected: weights.length },
      );
    }
    draw(stream, weights);
    for (let i = 0; i < weights.length; i++) weights[i]! *= samplingWeights[i]!;
  };
}
