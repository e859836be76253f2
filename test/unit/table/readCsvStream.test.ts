import { createReadStream } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { nps } from "../../../src/analysis/score/nps";
import { AnalysisError } from "../../../src/errors";
import type { CsvSource, CsvWebStream } from "../../../src/table/csvSource";
import { readCsv } from "../../../src/table/readCsv";
import { readCsvStream } from "../../../src/table/readCsvStream";

const _ = Number.NaN;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function errorOf(source: unknown, options = {}): Promise<AnalysisError> {
  const error = await readCsvStream(source as CsvSource, options).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof AnalysisError) return error;
  throw error ?? new Error("nothing was thrown");
}

describe("a source", () => {
  const text = "région;recommend\r\nNord;10\r\n;7\r\n";
  const expected = { région: ["Nord", null], recommend: Int8Array.of(10, 7) };
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "orsak-csv-"));
    await writeFile(path.join(folder, "survey.csv"), text);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("may be a stream of Node", async () => {
    expect(await readCsvStream(createReadStream(path.join(folder, "survey.csv")))).toEqual(expected);
    expect(await readCsvStream(createReadStream(path.join(folder, "survey.csv"), "utf8"))).toEqual(expected);
    await expect(readCsvStream(createReadStream(path.join(folder, "absent.csv")))).rejects.toMatchObject({
      code: "ENOENT",
    });
  });

  it("may be a stream of the web, also where that cannot be gone through with for await", async () => {
    expect(await readCsvStream(new Blob([text]).stream())).toEqual(expected);
    expect(await readCsvStream(new Response(text).body!)).toEqual(expected);
    const reader = new Blob([text]).stream().getReader();
    const bare: CsvWebStream = { getReader: () => reader };
    expect(await readCsvStream(bare)).toEqual(expected);
  });

  it("may be a list, a generator, or anything else that gives chunks", async () => {
    expect(await readCsvStream([text])).toEqual(expected);
    expect(await readCsvStream([bytes(text)])).toEqual(expected);
    expect(await readCsvStream(new Set([text.slice(0, 9), text.slice(9)]))).toEqual(expected);
    expect(await readCsvStream([bytes(text.slice(0, 9)), "", text.slice(9, 20), bytes(text.slice(20))])).toEqual(
      expected,
    );
    const slow = async function* (): AsyncGenerator<string> {
      for (const character of text) {
        await wait(0);
        yield character;
      }
    };
    expect(await readCsvStream(slow())).toEqual(expected);
  });

  it("is told when no more is wanted", async () => {
    const cancel = vi.fn();
    const endless = new ReadableStream<string>({
      pull: (controller) => controller.enqueue("a\n1,2\n".repeat(1000)),
      cancel,
    });
    await expect(readCsvStream(endless, { delimiter: "," })).rejects.toMatchObject({ code: "malformed-csv" });
    expect(cancel).toHaveBeenCalledOnce();

    const closed = vi.fn();
    const generated = function* (): Generator<unknown> {
      try {
        yield 5;
      } finally {
        closed();
      }
    };
    expect((await errorOf(generated())).code).toBe("invalid-data");
    expect(closed).toHaveBeenCalledOnce();
  });

  it.each([
    ["text", "a,b\n1,2"],
    ["the name of a file", "survey.csv"],
    ["nothing", undefined],
    ["null, as response.body may be", null],
    ["bytes", bytes("a")],
    ["a buffer", new ArrayBuffer(2)],
    ["a promise", Promise.resolve(["a"])],
    ["a response", new Response("a")],
    ["a file", new Blob(["a"])],
    ["rows", [{ price: 4 }]],
    ["a list of numbers", [5, 4]],
    ["a list with a gap", ["a", undefined, "b"]],
  ])("is refused when it is %s", async (_name, source) => {
    expect((await errorOf(source)).code).toBe("invalid-data");
  });

  it("is refused when somebody else reads it", async () => {
    const stream = new Blob(["a"]).stream();
    stream.getReader();
    expect((await errorOf(stream)).code).toBe("invalid-data");
  });
});

