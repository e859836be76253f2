import type { ScoreUnit } from "../../../analysis/comparison/comparisonResults";
/** What is said in every section. */
export interface GeneralWords {
  /** BCP 47 tag for the numbers. */
  readonly locale: string;
  readonly reportTitle: string;
  readonly source: (file: string) => string;
  /** A name that has nothing visible in it. */
  readonly unnamed: string;
  readonly missingGroup: string;
  readonly quoted: (label: string) => string;
  readonly range: (low: string, high: string) => string;
  /** An estimate with its interval in one cell or sentence. */
  readonly withRange: (estimate: string, range: string) => string;
  readonly intervalColumn: (level: string) => string;
  readonly association: string;
  /** Plain names of interval methods; a method without one keeps the name it has in the result. */
  readonly intervalMethods: ReadonlyMap<string, string>;
  /** An amount of a score with its unit, "5.2 points". */
  readonly units: Readonly<Record<ScoreUnit, (figure: string) => string>>;
}
