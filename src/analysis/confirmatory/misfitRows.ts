import { quote } from "../../errors";
import type { ItemPairRow, MisfitRow } from "./confirmatoryResults";

/** Beyond this, a residual is no chance once in a hundred. */
const NOTABLE = 2.5758293035489;
const MOST = 5;

/** The pairs of items that are farthest from what the model says and not by chance, in words: where to look when it does not fit. */
export function misfitRows(pairs: readonly ItemPairRow[]): MisfitRow[] {
  return pairs
    .flatMap(({ a, b, residual, statistic }) =>
      statistic !== null && Math.abs(statistic) > NOTABLE ? [{ a, b, residual, statistic }] : [],
    )
    .sort((one, other) => Math.abs(other.residual) - Math.abs(one.residual))
    .slice(0, MOST)
    .map((row) => ({
      ...row,
      message: `${quote(row.a)} and ${quote(row.b)} go together ${row.residual > 0 ? "more" : "less"} than the factors account for: their correlation is ${Math.abs(row.residual).toFixed(2)} ${row.residual > 0 ? "above" : "below"} the model's`,
    }));
}
