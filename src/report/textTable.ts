import stringWidth from "string-width";
import { wrapLines } from "./wrapLines";

/** A table as text: which way each column leans, the header and the rows. */
export interface TextTable {
  readonly align: readonly ("left" | "right")[];
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** How wide each column is, and how many spaces part them. */
interface Layout {
  readonly widths: readonly number[];
  readonly gap: number;
}

const GAPS: readonly number[] = [2, 1];
const HANGING = 2;
/** A column of names narrower than this is harder to read than a table in two parts. */
const NARROWEST_NAMES = 14;

/**
 * A table in aligned columns. When it is too wide, headers wrap first, then names; when even that is not enough, the
 * columns go on in a second table under the same names, and at last each row becomes a short list of its own.
 * Figures are never cut, but in a terminal too narrow for a single one.
 *
 * @param width columns of the terminal
 */
export function textTable(table: TextTable, width: number): readonly string[] {
  return inParts(table, width) ?? stacked(table, width);
}

/** The table in one part, or in as few as it takes; null when a figure does not fit beside its name. */
function inParts(table: TextTable, width: number): readonly string[] | null {
  const layout = layoutWithin(table, width);
  if (layout !== null) return aligned(table, layout);
  const last = table.header.length - 1;
  for (let columns = last - 1; columns >= 1; columns--) {
    const first = pick(table, range(0, columns));
    const firstLayout = layoutWithin(first, width);
    if (firstLayout === null) continue;
    const rest = inParts(pick(table, [0, ...range(columns + 1, last)]), width);
    return rest === null ? null : [...aligned(first, firstLayout), "", ...rest];
  }
  return null;
}

function layoutWithin(table: TextTable, width: number): Layout | null {
  for (const gap of GAPS) {
    const widths = columnWidths(table, width - gap * (table.header.length - 1));
    if (widths !== null) return { widths, gap };
  }
  return null;
}

/** The width of each column so that their sum is at most `room`; null when figures would have to be cut. */
function columnWidths({ align, header, rows }: TextTable, room: number): readonly number[] | null {
  const body = header.map((_, column) => Math.max(0, ...rows.map((row) => stringWidth(row[column] ?? ""))));
  const widths = header.map((text, column) => Math.max(stringWidth(text), body[column] ?? 0));
  const excess = (): number => widths.reduce((sum, own) => sum + own, 0) - room;
  for (const [column, text] of header.entries()) {
    if (excess() <= 0) break;
    const longestWord = Math.max(0, ...text.split(" ").map((word) => stringWidth(word)));
    widths[column] = Math.max(body[column] ?? 0, longestWord);
  }
  while (excess() > 0) {
    const widest = widths.reduce(
      (best, own, column) => (align[column] === "left" && own > (widths[best] ?? 0) ? column : best),
      align.indexOf("left"),
    );
    const own = widths[widest];
    if (own === undefined || own <= NARROWEST_NAMES) return null;
    widths[widest] = Math.max(NARROWEST_NAMES, own - excess());
  }
  return widths;
}

function aligned({ align, header, rows }: TextTable, { widths, gap }: Layout): readonly string[] {
  const space = " ".repeat(gap);
  const headerLines = header.map((text, column) => wrapLines(text, widths[column] ?? 0));
  const headerHeight = Math.max(...headerLines.map((lines) => lines.length));
  // Headers stand on the rule, so a short one has its empty lines above.
  const sunk = headerLines.map((lines) => [...Array<string>(headerHeight - lines.length).fill(""), ...lines]);
  const join = (cells: readonly (readonly string[])[], line: number): string =>
    cells
      .map((lines, column) => pad(lines[line] ?? "", widths[column] ?? 0, align[column]))
      .join(space)
      .trimEnd();
  const rowLines = (row: readonly string[]): readonly string[] => {
    const cells = header.map((_, column) => cellLines(row[column] ?? "", widths[column] ?? 0, align[column]));
    return range(0, Math.max(...cells.map((lines) => lines.length)) - 1).map((line) => join(cells, line));
  };
  return [
    ...range(0, headerHeight - 1).map((line) => join(sunk, line)),
    widths.map((own) => "─".repeat(own)).join(space),
    ...rows.flatMap(rowLines),
  ];
}

/** The lines of one cell; later lines of a name are set in, so that they do not look like the next row. */
function cellLines(text: string, width: number, align: "left" | "right" | undefined): readonly string[] {
  if (align === "right") return wrapLines(text, width);
  return wrapLines(text, width, HANGING).map((line, index) => (index === 0 ? line : " ".repeat(HANGING) + line));
}

function stacked({ header, rows }: TextTable, width: number): readonly string[] {
  return rows.flatMap(([first = "", ...others]) => [
    ...wrapLines(first, width),
    ...others.flatMap((cell, index) => {
      const lines = wrapLines(`${header[index + 1] ?? ""}: ${cell}`, width - HANGING, HANGING);
      return lines.map((line, at) => " ".repeat(at === 0 ? HANGING : 2 * HANGING) + line);
    }),
  ]);
}

function pick({ align, header, rows }: TextTable, columns: readonly number[]): TextTable {
  return {
    align: columns.map((column) => align[column] ?? "left"),
    header: columns.map((column) => header[column] ?? ""),
    rows: rows.map((row) => columns.map((column) => row[column] ?? "")),
  };
}

/** The whole numbers from `first` to `last`. */
function range(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

function pad(text: string, width: number, align: "left" | "right" | undefined): string {
  const spaces = " ".repeat(Math.max(0, width - stringWidth(text)));
  return align === "right" ? spaces + text : text + spaces;
}
