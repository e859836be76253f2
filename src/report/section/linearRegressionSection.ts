import type { CoefficientRow, LinearRegressionResult } from "../../analysis/results";
import { auditSection, basis } from "../auditSection";
import { coefficientColumns } from "../coefficientColumns";
import { decimalsFor } from "../formats";
import { errorsNote, modelSummary } from "../modelSummary";
import { bulletList, type Column, heading, paragraph, table } from "../nodes";
import { resultWarnings } from "../warningsSection";
import type { Section } from "./section";

const INTERCEPT = "(Intercept)";

/** A regression on its own: every coefficient in the order given, the intercept first. */
export const linearRegressionSection: Section<LinearRegressionResult> = (result, naming, language) => {
  const { words, formats, name } = language;
  const predictors = Math.max(0, result.rows.length - 1);
  const shared = coefficientColumns(result.rows, result.level, language);
  const digits = decimalsFor(result.rows.map((row) => row.stdError));
  const columns: readonly Column<CoefficientRow>[] = [
    {
      header: words.regression.term,
      align: "left",
      cell: (row, index) => (index === 0 && row.term === INTERCEPT ? words.regression.intercept : name(row.term)),
    },
    shared.estimate,
    shared.interval,
    {
      header: words.regression.stdError,
      align: "right",
      cell: (row, index) => formats.decimal(row.stdError, digits[index] ?? 3),
    },
    { header: words.regression.statistic, align: "right", cell: (row) => formats.decimal(row.statistic, 2) },
    shared.p,
  ];
  return [
    heading(2, naming.heading ?? words.regression.heading(name(result.outcome))),
    paragraph(
      words.regression.summary(
        basis(result.model.n, result.audit, language),
        { value: predictors, text: formats.count(predictors) },
        name(result.outcome),
        formats.percent(result.model.rSquared),
      ),
    ),
    table(columns, result.rows),
    paragraph(...modelSummary(result.model, language), errorsNote(result.errors, language)),
    bulletList([
      words.regression.coefficientNote(name(result.outcome)),
      words.regression.significanceNote,
      result.rows.some((row) => row.statistic === null || row.pValue === null) && words.regression.noStatistic,
    ]),
    paragraph(words.association),
    ...resultWarnings(result.warnings, language),
    ...auditSection(result.audit, language),
  ];
};
