import { type AnalysisError, quote } from "../errors";
import { type CsvCells, EMPTY_CELL, textCell } from "./csvCells";
import type { OpenCsvColumn } from "./csvHeader";
import { lineBreaksIn } from "./lineBreaksIn";
import { malformedCsv } from "./malformedCsv";

/** The cells of CSV text, handed on to columns as the text comes in, in parts that end anywhere. */
export interface CsvRows {
  add(part: string): void;
  /** To be called when there is no more text: what is left is the last row. */
  end(): void;
  /** The columns that the header names, none as long as it has not come. */
  columns(): readonly OpenCsvColumn[];
  /** Complete rows below the header. */
  rows(): number;
  /** The line at the end of the text that has come in, counted from 1. */
  line(): number;
}

/** How the text is cut into cells, and what becomes of the first row. */
export interface CsvRowsSetting {
  /** One character. */
  readonly delimiter: string;
  /** The columns, when no row is the header. */
  readonly columns: readonly OpenCsvColumn[] | undefined;
  readonly openColumns: (header: readonly string[]) => readonly OpenCsvColumn[];
  /** The number of the line that the text begins with. */
  readonly line: number;
  /** The public function that was called, for the messages. */
  readonly call: string;
  /** Characters that a cell may have. */
  readonly longestCell: number;
}

const QUOTE = 34;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const ZERO = 48;

const NO_NUMBER = -2;

/** A longer numeral may be more than a 32-bit integer holds. */
const MOST_DIGITS = 9;

/** Cells that are collected before they are handed on, column by column. */
const CELLS = 16_384;

/**
 * Cuts text into rows and cells, a cell at a time: what ends in the middle of a cell waits for the rest of it.
 *
 * A row ends at any line break outside quotes: "\n", "\r\n" or "\r". A cell is quoted when its first character is a
 * double quote; in it a double quote is written twice, and only blanks may come after the closing one.
 * A line of blanks is skipped, unless there is a single column, whose cell it is.
 * @throws AnalysisError "malformed-csv"; what `openColumns` throws
 * @source agrees with Papa Parse 5.7.1, test/property/csvRows.test.ts
 */
