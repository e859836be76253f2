import { AnalysisError, quote, suggestion } from "../errors";

/**
 * An option that is one of a few names.
 * @throws AnalysisError "invalid-option" with the nearest name, or all of them
 */
export function choice<Name extends string>(
  call: string,
  option: string,
  value: unknown,
  names: readonly Name[],
  fallback: Name,
): Name {
  if (value === undefined) return fallback;
  const found = names.find((name) => name === value);
  if (found !== undefined) return found;
  throw new AnalysisError(
    "invalid-option",
    `${call}: ${option} ${quote(value)} is not known${suggestion(String(value), names)}`,
    {
      option,
      value: typeof value === "string" ? value : null,
      known: [...names],
    },
  );
}
