import { normalSurvival } from "../distributions/normal";
import type { SimulatedRatingModel } from "./simulatedModel";

/** Mean of a normal rating that is rounded and kept within low … high: the sum of the chances to pass each step. */
export function roundedMean({ low, high }: SimulatedRatingModel, mean: number, spread: number): number {
  let expected = low;
  for (let answer = low + 1; answer <= high; answer++) expected += normalSurvival((answer - 0.5 - mean) / spread);
  return expected;
}
