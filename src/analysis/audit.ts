import type { Listwise } from "../table/listwise";
import type { Audit } from "./results";

/** The audit of a result: how many rows were used, and which columns the others were lost to. */
export function auditOf(rows: Listwise): Audit {
  return {
    rows: rows.rows,
    used: rows.used.length,
    leftOut: rows.rows - rows.used.length,
    columns: rows.columns.map(({ term, missing, onlyMissing }) => ({ term, missing, onlyMissing })),
  };
}
