import { AnalysisError, quote, quoteList, suggestion } from "../errors";
import { checkLevel } from "./level";
import { checkOptions } from "./options";

/** A bootstrap, by name or with its settings. */
export type BootstrapOption<Method extends string> =
  | Method
  | {
      readonly method: Method;
      /** 2000 by default. */
      readonly resamples?: number;
      /** Whole number; the same seed gives the same interval everywhere. 1 by default. */
      readonly seed?: number;
      /** The call's level unless given. */
      readonly level?: number;
    };

export interface BootstrapSettings<Method extends string> {
  readonly method: Method;
  readonly resamples: number;
  readonly seed: number;
  readonly level: number;
}

/**
 * The `interval` option of a call that resamples, checked and completed.
 * @throws AnalysisError "invalid-option" · "unknown-option"
 */
export function bootstrapSettings<Method extends string>(
  call: string,
  option: BootstrapOption<Method>,
  methods: readonly Method[],
  level: number,
): BootstrapSettings<Method> {
  const given = typeof option === "string" ? { method: option } : option;
  checkOptions(call, given, ["method", "resamples", "seed", "level"]);
  const method = methods.find((name) => name === given.method);
  if (method === undefined) {
    const problem =
      given.method === undefined
        ? `interval names no method; choose ${quoteList(methods)}`
        : `interval method ${quote(given.method)} is not available here${suggestion(String(given.method), methods)}`;
    throw new AnalysisError("invalid-option", `${call}: ${problem}`, { option: "interval", known: [...methods] });
  }
  return {
    method,
    resamples: wholeNumber(call, "interval.resamples", given.resamples ?? 2000, 1),
    seed: wholeNumber(call, "interval.seed", given.seed ?? 1, 0),
    level: given.level === undefined ? level : checkLevel(call, given.level),
  };
}

function wholeNumber(call: string, option: string, value: unknown, least: number): number {
  if (typeof value === "number" && Number.isSafeInteger(value) && value >= least) return value;
  throw new AnalysisError(
    "invalid-option",
    `${call}: ${option} must be a whole number of at least ${least}, got ${quote(value)}`,
    {
      option,
      value: typeof value === "number" || typeof value === "string" ? value : null,
      least,
    },
  );
}
