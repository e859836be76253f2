import type { EValueResult } from "../../analysis/impact/impactResults";
import { heading, leftColumn, paragraph, rightColumn, table } from "../nodes";
import { resultWarnings } from "../warningsSection";
import type { Section } from "./section";

/** How strong something left out would have to be to explain a ratio away. */
export const eValueSection: Section<EValueResult> = (result, naming, language) => {
  const { words, formats } = language;
  const figure = (value: number | null): string => formats.decimal(value, 2);
  const { estimate, limit, ratio, riskRatio } = result;
  const lines: readonly (readonly [string, number | null])[] = [
    [words.impact.eValueOfEstimate, estimate],
    [words.impact.eValueOfInterval, limit],
  ];
  return [
    heading(2, naming.heading ?? words.impact.eValueHeading),
    paragraph(
      result.measure === "oddsRatio"
        ? words.impact.eValueOdds(figure(ratio), figure(riskRatio), figure(estimate))
        : words.impact.eValue(figure(ratio), figure(estimate)),
      limit === null
        ? words.impact.eValueUnknown
        : limit <= 1
          ? words.impact.eValueNothing
          : words.impact.eValueLimit(figure(limit)),
    ),
    table<readonly [string, number | null]>(
      [
        leftColumn(words.impact.asStrongAs, ([term]) => term),
        rightColumn(words.logit.eValue, ([, value]) => figure(value)),
      ],
      lines,
    ),
    paragraph(words.impact.eValueNote),
    ...resultWarnings(result.warnings, language),
  ];
};
