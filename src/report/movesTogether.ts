import type { CorrelatedPair } from "../analysis/results";
import type { Language } from "./language";

/**
 * One sentence for each pair whose answers go together.
 *
 * @param pairs as the result has them, strongest first
 * @param conclusion what it means for the reader of this result, e.g. "their shares cannot be told apart well"
 */
export function movesTogether(
  pairs: readonly CorrelatedPair[],
  conclusion: string,
  { words, formats, quotedName }: Language,
): readonly string[] {
  return pairs.map(({ a, b, correlation }) => {
    const say = correlation < 0 ? words.collinearity.against : words.collinearity.together;
    const finding = say(quotedName(a), quotedName(b), formats.decimal(correlation, 2));
    return `${finding}: ${conclusion}; ${words.collinearity.consider}.`;
  });
}
