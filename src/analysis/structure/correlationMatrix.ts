import type { WeightsReference } from "../../design/weights";
import { correlationInference, fisherInterval } from "../../estimate/correlation/correlationInterval";
import type { ColumnReferences, MissingCodes, Scales, SurveyData } from "../../table/surveyData";
import { deepFreeze } from "../frozen";
import { checkLevel } from "../level";
import { checkOptions } from "../options";
import type { Warning } from "../results";
import { warning } from "../warnings";
import { rowsOf, type StructureMatrix, structureFields, structureMatrix } from "./structureMatrix";
import type { CorrelationName } from "./structureOptions";
import type { CorrelationMatrixResult, CorrelationRow } from "./structureResults";

export interface CorrelationMatrixOptions {
  readonly items: ColumnReferences;
  /** "pearson" by default. "polychoric" sees answers as a normal variable cut into ordered categories. */
  readonly method?: CorrelationName;
  /** Rows that answered every item (the default), or for each pair of items the rows that answered both. */
  readonly missing?: "listwise" | "pairwise";
  /** Polychoric only: what to count in a combination of answers that nobody gave; 0 by default, 0.5 is usual. */
  readonly emptyCells?: number;
  readonly weights?: WeightsReference;
  readonly missingCodes?: MissingCodes;
  readonly scale?: Scales;
  /** Confidence level, 0.95 by default. */
  readonly level?: number;
}

const CALL = "correlationMatrix";

/**
 * Correlations of every pair of items, with a test against 0 and an interval on Fisher's scale.
 * Pearson's; Spearman's, which are Pearson's of the ranks; or polychoric ones, of the normal variables behind ordered answers. Made pair by
 * pair they need not belong together; then `nearest` is the closest matrix that could have come from answers.
 * @returns `values` in rows, and `pairs` with n, statistic, df, pValue and interval of each; no tests with sampling weights
 * @throws AnalysisError "too-few-items" · "too-few-rows" · "constant-column" · "no-valid-answers" (a pair that nobody answered) …
 * @source Fisher (1921); Bonett & Wright (2000); Olsson (1979); agrees with R's cor, cor.test and polycor, test/reference/structure.json
 * @example correlationMatrix({ a: [1, 2, 3, 4], b: [1, 3, 2, 4] }, { items: ["a", "b"] }).pairs[0].estimate // → 0.8
 */
export function correlationMatrix(data: SurveyData, options: CorrelationMatrixOptions): CorrelationMatrixResult {
  checkOptions(CALL, options, [
    "items",
    "method",
    "missing",
    "emptyCells",
    "weights",
    "missingCodes",
    "scale",
    "level",
  ]);
  const level = checkLevel(CALL, options?.level);
  const { method, level: _, ...others } = options ?? {};
  const asked = { ...others, ...(method !== undefined && { correlation: method }) };
  const matrix = structureMatrix(CALL, data, asked, () => 2, "method");
  const { terms, raw, correlation, codes, polychoric } = matrix;
  const kind = matrix.kind as CorrelationName;
  const k = terms.length;
  return deepFreeze({
    kind: CALL,
    method: kind,
    terms,
    values: rowsOf(raw, k),
    ...(matrix.repaired && { nearest: rowsOf(correlation, k) }),
    smallestEigenvalue: matrix.smallestEigenvalue,
    pairs: pairRows(matrix, level),
    level,
    interval: matrix.weighted ? "none" : kind === "polychoric" ? "wald" : "fisher",
    ...(polychoric && {
      thresholds: terms.map((term, j) => ({
        term,
        answers: Array.from(codes[j]!.answers),
        thresholds: Array.from(polychoric.thresholds[j]!),
      })),
    }),
    ...structureFields(matrix, matrix.weighted ? [weightedWarning()] : []),
  });
}

function pairRows(matrix: StructureMatrix, level: number): CorrelationRow[] {
  const { terms, raw, nPairs, polychoric, weighted, kind } = matrix;
  const k = terms.length;
  const rows: CorrelationRow[] = [];
  for (let i = 0; i < k; i++) {
    for (let j = i + 1; j < k; j++) {
      const at = i * k + j;
      const estimate = raw[at]!;
      const n = nPairs![at]!;
      const error = polychoric ? polychoric.stdErrors[at]! : Number.NaN;
      const stdError = weighted || !Number.isFinite(error) ? null : error;
      const row = { first: terms[i]!, second: terms[j]!, estimate, stdError, n };
      if (weighted) rows.push({ ...row, ...NO_INFERENCE });
      else if (polychoric) {
        const interval = stdError === null ? null : fisherInterval(estimate, stdError / (1 - estimate ** 2), level);
        rows.push({
          ...row,
          ...NO_INFERENCE,
          confLow: interval?.low ?? null,
          confHigh: interval?.high ?? null,
        });
      } else rows.push({ ...row, ...correlationInference(estimate, n, level, kind === "spearman") });
    }
  }
  return rows;
}

const NO_INFERENCE = { statistic: null, df: null, pValue: null, confLow: null, confHigh: null };

function weightedWarning(): Warning {
  return warning(
    "no-weighted-interval",
    "With sampling weights there is no closed form for the errors of correlations; tests and intervals are left out. The bootstrap of a statistic of your own has them.",
  );
}
