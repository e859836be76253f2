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
import { logisticModel, logisticRows } from "./logisticRows";
import { fitBinary } from "./logitFit";
import { logitCovariance, logitTermTests } from "./logitRows";
import { convergenceWarnings, eventWarnings, interactionWarnings, vifWarnings } from "./logitWarnings";
import type { LogisticRegressionResult, OutcomeEvent } from "./modelResults";
import { eventDesign } from "./outcomeEvent";
import { predictorCorrelation } from "./predictorCorrelation";
import { REGRESSION_ERROR_OPTIONS, type RegressionErrorOptions } from "./regressionErrors";

export interface LogisticRegressionOptions extends RegressionErrorOptions {
  /** A column of 0 and 1 or of booleans; or any numbers, with `event`. */
  readonly outcome: ColumnReference;
  /** Which answers are the event: `{ atLeast: 9 }`, `{ atMost: 6 }` or `{ equals: 1 }`. */
  readonly event?: OutcomeEvent;
  readonly predictors: ColumnReferences;
  /** Predictors that are categories: `["region"]`, or with settings `{ region: { reference: "North", contrasts: "sum" } }`. */
  readonly categorical?: Categorical;
  /** Pairs of predictors whose products are in the model as well: `[["price", "region"]]`. */
  readonly interactions?: InteractionPairs;
  /** Sampling weights, or `{ frequency: … }`. */
  readonly weights?: WeightsReference;
  readonly missingCodes?: MissingCodes;
  /** Ends of the answer scales; only to refuse answers outside them. */
  readonly scale?: Scales;
  /** Confidence level, 0.95 by default. */
  readonly level?: number;
}

/**
 * Binary logit: how the probability of an event, such as being a promoter, goes with the predictors.
 *   log(P/(1 − P)) = b₀ + xᵀb, by maximum likelihood
 * Rows with a missing answer are left out. z tests; t with sampling weights (n − p − 1 degrees of freedom), clusters (clusters − 1) and strata.
 * @returns `rows` with "(Intercept)" first: log-odds and odds ratios per predictor unit, average marginal effects in percentage points of the
 *   event's probability. E-values take √OR for the risk ratio unless fewer than 15 % have the event
 * @throws AnalysisError "separated-outcome" (predictors that tell the event apart without exception; it names them) · "constant-column" ·
 *   "invalid-data" (outcome neither 0/1 nor given an event) · "aliased-columns" · "too-few-rows" …
 * @source agrees with glm, sandwich::vcovHC, vcovCL and survey::svyglm(family = quasibinomial), test/reference/logit.json
 * @example
 * const survey = { speed: [2, 3, 5, 6, 7, 8, 9, 10], recommend: [3, 9, 6, 7, 9, 8, 10, 9] };
 * logisticRegression(survey, { outcome: "recommend", event: { atLeast: 9 }, predictors: ["speed"] }).model.events // → 4
 */
export function logisticRegression(data: SurveyData, options: LogisticRegressionOptions): LogisticRegressionResult {
  const call = "logisticRegression";
  checkOptions(call, options, [
    "outcome",
    "event",
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
  const asked = designMatrix(data, {
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
  const { design, event, events } = eventDesign(call, asked, options.event);
  const fit = fitBinary(design, call, options);
  const { predictors } = fit;
  const audit = auditOf(design.audit);
  const terms = logitTermTests(fit, design.terms);
  const model = logisticModel(fit, events, design.missing);
  const single = predictors.map((_, j) => [j]);
  const inflation = gvifOfTerms(predictorCorrelation(fit.moments), single, { call, terms: predictors });
  return deepFreeze({
    kind: "logisticRegression",
    outcome: fit.outcome,
    event,
    level,
    errors: fit.errors,
    rows: logisticRows(fit, design, options.interactions, level),
    ...(terms.length > 0 && { terms }),
    covariance: logitCovariance(fit, ["(Intercept)", ...predictors]),
    model,
    audit,
    warnings: [
      ...auditWarnings(audit),
      ...convergenceWarnings(model),
      ...eventWarnings(events, model.n, predictors.length),
      ...vifWarnings(
        predictors,
        inflation.map(({ gvif }) => gvif),
      ),
      ...interactionWarnings(options.interactions),
    ],
  });
}
