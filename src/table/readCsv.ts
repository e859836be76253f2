import { AnalysisError } from "../errors";
import type { CsvColumn } from "./csvColumn";
import { type CsvOptions, checkCsvOptions } from "./csvOptions";
import { csvReader } from "./csvReader";
import { describeValue } from "./describeValue";

export type { CsvOptions } from "./csvOptions";

/**
 * CSV text as columns, to be given to any call as its data. A file too large to be held as text is for `readCsvStream`.
 *
 * A column is numbers (`Float64Array`, NaN where a cell is empty) when every answer in it is a plain numeral: sign,
 * digits, decimals, exponent. Otherwise it is text as it stands (`null` where a cell is empty): "00123", "0x1F", "1 000"
 * and integers beyond 2^53 are text. Cells of blanks are empty; blanks round names and numerals do not count.
 * A row of empty cells is a respondent who answered nothing, and stays; a line without any cell is skipped, but in a text
 * of a single column it is such a respondent. A row must have as many cells as the header.
 * Cells may be quoted and then hold delimiters, line breaks and doubled quotes. A row ends at any line break outside
 * quotes. A byte order mark and the line `sep=;` that Excel writes are understood.
 * @throws AnalysisError "malformed-csv" · "invalid-data" (no text) · "invalid-option" · "unknown-option" · "unknown-column"
 * @example readCsv("region;price\nNorr;2,5\n;3") // → { region: ["Norr", null], price: Float64Array [2.5, 3] }
 * @example nps(readCsv("recommend\n10\nNA\n7", { missingCodes: ["NA"] }), { rating: "recommend" }).estimate // → 50
 */
export function readCsv(text: string, options: CsvOptions = {}): Record<string, CsvColumn> {
  if (typeof text !== "string") throw notText(text);
  checkCsvOptions(options, "readCsv");
  const reader = csvReader(options, "readCsv");
  reader.add(text);
  const { columns, decimal } = reader.end();
  // Object.fromEntries makes a column called "__proto__" an ordinary one; assignment would not.
  return Object.fromEntries(columns.map(({ name, builder }) => [name, builder.finish(decimal)]));
}

function notText(got: unknown): AnalysisError {
  const mend =
    ArrayBuffer.isView(got) || got instanceof ArrayBuffer ? "; decode it with new TextDecoder().decode(bytes)" : "";
  const awaited = got instanceof Promise ? "; await it first" : "";
  return new AnalysisError(
    "invalid-data",
    `readCsv: the text is ${describeValue(got)}, expected CSV text${mend}${awaited}`,
    {},
  );
}
