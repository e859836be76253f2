import type { Scale } from "../../table/surveyData";
import { checkOptions } from "../options";
import type { CsatResult } from "../results";
import { sampleFromCounts } from "./answerSample";
import { type Boxes, boxesOf } from "./boxes";
import { csatScore } from "./csatScore";
import { countsOfHistogram, type Histogram } from "./histogram";
import { type ScoreIntervalOption, scoreIntervalSetting } from "./scoreInterval";
import { scoreOfCounts } from "./scoreResult";
import { SHARE_METHODS, type ShareMethod } from "./shareFigure";
import { wholeScale } from "./wholeScale";

export interface CsatFromCountsOptions {
  /** Ends of the scale, [1, 5] by default. */
  readonly scale?: Scale;
  /** The answers that count as satisfied, `[4, 5]`, or how many boxes from the top; the top two by default. */
  readonly top?: Boxes;
  /** Confidence level, 0.95 by default. */
  readonly level?: number;
  /** "wilson" by default; the others and the bootstraps are in docs/scores.md. */
  readonly interval?: ScoreIntervalOption<ShareMethod>;
}

/**
 * Customer satisfaction of people counted already.
 * @param counts how many gave each answer, `{ 1: 3, …, 5: 21 }`
 * @throws AnalysisError "invalid-data" · "out-of-scale" · "not-whole" · "no-valid-answers"
 * @source the same figures as {@link csat}
 * @example csatFromCounts({ 1: 10, 3: 10, 4: 50, 5: 30 }).estimate // → 80
 */
export function csatFromCounts(counts: Histogram, options: CsatFromCountsOptions = {}): CsatResult {
  const call = "csatFromCounts";
  checkOptions(call, options, ["scale", "top", "level", "interval"]);
  const interval = scoreIntervalSetting(call, options, SHARE_METHODS);
  const scale = wholeScale(call, options.scale, [1, 5]);
  const top = boxesOf(call, "top", options.top ?? 2, scale, "high");
  return scoreOfCounts(csatScore(sampleFromCounts(countsOfHistogram(call, counts, scale)), top, interval));
}
