import type { NonlinearityResult, NonlinearityRow } from "../../analysis/impact/impactResults";
import { auditSection, basis } from "../auditSection";
import { NO_FIGURE } from "../formats";
import type { Counted } from "../messages/counted";
import { bulletList, heading, leftColumn, paragraph, rightColumn, table } from "../nodes";
import { type CurveReading, curveReading } from "../reading/curveReading";
import { resultWarnings } from "../warningsSection";
import type { Section } from "./section";

/** Whether straight lines will do, driver by driver. */
export const nonlinearitySection: Section<NonlinearityResult> = (result, naming, language) => {
  const { words, formats, name, quotedName } = language;
  const { rows } = result;
  const read = rows.map((row) => ({ row, reading: curveReading(row, result.level) }));
  const found = read.filter(({ reading }) => reading !== null && reading !== "none");
  const named = (wanted: CurveReading): readonly string[] =>
    read.filter(({ reading }) => reading === wanted).map(({ row }) => quotedName(row.term));
  const say = (wanted: CurveReading, sentence: (drivers: string, count: Counted) => string): string | null => {
    const drivers = named(wanted);
    const count = { value: drivers.length, text: formats.count(drivers.length) };
    return drivers.length === 0 ? null : sentence(formats.list(drivers), count);
  };
  return [
    heading(2, naming.heading ?? words.impact.curvesHeading(name(result.outcome))),
    paragraph(
      words.impact.curvesSummary(
        basis(result.n, result.audit, language),
        { value: found.length, text: formats.count(found.length) },
        formats.count(rows.length),
      ),
    ),
    bulletList([
      say("up", words.impact.curvesUp),
      say("down", words.impact.curvesDown),
      say("uneven", words.impact.uneven),
      found.length === 0 && words.impact.noCurves,
    ]),
    table<NonlinearityRow>(
      [
        leftColumn(words.driver.driver, ({ term }) => name(term)),
        leftColumn(words.impact.curve, (row) => {
          const reading = curveReading(row, result.level);
          return reading === null ? NO_FIGURE : words.impact.curves[reading];
        }),
        rightColumn(words.impact.turns, ({ turningPoint }) => formats.decimal(turningPoint, 1)),
        rightColumn(words.impact.pCurve, ({ square }) => formats.pValue(square?.adjustedPValue)),
        rightColumn(words.impact.pCategories, ({ categories }) => formats.pValue(categories?.adjustedPValue)),
      ],
      rows,
    ),
    bulletList([
      words.impact.curveNote,
      words.impact.categoriesNote,
      rows.some(({ turningPoint }) => turningPoint !== null) && words.impact.turnNote,
    ]),
    paragraph(words.association),
    ...resultWarnings(result.warnings, language),
    ...auditSection(result.audit, language),
  ];
};
