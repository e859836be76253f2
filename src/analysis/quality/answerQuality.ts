import { deepFreeze } from "../frozen";
import { checkOptions, required } from "../options";
import { qualityFigures } from "./qualityChecks";
import { type QualityColumnsRequest, qualityColumns } from "./qualityColumns";
import {
  type QualityPair,
  type QualityThresholds,
  qualityPairs,
  qualityReasons,
  qualityThresholds,
} from "./qualityOptions";
import type { AnswerQualityResult, QualityReason } from "./qualityResults";
import { qualityTable } from "./qualityTable";

export interface AnswerQualityOptions extends QualityColumnsRequest {
  /** Pairs of items that ask the same or opposite things; "found", by their correlations, unless given. */
  readonly pairs?: "found" | readonly QualityPair[];
  /** The checks to make; all that can be made unless given. */
  readonly reasons?: readonly QualityReason[];
  readonly thresholds?: QualityThresholds;
}

const CALL = "answerQuality";

/**
 * Whose answers may not mean what they say: straight-lining, long strings of one answer, speeding, duplicates, answers out of range,
 * items left out, leaving before the end, contradictions between pairs, Mahalanobis distance, person-total correlation.
 * One table of the respondents with a reason, and a summary by reason and by item. Nothing is removed: that is `keepRows`.
 *
 * `items` in the order in which they were asked. An answer out of range counts as missing in every other check.
 * What each check does with missing answers, and how often it errs: docs/answer-quality.md.
 * @throws AnalysisError "invalid-option" · "unknown-option" · "unknown-column" · "not-numeric" · "not-finite" · as the table room does
 * @source Curran (2016), J. Experimental Social Psychology 66; Meade & Craig (2012), Psychological Methods 17(3)
 * @example
 * const { data } = simulateSurvey({ respondents: 300, faults: { duplicates: 0.02 } });
 * const items = ["image1", "image2", "image3", "image4", "image5", "value1", "value2"];
 * const found = answerQuality(data, { items, scale: [1, 10], reasons: ["duplicate"] });
 * found.rows.every(({ reasons }) => reasons.includes("duplicate")) // → true
 */
export function answerQuality(data: unknown, options: AnswerQualityOptions): AnswerQualityResult {
  checkOptions(CALL, options, ["items", "duration", "id", "scale", "missingCodes", "pairs", "reasons", "thresholds"]);
  required(CALL, options, "items");
  const reasons = qualityReasons(CALL, "reasons", options.reasons);
  const columns = qualityColumns(data, options, CALL);
  const terms = columns.items.map(({ term }) => term);
  const thresholds = qualityThresholds(CALL, options.thresholds, terms.length);
  const pairs = qualityPairs(CALL, options.pairs, terms);
  return deepFreeze(qualityTable(columns, qualityFigures({ columns, reasons, thresholds, pairs })));
}
