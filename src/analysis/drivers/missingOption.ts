import { AnalysisError, quote, suggestion } from "../../errors";
import type { MissingFinding } from "../../estimate/missing/missingFindings";
import { checkOptions } from "../options";

export const MISSING_METHODS = ["em", "imputation", "pairwise", "dummy"] as const;
export type MissingMethod = (typeof MISSING_METHODS)[number];

/** What to do about missing answers; imputation with its settings, if they are not to be the usual ones. */
export type MissingOption =
  | MissingMethod
  | {
      readonly method: "em";
      /** Rows that speak for columns which do not go together; 0 for none. By default 10 where some pair of columns was answered together by fewer than 100, and by less than a quarter of those who answered the most. */
      readonly prior?: number;
    }
  | {
      readonly method: "imputation";
      /** 20 by default; about the percentage of rows with a missing answer is better. */
      readonly imputations?: number;
      /** Whole number; the same seed gives the same figures everywhere. 1 by default. */
      readonly seed?: number;
      /** As for "em". */
      readonly prior?: number;
    };

export interface MissingSettings {
  readonly method: MissingMethod;
  readonly imputations: number;
  readonly seed: number;
  /** Undefined where it is to follow from the answers. */
  readonly prior: number | undefined;
}

/** @throws AnalysisError "invalid-option" · "unknown-option" */
export function missingSettings(call: string, option: MissingOption): MissingSettings {
  const given = typeof option === "string" ? { method: option } : option;
  checkOptions(call, given, ["method", "imputations", "seed", "prior"]);
  const { method, imputations = 20, seed = 1, prior } = given as Partial<MissingSettings>;
  if (!MISSING_METHODS.includes(method as MissingMethod)) {
    throw new AnalysisError(
      "invalid-option",
      `${call}: missing ${quote(method)} is not known${suggestion(String(method), MISSING_METHODS)}`,
      { option: "missing", known: [...MISSING_METHODS] },
    );
  }
  const whole = (name: string, value: number, least: number): number => {
    if (Number.isSafeInteger(value) && value >= least) return value;
    throw new AnalysisError(
      "invalid-option",
      `${call}: missing.${name} must be a whole number of at least ${least}, got ${quote(value)}`,
      { option: `missing.${name}`, least },
    );
  };
  if (prior !== undefined && !(Number.isFinite(prior) && prior >= 0)) {
    throw new AnalysisError(
      "invalid-option",
      `${call}: missing.prior must be a number of rows, 0 or more, got ${quote(prior)}`,
      { option: "missing.prior" },
    );
  }
  return {
    prior,
    method: method as MissingMethod,
    imputations: whole("imputations", imputations, 2),
    seed: whole("seed", seed, 0),
  };
}

/** Fewer people than this, and than this part of all, behind a pair of columns: its correlation alone can carry the whole estimate off. */
const FEW_TOGETHER = 100;
const SMALL_PART = 0.25;
const USUAL_PRIOR = 10;

/** The prior that was asked for, or the one that the answers call for; and what to say of it. */
export function priorFor(
  { prior }: MissingSettings,
  nPairs: Float64Array,
): { readonly prior: number; readonly findings: readonly MissingFinding[] } {
  if (prior !== undefined) return { prior, findings: [] };
  const fewest = nPairs.reduce((least, n) => Math.min(least, n), Number.POSITIVE_INFINITY);
  const most = nPairs.reduce((greatest, n) => Math.max(greatest, n), 0);
  if (fewest >= FEW_TOGETHER || fewest >= SMALL_PART * most) return { prior: 0, findings: [] };
  return {
    prior: USUAL_PRIOR,
    findings: [
      {
        code: "em-prior",
        message: `Some pair of columns was answered together by ${fewest} people only, so ${USUAL_PRIOR} rows that speak for no relation were added to steady the estimate: effects come out a little smaller. Set missing: { method: …, prior: 0 } for none.`,
        details: { prior: USUAL_PRIOR, fewest },
      },
    ],
  };
}
