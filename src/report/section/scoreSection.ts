import type { CustomerIndexScore, IndexItem, Warning } from "../../analysis/results";
import { groupName } from "../groupName";
import { intervalMethod } from "../intervalMethod";
import type { Language } from "../language";
import type { Naming } from "../naming";
import { type Block, bulletList, type Column, heading, table } from "../nodes";
import { type OneScore, type ScoreLine, type ScoreToReport, scoreColumns } from "../scoreColumns";
import { scoreMeaning } from "../scoreMeaning";
import { type PlacedWarning, warningsSection } from "../warningsSection";

/** A score: all answers first, then each group, then what the figure means. */
export function scoreSection(result: ScoreToReport, naming: Naming, language: Language): readonly Block[] {
  const { words, formats } = language;
  const score = words.score.headings[result.kind];
  const title = naming.heading ?? (naming.column === undefined ? score : words.score.headingOf(score, naming.column));
  const groups: readonly (OneScore & { readonly group: unknown; readonly warnings: readonly Warning[] })[] =
    result.groups ?? [];
  const lines: readonly ScoreLine[] = [
    { name: words.score.total, score: result },
    ...groups.map((group) => ({ name: groupName(group.group, language), score: group })),
  ];
  const warnings: readonly PlacedWarning[] = [
    ...result.warnings.map((warning) => ({ warning })),
    ...groups.flatMap((group) =>
      group.warnings.map((warning) => ({ warning, group: groupName(group.group, language) })),
    ),
  ];
  const weighted = lines.some((line) => line.score.effectiveSampleSize !== undefined);
  const hasNoFigure = lines.some((line) => line.score.estimate === null);
  const hasNoInterval = lines.some(
    (line) => line.score.estimate !== null && (line.score.confLow === null || line.score.confHigh === null),
  );
  return [
    heading(2, title),
    table(scoreColumns(result, naming.by ?? words.score.group, weighted, language), lines),
    bulletList([
      scoreMeaning(result, language),
      words.score.interval(
        words.score.sentenceFigures[result.kind],
        formats.level(result.level),
        intervalMethod(result.method, language),
      ),
      weighted && words.score.effectiveNote,
      hasNoFigure && words.score.noFigure,
      hasNoInterval && words.score.noInterval,
    ]),
    ...(result.kind === "customerIndex" ? indexItems(result, language) : []),
    ...warningsSection(warnings, language),
  ];
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
