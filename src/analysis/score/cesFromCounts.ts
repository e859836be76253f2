import { checkOptions } from "../options";
import type { CesResult } from "../results";
import { sampleFromCounts } from "./answerSample";
import { checkVersion } from "./ces";
import { type CesVersion, cesScore, cesVersions } from "./cesScore";
import { countsOfHistogram, type Histogram } from "./histogram";
import { type ScoreIntervalOption, scoreIntervalSetting } from "./scoreInterval";
import { scoreOfCounts } from "./scoreResult";

export interface CesFromCountsOptions {
  /** "2.0" by default: 1–7, high is good. "1.0": 1–5, low is good. */
  readonly version?: CesVersion;
  /** Confidence level, 0.95 by default. */
  readonly level?: number;
  /** "t", or a bootstrap: "percentile", "basic", "normal", "bc" or "bca". */
  readonly interval?: ScoreIntervalOption<"t">;
}

/**
 * Customer Effort Score of people counted already.
 * @param counts how many gave each answer, `{ 1: 3, …, 7: 21 }`
 * @throws AnalysisError "invalid-data" · "out-of-scale" · "not-whole" · "no-valid-answers"
 * @source the same figures as {@link ces}
 * @example cesFromCounts({ 2: 1, 5: 1, 6: 1, 7: 1 }).estimate // → 5
 */
export function cesFromCounts(counts: Histogram, options: CesFromCountsOptions = {}): CesResult {
  const call = "cesFromCounts";
  checkOptions(call, options, ["version", "level", "interval"]);
  const interval = scoreIntervalSetting(call, options, ["t"]);
  const version = checkVersion(call, options.version);
  const sample = sampleFromCounts(countsOfHistogram(call, counts, cesVersions[version].scale));
  return scoreOfCounts(cesScore(sample, version, interval));
}
