/** What stands where there is no figure. */
export const NO_FIGURE = "–";

type Figure = number | null | undefined;

/** Numbers as a reader of one language writes them. Each takes what a result holds; a figure that does not exist is "–". */
export interface Formats {
  /** Whole numbers, in groups of thousands; one decimal when frequency weights made them fractional. */
  readonly count: (value: Figure) => string;
  /** A fixed number of decimals. */
  readonly decimal: (value: Figure, digits: number) => string;
  /** The same with its sign, except for what is shown as 0: "+0.12". */
  readonly signed: (value: Figure, digits: number) => string;
  /** Parts of one as a bare figure in percent: 0.284 is "28.4". */
  readonly percentFigure: (value: Figure) => string;
  /** Parts of one with the percent sign: 0.284 is "28.4%". */
  readonly percent: (value: Figure) => string;
  /** A confidence level: 0.95 is "95%", 0.975 is "97.5%". */
  readonly level: (value: Figure) => string;
  /** Three decimals, and never "0.000" or "1.000" for what is neither. */
  readonly pValue: (value: Figure) => string;
  /** A p-value as a sentence has it after "p": "= 0.042", "< 0.001". */
  readonly pRelation: (value: Figure) => string;
  /** Two decimals, none from 1,000 on. */
  readonly inflation: (value: Figure) => string;
  /** Two significant digits, for figures of any size. */
  readonly short: (value: Figure) => string;
  /** A number as short as it is: for codes, scale ends and weights. */
  readonly plain: (value: Figure) => string;
  /** "a, b, and c". */
  readonly list: (items: readonly string[]) => string;
  /** "a, b, or c". */
  readonly either: (items: readonly string[]) => string;
}

const MOST_DIGITS = 8;
const LARGEST_IN_DIGITS = 1e12;

/**
 * The formatters of one language, each Intl object made once.
 *
 * @param locale BCP 47, e.g. "en" or "sv-SE"
 */
export function createFormats(locale: string): Formats {
  const numbers = (options: Intl.NumberFormatOptions): { readonly format: (value: number) => string } => {
    const format = new Intl.NumberFormat(locale, options);
    return { format: (value) => withMinusSign(format.format(value)) };
  };
  const fixed = new Map<number, { readonly format: (value: number) => string }>();
  const fixedDigits = (digits: number): { readonly format: (value: number) => string } => {
    let format = fixed.get(digits);
    if (!format) {
      format = numbers({ minimumFractionDigits: digits, maximumFractionDigits: digits });
      fixed.set(digits, format);
    }
    return format;
  };
  const scientific = numbers({ notation: "scientific", maximumSignificantDigits: 3 });
  const counts = numbers({ maximumFractionDigits: 1 });
  const percents = numbers({
    style: "percent",
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const levels = numbers({ style: "percent", maximumFractionDigits: 2 });
  const shortest = numbers({ maximumSignificantDigits: 6, useGrouping: false });
  const rough = numbers({ maximumSignificantDigits: 2, useGrouping: false });
  const alternatives = new Intl.ListFormat(locale, { type: "disjunction" });
  const lists = new Intl.ListFormat(locale, { type: "conjunction" });

  const decimal = (value: Figure, digits: number): string => {
    if (!isFigure(value)) return NO_FIGURE;
    const size = Math.abs(value);
    if (size >= LARGEST_IN_DIGITS || (digits > MOST_DIGITS && size > 0)) return scientific.format(value);
    return fixedDigits(Math.min(digits, MOST_DIGITS)).format(withoutMinusZero(value, digits));
  };

  const signed = (value: Figure, digits: number): string => {
    const shown = decimal(value, digits);
    return isFigure(value) && withoutMinusZero(value, digits) > 0 ? `+${shown}` : shown;
  };

  const pValue = (value: Figure): string => {
    if (!isFigure(value)) return NO_FIGURE;
    if (value < 0.001) return `< ${fixedDigits(3).format(0.001)}`;
    if (value > 0.999) return `> ${fixedDigits(3).format(0.999)}`;
    return fixedDigits(3).format(value);
  };

  return {
    count: (value) => (isFigure(value) ? counts.format(withoutMinusZero(value, 1)) : NO_FIGURE),
    decimal,
    signed,
    percentFigure: (value) => (isFigure(value) ? decimal(100 * value, 1) : NO_FIGURE),
    percent: (value) => (isFigure(value) ? percents.format(withoutMinusZero(value, 3)) : NO_FIGURE),
    level: (value) => (isFigure(value) ? levels.format(value) : NO_FIGURE),
    pValue,
    pRelation: (value) => (isFigure(value) && value >= 0.001 && value <= 0.999 ? `= ${pValue(value)}` : pValue(value)),
    inflation: (value) => decimal(value, isFigure(value) && Math.abs(value) >= 1000 ? 0 : 2),
    short: (value) => (isFigure(value) ? rough.format(value) : NO_FIGURE),
    plain: (value) => (isFigure(value) ? shortest.format(value) : NO_FIGURE),
    list: (items) => lists.format(items),
    either: (items) => alternatives.format(items),
  };
}

/**
 * How many decimals each estimate deserves: its standard error shown to two figures, as far as 8 decimals.
 * Alike errors share one number of decimals, so that the column lines up.
 *
 * @param errors standard errors in the units of the estimates
 * @returns one number of decimals for each; beyond 8 the figure is better in scientific notation
 */
export function decimalsFor(errors: readonly Figure[]): readonly number[] {
  const digits = errors.map((error) => {
    if (!isFigure(error) || error <= 0) return 3;
    return Math.max(0, 1 - Math.floor(Math.log10(error)));
  });
  const most = Math.max(...digits);
  const least = Math.min(...digits);
  return most <= MOST_DIGITS && most - least <= 2 ? digits.map(() => most) : digits;
}

function isFigure(value: Figure): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

/** −0.0004 with three decimals would stand there as "-0.000". */
function withoutMinusZero(value: number, digits: number): number {
  return Math.abs(value) < 0.5 * 10 ** -digits ? 0 : value;
}

/** Many locales write the hyphen of the keyboard, which is shorter than a plus and breaks from its number at a line's end. */
function withMinusSign(text: string): string {
  return text.replaceAll("-", "\u2212");
}
