import type { LogisticRow, LogitDriverRow, LogitDriversResult } from "../../analysis/regression/modelResults";
import { auditSection, basis } from "../auditSection";
import { errorsNote } from "../modelSummary";
import { heading, paragraph } from "../nodes";
import { eventName } from "../pieces/eventName";
import { largestShare } from "../pieces/largestShare";
import { eventLine, type LogitLine, logitEffects } from "../pieces/logitEffects";
import { logitFit } from "../pieces/logitFit";
import { methodBlocks } from "../pieces/methodBlocks";
import { shareTable } from "../pieces/shareTable";
import { togetherBlocks } from "../pieces/togetherBlocks";
import { resultWarnings } from "../warningsSection";
import type { Section } from "./section";

/** Drivers of an event: shares first, then odds ratios and effects in percentage points. */
export const logitDriversSection: Section<LogitDriversResult> = (result, naming, language) => {
  const { words, formats, name } = language;
  const { model } = result;
  const rows = [...result.rows].sort((a, b) => a.rank - b.rank);
  const event = eventName(result.outcome, result.event, language);
  const pseudo = words.logit.pseudo[result.pseudoRSquared];
  return [
    heading(2, naming.heading ?? words.logit.driversHeading(event)),
    paragraph(
      words.logit.summary(
        basis(model.n, result.audit, language),
        { value: model.events, text: formats.count(model.events) },
        formats.percent(model.eventShare / 100),
        event,
      ),
      ...largestShare(result, rows, language),
    ),
    ...shareTable(result, rows, words.logit.shareNote(pseudo), language),
    paragraph(words.association),
    ...resultWarnings(result.warnings, language),
    ...togetherBlocks(result.movesTogether, rows, language),
    heading(3, words.logit.effectsHeading),
    ...logitEffects(
      rows.flatMap(lines),
      { outcome: name(result.outcome), event, on: "event", level: result.level, termHeader: words.driver.driver },
      language,
    ),
    paragraph(...logitFit(model, language), errorsNote(result.errors, language)),
    ...auditSection(result.audit, language),
    ...methodBlocks(
      result.permutations === undefined
        ? words.logit.importance(pseudo)
        : `${words.logit.importance(pseudo)} ${words.logit.orders(formats.count(result.permutations))}`,
      result.resampling,
      language,
    ),
  ];
};

/** One line for a driver of one column; a line for each level of a category, and for each of drivers judged together. */
function lines(row: LogitDriverRow): readonly LogitLine[] {
  const coefficients: readonly (LogisticRow | LogitDriverRow)[] = row.coefficients ?? [row];
  return coefficients.map(eventLine);
}
