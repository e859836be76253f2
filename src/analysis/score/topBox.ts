import type { Scale } from "../../table/surveyData";
import { checkOptions } from "../options";
import type { TopBoxResult } from "../results";
import { type Boxes, boxesOf } from "./boxes";
import { ratingSamples } from "./ratingSamples";
import { type ScoreIntervalOption, scoreIntervalSetting } from "./scoreInterval";
import { RATING_OPTIONS, type RatingOptions, type ScoreData } from "./scoreOptions";
import { scoreResult } from "./scoreResult";
import { SHARE_METHODS, type ShareMethod } from "./shareFigure";
import { topBoxScore } from "./topBoxScore";
import { wholeScale } from "./wholeScale";

export interface TopBoxOptions extends RatingOptions {
  /** Ends of the scale. */
  readonly scale: Scale;
  /** The answers that count, `[4, 5]`, or how many boxes from the top; the top one by default. */
  readonly top?: Boxes;
  /** "wilson" by default; the others and the bootstraps are in docs/scores.md. */
  readonly interval?: ScoreIntervalOption<ShareMethod>;
}

/**
 * Top-box share on any scale: percentage of valid answers among the upper boxes.
 * `stdError` is the plain error 100·√(p(1 − p)/n); with sampling weights, the linearised one.
 * @param data the answers, or a survey with option `rating`
 * @throws AnalysisError "missing-option" · "out-of-scale" · "not-whole" · "not-numeric" · "no-valid-answers" · "unknown-column" …
 * @source Wilson (1927); weighted: agrees with survey::svymean, test/reference/scoreSurvey.json
 * @example topBox([7, 7, 6, 4], { scale: [1, 7], top: 2 }).estimate // → 75
 */
export function topBox(data: ScoreData, options: TopBoxOptions): TopBoxResult {
  const call = "topBox";
  checkOptions(call, options, [...RATING_OPTIONS, "scale", "top", "interval"]);
  const interval = scoreIntervalSetting(call, options ?? {}, SHARE_METHODS);
  const scale = wholeScale(call, options?.scale);
  const top = boxesOf(call, "top", options.top ?? 1, scale, "high");
  return scoreResult(ratingSamples(call, data, options, scale), (sample) => topBoxScore(sample, top, scale, interval));
}
