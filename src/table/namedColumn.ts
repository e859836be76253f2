import { AnalysisError, quote, suggestion } from "../errors";
import type { ColumnSource } from "./columnSource";
import { columnValues, isColumn } from "./columnValues";
import { describeRows } from "./describeRows";
import { describeValue, plainValue } from "./describeValue";
import { isRecord } from "./isRecord";
import type { Column, ColumnReference, ColumnReferences } from "./surveyData";

/** A column and the name that messages and results call it by. */
export interface NamedColumn {
  readonly name: string;
  readonly values: Column;
}

/** Where a column was asked for: the public function and its option. */
export interface OptionPlace {
  readonly call: string;
  readonly option: string;
}

/**
 * The column that an option names. A column given by itself is called by the option.
 * @throws AnalysisError "unknown-column" · "column-length" · "missing-option" · "invalid-option"
 * @example namedColumn(tableFrom({ price: [4, 5] }, "nps"), "price", { call: "nps", option: "rating" }).name // → "price"
 */
export function namedColumn(table: ColumnSource, reference: ColumnReference, where: OptionPlace): NamedColumn {
  if (typeof reference === "string") return columnCalled(reference, table, where);
  const { call, option } = where;
  if (isColumn(reference)) return givenColumn(option, reference, table, call);
  throw reference === undefined || reference === null
    ? missingOption(option, "name a column or give the column itself", call)
    : wrongOption(`option ${quote(option)}`, reference, "a column's name or the column itself", where);
}

/**
 * The columns that an option lists, in the order given.
 * @throws AnalysisError as `namedColumn` does · "duplicate-term" · "missing-option" (an empty list, too)
 * @example
 * const survey = tableFrom({ price: [4, 5, 3], speed: [2, 2, 1] }, "drivers");
 * namedColumns(survey, ["price", "speed"], { call: "drivers", option: "drivers" }).length // → 2
 * namedColumns(survey, { cost: [1, 1, 2] }, { call: "drivers", option: "drivers" })[0].name // → "cost"
 */
export function namedColumns(
  table: ColumnSource,
  references: ColumnReferences,
  where: OptionPlace,
): readonly NamedColumn[] {
  const columns = Array.isArray(references)
    ? references.map((name: unknown, index) => listedColumn(name, index, table, where))
    : recordedColumns(references, table, where);
  if (columns.length === 0) throw emptyOption(where);
  refuseDuplicates(columns, where);
  return columns;
}

function columnCalled(name: string, table: ColumnSource, { call }: OptionPlace): NamedColumn {
  const values = table.column(name);
  if (values !== undefined) return { name, values };
  throw new AnalysisError(
    "unknown-column",
    `${call}: column ${quote(name)} not found${suggestion(name, table.columnNames())}`,
    { column: name },
  );
}

function givenColumn(name: string, given: unknown, table: ColumnSource, call: string): NamedColumn {
  const values = columnValues(given)!;
  if (values.length === table.rowCount) return { name, values };
  throw new AnalysisError(
    "column-length",
    `${call}: column ${quote(name)} has ${describeRows(values.length)} but the data has ${table.rowCount}, ` +
      "expected the same number; give null where an answer is missing",
    { column: name, rows: values.length, expected: table.rowCount },
  );
}

function listedColumn(name: unknown, index: number, table: ColumnSource, where: OptionPlace): NamedColumn {
  if (typeof name === "string") return columnCalled(name, table, where);
  const expected = "a column's name; columns themselves are given as { name: column }";
  throw wrongOption(`entry ${index + 1} of option ${quote(where.option)}`, name, expected, where);
}

function recordedColumns(references: unknown, table: ColumnSource, where: OptionPlace): readonly NamedColumn[] {
  const { call, option } = where;
  if (references === undefined || references === null) throw missingOption(option, "list the columns", call);
  if (!isRecord(references) || isColumn(references)) {
    const mend = typeof references === "string" ? `; write [${quote(references)}]` : "";
    throw wrongOption(`option ${quote(option)}`, references, `a list of column names${mend}`, where);
  }
  return Object.entries(references).map(([name, given]) => {
    if (isColumn(given)) return givenColumn(name, given, table, call);
    const mend = typeof given === "string" ? `; columns of the data are listed by their names, [${quote(given)}]` : "";
    throw wrongOption(`column ${quote(name)} in option ${quote(option)}`, given, `the column itself${mend}`, where);
  });
}

function refuseDuplicates(columns: readonly NamedColumn[], { call, option }: OptionPlace): void {
  const seen = new Set<string>();
  for (const { name } of columns) {
    if (seen.has(name)) {
      throw new AnalysisError(
        "duplicate-term",
        `${call}: column ${quote(name)} stands more than once in option ${quote(option)}; name it once`,
        { option, term: name },
      );
    }
    seen.add(name);
  }
}

function emptyOption({ call, option }: OptionPlace): AnalysisError {
  return new AnalysisError("missing-option", `${call}: option ${quote(option)} is empty; name at least one column`, {
    option,
  });
}

function missingOption(option: string, mend: string, call: string): AnalysisError {
  return new AnalysisError("missing-option", `${call}: option ${quote(option)} is missing; ${mend}`, { option });
}

function wrongOption(what: string, got: unknown, expected: string, { call, option }: OptionPlace): AnalysisError {
  return new AnalysisError("invalid-option", `${call}: ${what} is ${describeValue(got)}, expected ${expected}`, {
    option,
    value: plainValue(got),
  });
}
