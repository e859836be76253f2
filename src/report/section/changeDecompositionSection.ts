import type { ChangeDecompositionResult, ChangeRow } from "../../analysis/comparison/comparisonResults";
import { groupName } from "../groupName";
import type { Language } from "../language";
import { bulletList, heading, leftColumn, paragraph, rightColumn, table } from "../nodes";
import { scoreFigures } from "../pieces/scoreFigures";
import { effectReading } from "../reading/effectReading";
import { resultWarnings } from "../warningsSection";
import type { Section } from "./section";

/** What a change of a score is made of: other people, or other answers. */
export const changeDecompositionSection: Section<ChangeDecompositionResult> = (result, naming, language) => {
  const { words, formats } = language;
  const { from, to, change, rows } = result;
  const figures = scoreFigures(result.unit, language);
  const segment = (row: ChangeRow): string => groupName(row.segment, language);
  const level = formats.level(result.level);
  const score = words.score.sentenceFigures[result.score];
  const found = rows.filter((row) => ["above", "below"].includes(effectReading(row)));
  const isKnown = rows.some((row) => effectReading(row) !== "unknown");
  return [
    heading(2, naming.heading ?? words.comparison.changeHeading(naming.column ?? words.score.headings[result.score])),
    paragraph(
      words.comparison.change(
        score,
        groupName(from.group, language),
        groupName(to.group, language),
        figures.figure(from.estimate),
        figures.figure(to.estimate),
      ),
      changeReading(result, language),
    ),
    bulletList([
      change.estimate !== null &&
        words.comparison.split(figures.change(result.mix.estimate), figures.change(result.within.estimate)),
      isKnown &&
        (found.length > 0
          ? words.comparison.segmentsFound(formats.list(found.map(segment)))
          : words.comparison.segmentsOpen(level)),
    ]),
    table<ChangeRow>(
      [
        leftColumn(naming.by ?? words.comparison.segment, segment),
        rightColumn(words.comparison.shareBefore, (row) => formats.percentFigure(row.shareFrom)),
        rightColumn(words.comparison.shareAfter, (row) => formats.percentFigure(row.shareTo)),
        rightColumn(words.comparison.scoreBefore, (row) => figures.figure(row.scoreFrom)),
        rightColumn(words.comparison.scoreAfter, (row) => figures.figure(row.scoreTo)),
        rightColumn(words.comparison.mix, (row) => figures.difference(row.mix?.estimate)),
        rightColumn(words.comparison.within, (row) => figures.difference(row.within?.estimate)),
        rightColumn(words.comparison.together, (row) => figures.difference(row.estimate)),
        rightColumn(words.intervalColumn(level), (row) => figures.differenceInterval(row)),
      ],
      rows,
    ),
    bulletList([words.comparison.mixNote, words.comparison.withinNote, words.comparison.midpointNote]),
    ...resultWarnings(result.warnings, language),
  ];
};

function changeReading({ change, unit, level }: ChangeDecompositionResult, language: Language): string | null {
  const { words, formats } = language;
  const figures = scoreFigures(unit, language);
  switch (effectReading(change)) {
    case "above":
      return words.comparison.rose(
        figures.amount(change.estimate),
        formats.level(level),
        figures.differenceInterval(change),
      );
    case "below":
      return words.comparison.fell(
        figures.amount(change.estimate),
        formats.level(level),
        figures.differenceInterval(change),
      );
    case "open":
      return words.comparison.changeOpen(
        figures.change(change.estimate),
        formats.level(level),
        figures.differenceInterval(change),
      );
    default:
      return null;
  }
}
