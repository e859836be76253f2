import { AnalysisError, quote } from "../errors";
import type { CsvOptions } from "../table/csvOptions";
import { readCsvChunks } from "../table/readCsvChunks";
import { failure, fileTrouble } from "./failure";
import type { Terminal } from "./terminal";

export type Survey = Awaited<ReturnType<typeof readCsvChunks>>;

/**
 * Reads a survey file for a command, never holding its text. "-" is the standard input.
 *
 * @throws CommanderError with exit code 1 when the file cannot be read or is not UTF-8 text
 * @throws AnalysisError from readCsv
 */
export async function readSurvey(terminal: Terminal, path: string, options: CsvOptions): Promise<Survey> {
  try {
    return await readCsvChunks(terminal.readFile(path), options, "readCsv");
  } catch (error) {
    const trouble = error instanceof AnalysisError ? bytesTrouble(error) : fileTrouble(error);
    if (trouble === undefined) throw error;
    throw failure(`cannot read ${quote(path)}: ${trouble}`);
  }
}

/** Why the bytes of a file are no CSV text, in words; undefined when something else is wrong with it. */
function bytesTrouble({ details }: AnalysisError): string | undefined {
  switch (details.bytes) {
    case "workbook":
      return 'it is a workbook or archive, expected CSV; save the sheet as "CSV UTF-8"';
    case "utf-16":
      return 'it is UTF-16 text, expected UTF-8; save it as "CSV UTF-8"';
    case "not-utf-8":
      return (
        `byte ${details.byte} is not UTF-8; save it as "CSV UTF-8", ` +
        "or convert it: iconv -f WINDOWS-1252 -t UTF-8 FILE > NEW"
      );
    default:
      return undefined;
  }
}
