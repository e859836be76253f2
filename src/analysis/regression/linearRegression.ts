import type { Categorical } from "../../design/categorical";
import { type DesignMatrix, designMatrix } from "../../design/designMatrix";
import type { InteractionPairs } from "../../design/designTerms";
import type { WeightsReference } from "../../design/weights";
import type { ColumnReference, ColumnReferences, MissingCodes, Scales, SurveyData } from "../../table/surveyData";
import { auditOf, auditWarnings } from "../audit";
import { deepFreeze } from "../frozen";
import { checkLevel } from "../level";
import { checkOptions, required } from "../options";
import type { LinearRegressionResult, TermTest } from "../results";
import { coefficientRow, covarianceOf, fitWarnings, jointTest, regressionModel, slopeRows } from "./coefficientRows";
import { type Fit, fitDesign } from "./fit";
import { REGRESSION_ERROR_OPTIONS, type RegressionErrorOptions } from "./regressionErrors";

export interface LinearRegressionOptions extends RegressionErrorOptions {
  readonly outcome: ColumnReference;
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
 * Linear regression with intercept, by least squares: b = argmin Σw(y − b₀ − xᵀb)².
 * Rows with a missing answer are left out. Sampling weights give linearised (design-based) errors on n − p − 1 degrees of freedom;
 * clusters, strata and a population size those of the sampling design; `errors` names robust ones.
 * @returns `rows` with "(Intercept)" first; estimates in outcome units per predictor unit. `terms` tests each predictor with
 *   all of its columns together, when a category or an interaction has several
 * @throws AnalysisError "unknown-column" · "constant-column" · "aliased-columns" · "too-few-rows" …
 * @source agrees with lm, sandwich::vcovHC, vcovCL and survey::svyglm, test/reference/attitude.json, regression.json, regressionErrors.json
 * @example linearRegression({ x: [1, 2, 3, 4], y: [2, 4, 5, 8] }, { outcome: "y", predictors: ["x"] }).rows[1].estimate // → 1.9
 */
export function linearRegression(data: SurveyData, options: LinearRegressionOptions): LinearRegressionResult {
  const call = "linearRegression";
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
  const fit = fitDesign(design, call, options);
  const audit = auditOf(design.audit);
  const terms = termTests(design, fit);
  return deepFreeze({
    kind: "linearRegression",
    outcome: fit.outcome,
    level,
    errors: fit.errors,
    rows: [
      coefficientRow("(Intercept)", fit.estimate.intercept, fit.covariance[0]!, fit, level),
      ...slopeRows(fit, level),
    ],
    ...(terms.length > 0 && { terms }),
    covariance: covarianceOf(fit),
    model: regressionModel(fit, design.missing),
    audit,
    warnings: [...auditWarnings(audit), ...fitWarnings(fit.estimate, fit.outcome, fit.predictors)],
  });
}

/** Nothing when every term is one column: its t says it all. */
function termTests(design: DesignMatrix, fit: Fit): TermTest[] {
  if (design.terms.every(({ columns }) => columns.length === 1)) return [];
  return design.terms.map(({ term, columns }) => ({ term, ...jointTest(fit, columns) }));
}
