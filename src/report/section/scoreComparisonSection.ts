import type { ScoreComparisonResult } from "../../analysis/comparison/comparisonResults";
import { groupName } from "../groupName";
import { bulletList, heading, paragraph } from "../nodes";
import { type ComparedNames, differenceReadings } from "../pieces/differenceReadings";
import { differenceNotes, differenceTable } from "../pieces/differenceTable";
import { groupScoreTable } from "../pieces/groupScoreTable";
import { scoreFigures } from "../pieces/scoreFigures";
import { warningsSection } from "../warningsSection";
import type { Section } from "./section";

/** Scores of groups beside one another: what differs, what may be nothing, and how small a difference could be seen. */
export const scoreComparisonSection: Section<ScoreComparisonResult> = (result, naming, language) => {
  const { words, formats } = language;
  const { rows, groups } = result;
  const score = naming.column ?? words.score.headings[result.score];
  // Without `by` all answers are one group called null; a group that is missing is not compared.
  const groupOf = (group: unknown): string => (group === null ? words.score.total : groupName(group, language));
  const figures = scoreFigures(result.unit, language);
  const names: ComparedNames = {
    a: (row) => {
      if (result.against === "benchmark") return words.comparison.benchmark(figures.figure(row.estimateA));
      return row.a === null ? words.comparison.rest : groupOf(row.a);
    },
    b: (row) => groupOf(row.b),
  };
  return [
    heading(2, naming.heading ?? words.comparison.heading(score)),
    paragraph(
      words.comparison.summary(
        { value: rows.length, text: formats.count(rows.length) },
        { value: groups.length, text: formats.count(groups.length) },
        formats.count(result.n),
      ),
    ),
    bulletList(differenceReadings(rows, result, names, language)),
    heading(3, words.comparison.scoresHeading),
    groupScoreTable(
      groups,
      {
        unit: result.unit,
        level: result.level,
        groupHeader: naming.by ?? words.score.group,
        scoreHeader: words.score.figures[result.score],
        groupOf,
      },
      language,
    ),
    heading(3, words.comparison.differencesHeading),
    differenceTable(rows, result, names, language),
    bulletList(differenceNotes(rows, result, language)),
    ...warningsSection(
      [
        ...result.warnings.map((warning) => ({ warning })),
        ...rows.flatMap((row) => row.warnings.map((warning) => ({ warning, group: names.b(row) }))),
      ],
      language,
    ),
  ];
};
