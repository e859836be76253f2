import type { RidgeTraceResult, RidgeTraceRow } from "../../analysis/impact/impactResults";
import { auditSection, basis } from "../auditSection";
import { bulletList, type Column, heading, leftColumn, paragraph, rightColumn, table } from "../nodes";
import { resultWarnings } from "../warningsSection";
import type { Section } from "./section";

/** How steady coefficients are when a penalty shrinks them: at no penalty, one in the middle and the largest. */
export const ridgeTraceSection: Section<RidgeTraceResult> = (result, naming, language) => {
  const { words, formats, name, quotedName } = language;
  const { rows, lambdas, effectiveDf } = result;
  const last = lambdas.length - 1;
  const shown = [...new Set([0, Math.floor(last / 2), last])].filter((index) => index >= 0);
  const changing = rows.filter(({ changesSign }) => changesSign);
  const penalty = (index: number): string => {
    const lambda = lambdas[index];
    return Number.isInteger(lambda) ? formats.plain(lambda) : formats.decimal(lambda, 3);
  };
  const columns: readonly Column<RidgeTraceRow>[] = [
    leftColumn(words.driver.driver, ({ term }) => name(term)),
    ...shown.map((index) =>
      rightColumn<RidgeTraceRow>(words.collinear.coefficientAt(penalty(index)), ({ coefficients }) =>
        formats.decimal(coefficients[index], 3),
      ),
    ),
    rightColumn(words.collinear.vifAt(penalty(0)), ({ vif }) => formats.inflation(vif[0])),
    leftColumn(words.collinear.sign, ({ changesSign }) =>
      changesSign ? words.collinear.changes : words.collinear.holds,
    ),
  ];
  return [
    heading(2, naming.heading ?? words.collinear.ridgeHeading(name(result.outcome))),
    paragraph(
      words.collinear.ridgeSummary(
        basis(result.n, result.audit, language),
        formats.count(lambdas.length),
        penalty(last),
      ),
      changing.length === 0
        ? words.collinear.signsHold
        : words.collinear.signsChange(formats.list(changing.map(({ term }) => quotedName(term))), {
            value: changing.length,
            text: formats.count(changing.length),
          }),
    ),
    table(columns, rows),
    bulletList([
      words.collinear.ridgeNote,
      words.collinear.effectiveNote(formats.decimal(effectiveDf[0], 1), formats.decimal(effectiveDf[last], 1)),
      words.collinear.ridgeCaution,
    ]),
    ...resultWarnings(result.warnings, language),
    ...auditSection(result.audit, language),
  ];
};
