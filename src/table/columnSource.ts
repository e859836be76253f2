import type { Column } from "./surveyData";

/** A survey read by the name of a column, whatever shape it came in. Every column has `rowCount` values. */
export interface ColumnSource {
  readonly rowCount: number;
  /** Names in order of first appearance. */
  columnNames(): readonly string[];
  has(name: string): boolean;
  /** The column's values, `undefined` where there is no such column. Read only when asked for; never changed. */
  column(name: string): Column | undefined;
}
