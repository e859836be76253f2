import type { SamplingDesign } from "../../design/samplingDesign";
import type { CaseWeights } from "../../design/weights";
import { designVariance } from "../../estimate/score/designVariance";
import { type DrawnRows, drawTotals } from "../../estimate/score/drawTotals";
import type { Warning } from "../results";
import { warning } from "../warnings";

/**
 * How answers were drawn:
 * - "plain": each on its own, all alike, perhaps with frequencies;
 * - "weighted": each on its own, with sampling weights;
 * - "design": from strata or a finite population;
 * - "clustered": in clusters;
 * - "census": nobody is left to ask.
 */
export type SampleKind = "plain" | "weighted" | "design" | "clustered" | "census";

/** The size of what a score is computed from, and how it was drawn. */
export interface Sample {
  readonly kind: SampleKind;
  /** Valid answers; a frequency of 3 counts as three. */
  readonly n: number;
  /** People without an answer. */
  readonly missing: number;
  readonly sumWeights: number;
  /** Kish's (Σw)²/Σw²; null without sampling weights. */
  readonly kish: number | null;
  /** Degrees of freedom of its variance: n − 1, or draws − strata. */
  readonly df: number;
}

/** What kind of sample a design makes. */
export function designKind(design: SamplingDesign): SampleKind {
  if (design.fraction.every((fraction) => fraction >= 1)) return "census";
  return design.isClustered ? "clustered" : "design";
}

/** Says so when strata were sampled at different rates and nothing makes up for it. */
export function designWarnings(design: SamplingDesign | undefined, weights: CaseWeights): Warning[] {
  if (design === undefined || weights.kind === "sampling") return [];
  const [least, most] = [Math.min(...design.fraction), Math.max(...design.fraction)];
  if (most - least <= 1e-9 * most) return [];
  const percent = (fraction: number): string => `${Number((100 * fraction).toPrecision(2))} %`;
  return [
    warning(
      "unweighted-strata",
      `The strata were sampled at different rates, ${percent(least)} to ${percent(most)}, and there are no weights: ` +
        "the figure is that of the people who answered, not of the population.",
      { least, most },
    ),
  ];
}

/** Draws minus strata among some rows of a design. */
export function designFreedom(design: SamplingDesign, rows: Uint32Array): number {
  const isDrawn = new Uint8Array(design.stratumOf.length);
  const isReached = new Uint8Array(design.sampled.length);
  let freedom = 0;
  for (let i = 0; i < rows.length; i++) {
    const draw = design.drawOf[rows[i]!]!;
    if (isDrawn[draw] === 1) continue;
    isDrawn[draw] = 1;
    freedom += design.units[draw]!;
    const stratum = design.stratumOf[draw]!;
    if (isReached[stratum] === 0) {
      isReached[stratum] = 1;
      freedom--;
    }
  }
  return freedom;
}

/** Variance of a mean under a design; null when the rows reach too few draws for one. */
export function varianceUnderDesign(deviations: Float64Array, drawn: DrawnRows, design: SamplingDesign): number | null {
  return designVariance(drawTotals(deviations, drawn, design), design);
}
