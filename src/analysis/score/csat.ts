import type { Scale } from "../../table/surveyData";
import { checkOptions } from "../options";
import type { CsatResult } from "../results";
import { type Boxes, boxesOf } from "./boxes";
import { csatScore } from "./csatScore";
import { ratingSamples } from "./ratingSamples";
import { type ScoreIntervalOption, scoreIntervalSetting } from "./scoreInterval";
import { RATING_OPTIONS, type RatingOptions, type ScoreData } from "./scoreOptions";
import { scoreResult } from "./scoreResult";
import { SHARE_METHODS, type ShareMethod } from "./shareFigure";
import { wholeScale } from "./wholeScale";

export interface CsatOptions extends RatingOptions {
  /** Ends of the scale, [1, 5] by default. */
  readonly scale?: Scale;
  /** The answers that count as satisfied, `[4, 5]`, or how many boxes from the top; the top two by default. */
  readonly top?: Boxes;
  /** "wilson" by default, and Student's for the mean; a bootstrap serves both. */
  readonly interval?: ScoreIntervalOption<ShareMethod>;
}

/**
 * Customer satisfaction: percentage of valid answers in the top boxes (4–5 of 1–5). The mean is a second figure, never called CSAT.
 * `stdError` is the plain error 100·√(p(1 − p)/n); with sampling weights, the linearised one.
 * @param data the answers, or a survey with option `rating`
 * @throws AnalysisError "out-of-scale" · "not-whole" · "not-numeric" · "no-valid-answers" · "unknown-column" · "unknown-option" …
 * @source Wilson (1927); weighted: agrees with survey::svymean, test/reference/scoreSurvey.json
 * @example csat([5, 4, 4, 2, 1]).estimate // → 60
 */
export function csat(data: ScoreData, options: CsatOptions = {}): CsatResult {
  const call = "csat";
  checkOptions(call, options, [...RATING_OPTIONS, "scale", "top", "interval"]);
  const interval = scoreIntervalSetting(call, options, SHARE_METHODS);
  const scale = wholeScale(call, options.scale, [1, 5]);
  const top = boxesOf(call, "top", options.top ?? 2, scale, "high");
  return scoreResult(ratingSamples(call, data, options, scale), (sample) => csatScore(sample, top, interval));
}
