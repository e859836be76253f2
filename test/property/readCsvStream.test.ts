import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AnalysisError } from "../../src/errors";
import { type CsvLimits, csvReader } from "../../src/table/csvReader";
import { numberChunks } from "../../src/table/numberChunks";
import { plainDecimal } from "../../src/table/plainDecimal";
import { type CsvOptions, readCsv } from "../../src/table/readCsv";
import { type CsvChunk, readCsvStream } from "../../src/table/readCsvStream";
import { utf8Text } from "../../src/table/utf8Text";

/** Columns as plain lists, or what the error says. */
type Outcome = readonly (readonly [string, readonly unknown[]])[] | { code: string; message: string; details: unknown };

function columnsOf(survey: Readonly<Record<string, ArrayLike<unknown>>>): Outcome {
  return Object.entries(survey).map(([name, column]) => [name, Array.from(column)] as const);
}

function refused(error: unknown): Outcome {
  if (!(error instanceof AnalysisError)) throw error;
  const { code, message, details } = error;
  return { code, message: message.replace(/^readCsvStream:/, "readCsv:"), details };
}

function whole(text: string, options: CsvOptions): Outcome {
  try {
    return columnsOf(readCsv(text, options));
  } catch (error) {
    return refused(error);
  }
}

function streamed(parts: readonly CsvChunk[], options: CsvOptions): Promise<Outcome> {
  return readCsvStream(parts, options).then(columnsOf, refused);
}

function parted<Whole extends { slice(from: number, to: number): Whole; readonly length: number }>(
  all: Whole,
  cuts: readonly number[],
): Whole[] {
  const bounds = [0, ...cuts.map((cut) => cut % (all.length + 1)), all.length].sort((a, b) => a - b);
  return bounds.slice(1).map((bound, index) => all.slice(bounds[index]!, bound));
}

const units = [
  ..."ab1205,;\t.\"'=- \n\r\uFEFFåé€",
  "😀",
  "\r\n",
  '""',
  '","',
  '"\n',
  "NA",
  "sep=;\n",
  "a,b\n",
  "a;b\r\n",
];
const anything = fc.string({ unit: fc.constantFrom(...units, "\0", "x.csv"), maxLength: 40 });
const tables = fc
  .tuple(
    fc.constantFrom("\uFEFF", ""),
    fc.constantFrom("a,b", '"a";b', "a", "sep=|\r\na|b"),
    fc.array(
      fc.tuple(fc.constantFrom("\n", "\r\n", "\r"), fc.string({ unit: fc.constantFrom(...units), maxLength: 9 })),
      { maxLength: 8 },
    ),
  )
  .map(([mark, header, rows]) => mark + header + rows.flat().join(""));
const texts = fc.oneof(anything, tables);
const options: fc.Arbitrary<CsvOptions> = fc.record(
  {
    delimiter: fc.constantFrom(",", ";"),
    decimal: fc.constantFrom(".", ","),
    missingCodes: fc.constantFrom(["NA", 5], { a: ["NA"] }),
    header: fc.constantFrom(["a"], ["a", "b"]),
    columns: fc.constantFrom(["a"], ["b", "a"]),
  },
  { requiredKeys: [] },
);
const cuts = fc.array(fc.nat(10_000), { maxLength: 8 });

describe("readCsvStream", () => {
  it("gives what readCsv gives of the whole text, wherever texts are cut", async () => {
    await fc.assert(
      fc.asyncProperty(texts, options, cuts, async (text, how, at) => {
        expect(await streamed(parted(text, at), how)).toEqual(whole(text, how));
      }),
      { numRuns: 2000 },
    );
  });

  it("and wherever bytes are", async () => {
    await fc.assert(
      fc.asyncProperty(texts, options, cuts, async (text, how, at) => {
        const bytes = new TextEncoder().encode(text);
        expect(await streamed(parted(bytes, at), how)).toEqual(whole(text, how));
      }),
      { numRuns: 2000 },
    );
  });
});

/** As readCsv, with limits that are met by short texts. */
function readWithin(limits: CsvLimits, parts: readonly string[], how: CsvOptions): Outcome {
  const reader = csvReader(how, "readCsv", limits);
  try {
    for (const part of parts) reader.add(part);
    const { columns, decimal } = reader.end();
    return columnsOf(Object.fromEntries(columns.map(({ name, builder }) => [name, builder.finish(decimal)])));
  } catch (error) {
    return refused(error);
  }
}

