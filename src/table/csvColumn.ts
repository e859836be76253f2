import { type CsvCells, EMPTY_CELL, textCell } from "./csvCells";
import { type NumberChunks, numberChunks } from "./numberChunks";
import { numeralValue } from "./numeral";
import { plainDecimal } from "./plainDecimal";
import { sharedTexts } from "./sharedTexts";
import type { SmallNumbers } from "./smallNumbers";
import type { MissingCode } from "./surveyData";

/** The mark before decimals. */
export type DecimalMark = "." | ",";

/** A column as it comes out of CSV text: numbers with NaN, or text with `null`, where a cell is empty. */
export type CsvColumn = Float64Array | (string | null)[];

/** The same in the smallest typed array that holds its numbers exactly: one of integers has no empty cell. */
export type SmallCsvColumn = SmallNumbers | (string | null)[];

/** A column in the making: cells go in one by one, and what it holds is known at the end. */
export interface CsvColumnBuilder {
  add(cell: string): void;
  /** Adds every `step`-th cell, from the one at `from` on and before `end`. */
  take(cells: CsvCells, from: number, end: number, step: number): void;
  /** Whether the column is numbers if "2,5" is 2.5, and only then. */
  needsDecimalComma(): boolean;
  finish(decimal: DecimalMark): CsvColumn;
  /** As `finish`, and lets go of what it held. */
  finishSmall(decimal: DecimalMark): SmallCsvColumn;
}

/**
 * Collects the cells of one column. As long as all are numerals only the numbers are kept, beside the few texts that do
 * not follow from them ("2.50"); the first other text turns the column into text. So a rating takes a byte.
 * @param codes cells that mean "no answer", as `missingCodesFor` gives them
 */
export function csvColumn(codes: readonly MissingCode[] = []): CsvColumnBuilder {
  const textCodes = new Set(codes.map(String));
  const numberCodes = codes.filter((code) => typeof code === "number");
  const hasNumberCodes = numberCodes.length > 0;
  const shared = sharedTexts();
  let numbers = numberChunks();
  let texts: (string | null)[] | undefined;
  /** Rows of `numbers`, ascending, and the text that stood there, where it is not the number as we would write it. */
  let oddRows: number[] = [];
  let oddTexts: string[] = [];
  let mark: DecimalMark | undefined;

  return {
    add,
    take({ codes, texts: given }, from, end, step) {
      for (let at = from; at < end; at += step) {
        if (texts === undefined && !hasNumberCodes) at = numbers.pushCells(codes, at, end, step);
        if (at >= end) return;
        const code = codes[at]!;
        if (code >= 0) add(String(code));
        else add(code === EMPTY_CELL ? "" : given[textCell(code)]!);
      }
    },
    needsDecimalComma: () => texts === undefined && mark === ",",
    finish: (decimal) => finished(decimal)?.toFloat64() ?? texts!,
    finishSmall: (decimal) => finished(decimal)?.toSmallest() ?? texts!,
  };

  function add(cell: string): void {
    if (texts === undefined && codes.length === 0 && mark !== undefined) {
      const decimal = plainDecimal(cell, mark);
      if (decimal !== undefined) {
        numbers.push(decimal);
        return;
      }
    }
    const trimmed = cell.trim();
    const value = texts === undefined || hasNumberCodes ? numeralValue(trimmed) : undefined;
    const missing =
      trimmed === "" ||
      (codes.length > 0 && (textCodes.has(trimmed) || (value !== undefined && numberCodes.includes(value))));
    if (texts === undefined && !missing && !fits(trimmed, value)) texts = rebuiltTexts();
    if (texts !== undefined) texts.push(missing ? null : shared(cell));
    else if (missing) numbers.push(Number.NaN);
    else addNumber(value!, cell);
  }

  /** The numbers, or nothing when the column is text by now. */
  function finished(decimal: DecimalMark): NumberChunks | undefined {
    if (texts === undefined && mark !== undefined && mark !== decimal) texts = rebuiltTexts();
    return texts === undefined ? numbers : undefined;
  }

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
      oddRows.push(numbers.length());
      oddTexts.push(shared(cell));
    }
    numbers.push(value);
  }

  function written(value: number): string {
    return mark === "," ? String(value).replace(".", ",") : String(value);
  }

  function rebuiltTexts(): (string | null)[] {
    let odd = 0;
    const rebuilt = Array.from(numbers.toFloat64(), (value, row) => {
      if (row === oddRows[odd]) return oddTexts[odd++]!;
      return Number.isNaN(value) ? null : shared(written(value));
    });
    numbers = numberChunks();
    oddRows = [];
    oddTexts = [];
    return rebuilt;
  }
}

function markIn(numeral: string): DecimalMark | undefined {
  if (numeral.includes(",")) return ",";
  return numeral.includes(".") ? "." : undefined;
}
