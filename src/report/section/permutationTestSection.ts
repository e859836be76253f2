import type { PermutationTestResult } from "../../analysis/resampling/bootstrapResults";
import { bulletList, heading, leftColumn, paragraph, rightColumn, table } from "../nodes";
import { isSeldom } from "../reading/isSeldom";
import { resultWarnings } from "../warningsSection";
import type { Section } from "./section";

/** A difference against what random exchange of the answers would give. */
export const permutationTestSection: Section<PermutationTestResult> = (result, naming, language) => {
  const { words, formats } = language;
  const groups = [
    { name: words.resampling.first, n: result.n[0], missing: result.missing[0] },
    { name: words.resampling.second, n: result.n[1], missing: result.missing[1] },
  ];
  return [
    heading(2, naming.heading ?? words.resampling.permutationHeading),
    paragraph(
      words.resampling.permutation(
        formats.decimal(result.estimate, 3),
        formats.count(result.asExtreme),
        { value: result.resamples, text: formats.count(result.resamples) },
        words.resampling.pShare(formats.pRelation(result.pValue)),
        result.alternative,
        result.paired,
      ),
      isSeldom(result.pValue) ? words.resampling.seldom : words.resampling.often,
    ),
    table<(typeof groups)[number]>(
      [
        leftColumn(naming.by ?? words.resampling.group, (group) => group.name),
        rightColumn(words.score.answers, (group) => formats.count(group.n)),
        rightColumn(words.score.missing, (group) => formats.count(group.missing)),
      ],
      groups,
    ),
    bulletList([words.resampling.fewest, words.resampling.seed(formats.plain(result.seed))]),
    ...resultWarnings(result.warnings, language),
  ];
};
