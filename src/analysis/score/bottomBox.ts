import type { Scale } from "../../table/surveyData";
import { checkOptions } from "../options";
import type { BottomBoxResult } from "../results";
import { bottomBoxScore } from "./bottomBoxScore";
import { type Boxes, boxesOf } from "./boxes";
import { ratingSamples } from "./ratingSamples";
import { type ScoreIntervalOption, scoreIntervalSetting } from "./scoreInterval";
import { RATING_OPTIONS, type RatingOptions, type ScoreData } from "./scoreOptions";
import { scoreResult } from "./scoreResult";
import { SHARE_METHODS, type ShareMethod } from "./shareFigure";
import { wholeScale } from "./wholeScale";

export interface BottomBoxOptions extends RatingOptions {
  /** Ends of the scale. */
  readonly scale: Scale;
  /** The answers that count, `[1, 2]`, or how many boxes from the bottom; the lowest one by default. */
  readonly bottom?: Boxes;
  /** "wilson" by default; the others and the bootstraps are in docs/scores.md. */
  readonly interval?: ScoreIntervalOption<ShareMethod>;
}

/**
 * Bottom-box share on any scale: percentage of valid answers among the lower boxes.
 * `stdError` is the plain error 100·√(p(1 − p)/n); with sampling weights, the linearised one.
 * @param data the answers, or a survey with option `rating`
 * @throws AnalysisError "missing-option" · "out-of-scale" · "not-whole" · "not-numeric" · "no-valid-answers" · "unknown-column" …
 * @source Wilson (1927); weighted: agrees with survey::svymean, test/reference/scoreSurvey.json
 * @example bottomBox([7, 7, 2, 1], { scale: [1, 7], bottom: 2 }).estimate // → 50
 */
export function bottomBox(data: ScoreData, options: BottomBoxOptions): BottomBoxResult {
  const call = "bottomBox";
  checkOptions(call, options, [...RATING_OPTIONS, "scale", "bottom", "interval"]);
  const interval = scoreIntervalSetting(call, options ?? {}, SHARE_METHODS);
  const scale = wholeScale(call, options?.scale);
  const bottom = boxesOf(call, "bottom", options.bottom ?? 1, scale, "low");
  return scoreResult(ratingSamples(call, data, options, scale), (sample) =>
    bottomBoxScore(sample, bottom, scale, interval),
  );
}
