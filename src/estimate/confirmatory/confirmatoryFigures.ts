import { type FactorStructure, uniquenessOf } from "./factorStructure";
import type { LikelihoodFit } from "./maximumLikelihood";

/** A figure and its standard error: null where the figure is fixed, or where no error exists. */
export interface EstimatedFigure {
  readonly estimate: number;
  readonly stdError: number | null;
}

/** A figure in the items' units, and in units in which every item and factor has variance 1. */
export interface FigureInBothUnits extends EstimatedFigure {
  readonly standardized: EstimatedFigure;
}

export interface ConfirmatoryFigures {
  /** For each item. */
  readonly loadings: readonly FigureInBothUnits[];
  readonly uniquenesses: readonly FigureInBothUnits[];
  /** For each factor. */
  readonly variances: readonly EstimatedFigure[];
  /** For each pair of factors of which the correlation is estimated. */
  readonly covariances: readonly FigureInBothUnits[];
}

/** How the scale of a factor is set: by the loading of its marker, or by its own variance, which is 1. */
export type Identification = "marker" | "unit-variance";

/**
 * Loadings, uniquenesses and covariances of the factors, in the scale asked for, with errors by the delta method from the expected
 * information: the same as if the model had been fitted in that scale.
 * @param deviations the items' standard deviations
 * @param covariance of the fit's parameters, parameters×parameters; null when it does not exist
 */
export function confirmatoryFigures(
  structure: FactorStructure,
  { parameters }: LikelihoodFit,
  covariance: Float64Array | null,
  deviations: Float64Array,
  identification: Identification,
): ConfirmatoryFigures {
  const { factorOf, blocks, uniquenessAt, pairs, correlationsAt } = structure;
  const figure = deltaMethod(covariance, structure.parameters);
  const marker = identification === "marker";
  const markerOf = (factor: number): number => blocks[factor]![0]!;
  /** What a factor of variance 1 is multiplied by to have its marker's unit. */
  const scaleOf = (factor: number): number => deviations[markerOf(factor)]! * parameters[markerOf(factor)]!;

  const loadings = factorOf.map((factor, item): FigureInBothUnits => {
    const own = parameters[item]!;
    const first = markerOf(factor);
    const ratio = (deviations[item]! * own) / scaleOf(factor);
    const uniqueness = uniquenessOf(structure, parameters, item);
    const at = uniquenessAt[item]!;
    const variance = own * own + uniqueness;
    const cube = variance * Math.sqrt(variance);
    return {
      ...(!marker
        ? figure(deviations[item]! * own, [[item, deviations[item]!]])
        : item === first
          ? { estimate: 1, stdError: null }
          : figure(ratio, [
              [item, ratio / own],
              [first, -ratio / parameters[first]!],
            ])),
      standardized:
        at === null
          ? { estimate: 1, stdError: null }
          : figure(own / Math.sqrt(variance), [
              [item, uniqueness / cube],
              [at, -own / (2 * cube)],
            ]),
    };
  });
  const uniquenesses = factorOf.map((_, item): FigureInBothUnits => {
    const at = uniquenessAt[item]!;
    if (at === null) return { estimate: 0, stdError: null, standardized: { estimate: 0, stdError: null } };
    const own = parameters[at]!;
    const loading = parameters[item]!;
    const variance = loading * loading + own;
    const square = deviations[item]! ** 2;
    return {
      ...figure(square * own, [[at, square]]),
      standardized: figure(own / variance, [
        [at, (loading * loading) / variance ** 2],
        [item, (-2 * loading * own) / variance ** 2],
      ]),
    };
  });
  const variances = blocks.map(([first], factor): EstimatedFigure => {
    if (!marker) return { estimate: 1, stdError: null };
    return figure(scaleOf(factor) ** 2, [[first!, 2 * scaleOf(factor) * deviations[first!]!]]);
  });
  const covariances = pairs.map(([a, b], pair): FigureInBothUnits => {
    const at = correlationsAt + pair;
    const standardized = figure(parameters[at]!, [[at, 1]]);
    if (!marker) return { ...standardized, standardized };
    const [first, second] = [markerOf(a), markerOf(b)];
    const scale = scaleOf(a) * scaleOf(b);
    return {
      ...figure(scale * parameters[at]!, [
        [at, scale],
        [first, deviations[first]! * scaleOf(b) * parameters[at]!],
        [second, deviations[second]! * scaleOf(a) * parameters[at]!],
      ]),
      standardized,
    };
  });
  return { loadings, uniquenesses, variances, covariances };
}

/** Where a parameter stands, and how fast a figure moves with it. */
export type Slope = readonly [at: number, slope: number];

/** Variance of a figure that depends on few parameters: dᵀVd. */
export function deltaVariance(covariance: Float64Array, size: number, slopes: readonly Slope[]): number {
  let variance = 0;
  for (const [a, slopeA] of slopes) {
    for (const [b, slopeB] of slopes) variance += slopeA * slopeB * covariance[a * size + b]!;
  }
  return variance;
}

function deltaMethod(covariance: Float64Array | null, size: number) {
  return (estimate: number, slopes: readonly Slope[]): EstimatedFigure => ({
    estimate,
    // Rounding may leave a variance of nearly 0 below it.
    stdError: covariance === null ? null : Math.sqrt(Math.max(0, deltaVariance(covariance, size, slopes))),
  });
}
