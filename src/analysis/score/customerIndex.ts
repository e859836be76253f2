import type { SurveyData } from "../../table/surveyData";
import { checkOptions, required } from "../options";
import type { CustomerIndexResult } from "../results";
import type { CustomerIndexOptions } from "./customerIndexOptions";
import { customerIndexScore } from "./customerIndexScore";
import { type IndexedSurvey, indexSamples } from "./indexSamples";
import { scoreIntervalSetting } from "./scoreInterval";
import { SAMPLE_OPTIONS } from "./scoreOptions";
import { scoreResult } from "./scoreResult";

/**
 * Customer satisfaction index (NKI, ACSI, EPSI, SCB): each item on 0–100 of its own scale, then the weighted mean.
 *   index = Σ_k ω_k · 100·(x_k − low_k)/(high_k − low_k), Σω = 1, averaged over the respondents
 * It is not a percentage of satisfied people. A respondent who left out an item is left out of the index.
 * The interval is Student's, of the respondents' own indices; the item weights are taken as given.
 * @throws AnalysisError "missing-option" · "out-of-scale" · "not-numeric" · "no-valid-answers" · "unknown-column" · "invalid-option" …
 * @source Fornell et al. (1996), Journal of Marketing 60; weighted: agrees with survey::svymean, test/reference/scoreSurvey.json
 * @example customerIndex({ quality: [10, 7], value: [8, 5] }, { items: ["quality", "value"], scale: [1, 10] }).estimate // → 72.222222222222 (rounded)
 */
export function customerIndex(data: SurveyData, options: CustomerIndexOptions): CustomerIndexResult {
  const call = "customerIndex";
  checkOptions(call, options, ["items", "scale", "itemWeights", "interval", ...SAMPLE_OPTIONS]);
  required(call, options, "items");
  required(call, options, "scale");
  const interval = scoreIntervalSetting(call, options, ["t"]);
  const survey: IndexedSurvey = indexSamples(call, data, options);
  return scoreResult(survey.samples, (sample) => customerIndexScore(survey, sample, interval));
}
