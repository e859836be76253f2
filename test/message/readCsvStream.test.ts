import { describe, expect, it } from "vitest";
import { AnalysisError } from "../../src/errors";
import { csvReader } from "../../src/table/csvReader";
import { readCsv } from "../../src/table/readCsv";
import { readCsvStream } from "../../src/table/readCsvStream";

type Parameters2 = Parameters<typeof readCsvStream>;

async function told(source: unknown, options: unknown = {}): Promise<string> {
  try {
    await readCsvStream(source as Parameters2[0], options as Parameters2[1]);
  } catch (error) {
    if (error instanceof AnalysisError) return `${error.code} | ${error.message}`;
    if (error instanceof Error && error.name === "AbortError") return `${error.name} | ${error.message}`;
    throw error;
  }
  throw new Error("nothing was thrown");
}

describe("a source that is", () => {
  it("text", async () =>
    expect(await told("a,b\n1,2")).toMatchInlineSnapshot(
      `"invalid-data | readCsvStream: the source is the text "a,b\\n1,2", expected a stream, or a list of texts or bytes; readCsv(text) reads text that is there as a whole"`,
    ));
  it("the name of a file", async () =>
    expect(await told("survey.csv")).toMatchInlineSnapshot(
      `"invalid-data | readCsvStream: the source is the text "survey.csv", expected a stream, or a list of texts or bytes; open the file, in Node by createReadStream, in a browser by fetch"`,
    ));
  it("nothing", async () =>
    expect(await told(undefined)).toMatchInlineSnapshot(
      `"invalid-data | readCsvStream: the source is undefined, expected a stream, or a list of texts or bytes"`,
    ));
  it("null", async () =>
    expect(await told(null)).toMatchInlineSnapshot(
      `"invalid-data | readCsvStream: the source is null, expected a stream, or a list of texts or bytes"`,
    ));
  it("bytes", async () =>
    expect(await told(new Uint8Array(2))).toMatchInlineSnapshot(
      `"invalid-data | readCsvStream: the source is a typed array, expected a stream, or a list of texts or bytes; write [new Uint8Array(bytes)]"`,
    ));
  it("a buffer", async () =>
    expect(await told(new ArrayBuffer(2))).toMatchInlineSnapshot(
      `"invalid-data | readCsvStream: the source is an object, expected a stream, or a list of texts or bytes; write [new Uint8Array(bytes)]"`,
    ));
  it("a promise", async () =>
    expect(await told(Promise.resolve([]))).toMatchInlineSnapshot(
      `"invalid-data | readCsvStream: the source is a Promise, expected a stream, or a list of texts or bytes; await it first"`,
    ));
  it("a response", async () =>
    expect(await told(new Response("a"))).toMatchInlineSnapshot(
      `"invalid-data | readCsvStream: the source is an object, expected a stream, or a list of texts or bytes; give response.body"`,
    ));
  it("a file", async () =>
    expect(await told(new Blob(["a"]))).toMatchInlineSnapshot(
      `"invalid-data | readCsvStream: the source is an object, expected a stream, or a list of texts or bytes; give file.stream()"`,
    ));
  it("columns", async () =>
    expect(await told({ price: [4] })).toMatchInlineSnapshot(
      `"invalid-data | readCsvStream: the source is an object, expected a stream, or a list of texts or bytes"`,
    ));
  it("rows", async () =>
    expect(await told([{ price: 4 }])).toMatchInlineSnapshot(
      `"invalid-data | readCsvStream: chunk 1 of the source is an object, expected text or bytes (Uint8Array)"`,
    ));
  it("read by somebody else", async () => {
    const stream = new Blob(["a"]).stream();
    stream.getReader();
    expect(await told(stream)).toMatchInlineSnapshot(
      `"invalid-data | readCsvStream: the source is a stream that somebody else reads, expected one that nobody has begun to read"`,
    );
  });
});

