import { figureGradients } from "./figureGradients";
import type { ResamplingScheme } from "./resamplingScheme";

/** What each unit that is drawn does to each figure. */
export interface FigureInfluence {
  /** By figure: its change as the weight of each unit grows. */
  readonly influences: readonly Float64Array[];
  /** How many equal units each entry stands for. */
  readonly frequencies: Float64Array | undefined;
}

/**
 * Empirical influence of every row (or group of rows) on every figure, without leaving any of them out.
 * @param figuresOf packed sums → figures; may overwrite what it gave before
 */
export function figureInfluence(
  scheme: ResamplingScheme,
  width: number,
  figuresOf: (packed: Float64Array) => Float64Array,
): FigureInfluence {
  const { sums, frequencies } = scheme;
  const gradients = figureGradients(scheme, figuresOf, width);
  return { influences: gradients.map((gradient) => sums.influences(gradient)), frequencies };
}
