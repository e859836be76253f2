import { choleskyInPlace, choleskyInverse, choleskySolveInPlace } from "../../numeric/cholesky";
import { type Discrepancy, discrepancyAt, gradientAt } from "./discrepancy";
import { expectedInformation } from "./expectedInformation";
import type { FactorStructure } from "./factorStructure";
import { startingValues } from "./startingValues";

/** Where the search ended. */
export interface LikelihoodFit {
  /** Loadings, uniquenesses and correlations of factors, in units in which every item and factor has variance 1. */
  readonly parameters: Float64Array;
  readonly discrepancy: Discrepancy;
  readonly converged: boolean;
  readonly iterations: number;
  /** E⁻¹, parameters×parameters: covariances of the estimates are 2/N times this. null when E is singular. */
  readonly inverseInformation: Float64Array | null;
  /** A parameter that the answers do not fix at this solution; null when all are. */
  readonly notIdentified: number | null;
}

/** gᵀE⁻¹g, twice the fall of F that the next step promises: below the first no digit changes, below the second rounding may stop the search. */
const CONVERGED = 1e-24;
const ROUNDING = 1e-15;
/** Close to the solution the fall of F is smaller than F's own rounding. */
const NEAR = 1e-9;
const MOST_HALVINGS = 40;
/** A pivot of the information that is rounding. */
const SINGULAR = 1e-10;

/**
 * Maximum likelihood by Fisher scoring with a line search: each step is −E⁻¹g, E the expected second derivatives, halved until F falls.
 * Uniquenesses and correlations may leave what variances and correlations can be: that tells the reader that the model is wrong.
 * @param correlation items×items, row-major, positive definite
 * @param logDeterminant ln|R|
 * @returns the factors turned so that each marker's loading is positive
 * @source Jöreskog (1969), Psychometrika 34(2); Longford (1987), Biometrika 74(4) on scoring
 */
export function maximumLikelihood(
  correlation: Float64Array,
  logDeterminant: number,
  structure: FactorStructure,
  mostIterations: number,
): LikelihoodFit {
  const at = (parameters: Float64Array): Discrepancy | null =>
    discrepancyAt(correlation, logDeterminant, structure, parameters);
  let parameters = startingValues(correlation, structure);
  let discrepancy = at(parameters);
  while (discrepancy === null) {
    // Uncorrelated factors with loadings below 1 always have a likelihood.
    parameters = parameters.map((value, index) => (index >= structure.correlationsAt ? value / 2 : value));
    discrepancy = at(parameters);
  }
  let converged = false;
  let iterations = 0;
  let previous = Number.POSITIVE_INFINITY;
  while (iterations < mostIterations) {
    const gradient = gradientAt(correlation, structure, parameters, discrepancy);
    const step = scoringStep(expectedInformation(structure, parameters, discrepancy), gradient);
    const promised = -dot(step, gradient);
    converged = promised < CONVERGED || (promised < ROUNDING && promised > previous / 2);
    if (converged) break;
    iterations += 1;
    previous = promised;
    const taken = lineSearch(parameters, step, promised, discrepancy.value, at);
    if (taken === null) {
      converged = promised < ROUNDING;
      break;
    }
    parameters = taken.parameters;
    discrepancy = taken.discrepancy;
  }
  parameters = markersPositive(structure, parameters);
  discrepancy = at(parameters)!;
  const t = structure.parameters;
  const information = expectedInformation(structure, parameters, discrepancy);
  const singular = choleskyInPlace(information, t, SINGULAR);
  return {
    parameters,
    discrepancy,
    converged,
    iterations,
    inverseInformation: singular < 0 ? choleskyInverse(information, t) : null,
    notIdentified: singular < 0 ? null : singular,
  };
}

/** −E⁻¹g; where E is singular, the diagonal is raised until it is not (Levenberg–Marquardt). */
function scoringStep(information: Float64Array, gradient: Float64Array): Float64Array {
  const t = gradient.length;
  for (let raised = 0; ; raised = raised === 0 ? 1e-8 : raised * 10) {
    const factor = information.slice();
    for (let a = 0; a < t; a++) factor[a * t + a] = factor[a * t + a]! * (1 + raised) + raised * 1e-6;
    if (choleskyInPlace(factor, t, 1e-14) >= 0) continue;
    const step = gradient.map((slope) => -slope);
    choleskySolveInPlace(factor, t, step);
    return step;
  }
}

function lineSearch(
  from: Float64Array,
  step: Float64Array,
  promised: number,
  value: number,
  at: (parameters: Float64Array) => Discrepancy | null,
): { readonly parameters: Float64Array; readonly discrepancy: Discrepancy } | null {
  const slack = promised < NEAR ? 1e-13 : 0;
  for (let halving = 0, length = 1; halving < MOST_HALVINGS; halving++, length /= 2) {
    const parameters = from.map((own, index) => own + length * step[index]!);
    const discrepancy = at(parameters);
    if (discrepancy !== null && discrepancy.value <= value - 1e-4 * length * promised + slack) {
      return { parameters, discrepancy };
    }
  }
  return null;
}

/** A factor and its mirror image fit alike; the one in which the marker's loading is positive is taken. */
function markersPositive(structure: FactorStructure, parameters: Float64Array): Float64Array {
  const { blocks, pairs, correlationsAt } = structure;
  const signs = blocks.map((block) => (parameters[block[0]!]! < 0 ? -1 : 1));
  const turned = parameters.slice();
  blocks.forEach((block, k) => {
    for (const item of block) turned[item] = signs[k]! * parameters[item]!;
  });
  pairs.forEach(([a, b], pair) => {
    turned[correlationsAt + pair] = signs[a]! * signs[b]! * parameters[correlationsAt + pair]!;
  });
  return turned;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
