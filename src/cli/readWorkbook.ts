import { quote } from "../errors";
import { toCsv } from "../report/table/toCsv";
import { failure } from "./failure";
import type { Terminal } from "./terminal";

type Cell = string | number | boolean | Date | null;

/**
 * A sheet of an Excel file as CSV text, whose cells are then read as those of any other survey.
 *
 * @param sheet its name; the first unless given
 * @throws CommanderError with exit code 1 when the reader is not installed, or there is no such sheet
 */
export async function readWorkbook(terminal: Terminal, path: string, sheet: string | undefined): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const bytes of terminal.readFile(path)) parts.push(bytes);
  const sheets = await sheetsOf(path, Buffer.concat(parts));
  const found = sheet === undefined ? sheets[0] : sheets.find((each) => each.sheet === sheet);
  if (found === undefined) {
    const names = sheets.map((each) => quote(each.sheet)).join(", ");
    throw failure(
      `cannot read ${quote(path)}: it has no sheet ${quote(sheet ?? "")}; there ${sheets.length === 1 ? "is" : "are"} ${names}`,
    );
  }
  return csvOf(found.data);
}

interface Sheet {
  readonly sheet: string;
  readonly data: readonly (readonly Cell[])[];
}

async function sheetsOf(path: string, bytes: Buffer): Promise<readonly Sheet[]> {
  const read = await workbookReader(path);
  try {
    return (await read(bytes)) as readonly Sheet[];
  } catch {
    throw failure(`cannot read ${quote(path)}: it is no Excel file (.xlsx); save it as one, or as "CSV UTF-8"`);
  }
}

async function workbookReader(path: string): Promise<(bytes: Buffer) => Promise<unknown>> {
  try {
    return (await import("read-excel-file/node")).default;
  } catch {
    throw failure(
      `cannot read ${quote(path)}: Excel files take a package that is not installed; npm install read-excel-file, or save the sheet as "CSV UTF-8"`,
    );
  }
}

/** The first row is the header; cells without anything are empty. */
function csvOf(rows: readonly (readonly Cell[])[]): string {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const names = Array.from({ length: width }, (_, index) => String(index));
  const asText = (cell: Cell | undefined): string | number | boolean | null => {
    if (cell instanceof Date) return cell.toISOString().slice(0, 10);
    return cell ?? null;
  };
  const table = rows.map((row) => Object.fromEntries(names.map((name, index) => [name, asText(row[index])])));
  const text = toCsv(table, { formulas: "keep" });
  // The names that the cells had to have until here.
  return text.slice(text.indexOf("\r\n") + 2);
}
