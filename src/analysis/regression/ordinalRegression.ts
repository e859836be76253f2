import type { Categorical } from "../../design/categorical";
import { designMatrix } from "../../design/designMatrix";
import type { InteractionPairs } from "../../design/designTerms";
import type { WeightsReference } from "../../design/weights";
import { gvifOfTerms } from "../../estimate/collinearity/gvif";
import type { ColumnReference, ColumnReferences, MissingCodes, Scales, SurveyData } from "../../table/surveyData";
import { auditOf, auditWarnings } from "../audit";
import { deepFreeze } from "../frozen";
import { checkLevel } from "../level";
import { checkOptions, required } from "../options";
import { fitOrdinal } from "./logitFit";
import { logitCovariance, logitTermTests } from "./logitRows";
import { convergenceWarnings, interactionWarnings, proportionalityWarnings, vifWarnings } from "./logitWarnings";
import type { OrdinalRegressionResult } from "./modelResults";
import { ordinalModel, ordinalTable, ordinalTerms } from "./ordinalRows";
import { predictorCorrelation } from "./predictorCorrelation";
import { REGRESSION_ERROR_OPTIONS, type RegressionErrorOptions } from "./regressionErrors";

export interface OrdinalRegressionOptions extends RegressionErrorOptions {
  /** Ordered answers: each different value is a category, up to a hundred. */
  readonly outcome: ColumnReference;
  readonly predictors: ColumnReferences;
  /** Predictors that are categories: `["region"]`, or with settings `{ region: { reference: "North", contrasts: "sum" } }`. */
  readonly categorical?: Categorical;
  /** Pairs of predictors whose products are in the model as well: `[["price", "region"]]`. */
  readonly interactions?: InteractionPairs;
  /** Sampling weights, or `{ frequency: … }`. */
  readonly weights?: WeightsReference;
  readonly missingCodes?: MissingCodes;
  /** Ends of the answer scales; with [0, 10] for the outcome, effects on promoters, detractors and NPS are given as well. */
  readonly scale?: Scales;
  /** Confidence level, 0.95 by default. */
  readonly level?: number;
}

/**
 * Ordinal logit with proportional odds: how the whole scale of answers goes with the predictors.
 *   logit P(Y ≤ k) = ζ_k − xᵀβ, by maximum likelihood
 * Rows with a missing answer are left out. z tests; t with sampling weights (n less all parameters), clusters (clusters − 1) and strata.
 * That a predictor shifts the odds alike wherever the scale is cut is an assumption; Brant's test of it is in the result.
 * @returns `rows` with the slopes: log-odds and odds ratios of a higher answer per predictor unit, and average marginal effects: percentage
 *   points of each answer's share, units of the mean answer, NPS points; `thresholds` ascending
 * @throws AnalysisError "separated-outcome" · "constant-column" · "aliased-columns" · "too-few-rows" · "invalid-data" (more than a hundred
 *   different answers) …
 * @source agrees with ordinal::clm, MASS::polr and survey::svyolr, test/reference/ordinal.json
 * @example
 * const survey = { speed: [1, 2, 3, 4, 5, 6, 7, 8], rating: [1, 2, 1, 3, 2, 3, 2, 3] };
 * ordinalRegression(survey, { outcome: "rating", predictors: ["speed"] }).thresholds.map(({ term }) => term) // → ["1|2", "2|3"]
 */
export function ordinalRegression(data: SurveyData, options: OrdinalRegressionOptions): OrdinalRegressionResult {
  const call = "ordinalRegression";
  checkOptions(call, options, [
    "outcome",
    "predictors",
    "categorical",
    "interactions",
    "weights",
    "missingCodes",
    "scale",
    "level",
    ...REGRESSION_ERROR_OPTIONS,
  ]);
  const level = checkLevel(call, options?.level);
  const design = designMatrix(data, {
    call,
    option: "predictors",
    columns: required(call, options, "predictors"),
    outcome: required(call, options, "outcome"),
    categorical: options.categorical,
    interactions: options.interactions,
    missingCodes: options.missingCodes,
    scale: options.scale,
    weights: options.weights,
  });
  const fit = fitOrdinal(design, call, options);
  const { predictors } = fit;
  const audit = auditOf(design.audit);
  const terms = logitTermTests(fit, design.terms);
  const model = ordinalModel(fit, design.missing);
  const table = ordinalTable(fit, design, options.interactions, level);
  const single = predictors.map((_, j) => [j]);
  const inflation = gvifOfTerms(predictorCorrelation(fit.moments), single, { call, terms: predictors });
  return deepFreeze({
    kind: "ordinalRegression",
    outcome: fit.outcome,
    level,
    errors: fit.errors,
    answers: Array.from(fit.estimate.levels),
    rows: table.rows,
    thresholds: table.thresholds,
    ...(terms.length > 0 && { terms }),
    covariance: logitCovariance(fit, ordinalTerms(fit)),
    proportionalOdds: table.proportionalOdds,
    model,
    audit,
    warnings: [
      ...auditWarnings(audit),
      ...convergenceWarnings(model),
      ...proportionalityWarnings(table, level),
      ...vifWarnings(
        predictors,
        inflation.map(({ gvif }) => gvif),
      ),
      ...interactionWarnings(options.interactions),
    ],
  });
}
