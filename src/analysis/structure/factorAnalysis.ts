import { AnalysisError, quoteList } from "../../errors";
import { factorFit, factorFreedom } from "../../estimate/factor/factorFit";
import { minresFactors } from "../../estimate/factor/minres";
import { principalComponents } from "../../estimate/factor/principalComponents";
import { ROTATIONS, type Rotation, rotateFactors } from "../../estimate/factor/rotation";
import type { SurveyData } from "../../table/surveyData";
import { choice } from "../choice";
import { deepFreeze } from "../frozen";
import type { MatrixInput } from "../matrixInput";
import { checkOptions } from "../options";
import type { Warning } from "../results";
import { warning } from "../warnings";
import { factorCount } from "./factorCount";
import { givenStructure } from "./givenStructure";
import { readLoadings } from "./loadings";
import { rotationWarning } from "./principalComponents";
import { type StructureMatrix, structureFields, structureMatrix } from "./structureMatrix";
import {
  GIVEN_OPTIONS,
  type GivenCorrelationOptions,
  STRUCTURE_OPTIONS,
  type StructureOptions,
} from "./structureOptions";
import type { FactorAnalysisResult } from "./structureResults";
import { noTestCause, noTestWarning } from "./structureWarnings";

export interface FactorSettings {
  /** How many; `parallelAnalysis` suggests a number. */
  readonly factors: number;
  /** "oblimin" by default, whose factors may be correlated, as those of a survey are; "varimax" or "none" keep them apart. */
  readonly rotation?: Rotation;
}

export type FactorAnalysisOptions = StructureOptions & FactorSettings;

const SETTINGS = ["factors", "rotation"] as const;

/**
 * Factor analysis by minimum residuals: what lies behind the items, told by the correlations that it would give them.
 *   min Σ_{i<j} (r_ij − (ΛΛᵀ)_ij)², then rotated
 * @returns loadings (the pattern, with oblimin), communalities, correlations of the factors, variance explained, and fit: RMSR, and with
 *   complete unweighted rows χ², TLI and RMSEA
 * @throws AnalysisError "missing-option" · "invalid-option" (more factors than the correlations determine) · "too-few-rows" …
 * @source Harman & Jones (1966); Jennrich (2002); agrees with psych::fa(fm = "minres"), test/reference/factor.json
 * @example
 * const items = ["complaints", "privileges", "learning", "raises", "critical", "advance"];
 * factorAnalysis(attitude, { items, factors: 2 }).fit?.df // → 4
 */
export function factorAnalysis(data: SurveyData, options: FactorAnalysisOptions): FactorAnalysisResult {
  const call = "factorAnalysis";
  checkOptions(call, options, [...STRUCTURE_OPTIONS, ...SETTINGS]);
  return result(
    call,
    structureMatrix(call, data, options, (items) => items + 1),
    options,
  );
}

/**
 * Factor analysis from correlations alone; with `n` also χ², TLI and RMSEA.
 * @param correlation k×k: nested arrays, or one row-major array
 * @example
 * const correlation = [[1, 0.56, 0.48], [0.56, 1, 0.42], [0.48, 0.42, 1]];
 * factorAnalysisFromCorrelation(correlation, { factors: 1 }).items[0].loadings // → [0.8] (rounded)
 */
export function factorAnalysisFromCorrelation(
  correlation: MatrixInput,
  options: GivenCorrelationOptions & FactorSettings,
): FactorAnalysisResult {
  const call = "factorAnalysisFromCorrelation";
  checkOptions(call, options, [...GIVEN_OPTIONS, ...SETTINGS]);
  return result(call, givenStructure(call, correlation, options ?? {}), options);
}

/** The most factors whose degrees of freedom are not negative. */
export function mostFactors(k: number): number {
  let most = 0;
  while (most + 1 < k && factorFreedom(k, most + 1) >= 0) most++;
  return most;
}

function result(call: string, matrix: StructureMatrix, settings: FactorSettings): FactorAnalysisResult {
  const { terms, correlation, nForTests } = matrix;
  const k = terms.length;
  if (k < 3) throw tooFewForFactors(call, terms);
  const factors = factorCount(call, "factors", settings?.factors, k, mostFactors(k));
  const rotation = choice(call, "rotation", settings.rotation, ROTATIONS, "oblimin");
  const found = minresFactors(correlation, k, factors);
  const rotated = rotateFactors(found.loadings, k, factors, rotation);
  const { rmsr, df, statistic, pValue, tli, rmsea } = factorFit(correlation, found.loadings, k, factors, nForTests);
  const heywood = found.heywood.map((place) => terms[place]!);
  return deepFreeze({
    kind: "factorAnalysis",
    method: "minres",
    rotation,
    ...readLoadings(terms, rotated, found.communalities, "F"),
    eigenvalues: Array.from(principalComponents(correlation, k, 1).eigenvalues),
    rmsr,
    fit: statistic === null ? null : { statistic, df, pValue: pValue!, tli, rmsea: rmsea! },
    converged: found.converged,
    heywood,
    ...structureFields(matrix, [
      ...(found.converged ? [] : [notConverged(found.iterations)]),
      ...(rotated.converged ? [] : [rotationWarning(rotation)]),
      ...(heywood.length > 0 ? [heywoodWarning(heywood)] : []),
      ...(statistic === null ? [df === 0 ? saturated(factors, k) : noFit(matrix)] : []),
    ]),
  });
}

/** Two items have one correlation, which a factor explains in many ways. */
export function tooFewForFactors(call: string, terms: readonly string[]): AnalysisError {
  return new AnalysisError(
    "too-few-items",
    `${call}: a factor needs at least three items, got ${quoteList(terms)}; add items`,
    { items: [...terms] },
  );
}

function noFit(matrix: StructureMatrix): Warning {
  return noTestWarning("The χ² of the fit", matrix.nForTests === null ? noTestCause(matrix) : "singular");
}

function saturated(factors: number, k: number): Warning {
  return warning(
    "no-degrees-of-freedom",
    `${factors} ${factors === 1 ? "factor" : "factors"} of ${k} items can reproduce any correlations, so there is no test of how well they do.`,
    { factors, items: k },
  );
}

function notConverged(iterations: number): Warning {
  return warning(
    "not-converged",
    `The loadings did not come to rest in ${iterations} steps; they are those of the last. Fewer factors may have a clearer minimum.`,
    { iterations },
  );
}

/** Items of which everything seems to be explained. */
export function heywoodWarning(heywood: readonly string[]): Warning {
  return warning(
    "heywood-items",
    `The factors seem to explain all of ${quoteList(heywood)}, more than answers allow (a Heywood case): there are too many factors, or too few items or answers for them.`,
    { terms: [...heywood] },
  );
}
