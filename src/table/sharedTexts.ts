import { ownText } from "./ownText";

/** With more different texts than this a column is comments or identifiers, and few come twice. */
const MOST = 10_000;

/**
 * Gives equal texts as one text, so that a million answers "Norr" take the memory of one, and none that is a part of a
 * larger text.
 * @example sharedTexts()("Norr") // → "Norr"
 */
export function sharedTexts(): (text: string) => string {
  let known: Map<string, string> | undefined = new Map();
  return (text) => {
    const shared = known?.get(text);
    if (shared !== undefined) return shared;
    const own = ownText(text);
    if (known !== undefined && known.size < MOST) known.set(own, own);
    else known = undefined;
    return own;
  };
}
