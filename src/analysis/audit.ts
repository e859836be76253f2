import { quote } from "../errors";
import type { Listwise } from "../table/listwise";
import type { Audit, Warning } from "./results";
import { warning } from "./warnings";

/** The audit of a result: how many rows were used, and which columns the others were lost to. */
export function auditOf(rows: Listwise): Audit {
  return {
    rows: rows.rows,
    used: rows.used.length,
    leftOut: rows.rows - rows.used.length,
    columns: rows.columns.map(({ term, missing, onlyMissing }) => ({ term, missing, onlyMissing })),
  };
}

/** From this share on, those left out are more than those described. */
const MOST_LEFT_OUT = 0.5;

/** A warning when more rows were left out than used, with the column that alone cost most of them. */
export function auditWarnings({ rows, used, leftOut, columns }: Audit): Warning[] {
  if (leftOut <= MOST_LEFT_OUT * rows) return [];
  const worst = columns.reduce((a, b) => (b.onlyMissing > a.onlyMissing ? b : a));
  const cause = worst.onlyMissing > 0 ? `; ${worst.onlyMissing} of them for ${quote(worst.term)} alone` : "";
  return [
    warning(
      "rows-left-out",
      `${leftOut} of ${rows} rows were left out because an answer was missing${cause}. The figures describe the ${used} others, who may differ.`,
      { rows, used, leftOut, column: worst.term, onlyMissing: worst.onlyMissing },
    ),
  ];
}
