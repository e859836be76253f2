import type { ScoreUnit } from "../../analysis/comparison/comparisonResults";
import type { Language } from "../language";
import type { Ends } from "../reading/effectReading";

/** How the figures of one score are written: as many decimals as its unit deserves. */
export interface ScoreFigures {
  readonly figure: (value: number | null | undefined) => string;
  /** A difference, with its sign. */
  readonly difference: (value: number | null | undefined) => string;
  /** A difference without its sign but with its unit: "5.2 points". */
  readonly amount: (value: number | null | undefined) => string;
  /** A difference with sign and unit. */
  readonly change: (value: number | null | undefined) => string;
  readonly interval: (ends: Ends) => string;
  /** An interval of a difference, whose ends carry their signs. */
  readonly differenceInterval: (ends: Ends) => string;
}

export function scoreFigures(unit: ScoreUnit, language: Language, extraDigits: number = 0): ScoreFigures {
  const { formats, words, range } = language;
  const digits = (unit === "scale" ? 2 : 1) + extraDigits;
  const ofUnit = words.units[unit] ?? ((text: string) => text);
  const figure: ScoreFigures["figure"] = (value) => formats.decimal(value, digits);
  const difference: ScoreFigures["difference"] = (value) => formats.signed(value, digits);
  return {
    figure,
    difference,
    amount: (value) => ofUnit(formats.decimal(typeof value === "number" ? Math.abs(value) : value, digits)),
    change: (value) => ofUnit(difference(value)),
    interval: ({ confLow, confHigh }) => range(figure(confLow), figure(confHigh)),
    differenceInterval: ({ confLow, confHigh }) => range(difference(confLow), difference(confHigh)),
  };
}
