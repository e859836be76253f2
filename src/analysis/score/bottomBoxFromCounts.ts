import { checkOptions } from "../options";
import type { BottomBoxResult } from "../results";
import { sampleFromCounts } from "./answerSample";
import type { BottomBoxOptions } from "./bottomBox";
import { bottomBoxScore } from "./bottomBoxScore";
import { boxesOf } from "./boxes";
import { countsOfHistogram, type Histogram } from "./histogram";
import { scoreIntervalSetting } from "./scoreInterval";
import { scoreOfCounts } from "./scoreResult";
import { SHARE_METHODS } from "./shareFigure";
import { wholeScale } from "./wholeScale";

export type BottomBoxFromCountsOptions = Pick<BottomBoxOptions, "scale" | "bottom" | "level" | "interval">;

/**
 * Bottom-box share of people counted already.
 * @param counts how many gave each answer, `{ 1: 3, …, 5: 21 }`
 * @throws AnalysisError "missing-option" · "invalid-data" · "out-of-scale" · "not-whole" · "no-valid-answers"
 * @source the same figures as {@link bottomBox}
 * @example bottomBoxFromCounts({ 1: 10, 4: 60, 5: 30 }, { scale: [1, 5] }).estimate // → 10
 */
export function bottomBoxFromCounts(counts: Histogram, options: BottomBoxFromCountsOptions): BottomBoxResult {
  const call = "bottomBoxFromCounts";
  checkOptions(call, options, ["scale", "bottom", "level", "interval"]);
  const interval = scoreIntervalSetting(call, options ?? {}, SHARE_METHODS);
  const scale = wholeScale(call, options?.scale);
  const bottom = boxesOf(call, "bottom", options.bottom ?? 1, scale, "low");
  return scoreOfCounts(
    bottomBoxScore(sampleFromCounts(countsOfHistogram(call, counts, scale)), bottom, scale, interval),
  );
}
