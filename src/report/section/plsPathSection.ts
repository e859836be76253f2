import type {
  ConstructRow,
  ItemRow,
  PathRow,
  PlsPathResult,
  PriorityRow,
  TotalEffectRow,
} from "../../analysis/path/pathResults";
import { auditSection, basis } from "../auditSection";
import { intervalMethod } from "../intervalMethod";
import type { Language } from "../language";
import { type Block, bulletList, type Column, heading, leftColumn, paragraph, rightColumn, table } from "../nodes";
import { effectReading } from "../reading/effectReading";
import { resultWarnings } from "../warningsSection";
import type { Section } from "./section";

/** A path model: the paths, what they explain, where each construct stands, and what to look at first. */
export const plsPathSection: Section<PlsPathResult> = (result, naming, language) => {
  const { words, formats, name, quotedName } = language;
  const { paths, constructs, resampling } = result;
  const arrow = (row: { readonly from: string; readonly to: string }): string =>
    words.path.arrow(name(row.from), name(row.to));
  const open = paths.filter((row) => effectReading(row) === "open");
  return [
    heading(2, naming.heading ?? words.path.heading),
    paragraph(
      words.path.summary(
        basis(result.n, result.audit, language),
        { value: constructs.length, text: formats.count(constructs.length) },
        { value: paths.length, text: formats.count(paths.length) },
      ),
      ...constructs
        .filter(({ rSquared }) => rSquared !== null)
        .map(({ term, rSquared }) => words.path.explains(quotedName(term), formats.percent(rSquared))),
    ),
    bulletList([
      resampling === undefined && words.path.noIntervals,
      open.length > 0 && words.path.open(formats.list(open.map(arrow))),
    ]),
    table<PathRow>(
      [
        leftColumn(words.path.path, arrow),
        rightColumn(words.path.coefficient, ({ estimate }) => formats.decimal(estimate, 3)),
        ...intervals<PathRow>(result, 3, language),
        rightColumn("f²", ({ fSquared }) => formats.decimal(fSquared, 3)),
        rightColumn(words.regression.vif, ({ vif }) => formats.inflation(vif)),
      ],
      paths,
    ),
    bulletList([
      words.path.pathNote,
      words.path.fSquaredNote,
      resampling !== undefined &&
        words.impact.mediationBootstrap(
          formats.level(resampling.level),
          intervalMethod(resampling.method, language),
          { value: resampling.resamples, text: formats.count(resampling.resamples) },
          formats.plain(resampling.seed),
        ),
    ]),
    ...constructBlocks(result, language),
    ...priorityBlocks(result, language),
    ...effectBlocks(result, arrow, language),
    ...itemBlocks(result, language),
    paragraph(result.fit !== null && words.path.fit(formats.decimal(result.fit.srmr, 3))),
    paragraph(words.association),
    ...resultWarnings(result.warnings, language),
    ...auditSection(result.audit, language),
  ];
};

interface Interval {
  readonly confLow: number | null;
  readonly confHigh: number | null;
}

/** The column of intervals, where something was resampled. */
function intervals<Row extends Interval>(
  { resampling, level }: PlsPathResult,
  digits: number,
  { words, formats, range }: Language,
): readonly Column<Row>[] {
  if (resampling === undefined) return [];
  return [
    rightColumn<Row>(words.intervalColumn(formats.level(level)), ({ confLow, confHigh }) =>
      range(formats.decimal(confLow, digits), formats.decimal(confHigh, digits)),
    ),
  ];
}

