import type {
  CorrelationMatrixResult,
  CorrelationRow,
  FactorAnalysisResult,
  FactorabilityResult,
  FactorShare,
  LoadingRow,
  ParallelAnalysisResult,
  PrincipalComponentsResult,
  StructureFields,
  SuggestedScale,
  SuggestedScalesResult,
} from "../../analysis/structure/structureResults";
import { auditSection } from "../auditSection";
import { NO_FIGURE } from "../formats";
import type { Language } from "../language";
import type { Naming } from "../naming";
import { type Block, bulletList, heading, leftColumn, paragraph, rightColumn, table } from "../nodes";
import { effectReading } from "../reading/effectReading";
import { kmoReading } from "../reading/kmoReading";
import { resultWarnings } from "../warningsSection";
import type { Section } from "./section";

/** More pairs than these are shown by their strongest. */
const MOST_PAIRS = 20;
/** A loading from which an item is named as going with a factor. */
const CLEAR_LOADING = 0.4;

/** What correlations a result rests on. */
function foundation(
  { correlation, rule, repaired, n }: StructureFields,
  { words, formats }: Language,
): readonly (string | false)[] {
  return [
    n !== null && words.structure.basis(formats.count(n)),
    words.structure.correlations[correlation],
    rule === "pairwise" && words.structure.pairwise,
    repaired && words.structure.repaired,
  ];
}

/** The end that all of these sections share. */
function ending({ warnings, audit }: StructureFields, language: Language): readonly Block[] {
  return [...resultWarnings(warnings, language), ...auditSection(audit, language)];
}

/** Correlations of each pair, strongest first. */
export const correlationMatrixSection: Section<CorrelationMatrixResult> = (result, naming, language) => {
  const { words, formats, name, quotedName, range } = language;
  const pairs = [...result.pairs].sort((a, b) => Math.abs(b.estimate) - Math.abs(a.estimate));
  const [strongest] = pairs;
  const open = pairs.filter((row) => effectReading(row) === "open");
  const hasIntervals = pairs.some(({ confLow }) => confLow !== null);
  const figure = (value: number | null): string => formats.decimal(value, 2);
  const all = formats.count(pairs.length);
  return [
    heading(2, naming.heading ?? words.structure.correlationHeading),
    paragraph(
      ...foundation(result, language),
      strongest !== undefined &&
        words.structure.strongest(
          quotedName(strongest.first),
          quotedName(strongest.second),
          figure(strongest.estimate),
        ),
      open.length > 0 && words.structure.open(formats.count(open.length), all),
    ),
    table<CorrelationRow>(
      [
        leftColumn(words.structure.item, ({ first }) => name(first)),
        leftColumn(words.structure.item, ({ second }) => name(second)),
        rightColumn(words.structure.correlation, ({ estimate }) => figure(estimate)),
        ...(hasIntervals
          ? [
              rightColumn<CorrelationRow>(words.intervalColumn(formats.level(result.level)), ({ confLow, confHigh }) =>
                range(figure(confLow), figure(confHigh)),
              ),
            ]
          : []),
        rightColumn(words.structure.answers, ({ n }) => formats.count(n)),
      ],
      pairs.slice(0, MOST_PAIRS),
    ),
    paragraph(
      pairs.length > MOST_PAIRS && words.structure.strongestPairs(formats.count(MOST_PAIRS), all),
      words.association,
    ),
    ...ending(result, language),
  ];
};

/** Whether items share enough for factors. */
export const factorabilitySection: Section<FactorabilityResult> = (result, naming, language) => {
  const { words, formats, name } = language;
  const { bartlett, estimate } = result;
  const reading = kmoReading(estimate);
  return [
    heading(2, naming.heading ?? words.structure.factorabilityHeading),
    paragraph(
      ...foundation(result, language),
      estimate !== null && words.structure.kmo(formats.decimal(estimate, 2)),
      reading !== null && words.structure.worth[reading],
    ),
    table<FactorabilityResult["items"][number]>(
      [
        leftColumn(words.structure.item, ({ term }) => name(term)),
        rightColumn(words.structure.kmoOfItem, (item) => formats.decimal(item.estimate, 2)),
      ],
      result.items,
    ),
    bulletList([
      words.structure.kmoNote,
      bartlett !== null &&
        words.structure.bartlett(
          formats.decimal(bartlett.statistic, 1),
          formats.count(bartlett.df),
          formats.pRelation(bartlett.pValue),
        ),
    ]),
    ...ending(result, language),
  ];
};

/** How many factors stand out from unrelated answers. */
export const parallelAnalysisSection: Section<ParallelAnalysisResult> = (result, naming, language) => {
  const { words, formats } = language;
  const { components, factors } = result;
  const shown = Math.max(components.suggested, factors.suggested) + 2;
  const lines = factors.eigenvalues.slice(0, shown).map((factor, index) => ({
    place: factor.place,
    factor,
    component: components.eigenvalues[index],
  }));
  const figure = (value: number | undefined): string => formats.decimal(value, 2);
  return [
    heading(2, naming.heading ?? words.structure.parallelHeading),
    paragraph(
      ...foundation(result, language),
      words.structure.suggested(
        { value: components.suggested, text: formats.count(components.suggested) },
        { value: factors.suggested, text: formats.count(factors.suggested) },
      ),
    ),
    table<(typeof lines)[number]>(
      [
        rightColumn(words.structure.place, ({ place }) => formats.count(place)),
        rightColumn(words.structure.factor, ({ factor }) => figure(factor.estimate)),
        rightColumn(words.structure.reference, ({ factor }) => figure(factor.reference)),
        rightColumn(words.structure.component, ({ component }) => figure(component?.estimate)),
        rightColumn(words.structure.reference, ({ component }) => figure(component?.reference)),
      ],
      lines,
    ),
    paragraph(words.structure.parallelNote(formats.level(result.quantile), formats.count(result.resamples))),
    ...ending(result, language),
  ];
};

