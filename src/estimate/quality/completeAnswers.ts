import { correlationFromMoments } from "../../moments/moments";
import { momentsOfColumns } from "../../moments/momentsOfColumns";

/** Location, spread and correlations of the items that vary, from the rows that answered all of them. */
export interface CompleteAnswers {
  /** Rows with an answer to every item. */
  readonly n: number;
  /** Places of the items that vary among these rows; the fields below are of these, in order. */
  readonly varying: readonly number[];
  readonly means: Float64Array;
  /** Standard deviations, denominator n − 1. */
  readonly spreads: Float64Array;
  /** Row-major. */
  readonly correlation: Float64Array;
}

/** @param columns one an item, NaN where there is no answer */
export function completeAnswers(columns: readonly Float64Array[], answered: Uint16Array): CompleteAnswers {
  let n = 0;
  for (let row = 0; row < answered.length; row++) if (answered[row] === columns.length) n++;
  const complete = new Uint32Array(n);
  for (let row = 0, at = 0; row < answered.length; row++) if (answered[row] === columns.length) complete[at++] = row;
  const picked = columns.map((column) => pickRows(column, complete));
  const varying = picked.flatMap((column, j) => (column.some((value) => value !== column[0]) ? [j] : []));
  const moments = momentsOfColumns(
    varying.map((j) => picked[j]!),
    null,
    n,
  );
  const k = varying.length;
  const spreads = Float64Array.from({ length: k }, (_, j) => Math.sqrt(moments.crossProducts[j * k + j]! / (n - 1)));
  return { n, varying, means: moments.means, spreads, correlation: correlationFromMoments(moments) };
}

function pickRows(column: Float64Array, rows: Uint32Array): Float64Array {
  const picked = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) picked[i] = column[rows[i]!]!;
  return picked;
}
