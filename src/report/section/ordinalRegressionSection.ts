import type { OrdinalRegressionResult } from "../../analysis/regression/modelResults";
import { auditSection, basis } from "../auditSection";
import { errorsNote } from "../modelSummary";
import { heading, paragraph } from "../nodes";
import { effectOn, largestEffect, logitEffects, ordinalLine } from "../pieces/logitEffects";
import { logitFit } from "../pieces/logitFit";
import { proportionality } from "../pieces/proportionality";
import { resultWarnings } from "../warningsSection";
import type { Section } from "./section";

/** A regression of ordered answers: odds ratios of a higher one, and effects on the mean or the NPS. */
export const ordinalRegressionSection: Section<OrdinalRegressionResult> = (result, naming, language) => {
  const { words, formats, name } = language;
  const on = effectOn(result.rows);
  const outcome = name(result.outcome);
  const lines = result.rows.map((row) => ordinalLine(row, on));
  return [
    heading(2, naming.heading ?? words.logit.heading(outcome)),
    paragraph(
      words.logit.ordinalSummary(
        basis(result.model.n, result.audit, language),
        outcome,
        formats.list(result.answers.map((answer) => formats.plain(answer))),
      ),
      largestEffect(lines, on, outcome, result.level, language),
    ),
    ...logitEffects(
      lines,
      { outcome, event: outcome, on, level: result.level, termHeader: words.collinearity.predictor },
      language,
    ),
    paragraph(
      proportionality(result.proportionalOdds, result.rows, result.level, language),
      ...logitFit(result.model, language),
      errorsNote(result.errors, language),
    ),
    paragraph(words.association),
    ...resultWarnings(result.warnings, language),
    ...auditSection(result.audit, language),
  ];
};