describe("columns", () => {
  it("are as small as they can be, and serve as any others", async () => {
    const survey = await readCsvStream(["a,b,c,d,e,f\n1,1000,70000,2.5,0.1,x\n2,2,2,,2,x\n"]);
    expect(survey).toEqual({
      a: Int8Array.of(1, 2),
      b: Int16Array.of(1000, 2),
      c: Int32Array.of(70000, 2),
      d: Float32Array.of(2.5, _),
      e: Float64Array.of(0.1, 2),
      f: ["x", "x"],
    });
    const ratings = "recommend\n10\n\n7\n-128\n";
    const options = { rating: "recommend", missingCodes: [-128] };
    expect(nps(await readCsvStream([ratings]), options)).toEqual(nps(readCsv(ratings), options));
  });

  it("may be chosen", async () => {
    const text = 'a,b,c\n1,"x\ny",3\n2,,4\n';
    expect(await readCsvStream([text], { columns: ["c", "a"] })).toEqual({
      a: Int8Array.of(1, 2),
      c: Int8Array.of(3, 4),
    });
    expect((await errorOf(["a,b\n1,2"], { columns: ["a", "d"] })).code).toBe("unknown-column");
    expect((await errorOf([`${text}5,6`], { columns: ["a"] })).details).toEqual({
      row: 3,
      line: 5,
      got: 2,
      expected: 3,
    });
  });

  it("called like inherited names are ordinary ones", async () => {
    const survey = await readCsvStream(["__proto__,constructor\n1,2\n"]);
    expect(Object.keys(survey)).toEqual(["__proto__", "constructor"]);
    expect(Object.getPrototypeOf(survey)).toBe(Object.prototype);
  });

  it("are those of readCsv for a text of many parts", async () => {
    const rows = Array.from({ length: 60_000 }, (_row, row) => {
      const comment = row % 9 === 0 ? `"said ""no"",\ntwice ${row}"` : row % 3 === 0 ? "" : `comment ${row % 50}`;
      return `${row % 11},${row % 7 === 0 ? "" : (row % 400) / 4},${comment},${row > 50_000 ? row * 100 : row % 5}`;
    });
    const text = `q,half,comment,late\r\n${rows.join("\r\n")}\r\n`;
    const whole = readCsv(text);
    const parts = function* (): Generator<Uint8Array> {
      const all = bytes(text);
      for (let from = 0; from < all.length; from += 65_536) yield all.subarray(from, from + 65_536);
    };
    const survey = await readCsvStream(parts());
    expect(survey.q).toEqual(Int8Array.from(whole.q as Float64Array));
    expect(survey.half).toEqual(Float32Array.from(whole.half as Float64Array));
    expect(survey.late).toEqual(Int32Array.from(whole.late as Float64Array));
    expect(survey.comment).toEqual(whole.comment);
  });
});

describe("progress", () => {
  it("is told after each chunk, in bytes and rows", async () => {
    const told: unknown[] = [];
    const parts = ["å,b\n1,", bytes("2\n3"), ",4\n", "😀".slice(0, 1), "😀".slice(1), ",1"];
    await readCsvStream(parts, { delimiter: ",", onProgress: (progress) => told.push(progress) });
    // Rows are counted once the head has been looked at, here at the end.
    expect(told).toEqual([7, 10, 13, 15, 17, 19].map((bytes) => ({ bytes, rows: 0 })).concat([{ bytes: 19, rows: 3 }]));
  });

  it("comes while a large file is read", async () => {
    const part = `${"1,2\n".repeat(100_000)}`;
    const told: { bytes: number; rows: number }[] = [];
    await readCsvStream(["a,b\n", ...Array<string>(6).fill(part)], { onProgress: (progress) => told.push(progress) });
    expect(told.at(-2)).toEqual({ bytes: 2_400_004, rows: 600_000 });
    expect(told.slice(3, 6).every(({ rows }, index, all) => rows > (all[index - 1]?.rows ?? 0))).toBe(true);
  });

  it("that throws ends the reading", async () => {
    const stop = (): never => {
      throw new RangeError("enough");
    };
    await expect(readCsvStream(["a\n1"], { onProgress: stop })).rejects.toThrow(new RangeError("enough"));
  });
});

