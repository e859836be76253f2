import { AnalysisError, quote, quoteList, suggestion } from "../errors";
import { describeValue } from "../table/describeValue";
import { isRecord } from "../table/isRecord";
import { checkLevel } from "./level";
import { checkOptions } from "./options";

/** An interval computed by formula: its name, or its name and level. */
export type IntervalOption<Method extends string> =
  | Method
  | {
      readonly method: Method;
      /** The call's level unless given. */
      readonly level?: number;
    };

export interface IntervalSetting<Method extends string> {
  readonly method: Method;
  readonly level: number;
}

/**
 * The `interval` option of a score, checked and completed.
 * @param methods the call's own, its default first
 * @param extras settings that a method of this call has besides `method` and `level`
 * @throws AnalysisError "invalid-option" · "unknown-option"
 */
export function intervalSetting<Method extends string>(
  call: string,
  options: { readonly interval?: unknown; readonly level?: number },
  methods: readonly Method[],
  extras: readonly string[] = [],
): IntervalSetting<Method> {
  const level = checkLevel(call, options.level);
  const option = options.interval;
  if (option === undefined) return { method: methods[0]!, level };
  if (typeof option !== "string" && !isRecord(option)) {
    const mend = typeof option === "number" ? '; a level is given as option "level"' : "";
    throw new AnalysisError(
      "invalid-option",
      `${call}: option "interval" is ${describeValue(option)}, expected a method's name or { method: ${quote(methods[0])} }${mend}`,
      { option: "interval" },
    );
  }
  const given: Readonly<Record<string, unknown>> = typeof option === "string" ? { method: option } : option;
  checkOptions(call, given, ["method", "level", ...extras], "interval");
  const method = methods.find((name) => name === given.method);
  if (method === undefined) {
    const mend =
      given.method === undefined ? `; choose ${quoteList(methods)}` : suggestion(String(given.method), methods);
    const what =
      given.method === undefined
        ? "interval has no method"
        : `interval method ${quote(given.method)} is not available here`;
    throw new AnalysisError("invalid-option", `${call}: ${what}${mend}`, {
      option: "interval",
      value: typeof given.method === "string" ? given.method : null,
      known: [...methods],
    });
  }
  return { method, level: given.level === undefined ? level : checkLevel(call, given.level) };
}
