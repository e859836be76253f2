import { guttmanLambdas } from "../../estimate/reliability/guttmanLambdas";
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
import { reversedWarnings } from "./itemWarnings";
import type { SplitHalfResult } from "./reliabilityResults";
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

export interface SplitHalfOptions extends ScaleItemsOptions, CorrelationOption, SplitOptions {}

/**
 * Reliability of a scale from the agreement of its halves, over the ways of halving it:
 *   4·cov(a, b)/Var(a + b)
 * All ways are tried when they are few, which is up to 16 items by default; else a sample of them. With k odd the halves differ by one
 * item. The mean of all is alpha for k even, and alpha·(1 − 1/k²) for k odd; the best is Guttman's λ4, the worst a sign of several topics.
 * @returns `estimate`, the mean; `min`, `median`, `max`; the best and the worst split with their items
 * @throws AnalysisError "too-few-items" · "too-few-rows" · "constant-column" · "not-positive-definite" (the sum does not vary) …
 * @source Guttman (1945); Rulon (1939), Harvard Educational Review 9; brute force in R and psych::splitHalf, test/reference/reliability.json
 * @example splitHalf(attitude, { items: ["complaints", "learning", "raises", "critical"] }).splits.tried // → 3
 */
export function splitHalf(data: SurveyData, options: SplitHalfOptions): SplitHalfResult {
  const call = "splitHalf";
  checkOptions(call, options, [...SCALE_ITEMS_OPTIONS, "correlation", ...SPLIT_OPTIONS]);
  const items = scaleItems(call, data, options);
  return splitHalfOfItems(call, items, itemCorrelations(call, items, correlationKind(call, options)), options);
}

export interface SplitHalfFromCovarianceOptions extends MatrixItemsOptions, SplitOptions {}

/**
 * The same from a covariance or correlation matrix.
 * @param covariance k×k: nested arrays, or one row-major array
 * @throws AnalysisError "too-few-items" · "invalid-data" (not a covariance matrix) · "not-positive-definite"
 * @example splitHalfFromCovariance([[1, 0.5], [0.5, 1]]).max // → 0.6666666666666666
 */
export function splitHalfFromCovariance(
  covariance: MatrixInput,
  options: SplitHalfFromCovarianceOptions = {},
): SplitHalfResult {
  const call = "splitHalfFromCovariance";
  checkOptions(call, options, [...MATRIX_ITEMS_OPTIONS, ...SPLIT_OPTIONS]);
  const items = matrixItems(call, covariance, options, "covariance");
  return splitHalfOfItems(call, items, pearsonCorrelations(items), options);
}

function splitHalfOfItems(
  call: string,
  items: ScaleItems,
  correlations: ItemCorrelations,
  options: SplitOptions,
): SplitHalfResult {
  const { terms } = items;
  const settings = splitSettings(call, options);
  const { matrix, standardized } = matrixOf(call, items, correlations, options);
  refuseConstantSum(call, matrix, terms);
  const { mean, median, best, worst, splits, warnings } = triedSplits(matrix, terms, settings);
  return deepFreeze({
    kind: "splitHalf",
    standardized,
    correlation: correlations.kind,
    estimate: mean,
    mean,
    median,
    min: worst.estimate,
    max: best.estimate,
    lambda4: best.estimate,
    best,
    worst,
    splits,
    alpha: guttmanLambdas(matrix, terms.length).lambda3,
    items: terms.length,
    reversed: items.reversed,
    n: items.n,
    missing: items.missing,
    audit: items.audit,
    warnings: [
      ...(items.audit ? auditWarnings(items.audit) : []),
      ...reversedWarnings({ covariance: matrix, terms }),
      ...correlations.warnings,
      ...warnings,
    ],
  });
}
