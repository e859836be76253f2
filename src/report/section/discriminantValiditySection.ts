import type {
  ConstructPairRow,
  ConstructValidityRow,
  DiscriminantValidityResult,
  HtmtFigure,
} from "../../analysis/validity/validityResults";
import { auditSection } from "../auditSection";
import { NO_FIGURE } from "../formats";
import type { Language } from "../language";
import { bulletList, heading, leftColumn, paragraph, rightColumn, table } from "../nodes";
import { resultWarnings } from "../warningsSection";
import type { Section } from "./section";

/** Whether constructs are different things: ratios of each pair, and what each shares with its own items. */
export const discriminantValiditySection: Section<DiscriminantValidityResult> = (result, naming, language) => {
  const { words, formats, name, range } = language;
  const { pairs, constructs, limits } = result;
  const figure = (value: number | null | undefined): string => formats.decimal(value, 2);
  const both = ({ a, b }: ConstructPairRow): string => words.validity.and(name(a), name(b));
  const hasInterval = pairs.some(({ htmt }) => htmt.confLow !== undefined);
  return [
    heading(2, naming.heading ?? words.validity.heading),
    paragraph(result.n !== null && words.reliability.answers(formats.count(result.n))),
    bulletList(readings(result, language)),
    table<ConstructPairRow>(
      [
        leftColumn(words.validity.pair, both),
        rightColumn(words.validity.htmt, ({ htmt }) => figure(htmt.estimate)),
        ...(hasInterval
          ? [
              rightColumn<ConstructPairRow>(words.intervalColumn(formats.level(result.level)), ({ htmt }) =>
                range(figure(htmt.confLow), figure(htmt.confHigh)),
              ),
            ]
          : []),
        rightColumn(words.validity.htmt2, ({ htmt2 }) => figure(htmt2.estimate)),
        rightColumn(words.validity.correlation, ({ correlation }) => figure(correlation)),
        leftColumn(words.validity.verdict, ({ htmt }) => {
          const verdict = verdictOf(htmt);
          return verdict === null ? NO_FIGURE : words.validity.verdicts[verdict];
        }),
      ],
      pairs,
    ),
    paragraph(words.validity.htmtNote(formats.plain(limits[0]), formats.plain(limits[1]))),
    table<ConstructValidityRow>(
      [
        leftColumn(words.validity.construct, ({ term }) => name(term)),
        rightColumn(words.validity.items, ({ items }) => formats.count(items.length)),
        rightColumn("ρc", ({ rhoC }) => figure(rhoC)),
        rightColumn("AVE", ({ ave }) => figure(ave)),
        leftColumn(words.validity.nearest, ({ nearest }) =>
          words.withRange(name(nearest.construct), figure(nearest.correlation)),
        ),
        leftColumn(words.validity.fornellLarcker, ({ fornellLarcker }) =>
          fornellLarcker === null ? NO_FIGURE : fornellLarcker ? words.validity.holds : words.validity.fails,
        ),
      ],
      constructs,
    ),
    bulletList([words.validity.constructNote, words.validity.fornellLarckerNote]),
    ...resultWarnings(result.warnings, language),
    ...auditSection(result.audit, language),
  ];
};

/** The stricter of the two verdicts: that of the interval's upper end, where there is one. */
function verdictOf({ verdict, verdictOfHigh }: HtmtFigure): HtmtFigure["verdict"] {
  return verdictOfHigh === undefined || verdictOfHigh === null ? verdict : verdictOfHigh;
}

function readings({ pairs, crossLoadings }: DiscriminantValidityResult, language: Language): readonly string[] {
  const { words, formats, quotedName } = language;
  const among = (wanted: HtmtFigure["verdict"]): readonly ConstructPairRow[] =>
    pairs.filter(({ htmt }) => verdictOf(htmt) === wanted);
  const named = (some: readonly ConstructPairRow[]): string =>
    some.map(({ a, b }) => words.validity.and(quotedName(a), quotedName(b))).join("; ");
  const [together, unclear] = [among("not-apart"), among("unclear")];
  const stray = crossLoadings.filter(({ highestOnOwn }) => highestOnOwn === false);
  return [
    ...(together.length > 0 ? [words.validity.notApart(named(together))] : []),
    ...(unclear.length > 0 ? [words.validity.unclear(named(unclear))] : []),
    ...(pairs.length > 0 && among("apart").length === pairs.length ? [words.validity.allApart] : []),
    ...(stray.length > 0
      ? [
          words.validity.crossLoadings(formats.list(stray.map(({ item }) => quotedName(item))), {
            value: stray.length,
            text: formats.count(stray.length),
          }),
        ]
      : []),
  ];
}
