import { type AnalysisError, quote } from "../errors";
import type { CsvColumnBuilder, DecimalMark } from "./csvColumn";
import { csvDelimiter, DELIMITER_SAMPLE } from "./csvDelimiter";
import { type OpenCsvColumn, openCsvColumns } from "./csvHeader";
import type { CsvOptions } from "./csvOptions";
import { type CsvRows, csvRows } from "./csvRows";
import { lineBreaksIn } from "./lineBreaksIn";
import { malformedCsv } from "./malformedCsv";

/** CSV text that comes in parts, on its way to columns. */
export interface CsvReader {
  add(part: string): void;
  /** To be called when there is no more text. */
  end(): ReadColumns;
  /** Complete rows so far, and the line at the end of the text so far, counted from 1. */
  rows(): number;
  line(): number;
}

/** The columns that are kept, complete, and the mark by which they are numbers or text. */
interface ReadColumns {
  readonly columns: readonly { readonly name: string; readonly builder: CsvColumnBuilder }[];
  readonly decimal: DecimalMark;
}

/** Numbers of characters. */
export interface CsvLimits {
  /** Read before the delimiter is decided. */
  readonly head: number;
  /** Taken at a time from longer parts. */
  readonly part: number;
  /** The longest cell there may be. */
  readonly cell: number;
}

const LIMITS: CsvLimits = { head: DELIMITER_SAMPLE + 16, part: 65_536, cell: 2 ** 28 };

/**
 * Reads CSV text that comes in parts, which may end anywhere. What it finds, columns or the first fault, depends on the
 * text alone: the head is looked at when it is there as a whole, and the rows are taken cell by cell.
 * @param call the public function that was called, for the messages
 * @throws AnalysisError as `readCsv` does, of its text
 */
export function csvReader(options: CsvOptions, call: string, limits: CsvLimits = LIMITS): CsvReader {
  let head = "";
  let delimiter = options.delimiter;
  let rows: CsvRows | undefined;

  return {
    add(part) {
      for (let from = 0, to = 0; from < part.length; from = to) {
        to = Math.min(part.length, from + (rows === undefined ? limits.head - head.length : limits.part));
        take(part.slice(from, to));
      }
    },
    end() {
      const all = rows ?? begin(true);
      all.end();
      if (all.columns().length === 0) {
        throw malformedCsv("the text is empty, expected a header row and a row for each respondent", call);
      }
      const columns = all.columns().flatMap(({ name, builder }) => (builder === undefined ? [] : [{ name, builder }]));
      return { columns, decimal: options.decimal ?? decimalMarkOf(columns, delimiter!) };
    },
    rows: () => rows?.rows() ?? 0,
    line: () => rows?.line() ?? 1 + lineBreaksIn(head),
  };

  /** Faults are told in the order in which they stand in the text, but those of the head. */
  function take(part: string): void {
    const nul = part.indexOf("\0");
    if (rows === undefined) {
      if (nul !== -1) throw unreadable(call);
      head += part;
      if (head.length === limits.head) begin(false);
    } else {
      rows.add(nul === -1 ? part : part.slice(0, nul));
      if (nul !== -1) throw unreadable(call);
    }
  }

  /** Decides from the head how the text is written, and hands the head on. */
  function begin(isWhole: boolean): CsvRows {
    const { text, separator, line } = withoutPreamble(head);
    head = "";
    if (isWhole && isFileName(text)) {
      throw malformedCsv(
        `the text ${quote(text.trim())} looks like the name of a file; read the file and give its text`,
        call,
      );
    }
    delimiter ??= separator ?? csvDelimiter(text);
    const openColumns = (names: readonly string[]): readonly OpenCsvColumn[] => openCsvColumns(names, options, call);
    const columns = options.header === undefined ? undefined : openColumns(options.header);
    rows = csvRows({ delimiter, columns, openColumns, line, call, longestCell: limits.cell });
    rows.add(text);
    return rows;
  }
}

interface Preamble {
  readonly text: string;
  /** From the line `sep=;`, which Excel reads and writes. */
  readonly separator: string | undefined;
  /** The number of the line that the text begins with. */
  readonly line: number;
}

function withoutPreamble(head: string): Preamble {
  // Programs that add a byte order mark do so to files that have one, too.
  const unmarked = head.replace(/^\uFEFF+/, "");
  const line = /^sep=([^\r\n"])(?:\r\n|\r|\n)/i.exec(unmarked);
  if (line === null) return { text: unmarked, separator: undefined, line: 1 };
  return { text: unmarked.slice(line[0].length), separator: line[1], line: 2 };
}

function isFileName(text: string): boolean {
  return /^[^\r\n]{1,300}\.(?:csv|tsv|txt)$/i.test(text.trim());
}

function decimalMarkOf(columns: ReadColumns["columns"], delimiter: string): DecimalMark {
  return delimiter !== "," && columns.some(({ builder }) => builder.needsDecimalComma()) ? "," : ".";
}

function unreadable(call: string): AnalysisError {
  return malformedCsv(
    'the text holds NUL characters, expected readable text; decode a file in UTF-16 with new TextDecoder("utf-16le")',
    call,
  );
}
