import type { OrdinalDriverRow, OrdinalDriversResult, OrdinalRow } from "../../analysis/regression/modelResults";
import { auditSection, basis } from "../auditSection";
import { errorsNote } from "../modelSummary";
import { heading, paragraph } from "../nodes";
import { largestShare } from "../pieces/largestShare";
import { effectOn, logitEffects, ordinalLine } from "../pieces/logitEffects";
import { logitFit } from "../pieces/logitFit";
import { methodBlocks } from "../pieces/methodBlocks";
import { proportionality } from "../pieces/proportionality";
import { shareTable } from "../pieces/shareTable";
import { togetherBlocks } from "../pieces/togetherBlocks";
import { resultWarnings } from "../warningsSection";
import type { Section } from "./section";

/** Drivers of ordered answers: shares first, then odds ratios and effects on the mean or the NPS. */
export const ordinalDriversSection: Section<OrdinalDriversResult> = (result, naming, language) => {
  const { words, formats, name } = language;
  const rows = [...result.rows].sort((a, b) => a.rank - b.rank);
  const outcome = name(result.outcome);
  const pseudo = words.logit.pseudo[result.pseudoRSquared];
  const coefficients = rows.flatMap((row): readonly (OrdinalRow | OrdinalDriverRow)[] => row.coefficients ?? [row]);
  const on = effectOn(coefficients);
  return [
    heading(2, naming.heading ?? words.logit.driversHeading(outcome)),
    paragraph(
      words.logit.ordinalSummary(
        basis(result.model.n, result.audit, language),
        outcome,
        formats.list(result.answers.map((answer) => formats.plain(answer))),
      ),
      ...largestShare(result, rows, language),
    ),
    ...shareTable(result, rows, words.logit.shareNote(pseudo), language),
    paragraph(words.association),
    ...resultWarnings(result.warnings, language),
    ...togetherBlocks(result.movesTogether, rows, language),
    heading(3, words.logit.effectsHeading),
    ...logitEffects(
      coefficients.map((row) => ordinalLine(row, on)),
      { outcome, event: outcome, on, level: result.level, termHeader: words.driver.driver },
      language,
    ),
    paragraph(
      proportionality(result.proportionalOdds, result.rows, result.level, language),
      ...logitFit(result.model, language),
      errorsNote(result.errors, language),
    ),
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
