import type { ScoreTrendResult } from "../../analysis/comparison/comparisonResults";

/** Whether waves scatter about their line by more than chance in who answered explains, at the level of the result. */
export function scatters({ lackOfFit, level }: Pick<ScoreTrendResult, "lackOfFit" | "level">): boolean {
  return lackOfFit !== null && lackOfFit.pValue < 1 - level;
}
