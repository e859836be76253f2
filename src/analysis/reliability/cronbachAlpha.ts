import type { SurveyData } from "../../table/surveyData";
import { type BootstrapOption, bootstrapSettings } from "../bootstrapOption";
import { choice } from "../choice";
import { deepFreeze } from "../frozen";
import { checkLevel } from "../level";
import type { MatrixInput } from "../matrixInput";
import { checkOptions } from "../options";
import type { CronbachAlphaResult } from "../results";
import { alphaResult, CLOSED_FORMS, type ClosedForm, noTableWithoutBootstrap } from "./alphaResult";
import { type CorrelationOption, correlationKind, itemCorrelations, pearsonCorrelations } from "./itemCorrelations";
import { ALPHA_INTERVALS, type AlphaInterval, resampledAlpha } from "./resampledAlpha";
import {
  MATRIX_ITEMS_OPTIONS,
  type MatrixItemsOptions,
  matrixItems,
  SCALE_ITEMS_OPTIONS,
  type ScaleItemsOptions,
  scaleItems,
} from "./scaleItems";

export interface CronbachAlphaOptions extends ScaleItemsOptions, CorrelationOption {
  /**
   * - "feldt" (default): assumes normal items, parallel up to their means;
   * - "duhachek-iacobucci": ± z standard errors, assumes normal items;
   * - a bootstrap, by its name or with its settings, which assumes neither and gives the figures without an item intervals too.
   */
  readonly interval?: ClosedForm | BootstrapOption<AlphaInterval>;
  /** What a bootstrap gives intervals to: raw alpha with and without each item ("alpha", the default), or every figure of the table. */
  readonly intervalsFor?: "alpha" | "table";
  /** Confidence level, 0.95 by default. */
  readonly level?: number;
}

/**
 * Cronbach's alpha: internal consistency of items that are meant to measure one thing.
 *   α = k/(k − 1) · (1 − tr(S)/ΣS)
 * Closed-form intervals and errors assume normal items; for skewed ones take a bootstrap. Two items also have Spearman and Brown's
 * reliability from their correlation (`spearmanBrown`), of which alpha is only a lower bound when their variances differ.
 * With `correlation: "polychoric"` it is ordinal alpha.
 * @returns raw (`estimate`) and `standardized` alpha; `ifDropped` without each item in turn (empty when there are two)
 * @throws AnalysisError "too-few-items" (one item) · "constant-column" · "too-few-rows" (fewer than items) · "no-valid-answers" …
 * @source Cronbach (1951), Feldt (1965), Duhachek & Iacobucci (2004); agrees with psych::alpha, test/reference/reliability.json
 * @example cronbachAlpha({ a: [1, 2, 3, 4], b: [1, 3, 2, 4] }, { items: ["a", "b"] }).estimate // → 0.888888888888889
 */
export function cronbachAlpha(data: SurveyData, options: CronbachAlphaOptions): CronbachAlphaResult {
  const call = "cronbachAlpha";
  checkOptions(call, options, [...SCALE_ITEMS_OPTIONS, "correlation", "interval", "intervalsFor", "level"]);
  const level = checkLevel(call, options?.level);
  const items = scaleItems(call, data, options);
  const correlations = itemCorrelations(call, items, correlationKind(call, options));
  const interval = intervalOf(call, options.interval);
  const intervalsFor = choice(call, "intervalsFor", options.intervalsFor, ["alpha", "table"], "alpha");
  if (isClosedForm(interval)) {
    if (intervalsFor === "table") throw noTableWithoutBootstrap(call);
    return deepFreeze(alphaResult({ call, items, correlations, level, closedForm: interval, resample: null }));
  }
  const settings = bootstrapSettings(call, interval, ALPHA_INTERVALS, level);
  return deepFreeze(
    alphaResult({
      call,
      items,
      correlations,
      level: settings.level,
      closedForm: null,
      resample: (table) => resampledAlpha(items, correlations.kind, table, intervalsFor, settings, call),
    }),
  );
}

type IntervalOption = NonNullable<CronbachAlphaOptions["interval"]>;

/** A name is one of all there are; settings are those of a bootstrap, and are checked as such. */
function intervalOf(call: string, option: CronbachAlphaOptions["interval"]): IntervalOption {
  if (typeof option !== "string" && option !== undefined) return option;
  return choice<ClosedForm | AlphaInterval>(call, "interval", option, [...CLOSED_FORMS, ...ALPHA_INTERVALS], "feldt");
}

function isClosedForm(interval: IntervalOption): interval is ClosedForm {
  return CLOSED_FORMS.some((name) => name === interval);
}

export interface CronbachAlphaFromCovarianceOptions extends MatrixItemsOptions {
  /** "feldt" (default) or "duhachek-iacobucci"; both need `n`. */
  readonly interval?: ClosedForm;
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
 * @source Cronbach (1951); agrees with psych::alpha, test/reference/reliability.json
 * @example cronbachAlphaFromCovariance([[10, 6], [6, 11]]).alpha // → 0.7272727272727273
 */
export function cronbachAlphaFromCovariance(
  covariance: MatrixInput,
  options: CronbachAlphaFromCovarianceOptions = {},
): CronbachAlphaFromCovarianceResult {
  const call = "cronbachAlphaFromCovariance";
  checkOptions(call, options, [...MATRIX_ITEMS_OPTIONS, "interval", "level"]);
  const level = checkLevel(call, options.level);
  const items = matrixItems(call, covariance, options, "covariance");
  const closedForm = choice(call, "interval", options.interval, CLOSED_FORMS, "feldt");
  const result = alphaResult({
    call,
    items,
    correlations: pearsonCorrelations(items),
    level,
    closedForm,
    resample: null,
  });
  return deepFreeze({ ...result, alpha: result.estimate });
}
