import { designMatrix } from "../design/designMatrix";
import type { WeightsReference } from "../design/weights";
import { conditionIndices } from "../estimate/collinearity/conditionIndices";
import { vifOfCorrelation } from "../estimate/collinearity/vif";
import { refuseConstant } from "../estimate/regression/constantColumns";
import { correlationFromMoments } from "../moments/moments";
import { momentsOfColumns } from "../moments/momentsOfColumns";
import type { ColumnReferences, MissingCodes, Scales, SurveyData } from "../table/surveyData";
import { auditOf, auditWarnings } from "./audit";
import { correlatedPairs } from "./correlatedPairs";
import { deepFreeze } from "./frozen";
import { type MatrixInput, squareMatrix } from "./matrixInput";
import { checkOptions, required } from "./options";
import type { VifResult, VifRow } from "./results";
import { warning } from "./warnings";

export interface VifOptions {
  readonly predictors: ColumnReferences;
  readonly weights?: WeightsReference;
  readonly missingCodes?: MissingCodes;
  readonly scale?: Scales;
}

/**
 * Variance inflation: how much wider the variance of a coefficient is than with uncorrelated predictors.
 *   VIF_j = 1/(1 − R²_j) = diag(R⁻¹)_j, R²_j of predictor j on the others (intercept in)
 * @returns a row for each predictor, and condition indices of the whole design
 * @throws AnalysisError "constant-column" · "aliased-columns" · "too-few-rows" …
 * @source Fox & Monette (1992), JASA 87; agrees with car::vif, test/reference/attitude.json
 * @example vif({ a: [1, 2, 3, 4], b: [1, 3, 2, 4] }, { predictors: ["a", "b"] }).rows[0].vif // → 2.7777777777777777
 */
export function vif(data: SurveyData, options: VifOptions): VifResult {
  const call = "vif";
  checkOptions(call, options, ["predictors", "weights", "missingCodes", "scale"]);
  const design = designMatrix(data, {
    call,
    option: "predictors",
    columns: required(call, options, "predictors"),
    missingCodes: options.missingCodes,
    scale: options.scale,
    weights: options.weights,
  });
  const columns = design.columns.map(({ values }) => values);
  const terms = design.columns.map(({ term }) => term);
  const weights = design.weights.kind === "none" ? null : design.weights.values;
  const moments = momentsOfColumns(columns, weights, design.n);
  refuseConstant(call, moments, terms, columns.length + 1);
  const correlation = correlationFromMoments(moments);
  const audit = auditOf(design.audit);
  return deepFreeze({
    kind: "vif",
    n: design.n,
    missing: design.missing,
    rows: vifRows(correlation, terms, call),
    conditionIndices: conditionIndices(columns, weights, moments),
    movesTogether: correlatedPairs(correlation, terms.length, terms),
    audit,
    warnings: auditWarnings(audit),
  });
}

/**
 * VIF from the predictors' correlation matrix alone.
 * @param correlation k×k: nested arrays, or one row-major array
 * @param options `terms` names the rows; "1", "2", … by default
 * @throws AnalysisError "invalid-data" (not a correlation matrix) · "aliased-columns"
 * @example vifFromCorrelation([[1, 0.6], [0.6, 1]]).rows[0].vif // → 1.5625
 */
export function vifFromCorrelation(
  correlation: MatrixInput,
  options: { readonly terms?: readonly string[] } = {},
): VifResult {
  const call = "vifFromCorrelation";
  checkOptions(call, options, ["terms"]);
  const { values, terms } = squareMatrix(call, correlation, options.terms, "correlation");
  return deepFreeze({
    kind: "vif",
    n: null,
    missing: null,
    rows: vifRows(values, terms, call),
    conditionIndices: null,
    movesTogether: correlatedPairs(values, terms.length, terms),
    audit: null,
    warnings: [
      warning(
        "no-condition-indices",
        "Condition indices need the means of the predictors, which a correlation matrix does not have.",
      ),
    ],
  });
}

function vifRows(correlation: Float64Array, terms: readonly string[], call: string): VifRow[] {
  const values = vifOfCorrelation(correlation, { call, terms });
  return terms.map((term, j) => {
    const value = values[j]!;
    return { term, vif: value, tolerance: 1 / value, df: 1, gvif: value, scaledGvif: Math.sqrt(value) };
  });
}
