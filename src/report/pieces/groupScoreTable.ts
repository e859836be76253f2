import type { GroupScore, ScoreUnit } from "../../analysis/comparison/comparisonResults";
import type { Language } from "../language";
import { type Block, type Column, leftColumn, rightColumn, table } from "../nodes";
import { scoreFigures } from "./scoreFigures";

/** The score of each group or wave, with its interval and the number of answers. */
export function groupScoreTable<Group extends GroupScore>(
  groups: readonly Group[],
  {
    unit,
    level,
    groupHeader,
    scoreHeader,
    groupOf,
    further = [],
  }: {
    readonly unit: ScoreUnit;
    readonly level: number | null;
    readonly groupHeader: string;
    readonly scoreHeader: string;
    readonly groupOf: (group: unknown) => string;
    readonly further?: readonly Column<Group>[];
  },
  language: Language,
): Block {
  const { words, formats } = language;
  const figures = scoreFigures(unit, language);
  const isWeighted = groups.some(({ effectiveSampleSize }) => effectiveSampleSize !== undefined);
  return table<Group>(
    [
      leftColumn(groupHeader, ({ group }) => groupOf(group)),
      rightColumn(scoreHeader, ({ estimate }) => figures.figure(estimate)),
      ...(level === null
        ? []
        : [rightColumn<Group>(words.intervalColumn(formats.level(level)), (group) => figures.interval(group))]),
      ...further,
      rightColumn(words.score.answers, ({ n }) => formats.count(n)),
      ...(groups.some(({ missing }) => missing > 0)
        ? [rightColumn<Group>(words.score.missing, ({ missing }) => formats.count(missing))]
        : []),
      ...(isWeighted
        ? [
            rightColumn<Group>(words.score.effective, ({ effectiveSampleSize }) =>
              formats.decimal(effectiveSampleSize, 1),
            ),
          ]
        : []),
    ],
    groups,
  );
}
