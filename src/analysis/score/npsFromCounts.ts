import { AnalysisError, quote, quoteList } from "../../errors";
import { isRecord } from "../../table/isRecord";
import type { Scale } from "../../table/surveyData";
import { checkOptions } from "../options";
import type { NpsCounts, NpsResult } from "../results";
import { sampleFromCounts } from "./answerSample";
import { checkCount, countsOf, countsOfHistogram, type Histogram } from "./histogram";
import { type NetIntervalOption, netIntervalSetting } from "./netInterval";
import { type NpsCutoffs, npsCutoffs, npsScore, npsSigns } from "./npsScore";
import { scoreOfCounts } from "./scoreResult";
import { wholeScale } from "./wholeScale";

export interface NpsFromCountsOptions {
  /** Ends of the scale of a histogram, [0, 10] by default; another scale needs `cutoffs`. */
  readonly scale?: Scale;
  /** Promoters from, detractors up to: `{ promoters: 9, detractors: 6 }` by default. */
  readonly cutoffs?: NpsCutoffs;
  /** Confidence level, 0.95 by default. */
  readonly level?: number;
  /** "adjusted-wald" by default; the others and the bootstraps are in docs/scores.md. */
  readonly interval?: NetIntervalOption;
}

const KINDS = ["promoters", "passives", "detractors"] as const;

/**
 * Net Promoter Score of people counted already: by kind, or by rating.
 * @param counts `{ promoters, passives, detractors }`, or how many gave each rating, `{ 0: 3, …, 10: 21 }`
 * @throws AnalysisError "invalid-data" · "out-of-scale" · "not-whole" · "no-valid-answers" · "missing-option"
 * @source the same figures as {@link nps}
 * @example npsFromCounts({ promoters: 50, passives: 30, detractors: 20 }).estimate // → 30
 */
export function npsFromCounts(counts: NpsCounts | Histogram, options: NpsFromCountsOptions = {}): NpsResult {
  const call = "npsFromCounts";
  checkOptions(call, options, ["scale", "cutoffs", "level", "interval"]);
  const interval = netIntervalSetting(call, options);
  if (isRecord(counts) && KINDS.some((kind) => Object.hasOwn(counts, kind))) {
    refuseScale(call, options);
    const kinds = countsOfKinds(call, counts);
    return scoreOfCounts(npsScore(sampleFromCounts(kinds), kinds.answers, null, interval));
  }
  const scale = wholeScale(call, options.scale, [0, 10]);
  const cutoffs = npsCutoffs(call, options.cutoffs, scale);
  const ratings = countsOfHistogram(call, counts, scale);
  return scoreOfCounts(npsScore(sampleFromCounts(ratings), npsSigns(ratings.answers, cutoffs), cutoffs, interval));
}

/** Detractors, passives and promoters as the answers −1, 0 and 1. */
function countsOfKinds(call: string, counts: Readonly<Record<string, unknown>>): ReturnType<typeof countsOf> {
  const strangers = Object.keys(counts).filter((key) => !(KINDS as readonly string[]).includes(key));
  if (strangers.length > 0) {
    throw new AnalysisError(
      "invalid-data",
      `${call}: the counts have ${quoteList(strangers)} beside ${quoteList(KINDS)}; give either the three kinds or the ratings`,
      { keys: strangers },
    );
  }
  const [promoters, passives, detractors] = KINDS.map((kind) => checkCount(call, kind, counts[kind]));
  return countsOf(call, Float64Array.of(-1, 0, 1), Float64Array.of(detractors!, passives!, promoters!));
}

function refuseScale(call: string, options: NpsFromCountsOptions): void {
  const given = (["scale", "cutoffs"] as const).filter((option) => options[option] !== undefined);
  if (given.length === 0) return;
  throw new AnalysisError(
    "invalid-option",
    `${call}: option ${quote(given[0])} says who is a promoter, but promoters are counted already; leave it out, or give the counts of the ratings`,
    { options: given },
  );
}
