import type { ProportionalityTest } from "../../analysis/regression/modelResults";
import type { Language } from "../language";
import { isSeldom } from "../reading/isSeldom";

/** Whether one odds ratio for the whole scale will do, in a sentence; null where there is no test. */
export function proportionality(
  test: ProportionalityTest | null,
  rows: readonly { readonly term: string; readonly proportionalOdds: ProportionalityTest | null }[],
  level: number,
  { words, formats, quotedName }: Language,
): string | null {
  if (test === null) return null;
  const p = formats.pRelation(test.pValue);
  if (!isSeldom(test.pValue, 1 - level)) return words.logit.proportional(p);
  const terms = rows.filter(({ proportionalOdds }) => isSeldom(proportionalOdds?.pValue ?? null, 1 - level));
  return terms.length === 0
    ? words.logit.notProportionalAlone(p)
    : words.logit.notProportional(p, formats.list(terms.map(({ term }) => quotedName(term))));
}