describe("a text longer than its head", () => {
  const beyondHead = texts.filter((text) => !text.includes("\0"));
  it("is read as one that is all head, when the delimiter is known", () => {
    const limits = fc.record({
      head: fc.integer({ min: 16, max: 30 }),
      part: fc.integer({ min: 1, max: 9 }),
      cell: fc.constant(1e6),
    });
    fc.assert(
      fc.property(beyondHead, options, cuts, limits, (text, how, at, within) => {
        const known = { delimiter: ",", ...how };
        // Whether it is the name of a file is asked of short texts only.
        fc.pre(!text.includes(".csv"));
        expect(readWithin(within, parted(text, at), known)).toEqual(whole(text, known));
      }),
      { numRuns: 3000 },
    );
  });

  it("gives the same wherever it is cut, though it holds NUL characters", () => {
    const limits = { head: 16, part: 5, cell: 1e6 };
    fc.assert(
      fc.property(texts, cuts, cuts, (text, at, otherwise) => {
        const once = readWithin(limits, parted(text, at), {});
        expect(readWithin(limits, parted(text, otherwise), {})).toEqual(once);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("numbers", () => {
  const number = fc.oneof(
    fc.constantFrom(
      Number.NaN,
      -0,
      127,
      128,
      -128,
      -129,
      2 ** 15,
      -(2 ** 15) - 1,
      2 ** 24,
      2 ** 24 + 1,
      2 ** 31,
      2 ** 53,
    ),
    fc.integer({ min: 0, max: 10 }),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.float({ noNaN: true, noDefaultInfinity: true }),
  );
  const isAsBefore = (converted: ArrayLike<number>, values: readonly number[]): boolean =>
    values.every((value, index) => Object.is(converted[index], value));

  it("come in the first kind of array that changes none of them", () => {
    fc.assert(
      fc.property(fc.array(number, { maxLength: 6 }), (values) => {
        const chunks = numberChunks();
        for (const value of values) chunks.push(value);
        expect(isAsBefore(chunks.toFloat64(), values)).toBe(true);
        const kinds = [Int8Array, Int16Array, Int32Array, Float32Array, Float64Array];
        const first = kinds.find((kind) => isAsBefore(kind.from(values), values))!;
        const smallest = chunks.toSmallest();
        expect(smallest).toBeInstanceOf(first);
        expect(isAsBefore(smallest, values)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});

describe("decimals", () => {
  it("that are taken without a second look are what the language makes of them, and are written alike", () => {
    const numeral = fc.tuple(fc.integer({ min: 0, max: 10 ** 9 }), fc.stringMatching(/^\d{0,9}$/));
    fc.assert(
      fc.property(numeral, ([whole, decimals]) => {
        const text = `${whole}.${decimals}`;
        const value = plainDecimal(text, ".");
        const isWrittenAlike = decimals !== "" && String(Number(text)) === text && text.length <= 16;
        expect(value).toBe(isWrittenAlike ? Number(text) : undefined);
      }),
      { numRuns: 3000 },
    );
  });
});

describe("bytes", () => {
  const byte = fc.oneof(fc.constantFrom(0x41, 0x80, 0xbf, 0xc3, 0xe2, 0x82, 0xed, 0xa0, 0xf0, 0x9f, 0xf4), fc.nat(255));

  it("are text, or refused at the first byte that cannot follow, wherever they are cut", () => {
    const begins = (bytes: Uint8Array): boolean => {
      try {
        new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
        return true;
      } catch {
        return false;
      }
    };
    fc.assert(
      fc.property(fc.array(byte, { maxLength: 12 }), cuts, (values, at) => {
        const bytes = Uint8Array.from(values);
        const utf8 = utf8Text();
        let text = "";
        let invalidByte: number | undefined;
        for (const part of [...parted(bytes, at), undefined]) {
          const decoded = part === undefined ? utf8.end() : utf8.add(part);
          text += decoded.text;
          invalidByte = decoded.invalidByte;
          if (invalidByte !== undefined) break;
        }
        const valid = values.findIndex((_, length) => !begins(bytes.subarray(0, length + 1)));
        const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
        if (valid !== -1) expect(invalidByte).toBe(valid + 1);
        else if (invalidByte === undefined) expect(text).toBe(decoder.decode(bytes));
        else {
          expect(invalidByte).toBe(values.length);
          expect(() => decoder.decode(bytes)).toThrow();
        }
      }),
      { numRuns: 3000 },
    );
  });
});
