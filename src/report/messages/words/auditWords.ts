import type { Counted } from "../counted";

/** Words of the rows used and left out. */
export interface AuditWords {
  /** The beginning of a summary: how many answers stand behind it. */
  readonly basis: (answers: Counted) => string;
  readonly basisOfIncomplete: (used: string, rows: string) => string;
  readonly incomplete: (used: string, rows: string) => string;
  readonly basisOfRows: (used: string, rows: string, leftOut: Counted) => string;
  /** The same, when more than half of the rows left out lack an answer in one column. */
  readonly basisMostlyBy: (used: string, rows: string, missing: string, column: string) => string;
  readonly heading: string;
  readonly allUsed: (rows: Counted) => string;
  readonly leftOut: (rows: string, used: Counted, leftOut: Counted, percent: string) => string;
  readonly others: string;
  readonly column: string;
  readonly missing: string;
  readonly onlyMissing: string;
  readonly onlyMissingNote: string;
  readonly unknown: string;
  readonly complete: (columns: string) => string;
}
