import type { Warning } from "../analysis/results";
import { plainLine } from "./label";
import type { Language } from "./language";
import type { WarningDetails } from "./messages/warningDetails";

/** Longer lists are cut: what a warning is about has to stay readable. */
const MOST_NAMES = 8;

/** A warning in the language of the report; one that the language has no words for, as the result has it. */
export function warningText(warning: Warning, language: Language): string {
  const message = language.words.warnings.messages.get(warning.code);
  return plainLine(message === undefined ? warning.message : message(warningDetails(warning.details, language)));
}

function warningDetails(
  details: Warning["details"],
  { formats, quotedName }: Pick<Language, "formats" | "quotedName">,
): WarningDetails {
  const number = (key: string): number | null => {
    const value = details[key];
    if (Array.isArray(value)) return value.length;
    return typeof value === "number" ? value : null;
  };
  const quoted = (value: unknown): string => quotedName(nameOf(value));
  const listed = (values: readonly unknown[]): string =>
    formats.list([...values.slice(0, MOST_NAMES).map(quoted), ...(values.length > MOST_NAMES ? ["…"] : [])]);
  const pair = (value: unknown): string => {
    const names = Array.isArray(value) ? value : (value as { pair?: readonly unknown[] } | null)?.pair;
    return Array.isArray(names) ? names.map(quoted).join(" & ") : quoted(value);
  };
  const list = (key: string): readonly unknown[] => {
    const value = details[key];
    return Array.isArray(value) ? value : value === undefined ? [] : [value];
  };
  return {
    has: (key) => details[key] !== undefined,
    number,
    count: (key) => formats.count(number(key)),
    decimal: (key, digits) => formats.decimal(number(key), digits),
    short: (key) => formats.short(number(key)),
    percent: (key) => formats.percent(number(key)),
    name: (key) => quoted(details[key]),
    names: (key) => listed(list(key)),
    pairs: (key) => list(key).slice(0, MOST_NAMES).map(pair).join(", "),
  };
}

/** What an element of a list in the details is called. */
function nameOf(value: unknown): string {
  if (typeof value === "object" && value !== null) {
    const named = value as { term?: unknown; segment?: unknown };
    return String(named.term ?? named.segment ?? "");
  }
  return value === null || value === undefined ? "" : String(value);
}
