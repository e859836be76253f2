import { AnalysisError, quote, suggestion } from "../errors";
import type { DecimalMark } from "./csvColumn";
import { describeValue, plainValue } from "./describeValue";
import { isRecord } from "./isRecord";
import type { MissingCodes } from "./surveyData";

/** How CSV text is written, where that is not to be seen from the text itself. */
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
}

const OPTIONS = ["delimiter", "decimal", "missingCodes", "header"];

/** @throws AnalysisError "invalid-option" · "unknown-option" */
export function checkCsvOptions(options: CsvOptions): void {
  if (!isRecord(options)) {
    throw new AnalysisError(
      "invalid-option",
      `readCsv: the options are ${describeValue(options)}, expected an object such as { delimiter: ";" }`,
      { value: plainValue(options) },
    );
  }
  for (const name of Object.keys(options)) {
    if (!OPTIONS.includes(name)) {
      throw new AnalysisError("unknown-option", `readCsv: unknown option ${quote(name)}${suggestion(name, OPTIONS)}`, {
        option: name,
      });
    }
  }
  const { delimiter, decimal, header } = options;
  if (delimiter !== undefined && !(typeof delimiter === "string" && /^[^"\r\n\uFEFF]$/u.test(delimiter))) {
    throw invalidOption("delimiter", delimiter, 'one character such as ";", neither a double quote nor a line break');
  }
  if (decimal !== undefined && decimal !== "." && decimal !== ",") {
    throw invalidOption("decimal", decimal, '"." or ","');
  }
  if (header !== undefined && !isListOfNames(header)) {
    throw invalidOption("header", header, "a list of at least one name, for text that has no header row");
  }
}

function isListOfNames(header: unknown): boolean {
  return Array.isArray(header) && header.length > 0 && header.every((name) => typeof name === "string");
}

function invalidOption(option: string, got: unknown, expected: string): AnalysisError {
  return new AnalysisError(
    "invalid-option",
    `readCsv: option ${quote(option)} is ${describeValue(got)}, expected ${expected}`,
    { option, value: plainValue(got) },
  );
}
