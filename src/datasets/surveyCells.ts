import { movedVariance } from "./movedVariance";
import {
  SIMULATED_CONSTRUCTS,
  SIMULATED_REGIONS,
  type SimulatedConstruct,
  type SimulatedRegionModel,
} from "./simulatedModel";
import { simulatedStructure } from "./simulatedStructure";
import { type SimulatedWave, simulatedWaves } from "./simulatedWaves";

/** The respondents of one region in one wave: among them every score is normal. */
export interface SurveyCell {
  readonly region: SimulatedRegionModel;
  readonly wave: SimulatedWave;
  /** Shares of the population and of the sample that the cell holds. */
  readonly population: number;
  readonly sample: number;
  /** Mean and standard deviation in this cell of loading·construct + √(1 − loading²)·noise. */
  scoreOf(construct: SimulatedConstruct, loading: number): { readonly mean: number; readonly spread: number };
}

/** Region and wave move quality, and through it whatever follows from quality; the rest of each construct is normal. */
export function surveyCells(waves: number, trend: number): readonly SurveyCell[] {
  const size = SIMULATED_CONSTRUCTS.length;
  const { totalEffects } = simulatedStructure();
  const quarters = simulatedWaves(waves, trend);
  const variance = movedVariance(quarters);
  const fromQuality = (construct: SimulatedConstruct): number =>
    totalEffects[SIMULATED_CONSTRUCTS.indexOf("quality") * size + SIMULATED_CONSTRUCTS.indexOf(construct)]!;
  return SIMULATED_REGIONS.flatMap((region) =>
    quarters.map((wave) => ({
      region,
      wave,
      population: region.populationShare / waves,
      sample: region.sampleShare / waves,
      scoreOf: (construct: SimulatedConstruct, loading: number): { mean: number; spread: number } => {
        const effect = loading * fromQuality(construct);
        return { mean: effect * (region.quality + wave.quality), spread: Math.sqrt(1 - effect ** 2 * variance) };
      },
    })),
  );
}
