import { guttmanLambdas as lambdasOf } from "../../estimate/reliability/guttmanLambdas";
import type { SurveyData } from "../../table/surveyData";
import { auditWarnings } from "../audit";
import { deepFreeze } from "../frozen";
import type { MatrixInput } from "../matrixInput";
import { checkOptions } from "../options";
import {
  type CorrelationOption,
  correlationKind,
  type ItemCorrelations,
  itemCorrelations,
  pearsonCorrelations,
} from "./itemCorrelations";
import { reversedWarnings, singularWarnings } from "./itemWarnings";
import type { GuttmanLambdasResult } from "./reliabilityResults";
import {
  MATRIX_ITEMS_OPTIONS,
  type MatrixItemsOptions,
  matrixItems,
  refuseConstantSum,
  SCALE_ITEMS_OPTIONS,
  type ScaleItems,
  type ScaleItemsOptions,
  scaleItems,
} from "./scaleItems";
import { matrixOf, SPLIT_OPTIONS, type SplitOptions, splitSettings } from "./splitSettings";
import { triedSplits } from "./triedSplits";

export interface GuttmanLambdasOptions extends ScaleItemsOptions, CorrelationOption, SplitOptions {}

/**
 * Guttman's six lower bounds of the reliability of a scale; the highest is the best of them in a large sample.
 *   λ1 = 1 − tr S/V,   λ2 = λ1 + √(k/(k − 1)·ΣC²)/V,   λ3 = λ1·k/(k − 1) = alpha,   λ4 = the best split half,
 *   λ5 = λ1 + 2√(max_j Σ_i C_ij²)/V,   λ6 = 1 − Σ(1 − R²_j)s²_j/V,   V = ΣS, C = S without its diagonal
 * λ4 picks the best of many splits, so in small samples it promises too much.
 * @throws AnalysisError "too-few-items" · "too-few-rows" · "constant-column" · "not-positive-definite" (the sum does not vary) …
 * @source Guttman (1945), Psychometrika 10(4); agrees with psych::guttman, test/reference/reliability.json
 * @example guttmanLambdas(attitude, { items: ["complaints", "learning", "raises"] }).lambda3 // → 0.83…
 */
export function guttmanLambdas(data: SurveyData, options: GuttmanLambdasOptions): GuttmanLambdasResult {
  const call = "guttmanLambdas";
  checkOptions(call, options, [...SCALE_ITEMS_OPTIONS, "correlation", ...SPLIT_OPTIONS]);
  const items = scaleItems(call, data, options);
  return lambdasOfItems(call, items, itemCorrelations(call, items, correlationKind(call, options)), options);
}

export interface GuttmanLambdasFromCovarianceOptions extends MatrixItemsOptions, SplitOptions {}

/**
 * The same from a covariance or correlation matrix.
 * @param covariance k×k: nested arrays, or one row-major array
 * @throws AnalysisError "too-few-items" · "invalid-data" (not a covariance matrix) · "not-positive-definite"
 * @example guttmanLambdasFromCovariance([[1, 0.5], [0.5, 1]]).lambda4 // → 0.6666666666666666
 */
export function guttmanLambdasFromCovariance(
  covariance: MatrixInput,
  options: GuttmanLambdasFromCovarianceOptions = {},
): GuttmanLambdasResult {
  const call = "guttmanLambdasFromCovariance";
  checkOptions(call, options, [...MATRIX_ITEMS_OPTIONS, ...SPLIT_OPTIONS]);
  const items = matrixItems(call, covariance, options, "covariance");
  return lambdasOfItems(call, items, pearsonCorrelations(items), options);
}

function lambdasOfItems(
  call: string,
  items: ScaleItems,
  correlations: ItemCorrelations,
  options: SplitOptions,
): GuttmanLambdasResult {
  const { terms } = items;
  const settings = splitSettings(call, options);
  const { matrix, standardized } = matrixOf(call, items, correlations, options);
  refuseConstantSum(call, matrix, terms);
  const { lambda1, lambda2, lambda3, lambda5, lambda6, singular } = lambdasOf(matrix, terms.length);
  const { best, splits, warnings } = triedSplits(matrix, terms, settings);
  return deepFreeze({
    kind: "guttmanLambdas",
    standardized,
    correlation: correlations.kind,
    lambda1,
    lambda2,
    lambda3,
    lambda4: best.estimate,
    lambda5,
    lambda6: singular < 0 ? lambda6 : null,
    splits,
    items: terms.length,
    reversed: items.reversed,
    n: items.n,
    missing: items.missing,
    audit: items.audit,
    warnings: [
      ...(items.audit ? auditWarnings(items.audit) : []),
      ...reversedWarnings({ covariance: matrix, terms }),
      ...correlations.warnings,
      ...singularWarnings(items, singular, "λ6"),
      ...warnings,
    ],
  });
}
