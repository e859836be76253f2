import type { CronbachAlphaResult, ItemDroppedRow } from "../../analysis/results";
import { auditSection } from "../auditSection";
import { intervalMethod } from "../intervalMethod";
import type { Language } from "../language";
import { type Column, heading, paragraph, table } from "../nodes";
import { resultWarnings } from "../warningsSection";
import type { Section } from "./section";

/** Cronbach's alpha in words, and how each item fits the others. */
export const cronbachAlphaSection: Section<CronbachAlphaResult> = (result, naming, language) => {
  const { words, formats, name, range } = language;
  const figure = (value: number | null): string => formats.decimal(value, 3);
  const columns: readonly Column<ItemDroppedRow>[] = [
    { header: words.alpha.item, align: "left", cell: (row) => name(row.term) },
    { header: words.alpha.without, align: "right", cell: (row) => figure(row.estimate) },
    { header: words.alpha.itemTotal, align: "right", cell: (row) => figure(row.itemTotal) },
    { header: words.alpha.itemRest, align: "right", cell: (row) => figure(row.itemRest) },
  ];
  const hasInterval = result.confLow !== null && result.confHigh !== null;
  return [
    heading(2, naming.heading ?? words.alpha.heading),
    paragraph(
      words.alpha.summary(
        figure(result.estimate),
        { value: result.items, text: formats.count(result.items) },
        result.n === null ? null : formats.count(result.n),
      ),
      hasInterval
        ? words.alpha.interval(
            formats.level(result.level),
            range(figure(result.confLow), figure(result.confHigh)),
            intervalMethod(result.method, language),
          )
        : noInterval(result, language),
      words.alpha.others(figure(result.standardized), figure(result.averageCorrelation)),
    ),
    ...(result.ifDropped.length > 0 ? [table(columns, result.ifDropped)] : []),
    paragraph(
      result.ifDropped.length > 0 && words.alpha.tableNote,
      result.ifDropped.some((row) => row.estimate === null) && words.alpha.noneWithout,
      words.alpha.meaning,
    ),
    ...resultWarnings(result.warnings, language),
    ...auditSection(result.audit, language),
  ];
};

function noInterval({ n, warnings }: CronbachAlphaResult, { words }: Language): string {
  if (n === null) return words.alpha.noIntervalWithoutN;
  return warnings.length > 0 ? words.alpha.noIntervalWarned : words.alpha.noInterval;
}
