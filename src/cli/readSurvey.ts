import { AnalysisError, quote } from "../errors";
import { readCsvChunks } from "../table/readCsvChunks";
import { failure, fileTrouble } from "./failure";
import { readWorkbook } from "./readWorkbook";
import type { Terminal } from "./terminal";

export type Survey = Awaited<ReturnType<typeof readCsvChunks>>;

/** How a survey file is read. */
export interface ReadingOptions {
  readonly delimiter?: string;
  readonly decimal?: "." | ",";
  /** Of CSV that is not UTF-8. */
  readonly encoding?: string;
  /** Of an Excel file. */
  readonly sheet?: string;
  /** Those that are text are taken out here, so that their column can be read as numbers. */
  readonly missingCodes?: readonly (number | string)[];
}

/**
 * Reads a survey file for a command; of CSV it never holds the text. "-" is the standard input.
 *
 * @throws CommanderError with exit code 1 when the file cannot be read, or its bytes are not what they should be
 * @throws AnalysisError from readCsv
 */
export async function readSurvey(terminal: Terminal, path: string, options: ReadingOptions): Promise<Survey> {
  const { delimiter, decimal, encoding, sheet, missingCodes = [] } = options;
  const texts = missingCodes.filter((code) => typeof code === "string");
  const codes = texts.length > 0 && { missingCodes: texts };
  const isWorkbook = /\.xlsx$/i.test(path);
  if (sheet !== undefined && !isWorkbook) {
    throw failure(`${quote(path)} has no sheets: only an Excel file (.xlsx) does`);
  }
  try {
    if (isWorkbook) {
      return await readCsvChunks(
        [await readWorkbook(terminal, path, sheet)],
        { delimiter: ",", decimal: ".", ...codes },
        "readCsv",
      );
    }
    const bytes = terminal.readFile(path);
    const csv = { ...(delimiter !== undefined && { delimiter }), ...(decimal !== undefined && { decimal }), ...codes };
    return await readCsvChunks(encoding === undefined ? bytes : decoded(bytes, encoding), csv, "readCsv");
  } catch (error) {
    const trouble = error instanceof AnalysisError ? bytesTrouble(error) : fileTrouble(error);
    if (trouble === undefined) throw error;
    throw failure(`cannot read ${quote(path)}: ${trouble}`);
  }
}

/** Whether text can be decoded from it. */
export function isEncoding(name: string): boolean {
  try {
    new TextDecoder(name);
    return true;
  } catch {
    return false;
  }
}

/** Bytes in parts, as text. */
async function* decoded(parts: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<string> {
  if (!isEncoding(encoding)) throw failure(`there is no encoding ${quote(encoding)}; "windows-1252" is a common one`);
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const part of parts) yield decoder.decode(part, { stream: true });
    yield decoder.decode();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw failure(`the file is not ${encoding} text; name its encoding with --encoding, or leave it out for UTF-8`);
  }
}

/** Why the bytes of a file are no CSV text, in words; undefined when something else is wrong with it. */
function bytesTrouble({ details }: AnalysisError): string | undefined {
  switch (details.bytes) {
    case "workbook":
      return "it is a workbook or archive, expected CSV; an Excel file is read when its name ends in .xlsx";
    case "utf-16":
      return 'it is UTF-16 text, expected UTF-8; save it as "CSV UTF-8", or name its encoding: --encoding utf-16le';
    case "not-utf-8":
      return `byte ${details.byte} is not UTF-8; save it as "CSV UTF-8", or name its encoding: --encoding windows-1252`;
    default:
      return undefined;
  }
}
