import type {
  ConfirmatoryFactorsResult,
  FactorLoadingRow,
  FactorPairRow,
  FactorRow,
} from "../../analysis/confirmatory/confirmatoryResults";
import { auditSection, basis } from "../auditSection";
import type { Language } from "../language";
import { type Block, bulletList, heading, leftColumn, paragraph, rightColumn, table } from "../nodes";
import { fitReading } from "../reading/fitReading";
import { resultWarnings } from "../warningsSection";
import type { Section } from "./section";

/** A measurement model: whether it fits, what the items have to do with their factors, and what it leaves out. */
export const confirmatoryFactorsSection: Section<ConfirmatoryFactorsResult> = (result, naming, language) => {
  const { words, formats, name, range } = language;
  const { factors, loadings, uniquenesses } = result;
  const level = formats.level(result.level);
  const figure = (value: number | null | undefined): string => formats.decimal(value, 2);
  const explained = ({ item }: FactorLoadingRow): string =>
    formats.percentFigure(uniquenesses.find((row) => row.item === item)?.rSquared);
  return [
    heading(2, naming.heading ?? words.confirmatory.heading),
    paragraph(
      words.confirmatory.model(
        basis(result.n, result.audit, language),
        { value: factors.length, text: formats.count(factors.length) },
        formats.count(uniquenesses.length),
      ),
      ...fitSentences(result, language),
    ),
    table<FactorLoadingRow>(
      [
        leftColumn(words.confirmatory.factor, ({ factor }) => name(factor)),
        leftColumn(words.confirmatory.item, ({ item }) => name(item)),
        rightColumn(words.confirmatory.loading, ({ estimate }) => figure(estimate)),
        rightColumn(words.confirmatory.standardized, ({ standardized }) => figure(standardized?.estimate)),
        rightColumn(words.intervalColumn(level), ({ standardized }) =>
          range(figure(standardized?.confLow), figure(standardized?.confHigh)),
        ),
        rightColumn(words.confirmatory.explained, explained),
      ],
      loadings,
    ),
    paragraph(words.confirmatory.loadingNote),
    table<FactorRow>(
      [
        leftColumn(words.confirmatory.factor, ({ term }) => name(term)),
        rightColumn(words.path.items, ({ items }) => formats.count(items.length)),
        rightColumn("ω", ({ omega }) => figure(omega)),
        rightColumn("ρc", ({ rhoC }) => figure(rhoC)),
        rightColumn("AVE", ({ ave }) => figure(ave)),
      ],
      factors,
    ),
    ...pairBlocks(result, language),
    ...misfitBlocks(result, language),
    ...resultWarnings(result.warnings, language),
    ...auditSection(result.audit, language),
  ];
};

function fitSentences({ fit, converged }: ConfirmatoryFactorsResult, { words, formats }: Language): readonly string[] {
  if (!converged || fit === null) return [words.confirmatory.notConverged];
  const reading = fitReading(fit);
  const figure = (value: number | null | undefined): string => formats.decimal(value, 3);
  return [
    ...(reading === null ? [] : [words.confirmatory.fits[reading]]),
    words.confirmatory.measures(figure(fit.cfi), figure(fit.tli), figure(fit.rmsea?.estimate), figure(fit.srmr)),
    ...(fit.pValue === null
      ? []
      : [
          words.confirmatory.fit(
            formats.decimal(fit.statistic, 1),
            formats.count(fit.df),
            formats.pRelation(fit.pValue),
          ),
        ]),
  ];
}

function pairBlocks({ factorCovariances, level }: ConfirmatoryFactorsResult, language: Language): readonly Block[] {
  const { words, formats, name, range } = language;
  if (factorCovariances.length === 0) return [];
  const figure = (value: number | null | undefined): string => formats.decimal(value, 2);
  return [
    heading(3, words.confirmatory.pairsHeading),
    table<FactorPairRow>(
      [
        leftColumn(words.confirmatory.factor, ({ a }) => name(a)),
        leftColumn(words.confirmatory.factor, ({ b }) => name(b)),
        rightColumn(words.confirmatory.correlation, ({ standardized }) => figure(standardized?.estimate)),
        rightColumn(words.intervalColumn(formats.level(level)), ({ standardized }) =>
          range(figure(standardized?.confLow), figure(standardized?.confHigh)),
        ),
      ],
      factorCovariances,
    ),
  ];
}

function misfitBlocks({ misfit }: ConfirmatoryFactorsResult, language: Language): readonly Block[] {
  const { words, formats, quotedName } = language;
  if (misfit.length === 0) return [];
  return [
    heading(3, words.confirmatory.misfitHeading),
    bulletList(
      misfit.map(({ a, b, residual }) => {
        const say = residual < 0 ? words.confirmatory.misfitLess : words.confirmatory.misfitMore;
        return say(quotedName(a), quotedName(b), formats.decimal(Math.abs(residual), 2));
      }),
    ),
    paragraph(words.confirmatory.misfitNote),
  ];
}
