import type { OutcomeEvent } from "../../analysis/regression/modelResults";
import type { Language } from "../language";

/** The event of a binary outcome in words: "Overall satisfaction at 5 or more". */
export function eventName(outcome: string, event: OutcomeEvent | null, { words, formats, name }: Language): string {
  return words.logit.event(name(outcome), cut(event));

  function cut(given: OutcomeEvent | null): string {
    if (given === null) return words.logit.one;
    if ("atLeast" in given) return words.logit.atLeast(formats.plain(given.atLeast));
    if ("atMost" in given) return words.logit.atMost(formats.plain(given.atMost));
    return words.logit.equals(formats.plain(given.equals));
  }
}
