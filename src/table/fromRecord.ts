import { AnalysisError, quote } from "../errors";
import type { ColumnSource } from "./columnSource";
import { columnValues, isColumn } from "./columnValues";
import { describeRows } from "./describeRows";
import { describeValue, plainValue } from "./describeValue";
import { invalidData } from "./invalidData";

interface ColumnLength {
  readonly name: string;
  readonly rows: number;
}

/**
 * An object of columns. The first column that is read sets the number of rows, and the others that are read must agree
 * with it; what is never read may be of any length, or no column at all.
 * @throws AnalysisError "invalid-data" · "empty-data" · "column-length"
 */
export function fromRecord(record: Readonly<Record<string, unknown>>, call: string): ColumnSource {
  const lengths = columnLengths(record);
  if (lengths.length === 0) throw noColumns(record, call);

  let first: ColumnLength | undefined;
  const agree = (column: ColumnLength): number => {
    if (column.rows === 0) throw noRows(column.name, call);
    first ??= column;
    if (column.rows !== first.rows) throw unequalColumns(first, column, call);
    return column.rows;
  };

  return {
    get rowCount() {
      return first?.rows ?? agree(mostCommon(lengths));
    },
    columnNames: () => lengths.map(({ name }) => name),
    has: (name) => Object.hasOwn(record, name),
    column: (name) => {
      if (!Object.hasOwn(record, name)) return undefined;
      const values = columnValues(record[name]);
      if (values === undefined) throw notAColumn(name, record[name], call);
      agree({ name, rows: values.length });
      return values;
    },
  };
}

function columnLengths(record: Readonly<Record<string, unknown>>): readonly ColumnLength[] {
  return Object.keys(record).flatMap((name) => {
    const value = record[name];
    return isColumn(value) ? [{ name, rows: value.length }] : [];
  });
}

/** The first column of the length that most columns have: what the data is most likely about, before any is read. */
function mostCommon(lengths: readonly ColumnLength[]): ColumnLength {
  const counts = new Map<number, number>();
  for (const { rows } of lengths) counts.set(rows, (counts.get(rows) ?? 0) + 1);
  const highest = Math.max(...counts.values());
  return lengths.find(({ rows }) => counts.get(rows) === highest)!;
}

function noColumns(record: Readonly<Record<string, unknown>>, call: string): AnalysisError {
  const name = Object.keys(record)[0];
  if (name === undefined) {
    // A stream or a generator has no properties either, but another mend.
    if (Symbol.iterator in record || Symbol.asyncIterator in record) return invalidData(record, call);
    return new AnalysisError("empty-data", `${call}: the data has no columns, expected { price: [4, 5] }`, {
      columns: 0,
    });
  }
  return new AnalysisError(
    "invalid-data",
    `${call}: the data has no column: ${quote(name)} is ${describeValue(record[name])}, expected an array; ` +
      "a single respondent is written [{ price: 4 }]",
    { column: name, value: plainValue(record[name]) },
  );
}

function noRows(name: string, call: string): AnalysisError {
  return new AnalysisError(
    "empty-data",
    `${call}: column ${quote(name)} has no rows, expected at least one respondent`,
    { column: name, rows: 0 },
  );
}

function notAColumn(name: string, value: unknown, call: string): AnalysisError {
  return new AnalysisError(
    "invalid-data",
    `${call}: column ${quote(name)} is ${describeValue(value)}, expected an array or a typed array`,
    { column: name, value: plainValue(value) },
  );
}

function unequalColumns(first: ColumnLength, other: ColumnLength, call: string): AnalysisError {
  return new AnalysisError(
    "column-length",
    `${call}: column ${quote(first.name)} has ${describeRows(first.rows)} but column ${quote(other.name)} has ${other.rows}, ` +
      "expected the same number; give null where an answer is missing",
    { columns: [first, other] },
  );
}
