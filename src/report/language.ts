import { createFormats, type Formats, NO_FIGURE } from "./formats";
import { label } from "./label";
import type { Messages } from "./messages/messages";

/** The words and number formats that one document is written with. */
export interface Language {
  readonly words: Messages;
  readonly formats: Formats;
  /** A user's name for something, cleaned for display. */
  readonly name: (name: string) => string;
  /** The same in quotation marks, for the middle of a sentence. */
  readonly quotedName: (name: string) => string;
  /** "0.24 to 0.31", or "–" when either end does not exist. */
  readonly range: (low: string, high: string) => string;
}

/** Gathers what the sections write with; the formatters are made here, once a document. */
export function createLanguage(words: Messages): Language {
  const formats = createFormats(words.locale);
  const name = (text: string): string => label(text, words.unnamed);
  return {
    words,
    formats,
    name,
    quotedName: (text) => words.quoted(name(text)),
    range: (low, high) => (low === NO_FIGURE || high === NO_FIGURE ? NO_FIGURE : words.range(low, high)),
  };
}
