import type { LogisticRegressionResult } from "../../analysis/regression/modelResults";
import { auditSection, basis } from "../auditSection";
import { errorsNote } from "../modelSummary";
import { heading, paragraph } from "../nodes";
import { eventName } from "../pieces/eventName";
import { eventLine, largestEffect, logitEffects } from "../pieces/logitEffects";
import { logitFit } from "../pieces/logitFit";
import { resultWarnings } from "../warningsSection";
import type { Section } from "./section";

/** A regression of an event: odds ratios, and effects in percentage points. */
export const logisticRegressionSection: Section<LogisticRegressionResult> = (result, naming, language) => {
  const { words, formats, name } = language;
  const { model } = result;
  const event = eventName(result.outcome, result.event, language);
  // The intercept has no odds ratio of its own to read.
  const lines = result.rows.filter(({ oddsRatio }) => oddsRatio !== null).map(eventLine);
  return [
    heading(2, naming.heading ?? words.logit.heading(name(result.outcome))),
    paragraph(
      words.logit.summary(
        basis(model.n, result.audit, language),
        { value: model.events, text: formats.count(model.events) },
        formats.percent(model.eventShare / 100),
        event,
      ),
      largestEffect(lines, "event", event, result.level, language),
    ),
    ...logitEffects(
      lines,
      {
        outcome: name(result.outcome),
        event,
        on: "event",
        level: result.level,
        termHeader: words.collinearity.predictor,
      },
      language,
    ),
    paragraph(...logitFit(model, language), errorsNote(result.errors, language)),
    paragraph(words.association),
    ...resultWarnings(result.warnings, language),
    ...auditSection(result.audit, language),
  ];
};