/** Components, read as factors are. */
export const principalComponentsSection: Section<PrincipalComponentsResult> = (result, naming, language) =>
  loadings(result, naming, language, language.words.structure.componentsHeading, []);

/** Factors: what they account for, which items go with them, and how near they come to the correlations. */
export const factorAnalysisSection: Section<FactorAnalysisResult> = (result, naming, language) => {
  const { words, formats, quotedName } = language;
  const { fit, heywood } = result;
  return loadings(result, naming, language, words.structure.factorsHeading, [
    fit !== null &&
      words.structure.fit(
        formats.decimal(fit.statistic, 1),
        formats.count(fit.df),
        formats.pRelation(fit.pValue),
        formats.decimal(fit.rmsea, 3),
        formats.decimal(fit.tli, 3),
      ),
    heywood.length > 0 && words.structure.heywood(formats.list(heywood.map(quotedName))),
  ]);
};

function loadings(
  result: PrincipalComponentsResult | FactorAnalysisResult,
  naming: Naming,
  language: Language,
  title: string,
  notes: readonly (string | false)[],
): readonly Block[] {
  const { words, formats, name, quotedName } = language;
  const { factors, items, phi } = result;
  const figure = (value: number | null | undefined): string => formats.decimal(value, 2);
  const clear = (place: number): string =>
    formats.list(
      items.filter((item) => Math.abs(item.loadings[place] ?? 0) >= CLEAR_LOADING).map(({ term }) => quotedName(term)),
    );
  return [
    heading(2, naming.heading ?? title),
    paragraph(
      ...foundation(result, language),
      words.structure.explains(
        { value: factors.length, text: formats.count(factors.length) },
        formats.percent(factors.at(-1)?.cumulativeShare),
      ),
    ),
    bulletList(
      factors.map(({ term }, place) => {
        const named = clear(place);
        return named === "" ? null : words.structure.loadsOn(name(term), named);
      }),
    ),
    table<LoadingRow>(
      [
        leftColumn(words.structure.item, ({ term }) => name(term)),
        ...factors.map(({ term }, place) =>
          rightColumn<LoadingRow>(name(term), (item) => figure(item.loadings[place])),
        ),
        rightColumn(words.structure.communality, ({ communality }) => figure(communality)),
      ],
      items,
    ),
    table<FactorShare>(
      [
        leftColumn(words.structure.factor, ({ term }) => name(term)),
        rightColumn(words.structure.share, ({ share }) => formats.percentFigure(share)),
        rightColumn(words.structure.cumulative, ({ cumulativeShare }) => formats.percentFigure(cumulativeShare)),
        ...(phi === null
          ? []
          : factors.map(({ term }, place) =>
              rightColumn<FactorShare>(`r ${name(term)}`, (_, row) => figure(phi[row]?.[place])),
            )),
      ],
      factors,
    ),
    bulletList([words.structure.loadingNote, words.structure.rmsr(formats.decimal(result.rmsr, 3)), ...notes]),
    ...ending(result, language),
  ];
}

/** Scales that the answers suggest, and the items that belong to none. */
export const suggestedScalesSection: Section<SuggestedScalesResult> = (result, naming, language) => {
  const { words, formats, name, quotedName } = language;
  const { scales, unplaced } = result;
  const placed = scales.reduce((sum, { items }) => sum + items.length, 0);
  const named = (reason: "none" | "several"): string =>
    formats.list(unplaced.filter((item) => item.reason === reason).map(({ term }) => quotedName(term)));
  const [none, several] = [named("none"), named("several")];
  const hasTurned = scales.some(({ items }) => items.some(({ reversed }) => reversed));
  return [
    heading(2, naming.heading ?? words.structure.scalesHeading),
    paragraph(
      ...foundation(result, language),
      words.structure.scales({ value: scales.length, text: formats.count(scales.length) }, formats.count(placed)),
    ),
    table<SuggestedScale>(
      [
        leftColumn(words.structure.scale, ({ term }) => name(term)),
        leftColumn(
          words.structure.items,
          ({ items }) =>
            formats.list(
              items.map(({ term, reversed }) => (reversed ? words.structure.against(name(term)) : name(term))),
            ) || NO_FIGURE,
        ),
        rightColumn(words.structure.alpha, ({ alpha, standardized }) => formats.decimal(alpha ?? standardized, 2)),
        rightColumn(words.structure.averageCorrelation, ({ averageCorrelation }) =>
          formats.decimal(averageCorrelation, 2),
        ),
      ],
      scales,
    ),
    bulletList([
      none !== "" && words.structure.unplacedNone(none),
      several !== "" && words.structure.unplacedSeveral(several),
      hasTurned && words.structure.againstNote,
      words.structure.scalesNote,
    ]),
    ...ending(result, language),
  ];
};
