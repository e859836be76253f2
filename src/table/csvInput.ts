import { AnalysisError } from "../errors";
import type { CsvReader } from "./csvReader";
import { describeValue } from "./describeValue";
import { malformedCsv } from "./malformedCsv";
import { type DecodedText, utf8Text } from "./utf8Text";

/** Chunks of a CSV file on their way to a reader. */
export interface CsvInput {
  /** @throws AnalysisError "malformed-csv" (bytes that are no UTF-8, too) · "invalid-data" (neither text nor bytes) */
  add(chunk: unknown): void;
  /** To be called after the last chunk. */
  end(): void;
}

/** Bytes from which a format is known. */
const SIGNATURE = 4;

/** Hands chunks on as text, which bytes are decoded to. */
export function csvInput(reader: CsvReader, call: string): CsvInput {
  const utf8 = utf8Text();
  let chunks = 0;
  /** The first bytes, until there are enough to see a signature. */
  let first: Uint8Array | undefined = new Uint8Array(0);

  return {
    add(chunk) {
      chunks++;
      if (typeof chunk === "string") {
        endBytes();
        reader.add(chunk);
      } else if (isBytes(chunk)) addBytes(chunk);
      else throw noChunk(chunk, chunks, call);
    },
    end: endBytes,
  };

  function addBytes(bytes: Uint8Array): void {
    if (first === undefined) {
      read(utf8.add(bytes));
      return;
    }
    const begun = new Uint8Array(first.length + bytes.length);
    begun.set(first);
    begun.set(bytes, first.length);
    first = begun;
    if (first.length >= SIGNATURE) addFirst();
  }

  function addFirst(): void {
    const bytes = first!;
    first = undefined;
    refuseFormat(bytes, call);
    read(utf8.add(bytes));
  }

  function endBytes(): void {
    if (first !== undefined) addFirst();
    read(utf8.end());
  }

  /** The text before a byte that is no UTF-8 is read, too: a fault in it comes first. */
  function read({ text, invalidByte }: DecodedText): void {
    reader.add(text);
    if (invalidByte === undefined) return;
    const line = reader.line();
    throw malformedCsv(
      `byte ${invalidByte} (line ${line}) is not UTF-8; save the file as "CSV UTF-8", or decode it, ` +
        'as new TextDecoderStream("windows-1252") does',
      call,
      { bytes: "not-utf-8", byte: invalidByte, line },
    );
  }
}

function refuseFormat(bytes: Uint8Array, call: string): void {
  const begins = (...start: readonly number[]): boolean => start.every((byte, index) => bytes[index] === byte);
  // A zip archive ("PK"), as .xlsx and .ods are, or the older .xls container.
  if (begins(0x50, 0x4b, 0x03, 0x04) || begins(0xd0, 0xcf, 0x11, 0xe0)) {
    throw malformedCsv('the bytes are a workbook or archive, expected CSV text; save the sheet as "CSV UTF-8"', call, {
      bytes: "workbook",
    });
  }
  if (begins(0xff, 0xfe) || begins(0xfe, 0xff)) {
    throw malformedCsv(
      'the bytes are UTF-16 text, expected UTF-8; save the file as "CSV UTF-8", or decode it, ' +
        `as new TextDecoderStream("utf-16${bytes[0] === 0xff ? "le" : "be"}") does`,
      call,
      { bytes: "utf-16" },
    );
  }
}

/** Also of another realm, as those of a frame or of a test's sandbox are. */
function isBytes(chunk: unknown): chunk is Uint8Array {
  return Object.prototype.toString.call(chunk) === "[object Uint8Array]";
}

function noChunk(got: unknown, number: number, call: string): AnalysisError {
  return new AnalysisError(
    "invalid-data",
    `${call}: chunk ${number} of the source is ${describeValue(got)}, expected text or bytes (Uint8Array)`,
    { chunk: number },
  );
}
