import type { LoadingsMethod } from "../../estimate/validity/constructLoadings";
import type { Audit, ResamplingRecord, Warning } from "../results";

/**
 * A ratio against the two limits of the literature: "apart" below the strict one, "unclear" between them, "not-apart" from the lenient
 * one on. Null where there is no ratio.
 */
export type ValidityVerdict = "apart" | "unclear" | "not-apart" | null;

/** A heterotrait-monotrait ratio of two constructs. */
export interface HtmtFigure {
  /** Null where it does not exist; `status` says why. */
  readonly estimate: number | null;
  /** "not-positive": a correlation in it is 0 or below, and HTMT2 has no geometric mean; "no-correlation": items of a construct are unrelated. */
  readonly status: "ok" | "not-positive" | "no-correlation";
  readonly verdict: ValidityVerdict;
  /** Present when `interval` named a bootstrap, as the fields below. */
  readonly stdError?: number | null;
  readonly confLow?: number | null;
  readonly confHigh?: number | null;
  /** The upper end of the interval against the same limits: the stricter reading. */
  readonly verdictOfHigh?: ValidityVerdict;
}

export interface ConstructPairRow {
  readonly a: string;
  readonly b: string;
  readonly htmt: HtmtFigure;
  readonly htmt2: HtmtFigure;
  /** Of the constructs, as `definitions.correlation` says; null where it does not exist. */
  readonly correlation: number | null;
  /** Whether the √AVE of both constructs lies above |correlation|; null where one of them has no AVE. */
  readonly fornellLarcker: boolean | null;
}

export interface ConstructValidityRow {
  readonly term: string;
  readonly items: readonly { readonly item: string; readonly loading: number }[];
  /** Average variance extracted; null for a single item, as the fields below. */
  readonly ave: number | null;
  /** Composite reliability. */
  readonly rhoC: number | null;
  readonly rootAve: number | null;
  /** The construct that it goes most with, and how much in size. */
  readonly nearest: { readonly construct: string; readonly correlation: number | null };
  /** Whether √AVE lies above that correlation. */
  readonly fornellLarcker: boolean | null;
}

export interface ItemCrossLoadings {
  readonly item: string;
  /** Its own. */
  readonly construct: string;
  /** Its correlation with the score of every construct. */
  readonly loadings: readonly { readonly construct: string; readonly estimate: number | null }[];
  /** Whether it goes more with its own construct than with any other, in size. */
  readonly highestOnOwn: boolean | null;
}

export interface DiscriminantValidityResult {
  readonly kind: "discriminantValidity";
  readonly constructs: readonly ConstructValidityRow[];
  /** Each pair once, in the order of the constructs. */
  readonly pairs: readonly ConstructPairRow[];
  readonly crossLoadings: readonly ItemCrossLoadings[];
  /** Where the loadings come from. */
  readonly loadings: LoadingsMethod;
  /** The limits of HTMT: the strict and the lenient. */
  readonly limits: readonly [number, number];
  /** What each figure is, in words. */
  readonly definitions: {
    readonly htmt: string;
    readonly htmt2: string;
    readonly loadings: string;
    readonly correlation: string;
    readonly crossLoadings: string;
  };
  readonly level: number;
  /** Of the interval; "none" without one. */
  readonly method: string;
  readonly n: number | null;
  readonly missing: number | null;
  readonly audit: Audit | null;
  readonly resampling?: ResamplingRecord;
  readonly warnings: readonly Warning[];
}
