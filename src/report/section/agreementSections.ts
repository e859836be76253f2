import type {
  CohenKappaResult,
  IntraclassCorrelationResult,
  IntraclassRow,
  KrippendorffAlphaResult,
} from "../../analysis/agreement/agreementResults";
import { auditSection } from "../auditSection";
import { groupName } from "../groupName";
import type { Language } from "../language";
import { type Block, bulletList, heading, leftColumn, paragraph, rightColumn, table } from "../nodes";
import { codingReading } from "../reading/codingReading";
import { effectReading } from "../reading/effectReading";
import { resultWarnings } from "../warningsSection";
import type { Section } from "./section";

/** Wider tables of answers are no help to a reader. */
const MOST_CATEGORIES = 7;

/** Six forms of agreement; which one holds is for the reader to choose. */
export const intraclassCorrelationSection: Section<IntraclassCorrelationResult> = (result, naming, language) => {
  const { words, formats, range } = language;
  const figure = (value: number | null): string => formats.decimal(value, 3);
  return [
    heading(2, naming.heading ?? words.agreement.iccHeading),
    paragraph(words.agreement.iccSummary(formats.count(result.n), formats.count(result.raters.length))),
    table<IntraclassRow>(
      [
        leftColumn(words.agreement.icc, ({ term }) => term),
        leftColumn(words.agreement.ratersHeader, ({ raters }) => words.agreement.raters[raters]),
        leftColumn(words.agreement.unit, ({ unit }) =>
          unit === "single" ? words.agreement.single : words.agreement.mean,
        ),
        rightColumn(words.agreement.value, ({ estimate }) => figure(estimate)),
        rightColumn(words.intervalColumn(formats.level(result.level)), ({ confLow, confHigh }) =>
          range(figure(confLow), figure(confHigh)),
        ),
      ],
      result.rows,
    ),
    paragraph(words.agreement.iccNote),
    ...resultWarnings(result.warnings, language),
    ...auditSection(result.audit, language),
  ];
};

/** Two raters: how often they agree, and how often chance would. */
export const cohenKappaSection: Section<CohenKappaResult> = (result, naming, language) => {
  const { words, formats, range } = language;
  const reading = effectReading(result);
  return [
    heading(2, naming.heading ?? words.agreement.kappaHeading),
    paragraph(
      words.agreement.kappa(
        formats.decimal(result.estimate, 3),
        formats.percent(result.observed),
        formats.percent(result.expected),
        formats.count(result.n),
      ),
      result.confLow !== null &&
        result.confHigh !== null &&
        words.agreement.interval(
          formats.level(result.level),
          range(formats.decimal(result.confLow, 3), formats.decimal(result.confHigh, 3)),
        ),
      reading === "above" && words.agreement.beyondChance,
      reading === "open" && words.agreement.notBeyondChance,
    ),
    ...answerTable(result, language),
    bulletList([words.agreement.weighted[result.agreement]]),
    ...resultWarnings(result.warnings, language),
    ...auditSection(result.audit, language),
  ];
};

function answerTable({ categories, table: counts }: CohenKappaResult, language: Language): readonly Block[] {
  const { words, formats } = language;
  if (categories.length > MOST_CATEGORIES) return [];
  const code = (category: unknown): string => groupName(category, language);
  return [
    table<(typeof categories)[number]>(
      [
        leftColumn(words.agreement.first, code),
        ...categories.map((category, column) =>
          rightColumn<(typeof categories)[number]>(code(category), (_, row) => formats.count(counts[row]?.[column])),
        ),
      ],
      categories,
    ),
  ];
}

/** Coders, any number of them, with answers missing. */
export const krippendorffAlphaSection: Section<KrippendorffAlphaResult> = (result, naming, language) => {
  const { words, formats, range } = language;
  const hasInterval = result.confLow !== null && result.confHigh !== null;
  const lines: readonly (readonly [string, string])[] = [
    [words.reliability.alpha, formats.decimal(result.estimate, 3)],
    [
      words.intervalColumn(formats.level(result.level)),
      range(formats.decimal(result.confLow, 3), formats.decimal(result.confHigh, 3)),
    ],
    [words.agreement.codes, formats.count(result.codes)],
  ];
  return [
    heading(2, naming.heading ?? words.agreement.krippendorffHeading),
    paragraph(
      words.agreement.krippendorff(
        formats.decimal(result.estimate, 3),
        formats.count(result.n),
        formats.count(result.coders.length),
      ),
      words.agreement.reliable[codingReading(result.estimate, result.confLow)],
      hasInterval ? words.agreement.byLowerEnd : words.agreement.unknownInterval,
    ),
    table<readonly [string, string]>(
      [leftColumn(words.agreement.figure, ([term]) => term), rightColumn(words.agreement.value, ([, value]) => value)],
      lines,
    ),
    bulletList([
      words.agreement.measurement[result.measurement],
      result.missing > 0 && words.agreement.leftOut(formats.count(result.missing)),
    ]),
    ...resultWarnings(result.warnings, language),
  ];
};