function constructBlocks(result: PlsPathResult, language: Language): readonly Block[] {
  const { words, formats, name } = language;
  const hasIndex = result.constructs.some(({ index }) => index !== null);
  return [
    heading(3, words.path.constructsHeading),
    table<ConstructRow>(
      [
        leftColumn(words.path.construct, ({ term }) => name(term)),
        rightColumn(words.path.items, ({ items }) => formats.count(items)),
        rightColumn(words.path.explained, ({ rSquared }) => formats.percentFigure(rSquared)),
        ...(hasIndex ? [rightColumn<ConstructRow>(words.path.index, ({ index }) => formats.decimal(index, 1))] : []),
        rightColumn(words.path.alpha, ({ alpha }) => formats.decimal(alpha, 2)),
        rightColumn("ρc", ({ rhoC }) => formats.decimal(rhoC, 2)),
        rightColumn("AVE", ({ ave }) => formats.decimal(ave, 2)),
      ],
      result.constructs,
    ),
    paragraph(hasIndex && words.path.indexNote, words.path.constructNote),
  ];
}

/** Of each construct that something leads to and that has an index, where its drivers stand. */
function priorityBlocks({ priorityMatrix, resampling, level }: PlsPathResult, language: Language): readonly Block[] {
  const { words, formats, name, range } = language;
  const known = priorityMatrix.filter(({ impact, index }) => impact !== null && index !== null);
  return [...new Set(known.map(({ target }) => target))].flatMap((target) => [
    heading(3, words.path.priorityHeading(name(target))),
    table<PriorityRow>(
      [
        leftColumn(words.path.construct, ({ term }) => name(term)),
        rightColumn(words.path.impact, ({ impact }) => formats.decimal(impact, 2)),
        ...(resampling === undefined
          ? []
          : [
              rightColumn<PriorityRow>(words.intervalColumn(formats.level(level)), ({ impactLow, impactHigh }) =>
                range(formats.decimal(impactLow, 2), formats.decimal(impactHigh, 2)),
              ),
            ]),
        rightColumn(words.path.index, ({ index }) => formats.decimal(index, 1)),
      ],
      known.filter((row) => row.target === target).sort((a, b) => (b.impact ?? 0) - (a.impact ?? 0)),
    ),
    paragraph(words.path.priorityNote(name(target))),
  ]);
}

function effectBlocks(
  result: PlsPathResult,
  arrow: (row: TotalEffectRow) => string,
  language: Language,
): readonly Block[] {
  const { words, formats } = language;
  if (result.indirectEffects.length === 0) return [];
  const hasIndex = result.totalEffects.some(({ perFiveIndexPoints }) => perFiveIndexPoints !== null);
  return [
    heading(3, words.path.effectsHeading),
    table<TotalEffectRow>(
      [
        leftColumn(words.path.path, arrow),
        rightColumn(words.path.total, ({ estimate }) => formats.decimal(estimate, 3)),
        ...intervals<TotalEffectRow>(result, 3, language),
        rightColumn(words.path.direct, ({ direct }) => formats.decimal(direct, 3)),
        rightColumn(words.path.indirect, ({ indirect }) => formats.decimal(indirect, 3)),
        ...(hasIndex
          ? [
              rightColumn<TotalEffectRow>(words.path.perFive, ({ perFiveIndexPoints }) =>
                formats.decimal(perFiveIndexPoints, 2),
              ),
            ]
          : []),
      ],
      result.totalEffects,
    ),
    paragraph(words.path.effectsNote),
  ];
}

function itemBlocks(result: PlsPathResult, language: Language): readonly Block[] {
  const { words, formats, name } = language;
  const weight = ({ construct, indicator }: ItemRow): number | undefined =>
    result.weights.find((row) => row.construct === construct && row.indicator === indicator)?.estimate;
  return [
    heading(3, words.path.itemsHeading),
    table<ItemRow>(
      [
        leftColumn(words.path.item, ({ indicator }) => name(indicator)),
        leftColumn(words.path.construct, ({ construct }) => name(construct)),
        rightColumn(words.path.loading, ({ estimate }) => formats.decimal(estimate, 3)),
        ...intervals<ItemRow>(result, 3, language),
        rightColumn(words.path.weight, (row) => formats.decimal(weight(row), 3)),
      ],
      result.loadings,
    ),
    paragraph(words.path.itemsNote),
  ];
}
