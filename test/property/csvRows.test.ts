import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { type Recorded, recordedRows } from "../unit/table/recordedRows";

const NAMES = ["a", "b", "c"];

/**
 * What Papa Parse makes of text whose only line break is "\n", with the rules for rows that are ours: lines of blanks,
 * rows of another length.
 */
function readByPapa(text: string, delimiter: string, width: number): Recorded {
  // Papa would begin another row after the last line break; and it has no row for nothing.
  const ended = text.endsWith("\n") ? text.slice(0, -1) : text;
  const rows: string[][] = [];
  let refused: string | undefined;
  let start = 0;
  const lineAt = (index: number): number => ended.slice(0, index).split("\n").length;
  const step = (cells: string[], problem?: Papa.ParseError): void => {
    if (refused !== undefined) return;
    if (problem !== undefined) {
      const line = lineAt(problem.index ?? start);
      refused = problem.code === "MissingQuotes" ? `opens a cell on line ${line} ` : `begins on line ${line} goes on`;
    } else if (cells.length !== 1 || cells[0]!.trim() !== "" || width === 1) {
      rows.push(cells);
      if (cells.length !== width) refused = `data row ${rows.length} (line ${lineAt(start)}) has ${cells.length} cell`;
    }
  };
  if (ended === "" && text !== "") step([""]);
  Papa.parse<string[]>(ended, {
    delimiter,
    newline: "\n",
    step: ({ data, errors, meta }) => {
      step(data, errors[0]);
      start = meta.cursor;
    },
  });
  return refused ?? rows;
}

function agree(text: string, delimiter: string, width: number): void {
  const expected = readByPapa(text, delimiter, width);
  const got = recordedRows([text], delimiter, NAMES.slice(0, width));
  if (typeof expected === "string") expect(got).toContain(expected);
  else expect(got).toEqual(expected);
}

const delimiters = fc.constantFrom(",", ";", "\t", "|", " ");
const widths = fc.integer({ min: 1, max: 3 });

test("any text is cut into cells as Papa Parse cuts it, or refused on the same line", () => {
  const any = fc.string({ unit: fc.constantFrom(...'105a,;\t| \u00a0"\n', '""', '",', '\n"', "12"), maxLength: 40 });
  fc.assert(
    fc.property(any, delimiters, widths, (text, delimiter, width) => {
      // Blanks after the last closing quote are refused there, and are none of ours.
      fc.pre(!/"\s+$/.test(text));
      agree(text, delimiter, width);
    }),
    { numRuns: 5000 },
  );
});

test("text that was written from cells is cut into them, as by Papa Parse", () => {
  const cell = fc.oneof(
    fc.integer({ min: 0, max: 10 }).map(String),
    fc.string({ unit: fc.constantFrom(...'105a,;\t| .-"\nÅ', "😀"), maxLength: 12 }),
  );
  const table = widths.chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }),
  );
  fc.assert(
    fc.property(table, delimiters, fc.boolean(), (rows, delimiter, quoteAll) => {
      const written = (text: string): string =>
        quoteAll || text.includes(delimiter) || /["\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
      const text = `${rows.map((cells) => cells.map(written).join(delimiter)).join("\n")}\n`;
      const kept = rows.filter((cells) => cells.length > 1 || rows[0]!.length === 1 || cells[0]!.trim() !== "");
      expect(recordedRows([text], delimiter, NAMES.slice(0, rows[0]!.length))).toEqual(kept);
      agree(text, delimiter, rows[0]!.length);
    }),
    { numRuns: 2000 },
  );
});

test("it does not matter how the rows end, nor where the text is cut", () => {
  const line = fc.string({ unit: fc.constantFrom(...'105a, "', '","', '""'), maxLength: 12 });
  const lines = fc.array(fc.tuple(line, fc.constantFrom("\n", "\r\n", "\r")), { maxLength: 8 });
  const cuts = fc.array(fc.nat(100), { maxLength: 6 });
  fc.assert(
    fc.property(lines, widths, cuts, (given, width, at) => {
      // "\r" and "\n" with nothing in between are one break.
      fc.pre(given.every(([, end], index) => end !== "\r" || given[index + 1]?.join("") !== "\n"));
      const plain = given.map(([text]) => `${text}\n`).join("");
      const mixed = given.map(([text, end]) => text + end).join("");
      const bounds = [0, ...at, mixed.length].map((each) => Math.min(each, mixed.length)).sort((a, b) => a - b);
      const parts = bounds.slice(1).map((bound, index) => mixed.slice(bounds[index], bound));
      const names = NAMES.slice(0, width);
      const expected = recordedRows([plain], ",", names);
      const got = recordedRows(parts, ",", names);
      // Breaks within quotes stay as they stand.
      if (typeof got === "string") expect(got).toBe(expected);
      else expect(got.map((cells) => cells.map((cell) => cell.replace(/\r\n?/g, "\n")))).toEqual(expected);
    }),
    { numRuns: 3000 },
  );
});
