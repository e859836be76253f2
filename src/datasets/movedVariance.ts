import { SIMULATED_REGIONS } from "./simulatedModel";
import type { SimulatedWave } from "./simulatedWaves";

/** Variance of quality that comes from regions and waves: a part of what the paths to quality leave unexplained. */
export function movedVariance(waves: readonly SimulatedWave[]): number {
  let variance = 0;
  for (const { sampleShare, quality } of SIMULATED_REGIONS) variance += sampleShare * quality ** 2;
  for (const { quality } of waves) variance += quality ** 2 / waves.length;
  return variance;
}
