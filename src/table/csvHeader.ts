import { quoteList } from "../errors";
import { checkColumnKeys } from "./checkColumnKeys";
import { checkColumnNames } from "./checkColumnNames";
import { type CsvColumnBuilder, csvColumn } from "./csvColumn";
import type { CsvOptions } from "./csvOptions";
import { malformedCsv } from "./malformedCsv";
import { missingCodesFor } from "./missingCodes";
import { ownText } from "./ownText";

/** A column of CSV text that is being read. */
export interface OpenCsvColumn {
  readonly name: string;
  /** What takes its cells; nothing does when the column is not kept. */
  readonly builder: CsvColumnBuilder | undefined;
}

/**
 * The columns that a header names, ready to take cells.
 * @throws AnalysisError "malformed-csv" (names missing or twice) · "unknown-column" · "invalid-option" (codes)
 */
export function openCsvColumns(
  header: readonly string[],
  { missingCodes, columns }: CsvOptions,
  call: string,
): readonly OpenCsvColumn[] {
  const names = header.map((name) => ownText(name.trim()));
  checkNames(names, call);
  checkColumnKeys(missingCodes, names, { call, option: "missingCodes" });
  if (columns !== undefined) checkColumnNames(columns, names, { call, option: "columns" });
  const kept = new Set(columns ?? names);
  return names.map((name) => {
    const codes = missingCodesFor(missingCodes, name, call);
    return { name, builder: kept.has(name) ? csvColumn(codes) : undefined };
  });
}

function checkNames(names: readonly string[], call: string): void {
  const unnamed = names.indexOf("");
  if (unnamed !== -1) {
    throw malformedCsv(
      `column ${unnamed + 1} of ${names.length} has no name in the header, expected one for each column; ` +
        "R writes row numbers without a name unless row.names = FALSE, pandas unless index=False",
      call,
      { column: unnamed + 1 },
    );
  }
  const twice = [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
  if (twice.length > 0) {
    throw malformedCsv(
      `${quoteList(twice)} ${twice.length === 1 ? "stands" : "stand"} more than once in the header, expected a name of ` +
        'its own for each column; for text without a header row set option "header" to the names',
      call,
      { names: twice },
    );
  }
}
