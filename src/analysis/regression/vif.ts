import type { Categorical } from "../../design/categorical";
import { designMatrix } from "../../design/designMatrix";
import type { WeightsReference } from "../../design/weights";
import { conditionIndices } from "../../estimate/collinearity/conditionIndices";
import { gvifOfTerms } from "../../estimate/collinearity/gvif";
import { refuseConstant } from "../../estimate/regression/constantColumns";
import { correlationFromMoments } from "../../moments/moments";
import { momentsOfColumns } from "../../moments/momentsOfColumns";
import type { ColumnReferences, MissingCodes, Scales, SurveyData } from "../../table/surveyData";
import { auditOf, auditWarnings } from "../audit";
import { deepFreeze } from "../frozen";
import { type MatrixInput, squareMatrix } from "../matrixInput";
import { checkOptions, required } from "../options";
import type { VifResult, VifRow } from "../results";
import { warning } from "../warnings";
import { columnCorrelations } from "./columnCorrelations";
import { correlatedPairs } from "./correlatedPairs";

export interface VifOptions {
  readonly predictors: ColumnReferences;
  /** Predictors that are categories: `["region"]`, or with settings `{ region: { reference: "North" } }`. */
  readonly categorical?: Categorical;
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
  checkOptions(call, options, ["predictors", "categorical", "weights", "missingCodes", "scale"]);
  const design = designMatrix(data, {
    call,
    option: "predictors",
    columns: required(call, options, "predictors"),
    categorical: options.categorical,
    missingCodes: options.missingCodes,
    scale: options.scale,
    weights: options.weights,
  });
  const columns = design.columns.map(({ values }) => values);
  const names = design.columns.map(({ term }) => term);
  const weights = design.weights.kind === "none" ? null : design.weights.values;
  const moments = momentsOfColumns(columns, weights, design.n);
  refuseConstant(call, moments, names, columns.length + 1);
  const correlation = correlationFromMoments(moments);
  const audit = auditOf(design.audit);
  return deepFreeze({
    kind: "vif",
    n: design.n,
    missing: design.missing,
    rows: vifRows(correlation, design.terms, names, call),
    conditionIndices: conditionIndices(columns, weights, moments),
    correlations: columnCorrelations(correlation, names),
    movesTogether: correlatedPairs(correlation, names.length, names),
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
    rows: vifRows(
      values,
      terms.map((term, j) => ({ term, columns: [j] })),
      terms,
      call,
    ),
    conditionIndices: null,
    correlations: columnCorrelations(values, terms),
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

/** Of a category, with its columns together, the generalised factor; its VIF is then GVIF^(1/df), which compares with that of one column. */
function vifRows(
  correlation: Float64Array,
  terms: readonly { readonly term: string; readonly columns: readonly number[] }[],
  names: readonly string[],
  call: string,
): VifRow[] {
  const inflation = gvifOfTerms(
    correlation,
    terms.map(({ columns }) => columns),
    { call, terms: names },
  );
  return terms.map(({ term }, j) => {
    const { df, gvif, scaledGvif } = inflation[j]!;
    const value = df === 1 ? gvif : gvif ** (1 / df);
    return { term, vif: value, tolerance: 1 / value, df, gvif, scaledGvif };
  });
}
