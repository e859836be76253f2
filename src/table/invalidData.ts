import { AnalysisError } from "../errors";
import { isColumn } from "./columnValues";
import { describeValue } from "./describeValue";

/** The error for data that is no survey at all, with the mend for the usual mistakes. */
export function invalidData(data: unknown, call: string): AnalysisError {
  return new AnalysisError(
    "invalid-data",
    `${call}: the data is ${isColumn(data) ? "a single column" : describeValue(data)}, ` +
      `expected rows [{ price: 4 }], columns { price: [4] } or an Arrow table${mendFor(data)}`,
    {},
  );
}

function mendFor(data: unknown): string {
  if (typeof data === "string") return "; CSV text enters through readCsv(text)";
  if (data instanceof Promise) return "; await it first";
  if (data instanceof Map) return "; Object.fromEntries(map) makes columns of a Map";
  if (isColumn(data) || typeof data !== "object" || data === null) return "";
  if (Symbol.iterator in data) return "; [...data] makes an array of it";
  return Symbol.asyncIterator in data ? "; collect its rows in an array first" : "";
}
