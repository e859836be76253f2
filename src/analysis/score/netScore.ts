import type { Scale } from "../../table/surveyData";
import { checkOptions, required } from "../options";
import type { NetScoreResult } from "../results";
import { type Boxes, boxesOf } from "./boxes";
import { type NetIntervalOption, netIntervalSetting } from "./netInterval";
import { checkNetBoxes, netOfBoxes } from "./netOfBoxes";
import { ratingSamples } from "./ratingSamples";
import { RATING_OPTIONS, type RatingOptions, type ScoreData } from "./scoreOptions";
import { scoreResult } from "./scoreResult";
import { wholeScale } from "./wholeScale";

export interface NetScoreOptions extends RatingOptions {
  /** Ends of the scale. */
  readonly scale: Scale;
  /** The answers that count for, `[4, 5]`, or how many boxes from the top. */
  readonly top: Boxes;
  /** The answers that count against, `[1, 2]`, or how many boxes from the bottom. */
  readonly bottom: Boxes;
  /** "adjusted-wald" by default; the others and the bootstraps are in docs/scores.md. */
  readonly interval?: NetIntervalOption;
}

/**
 * Net score on any scale: percentage of answers in the upper boxes less percentage in the lower ones, in points from −100 to 100.
 * With `{ scale: [0, 10], top: 2, bottom: 7 }` it is the NPS.
 * @param data the answers, or a survey with option `rating`
 * @throws AnalysisError "missing-option" · "invalid-option" · "out-of-scale" · "not-whole" · "no-valid-answers" · "unknown-column" …
 * @source Rocks (2016); weighted: agrees with survey::svymean, test/reference/scoreSurvey.json
 * @example netScore([5, 5, 4, 1], { scale: [1, 5], top: 2, bottom: 2 }).estimate // → 50
 */
export function netScore(data: ScoreData, options: NetScoreOptions): NetScoreResult {
  const call = "netScore";
  checkOptions(call, options, [...RATING_OPTIONS, "scale", "top", "bottom", "interval"]);
  const interval = netIntervalSetting(call, options ?? {});
  const scale = wholeScale(call, options?.scale);
  const boxes = checkNetBoxes(
    call,
    boxesOf(call, "top", required(call, options, "top"), scale, "high"),
    boxesOf(call, "bottom", required(call, options, "bottom"), scale, "low"),
  );
  return scoreResult(ratingSamples(call, data, options, scale), (sample) => netOfBoxes(sample, boxes, scale, interval));
}
