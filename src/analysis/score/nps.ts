import type { Scale } from "../../table/surveyData";
import { checkOptions } from "../options";
import type { NpsResult } from "../results";
import { type NetIntervalOption, netIntervalSetting } from "./netInterval";
import { type NpsCutoffs, npsCutoffs, npsScore, npsSigns } from "./npsScore";
import { ratingSamples } from "./ratingSamples";
import { RATING_OPTIONS, type RatingOptions, type ScoreData } from "./scoreOptions";
import { scoreResult } from "./scoreResult";
import { wholeScale } from "./wholeScale";

export interface NpsOptions extends RatingOptions {
  /** Ends of the scale, [0, 10] by default; another scale needs `cutoffs`. */
  readonly scale?: Scale;
  /** Promoters from, detractors up to: `{ promoters: 9, detractors: 6 }` by default. */
  readonly cutoffs?: NpsCutoffs;
  /** "adjusted-wald" by default; the others and the bootstraps are in docs/scores.md. */
  readonly interval?: NetIntervalOption;
}

/**
 * Net Promoter Score: percentage of promoters (9–10 of 0–10) less percentage of detractors (0–6), in points from −100 to 100.
 * An employees' score (eNPS) is the same figure. Ratings are whole numbers; one outside the scale is an error, never left out.
 * `stdError` is the plain error 100·√((p + d − (p − d)²)/n); the adjusted Wald interval has a centre and an error of its own.
 * With sampling weights both rest on the linearised variance.
 * @param data the ratings, or a survey with option `rating`
 * @throws AnalysisError "out-of-scale" · "not-whole" · "not-numeric" · "no-valid-answers" · "unknown-column" · "unknown-option" …
 * @source Reichheld (2003); Rocks (2016); weighted: agrees with survey::svymean, test/reference/scoreSurvey.json
 * @example nps([10, 9, 7, 3]).estimate // → 25
 */
export function nps(data: ScoreData, options: NpsOptions = {}): NpsResult {
  const call = "nps";
  checkOptions(call, options, [...RATING_OPTIONS, "scale", "cutoffs", "interval"]);
  const interval = netIntervalSetting(call, options);
  const scale = wholeScale(call, options.scale, [0, 10]);
  const cutoffs = npsCutoffs(call, options.cutoffs, scale);
  return scoreResult(ratingSamples(call, data, options, scale), (sample) =>
    npsScore(sample, npsSigns(sample.counts.answers, cutoffs), cutoffs, interval),
  );
}
