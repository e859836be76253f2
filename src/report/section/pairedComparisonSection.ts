import type { PairedComparisonResult, PairedRow } from "../../analysis/comparison/comparisonResults";
import { groupName } from "../groupName";
import { bulletList, heading, paragraph, rightColumn } from "../nodes";
import { type ComparedNames, differenceReadings } from "../pieces/differenceReadings";
import { differenceNotes, differenceTable } from "../pieces/differenceTable";
import { warningsSection } from "../warningsSection";
import type { Section } from "./section";

/** Two scores, or two waves, of the same people. */
export const pairedComparisonSection: Section<PairedComparisonResult> = (result, naming, language) => {
  const { words, formats } = language;
  const { rows } = result;
  const names: ComparedNames = {
    a: (row) => groupName(row.a, language),
    b: (row) => groupName(row.b, language),
  };
  const score = naming.column ?? words.score.headings[result.score];
  return [
    heading(2, naming.heading ?? words.comparison.pairedHeading(score)),
    paragraph(
      words.comparison.pairedSummary(
        { value: rows.length, text: formats.count(rows.length) },
        { value: result.order.length, text: formats.count(result.order.length) },
      ),
    ),
    bulletList(differenceReadings(rows, result, names, language)),
    differenceTable<PairedRow>(rows, result, names, language, [
      rightColumn(words.comparison.both, ({ n }) => formats.count(n)),
    ]),
    bulletList([...differenceNotes(rows, result, language), words.comparison.pairedNote]),
    ...warningsSection(
      [
        ...result.warnings.map((warning) => ({ warning })),
        ...rows.flatMap((row) => row.warnings.map((warning) => ({ warning }))),
      ],
      language,
    ),
  ];
};
