import { AnalysisError, quote } from "../../errors";
import { checkKnownOptions } from "../checkKnownOptions";
import type { TableRow } from "./toTable";

export interface CsvTextOptions {
  /** What parts the cells: "," unless given. Excel in Swedish and Danish opens ";". */
  readonly delimiter?: "," | ";" | "\t";
  /** "." unless given; "," needs another delimiter. */
  readonly decimal?: "." | ",";
  /**
   * "escape" unless given: a text that a spreadsheet would run as a formula gets an apostrophe before it, which
   * spreadsheets take for a mark of text. "keep" leaves every text as it is, for programs that read it back.
   */
  readonly formulas?: "escape" | "keep";
  /** Whether the text begins with a byte order mark, by which Excel knows that it is UTF-8. Off unless asked for. */
  readonly mark?: boolean;
}

const OPTIONS: readonly string[] = ["delimiter", "decimal", "formulas", "mark"];
/** How a text begins that Excel, LibreOffice or Google Sheets may run. @source OWASP, "CSV Injection" */
const FORMULA = /^[\t\r\n ]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r]/u;

/**
 * Rows as CSV text (RFC 4180): a header, lines that end in CRLF, quotation marks where they are needed. Figures keep all
 * their digits, and what does not exist is an empty cell.
 *
 * @param table what `toTable` gave, or any rows with the same columns
 * @throws AnalysisError "unknown-option" · "invalid-option"
 * @example toCsv([{ term: "price", share: 0.5 }]) // → "term,share\r\nprice,0.5\r\n"
 * @example toCsv([{ term: "=1+1", share: null }], { delimiter: ";" }) // → "term;share\r\n'=1+1;\r\n"
 */
export function toCsv(table: readonly TableRow[], options: CsvTextOptions = {}): string {
  checkKnownOptions("toCsv", options, OPTIONS);
  const { delimiter = ",", decimal = ".", formulas = "escape", mark = false } = options;
  checkChoice("delimiter", delimiter, [",", ";", "\t"]);
  checkChoice("decimal", decimal, [".", ","]);
  checkChoice("formulas", formulas, ["escape", "keep"]);
  checkChoice("mark", mark, [true, false]);
  if (decimal === delimiter) {
    throw new AnalysisError("invalid-option", 'toCsv: decimal "," needs another delimiter; give delimiter: ";"', {
      option: "delimiter",
    });
  }
  const columns = Object.keys(table[0] ?? {});
  const cell = (value: unknown): string => {
    if (value === null || value === undefined || Number.isNaN(value)) return "";
    if (typeof value === "number") return decimal === "," ? String(value).replace(".", ",") : String(value);
    const text = String(value);
    const safe = formulas === "escape" && FORMULA.test(text) ? `'${text}` : text;
    return /["\r\n]|^\s|\s$/.test(safe) || safe.includes(delimiter) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const lines = [columns, ...table.map((row) => columns.map((column) => row[column]))];
  const text = lines.map((line) => `${line.map(cell).join(delimiter)}\r\n`).join("");
  return mark ? `\uFEFF${text}` : text;
}

function checkChoice(option: string, value: unknown, choices: readonly unknown[]): void {
  if (choices.includes(value)) return;
  const shown = choices.map((choice) => quote(choice));
  throw new AnalysisError(
    "invalid-option",
    `toCsv: ${option} must be ${shown.slice(0, -1).join(", ")} or ${shown.at(-1)}, got ${quote(value)}`,
    { option },
  );
}
