import type {
  AlphaComparisonResult,
  ComparedAlpha,
  GuttmanLambdasResult,
  SpearmanBrownResult,
  SplitHalfResult,
} from "../../analysis/reliability/reliabilityResults";
import { auditSection } from "../auditSection";
import { intervalMethod } from "../intervalMethod";
import type { Language } from "../language";
import { type Block, bulletList, heading, leftColumn, paragraph, rightColumn, table } from "../nodes";
import { effectReading } from "../reading/effectReading";
import { resultWarnings } from "../warningsSection";
import type { Section } from "./section";

type Line = readonly [string, number | null];

/** A table of named figures with three decimals. */
function figures(lines: readonly Line[], { words, formats }: Language): Block {
  return table<Line>(
    [
      leftColumn(words.reliability.figure, ([term]) => term),
      rightColumn(words.reliability.value, ([, value]) => formats.decimal(value, 3)),
    ],
    lines,
  );
}

/** Two alphas beside each other. */
export const alphaComparisonSection: Section<AlphaComparisonResult> = (result, naming, language) => {
  const { words, formats, name, range, quotedName } = language;
  const [a, b] = result.alphas;
  const level = formats.level(result.level);
  const figure = (value: number | null): string => formats.decimal(value, 3);
  const reading = effectReading(result);
  const [higher, lower] = result.estimate < 0 ? [a, b] : [b, a];
  return [
    heading(2, naming.heading ?? words.reliability.compareHeading),
    paragraph(
      words.reliability.compared(
        quotedName(b.term),
        quotedName(a.term),
        formats.signed(result.estimate, 3),
        level,
        range(formats.signed(result.confLow, 3), formats.signed(result.confHigh, 3)),
      ),
      reading === "open" && words.reliability.open,
      reading === "unknown" && words.reliability.noInterval,
      (reading === "above" || reading === "below") &&
        words.reliability.higher(quotedName(higher.term), quotedName(lower.term)),
    ),
    table<ComparedAlpha>(
      [
        leftColumn(naming.by ?? words.reliability.scale, ({ term }) => name(term)),
        rightColumn(words.reliability.alpha, ({ estimate }) => figure(estimate)),
        rightColumn(words.intervalColumn(level), ({ confLow, confHigh }) => range(figure(confLow), figure(confHigh))),
        rightColumn(words.reliability.items, ({ items }) => formats.count(items)),
        rightColumn(words.score.answers, ({ n }) => formats.count(n)),
      ],
      result.alphas,
    ),
    bulletList([
      result.design === "scales" ? words.reliability.sameNote : words.reliability.othersNote,
      words.impact.mediationMethod(level, intervalMethod(result.method, language)),
      words.alpha.meaning,
    ]),
    ...resultWarnings(result.warnings, language),
    ...auditSection(result.audit, language),
  ];
};

/** What a longer or shorter scale would reach. */
export const spearmanBrownSection: Section<SpearmanBrownResult> = (result, naming, language) => {
  const { words, formats } = language;
  return [
    heading(2, naming.heading ?? words.reliability.lengthHeading),
    paragraph(
      words.reliability.length(
        formats.decimal(result.reliability, 3),
        formats.decimal(result.factor, 2),
        formats.decimal(result.estimate, 3),
      ),
      result.items !== null &&
        result.itemsNeeded !== null &&
        words.reliability.itemsNeeded(formats.count(result.items), formats.count(result.itemsNeeded)),
    ),
    figures(
      [
        [words.reliability.now, result.reliability],
        [words.reliability.after, result.estimate],
      ],
      language,
    ),
    paragraph(words.reliability.lengthNote),
    ...resultWarnings(result.warnings, language),
  ];
};

const LAMBDAS = ["lambda1", "lambda2", "lambda3", "lambda4", "lambda5", "lambda6"] as const;

/** Guttman's bounds, each from below. */
export const guttmanLambdasSection: Section<GuttmanLambdasResult> = (result, naming, language) => {
  const { words, formats } = language;
  return [
    heading(2, naming.heading ?? words.reliability.guttmanHeading),
    paragraph(
      result.n !== null && words.reliability.answers(formats.count(result.n)),
      // λ2 is never below alpha; λ4 and λ6 may be larger, and come out too high in small samples.
      words.reliability.atLeast(formats.decimal(result.lambda2, 3)),
    ),
    figures(
      LAMBDAS.map((lambda): Line => [words.reliability.lambdas[lambda], result[lambda]]),
      language,
    ),
    bulletList([words.reliability.boundNote, ...scaleNotes(result, language)]),
    ...resultWarnings(result.warnings, language),
    ...auditSection(result.audit, language),
  ];
};

/** How far the halves of a scale agree. */
export const splitHalfSection: Section<SplitHalfResult> = (result, naming, language) => {
  const { words, formats, quotedName } = language;
  const half = (items: readonly string[]): string => formats.list(items.map(quotedName));
  return [
    heading(2, naming.heading ?? words.reliability.splitHeading),
    paragraph(
      result.n !== null && words.reliability.answers(formats.count(result.n)),
      words.reliability.split(
        formats.decimal(result.mean, 3),
        formats.decimal(result.min, 3),
        formats.decimal(result.max, 3),
      ),
    ),
    figures(
      [
        [words.reliability.mean, result.mean],
        [words.reliability.median, result.median],
        [words.reliability.lowest, result.min],
        [words.reliability.highest, result.max],
        [words.reliability.alpha, result.alpha],
      ],
      language,
    ),
    bulletList([
      words.reliability.best(half(result.best.halves[0]), half(result.best.halves[1])),
      words.reliability.worst(half(result.worst.halves[0]), half(result.worst.halves[1])),
      words.reliability.splitNote,
      ...scaleNotes(result, language),
    ]),
    ...resultWarnings(result.warnings, language),
    ...auditSection(result.audit, language),
  ];
};

/** How the scale was read: which ways of halving it were tried, and what was done to its answers. */
function scaleNotes(
  { splits, reversed, correlation }: Pick<SplitHalfResult, "splits" | "reversed"> & { readonly correlation?: string },
  { words, formats, quotedName }: Language,
): readonly (string | false)[] {
  return [
    words.reliability.splits(formats.count(splits.tried), splits.all),
    reversed.length > 0 && words.reliability.reversed(formats.list(reversed.map(quotedName))),
    correlation === "polychoric" && words.reliability.polychoric,
  ];
}
