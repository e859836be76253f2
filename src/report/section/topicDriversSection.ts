import type { TopicDriversResult, TopicRow } from "../../analysis/impact/impactResults";
import { auditSection, basis } from "../auditSection";
import { bulletList, heading, leftColumn, paragraph, rightColumn, table } from "../nodes";
import { scoreFigures } from "../pieces/scoreFigures";
import { type EffectReading, effectReading } from "../reading/effectReading";
import { resultWarnings } from "../warningsSection";
import type { Section } from "./section";

/** Topics of comments, and what mentioning them goes with. */
export const topicDriversSection: Section<TopicDriversResult> = (result, naming, language) => {
  const { words, formats, name, quotedName } = language;
  const { rows } = result;
  const isNps = result.score === "nps";
  const figures = scoreFigures(isNps ? "points" : "scale", language);
  const interval = words.intervalColumn(formats.level(result.level));
  const among = (reading: EffectReading): readonly TopicRow[] =>
    rows.filter((row) => effectReading(row.adjusted) === reading);
  const names = (some: readonly TopicRow[]): string => formats.list(some.map(({ term }) => quotedName(term)));
  const [above, below, open] = [among("above"), among("below"), among("open")];
  return [
    heading(2, naming.heading ?? words.impact.topicsHeading(name(result.outcome))),
    paragraph(
      words.impact.topicsSummary(
        basis(result.n, result.audit, language),
        { value: rows.length, text: formats.count(rows.length) },
        words.score.figures[isNps ? "nps" : "meanScore"],
        figures.figure(result.estimate),
      ),
    ),
    bulletList([
      above.length > 0 && words.impact.topicsFound(names(above)),
      below.length > 0 && words.impact.topicsBelow(names(below)),
      open.length > 0 && words.impact.topicsOpen({ value: open.length, text: formats.count(open.length) }),
    ]),
    table<TopicRow>(
      [
        leftColumn(words.impact.topic, ({ term }) => name(term)),
        rightColumn(words.impact.mentions, ({ mentions }) => formats.count(mentions)),
        rightColumn(words.impact.prevalence, ({ prevalence }) => formats.percentFigure(prevalence)),
        rightColumn(words.impact.scoreWith, ({ scoreWith }) => figures.figure(scoreWith)),
        rightColumn(words.impact.scoreWithout, ({ scoreWithout }) => figures.figure(scoreWithout)),
        rightColumn(words.impact.lift, ({ lift }) => figures.difference(lift.estimate)),
        rightColumn(interval, ({ lift }) => figures.differenceInterval(lift)),
      ],
      rows,
    ),
    bulletList([words.impact.liftNote, words.impact.peopleNote]),
    heading(3, words.impact.impactHeading),
    table<TopicRow>(
      [
        leftColumn(words.impact.topic, ({ term }) => name(term)),
        rightColumn(words.impact.topicsImpact, ({ impact }) => figures.difference(impact.estimate)),
        rightColumn(interval, ({ impact }) => figures.differenceInterval(impact)),
        rightColumn(words.impact.adjusted, ({ adjusted }) => figures.difference(adjusted.estimate)),
        rightColumn(interval, ({ adjusted }) => figures.differenceInterval(adjusted)),
      ],
      rows,
    ),
    bulletList([words.impact.impactNote, words.impact.adjustedTopicNote]),
    paragraph(words.association),
    ...resultWarnings(result.warnings, language),
    ...auditSection(result.audit, language),
  ];
};
