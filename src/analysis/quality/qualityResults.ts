import type { Warning } from "../results";

/** Why a respondent's answers may not mean what they say, in the order of the checks. */
export type QualityReason =
  | "straightLining"
  | "longString"
  | "speeding"
  | "duplicate"
  | "duplicateId"
  | "outOfRange"
  | "nonResponse"
  | "dropOff"
  | "inconsistentPairs"
  | "mahalanobis"
  | "personTotal";

/** A distance with its p-value, as χ² has it. */
export interface QualityDistance {
  readonly statistic: number;
  readonly df: number;
  readonly pValue: number;
}

/** A respondent with a reason, and all figures that there are of that one. What was not checked is absent, what does not exist is null. */
export interface QualityRow {
  /** Place of the row in the data, counted from 0. */
  readonly row: number;
  /** Present when `id` was given; null where it is missing. */
  readonly id?: string | number | boolean | null;
  readonly reasons: readonly QualityReason[];
  /** Items answered within range. */
  readonly answered: number;
  /** The last item answered; null where none was. */
  readonly lastAnswered: string | null;
  /** Longest run of one answer to items that follow each other. */
  readonly longestRun: number;
  /** Items answered outside the scale. */
  readonly outOfRange: readonly string[];
  /** The earlier row, counted from 0, with the same answers; null where there is none. */
  readonly duplicateOf?: number | null;
  /** The earlier row, counted from 0, with the same id. */
  readonly sameIdAs?: number | null;
  readonly duration?: number | null;
  /** Duration over the median of all. */
  readonly relativeDuration?: number | null;
  readonly inconsistency?: QualityDistance | null;
  readonly mahalanobis?: QualityDistance | null;
  readonly personTotal?: number | null;
}

/** What one check found. */
export interface QualityReasonRow {
  readonly reason: QualityReason;
  /** Respondents with it. */
  readonly count: number;
  /** Those for whom the check could be made. */
  readonly checked: number;
  /** count/checked; null where nobody could be checked. */
  readonly share: number | null;
  /** The limit that was used; null for checks that have none. */
  readonly threshold: number | null;
}

export interface UncheckedReason {
  readonly reason: QualityReason;
  readonly cause:
    | "no-duration"
    | "no-id"
    | "no-scale"
    | "too-few-items"
    | "too-few-complete-rows"
    | "singular"
    | "no-pairs"
    | "no-median";
}

export interface QualityItemRow {
  readonly term: string;
  readonly answered: number;
  /** Without an answer, or with one of the missing codes. */
  readonly missing: number;
  readonly outOfRange: number;
  /** Respondents whose last answer this is, though items follow. */
  readonly leftAfter: number;
  /** Share of all respondents who answered this item or a later one. */
  readonly reached: number;
}

export interface QualityPairRow {
  readonly a: string;
  readonly b: string;
  /** Whether the two ask opposite things. */
  readonly opposite: boolean;
  /** Null where it does not exist. */
  readonly correlation: number | null;
}

export interface AnswerQualityResult {
  readonly kind: "answerQuality";
  /** Rows of the data, all of which are kept. */
  readonly n: number;
  /** Rows with at least one reason. */
  readonly flagged: number;
  /** These rows, in the order of the data. */
  readonly rows: readonly QualityRow[];
  /** The checks that were made, in order. */
  readonly reasons: readonly QualityReasonRow[];
  /** Those that were not. */
  readonly notChecked: readonly UncheckedReason[];
  readonly items: readonly QualityItemRow[];
  /** The pairs that inconsistency was looked for in. */
  readonly pairs: readonly QualityPairRow[];
  /** Present when `duration` was given; the median is null where there is no duration. */
  readonly duration?: { readonly median: number | null; readonly answered: number };
  readonly warnings: readonly Warning[];
}
