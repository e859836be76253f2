import type { SmallCsvColumn } from "./csvColumn";
import type { CsvSource } from "./csvSource";
import type { CsvStreamOptions } from "./csvStreamOptions";
import { readCsvChunks } from "./readCsvChunks";

export type { SmallCsvColumn } from "./csvColumn";
export type { CsvChunk, CsvSource, CsvWebStream } from "./csvSource";
export type { CsvProgress, CsvStreamOptions } from "./csvStreamOptions";
export type { SmallNumbers } from "./smallNumbers";

/**
 * A CSV file as columns, to be given to any call as its data, without ever holding its text: for files of any size.
 * In Node `readCsvStream(createReadStream("survey.csv"))`, in browsers `readCsvStream(response.body)` or
 * `readCsvStream(file.stream())`; any list of texts or of bytes in UTF-8 will do.
 *
 * It reads as `readCsv` does, with the same results and the same errors, wherever the chunks end: the delimiter is found
 * in the first million characters, the decimal mark at the end, from the columns that are kept. Only numbers come
 * smaller, in the smallest plain typed array that holds a column exactly: `Int8Array`, `Int16Array` or `Int32Array` for
 * whole numbers without an empty cell; else `Float32Array` where single precision is exact (for whole numbers it is up
 * to 2^24), or `Float64Array`, with NaN where a cell is empty. Equal texts are one text in memory.
 * @throws AnalysisError as `readCsv` does; also "malformed-csv" for bytes that are a workbook, UTF-16 or no UTF-8, and
 * "invalid-data" for what is no source, and chunks that are neither text nor bytes; an "AbortError" when the signal says
 * so; what the source and onProgress throw. The source is then told that no more is wanted.
 * @example await readCsvStream(["recommend,region\n1", "0,Norr\n7,\n"]) // → { recommend: Int8Array [10, 7], region: ["Norr", null] }
 * @example (await readCsvStream(["price,speed\n4,5\n,3"], { columns: ["price"] })).price // → Float32Array [4, NaN]
 */
export function readCsvStream(
  source: CsvSource,
  options: CsvStreamOptions = {},
): Promise<Record<string, SmallCsvColumn>> {
  return readCsvChunks(source, options, "readCsvStream");
}
