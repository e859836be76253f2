import { AnalysisError } from "../errors";
import type { ColumnSource } from "./columnSource";
import { describeValue, plainValue } from "./describeValue";
import { isRecord } from "./isRecord";

/**
 * Rows as columns. A column exists when any row has it as a property of its own; a row without it did not answer.
 * Inherited properties do not count, so that a column called "constructor" is there only when somebody put it there.
 * @throws AnalysisError "empty-data" · "invalid-data" (a row that is no object)
 */
export function fromRows(rows: readonly unknown[], call: string): ColumnSource {
  if (rows.length === 0) {
    throw new AnalysisError("empty-data", `${call}: the data has no rows, expected at least one respondent`, {
      rows: 0,
    });
  }
  for (let index = 0; index < rows.length; index++) {
    if (!isRecord(rows[index])) throw notARow(rows[index], index + 1, call);
  }
  const respondents = rows as readonly Readonly<Record<string, unknown>>[];
  let names: readonly string[] | undefined;
  const has = (name: string): boolean => respondents.some((row) => Object.hasOwn(row, name));
  return {
    rowCount: respondents.length,
    columnNames: () => {
      names ??= namesIn(respondents);
      return names;
    },
    has,
    column: (name) => (has(name) ? respondents.map((row) => ownValue(row, name)) : undefined),
  };
}

function ownValue(row: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(row, name) ? row[name] : undefined;
}

function namesIn(rows: readonly object[]): readonly string[] {
  const names = new Set<string>();
  for (const row of rows) for (const name of Object.keys(row)) names.add(name);
  return [...names];
}

function notARow(row: unknown, number: number, call: string): AnalysisError {
  return new AnalysisError(
    "invalid-data",
    `${call}: data row ${number} (counted from 1) is ${describeValue(row)}, ` +
      `expected an object such as { price: 4 }${mendFor(row)}`,
    { row: number, value: plainValue(row) },
  );
}

function mendFor(row: unknown): string {
  if (row instanceof Map) return "; Object.fromEntries(map) makes an object of a Map";
  if (row === null || row === undefined) return "; leave out rows that are not there";
  return Array.isArray(row) ? "; give the columns instead, { price: [4, 5] }, or name the cells of each row" : "";
}
