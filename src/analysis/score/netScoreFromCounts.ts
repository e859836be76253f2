import { checkOptions, required } from "../options";
import type { NetScoreResult } from "../results";
import { sampleFromCounts } from "./answerSample";
import { boxesOf } from "./boxes";
import { countsOfHistogram, type Histogram } from "./histogram";
import { netIntervalSetting } from "./netInterval";
import { checkNetBoxes, netOfBoxes } from "./netOfBoxes";
import type { NetScoreOptions } from "./netScore";
import { scoreOfCounts } from "./scoreResult";
import { wholeScale } from "./wholeScale";

export type NetScoreFromCountsOptions = Pick<NetScoreOptions, "scale" | "top" | "bottom" | "level" | "interval">;

/**
 * Net score of people counted already.
 * @param counts how many gave each answer, `{ 1: 3, …, 5: 21 }`
 * @throws AnalysisError "missing-option" · "invalid-data" · "out-of-scale" · "not-whole" · "no-valid-answers"
 * @source the same figures as {@link netScore}
 * @example netScoreFromCounts({ 1: 10, 4: 60, 5: 30 }, { scale: [1, 5], top: 1, bottom: 1 }).estimate // → 20
 */
export function netScoreFromCounts(counts: Histogram, options: NetScoreFromCountsOptions): NetScoreResult {
  const call = "netScoreFromCounts";
  checkOptions(call, options, ["scale", "top", "bottom", "level", "interval"]);
  const interval = netIntervalSetting(call, options ?? {});
  const scale = wholeScale(call, options?.scale);
  const boxes = checkNetBoxes(
    call,
    boxesOf(call, "top", required(call, options, "top"), scale, "high"),
    boxesOf(call, "bottom", required(call, options, "bottom"), scale, "low"),
  );
  return scoreOfCounts(netOfBoxes(sampleFromCounts(countsOfHistogram(call, counts, scale)), boxes, scale, interval));
}
