import { AnalysisError, quote } from "../errors";
import type { ColumnSource } from "./columnSource";
import { columnValues } from "./columnValues";
import { describeRows } from "./describeRows";
import type { Column } from "./surveyData";

/** What is used of a table of Arrow (`getChild`, `schema`, `numRows`) or of Arquero (`array`, `columnNames`). */
interface ForeignTable {
  getChild?(name: string): unknown;
  array?(name: string): unknown;
  readonly columnNames?: unknown;
  readonly schema?: { readonly fields?: readonly { readonly name: string }[] };
  readonly numRows?: unknown;
}

/**
 * Whether the data is a table in the manner of Arrow or Arquero.
 * @param data no column: a vector of Arrow has `getChild`, too
 */
export function isForeignTable(data: object): data is ForeignTable {
  const { getChild, array, columnNames } = data as ForeignTable;
  return typeof getChild === "function" || (typeof array === "function" && typeof columnNames === "function");
}

/**
 * A table in the manner of Arrow or Arquero as columns.
 * @throws AnalysisError "invalid-data" · "empty-data" · "column-length"
 */
export function fromArrow(table: ForeignTable, call: string): ColumnSource {
  const names = namesOf(table);
  const rowCount = rowsOf(table, names);
  if (rowCount === undefined) throw unreadable(call);
  if (rowCount === 0) {
    throw new AnalysisError("empty-data", `${call}: the data has no rows, expected at least one respondent`, {
      rows: 0,
    });
  }
  const has = (name: string): boolean => names?.includes(name) ?? read(table, name) !== undefined;
  return {
    rowCount,
    columnNames: () => names ?? [],
    has,
    column: (name) => {
      if (!has(name)) return undefined;
      if (names !== undefined && names.indexOf(name) !== names.lastIndexOf(name)) throw ambiguous(name, call);
      const values = read(table, name);
      if (values !== undefined && values.length !== rowCount) throw unequal(name, values.length, rowCount, call);
      return values;
    },
  };
}

function namesOf(table: ForeignTable): readonly string[] | undefined {
  const { columnNames, schema } = table;
  const names: unknown = typeof columnNames === "function" ? columnNames.call(table) : columnNames;
  return Array.isArray(names) ? (names as readonly string[]) : schema?.fields?.map(({ name }) => name);
}

function rowsOf(table: ForeignTable, names: readonly string[] | undefined): number | undefined {
  const rows: unknown = typeof table.numRows === "function" ? table.numRows() : table.numRows;
  if (typeof rows === "number") return rows;
  return names?.[0] === undefined ? undefined : read(table, names[0])?.length;
}

/** Arquero's `array` leaves out the rows that a filter took away; its columns still hold them. */
function read(table: ForeignTable, name: string): Column | undefined {
  return columnValues(typeof table.array === "function" ? table.array(name) : table.getChild?.(name));
}

function unreadable(call: string): AnalysisError {
  return new AnalysisError(
    "invalid-data",
    `${call}: the table tells neither its number of rows (numRows) nor its columns (columnNames or schema.fields), ` +
      "expected a table of Arrow or Arquero",
  );
}

function ambiguous(name: string, call: string): AnalysisError {
  return new AnalysisError(
    "invalid-data",
    `${call}: the table has more than one column ${quote(name)}, expected one; rename the others`,
    { column: name },
  );
}

function unequal(name: string, rows: number, expected: number, call: string): AnalysisError {
  return new AnalysisError(
    "column-length",
    `${call}: column ${quote(name)} has ${describeRows(rows)} but the table has ${expected}, expected the same number`,
    { column: name, rows, expected },
  );
}
