import { quote, quoteList } from "../../errors";
import type { Warning } from "../results";
import { warning } from "../warnings";
import type { QualityFigures } from "./qualityChecks";
import type { QualityColumns } from "./qualityColumns";
import type { AnswerQualityResult, UncheckedReason } from "./qualityResults";

/** From this share of duplicates on, the items are so few or so plain that different people give the same answers. */
const MANY_DUPLICATES = 0.05;
/** From this share on, a finding tells of the questionnaire or the limits rather than of respondents. */
const MOST_FLAGGED = 1 / 3;
/** An answer outside the scale that so many gave is a code, not a slip. */
const CODE_SHARE = 0.005;

const CAUSES: Readonly<Partial<Record<UncheckedReason["cause"], string>>> = {
  "too-few-complete-rows": "too few respondents answered all items",
  singular: "some items determine one another",
  "no-pairs": "no two items go together closely enough, or those named say nothing",
  "no-median": "there are no durations above 0",
};

/** What the reader has to know of the findings. */
export function qualityWarnings(
  { n, flagged, reasons, notChecked }: Omit<AnswerQualityResult, "warnings">,
  { items }: QualityColumns,
  { pairs, disagreement }: QualityFigures,
): Warning[] {
  const warnings: Warning[] = [];
  for (const [answer, found] of codesOf(items, n)) {
    const terms = found.map(({ term }) => term);
    const count = found.reduce((sum, each) => sum + each.count, 0);
    warnings.push(
      warning(
        "code-out-of-scale",
        `${answer} was answered ${count} times, outside the scale of ${quoteList(terms)}; if it means "no answer", declare missingCodes: [${answer}].`,
        { answer, count, terms },
      ),
    );
  }
  for (const { reason, cause } of notChecked) {
    const why = CAUSES[cause];
    if (why === undefined) continue;
    warnings.push(warning("not-checked", `${quote(reason)} was not checked, since ${why}.`, { reason, cause }));
  }
  const useless = (disagreement?.useless ?? []).map((place) => pairs[place]!);
  if (useless.length > 0 && useless.length < pairs.length) {
    const named = useless.map(({ a, b }) => `${items[a]!.term} and ${items[b]!.term}`);
    warnings.push(
      warning(
        "useless-pair",
        `${quoteList(named)} cannot contradict each other: one of them does not vary, or they determine each other. They were left out.`,
        { pairs: useless.map(({ a, b }) => [items[a]!.term, items[b]!.term]) },
      ),
    );
  }
  const duplicates = reasons.find(({ reason }) => reason === "duplicate");
  if (duplicates?.share != null && duplicates.share > MANY_DUPLICATES) {
    warnings.push(
      warning(
        "duplicates-by-chance",
        `${duplicates.count} of ${duplicates.checked} respondents gave the same answers as an earlier one. With so many, ${items.length} items may be too few or too plain to tell people apart.`,
        { count: duplicates.count, checked: duplicates.checked, items: items.length },
      ),
    );
  }
  if (flagged > MOST_FLAGGED * n) {
    warnings.push(
      warning(
        "many-flagged",
        `${flagged} of ${n} respondents have a reason. So many say more of the questionnaire, of codes that were not declared or of the limits than of the respondents; look at the summary by reason before removing anyone.`,
        { flagged, n },
      ),
    );
  }
  return warnings;
}

/** Answers outside the scale that too many gave for a slip, and the items that have them. */
function codesOf(
  items: QualityColumns["items"],
  n: number,
): ReadonlyMap<number, readonly { readonly term: string; readonly count: number }[]> {
  const codes = new Map<number, { term: string; count: number }[]>();
  for (const { term, outside } of items) {
    const counts = new Map<number, number>();
    for (const { answer } of outside) counts.set(answer, (counts.get(answer) ?? 0) + 1);
    for (const [answer, count] of counts) {
      if (count < Math.max(2, CODE_SHARE * n)) continue;
      codes.set(answer, [...(codes.get(answer) ?? []), { term, count }]);
    }
  }
  return codes;
}
