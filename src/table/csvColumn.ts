import { numeralValue } from "./numeral";
import type { MissingCode } from "./surveyData";

/** The mark before decimals. */
export type DecimalMark = "." | ",";

/** A column as it comes out of CSV text: numbers with NaN, or text with `null`, where a cell is empty. */
export type CsvColumn = Float64Array | (string | null)[];

/** A column in the making: cells go in one by one, and what it holds is known at the end. */
export interface CsvColumnBuilder {
  add(cell: string): void;
  /** Whether the column is numbers if "2,5" is 2.5, and only then. */
  needsDecimalComma(): boolean;
  finish(decimal: DecimalMark): CsvColumn;
}

/**
 * Collects the cells of one column. As long as all are numerals only the numbers are kept, beside the few texts that do
 * not follow from them ("2.50"); the first other text turns the column into text. So ratings take eight bytes a cell.
 * @param codes cells that mean "no answer", as `missingCodesFor` gives them
 */
export function csvColumn(codes: readonly MissingCode[] = []): CsvColumnBuilder {
  const textCodes = new Set(codes.map(String));
  const numberCodes = codes.filter((code) => typeof code === "number");
  let numbers: number[] = [];
  let texts: (string | null)[] | undefined;
  /** Rows of `numbers`, ascending, and the text that stood there, where it is not the number as we would write it. */
  let oddRows: number[] = [];
  let oddTexts: string[] = [];
  let mark: DecimalMark | undefined;

  return {
    add(cell) {
      // By far the most frequent cell: a rating of one digit.
      const digit = cell.length === 1 ? cell.charCodeAt(0) - 48 : -1;
      if (texts === undefined && codes.length === 0 && digit >= 0 && digit <= 9) {
        numbers.push(digit);
        return;
      }
      const trimmed = cell.trim();
      const value = texts === undefined || numberCodes.length > 0 ? numeralValue(trimmed) : undefined;
      const missing = trimmed === "" || textCodes.has(trimmed) || (value !== undefined && numberCodes.includes(value));
      if (texts === undefined && !missing && !fits(trimmed, value)) texts = rebuiltTexts();
      if (texts !== undefined) texts.push(missing ? null : cell);
      else if (missing) numbers.push(Number.NaN);
      else addNumber(value!, cell);
    },
    needsDecimalComma: () => texts === undefined && mark === ",",
    finish(decimal) {
      if (texts === undefined && (mark === undefined || mark === decimal)) return new Float64Array(numbers);
      return texts ?? rebuiltTexts();
    },
  };

  /** Whether a cell is a numeral with the same decimal mark as those before it. */
  function fits(trimmed: string, value: number | undefined): boolean {
    if (value === undefined) return false;
    const own = markIn(trimmed);
    if (own === undefined) return true;
    mark ??= own;
    return own === mark;
  }

  function addNumber(value: number, cell: string): void {
    if (written(value) !== cell) {
      oddRows.push(numbers.length);
      oddTexts.push(cell);
    }
    numbers.push(value);
  }

  function written(value: number): string {
    return mark === "," ? String(value).replace(".", ",") : String(value);
  }

  function rebuiltTexts(): (string | null)[] {
    let odd = 0;
    const rebuilt = numbers.map((value, row) => {
      if (row === oddRows[odd]) return oddTexts[odd++]!;
      return Number.isNaN(value) ? null : written(value);
    });
    numbers = [];
    oddRows = [];
    oddTexts = [];
    return rebuilt;
  }
}

function markIn(numeral: string): DecimalMark | undefined {
  if (numeral.includes(",")) return ",";
  return numeral.includes(".") ? "." : undefined;
}
