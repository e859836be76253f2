import Papa from "papaparse";
import { AnalysisError, quote, quoteList } from "../errors";
import { checkColumnKeys } from "./checkColumnKeys";
import { type CsvColumn, type CsvColumnBuilder, csvColumn, type DecimalMark } from "./csvColumn";
import { csvDelimiter } from "./csvDelimiter";
import { csvLineBreak } from "./csvLineBreak";
import { type CsvOptions, checkCsvOptions } from "./csvOptions";
import { describeValue } from "./describeValue";
import { missingCodesFor } from "./missingCodes";

export type { CsvOptions } from "./csvOptions";

/**
 * CSV text as columns, to be given to any call as its data.
 *
 * A column is numbers (`Float64Array`, NaN where a cell is empty) when every answer in it is a plain numeral: sign,
 * digits, decimals, exponent. Otherwise it is text as it stands (`null` where a cell is empty): "00123", "0x1F", "1 000"
 * and integers beyond 2^53 are text. Cells of blanks are empty; blanks round names and numerals do not count.
 * A row of empty cells is a respondent who answered nothing, and stays; a line without any cell is skipped, but in a text
 * of a single column it is such a respondent. A row must have as many cells as the header.
 * Cells may be quoted and then hold delimiters, line breaks and doubled quotes. A byte order mark and the line `sep=;`
 * that Excel writes are understood.
 * @throws AnalysisError "malformed-csv" · "invalid-data" (no text) · "invalid-option" · "unknown-option" · "unknown-column"
 * @example readCsv("region;price\nNorr;2,5\n;3") // → { region: ["Norr", null], price: Float64Array [2.5, 3] }
 * @example nps(readCsv("recommend\n10\nNA\n7", { missingCodes: ["NA"] }), { rating: "recommend" }).estimate // → 50
 */
export function readCsv(text: string, options: CsvOptions = {}): Record<string, CsvColumn> {
  if (typeof text !== "string") throw notText(text);
  checkCsvOptions(options);
  const csv = withoutPreamble(text);
  if (csv.text.includes("\0")) {
    throw malformed(
      'the text holds NUL characters, expected readable text; decode a file in UTF-16 with new TextDecoder("utf-16le")',
    );
  }
  if (isFileName(csv.text)) {
    throw malformed(
      `the text ${quote(csv.text.trim())} looks like the name of a file; read the file and give its text`,
    );
  }

  const delimiter = options.delimiter ?? csv.delimiter ?? csvDelimiter(csv.text);
  const columns = parse(csv.text, delimiter, csv.skippedLines, options);
  if (columns.length === 0) throw malformed("the text is empty, expected a header row and a row for each respondent");
  const decimal = options.decimal ?? decimalMarkOf(columns, delimiter);
  // Object.fromEntries makes a column called "__proto__" an ordinary one; assignment would not.
  return Object.fromEntries(columns.map(({ name, builder }) => [name, builder.finish(decimal)]));
}

interface OpenColumn {
  readonly name: string;
  readonly builder: CsvColumnBuilder;
}

function parse(given: string, delimiter: string, skippedLines: number, options: CsvOptions): readonly OpenColumn[] {
  const { text, lineBreak } = csvLineBreak(withoutLastBreak(given), delimiter);
  let columns = options.header === undefined ? [] : openColumns(options.header, options);
  let row = 0;
  let start = 0;
  const lineAt = (index: number): number => text.slice(0, index).split(lineBreak).length + skippedLines;

  Papa.parse<string[]>(text, {
    delimiter,
    newline: lineBreak,
    step: ({ data: cells, errors, meta }) => {
      const problem = errors[0];
      if (problem) throw brokenQuotes(problem.code, lineAt(problem.index ?? start));
      const blank = cells.length === 1 && cells[0]!.trim() === "";
      if (columns.length === 0) {
        if (!blank) columns = openColumns(cells, options);
      } else if (!blank || columns.length === 1) {
        row++;
        if (cells.length !== columns.length) {
          throw unevenRow(cells.length, columns.length, row, lineAt(start), delimiter);
        }
        for (let column = 0; column < cells.length; column++) columns[column]!.builder.add(cells[column]!);
      }
      start = meta.cursor;
    },
  });
  return columns;
}

