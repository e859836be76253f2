import type { BootstrapResult, BootstrapRow } from "../../analysis/resampling/bootstrapResults";
import { intervalMethod } from "../intervalMethod";
import { bulletList, heading, leftColumn, paragraph, rightColumn, table } from "../nodes";
import { errorDigits } from "../pieces/errorDigits";
import { resultWarnings } from "../warningsSection";
import type { Section } from "./section";

/** Any statistic with what resampling says about it. */
export const bootstrapSection: Section<BootstrapResult> = (result, naming, language) => {
  const { words, formats, name, range } = language;
  const { rows, resampled } = result;
  const figure = errorDigits(rows, ({ stdError }) => stdError, language);
  return [
    heading(2, naming.heading ?? words.resampling.bootstrapHeading),
    paragraph(
      words.resampling.bootstrap(
        { value: result.resamples, text: formats.count(result.resamples) },
        words.resampling.units[resampled.units]({ value: resampled.count, text: formats.count(resampled.count) }),
        formats.level(result.level),
        intervalMethod(result.method, language),
      ),
      result.missing === undefined || result.missing === 0
        ? words.resampling.allAnswers(formats.count(result.n))
        : words.resampling.answers(formats.count(result.n), formats.count(result.missing)),
    ),
    table<BootstrapRow>(
      [
        leftColumn(words.resampling.figure, (row) => name(row.term)),
        rightColumn(words.resampling.estimate, (row) => figure(row, row.estimate)),
        rightColumn(words.intervalColumn(formats.level(result.level)), (row) =>
          range(figure(row, row.confLow), figure(row, row.confHigh)),
        ),
        rightColumn(words.regression.stdError, (row) => figure(row, row.stdError)),
        rightColumn(words.resampling.bias, (row) => figure(row, row.bias)),
      ],
      rows,
    ),
    bulletList([
      words.resampling.meaning,
      words.resampling.biasNote,
      words.resampling.schemes[result.scheme],
      resampled.strata > 1 && words.resampling.strata(formats.count(resampled.strata)),
      words.resampling.seed(formats.plain(result.seed)),
      rows.some(({ confLow, confHigh }) => confLow === null || confHigh === null) && words.driver.someIntervals,
    ]),
    ...resultWarnings(result.warnings, language),
  ];
};
