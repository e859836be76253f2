import { averageVarianceExtracted, compositeReliability } from "../../estimate/reliability/compositeReliability";
import { type Omega, omegaOfCorrelation } from "../../estimate/reliability/omega";
import type { SurveyData } from "../../table/surveyData";
import { auditWarnings } from "../audit";
import { type BootstrapOption, type BootstrapSettings, bootstrapSettings } from "../bootstrapOption";
import { deepFreeze } from "../frozen";
import { checkLevel } from "../level";
import type { MatrixInput } from "../matrixInput";
import { checkOptions } from "../options";
import { type ResampledFigures, resampledFigures } from "../resampling/resampledFigures";
import { factorsFor } from "./factorsFor";
import { groupFactors } from "./groupFactors";
import {
  type CorrelationOption,
  correlationKind,
  type ItemCorrelations,
  itemCorrelations,
  pearsonCorrelations,
  resampledCorrelations,
} from "./itemCorrelations";
import { reversedWarnings } from "./itemWarnings";
import { omegaWarnings } from "./omegaWarnings";
import type { OmegaLoading, OmegaResult } from "./reliabilityResults";
import { ALPHA_INTERVALS, type AlphaInterval } from "./resampledAlpha";
import {
  MATRIX_ITEMS_OPTIONS,
  type MatrixItemsOptions,
  matrixItems,
  refuseConstantSum,
  SCALE_ITEMS_OPTIONS,
  type ScaleItems,
  type ScaleItemsOfRows,
  type ScaleItemsOptions,
  scaleItems,
} from "./scaleItems";

interface FactorsOption {
  /**
   * 1 for items of one topic; else as many group factors as the scale has parts beside what all items share. 3 by default, which takes six
   * items at least.
   */
  readonly factors?: number;
}

export interface OmegaOptions extends ScaleItemsOptions, CorrelationOption, FactorsOption {
  /** A bootstrap of omega total and hierarchical; there is no interval without. */
  readonly interval?: BootstrapOption<AlphaInterval>;
  /** Confidence level, 0.95 by default. */
  readonly level?: number;
}

/**
 * McDonald's omega: how much of the variance of a scale's sum its factors explain, of standardised items.
 *   total = 1 − Σu²/ΣR,   hierarchical = (Σg)²/ΣR
 * with the factors by minimum residuals; for more than one, after oblimin and Schmid and Leiman's orthogonalisation, a general factor that
 * all items share (loadings g) beside group factors. Packages differ in how they find the factors, so `estimator` says how it was done.
 * Unlike alpha it does not ask that all items load alike. Items are not turned round by the sign of their loading: name them in `reverse`.
 * @returns `estimate`, omega total; `hierarchical`, null with one factor; the loadings
 * @throws AnalysisError "too-few-items" (too few for so many factors) · "too-few-rows" · "constant-column" …
 * @source McDonald (1999); Zinbarg, Revelle, Yovel & Li (2005), Psychometrika 70(1); agrees with psych::omega, test/reference/reliability.json
 * @example omega(attitude, { items: ["complaints", "learning", "raises"], factors: 1 }).estimate // → 0.84…
 */
export function omega(data: SurveyData, options: OmegaOptions): OmegaResult {
  const call = "omega";
  checkOptions(call, options, [...SCALE_ITEMS_OPTIONS, "factors", "correlation", "interval", "level"]);
  const level = checkLevel(call, options?.level);
  const items = scaleItems(call, data, options);
  const factors = factorsFor(call, options.factors, items.terms);
  const correlations = itemCorrelations(call, items, correlationKind(call, options));
  const settings =
    options.interval === undefined ? null : bootstrapSettings(call, options.interval, ALPHA_INTERVALS, level);
  return omegaResult({
    call,
    items,
    correlations,
    factors,
    level: settings?.level ?? level,
    resample: settings && ((found) => resampledOmega(call, items, correlations, found, factors, settings)),
  });
}

export interface OmegaFromCovarianceOptions extends MatrixItemsOptions, FactorsOption {}

/**
 * The same from covariances; items are standardised.
 * @param covariance k×k: nested arrays, or one row-major array
 * @throws AnalysisError "too-few-items" · "invalid-data" (not a covariance matrix) · "not-positive-definite"
 * @example omegaFromCovariance([[4, 1, 2], [1, 1, 1], [2, 1, 4]], { factors: 1 }).estimate // → 0.75
 */
export function omegaFromCovariance(covariance: MatrixInput, options: OmegaFromCovarianceOptions = {}): OmegaResult {
  return omegaFromMatrix("omegaFromCovariance", covariance, options, "covariance");
}

