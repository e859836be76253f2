import { checkOptions } from "../options";
import type { MeanScoreResult } from "../results";
import { sampleFromCounts } from "./answerSample";
import { countsOfHistogram, type Histogram } from "./histogram";
import { meanOfScale } from "./meanOfScale";
import type { MeanScoreOptions } from "./meanScore";
import { scoreIntervalSetting } from "./scoreInterval";
import { scoreOfCounts } from "./scoreResult";
import { wholeScale } from "./wholeScale";

export type MeanScoreFromCountsOptions = Pick<MeanScoreOptions, "scale" | "level" | "interval">;

/**
 * Mean answer of people counted already.
 * @param counts how many gave each answer, `{ 1: 3, …, 5: 21 }`
 * @throws AnalysisError "missing-option" · "invalid-data" · "out-of-scale" · "not-whole" · "no-valid-answers"
 * @source the same figures as {@link meanScore}
 * @example meanScoreFromCounts({ 1: 10, 5: 30 }, { scale: [1, 5] }).estimate // → 4
 */
export function meanScoreFromCounts(counts: Histogram, options: MeanScoreFromCountsOptions): MeanScoreResult {
  const call = "meanScoreFromCounts";
  checkOptions(call, options, ["scale", "level", "interval"]);
  const interval = scoreIntervalSetting(call, options ?? {}, ["t"]);
  const scale = wholeScale(call, options?.scale);
  return scoreOfCounts(meanOfScale(sampleFromCounts(countsOfHistogram(call, counts, scale)), scale, interval));
}
