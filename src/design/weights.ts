import { AnalysisError, quote } from "../errors";
import { columnValues } from "../table/columnValues";
import { namedColumn } from "../table/namedColumn";
import { numericColumn } from "../table/numericColumn";
import type { ColumnReference } from "../table/surveyData";
import type { Table } from "../table/table";

/** Sampling weights: a column's name or the column itself. Frequencies, how many people a row stands for: `{ frequency: "count" }`. */
export type WeightsReference = ColumnReference | { readonly frequency: ColumnReference };

/** One weight for each row, checked; or none, when every row counts once. */
export type CaseWeights =
  | { readonly kind: "none" }
  | { readonly kind: "sampling" | "frequency"; readonly values: Float64Array };

/**
 * The weights of the rows, checked. Sampling weights are finite and not negative; 0 leaves a row out, as if it were not there.
 * Frequencies are whole numbers besides. Every row needs one, also a row whose answer is missing.
 * @param reference undefined means no weights
 * @param call the public function that was called, for the messages
 * @throws AnalysisError "missing-weight" · "negative-weight" · "not-whole" · "zero-weights" · "weights-length" · "unknown-column" · "not-numeric" · "not-finite" · "invalid-option" · "unknown-option"
 * @example caseWeights(tableFrom({ wt: [1, 2] }, "nps"), "wt", "nps") // → { kind: "sampling", values: Float64Array [1, 2] }
 */
export function caseWeights(table: Table, reference: WeightsReference | undefined, call: string): CaseWeights {
  if (reference === undefined) return { kind: "none" };
  if (!isFrequency(reference, call)) {
    return { kind: "sampling", values: checkedWeights(table, reference, "weights", false, call) };
  }
  return { kind: "frequency", values: checkedWeights(table, reference.frequency, "frequency", true, call) };
}

function isFrequency(reference: WeightsReference, call: string): reference is { readonly frequency: ColumnReference } {
  if (typeof reference !== "object" || reference === null || columnValues(reference) !== undefined) return false;
  const keys = Object.keys(reference);
  const stranger = keys.find((key) => key !== "frequency");
  if (stranger !== undefined) {
    throw new AnalysisError(
      "unknown-option",
      `${call}: unknown option ${quote(stranger)} in weights; frequencies are given as { frequency: … }`,
      { call, option: stranger, known: ["frequency"] },
    );
  }
  return keys.length > 0;
}

function checkedWeights(
  table: Table,
  reference: ColumnReference,
  option: "weights" | "frequency",
  whole: boolean,
  call: string,
): Float64Array {
  checkLength(table, reference, option, call);
  const column = namedColumn(table, reference, { call, option });
  const weights = numericColumn(column, { call, codes: [] });
  let sum = 0;
  for (let row = 0; row < weights.length; row++) {
    const weight = weights[row]!;
    if (!(weight >= 0)) throw refusedWeight(weight, row, column.name, whole, call);
    if (whole && Math.floor(weight) !== weight) throw brokenFrequency(weight, row, column.name, call);
    sum += weight;
  }
  if (sum === 0) {
    throw new AnalysisError(
      "zero-weights",
      `${call}: every weight in ${quote(column.name)} is 0; at least one must be above 0`,
      {
        column: column.name,
      },
    );
  }
  if (sum === Number.POSITIVE_INFINITY) {
    throw new AnalysisError(
      "not-finite",
      `${call}: the weights in ${quote(column.name)} add up to more than a number holds; divide them all by the same number`,
      { column: column.name },
    );
  }
  return weights;
}

/** Weights given by themselves are told apart from other columns of a wrong length: the code is their own. */
function checkLength(table: Table, reference: ColumnReference, option: string, call: string): void {
  const given = typeof reference === "string" ? undefined : columnValues(reference);
  if (given === undefined || given.length === table.rowCount) return;
  throw new AnalysisError(
    "weights-length",
    `${call}: ${option} has ${given.length} values but the data has ${table.rowCount} rows; give one weight for each row, 0 to leave a row out`,
    { option, rows: given.length, expected: table.rowCount },
  );
}

function refusedWeight(weight: number, row: number, name: string, whole: boolean, call: string): AnalysisError {
  const what = whole ? "frequency" : "weight";
  const place = `${call}: column ${quote(name)}, data row ${row + 1} (counted from 1)`;
  return Number.isNaN(weight)
    ? new AnalysisError("missing-weight", `${place}, has no ${what}; give 0 to leave the row out`, {
        column: name,
        row: row + 1,
      })
    : new AnalysisError(
        "negative-weight",
        `${place}, is ${weight}, expected a ${what} of 0 or more; give 0 to leave the row out`,
        { column: name, row: row + 1, value: weight },
      );
}

function brokenFrequency(weight: number, row: number, name: string, call: string): AnalysisError {
  return new AnalysisError(
    "not-whole",
    `${call}: column ${quote(name)}, data row ${row + 1} (counted from 1), is ${weight}, expected a whole number of people; ` +
      `sampling weights are given as weights: ${quote(name)}`,
    { column: name, row: row + 1, value: weight },
  );
}
