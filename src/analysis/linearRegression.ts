import { designMatrix } from "../design/designMatrix";
import type { WeightsReference } from "../design/weights";
import type { ColumnReference, ColumnReferences, MissingCodes, Scales, SurveyData } from "../table/surveyData";
import { auditOf, auditWarnings } from "./audit";
import { coefficientRow, fitWarnings, regressionModel, slopeRows } from "./coefficientRows";
import { fitDesign } from "./fit";
import { deepFreeze } from "./frozen";
import { checkLevel } from "./level";
import { checkOptions, required } from "./options";
import type { LinearRegressionResult } from "./results";

export interface LinearRegressionOptions {
  readonly outcome: ColumnReference;
  readonly predictors: ColumnReferences;
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
 * Rows with a missing answer are left out. Sampling weights give linearised (design-based) errors on n − p − 1 degrees of freedom.
 * @returns `rows` with "(Intercept)" first; estimates in outcome units per predictor unit
 * @throws AnalysisError "unknown-column" · "constant-column" · "aliased-columns" · "too-few-rows" …
 * @source agrees with lm and survey::svyglm, test/reference/attitude.json, regression.json
 * @example linearRegression({ x: [1, 2, 3, 4], y: [2, 4, 5, 8] }, { outcome: "y", predictors: ["x"] }).rows[1].estimate // → 1.9
 */
export function linearRegression(data: SurveyData, options: LinearRegressionOptions): LinearRegressionResult {
  const call = "linearRegression";
  checkOptions(call, options, ["outcome", "predictors", "weights", "missingCodes", "scale", "level"]);
  const level = checkLevel(call, options?.level);
  const design = designMatrix(data, {
    call,
    option: "predictors",
    columns: required(call, options, "predictors"),
    outcome: required(call, options, "outcome"),
    missingCodes: options.missingCodes,
    scale: options.scale,
    weights: options.weights,
  });
  const fit = fitDesign(design, call);
  const { estimate, covariance, predictors } = fit;
  const audit = auditOf(design.audit);
  return deepFreeze({
    kind: "linearRegression",
    outcome: fit.outcome,
    level,
    errors: fit.errors,
    rows: [
      coefficientRow("(Intercept)", estimate.intercept, covariance[0]!, estimate, level),
      ...slopeRows(predictors, estimate, covariance, level),
    ],
    model: regressionModel(estimate, design.missing, fit.robustCovariance),
    audit,
    warnings: [...auditWarnings(audit), ...fitWarnings(estimate, fit.outcome, predictors)],
  });
}
