import type { OmegaLoading, OmegaResult } from "../../analysis/reliability/reliabilityResults";
import { auditSection } from "../auditSection";
import { intervalMethod } from "../intervalMethod";
import { bulletList, heading, leftColumn, paragraph, rightColumn, table } from "../nodes";
import { resultWarnings } from "../warningsSection";
import type { Section } from "./section";

/** McDonald's omega: what the factors behind the items explain of their sum, and what all items share. */
export const omegaSection: Section<OmegaResult> = (result, naming, language) => {
  const { words, formats, name, quotedName, range } = language;
  const { confLow, confHigh, hierarchical, hierarchicalInterval, reversed } = result;
  const figure = (value: number | null | undefined): string => formats.decimal(value, 3);
  const level = formats.level(result.level);
  const groups = result.loadings[0]?.groups ?? [];
  return [
    heading(2, naming.heading ?? words.reliability.omegaHeading),
    paragraph(
      words.reliability.omega(
        figure(result.estimate),
        { value: result.items, text: formats.count(result.items) },
        result.n === null ? null : formats.count(result.n),
      ),
      confLow !== null && confHigh !== null
        ? words.reliability.interval(
            level,
            range(figure(confLow), figure(confHigh)),
            intervalMethod(result.method, language),
          )
        : words.reliability.omegaUnsure,
      hierarchical !== null &&
        (hierarchicalInterval?.confLow == null || hierarchicalInterval.confHigh === null
          ? words.reliability.hierarchical(formats.percent(hierarchical))
          : words.reliability.hierarchicalWithin(
              formats.percent(hierarchical),
              level,
              range(formats.percent(hierarchicalInterval.confLow), formats.percent(hierarchicalInterval.confHigh)),
            )),
    ),
    table<OmegaLoading>(
      [
        leftColumn(words.reliability.item, ({ term }) => name(term)),
        rightColumn(words.reliability.general, ({ general }) => formats.decimal(general, 2)),
        ...groups.map((_, place) =>
          rightColumn<OmegaLoading>(words.reliability.group(formats.count(place + 1)), (row) =>
            formats.decimal(row.groups[place], 2),
          ),
        ),
        rightColumn(words.reliability.communality, ({ communality }) => formats.decimal(communality, 2)),
      ],
      result.loadings,
    ),
    bulletList([
      words.reliability.omegaNote,
      hierarchical !== null && words.reliability.hierarchicalNote,
      reversed.length > 0 && words.reliability.reversed(formats.list(reversed.map(quotedName))),
      result.correlation === "polychoric" && words.reliability.polychoric,
    ]),
    ...resultWarnings(result.warnings, language),
    ...auditSection(result.audit, language),
  ];
};
