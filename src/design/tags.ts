import { AnalysisError, quote } from "../errors";
import { describeValue, plainValue } from "../table/describeValue";
import type { NamedColumn } from "../table/namedColumn";

/** One tag of a multi-value column: 1 in the rows that have it, else 0. */
export interface TagColumn {
  readonly name: string;
  readonly values: Int8Array;
}

/**
 * A column of several values a cell as one 0/1 column for each value, in order of first appearance. A cell is a list of texts, or a text
 * with a separator, "price;staff". Spaces around a tag do not count, a tag twice in a cell counts once, and a cell without a tag (null,
 * empty text, an empty list) has none of them: it is not missing.
 * @throws AnalysisError "invalid-data" (anything but text and lists of text)
 * @example tagColumns({ name: "topics", values: ["price;staff", null] }, ";", "topicDrivers").map(({ name }) => name) // → ["price", "staff"]
 */
export function tagColumns(column: NamedColumn, separator: string, call: string): readonly TagColumn[] {
  const rows = column.values.length;
  const tags = new Map<string, Int8Array>();
  for (let row = 0; row < rows; row++) {
    for (const tag of tagsOf(column.values[row], row, column.name, separator, call)) {
      let values = tags.get(tag);
      if (values === undefined) {
        values = new Int8Array(rows);
        tags.set(tag, values);
      }
      values[row] = 1;
    }
  }
  return [...tags].map(([name, values]) => ({ name, values }));
}

function tagsOf(cell: unknown, row: number, column: string, separator: string, call: string): string[] {
  if (cell === null || cell === undefined || Number.isNaN(cell)) return [];
  const parts: readonly unknown[] =
    typeof cell === "string" ? cell.split(separator) : isList(cell) ? Array.from(cell) : [cell];
  return parts
    .map((part) => {
      if (typeof part === "string") return part.trim();
      throw new AnalysisError(
        "invalid-data",
        `${call}: column ${quote(column)}, data row ${row + 1} (counted from 1), ${part === cell ? "is" : "holds"} ${describeValue(part)}, ` +
          `expected topics as a text such as "price${separator}staff" or a list such as ["price", "staff"]`,
        { column, row: row + 1, value: plainValue(part) },
      );
    })
    .filter((tag) => tag !== "");
}

function isList(cell: unknown): cell is Iterable<unknown> {
  return typeof cell === "object" && cell !== null && Symbol.iterator in cell;
}
