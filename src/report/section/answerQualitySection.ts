import type { AnswerQualityResult, QualityReasonRow } from "../../analysis/quality/qualityResults";
import { bulletList, heading, leftColumn, paragraph, rightColumn, table } from "../nodes";
import { resultWarnings } from "../warningsSection";
import type { Section } from "./section";

/** How many respondents have a mark against their answers, and which. */
export const answerQualitySection: Section<AnswerQualityResult> = (result, naming, language) => {
  const { words, formats } = language;
  const { n, flagged, reasons, notChecked } = result;
  return [
    heading(2, naming.heading ?? words.quality.heading),
    paragraph(
      flagged === 0
        ? words.quality.none(formats.count(n))
        : words.quality.summary(
            { value: flagged, text: formats.count(flagged) },
            formats.count(n),
            formats.percent(flagged / n),
          ),
    ),
    table<QualityReasonRow>(
      [
        leftColumn(words.quality.reason, ({ reason }) => words.quality.reasons[reason]),
        rightColumn(words.quality.respondents, ({ count }) => formats.count(count)),
        rightColumn("%", ({ share }) => formats.percentFigure(share)),
        rightColumn(words.quality.checked, ({ checked }) => formats.count(checked)),
      ],
      reasons,
    ),
    bulletList([
      words.quality.caution,
      words.quality.kept,
      notChecked.length > 0 &&
        words.quality.notChecked(formats.list(notChecked.map(({ reason }) => words.quality.reasons[reason]))),
    ]),
    ...resultWarnings(result.warnings, language),
  ];
};
