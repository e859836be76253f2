import type {
  ComparePathsResult,
  GroupInvariance,
  GroupPair,
  PathDifference,
} from "../../analysis/path/pathComparisonResults";
import { auditSection, basis } from "../auditSection";
import { groupName } from "../groupName";
import type { Language } from "../language";
import { type Block, bulletList, heading, leftColumn, paragraph, rightColumn, table } from "../nodes";
import { isSeldom } from "../reading/isSeldom";
import { resultWarnings } from "../warningsSection";
import type { Section } from "./section";

type PathLine = ComparePathsResult["groups"][number]["paths"][number];

/** A path model in several groups: whether the same things are measured, and which paths differ. */
export const comparePathsSection: Section<ComparePathsResult> = (result, naming, language) => {
  const { words, formats, name } = language;
  const { groups, pairs } = result;
  const group = (value: unknown): string => groupName(value, language);
  const [first] = groups;
  const comparisons = pairs.reduce((sum, { paths }) => sum + paths.length, 0);
  return [
    heading(2, naming.heading ?? words.path.compareHeading(name(result.by))),
    paragraph(
      words.path.compareSummary(basis(result.n, result.audit, language), {
        value: groups.length,
        text: formats.count(groups.length),
      }),
    ),
    bulletList(readings(result, language)),
    table<PathLine>(
      [
        leftColumn(words.path.path, ({ from, to }) => words.path.arrow(name(from), name(to))),
        ...groups.map(({ group: own, paths }) =>
          rightColumn<PathLine>(group(own), ({ from, to }) =>
            formats.decimal(paths.find((path) => path.from === from && path.to === to)?.estimate, 3),
          ),
        ),
      ],
      first?.paths ?? [],
    ),
    ...pairs.flatMap((pair) => pairBlocks(pair, language)),
    bulletList([
      words.path.pathNote,
      words.path.compareNote(formats.count(result.resamples), formats.count(comparisons)),
      words.path.invarianceNote,
    ]),
    paragraph(words.association),
    ...resultWarnings(result.warnings, language),
    ...auditSection(result.audit, language),
  ];
};

/** A path is said to differ only when both of its constructs are the same thing in the two groups. */
function readings({ pairs, level }: ComparePathsResult, language: Language): readonly string[] {
  const { words, formats, name, quotedName } = language;
  const group = (value: unknown): string => groupName(value, language);
  const said = pairs.flatMap(({ a, b, invariance, paths }) => {
    const other = invariance.filter((row) => row.invariance === "none").map(({ term }) => term);
    const apart = paths.filter(
      ({ from, to, adjustedPValue }) =>
        isSeldom(adjustedPValue, 1 - level) && !other.includes(from) && !other.includes(to),
    );
    return [
      other.length > 0
        ? words.path.notSame(formats.list(other.map(quotedName)), group(a), group(b))
        : words.path.sameEnough(group(a), group(b)),
      ...apart.map(({ from, to, difference }) =>
        words.path.pathDiffers(
          words.path.arrow(name(from), name(to)),
          group(a),
          group(b),
          formats.signed(difference, 3),
        ),
      ),
    ];
  });
  const isNone = pairs.every(({ paths }) => !paths.some(({ adjustedPValue }) => isSeldom(adjustedPValue, 1 - level)));
  return isNone && pairs.length > 0 ? [...said, words.path.noPathDiffers] : said;
}

function pairBlocks({ a, b, paths, invariance }: GroupPair, language: Language): readonly Block[] {
  const { words, formats, name } = language;
  return [
    heading(3, words.path.pairHeading(groupName(a, language), groupName(b, language))),
    table<PathDifference>(
      [
        leftColumn(words.path.path, ({ from, to }) => words.path.arrow(name(from), name(to))),
        rightColumn(words.path.difference, ({ difference }) => formats.signed(difference, 3)),
        rightColumn(words.comparison.pAdjusted, ({ adjustedPValue }) => formats.pValue(adjustedPValue)),
      ],
      paths,
    ),
    table<GroupInvariance>(
      [
        leftColumn(words.path.construct, ({ term }) => name(term)),
        leftColumn(words.path.sameThing, (row) => words.path.invariance[row.invariance]),
      ],
      invariance,
    ),
  ];
}
