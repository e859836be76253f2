import type { AnyScoreResult, BoxScoreResult, IntervalEstimate } from "../analysis/results";
import type { Language } from "./language";
import type { Column } from "./nodes";

export type ScoreToReport = AnyScoreResult | BoxScoreResult;
/** A score without its groups: the whole, or one group. */
export type OneScore = {
  [Kind in ScoreToReport["kind"]]: Omit<Extract<ScoreToReport, { kind: Kind }>, "groups" | "warnings">;
}[ScoreToReport["kind"]];

/** One line of the table. */
export interface ScoreLine {
  readonly name: string;
  readonly score: OneScore;
}

/** The columns of a score's table: its figure with interval, what else belongs to it, and the number of answers. */
export function scoreColumns(
  result: ScoreToReport,
  group: string,
  weighted: boolean,
  language: Language,
): readonly Column<ScoreLine>[] {
  const { words, formats } = language;
  const right = (header: string, cell: (score: OneScore) => string): Column<ScoreLine> => ({
    header,
    align: "right",
    cell: ({ score }) => cell(score),
  });
  const withInterval: WithInterval = (header, digits, pick) => [
    right(header, (score) => formats.decimal(pick(score)?.estimate, digits)),
    right(words.intervalColumn(formats.level(result.level)), (score) => {
      const figure = pick(score);
      return language.range(formats.decimal(figure?.confLow, digits), formats.decimal(figure?.confHigh, digits));
    }),
  ];
  return [
    { header: group, align: "left", cell: ({ name }) => name },
    ...withInterval(words.score.figures[result.kind], isMean(result.kind) ? 2 : 1, (score) => score),
    ...furtherColumns(result.kind, withInterval, right, language),
    right(words.score.answers, (score) => formats.count(score.n)),
    right(words.score.missing, (score) => formats.count(score.missing)),
    ...(weighted ? [right(words.score.effective, (score) => formats.decimal(score.effectiveSampleSize, 1))] : []),
  ];
}

type WithInterval = (
  header: string,
  digits: number,
  pick: (score: OneScore) => IntervalEstimate | null,
) => readonly Column<ScoreLine>[];

function isMean(kind: OneScore["kind"]): boolean {
  return kind === "ces" || kind === "meanScore";
}

/** What one kind of score has beside its figure. */
function furtherColumns(
  kind: OneScore["kind"],
  withInterval: WithInterval,
  right: (header: string, cell: (score: OneScore) => string) => Column<ScoreLine>,
  { words, formats }: Language,
): readonly Column<ScoreLine>[] {
  switch (kind) {
    case "nps":
      return (["promoters", "passives", "detractors"] as const).map((part) =>
        right(words.score[part], (score) => formats.decimal(score.kind === "nps" ? score.shares[part] : null, 1)),
      );
    case "netScore":
      return (["top", "middle", "bottom"] as const).map((part) =>
        right(words.score[part], (score) => formats.decimal(score.kind === "netScore" ? score.shares[part] : null, 1)),
      );
    case "csat":
      return withInterval(words.score.mean, 2, (score) => (score.kind === "csat" ? score.mean : null));
    case "ces":
      return withInterval(words.score.easy, 1, (score) => (score.kind === "ces" ? score.topShare : null));
    case "meanScore":
      return withInterval(words.score.itemIndex, 1, (score) => (score.kind === "meanScore" ? score.index : null));
    default:
      return [];
  }
}
