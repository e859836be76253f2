import { AnalysisError } from "../../../src/errors";
import { EMPTY_CELL, textCell } from "../../../src/table/csvCells";
import type { CsvColumnBuilder } from "../../../src/table/csvColumn";
import { csvRows } from "../../../src/table/csvRows";

/** Cells as they were handed on, row by row, or the message that refused them. */
export type Recorded = readonly (readonly string[])[] | string;

/** The rows that csvRows makes of parts of text, for as many columns as there are names; those of the header when none. */
export function recordedRows(parts: readonly string[], delimiter: string, names?: readonly string[]): Recorded {
  const columns: string[][] = [];
  const record = (cells: string[]): CsvColumnBuilder => ({
    take({ codes, texts }, from, end, step) {
      for (let at = from; at < end; at += step) {
        const code = codes[at]!;
        if (code >= 0) cells.push(String(code));
        else cells.push(code === EMPTY_CELL ? "" : texts[textCell(code)]!);
      }
    },
    add: (cell) => void cells.push(cell),
    needsDecimalComma: () => false,
    finish: () => cells,
    finishSmall: () => cells,
  });
  const openColumns = (header: readonly string[]): { name: string; builder: CsvColumnBuilder }[] =>
    header.map((name) => {
      const cells: string[] = names === undefined ? [name] : [];
      columns.push(cells);
      return { name, builder: record(cells) };
    });
  const rows = csvRows({
    delimiter,
    columns: names === undefined ? undefined : openColumns(names),
    openColumns,
    line: 1,
    call: "readCsv",
    longestCell: 1000,
  });
  try {
    for (const part of parts) rows.add(part);
    rows.end();
  } catch (error) {
    if (error instanceof AnalysisError) return error.message;
    throw error;
  }
  return (columns[0] ?? []).map((_, row) => columns.map((cells) => cells[row]!));
}