describe("a signal", () => {
  const waiting = (): AsyncIterable<string> & { readonly returned: () => boolean } => {
    let isReturned = false;
    return {
      returned: () => isReturned,
      [Symbol.asyncIterator]: () => ({
        next: () => new Promise(() => {}),
        return: async () => {
          isReturned = true;
          return { done: true, value: undefined };
        },
      }),
    };
  };

  it("stops a reading that waits for its source, and the source", async () => {
    const controller = new AbortController();
    const source = waiting();
    const reading = readCsvStream(source, { signal: controller.signal });
    controller.abort("no longer wanted");
    await expect(reading).rejects.toMatchObject({ name: "AbortError", cause: "no longer wanted" });
    expect(source.returned()).toBe(true);
  });

  it("is seen before anything is read, and between chunks", async () => {
    await expect(readCsvStream(["a\n1"], { signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: "AbortError",
    });
    const controller = new AbortController();
    const parts = function* (): Generator<string> {
      yield "a\n1\n";
      controller.abort();
      yield "2\n";
    };
    await expect(readCsvStream(parts(), { signal: controller.signal })).rejects.toMatchObject({ name: "AbortError" });
    const silent = { aborted: false };
    const onProgress = (): void => {
      silent.aborted = true;
    };
    await expect(readCsvStream(["a\n", "1"], { signal: silent, onProgress })).rejects.toMatchObject({
      name: "AbortError",
    });
  });

  it("that is never raised changes nothing, and is not listened to any longer", async () => {
    const controller = new AbortController();
    const heard = vi.spyOn(controller.signal, "addEventListener");
    const unheard = vi.spyOn(controller.signal, "removeEventListener");
    expect(await readCsvStream(["a\n", "1"], { signal: controller.signal })).toEqual({ a: Int8Array.of(1) });
    expect(heard.mock.calls.length).toBeGreaterThan(0);
    expect(unheard).toHaveBeenCalledTimes(heard.mock.calls.length);
    const failing = (async function* (): AsyncGenerator<string> {
      yield "a\n";
      throw new RangeError("broken");
    })();
    await expect(readCsvStream(failing, { signal: controller.signal })).rejects.toThrow(RangeError);
  });
});

describe("bytes", () => {
  it("may begin with a mark, alone or with those before", async () => {
    const marked = bytes("\uFEFFa,b\n1,2");
    const expected = { a: Int8Array.of(1), b: Int8Array.of(2) };
    expect(await readCsvStream([marked])).toEqual(expected);
    expect(await readCsvStream([...marked].map((byte) => Uint8Array.of(byte)))).toEqual(expected);
    expect(await readCsvStream([bytes('\uFEFF\uFEFF"a",b\n1,2')])).toEqual(expected);
    expect(await readCsvStream([new Uint8Array(0), bytes("a"), bytes("\n1")])).toEqual({ a: Int8Array.of(1) });
  });

  it.each([
    ["a workbook", [0x50, 0x4b, 0x03, 0x04, 0x14], { bytes: "workbook" }],
    ["an old workbook", [0xd0, 0xcf, 0x11, 0xe0], { bytes: "workbook" }],
    ["UTF-16", [0xff, 0xfe, 0x61, 0x00], { bytes: "utf-16" }],
    ["UTF-16, the other way round", [0xfe, 0xff], { bytes: "utf-16" }],
    ["UTF-16 without a mark", [0x61, 0x00, 0x2c, 0x00], {}],
    ["Latin-1", [0x61, 0x0a, 0x50, 0xf6, 0x0a], { bytes: "not-utf-8", byte: 4, line: 2 }],
    ["cut in a character", [0x61, 0x0a, 0x0a, 0xe2, 0x82], { bytes: "not-utf-8", byte: 5, line: 3 }],
  ])("are refused when they are %s, wherever they are cut", async (_name, given, details) => {
    const whole = await errorOf([Uint8Array.from(given)]);
    expect(whole).toMatchObject({ code: "malformed-csv", details });
    const parts = await errorOf(given.map((byte) => Uint8Array.of(byte)));
    expect(parts.message).toBe(whole.message);
  });

  it("must be whole characters where text follows", async () => {
    expect((await errorOf([Uint8Array.of(0x61, 0xe2), "b"])).details).toEqual({ bytes: "not-utf-8", byte: 2, line: 1 });
  });

  it("are refused after what stands before them", async () => {
    const uneven = bytes(`a,b\n${"1,2\n".repeat(300_000)}1\n`);
    const error = await errorOf([uneven, Uint8Array.of(0xf6, 0x0a)]);
    expect(error.details).toEqual({ row: 300_001, line: 300_002, got: 1, expected: 2 });
    const late = await errorOf([bytes(`a,b\n${"1,2\n".repeat(300_000)}1,\n`), Uint8Array.of(0xf6, 0x0a)]);
    expect(late.details).toEqual({ bytes: "not-utf-8", byte: 1_200_008, line: 300_003 });
  });

  it("with a NUL beyond the head are refused after the rows before it", async () => {
    const head = `a,b\n${"1,2\n".repeat(300_000)}`;
    expect((await errorOf([`${head}1\n\0`])).details).toMatchObject({ row: 300_001 });
    expect((await errorOf([`${head}1,2\n\0,2\n1\n`])).message).toMatch(/NUL characters/);
  });
});
