import type { PenaltyRewardRow } from "../../analysis/impact/impactResults";
import { effectReading } from "./effectReading";

/** What is shown of a driver: which of penalty and reward is there, and whether one is the larger. */
export type AsymmetryReading = "penalty-larger" | "penalty-only" | "both" | "reward-larger" | "reward-only" | "neither";

/**
 * The class of a driver in the words that its figures bear out: a driver is "basic" also when its penalty alone is found, and then it is
 * not known that the penalty is the larger. Null where the result has no class.
 */
export function asymmetryReading(row: Pick<PenaltyRewardRow, "class" | "asymmetry">): AsymmetryReading | null {
  const isUneven = row.asymmetry !== null && ["above", "below"].includes(effectReading(row.asymmetry));
  switch (row.class) {
    case "basic":
      return isUneven ? "penalty-larger" : "penalty-only";
    case "excitement":
      return isUneven ? "reward-larger" : "reward-only";
    case "performance":
      return "both";
    case "neither":
      return "neither";
    default:
      return null;
  }
}
