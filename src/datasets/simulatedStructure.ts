import { type LatentStructure, latentStructure } from "./latentStructure";
import { SIMULATED_CONSTRUCTS, SIMULATED_PATHS } from "./simulatedModel";

/** What the paths of the simulated survey imply for its constructs. */
export function simulatedStructure(): LatentStructure {
  const size = SIMULATED_CONSTRUCTS.length;
  const coefficients = new Float64Array(size * size);
  for (const { from, to, coefficient } of SIMULATED_PATHS) {
    coefficients[SIMULATED_CONSTRUCTS.indexOf(from) * size + SIMULATED_CONSTRUCTS.indexOf(to)] = coefficient;
  }
  return latentStructure(size, coefficients);
}
