import { designMatrix } from "../../design/designMatrix";
import type { WeightsReference } from "../../design/weights";
import { AnalysisError, quote, quoteList } from "../../errors";
import { refuseConstant } from "../../estimate/regression/constantColumns";
import { alphaStdError, feldtInterval } from "../../estimate/reliability/alphaIntervals";
import { alphaOfItems } from "../../estimate/reliability/cronbachAlpha";
import { reversedItems } from "../../estimate/reliability/reversedItems";
import { covarianceFromMoments } from "../../moments/moments";
import { momentsOfColumns } from "../../moments/momentsOfColumns";
import type { ColumnReferences, MissingCodes, Scales, SurveyData } from "../../table/surveyData";
import { auditOf, auditWarnings } from "../audit";
import { type BootstrapOption, bootstrapSettings } from "../bootstrapOption";
import { deepFreeze } from "../frozen";
import { checkLevel } from "../level";
import { type MatrixInput, squareMatrix } from "../matrixInput";
import { checkOptions, required } from "../options";
import type { Audit, CronbachAlphaResult, Warning } from "../results";
import { warning } from "../warnings";
import { ALPHA_INTERVALS, type AlphaInterval, type ResampledAlpha, resampledAlpha } from "./resampledAlpha";

export interface CronbachAlphaOptions {
  readonly items: ColumnReferences;
  readonly weights?: WeightsReference;
  readonly missingCodes?: MissingCodes;
  readonly scale?: Scales;
  /** Feldt's, which assumes normal items, unless a bootstrap is named; that also gives intervals of the figures without an item. */
  readonly interval?: "feldt" | BootstrapOption<AlphaInterval>;
  /** Confidence level, 0.95 by default. */
  readonly level?: number;
}

/**
 * Cronbach's alpha: internal consistency of items that are meant to measure one thing, with Feldt's interval or a bootstrap.
 *   α = k/(k − 1) · (1 − tr(S)/ΣS)
 * Feldt's interval and the standard error beside it assume normal items; for skewed ones take the bootstrap.
 * @returns raw (`estimate`) and `standardized` alpha; `ifDropped` without each item in turn (empty when there are two)
 * @throws AnalysisError "too-few-items" (one item) · "constant-column" · "too-few-rows" …
 * @source Cronbach (1951), Feldt (1965); agrees with psych::alpha, test/reference/attitude.json
 * @example cronbachAlpha({ a: [1, 2, 3, 4], b: [1, 3, 2, 4] }, { items: ["a", "b"] }).estimate // → 0.888888888888889
 */
export function cronbachAlpha(data: SurveyData, options: CronbachAlphaOptions): CronbachAlphaResult {
  const call = "cronbachAlpha";
  checkOptions(call, options, ["items", "weights", "missingCodes", "scale", "interval", "level"]);
  const level = checkLevel(call, options?.level);
  const design = designMatrix(data, {
    call,
    option: "items",
    columns: required(call, options, "items"),
    missingCodes: options.missingCodes,
    scale: options.scale,
    weights: options.weights,
  });
  const terms = design.columns.map(({ term }) => term);
  refuseSingleItem(call, terms);
  const weights = design.weights.kind === "none" ? null : design.weights.values;
  const moments = momentsOfColumns(
    design.columns.map(({ values }) => values),
    weights,
    design.n,
  );
  refuseConstant(call, moments, terms, 2);
  const { interval = "feldt" } = options;
  const settings = interval === "feldt" ? null : bootstrapSettings(call, interval, ALPHA_INTERVALS, level);
  return deepFreeze(
    alphaResult({
      call,
      covariance: covarianceFromMoments(moments),
      terms,
      n: design.n,
      missing: design.missing,
      audit: auditOf(design.audit),
      level,
      weighted: design.weights.kind === "sampling",
      resample: settings && ((estimates) => resampledAlpha(design, estimates, settings, call)),
    }),
  );
}

export interface CronbachAlphaFromCovarianceOptions {
  /** Names of the items; "1", "2", … by default. */
  readonly terms?: readonly string[];
  /** Answers behind the covariances; without it there is no standard error and no interval. */
  readonly n?: number;
  readonly level?: number;
}

/** The result of `cronbachAlphaFromCovariance`: the same as from rows, and `alpha` for readers of formulas. */
export type CronbachAlphaFromCovarianceResult = CronbachAlphaResult & { readonly alpha: number };

/**
 * Cronbach's alpha: internal consistency of k items scored in one direction.
 *   α = k/(k − 1) · (1 − tr(S)/ΣS)
 * @param covariance k×k, n − 1 denominator, item-units²: nested arrays, or one row-major array
 * @returns alpha ∈ (−∞, 1], dimensionless (also as `estimate`); ifDropped[i] leaves item i out (empty when k = 2)
 * @throws AnalysisError "too-few-items" (k < 2) · "invalid-data" (not a covariance matrix) · "not-positive-definite"
 * @source Cronbach (1951); agrees with psych::alpha, test/reference/attitude.json
 * @example cronbachAlphaFromCovariance([[10, 6], [6, 11]]).alpha // → 0.7272727272727273
 */
