import { checkOptions } from "../options";
import type { TopBoxResult } from "../results";
import { sampleFromCounts } from "./answerSample";
import { boxesOf } from "./boxes";
import { countsOfHistogram, type Histogram } from "./histogram";
import { scoreIntervalSetting } from "./scoreInterval";
import { scoreOfCounts } from "./scoreResult";
import { SHARE_METHODS } from "./shareFigure";
import type { TopBoxOptions } from "./topBox";
import { topBoxScore } from "./topBoxScore";
import { wholeScale } from "./wholeScale";

export type TopBoxFromCountsOptions = Pick<TopBoxOptions, "scale" | "top" | "level" | "interval">;

/**
 * Top-box share of people counted already.
 * @param counts how many gave each answer, `{ 1: 3, …, 5: 21 }`
 * @throws AnalysisError "missing-option" · "invalid-data" · "out-of-scale" · "not-whole" · "no-valid-answers"
 * @source the same figures as {@link topBox}
 * @example topBoxFromCounts({ 1: 10, 4: 60, 5: 30 }, { scale: [1, 5] }).estimate // → 30
 */
export function topBoxFromCounts(counts: Histogram, options: TopBoxFromCountsOptions): TopBoxResult {
  const call = "topBoxFromCounts";
  checkOptions(call, options, ["scale", "top", "level", "interval"]);
  const interval = scoreIntervalSetting(call, options ?? {}, SHARE_METHODS);
  const scale = wholeScale(call, options?.scale);
  const top = boxesOf(call, "top", options.top ?? 1, scale, "high");
  return scoreOfCounts(topBoxScore(sampleFromCounts(countsOfHistogram(call, counts, scale)), top, scale, interval));
}
