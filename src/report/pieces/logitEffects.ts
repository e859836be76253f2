import type {
  EValueFigures,
  EventEffect,
  MarginalEffect,
  OrdinalEffects,
} from "../../analysis/regression/modelResults";
import type { IntervalEstimate } from "../../analysis/results";
import type { Language } from "../language";
import { type Block, bulletList, type Column, leftColumn, rightColumn, table } from "../nodes";
import { effectReading } from "../reading/effectReading";

/** One coefficient of a logit model, binary or ordinal, as a line of a table. */
export interface LogitLine {
  readonly term: string;
  readonly oddsRatio: IntervalEstimate | null;
  readonly pValue: number | null;
  readonly effect: MarginalEffect | null;
  /** Whether the effect is that of yes in place of no. */
  readonly isSwitch: boolean;
  readonly eValue: EValueFigures | null | undefined;
}

/** What the effects of a model are on. */
export type EffectOn = "event" | "mean" | "nps";

/** The NPS where the outcome has one, otherwise the mean. */
export function effectOn(rows: readonly { readonly averageMarginalEffects: OrdinalEffects | null }[]): EffectOn {
  return rows.some(({ averageMarginalEffects }) => averageMarginalEffects?.nps != null) ? "nps" : "mean";
}

/** The line of a coefficient of a model of an event. */
export function eventLine(row: {
  readonly term: string;
  readonly oddsRatio: IntervalEstimate | null;
  readonly pValue: number | null;
  readonly averageMarginalEffect: EventEffect | null;
  readonly eValue: EValueFigures | null;
}): LogitLine {
  const { term, oddsRatio, pValue, averageMarginalEffect: effect, eValue } = row;
  return { term, oddsRatio, pValue, effect, isSwitch: effect?.of === "switch", eValue };
}

/** The line of a coefficient of an ordinal model; its effect is on the NPS where the outcome has one. */
export function ordinalLine(
  row: {
    readonly term: string;
    readonly oddsRatio: IntervalEstimate | null;
    readonly pValue: number | null;
    readonly averageMarginalEffects: OrdinalEffects | null;
  },
  on: EffectOn,
): LogitLine {
  const { term, oddsRatio, pValue, averageMarginalEffects: effects } = row;
  const effect = effects === null ? null : on === "nps" ? effects.nps : effects.mean;
  return { term, oddsRatio, pValue, effect, isSwitch: effects?.of === "switch", eValue: undefined };
}

/** Odds ratios and effects of a logit model, with what they mean. */
export function logitEffects(
  lines: readonly LogitLine[],
  {
    outcome,
    event,
    on,
    level,
    termHeader,
  }: {
    readonly outcome: string;
    readonly event: string;
    readonly on: EffectOn;
    readonly level: number;
    readonly termHeader: string;
  },
  language: Language,
): readonly Block[] {
  const { words, formats, name, range } = language;
  const digits = on === "mean" ? 3 : 1;
  const interval = words.intervalColumn(formats.level(level));
  const withEValue = lines.some(({ eValue }) => eValue !== undefined);
  const columns: readonly Column<LogitLine>[] = [
    leftColumn(termHeader, ({ term }) => name(term)),
    rightColumn(words.logit.oddsRatio, ({ oddsRatio }) => formats.decimal(oddsRatio?.estimate, 2)),
    rightColumn(interval, ({ oddsRatio }) =>
      range(formats.decimal(oddsRatio?.confLow, 2), formats.decimal(oddsRatio?.confHigh, 2)),
    ),
    rightColumn(effectHeader(on, language), ({ effect }) => formats.signed(effect?.estimate, digits)),
    rightColumn(interval, ({ effect }) =>
      range(formats.signed(effect?.confLow, digits), formats.signed(effect?.confHigh, digits)),
    ),
    rightColumn(words.regression.p, ({ pValue }) => formats.pValue(pValue)),
    ...(withEValue
      ? [rightColumn<LogitLine>(words.logit.eValue, ({ eValue }) => formats.decimal(eValue?.estimate, 2))]
      : []),
  ];
  return [
    table(columns, lines),
    bulletList([
      on === "event" ? words.logit.oddsNote(event) : words.logit.higherOddsNote(outcome),
      on === "event"
        ? words.logit.eventEffectNote(event)
        : on === "nps"
          ? words.logit.npsEffectNote(outcome)
          : words.logit.meanEffectNote(outcome),
      lines.some(({ isSwitch }) => isSwitch) && words.logit.switchNote,
      lines.some(({ effect }) => effect === null) && words.logit.noEffect,
      words.logit.pNote,
      withEValue && words.logit.eValueNote,
    ]),
  ];
}

/** The largest effect among those whose interval lies on one side of 0; null when there is none. */
export function largestEffect(
  lines: readonly LogitLine[],
  on: EffectOn,
  outcome: string,
  level: number,
  { words, formats, quotedName, range }: Language,
): string | null {
  const found = lines.filter(({ effect }) => effect !== null && ["above", "below"].includes(effectReading(effect)));
  const [largest] = [...found].sort((a, b) => Math.abs(b.effect!.estimate) - Math.abs(a.effect!.estimate));
  if (largest?.effect == null) return found.length === 0 && lines.length > 0 ? words.logit.noneFound : null;
  const { estimate, confLow, confHigh } = largest.effect;
  const digits = on === "mean" ? 3 : 1;
  const named = { event: (event: string) => event, mean: words.logit.meanOf, nps: words.logit.npsOf }[on];
  const unit = { event: words.units.percent, mean: (figure: string) => figure, nps: words.units.points }[on];
  return words.logit.largest(
    quotedName(largest.term),
    unit(formats.signed(estimate, digits)),
    named(outcome),
    formats.level(level),
    range(formats.signed(confLow, digits), formats.signed(confHigh, digits)),
  );
}

function effectHeader(on: EffectOn, { words }: Language): string {
  if (on === "event") return words.logit.eventEffect;
  return on === "nps" ? words.logit.npsEffect : words.logit.meanEffect;
}