export function cronbachAlphaFromCovariance(
  covariance: MatrixInput,
  options: CronbachAlphaFromCovarianceOptions = {},
): CronbachAlphaFromCovarianceResult {
  const call = "cronbachAlphaFromCovariance";
  checkOptions(call, options, ["terms", "n", "level"]);
  const level = checkLevel(call, options.level);
  const { values, terms } = squareMatrix(call, covariance, options.terms, "covariance");
  refuseSingleItem(call, terms);
  const n = options.n ?? null;
  if (n !== null && !(Number.isFinite(n) && n >= 2)) {
    throw new AnalysisError("invalid-option", `${call}: n must be a number of answers, at least 2, got ${quote(n)}`, {
      n,
    });
  }
  const result = alphaResult({
    call,
    covariance: values,
    terms,
    n,
    missing: null,
    audit: null,
    level,
    weighted: false,
    resample: null,
  });
  return deepFreeze({ ...result, alpha: result.estimate });
}

/** What does not exist is null. */
function existing(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

interface AlphaInput {
  readonly call: string;
  /** k×k, row-major. */
  readonly covariance: Float64Array;
  readonly terms: readonly string[];
  readonly n: number | null;
  readonly missing: number | null;
  readonly audit: Audit | null;
  readonly level: number;
  /** Sampling weights: the closed forms for the error do not hold. */
  readonly weighted: boolean;
  /** The bootstrap asked for, of [alpha, alpha without each item]. */
  readonly resample: ((estimates: Float64Array) => ResampledAlpha) | null;
}

function alphaResult(input: AlphaInput): CronbachAlphaResult {
  const { call, covariance, terms, n, level } = input;
  const k = terms.length;
  const alpha = alphaOfItems(covariance, k);
  if (!(alpha.varianceOfSum > 0)) {
    throw new AnalysisError(
      "not-positive-definite",
      `${call}: the sum of the ${k} items does not vary, so alpha does not exist; are items scored in opposite directions?`,
      { items: k },
    );
  }
  const resampled = input.resample?.(Float64Array.of(alpha.raw, ...alpha.rawIfDropped)) ?? null;
  const closedForm = n !== null && !input.weighted && resampled === null;
  const interval = closedForm ? feldtInterval(alpha.raw, n, k, level) : (resampled?.interval ?? NO_INTERVAL);
  return {
    kind: "cronbachAlpha",
    estimate: alpha.raw,
    standardized: existing(alpha.standardized),
    stdError: closedForm ? alphaStdError(covariance, k, n) : (resampled?.stdError ?? null),
    confLow: interval.low,
    confHigh: interval.high,
    level: resampled?.record.level ?? level,
    method: closedForm ? "feldt" : (resampled?.interval.method ?? "none"),
    n,
    missing: input.missing,
    items: k,
    averageCorrelation: alpha.averageCorrelation,
    ifDropped: Array.from(alpha.rawIfDropped, (estimate, i) => ({
      term: terms[i]!,
      estimate: existing(estimate),
      ...(resampled && { confLow: resampled.ifDropped[i]!.low, confHigh: resampled.ifDropped[i]!.high }),
      standardized: existing(alpha.standardizedIfDropped[i]!),
      itemTotal: alpha.itemTotal[i]!,
      itemRest: existing(alpha.itemRest[i]!),
    })),
    audit: input.audit,
    ...(resampled && { resampling: resampled.record }),
    warnings: [...alphaWarnings(input), ...(resampled?.warnings ?? [])],
  };
}

const NO_INTERVAL = { low: null, high: null };

function alphaWarnings({ covariance, terms, n, weighted, audit, resample }: AlphaInput): Warning[] {
  const warnings = audit ? auditWarnings(audit) : [];
  const reversed = reversedItems(covariance, terms.length).map((index) => terms[index]!);
  if (reversed.length > 0) {
    warnings.push(
      warning(
        "reversed-items",
        `${quoteList(reversed)} ${reversed.length > 1 ? "run" : "runs"} against the other items; if the question is worded the other way round, reverse its answers first. Nothing was reversed.`,
        { terms: reversed },
      ),
    );
  }
  if (resample !== null) return warnings;
  if (weighted) {
    warnings.push(
      warning(
        "no-closed-form-interval",
        'With sampling weights there is no closed form for the standard error and interval of alpha; they are left out. A bootstrap has them: interval: "percentile".',
      ),
    );
  } else if (n === null) {
    warnings.push(warning("no-n", "Without n there is no standard error and no interval; give n."));
  }
  return warnings;
}

function refuseSingleItem(call: string, terms: readonly string[]): void {
  if (terms.length > 1) return;
  throw new AnalysisError(
    "too-few-items",
    `${call}: consistency needs at least two items, got ${terms.length === 0 ? "none" : quoteList(terms)}; add the other items of the scale`,
    { items: [...terms] },
  );
}