function openColumns(header: readonly string[], { missingCodes }: CsvOptions): readonly OpenColumn[] {
  const names = header.map((name) => name.trim());
  checkNames(names);
  checkColumnKeys(missingCodes, names, { call: "readCsv", option: "missingCodes" });
  return names.map((name) => ({ name, builder: csvColumn(missingCodesFor(missingCodes, name, "readCsv")) }));
}

/** The last line break ends the last row; it does not begin another. */
function withoutLastBreak(text: string): string {
  if (text.endsWith("\r\n")) return text.slice(0, -2);
  return text.endsWith("\n") || text.endsWith("\r") ? text.slice(0, -1) : text;
}

interface Preamble {
  readonly text: string;
  /** From the line `sep=;`, which Excel reads and writes. */
  readonly delimiter?: string;
  readonly skippedLines: number;
}

function withoutPreamble(text: string): Preamble {
  const unmarked = text.startsWith("\uFEFF") ? text.slice(1) : text;
  const separator = /^sep=([^\r\n"])(?:\r\n|\r|\n)/i.exec(unmarked);
  if (separator === null) return { text: unmarked, skippedLines: 0 };
  return { text: unmarked.slice(separator[0].length), delimiter: separator[1]!, skippedLines: 1 };
}

function decimalMarkOf(columns: readonly OpenColumn[], delimiter: string): DecimalMark {
  return delimiter !== "," && columns.some(({ builder }) => builder.needsDecimalComma()) ? "," : ".";
}

function isFileName(text: string): boolean {
  return /^[^\r\n]{1,300}\.(?:csv|tsv|txt)$/i.test(text.trim());
}

function checkNames(names: readonly string[]): void {
  const unnamed = names.indexOf("");
  if (unnamed !== -1) {
    throw malformed(
      `column ${unnamed + 1} of ${names.length} has no name in the header, expected one for each column; ` +
        "R writes row numbers without a name unless row.names = FALSE, pandas unless index=False",
      { column: unnamed + 1 },
    );
  }
  const twice = [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
  if (twice.length > 0) {
    throw malformed(
      `${quoteList(twice)} ${twice.length === 1 ? "stands" : "stand"} more than once in the header, expected a name of ` +
        'its own for each column; for text without a header row set option "header" to the names',
      { names: twice },
    );
  }
}

function unevenRow(got: number, expected: number, row: number, line: number, delimiter: string): AnalysisError {
  const mend =
    got > expected
      ? `; put cells that hold ${quote(delimiter)} in double quotes, or set option "delimiter"`
      : "; write the delimiter of an empty cell, too";
  return malformed(
    `data row ${row} (line ${line}) has ${cellCount(got)}, expected ${expected} like the header${mend}`,
    { row, line, got, expected },
  );
}

function brokenQuotes(code: string, line: number): AnalysisError {
  return code === "MissingQuotes"
    ? malformed(`the double quote that opens a cell on line ${line} is never closed`, { line })
    : malformed(
        `the quoted cell that begins on line ${line} goes on after its closing quote; ` +
          "a double quote inside a quoted cell is written twice",
        { line },
      );
}

function cellCount(count: number): string {
  return count === 1 ? "1 cell" : `${count} cells`;
}

function malformed(message: string, details: Readonly<Record<string, unknown>> = {}): AnalysisError {
  return new AnalysisError("malformed-csv", `readCsv: ${message}`, details);
}

function notText(got: unknown): AnalysisError {
  const mend =
    ArrayBuffer.isView(got) || got instanceof ArrayBuffer ? "; decode it with new TextDecoder().decode(bytes)" : "";
  const awaited = got instanceof Promise ? "; await it first" : "";
  return new AnalysisError(
    "invalid-data",
    `readCsv: the text is ${describeValue(got)}, expected CSV text${mend}${awaited}`,
    {},
  );
}
