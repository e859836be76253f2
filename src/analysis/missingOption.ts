import { AnalysisError, quote, suggestion } from "../errors";
import { checkOptions } from "./options";

export const MISSING_METHODS = ["listwise", "pairwise", "em", "dummy", "imputation"] as const;
export type MissingMethod = (typeof MISSING_METHODS)[number];

/** What to do about missing answers; imputation with its settings, if they are not to be the usual ones. */
export type MissingOption =
  | MissingMethod
  | {
      readonly method: "imputation";
      /** 20 by default; about the percentage of rows with a missing answer is better. */
      readonly imputations?: number;
      /** Whole number; the same seed gives the same figures everywhere. 1 by default. */
      readonly seed?: number;
    };

export interface MissingSettings {
  readonly method: MissingMethod;
  readonly imputations: number;
  readonly seed: number;
}

/** @throws AnalysisError "invalid-option" · "unknown-option" */
export function missingSettings(call: string, option: MissingOption | undefined): MissingSettings {
  const given = option === undefined || typeof option === "string" ? { method: option ?? "listwise" } : option;
  checkOptions(call, given, ["method", "imputations", "seed"]);
  const { method, imputations = 20, seed = 1 } = given as Partial<MissingSettings>;
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
  return {
    method: method as MissingMethod,
    imputations: whole("imputations", imputations, 2),
    seed: whole("seed", seed, 0),
  };
}
