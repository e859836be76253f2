import type { ColumnSource } from "./columnSource";
import { isColumn } from "./columnValues";
import { fromArrow, isForeignTable } from "./fromArrow";
import { fromRecord } from "./fromRecord";
import { fromRows } from "./fromRows";
import { invalidData } from "./invalidData";
import { isRecord } from "./isRecord";

/** A survey read by the name of a column, whatever shape it came in. */
export type Table = ColumnSource;

/**
 * The survey behind `data`: rows, columns, or a table of Arrow or Arquero. Nothing is copied before it is asked for.
 * @param call the public function that was called, for the messages
 * @throws AnalysisError "invalid-data" · "empty-data" · "column-length"
 * @example tableFrom([{ price: 4 }, {}], "drivers").column("price") // → [4, undefined]
 */
export function tableFrom(data: unknown, call: string): Table {
  if (Array.isArray(data)) return fromRows(data, call);
  if (isColumn(data) || !isRecord(data)) throw invalidData(data, call);
  return isForeignTable(data) ? fromArrow(data, call) : fromRecord(data, call);
}

/**
 * Whether `data` is a survey with columns; false for the bare ratings that a score also takes.
 * @example isSurveyData([10, 9, null]) // → false
 * @example isSurveyData([{ recommend: 10 }]) // → true
 */
export function isSurveyData(data: unknown): boolean {
  if (!Array.isArray(data)) return typeof data === "object" && data !== null && !isColumn(data);
  const first: unknown = data.find((row) => row !== null && row !== undefined);
  return typeof first === "object" && !(first instanceof Date);
}