/**
 * The same from correlations, of whatever kind.
 * @param correlation k×k with a diagonal of 1: nested arrays, or one row-major array
 * @throws AnalysisError "too-few-items" · "invalid-data" (not a correlation matrix) · "not-positive-definite"
 * @example omegaFromCorrelation([[1, 0.5, 0.5], [0.5, 1, 0.5], [0.5, 0.5, 1]], { factors: 1 }).estimate // → 0.75
 */
export function omegaFromCorrelation(correlation: MatrixInput, options: OmegaFromCovarianceOptions = {}): OmegaResult {
  return omegaFromMatrix("omegaFromCorrelation", correlation, options, "correlation");
}

function omegaFromMatrix(
  call: string,
  matrix: MatrixInput,
  options: OmegaFromCovarianceOptions,
  what: "covariance" | "correlation",
): OmegaResult {
  checkOptions(call, options, [...MATRIX_ITEMS_OPTIONS, "factors"]);
  const items = matrixItems(call, matrix, options, what);
  const factors = factorsFor(call, options.factors, items.terms);
  return omegaResult({
    call,
    items,
    correlations: pearsonCorrelations(items),
    factors,
    level: 0.95,
    resample: null,
  });
}

interface OmegaInput {
  readonly call: string;
  readonly items: ScaleItems;
  readonly correlations: ItemCorrelations;
  readonly factors: number;
  readonly level: number;
  readonly resample: ((found: Omega) => ResampledFigures) | null;
}

function omegaResult({ call, items, correlations, factors, level, resample }: OmegaInput): OmegaResult {
  const { terms } = items;
  const correlation = correlations.matrix;
  const k = terms.length;
  refuseConstantSum(call, correlation, terms);
  const found = omegaOfCorrelation(correlation, k, factors);
  const resampled = resample?.(found) ?? null;
  const [total, hierarchical] = resampled?.intervals ?? [];
  const hasGroups = factors > 1;
  return deepFreeze({
    kind: "omega",
    estimate: found.total,
    stdError: total?.stdError ?? null,
    confLow: total?.low ?? null,
    confHigh: total?.high ?? null,
    level,
    method: total?.method ?? "none",
    modelImplied: found.modelImplied,
    hierarchical: hasGroups ? found.hierarchical : null,
    ...(hasGroups &&
      hierarchical && {
        hierarchicalInterval: {
          stdError: hierarchical.stdError,
          confLow: hierarchical.low,
          confHigh: hierarchical.high,
        },
      }),
    asymptotic: hasGroups ? found.hierarchical / found.total : null,
    explainedCommonVariance: hasGroups ? found.explainedCommonVariance : null,
    estimator: hasGroups ? "minres, oblimin, Schmid–Leiman" : "minres",
    correlation: correlations.kind,
    factors,
    loadings: terms.map(
      (term, i): OmegaLoading => ({
        term,
        general: found.general[i]! + 0,
        groups: hasGroups ? plainRow(found.groups, factors, i) : [],
        communality: found.communalities[i]!,
        uniqueness: 1 - found.communalities[i]!,
      }),
    ),
    groupFactors: hasGroups ? groupFactors(found, correlation, terms, factors) : [],
    factorCorrelations: Array.from({ length: factors }, (_, f) => plainRow(found.phi, factors, f)),
    compositeReliability: hasGroups ? null : compositeReliability(found.general),
    averageVarianceExtracted: hasGroups ? null : averageVarianceExtracted(found.general),
    items: k,
    reversed: items.reversed,
    n: items.n,
    missing: items.missing,
    audit: items.audit,
    ...(resampled && { resampling: resampled.record }),
    warnings: [
      ...(items.audit ? auditWarnings(items.audit) : []),
      ...reversedWarnings({ covariance: correlation, terms }),
      ...correlations.warnings,
      ...omegaWarnings(found, terms, factors),
      ...(resampled?.warnings ?? []),
    ],
  });
}

/** A row of a matrix; 0 has no sign, since JSON has none for it. */
function plainRow(values: Float64Array, width: number, row: number): number[] {
  return Array.from(values.subarray(row * width, (row + 1) * width), (value) => value + 0);
}

function resampledOmega(
  call: string,
  items: ScaleItemsOfRows,
  { kind }: ItemCorrelations,
  found: Omega,
  factors: number,
  settings: BootstrapSettings<AlphaInterval>,
): ResampledFigures {
  const figures = [
    { term: "omega total", estimate: found.total },
    { term: "omega hierarchical", estimate: found.hierarchical },
  ];
  const made = new Float64Array(figures.length);
  const resampling = resampledCorrelations(items, kind, settings.seed, (correlation) => {
    const { total, hierarchical } = omegaOfCorrelation(correlation, items.terms.length, factors);
    made[0] = total;
    made[1] = hierarchical;
    return made;
  });
  return resampledFigures(resampling, figures, settings, call);
}
