import { quote } from "../errors";
import { type CsvOptions, readCsv } from "../table/readCsv";
import { failure, fileTrouble } from "./failure";
import type { Terminal } from "./terminal";

export type Survey = ReturnType<typeof readCsv>;

/**
 * Reads a survey file for a command. "-" is the standard input.
 *
 * @throws CommanderError with exit code 1 when the file cannot be read or is not UTF-8 text
 * @throws AnalysisError from readCsv
 */
export async function readSurvey(terminal: Terminal, path: string, options: CsvOptions): Promise<Survey> {
  let bytes: Uint8Array;
  try {
    bytes = await terminal.readFile(path);
  } catch (error) {
    const trouble = fileTrouble(error);
    if (trouble === undefined) throw error;
    throw failure(`cannot read ${quote(path)}: ${trouble}`);
  }
  return readCsv(decode(bytes, path), options);
}

function decode(bytes: Uint8Array, path: string): string {
  const begins = (...start: readonly number[]): boolean => start.every((byte, index) => bytes[index] === byte);
  // A zip archive ("PK"), as .xlsx and .ods are, or the older .xls container.
  if (begins(0x50, 0x4b, 0x03, 0x04) || begins(0xd0, 0xcf, 0x11, 0xe0)) {
    throw failure(
      `cannot read ${quote(path)}: it is a workbook or archive, expected CSV; save the sheet as "CSV UTF-8"`,
    );
  }
  if (begins(0xff, 0xfe) || begins(0xfe, 0xff)) {
    throw failure(`cannot read ${quote(path)}: it is UTF-16 text, expected UTF-8; save it as "CSV UTF-8"`);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const mend = `save it as "CSV UTF-8", or convert it: iconv -f WINDOWS-1252 -t UTF-8 FILE > NEW`;
    throw failure(`cannot read ${quote(path)}: byte ${firstInvalid(bytes) + 1} is not UTF-8; ${mend}`);
  }
}

/** Where the text stops being UTF-8: the first byte that no longer prefix can take in. */
function firstInvalid(bytes: Uint8Array): number {
  let valid = 0;
  let invalid = bytes.length;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    if (startsValid(bytes.subarray(0, middle))) valid = middle;
    else invalid = middle;
  }
  return valid;
}

/** Whether the bytes are UTF-8, or the beginning of such. */
function startsValid(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
