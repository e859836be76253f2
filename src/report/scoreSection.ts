import type {
  AnyScoreResult,
  CesScore,
  CsatScore,
  CustomerIndexScore,
  IndexItem,
  IntervalEstimate,
  NpsScore,
  Warning,
} from "../analysis/results";
import { groupName } from "./groupName";
import { intervalMethod } from "./intervalMethod";
import type { Language } from "./language";
import type { Naming } from "./naming";
import { type Block, bulletList, type Column, heading, table } from "./nodes";
import { type PlacedWarning, warningsSection } from "./warningsSection";

type AnyScore = NpsScore | CsatScore | CesScore | CustomerIndexScore;

/** One line of the table: the whole, or a group. */
interface ScoreLine {
  readonly name: string;
  readonly score: AnyScore;
}

/** A score: all answers first, then each group, then what the figure means. */
export function scoreSection(result: AnyScoreResult, naming: Naming, language: Language): readonly Block[] {
  const { words, formats } = language;
  const score = words.score.headings[result.kind];
  const title = naming.heading ?? (naming.column === undefined ? score : words.score.headingOf(score, naming.column));
  const groups: readonly (AnyScore & { readonly group: unknown; readonly warnings: readonly Warning[] })[] =
    result.groups ?? [];
  const lines: readonly ScoreLine[] = [
    { name: words.score.total, score: result },
    ...groups.map((score) => ({ name: groupName(score.group, language), score })),
  ];
  const warnings: readonly PlacedWarning[] = [
    ...result.warnings.map((warning) => ({ warning })),
    ...groups.flatMap((score) =>
      score.warnings.map((warning) => ({ warning, group: groupName(score.group, language) })),
    ),
  ];
  const weighted = lines.some(({ score }) => score.effectiveSampleSize !== undefined);
  const without = (exists: (score: AnyScore) => boolean): boolean => lines.some(({ score }) => !exists(score));
  return [
    heading(2, title),
    table(scoreColumns(result, naming.by ?? words.score.group, weighted, language), lines),
    bulletList([
      meaning(result, language),
      words.score.interval(
        words.score.sentenceFigures[result.kind],
        formats.level(result.level),
        intervalMethod(result.method, language),
      ),
      weighted && words.score.effectiveNote,
      without((score) => score.estimate !== null) && words.score.noFigure,
      without((score) => score.estimate === null || (score.confLow !== null && score.confHigh !== null)) &&
        words.score.noInterval,
    ]),
    ...(result.kind === "customerIndex" ? indexItems(result, language) : []),
    ...warningsSection(warnings, language),
  ];
}

function scoreColumns(
  result: AnyScoreResult,
  group: string,
  weighted: boolean,
  language: Language,
): readonly Column<ScoreLine>[] {
  const { words, formats } = language;
  const digits = result.kind === "ces" ? 2 : 1;
  const interval = words.intervalColumn(formats.level(result.level));
  const right = (header: string, cell: (score: AnyScore) => string): Column<ScoreLine> => ({
    header,
    align: "right",
    cell: ({ score }) => cell(score),
  });
  const figureWithInterval = (
    header: string,
    decimals: number,
    pick: (score: AnyScore) => IntervalEstimate | null,
  ): readonly Column<ScoreLine>[] => [
    right(header, (score) => formats.decimal(pick(score)?.estimate, decimals)),
    right(interval, (score) => {
      const figure = pick(score);
      return language.range(formats.decimal(figure?.confLow, decimals), formats.decimal(figure?.confHigh, decimals));
    }),
  ];
  const columns: Column<ScoreLine>[] = [
    { header: group, align: "left", cell: ({ name }) => name },
    ...figureWithInterval(words.score.figures[result.kind], digits, (score) => score),
  ];
  if (result.kind === "nps") {
    for (const kind of ["promoters", "passives", "detractors"] as const) {
      columns.push(
        right(words.score[kind], (score) => formats.decimal(score.kind === "nps" ? score.shares[kind] : null, 1)),
      );
    }
  }
  if (result.kind === "csat") {
    columns.push(...figureWithInterval(words.score.mean, 2, (score) => (score.kind === "csat" ? score.mean : null)));
  }
  if (result.kind === "ces") {
    columns.push(...figureWithInterval(words.score.easy, 1, (score) => (score.kind === "ces" ? score.topShare : null)));
  }
  columns.push(
    right(words.score.answers, (score) => formats.count(score.n)),
    right(words.score.missing, (score) => formats.count(score.missing)),
  );
  if (weighted) columns.push(right(words.score.effective, (score) => formats.decimal(score.effectiveSampleSize, 1)));
  return columns;
}

function meaning(result: AnyScoreResult, { words, formats }: Language): string {
  switch (result.kind) {
    case "nps":
      return result.cutoffs
        ? words.score.nps(formats.plain(result.cutoffs.promoters), formats.plain(result.cutoffs.detractors))
        : words.score.npsOfCounts;
    case "csat":
      return words.score.csat(formats.either(result.top.map((answer) => formats.plain(answer))));
    case "ces":
      return result.version === "1.0" ? words.score.ces1 : words.score.ces2;
    case "customerIndex":
      return words.score.customerIndex;
  }
}

function indexItems(result: CustomerIndexScore, { words, formats, name }: Language): readonly Block[] {
  const columns: readonly Column<IndexItem>[] = [
    { header: words.score.item, align: "left", cell: (item) => name(item.term) },
    { header: words.score.weight, align: "right", cell: (item) => formats.decimal(item.weight, 3) },
    { header: words.score.itemMean, align: "right", cell: (item) => formats.decimal(item.mean, 2) },
    { header: words.score.itemIndex, align: "right", cell: (item) => formats.decimal(item.index, 1) },
  ];
  return [heading(3, words.score.items), table(columns, result.items)];
}
