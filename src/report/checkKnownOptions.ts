import { AnalysisError, quote, suggestion } from "../errors";

/**
 * Refuses options that a call does not have.
 *
 * @throws AnalysisError "invalid-option" (not an object) · "unknown-option" (with a suggestion)
 */
export function checkKnownOptions(call: string, options: unknown, known: readonly string[]): void {
  if (typeof options !== "object" || options === null || Array.isArray(options)) {
    throw new AnalysisError(
      "invalid-option",
      `${call}: options must be an object like { ${known[0] ?? ""}: … }, got ${quote(options)}`,
      { call },
    );
  }
  for (const option of Object.keys(options)) {
    if (known.includes(option)) continue;
    throw new AnalysisError("unknown-option", `${call}: unknown option ${quote(option)}${suggestion(option, known)}`, {
      call,
      option,
      known: [...known],
    });
  }
}
