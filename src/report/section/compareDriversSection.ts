import type { CompareDriversResult, SegmentDifference, SegmentTest } from "../../analysis/impact/impactResults";
import { auditSection, basis } from "../auditSection";
import { decimalsFor } from "../formats";
import { groupName } from "../groupName";
import type { Language } from "../language";
import { errorsNote } from "../modelSummary";
import { type Block, bulletList, type Column, heading, leftColumn, paragraph, rightColumn, table } from "../nodes";
import { isSeldom } from "../reading/isSeldom";
import { resultWarnings } from "../warningsSection";
import type { Section } from "./section";

/** More sentences than these are a table. */
const MOST_PAIRS = 5;

/** The same model in each segment: whether drivers work alike, and where they do not. */
export const compareDriversSection: Section<CompareDriversResult> = (result, naming, language) => {
  const { words, formats, name } = language;
  const { segments, overall, tests } = result;
  const p = formats.pRelation(overall.pValue);
  return [
    heading(2, naming.heading ?? words.impact.segmentsHeading(name(result.outcome), name(result.by))),
    paragraph(
      words.impact.segmentsSummary(
        basis(result.audit.used, result.audit, language),
        { value: segments.length, text: formats.count(segments.length) },
        name(result.outcome),
      ),
      overall.pValue !== null &&
        (isSeldom(overall.pValue, 1 - result.level) ? words.impact.segmentsDiffer(p) : words.impact.segmentsAlike(p)),
    ),
    bulletList(differing(result, language)),
    heading(3, words.impact.coefficientsHeading),
    coefficients(result, language),
    bulletList([
      words.regression.coefficientNote(name(result.outcome)),
      words.impact.adjustedNote(formats.count(tests.length)),
      words.comparison.pNote,
    ]),
    heading(3, words.impact.sharesHeading),
    shares(result, language),
    paragraph(words.impact.sharesNote, errorsNote(result.errors, language)),
    paragraph(words.association),
    ...resultWarnings(result.warnings, language),
    ...auditSection(result.audit, language),
  ];
};

/** Which drivers differ, and between which segments, with the number of tests allowed for. */
function differing(result: CompareDriversResult, language: Language): readonly string[] {
  const { words, formats, quotedName, range } = language;
  const found = result.tests.filter(({ adjustedPValue }) => isSeldom(adjustedPValue, 1 - result.level));
  if (found.length === 0) return [words.impact.noDriverDiffers];
  const pairs = result.differences
    .filter(({ adjustedPValue }) => isSeldom(adjustedPValue, 1 - result.level))
    .sort((a, b) => Math.abs(b.statistic ?? 0) - Math.abs(a.statistic ?? 0))
    .slice(0, MOST_PAIRS);
  const sentence = ({ term, a, b, estimate, stdError, confLow, confHigh }: SegmentDifference): string => {
    const digits = decimalsFor([stdError])[0] ?? 2;
    return words.impact.pairDiffers(
      quotedName(term),
      groupName(a, language),
      groupName(b, language),
      formats.signed(estimate, digits),
      formats.level(result.level),
      range(formats.signed(confLow, digits), formats.signed(confHigh, digits)),
    );
  };
  return [
    words.impact.driversDiffer(
      { value: found.length, text: formats.count(found.length) },
      formats.list(found.map(({ term }) => quotedName(term))),
    ),
    ...pairs.map(sentence),
  ];
}

function coefficients(result: CompareDriversResult, language: Language): Block {
  const { words, formats, name } = language;
  const figure = (segment: CompareDriversResult["segments"][number], term: string): string => {
    const row = segment.rows.find((driver) => driver.term === term);
    return formats.decimal(row?.estimate, decimalsFor([row?.stdError])[0] ?? 2);
  };
  const columns: readonly Column<SegmentTest>[] = [
    leftColumn(words.driver.driver, ({ term }) => name(term)),
    ...result.segments.map((segment) =>
      rightColumn<SegmentTest>(groupName(segment.segment, language), ({ term }) => figure(segment, term)),
    ),
    rightColumn(words.comparison.pAdjusted, ({ adjustedPValue }) => formats.pValue(adjustedPValue)),
  ];
  return table(columns, result.tests);
}

interface ShareLine {
  readonly name: string;
  readonly cell: (segment: CompareDriversResult["segments"][number]) => string;
}

function shares(result: CompareDriversResult, { words, formats, name, ...language }: Language): Block {
  const lines: readonly ShareLine[] = [
    ...result.tests.map(({ term }) => ({
      name: name(term),
      cell: (segment: CompareDriversResult["segments"][number]) =>
        formats.percentFigure(segment.rows.find((driver) => driver.term === term)?.share),
    })),
    { name: words.impact.explained, cell: ({ model }) => formats.percentFigure(model.rSquared) },
    { name: words.impact.segmentRows, cell: ({ model }) => formats.count(model.n) },
  ];
  return table<ShareLine>(
    [
      leftColumn(words.driver.driver, (line) => line.name),
      ...result.segments.map((segment) =>
        rightColumn<ShareLine>(groupName(segment.segment, { words, formats, name, ...language }), (line) =>
          line.cell(segment),
        ),
      ),
    ],
    lines,
  );
}
