import type { CollinearityFinding, CollinearityResult } from "../../analysis/impact/impactResults";
import { auditSection, basis } from "../auditSection";
import type { Language } from "../language";
import { bulletList, heading, paragraph } from "../nodes";
import { inflationTable } from "../pieces/inflationTable";
import { resultWarnings } from "../warningsSection";
import type { Section } from "./section";

/** Which drivers move together, and what to do with them. */
export const collinearitySection: Section<CollinearityResult> = (result, naming, language) => {
  const { words, formats } = language;
  const { rows, conditions } = result;
  return [
    heading(2, naming.heading ?? words.collinear.heading),
    paragraph(
      words.collinear.summary(basis(result.n, result.audit, language), {
        value: rows.length,
        text: formats.count(rows.length),
      }),
    ),
    bulletList(findings(result.findings, language)),
    ...inflationTable(rows, language),
    paragraph(
      conditions.length > 0 &&
        words.collinear.condition(formats.decimal(Math.max(...conditions.map(({ index }) => index)), 1)),
    ),
    ...resultWarnings(result.warnings, language),
    ...auditSection(result.audit, language),
  ];
};

/** What to do with each cluster; drivers that stand on their own share one sentence. */
function findings(found: readonly CollinearityFinding[], { words, formats, quotedName }: Language): readonly string[] {
  const kept = found.filter(({ suggestion }) => suggestion === "keep").flatMap(({ terms }) => terms);
  const named = (terms: readonly string[]): string => formats.list(terms.map(quotedName));
  return [
    ...found
      .filter(({ suggestion }) => suggestion !== "keep")
      .map(({ suggestion, terms, correlation }) =>
        words.collinear.suggestions[suggestion](named(terms), formats.decimal(correlation, 2)),
      ),
    ...(kept.length > 0
      ? [words.collinear.keep(named(kept), { value: kept.length, text: formats.count(kept.length) })]
      : []),
  ];
}
