import type { Equivalence } from "../../analysis/comparison/comparisonResults";
import { type Ends, effectReading } from "./effectReading";

/**
 * - "higher", "lower": the interval leaves out 0, and the adjusted p-value agrees;
 * - "among-many": the interval leaves out 0, but the p-value adjusted for all comparisons does not;
 * - "open": the difference may be nothing;
 * - "equivalent": it lies within a margin that was said beforehand to be too small to matter;
 * - "unknown": there is no interval.
 */
export type DifferenceReading = "higher" | "lower" | "among-many" | "open" | "equivalent" | "unknown";

/** What a reading of a difference rests on. */
export interface JudgedDifference extends Ends {
  readonly pAdjusted: number | null;
  readonly equivalence?: Pick<Equivalence, "decision">;
}

/** What may be said of a difference of two scores, one of several at a time. */
export function differenceReading(row: JudgedDifference, level: number): DifferenceReading {
  const own = effectReading(row);
  if (own === "unknown") return own;
  if (row.equivalence?.decision === "equivalent") return "equivalent";
  if (own === "open") return own;
  if (row.pAdjusted !== null && row.pAdjusted >= 1 - level) return "among-many";
  return own === "above" ? "higher" : "lower";
}
