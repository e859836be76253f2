import type { Scale } from "../../table/surveyData";
import { checkOptions } from "../options";
import type { MeanScoreResult } from "../results";
import { meanOfScale } from "./meanOfScale";
import { ratingSamples } from "./ratingSamples";
import { type ScoreIntervalOption, scoreIntervalSetting } from "./scoreInterval";
import { RATING_OPTIONS, type RatingOptions, type ScoreData } from "./scoreOptions";
import { scoreResult } from "./scoreResult";
import { wholeScale } from "./wholeScale";

export interface MeanScoreOptions extends RatingOptions {
  /** Ends of the scale. */
  readonly scale: Scale;
  /** "t", or a bootstrap: "percentile", "basic", "normal", "bc" or "bca". */
  readonly interval?: ScoreIntervalOption<"t">;
}

/**
 * Mean answer on any scale of whole numbers, with Student's interval; `index` is the same on 0–100.
 * @param data the answers, or a survey with option `rating`
 * @throws AnalysisError "missing-option" · "out-of-scale" · "not-whole" · "not-numeric" · "no-valid-answers" · "unknown-column" …
 * @source Student (1908); weighted: agrees with survey::svymean, test/reference/scoreSurvey.json
 * @example meanScore([5, 4, 4, 3], { scale: [1, 5] }).estimate // → 4
 */
export function meanScore(data: ScoreData, options: MeanScoreOptions): MeanScoreResult {
  const call = "meanScore";
  checkOptions(call, options, [...RATING_OPTIONS, "scale", "interval"]);
  const interval = scoreIntervalSetting(call, options ?? {}, ["t"]);
  const scale = wholeScale(call, options?.scale);
  return scoreResult(ratingSamples(call, data, options, scale), (sample) => meanOfScale(sample, scale, interval));
}
