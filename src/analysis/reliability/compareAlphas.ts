import { AnalysisError } from "../../errors";
import type { SurveyData } from "../../table/surveyData";
import { deepFreeze } from "../frozen";
import { checkLevel } from "../level";
import { checkOptions } from "../options";
import { alphasOfGroups } from "./alphasOfGroups";
import { alphasOfScales } from "./alphasOfScales";
import type { CompareAlphaGroupsOptions, CompareAlphaScalesOptions } from "./compareAlphasOptions";
import type { AlphaComparisonResult } from "./reliabilityResults";

/**
 * The difference of two of Cronbach's alphas, b − a: one scale in two groups of respondents, or two scales of the same respondents.
 *
 * - groups: Feldt's W = (1 − α_a)/(1 − α_b) with the p-value of his model, normal items that are parallel up to their means; the interval
 *   squares and adds the margins of the two Feldt intervals, and may on the edge disagree with p;
 * - scales: z = (α_b − α_a)/SE and its interval, with the delta method's error for normal items; the scales may share items;
 * - a bootstrap needs no normal items: the groups are drawn apart, the two scales of a respondent together. Test and p-value stay those
 *   of the formula.
 *
 * @throws AnalysisError "invalid-option" · "missing-option" · "invalid-data" (not two groups) · as `cronbachAlpha` does
 * @source Feldt (1969); Bonett & Wright (2015); Maydeu-Olivares, Coffman & Hartmann (2007); test/reference/reliability.json
 * @example compareAlphas(attitude, { scales: { all: ["complaints", "learning", "raises"], two: ["critical", "advance"] } }).estimate // → -0.3…
 */
export function compareAlphas(
  data: SurveyData,
  options: CompareAlphaGroupsOptions | CompareAlphaScalesOptions,
): AlphaComparisonResult {
  const call = "compareAlphas";
  checkOptions(call, options, [
    "items",
    "by",
    "between",
    "scales",
    "reverse",
    "weights",
    "missingCodes",
    "scale",
    "interval",
    "level",
  ]);
  const level = checkLevel(call, options?.level);
  const isOfScales = options !== undefined && "scales" in options;
  if (isOfScales && ("items" in options || "by" in options || "between" in options)) {
    throw new AnalysisError(
      "invalid-option",
      `${call}: give either scales, for two scales of the same respondents, or items and by, for one scale in two groups; got both`,
      { options: Object.keys(options) },
    );
  }
  return deepFreeze(
    isOfScales ? alphasOfScales(call, data, options, level) : alphasOfGroups(call, data, options, level),
  );
}
