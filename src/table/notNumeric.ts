import { AnalysisError, quote } from "../errors";
import { describeValue, plainValue } from "./describeValue";
import type { NamedColumn } from "./namedColumn";
import { numeralValue } from "./numeral";
import type { MissingCode } from "./surveyData";

/** With more different texts than this in it, a column is text, and its texts are no codes. */
const MOST_CODES = 5;

const THOUSANDS = /^[+-]?\d{1,3}(?:[ \u00a0\u202f.,'’]\d{3})+(?:[.,]\d+)?$/;

/**
 * The error for a value that is no number. For text the column is looked through, since the text to blame for
 * ["5", "4", "n/a"] is "n/a": without it readCsv had read numbers.
 * @param at row of the first value that is no number, counted from 0
 */
export function notNumeric(
  { name, values }: NamedColumn,
  at: number,
  codes: readonly MissingCode[],
  call: string,
): AnalysisError {
  const first = values[at];
  const { row, mend } = typeof first === "string" ? blameText(values, at, codes) : { row: at, mend: mendFor(first) };
  return new AnalysisError(
    "not-numeric",
    `${call}: column ${quote(name)}, data row ${row + 1} (counted from 1), is ${describeValue(values[row])}, ` +
      `expected a number${mend}`,
    { column: name, row: row + 1, value: plainValue(values[row]) },
  );
}

function mendFor(value: unknown): string {
  if (typeof value === "boolean") return "; write 1 for true and 0 for false";
  if (typeof value === "bigint") return `; integers are exact only up to ${Number.MAX_SAFE_INTEGER}`;
  return value instanceof Date ? "; use the number that is meant, such as its year" : "";
}

function blameText(
  values: ArrayLike<unknown>,
  at: number,
  codes: readonly MissingCode[],
): { readonly row: number; readonly mend: string } {
  const others = new Map<string, number>();
  let numbers = 0;
  let numerals = 0;
  for (let row = 0; row < values.length; row++) {
    const value = values[row];
    if (typeof value === "number") numbers++;
    if (typeof value !== "string" || codes.includes(value)) continue;
    if (numeralValue(value.trim()) !== undefined) numerals++;
    else if (others.size <= MOST_CODES && !others.has(value)) others.set(value, row);
  }
  const [text, row] = others.entries().next().value ?? [values[at] as string, at];
  if (others.size === 0) return { row, mend: mendForNumeral(text) };
  if (numbers + numerals === 0) return { row, mend: "; the column holds text and no numbers" };
  return { row, mend: mendForText(text, [...others.keys()], numerals > 0) };
}

function mendForNumeral(text: string): string {
  return text.includes(",")
    ? `; a decimal comma is not converted: write ${text.trim().replace(",", ".")}, or read the text with ` +
        'readCsv(text, { decimal: "," })'
    : '; numerals kept as text are not converted: convert the column first (mind that Number("") is 0), ' +
        "or tell readCsv its decimal mark and missingCodes";
}

function mendForText(text: string, others: readonly string[], amongNumerals: boolean): string {
  if (THOUSANDS.test(text)) return "; thousands separators are not guessed: write the number without them";
  if (others.length > MOST_CODES) return "; the column mixes text and numbers";
  const codes = `[${others.map(quote).join(", ")}]`;
  return amongNumerals
    ? `; if it means "no answer", read the text with readCsv(text, { missingCodes: ${codes} })`
    : `; if it means "no answer", declare missingCodes: ${codes}`;
}
