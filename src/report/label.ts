/** Longer names are cut in the middle: survey questions often differ only at their end. */
const LONGEST_LABEL = 160;

const ESCAPE = String.fromCharCode(0x1b);
const BELL = String.fromCharCode(0x07);
/** CSI ("ESC [ … letter") and OSC ("ESC ] … BEL") sequences, then any other two-character escape. */
const TERMINAL_SEQUENCES: RegExp = new RegExp(
  `${ESCAPE}\\[[0-?]*[ -/]*[@-~]|\\u009b[0-?]*[ -/]*[@-~]|${ESCAPE}\\][^${BELL}${ESCAPE}]*(?:${BELL}|${ESCAPE}\\\\)?|${ESCAPE}[ -/]*[0-~]?`,
  "gu",
);
/** Marks that turn the direction of what follows, and characters without width (the joiner of emoji stays). */
const INVISIBLE = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;

/**
 * Text that is safe to show on one line: no terminal sequences, control characters, direction marks or line breaks.
 * What a format gives meaning to (pipes, tags, backticks) stays: each renderer escapes its own.
 *
 * @param text anything a user may have named a column, a group or a file
 * @returns the text on one line, white space run together, trimmed
 * @example plainLine("Price\n(total)") // → "Price (total)"
 */
export function plainLine(text: string): string {
  return text
    .replace(TERMINAL_SEQUENCES, "")
    .replace(/[\s\u0085]+/gu, (space) => (space === "\u00a0" || space === "\u202f" ? space : " "))
    .replace(/\p{Cc}/gu, "")
    .replace(INVISIBLE, "")
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .trim();
}

/**
 * The name of a column as it stands in a report.
 *
 * @param name the name as the data has it
 * @param unnamed what to show when nothing visible is left of it
 * @returns one line, at most 160 characters: the middle of a longer name gives way to "…"
 */
export function label(name: string, unnamed: string): string {
  const line = plainLine(name);
  if (line === "") return unnamed;
  const characters = Array.from(line);
  if (characters.length <= LONGEST_LABEL) return line;
  const half = (LONGEST_LABEL - 3) >> 1;
  return `${characters.slice(0, half).join("").trimEnd()} … ${characters.slice(-half).join("").trimStart()}`;
}
