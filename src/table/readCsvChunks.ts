import type { SmallCsvColumn } from "./csvColumn";
import { csvInput } from "./csvInput";
import { csvReader } from "./csvReader";
import { type CsvChunks, csvChunks } from "./csvSource";
import { type CsvStreamOptions, checkCsvStreamOptions } from "./csvStreamOptions";
import { describeRows } from "./describeRows";

/**
 * `readCsvStream` under the name of the public function that was called.
 * @throws as `readCsvStream` does
 */
export async function readCsvChunks(
  source: unknown,
  options: CsvStreamOptions,
  call: string,
): Promise<Record<string, SmallCsvColumn>> {
  checkCsvStreamOptions(options, call);
  const { onProgress, signal } = options;
  const reader = csvReader(options, call);
  const input = csvInput(reader, call);
  const chunks = csvChunks(source, call);
  try {
    let bytes = 0;
    for (;;) {
      const chunk = await nextUnlessStopped(chunks, signal, () => stopped(call, reader.rows(), signal?.reason));
      if (chunk === undefined) break;
      input.add(chunk);
      if (onProgress === undefined) continue;
      bytes += typeof chunk === "string" ? utf8Length(chunk) : (chunk as Uint8Array).length;
      onProgress({ bytes, rows: reader.rows() });
    }
    input.end();
    const { columns, decimal } = reader.end();
    onProgress?.({ bytes, rows: reader.rows() });
    // Object.fromEntries makes a column called "__proto__" an ordinary one; assignment would not.
    return Object.fromEntries(columns.map(({ name, builder }) => [name, builder.finishSmall(decimal)]));
  } catch (error) {
    chunks.stop();
    throw error;
  }
}

/** The next chunk; a source that keeps it waiting does not keep the signal waiting. */
function nextUnlessStopped(
  chunks: CsvChunks,
  signal: CsvStreamOptions["signal"],
  stoppedError: () => Error,
): Promise<unknown> {
  if (signal === undefined) return chunks.next();
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(stoppedError());
    if (signal.aborted) {
      stop();
      return;
    }
    signal.addEventListener?.("abort", stop);
    chunks
      .next()
      .then(resolve, reject)
      .finally(() => signal.removeEventListener?.("abort", stop));
  });
}

function stopped(call: string, rows: number, reason: unknown): Error {
  const error = new Error(`${call}: stopped by the signal after ${describeRows(rows)}; there is no result`, {
    cause: reason,
  });
  error.name = "AbortError";
  return error;
}

/** Bytes of a text in UTF-8. Halves of a surrogate pair count two each, so that the pair may be cut. */
function utf8Length(text: string): number {
  let bytes = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x80) bytes += 1;
    else bytes += code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 2 : 3;
  }
  return bytes;
}
