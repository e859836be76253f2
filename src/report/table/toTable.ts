import { AnalysisError, quote, quoteList, suggestion } from "../../errors";
import { checkKnownOptions } from "../checkKnownOptions";

/** What a cell of a table holds. */
export type TableCell = string | number | boolean | null;

/** One row, its cells by the name of their column. Every row of a table has the same columns in the same order. */
export type TableRow = Readonly<Record<string, TableCell>>;

/** Any result of this library. */
export interface TabledResult {
  readonly kind: string;
}

export interface TableOptions {
  /**
   * Which list of the result: "rows", "groups", "waves", "warnings" or whatever it has; "summary" for its single
   * figures in one row. Unless given: its rows; of a score, all answers and then each group; else the summary.
   */
  readonly part?: string;
}

const SUMMARY = "summary";
const SEPARATOR = "; ";

/**
 * A result as rows of plain cells: for `console.table`, Arquero, a data frame or `toCsv`. The figures are those of the
 * result, unrounded. What lies deeper gets a name with a point, `sensitivity.robustnessValue`; a list of figures or
 * names becomes one text, parted by "; "; lists of records are parts of their own.
 *
 * @param result any result of this library
 * @returns one row for each driver, coefficient, group, comparison, wave …
 * @throws AnalysisError "invalid-data" (not a result) · "unknown-option" · "invalid-option" (no such part; says which there are)
 * @example toTable(nps([10, 9, 7, 3]))[0].estimate // → 25
 * @example toTable(nps([10, 9, 7, 3]), { part: "warnings" })[0].code // → "few-answers"
 */
export function toTable(result: TabledResult, options: TableOptions = {}): readonly TableRow[] {
  checkKnownOptions("toTable", options, ["part"]);
  if (!isRecord(result) || typeof result.kind !== "string") {
    throw new AnalysisError(
      "invalid-data",
      `toTable: expected a result of this library, got ${described(result)}; pass what the analysis returned, one result at a time`,
      {},
    );
  }
  const part = options.part ?? mainPart(result);
  return Object.freeze(inEveryColumn(recordsOf(result, part).map((record) => flat(record))));
}

function described(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (value === null || value === undefined) return String(value);
  return isRecord(value) ? "an object without a kind" : quote(value);
}

function mainPart(result: Readonly<Record<string, unknown>>): string {
  if (isListOfRecords(result.rows)) return "rows";
  return isListOfRecords(result.groups) ? "groups" : SUMMARY;
}

function recordsOf(
  result: Readonly<Record<string, unknown>>,
  part: unknown,
): readonly Readonly<Record<string, unknown>>[] {
  if (part === SUMMARY) return [result];
  const parts = Object.keys(result).filter((key) => isListOfRecords(result[key]));
  if (typeof part !== "string" || !parts.includes(part)) {
    const known = [...parts, SUMMARY];
    throw new AnalysisError(
      "invalid-option",
      `toTable: ${quote(result.kind)} has no part ${quote(part)}${typeof part === "string" ? suggestion(part, known) : `; there are ${quoteList(known)}`}`,
      { option: "part", known },
    );
  }
  const records = result[part] as readonly Readonly<Record<string, unknown>>[];
  // All answers come before the groups of a score.
  return part === "groups" && "estimate" in result ? [{ group: null, ...result }, ...records] : records;
}

/** The cells of a record: what it holds itself, and what lies deeper under a name with a point. */
function flat(record: Readonly<Record<string, unknown>>, prefix = ""): Record<string, TableCell> {
  const cells: Record<string, TableCell> = {};
  for (const [key, value] of Object.entries(record)) {
    const name = prefix + key;
    if (
      value === undefined ||
      (Array.isArray(value) && value.some((each) => typeof each === "object" && each !== null))
    )
      continue;
    if (Array.isArray(value)) {
      if (value.length > 0) cells[name] = value.map(String).join(SEPARATOR);
    } else if (value instanceof Date) {
      cells[name] = value.toISOString();
    } else if (isRecord(value)) {
      Object.assign(cells, flat(value, `${name}.`));
    } else {
      cells[name] = isCell(value) ? value : String(value);
    }
  }
  return cells;
}

/** The rows with the columns of all of them, in order of first appearance; what a row does not have is null. */
function inEveryColumn(rows: readonly Record<string, TableCell>[]): readonly TableRow[] {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return rows.map((row) =>
    Object.freeze(
      Object.fromEntries(columns.map((column) => [column, Object.hasOwn(row, column) ? row[column]! : null])),
    ),
  );
}

function isCell(value: unknown): value is TableCell {
  return value === null || ["string", "number", "boolean"].includes(typeof value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

function isListOfRecords(value: unknown): value is readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) && value.every(isRecord);
}
