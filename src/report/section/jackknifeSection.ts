import type { JackknifeResult, JackknifeRow } from "../../analysis/resampling/bootstrapResults";
import { bulletList, heading, leftColumn, paragraph, rightColumn, table } from "../nodes";
import { errorDigits } from "../pieces/errorDigits";
import { resultWarnings } from "../warningsSection";
import type { Section } from "./section";

/** Any statistic with what leaving rows out, one after another, says about it. */
export const jackknifeSection: Section<JackknifeResult> = (result, naming, language) => {
  const { words, formats, name, range } = language;
  const { rows, leftOut } = result;
  const figure = errorDigits(rows, ({ stdError }) => stdError, language);
  return [
    heading(2, naming.heading ?? words.resampling.jackknifeHeading),
    paragraph(
      words.resampling.jackknife(
        words.resampling.units[leftOut.units]({ value: leftOut.count, text: formats.count(leftOut.count) }),
        formats.level(result.level),
      ),
      leftOut.groups !== undefined && words.resampling.groupsLeftOut(formats.count(leftOut.groups)),
      result.missing === undefined || result.missing === 0
        ? words.resampling.allAnswers(formats.count(result.n))
        : words.resampling.answers(formats.count(result.n), formats.count(result.missing)),
    ),
    table<JackknifeRow>(
      [
        leftColumn(words.resampling.figure, (row) => name(row.term)),
        rightColumn(words.resampling.estimate, (row) => figure(row, row.estimate)),
        rightColumn(words.intervalColumn(formats.level(result.level)), (row) =>
          range(figure(row, row.confLow), figure(row, row.confHigh)),
        ),
        rightColumn(words.regression.stdError, (row) => figure(row, row.stdError)),
        rightColumn(words.resampling.bias, (row) => figure(row, row.bias)),
        rightColumn(words.resampling.corrected, (row) => figure(row, row.corrected)),
      ],
      rows,
    ),
    bulletList([
      words.resampling.jackknifeMeaning,
      words.resampling.correctedNote,
      leftOut.strata > 1 && words.resampling.strata(formats.count(leftOut.strata)),
    ]),
    ...resultWarnings(result.warnings, language),
  ];
};
