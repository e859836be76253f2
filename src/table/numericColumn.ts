import { AnalysisError, quote } from "../errors";
import { columnValues } from "./columnValues";
import { invalidData } from "./invalidData";
import type { NamedColumn } from "./namedColumn";
import { notNumeric } from "./notNumeric";
import type { Column, MissingCode, Scale } from "./surveyData";

/** What the answers in a column have to be. */
export interface NumericRule {
  /** The public function that was called, for the messages. */
  readonly call: string;
  /** As `missingCodesFor` gives them. */
  readonly codes: readonly MissingCode[];
  /** Answers outside it are an error. */
  readonly scale?: Scale | undefined;
  /** Whether answers must be whole numbers. */
  readonly whole?: boolean;
  /** Whether `true` and `false` are answers, 1 and 0. */
  readonly booleans?: boolean;
}

/**
 * A column's answers as numbers, NaN where there is none; always a new array.
 * Missing are `null`, `undefined`, NaN and the declared codes. Infinity never is, and text is not read as numbers.
 * @throws AnalysisError "not-numeric" · "not-finite" · "out-of-scale" · "not-whole" · "invalid-data" (no column at all)
 * @example numericColumn({ name: "price", values: [4, null, 0] }, { call: "drivers", codes: [0] }) // → Float64Array [4, NaN, NaN]
 */
export function numericColumn(column: NamedColumn, rule: NumericRule): Float64Array {
  const values = columnValues(column.values);
  if (values === undefined) throw invalidData(column.values, rule.call);
  const read = { name: column.name, values };
  const numbers = toNumbers(read, rule);
  checkAnswers(numbers, read, rule);
  return numbers;
}

function toNumbers(column: NamedColumn, rule: NumericRule): Float64Array {
  const { values } = column;
  const codes = rule.codes.filter((code) => typeof code === "number");
  // Typed arrays but those of BigInts are converted by the engine, many times faster.
  if (ArrayBuffer.isView(values) && typeof values[0] === "number") {
    const numbers = new Float64Array(values as Column as ArrayLike<number>);
    if (codes.length === 0) return numbers;
    return numbers.map((value) => (codes.includes(value) ? Number.NaN : value));
  }
  const numbers = new Float64Array(values.length);
  for (let row = 0; row < numbers.length; row++) {
    const value = values[row];
    const number = typeof value === "number" ? value : readOther(value, row, column, rule);
    // The code 0 is not the answer false.
    const coded = codes.length > 0 && typeof value !== "boolean" && codes.includes(number);
    numbers[row] = coded ? Number.NaN : number;
  }
  return numbers;
}

function readOther(value: unknown, row: number, column: NamedColumn, rule: NumericRule): number {
  if (value === null || value === undefined) return Number.NaN;
  if (typeof value === "boolean" && rule.booleans) return value ? 1 : 0;
  if (typeof value === "bigint" && Number.isSafeInteger(Number(value))) return Number(value);
  if (typeof value === "string" && rule.codes.includes(value)) return Number.NaN;
  throw notNumeric(column, row, rule.codes, rule.call);
}

function checkAnswers(numbers: Float64Array, column: NamedColumn, rule: NumericRule): void {
  const { scale, whole = false } = rule;
  const low = scale === undefined ? -Number.MAX_VALUE : scale[0];
  const high = scale === undefined ? Number.MAX_VALUE : scale[1];
  for (let row = 0; row < numbers.length; row++) {
    const value = numbers[row]!;
    if (value >= low && value <= high) {
      if (whole && !Number.isInteger(value)) throw notWhole(value, row, column.name, rule.call);
    } else if (!Number.isNaN(value)) {
      if (!Number.isFinite(value)) throw notFinite(value, row, column.name, rule.call);
      throw outOfScale(value, row, column, [low, high], rule.call);
    }
  }
}

function place(name: string, row: number): string {
  return `column ${quote(name)}, data row ${row + 1} (counted from 1)`;
}

function notFinite(value: number, row: number, name: string, call: string): AnalysisError {
  return new AnalysisError(
    "not-finite",
    `${call}: ${place(name, row)}, is ${value}, expected a finite number; give null where an answer is missing`,
    // As text, since JSON has no Infinity.
    { column: name, row: row + 1, value: String(value) },
  );
}

function outOfScale(value: number, row: number, column: NamedColumn, scale: Scale, call: string): AnalysisError {
  const given = column.values[row];
  const mend =
    typeof given === "boolean"
      ? `give the column a scale of its own, { ${quote(column.name)}: [0, 1] }`
      : `if it means "no answer", declare missingCodes: [${value}], otherwise the scale that was asked`;
  return new AnalysisError(
    "out-of-scale",
    `${call}: ${place(column.name, row)}, is ${typeof given === "boolean" ? given : value}, ` +
      `expected ${scale[0]} to ${scale[1]}; ${mend}`,
    { column: column.name, row: row + 1, value, scale: [...scale] },
  );
}

function notWhole(value: number, row: number, name: string, call: string): AnalysisError {
  return new AnalysisError("not-whole", `${call}: ${place(name, row)}, is ${value}, expected a whole number`, {
    column: name,
    row: row + 1,
    value,
  });
}
