import { distance } from "fastest-levenshtein";

/** Every way in which a call can refuse its input. The code is stable; the message may be reworded. */
export type ErrorCode =
  | "aliased-columns"
  | "column-length"
  | "constant-column"
  | "duplicate-term"
  | "empty-data"
  | "invalid-data"
  | "invalid-model"
  | "invalid-option"
  | "malformed-csv"
  | "missing-option"
  | "missing-package"
  | "missing-weight"
  | "negative-weight"
  | "no-valid-answers"
  | "not-converged"
  | "not-finite"
  | "not-identified"
  | "not-numeric"
  | "not-positive-definite"
  | "not-whole"
  | "out-of-scale"
  | "outcome-among-drivers"
  | "separated-outcome"
  | "too-few-items"
  | "too-few-rows"
  | "too-many-drivers"
  | "unknown-column"
  | "unknown-option"
  | "weights-length"
  | "zero-weights";

/**
 * The one error this library throws on purpose.
 * The message says what is wrong, where, what was got, what was expected and the likely mend;
 * `details` carries the same facts as plain data, for programs.
 */
export class AnalysisError extends Error {
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.name = "AnalysisError";
    this.code = code;
    this.details = details;
  }
}

const LONGEST_QUOTE = 80;

/** A name or value as it stands in a message: in double quotes, control characters escaped, cut when very long. */
export function quote(value: unknown): string {
  if (typeof value !== "string") return String(value);
  const text = value.length > LONGEST_QUOTE ? `${value.slice(0, LONGEST_QUOTE - 1)}…` : value;
  // JSON leaves DEL, the C1 controls and the direction marks as they are; a terminal or a page would obey them.
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Several names in quotes: `"a", "b" and "c"`; the rest of a long list is counted, not shown. */
export function quoteList(names: readonly string[], most = 8): string {
  const shown = names.slice(0, most).map(quote);
  if (names.length > most) shown.push(`${names.length - most} more`);
  return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
}

/** The mend for a misspelt name: `; did you mean "support"?`, or what there is to choose from. */
export function suggestion(name: string, known: readonly string[]): string {
  const folded = name.toLowerCase().trim();
  const nearest = known
    .map((candidate) => ({ candidate, edits: distance(folded, candidate.toLowerCase().trim()) }))
    .sort((a, b) => a.edits - b.edits)[0];
  if (nearest && nearest.edits <= Math.max(2, Math.floor(name.length / 3))) {
    return `; did you mean ${quote(nearest.candidate)}?`;
  }
  return known.length > 0 ? `; there are ${quoteList(known, 12)}` : "";
}
