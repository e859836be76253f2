import type { MediatedPathRow, MediationFigures, MediationResult } from "../../analysis/impact/impactResults";
import { auditSection, basis } from "../auditSection";
import { decimalsFor } from "../formats";
import { intervalMethod } from "../intervalMethod";
import type { Language } from "../language";
import { type Block, bulletList, heading, leftColumn, paragraph, rightColumn, table } from "../nodes";
import { errorDigits } from "../pieces/errorDigits";
import { effectReading } from "../reading/effectReading";
import { resultWarnings } from "../warningsSection";
import type { Section } from "./section";

interface Part {
  readonly name: string;
  readonly figures: MediationFigures;
}

/** An association split into what goes directly and what goes through something between. */
export const mediationSection: Section<MediationResult> = (result, naming, language) => {
  const { words, formats, name, quotedName, range } = language;
  const { paths, total, direct, indirect, resampling } = result;
  const parts: readonly Part[] = [
    { name: words.impact.total, figures: total },
    { name: words.impact.direct, figures: direct },
    { name: words.impact.indirect, figures: indirect },
    ...(paths.length > 1
      ? paths.map((path) => ({ name: words.impact.through(name(path.term)), figures: path as MediationFigures }))
      : []),
  ];
  const digits = Math.max(...decimalsFor(parts.map(({ figures }) => figures.stdError)));
  const figure = (value: number | null): string => formats.decimal(value, digits);
  const level = formats.level(result.level);
  const mediators = formats.list(paths.map(({ term }) => quotedName(term)));
  const found = paths.filter((path) => ["above", "below"].includes(effectReading(path)));
  const open = paths.filter((path) => effectReading(path) === "open");
  const names = (some: readonly MediatedPathRow[]): string => formats.list(some.map(({ term }) => quotedName(term)));
  return [
    heading(2, naming.heading ?? words.impact.mediationHeading(name(result.driver), name(result.outcome))),
    paragraph(
      words.impact.mediation(
        basis(result.n, result.audit, language),
        quotedName(result.driver),
        name(result.outcome),
        figure(total.estimate),
        figure(direct.estimate),
        figure(indirect.estimate),
      ),
      result.shareMediated !== null && words.impact.mediated(formats.percent(result.shareMediated), mediators),
    ),
    bulletList([
      found.length > 0 && words.impact.mediationFound(names(found)),
      open.length > 0 && words.impact.mediationOpen(names(open)),
    ]),
    table<Part>(
      [
        leftColumn(words.impact.effect, (part) => part.name),
        rightColumn(words.impact.estimate, (part) => figure(part.figures.estimate)),
        rightColumn(words.intervalColumn(level), (part) =>
          range(figure(part.figures.confLow), figure(part.figures.confHigh)),
        ),
      ],
      parts,
    ),
    bulletList([
      words.impact.mediationNote,
      resampling === undefined
        ? words.impact.mediationMethod(level, intervalMethod(result.method, language))
        : words.impact.mediationBootstrap(
            level,
            intervalMethod(resampling.method, language),
            { value: resampling.resamples, text: formats.count(resampling.resamples) },
            formats.plain(resampling.seed),
          ),
    ]),
    ...halves(paths, language),
    paragraph(words.impact.assumptionsNote),
    ...resultWarnings(result.warnings, language),
    ...auditSection(result.audit, language),
  ];
};

function halves(paths: readonly MediatedPathRow[], language: Language): readonly Block[] {
  const { words, name } = language;
  const first = errorDigits(paths, (path) => path.first.stdError, language);
  const second = errorDigits(paths, (path) => path.second.stdError, language);
  return [
    heading(3, words.impact.pathsHeading),
    table<MediatedPathRow>(
      [
        leftColumn(words.impact.mediator, ({ term }) => name(term)),
        rightColumn(words.impact.toMediator, (path) => first(path, path.first.estimate)),
        rightColumn(words.regression.stdError, (path) => first(path, path.first.stdError)),
        rightColumn(words.impact.toOutcome, (path) => second(path, path.second.estimate)),
        rightColumn(words.regression.stdError, (path) => second(path, path.second.stdError)),
      ],
      paths,
    ),
  ];
}
