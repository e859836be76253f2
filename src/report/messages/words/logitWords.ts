import type { PseudoRSquaredName } from "../../../analysis/regression/modelResults";
import type { Counted } from "../counted";

/** Words of models of a probability. */
export interface LogitWords {
  readonly heading: (outcome: string) => string;
  readonly driversHeading: (outcome: string) => string;
  readonly event: (outcome: string, event: string) => string;
  readonly atLeast: (answer: string) => string;
  readonly atMost: (answer: string) => string;
  readonly equals: (answer: string) => string;
  readonly one: string;
  readonly summary: (basis: string, events: Counted, share: string, event: string) => string;
  readonly ordinalSummary: (basis: string, outcome: string, answers: string) => string;
  readonly pseudo: Readonly<Record<PseudoRSquaredName | "tjur" | "mcKelveyZavoina", string>>;
  readonly pseudoIs: (name: string, figure: string) => string;
  readonly pseudoNote: string;
  readonly test: (statistic: string, p: string) => string;
  readonly chiSquared: (df: string, value: string) => string;
  readonly f: (df1: string, df2: string, value: string) => string;
  readonly largest: (term: string, effect: string, outcome: string, level: string, range: string) => string;
  readonly noneFound: string;
  readonly meanOf: (outcome: string) => string;
  readonly npsOf: (outcome: string) => string;
  readonly oddsRatio: string;
  readonly eventEffect: string;
  readonly meanEffect: string;
  readonly npsEffect: string;
  readonly eValue: string;
  readonly oddsNote: (event: string) => string;
  readonly higherOddsNote: (outcome: string) => string;
  readonly eventEffectNote: (event: string) => string;
  readonly meanEffectNote: (outcome: string) => string;
  readonly npsEffectNote: (outcome: string) => string;
  readonly switchNote: string;
  readonly eValueNote: string;
  readonly noEffect: string;
  readonly pNote: string;
  readonly effectsHeading: string;
  readonly shareNote: (name: string) => string;
  readonly importance: (name: string) => string;
  readonly orders: (permutations: string) => string;
  readonly proportional: (p: string) => string;
  readonly notProportional: (p: string, terms: string) => string;
  readonly notProportionalAlone: (p: string) => string;
}
