import { AnalysisError, quote, suggestion } from "../errors";
import type { DecimalMark } from "./csvColumn";
import { describeValue, plainValue } from "./describeValue";
import { isRecord } from "./isRecord";
import type { MissingCodes } from "./surveyData";

/** How CSV text is written, where that is not to be seen from the text itself, and what is wanted of it. */
export interface CsvOptions {
  /** The one character between cells. Default: the one of tab, semicolon and comma that the header uses. */
  readonly delimiter?: string;
  /**
   * The mark before decimals. Default: a comma when cells are not separated by commas and some column is numbers only if
   * "2,5" is 2.5, else a point. A file has one mark: a column written with the other is text.
   */
  readonly decimal?: DecimalMark;
  /** Cells that mean "no answer" beside the empty ones, in every column or per column: `["NA", 99]`. */
  readonly missingCodes?: MissingCodes;
  /** The columns' names, for text without a header row. */
  readonly header?: readonly string[];
  /** The columns to keep, by name; the others are read and let go. Default: all. */
  readonly columns?: readonly string[];
}

const OPTIONS = ["delimiter", "decimal", "missingCodes", "header", "columns"];

/**
 * @param others names of further options that the call takes
 * @throws AnalysisError "invalid-option" · "unknown-option"
 */
export function checkCsvOptions(options: CsvOptions, call: string, others: readonly string[] = []): void {
  if (!isRecord(options)) {
    throw new AnalysisError(
      "invalid-option",
      `${call}: the options are ${describeValue(options)}, expected an object such as { delimiter: ";" }`,
      { value: plainValue(options) },
    );
  }
  const known = [...OPTIONS, ...others];
  for (const name of Object.keys(options)) {
    if (!known.includes(name)) {
      throw new AnalysisError("unknown-option", `${call}: unknown option ${quote(name)}${suggestion(name, known)}`, {
        option: name,
      });
    }
  }
  const { delimiter, decimal, header, columns } = options;
  if (delimiter !== undefined && !(typeof delimiter === "string" && /^[^"\r\n\uFEFF]$/.test(delimiter))) {
    throw invalidCsvOption(
      "delimiter",
      delimiter,
      'one character such as ";", neither a double quote nor a line break',
      call,
    );
  }
  if (decimal !== undefined && decimal !== "." && decimal !== ",") {
    throw invalidCsvOption("decimal", decimal, '"." or ","', call);
  }
  if (header !== undefined && !isListOfNames(header)) {
    throw invalidCsvOption("header", header, "a list of at least one name, for text that has no header row", call);
  }
  if (columns !== undefined && !isListOfNames(columns)) {
    const mend = typeof columns === "string" ? `; write [${quote(columns)}]` : "";
    throw invalidCsvOption("columns", columns, `a list of at least one column's name${mend}`, call);
  }
}

export function invalidCsvOption(option: string, got: unknown, expected: string, call: string): AnalysisError {
  return new AnalysisError(
    "invalid-option",
    `${call}: option ${quote(option)} is ${describeValue(got)}, expected ${expected}`,
    { option, value: plainValue(got) },
  );
}

function isListOfNames(names: unknown): boolean {
  return Array.isArray(names) && names.length > 0 && names.every((name) => typeof name === "string");
}
