import { AnalysisError, quote, quoteList } from "../../errors";
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
import type { Warning } from "../results";
import { warning } from "../warnings";
import {
  type CorrelationOption,
  correlationKind,
  type ItemCorrelations,
  itemCorrelations,
  pearsonCorrelations,
  resampledCorrelations,
} from "./itemCorrelations";
import { reversedWarnings } from "./itemWarnings";
import type { OmegaGroupFactor, OmegaLoading, OmegaResult } from "./reliabilityResults";
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

/** Correlations less what the factors are free to choose: not below 0 for factors that the data determine. */
function degreesOfFreedom(k: number, factors: number): number {
  return ((k - factors) ** 2 - (k + factors)) / 2;
}

function factorsFor(call: string, factors: number | undefined, terms: readonly string[]): number {
  const wanted = factors ?? 3;
  if (!(Number.isInteger(wanted) && wanted >= 1)) {
    throw new AnalysisError(
      "invalid-option",
      `${call}: factors must be a whole number of at least 1, got ${quote(factors)}`,
      { option: "factors" },
    );
  }
  const k = terms.length;
  if (wanted < k && degreesOfFreedom(k, wanted) >= 0) return wanted;
  let most = 0;
  while (most + 1 < k && degreesOfFreedom(k, most + 1) >= 0) most++;
  const mend =
    most === 0
      ? "omega needs at least three; of two, cronbachAlpha gives Spearman and Brown's reliability"
      : `they determine ${most} at most; write factors: ${most === 1 || wanted === 2 ? 1 : `${most}, or 1 for items of one topic`}, or add items`;
  throw new AnalysisError(
    "too-few-items",
    `${call}: ${k} items (${quoteList(terms)}) are too few for ${wanted} ${wanted === 1 ? "factor" : `factors${factors === undefined ? ", the default" : ""}`}: ${mend}`,
    { items: [...terms], factors: wanted, most },
  );
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
        general: found.general[i]!,
        groups: hasGroups ? Array.from(found.groups.subarray(i * factors, (i + 1) * factors)) : [],
        communality: found.communalities[i]!,
        uniqueness: 1 - found.communalities[i]!,
      }),
    ),
    groupFactors: hasGroups ? groupFactors(found, correlation, terms, factors) : [],
    factorCorrelations: Array.from({ length: factors }, (_, f) =>
      Array.from(found.phi.subarray(f * factors, (f + 1) * factors)),
    ),
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
      ...factorWarnings(found, terms, factors),
      ...(resampled?.warnings ?? []),
    ],
  });
}

/** Each group factor with the items that load on it most: how much of their sum it and the general factor explain. */
function groupFactors(
  { general, groups }: Omega,
  correlation: Float64Array,
  terms: readonly string[],
  factors: number,
): OmegaGroupFactor[] {
  const k = terms.length;
  const strongest = terms.map((_, i) => {
    const own = Array.from(groups.subarray(i * factors, (i + 1) * factors), Math.abs);
    return own.indexOf(Math.max(...own));
  });
  return Array.from({ length: factors }, (_, f) => {
    const places = [...strongest.keys()].filter((i) => strongest[i] === f);
    let variance = 0;
    let ofGeneral = 0;
    let ofGroup = 0;
    for (const i of places) {
      for (const j of places) variance += correlation[i * k + j]!;
      ofGeneral += general[i]!;
      ofGroup += groups[i * factors + f]!;
    }
    const share = (sum: number): number | null => (places.length > 0 && variance > 0 ? sum ** 2 / variance : null);
    const [byGeneral, byGroup] = [share(ofGeneral), share(ofGroup)];
    return {
      factor: f + 1,
      items: places.map((place) => terms[place]!),
      total: byGeneral === null || byGroup === null ? null : byGeneral + byGroup,
      general: byGeneral,
      group: byGroup,
    };
  });
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

function factorWarnings(found: Omega, terms: readonly string[], factors: number): Warning[] {
  const warnings: Warning[] = [];
  if (!found.converged) {
    warnings.push(
      warning(
        "not-converged",
        "The factors did not settle, so omega rests on where the search ended; take fewer factors.",
        { factors },
      ),
    );
  }
  if (found.heywood.length > 0) {
    const names = found.heywood.map((i) => terms[i]!);
    warnings.push(
      warning(
        "heywood-case",
        `The factors seem to explain ${quoteList(names)} entirely, chance and all: there are too many factors, or an item repeats another. Read omega with care.`,
        { terms: names },
      ),
    );
  }
  if (found.higherOrderHeywood.length > 0) {
    const names = found.higherOrderHeywood.map((f) => f + 1);
    warnings.push(
      warning(
        "heywood-factor",
        `Group factor ${names.join(" and ")} seems to be the general factor itself, so omega hierarchical may be too high; take fewer factors.`,
        { factors: names },
      ),
    );
  }
  if (factors === 2) {
    warnings.push(
      warning(
        "two-group-factors",
        "Two group factors have one correlation, which does not say how each relates to the general factor: both were taken to load alike. Three are needed for omega hierarchical to follow from the data.",
      ),
    );
  }
  return warnings;
}
