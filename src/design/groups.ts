import { AnalysisError, quote } from "../errors";
import { describeValue, plainValue } from "../table/describeValue";
import { isMissing } from "../table/missingCodes";
import type { NamedColumn } from "../table/namedColumn";
import type { MissingCode } from "../table/surveyData";

/** What a group is called: the value that its rows have in common. */
export type GroupValue = string | number | boolean | Date;

/** Rows sorted into groups. */
export interface Groups {
  readonly name: string;
  /** In order of first appearance. */
  readonly values: readonly GroupValue[];
  /** For each row the index of its group in `values`; −1 where the group is missing. */
  readonly codes: Int32Array;
}

/**
 * The groups of a column in order of first appearance. 1 and "1" are two groups; dates of the same moment are one.
 * @param missingCodes values that stand for "no group"
 * @param call the public function that was called, for the messages
 * @throws AnalysisError "invalid-data" when a value cannot name a group (an object, an infinite number, an invalid date)
 * @example groupsOf({ name: "region", values: ["N", "S", null, "N"] }, [], "nps").codes // → Int32Array [0, 1, −1, 0]
 */
export function groupsOf(column: NamedColumn, missingCodes: readonly MissingCode[], call: string): Groups {
  const found: GroupValue[] = [];
  const places = new Map<unknown, number>();
  const dates = new Map<number, number>();
  const codes = new Int32Array(column.values.length);
  for (let row = 0; row < codes.length; row++) {
    const value = column.values[row];
    // Dates are objects: two of the same moment are two keys, so they are looked up by their time.
    const known: Map<unknown, number> = value instanceof Date ? dates : places;
    const key = value instanceof Date ? value.getTime() : value;
    let place = known.get(key);
    if (place === undefined) {
      const name = isMissing(value, missingCodes) ? undefined : groupName(value, row, column.name, call);
      place = name === undefined ? -1 : found.length;
      if (name !== undefined) found.push(name);
      known.set(key, place);
    }
    codes[row] = place;
  }
  return { name: column.name, values: found, codes };
}

function groupName(value: unknown, row: number, column: string, call: string): GroupValue {
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number" && Number.isFinite(value)) return value;
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  // A copy: results are frozen, and the date is the caller's.
  if (value instanceof Date && Number.isFinite(value.getTime())) return new Date(value);
  throw new AnalysisError(
    "invalid-data",
    `${call}: column ${quote(column)}, data row ${row + 1} (counted from 1), is ${describeValue(value)}, ` +
      "expected the name of a group: text, a number, a boolean or a date",
    { column, row: row + 1, value: plainValue(value) },
  );
}
