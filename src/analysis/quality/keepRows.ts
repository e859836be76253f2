import { AnalysisError, quote } from "../../errors";
import { describeRows } from "../../table/describeRows";
import type { Column, SurveyData } from "../../table/surveyData";
import { tableFrom } from "../../table/table";
import { qualityReasons } from "./qualityOptions";
import type { AnswerQualityResult, QualityReason } from "./qualityResults";

const CALL = "keepRows";

/**
 * The survey without the respondents who have one of the reasons named. Nothing else removes anyone.
 * @param data the survey that `result` is of
 * @param reasons for which respondents are left out; every other reason is forgiven
 * @returns rows stay rows, the same objects; anything else becomes an object of columns, typed ones of their own type
 * @throws AnalysisError "invalid-option" · "invalid-data" (another survey; nobody would be left)
 * @example
 * const survey = { a: [3, 99, 4], b: [2, 3, 5] };
 * keepRows(survey, answerQuality(survey, { items: ["a", "b"], scale: [1, 5] }), ["outOfRange"]) // → { a: [3, 4], b: [2, 5] }
 */
export function keepRows<Row extends object>(
  data: readonly Row[],
  result: AnswerQualityResult,
  reasons: readonly QualityReason[],
): readonly Row[];
export function keepRows(
  data: SurveyData,
  result: AnswerQualityResult,
  reasons: readonly QualityReason[],
): Readonly<Record<string, Column>>;
export function keepRows(data: SurveyData, result: AnswerQualityResult, reasons: readonly QualityReason[]): SurveyData {
  if (typeof result !== "object" || result === null || result.kind !== "answerQuality") {
    throw new AnalysisError(
      "invalid-data",
      `${CALL}: the second argument is no result of answerQuality; call answerQuality(data, { items: […] }) first`,
      {},
    );
  }
  if (reasons === undefined) {
    throw new AnalysisError(
      "missing-option",
      `${CALL}: name the reasons for which respondents are left out, such as ["duplicate", "speeding"]`,
      { call: CALL, option: "reasons" },
    );
  }
  const named = qualityReasons(CALL, "reasons", reasons);
  const unchecked = named.find((reason) => !result.reasons.some((made) => made.reason === reason));
  if (unchecked !== undefined) {
    throw new AnalysisError(
      "invalid-option",
      `${CALL}: ${quote(unchecked)} was not checked in this result, so nobody can be removed for it; see its notChecked`,
      { option: "reasons", reason: unchecked },
    );
  }
  const table = tableFrom(data, CALL);
  if (table.rowCount !== result.n) {
    throw new AnalysisError(
      "invalid-data",
      `${CALL}: the data has ${describeRows(table.rowCount)} but the result is of ${result.n}; give the survey that was checked`,
      { rows: table.rowCount, expected: result.n },
    );
  }
  const removed = new Uint8Array(result.n);
  for (const { row, reasons: own } of result.rows) if (own.some((reason) => named.includes(reason))) removed[row] = 1;
  if (removed.every((flag) => flag === 1)) {
    throw new AnalysisError("invalid-data", `${CALL}: all ${result.n} rows would be removed; name fewer reasons`, {
      rows: result.n,
    });
  }
  if (Array.isArray(data)) return (data as readonly object[]).filter((_, row) => removed[row] === 0);
  return Object.fromEntries(
    table.columnNames().map((name) => [name, kept(table.column(name)!, removed)] as [string, Column]),
  );
}

function kept(column: Column, removed: Uint8Array): Column {
  const isKept = (_: unknown, row: number): boolean => removed[row] === 0;
  // Typed arrays and arrays have the same `filter`, each of its own type.
  if (Array.isArray(column) || ArrayBuffer.isView(column)) return (column as unknown[]).filter(isKept) as Column;
  return Array.from(column as ArrayLike<unknown>).filter(isKept);
}
