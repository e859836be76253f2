import { AnalysisError, quote, suggestion } from "../errors";

/**
 * Refuses options that the call does not have: a misspelt option that is silently ignored gives a wrong number.
 * @param call the public function's name, which begins the message
 * @param known the options that `call` has
 * @param inside the option whose settings these are, such as "interval"
 * @throws AnalysisError "unknown-option" (with a suggestion) · "invalid-option" (not an object)
 * @example checkOptions("nps", { levle: 0.9 }, ["level"]) // → throws "nps: unknown option \"levle\"; did you mean \"level\"?"
 */
export function checkOptions(
  call: string,
  options: object | undefined,
  known: readonly string[],
  inside?: string,
): void {
  if (options === undefined) return;
  if (typeof options !== "object" || options === null || Array.isArray(options)) {
    const got = Array.isArray(options) ? "an array" : quote(options);
    throw new AnalysisError(
      "invalid-option",
      `${call}: ${inside ?? "options"} must be an object like { ${known[0] ?? "level"}: … }, got ${got}`,
      {
        call,
      },
    );
  }
  for (const option of Object.keys(options)) {
    if (known.includes(option)) continue;
    throw new AnalysisError(
      "unknown-option",
      `${call}: unknown option ${quote(option)}${inside === undefined ? "" : ` in ${inside}`}${suggestion(option, known)}`,
      {
        call,
        option,
        known: [...known],
      },
    );
  }
}

/**
 * An option without which a call means nothing.
 * @throws AnalysisError "missing-option"
 */
export function required<Options extends object, Name extends keyof Options & string>(
  call: string,
  options: Options,
  name: Name,
): NonNullable<Options[Name]> {
  const value = options?.[name];
  if (value !== undefined && value !== null) return value;
  throw new AnalysisError("missing-option", `${call}: option ${quote(name)} is missing; write { ${name}: … }`, {
    call,
    option: name,
  });
}
