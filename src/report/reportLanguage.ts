import { AnalysisError, quote, quoteList, suggestion } from "../errors";
import { createLanguage, type Language } from "./language";
import { da } from "./messages/da";
import { en } from "./messages/en";
import type { Messages } from "./messages/messages";
import { sv } from "./messages/sv";

/** English, Swedish and Danish are built in; any other language is an object of messages. */
export type ReportLanguage = "en" | "sv" | "da" | Messages;

const BUILT_IN: ReadonlyMap<unknown, Messages> = new Map([
  ["en", en],
  ["sv", sv],
  ["da", da],
]);

/**
 * What a document is written with.
 *
 * @throws AnalysisError "invalid-option" (no such language, messages that lack some, a locale that is none)
 */
export function reportLanguage(call: string, asked: ReportLanguage = "en"): Language {
  const words = BUILT_IN.get(asked) ?? ownMessages(call, asked);
  try {
    return createLanguage(words);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw refusal(
      `${call}: the messages' locale must be a language tag like "nb" or "de-CH", got ${quote(words.locale)}`,
    );
  }
}

function ownMessages(call: string, asked: unknown): Messages {
  const known = [...BUILT_IN.keys()] as string[];
  if (typeof asked === "string") {
    throw refusal(
      `${call}: language ${quote(asked)} is not built in${suggestion(asked, known)}; for others pass an object of messages`,
    );
  }
  if (typeof asked !== "object" || asked === null) {
    throw refusal(`${call}: language must be one of ${quoteList(known)} or an object of messages, got ${quote(asked)}`);
  }
  const lacking = missingMessages(asked, en, "");
  if (lacking.length > 0) {
    throw refusal(`${call}: the messages lack ${quoteList(lacking)}; start from those of a built-in language`);
  }
  return asked as Messages;
}

/** The paths at which `given` has not what `model` has: text for text, a function for a function. */
function missingMessages(given: object, model: object, path: string): readonly string[] {
  return Object.entries(model).flatMap(([key, expected]) => {
    const own: unknown = (given as Readonly<Record<string, unknown>>)[key];
    if (typeof own !== typeof expected || own === null) return [`${path}${key}`];
    if (expected instanceof Map) return own instanceof Map ? [] : [`${path}${key}`];
    return typeof expected === "object" ? missingMessages(own as object, expected, `${path}${key}.`) : [];
  });
}

function refusal(message: string): AnalysisError {
  return new AnalysisError("invalid-option", message, { option: "language" });
}