export function csvRows({ delimiter, openColumns, call, longestCell, ...setting }: CsvRowsSetting): CsvRows {
  const separator = delimiter.charCodeAt(0);
  let columns = setting.columns ?? [];
  let header: string[] = [];
  let rows = 0;
  /** Cells that the row has so far, and the line it began on. */
  let cell = 0;
  let rowLine = setting.line;
  let line = setting.line;
  /** Whether the text so far ends in "\r", to which "\n" may belong. */
  let isReturned = false;
  /** What has come of the next cell, and how long it must be to be looked at again. */
  let pending = "";
  let enough = 0;
  /** Where the cell just read stands in its text, without its quotes. */
  let from = 0;
  let to = 0;
  let isDoubled = false;
  /** Cells on their way to the columns. */
  const codes = new Int32Array(CELLS);
  let collected: CsvCells = { codes, texts: [] };
  let count = 0;

  return {
    add(part) {
      pending += part;
      if (pending.length < enough) return;
      pending = pending.slice(scan(pending, false));
      // A cell over many parts is not begun anew with each of them, but whenever it has doubled.
      enough = 2 * pending.length;
      if (pending.length > longestCell) throw endless();
    },
    end() {
      scan(pending, true);
      pending = "";
    },
    columns: () => columns,
    rows: () => rows,
    line: () => line + lineBreaksIn(pending),
  };

  /** Takes all complete cells of the text; returns where the first one begins that is not. */
  function scan(text: string, isLast: boolean): number {
    let at = 0;
    if (isReturned && text.length > 0) {
      if (text.charCodeAt(0) === LINE_FEED) at = 1;
      isReturned = false;
    }
    const rest = cells(text, at, isLast);
    handOn();
    return rest;
  }

  /** The same from `begin` on; some cells are left to be handed on. */
  function cells(text: string, begin: number, isLast: boolean): number {
    const end = text.length;
    let at = begin;
    for (;;) {
      at = afterRatings(text, at);
      const start = at;
      let code = at < end ? text.charCodeAt(at) : LINE_FEED;
      if (code === QUOTE) {
        at = afterQuotes(text, start, isLast);
        if (at === -1) return start;
        code = at < end ? text.charCodeAt(at) : LINE_FEED;
      } else {
        while (code !== separator && code !== LINE_FEED && code !== CARRIAGE_RETURN) {
          at++;
          code = at < end ? text.charCodeAt(at) : LINE_FEED;
        }
        // What follows the last line break is no row when it is nothing.
        if (at === end && (!isLast || (start === end && cell === 0))) return start;
        from = start;
        to = at;
        isDoubled = false;
      }
      const endsRow = code !== separator;
      if (!endsRow || cell > 0 || columns.length === 1 || !isBlank(text.slice(from, to))) {
        takeCell(text);
        if (endsRow) endRow();
      }
      if (at === end) return end;
      at++;
      if (!endsRow) continue;
      line++;
      rowLine = line;
      if (code === CARRIAGE_RETURN) {
        if (at === end) isReturned = true;
        else if (text.charCodeAt(at) === LINE_FEED) at++;
      }
    }
  }

  /**
   * Takes ratings of one digit, and empty cells, as long as another cell of the row follows; returns where the first one
   * begins that is something else. They are by far the most frequent, and need no second look.
   */
  function afterRatings(text: string, begin: number): number {
    let at = begin;
    let next = count;
    const last = Math.min(CELLS, count + columns.length - cell);
    while (next < last && at + 3 < text.length) {
      const code = text.charCodeAt(at);
      if (code === separator) {
        codes[next++] = EMPTY_CELL;
        at++;
        continue;
      }
      const isQuoted = code === QUOTE && text.charCodeAt(at + 2) === QUOTE;
      const digit = (isQuoted ? text.charCodeAt(at + 1) : code) - ZERO;
      const after = isQuoted ? at + 3 : at + 1;
      if (digit < 0 || digit > 9 || text.charCodeAt(after) !== separator) break;
      codes[next++] = digit;
      at = after + 1;
    }
    cell += next - count;
    count = next;
    return at;
  }

  /**
   * Where the delimiter or line break after the quoted cell that begins at `start` stands; −1 when the text ends before
   * that is known.
   */
  function afterQuotes(text: string, start: number, isLast: boolean): number {
    const end = text.length;
    let close = text.indexOf('"', start + 1);
    isDoubled = false;
    while (close !== -1 && close + 1 < end && text.charCodeAt(close + 1) === QUOTE) {
      isDoubled = true;
      close = text.indexOf('"', close + 2);
    }
    if (close === -1) {
      if (isLast) throw unclosed();
      return -1;
    }
    from = start + 1;
    to = close;
    for (let at = close + 1; at < end; at++) {
      const code = text.charCodeAt(at);
      if (code === separator || code === LINE_FEED || code === CARRIAGE_RETURN) return closed(text, at);
      if (!isBlank(text[at]!)) throw goesOn();
    }
    return isLast ? closed(text, end) : -1;
  }

  function closed(text: string, at: number): number {
    const isDigit = to - from === 1 && text.charCodeAt(from) >= ZERO;
    if (!isDigit) line += lineBreaksIn(text.slice(from, to));
    return at;
  }

  function takeCell(text: string): void {
    if (cell < columns.length) {
      if (count === CELLS) handOn();
      const whole = from === to ? EMPTY_CELL : wholeNumber(text, from, to);
      codes[count++] = whole === NO_NUMBER ? textCell(collected.texts.push(cellText(text)) - 1) : whole;
    } else if (columns.length === 0) header.push(cellText(text));
    cell++;
  }

  function cellText(text: string): string {
    const written = text.slice(from, to);
    return isDoubled ? written.replaceAll('""', '"') : written;
  }

  function endRow(): void {
    if (columns.length === 0) {
      columns = openColumns(header);
      header = [];
    } else {
      rows++;
      if (cell !== columns.length) throw uneven();
    }
    cell = 0;
  }

  function handOn(): void {
    const width = columns.length;
    // A row with too many cells is refused at its end.
    if (count === 0 || cell > width) return;
    for (let index = 0; index < width; index++) {
      // The last of the codes belongs to the column before `cell`.
      columns[index]!.builder?.take(collected, (index - cell + width + count) % width, count, width);
    }
    if (collected.texts.length > 0) collected = { codes, texts: [] };
    count = 0;
  }

  function uneven(): AnalysisError {
    const expected = columns.length;
    const mend =
      cell > expected
        ? `; put cells that hold ${quote(delimiter)} in double quotes, or set option "delimiter"`
        : "; write the delimiter of an empty cell, too";
    return malformedCsv(
      `data row ${rows} (line ${rowLine}) has ${cell === 1 ? "1 cell" : `${cell} cells`}, ` +
        `expected ${expected} like the header${mend}`,
      call,
      { row: rows, line: rowLine, got: cell, expected },
    );
  }

  function unclosed(): AnalysisError {
    return malformedCsv(`the double quote that opens a cell on line ${line} is never closed`, call, { line });
  }

  function goesOn(): AnalysisError {
    return malformedCsv(
      `the quoted cell that begins on line ${line} goes on after its closing quote; ` +
        "a double quote inside a quoted cell is written twice",
      call,
      { line },
    );
  }

  function endless(): AnalysisError {
    return malformedCsv(
      `the cell that begins on line ${line} does not end within ${longestCell} characters; ` +
        "is a double quote missing, or is this no CSV text?",
      call,
      { line },
    );
  }
}

/** The whole number that stands at a place of a text, plainly written. */
function wholeNumber(text: string, from: number, to: number): number {
  const digits = to - from;
  if (digits > MOST_DIGITS || (digits > 1 && text.charCodeAt(from) === ZERO)) return NO_NUMBER;
  let value = 0;
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) return NO_NUMBER;
    value = 10 * value + digit;
  }
  return value;
}

function isBlank(text: string): boolean {
  return text.trim() === "";
}
