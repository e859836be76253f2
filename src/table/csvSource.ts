import { AnalysisError } from "../errors";
import { describeValue } from "./describeValue";

/** A part of a CSV file, which may end anywhere: text, or bytes of text in UTF-8. */
export type CsvChunk = string | Uint8Array;

/** As much of a web stream (`response.body`, `file.stream()`) as is needed. */
export interface CsvWebStream {
  getReader(): {
    read(): Promise<{ readonly done: boolean; readonly value?: CsvChunk | undefined }>;
    cancel(reason?: unknown): Promise<void>;
  };
}

/** A CSV file in parts: a stream of Node or of the web, or anything that can be gone through with `for await`. */
export type CsvSource = AsyncIterable<CsvChunk> | Iterable<CsvChunk> | CsvWebStream;

/** The chunks of a source, fetched one by one. */
export interface CsvChunks {
  /** The next chunk, of whatever kind the source gives, `undefined` after the last. */
  next(): Promise<unknown>;
  /** Tells the source that no more is wanted. */
  stop(): void;
}

/** @throws AnalysisError "invalid-data" */
export function csvChunks(source: unknown, call: string): CsvChunks {
  if (typeof source !== "object" || source === null || ArrayBuffer.isView(source)) throw noSource(source, call);
  // Not every browser goes through a web stream with `for await`.
  if (isWebStream(source)) {
    if (source.locked) throw locked(call);
    const reader = source.getReader();
    return {
      async next() {
        const { done, value } = await reader.read();
        return done ? undefined : given(value);
      },
      stop: () => void reader.cancel().catch(ignore),
    };
  }
  const iterator = iteratorOf(source);
  if (iterator === undefined) throw noSource(source, call);
  return {
    async next() {
      const { done, value } = await iterator.next();
      return done ? undefined : given(value);
    },
    stop: () => void (async () => iterator.return?.())().catch(ignore),
  };
}

function iteratorOf(source: object): AsyncIterator<unknown> | Iterator<unknown> | undefined {
  const { [Symbol.asyncIterator]: later, [Symbol.iterator]: now } = source as Partial<
    AsyncIterable<unknown> & Iterable<unknown>
  >;
  if (typeof later === "function") return later.call(source as AsyncIterable<unknown>);
  return typeof now === "function" ? now.call(source as Iterable<unknown>) : undefined;
}

/** A chunk that is not there must not be taken for the end. */
function given(chunk: unknown): unknown {
  return chunk === undefined ? null : chunk;
}

/** Why reading ended is told already. */
function ignore(): void {}

function isWebStream(source: object): source is CsvWebStream & { readonly locked?: boolean } {
  return typeof (source as Partial<CsvWebStream>).getReader === "function";
}

function noSource(got: unknown, call: string): AnalysisError {
  return new AnalysisError(
    "invalid-data",
    `${call}: the source is ${describeValue(got)}, expected a stream, or a list of texts or bytes${mendFor(got)}`,
  );
}

function mendFor(got: unknown): string {
  if (typeof got === "string") {
    return /^[^\r\n]{1,300}\.(?:csv|tsv|txt)$/i.test(got)
      ? "; open the file, in Node by createReadStream, in a browser by fetch"
      : "; readCsv(text) reads text that is there as a whole";
  }
  if (typeof got !== "object" || got === null) return "";
  if (got instanceof Promise) return "; await it first";
  if (ArrayBuffer.isView(got) || got instanceof ArrayBuffer) return "; write [new Uint8Array(bytes)]";
  if (typeof (got as { stream?: unknown }).stream === "function") return "; give file.stream()";
  return "body" in got ? "; give response.body" : "";
}

function locked(call: string): AnalysisError {
  return new AnalysisError(
    "invalid-data",
    `${call}: the source is a stream that somebody else reads, expected one that nobody has begun to read`,
  );
}
