import { quote, quoteList } from "../../errors";
import type { ConstructLoadings } from "../../estimate/validity/constructLoadings";
import { auditWarnings } from "../audit";
import type { Warning } from "../results";
import { warning } from "../warnings";
import type { ConstructBlocks } from "./constructItems";
import type { DiscriminantValidityResult } from "./validityResults";

/** What the reader has to know of the figures beside them. */
export function validityWarnings(
  { audit, constructs, pairs }: Omit<DiscriminantValidityResult, "warnings">,
  { names, items }: ConstructBlocks,
  { loadings, heywood, unconverged }: ConstructLoadings,
): Warning[] {
  const warnings = audit ? auditWarnings(audit) : [];
  const reversed = items.filter((_, i) => loadings[i]! < 0);
  if (reversed.length > 0) {
    warnings.push(
      warning(
        "reversed-items",
        `${quoteList(reversed)} ${reversed.length > 1 ? "run" : "runs"} against the other items of the construct; if the question is worded the other way round, reverse its answers first. Nothing was reversed.`,
        { terms: reversed },
      ),
    );
  }
  if (heywood.length > 0) {
    const terms = heywood.map((i) => items[i]!);
    warnings.push(
      warning(
        "heywood-case",
        `The common factor explains ${quoteList(terms)} wholly, as no item with an error of its own can be; AVE and composite reliability of the construct are too high. Often there are too few items or too few answers.`,
        { terms },
      ),
    );
  }
  if (unconverged.length > 0) {
    const terms = unconverged.map((c) => names[c]!);
    warnings.push(
      warning(
        "loadings-not-converged",
        `The loadings of ${quoteList(terms)} did not converge; what rests on them is not to be trusted.`,
        { terms },
      ),
    );
  }
  for (const { a, b, correlation } of pairs) {
    if (correlation === null || Math.abs(correlation) <= 1) continue;
    warnings.push(
      warning(
        "correlation-beyond-one",
        `The correlation of ${quote(a)} and ${quote(b)} comes out as ${correlation.toPrecision(3)}, beyond 1: their items cannot be told apart by these answers.`,
        { a, b, correlation },
      ),
    );
  }
  const undefinedPairs = pairs.filter(({ htmt2 }) => htmt2.estimate === null);
  if (undefinedPairs.length > 0) {
    const named = undefinedPairs.map(({ a, b }) => `${a} and ${b}`);
    warnings.push(
      warning(
        "no-htmt2",
        `HTMT2 does not exist for ${quoteList(named)}, since a correlation in it is 0 or below; HTMT, which takes sizes, stands.`,
        { pairs: undefinedPairs.map(({ a, b }) => [a, b]) },
      ),
    );
  }
  const single = constructs.filter(({ items: own }) => own.length === 1).map(({ term }) => term);
  if (single.length > 0) {
    warnings.push(
      warning(
        "single-item",
        `${quoteList(single)} ${single.length > 1 ? "have" : "has"} a single item, which is taken to be without error: no AVE, and an HTMT that is too low if it has one.`,
        { terms: single },
      ),
    );
  }
  return warnings;
}
