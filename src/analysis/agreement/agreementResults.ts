import type { AgreementWeights } from "../../estimate/agreement/cohenKappa";
import type { Measurement } from "../../estimate/agreement/krippendorffAlpha";
import type { Audit, ResamplingRecord, Warning } from "../results";

export interface IntraclassRow {
  /** After Shrout and Fleiss: "ICC(1,1)" … "ICC(3,k)". */
  readonly term: string;
  /** In words: "each subject by other raters", "raters drawn at random", "these raters only". */
  readonly raters: "other-for-each-subject" | "drawn" | "these";
  /** Of one rater's rating, or of the mean of all k. */
  readonly unit: "single" | "mean";
  readonly estimate: number | null;
  /** F that the subjects do not differ. */
  readonly statistic: number | null;
  readonly df: readonly [number, number];
  readonly pValue: number | null;
  readonly confLow: number | null;
  readonly confHigh: number | null;
}

export interface IntraclassCorrelationResult {
  readonly kind: "intraclassCorrelation";
  /** (1,1), (2,1), (3,1), (1,k), (2,k), (3,k). */
  readonly rows: readonly IntraclassRow[];
  readonly raters: readonly string[];
  /** Mean squares of the analysis of variance. */
  readonly meanSquares: {
    readonly subjects: number;
    readonly raters: number;
    readonly residual: number;
    readonly within: number;
  };
  readonly level: number;
  /** "f" or, with sampling weights, "none". */
  readonly method: "f" | "none";
  /** Subjects that every rater rated. */
  readonly n: number;
  readonly missing: number | null;
  readonly audit: Audit | null;
  readonly warnings: readonly Warning[];
}

/** A code as results carry it; dates as text. */
export type Code = string | number | boolean;

export interface CohenKappaResult {
  readonly kind: "cohenKappa";
  readonly estimate: number;
  readonly stdError: number | null;
  /** z against no agreement beyond chance, with the error that holds there. */
  readonly statistic: number | null;
  readonly pValue: number | null;
  readonly confLow: number | null;
  readonly confHigh: number | null;
  readonly level: number;
  readonly method: "wald" | "none";
  readonly agreement: AgreementWeights;
  /** (Weighted) share of agreement. */
  readonly observed: number;
  /** What chance gives with the same margins. */
  readonly expected: number;
  readonly categories: readonly Code[];
  /** Rows: the first rater; columns: the second. */
  readonly table: readonly (readonly number[])[];
  readonly n: number;
  readonly missing: number | null;
  readonly audit: Audit | null;
  readonly warnings: readonly Warning[];
}

export interface KrippendorffAlphaResult {
  readonly kind: "krippendorffAlpha";
  readonly estimate: number;
  /** Of the bootstrap; null without one. */
  readonly stdError: number | null;
  readonly confLow: number | null;
  readonly confHigh: number | null;
  readonly level: number;
  /** The bootstrap's interval, or "none". */
  readonly method: string;
  readonly measurement: Measurement;
  readonly coders: readonly string[];
  readonly categories: readonly Code[];
  /** Units with two codes at least. */
  readonly n: number;
  /** Units with fewer, which say nothing of agreement. */
  readonly missing: number;
  /** Codes in the units that were used. */
  readonly codes: number;
  readonly resampling?: ResamplingRecord;
  readonly warnings: readonly Warning[];
}
