import type { ContrastFigures, PenaltyRewardResult, PenaltyRewardRow } from "../../analysis/impact/impactResults";
import { auditSection, basis } from "../auditSection";
import { decimalsFor, NO_FIGURE } from "../formats";
import type { Language } from "../language";
import { errorsNote } from "../modelSummary";
import { bulletList, heading, leftColumn, paragraph, rightColumn, table } from "../nodes";
import { type AsymmetryReading, asymmetryReading } from "../reading/asymmetryReading";
import { resultWarnings } from "../warningsSection";
import type { Section } from "./section";

const READINGS: readonly AsymmetryReading[] = [
  "penalty-larger",
  "penalty-only",
  "both",
  "reward-larger",
  "reward-only",
  "neither",
];

/** What low and high answers go with: drivers that mostly cost, mostly bring, or both. */
export const penaltyRewardSection: Section<PenaltyRewardResult> = (result, naming, language) => {
  const { words, formats, name, range } = language;
  const { rows } = result;
  const digits = Math.max(...decimalsFor(rows.flatMap((row) => [row.penalty?.stdError, row.reward?.stdError])), 0);
  const figure = (contrast: ContrastFigures | null): string => formats.signed(contrast?.estimate, Math.min(digits, 3));
  const interval = (contrast: ContrastFigures | null): string =>
    range(
      formats.signed(contrast?.confLow, Math.min(digits, 3)),
      formats.signed(contrast?.confHigh, Math.min(digits, 3)),
    );
  const answer = (cut: number): string => (Number.isInteger(cut) ? formats.plain(cut) : formats.decimal(cut, 1));
  const lowAnswers = (low: number): string => words.impact.upTo(answer(low));
  const highAnswers = (high: number): string => words.impact.from(answer(high));
  const [first] = rows;
  const isShared = first !== undefined && rows.every(({ low, high }) => low === first.low && high === first.high);
  const intervalHeader = words.intervalColumn(formats.level(result.level));
  return [
    heading(2, naming.heading ?? words.impact.penaltyHeading(name(result.outcome))),
    paragraph(words.impact.penaltySummary(basis(result.model.n, result.audit, language), name(result.outcome))),
    bulletList(asymmetries(rows, language)),
    table<PenaltyRewardRow>(
      [
        leftColumn(words.driver.driver, (row) => name(row.term)),
        leftColumn(words.impact.class, (row) => (row.class === null ? NO_FIGURE : words.impact.classes[row.class])),
        rightColumn(words.impact.low, ({ low, counts }) =>
          isShared ? formats.count(counts.low) : words.impact.answersIn(lowAnswers(low), formats.count(counts.low)),
        ),
        rightColumn(words.impact.penalty, ({ penalty }) => figure(penalty)),
        rightColumn(intervalHeader, ({ penalty }) => interval(penalty)),
        rightColumn(words.impact.high, ({ high, counts }) =>
          isShared ? formats.count(counts.high) : words.impact.answersIn(highAnswers(high), formats.count(counts.high)),
        ),
        rightColumn(words.impact.reward, ({ reward }) => figure(reward)),
        rightColumn(intervalHeader, ({ reward }) => interval(reward)),
      ],
      rows,
    ),
    bulletList([
      words.impact.penaltyNote,
      isShared && words.impact.sharedCuts(lowAnswers(first.low), highAnswers(first.high)),
      errorsNote(result.errors, language),
    ]),
    paragraph(words.association),
    ...resultWarnings(result.warnings, language),
    ...auditSection(result.audit, language),
  ];
};

/** One sentence for each kind of driver that there is. */
function asymmetries(rows: readonly PenaltyRewardRow[], { words, formats, quotedName }: Language): readonly string[] {
  return READINGS.flatMap((reading) => {
    const found = rows.filter((row) => asymmetryReading(row) === reading);
    if (found.length === 0) return [];
    const drivers = formats.list(found.map(({ term }) => quotedName(term)));
    return [words.impact.asymmetries[reading](drivers, { value: found.length, text: formats.count(found.length) })];
  });
}