describe("bytes that are", () => {
  const bytes = (...values: readonly number[]): readonly Uint8Array[] => [Uint8Array.from(values)];

  it("a workbook", async () =>
    expect(await told(bytes(0x50, 0x4b, 0x03, 0x04))).toMatchInlineSnapshot(
      `"malformed-csv | readCsvStream: the bytes are a workbook or archive, expected CSV text; save the sheet as "CSV UTF-8""`,
    ));
  it("UTF-16", async () =>
    expect(await told(bytes(0xff, 0xfe, 0x61, 0x00))).toMatchInlineSnapshot(
      `"malformed-csv | readCsvStream: the bytes are UTF-16 text, expected UTF-8; save the file as "CSV UTF-8", or decode it, as new TextDecoderStream("utf-16le") does"`,
    ));
  it("UTF-16 the other way round", async () =>
    expect(await told(bytes(0xfe, 0xff))).toMatchInlineSnapshot(
      `"malformed-csv | readCsvStream: the bytes are UTF-16 text, expected UTF-8; save the file as "CSV UTF-8", or decode it, as new TextDecoderStream("utf-16be") does"`,
    ));
  it("UTF-16 without a mark", async () =>
    expect(await told(bytes(0x61, 0, 0x2c, 0))).toMatchInlineSnapshot(
      `"malformed-csv | readCsvStream: the text holds NUL characters, expected readable text; decode a file in UTF-16 with new TextDecoder("utf-16le")"`,
    ));
  it("Latin-1", async () =>
    expect(await told(bytes(0x61, 0x0a, 0xf6, 0x0a))).toMatchInlineSnapshot(
      `"malformed-csv | readCsvStream: byte 3 (line 2) is not UTF-8; save the file as "CSV UTF-8", or decode it, as new TextDecoderStream("windows-1252") does"`,
    ));
});

describe("text that is", () => {
  it("empty", async () =>
    expect(await told([])).toMatchInlineSnapshot(
      `"malformed-csv | readCsvStream: the text is empty, expected a header row and a row for each respondent"`,
    ));
  it("uneven", async () =>
    expect(await told(["a,b\n1,", "2\n1"])).toMatchInlineSnapshot(
      `"malformed-csv | readCsvStream: data row 2 (line 3) has 1 cell, expected 2 like the header; write the delimiter of an empty cell, too"`,
    ));
  it("never ended", async () => {
    const reader = csvReader({}, "readCsvStream", { head: 16, part: 100, cell: 200 });
    const read = (): void => {
      for (const part of ['a,b,c\n1,2,3\n"', ..."x".repeat(500)]) reader.add(part);
    };
    expect(read).toThrowErrorMatchingInlineSnapshot(
      `[AnalysisError: readCsvStream: the cell that begins on line 3 does not end within 200 characters; is a double quote missing, or is this no CSV text?]`,
    );
  });
});

describe("options", () => {
  it("misspelt", async () =>
    expect(await told(["a\n1"], { onprogress: () => {} })).toMatchInlineSnapshot(
      `"unknown-option | readCsvStream: unknown option "onprogress"; did you mean "onProgress"?"`,
    ));
  it("no object", async () =>
    expect(await told(["a\n1"], ";")).toMatchInlineSnapshot(
      `"invalid-option | readCsvStream: the options are the text ";", expected an object such as { delimiter: ";" }"`,
    ));
  it("progress", async () =>
    expect(await told(["a\n1"], { onProgress: true })).toMatchInlineSnapshot(
      `"invalid-option | readCsvStream: option "onProgress" is true, expected a function ({ bytes, rows }) => …"`,
    ));
  it("a signal", async () =>
    expect(await told(["a\n1"], { signal: true })).toMatchInlineSnapshot(
      `"invalid-option | readCsvStream: option "signal" is true, expected an AbortSignal"`,
    ));
  it("a controller", async () =>
    expect(await told(["a\n1"], { signal: new AbortController() })).toMatchInlineSnapshot(
      `"invalid-option | readCsvStream: option "signal" is an object, expected an AbortSignal; give the controller's signal"`,
    ));
  it("a column that is not there", async () =>
    expect(await told(["price,speed\n1,2"], { columns: ["prise"] })).toMatchInlineSnapshot(
      `"unknown-column | readCsvStream: option "columns" names column "prise", which is not there; did you mean "price"?"`,
    ));
  it("a signal that is raised", async () =>
    expect(await told(["a\n1"], { signal: AbortSignal.abort() })).toMatchInlineSnapshot(
      `"AbortError | readCsvStream: stopped by the signal after 0 rows; there is no result"`,
    ));
});

describe("columns to keep, for readCsv", () => {
  const message = (columns: unknown): string => {
    try {
      readCsv("price,speed\n1,2", { columns } as Parameters<typeof readCsv>[1]);
    } catch (error) {
      if (error instanceof AnalysisError) return `${error.code} | ${error.message}`;
    }
    throw new Error("nothing was refused");
  };
  it("that are not there", () =>
    expect(message(["price", "sped"])).toMatchInlineSnapshot(
      `"unknown-column | readCsv: option "columns" names column "sped", which is not there; did you mean "speed"?"`,
    ));
  it("that are a name", () =>
    expect(message("price")).toMatchInlineSnapshot(
      `"invalid-option | readCsv: option "columns" is the text "price", expected a list of at least one column's name; write ["price"]"`,
    ));
  it("that are none", () =>
    expect(message([])).toMatchInlineSnapshot(
      `"invalid-option | readCsv: option "columns" is an array, expected a list of at least one column's name"`,
    ));
});
