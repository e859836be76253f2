/** The details of a warning as a language writes them. What is not there is "–", or null where a number is asked for. */
export interface WarningDetails {
  readonly has: (key: string) => boolean;
  /** For the form of a noun: the number itself, or how many there are in a list. */
  readonly number: (key: string) => number | null;
  readonly count: (key: string) => string;
  readonly decimal: (key: string, digits: number) => string;
  /** Two significant digits, for what may be tiny. */
  readonly short: (key: string) => string;
  readonly percent: (key: string) => string;
  /** A text in quotation marks. */
  readonly name: (key: string) => string;
  /** Several texts in quotation marks: "a, b, and c"; of many the first ten. */
  readonly names: (key: string) => string;
  /** Pairs of names, or lists of them: "a" and "b". */
  readonly pairs: (key: string) => string;
}
