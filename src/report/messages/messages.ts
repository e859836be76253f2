import type { AnyScoreResult, BoxScoreResult, ImportanceMethod, Warning } from "../../analysis/results";

/** A count with the way it is written, for languages that bend the noun by the number. */
export interface Counted {
  readonly value: number;
  readonly text: string;
}

/** One wording for each kind of score. */
export type ByScore = Readonly<Record<(AnyScoreResult | BoxScoreResult)["kind"], string>>;

/**
 * Every word of a report in one language. Figures arrive already formatted, labels already cleaned.
 * A new language is one more file with these keys; the compiler finds what is missing.
 */
export interface Messages {
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

  readonly score: {
    readonly headings: ByScore;
    readonly figures: ByScore;
    /** The figure in a sentence about its interval. */
    readonly sentenceFigures: ByScore;
    readonly headingOf: (score: string, column: string) => string;
    readonly nps: (promoters: string, detractors: string) => string;
    readonly npsOfCounts: string;
    readonly boxes: (answers: string, low: string, high: string) => string;
    readonly netScore: (top: string, bottom: string) => string;
    readonly meanScore: (low: string, high: string) => string;
    readonly csat: (answers: string) => string;
    readonly ces1: string;
    readonly ces2: string;
    readonly customerIndex: string;
    readonly group: string;
    readonly total: string;
    readonly promoters: string;
    readonly passives: string;
    readonly detractors: string;
    readonly top: string;
    readonly middle: string;
    readonly bottom: string;
    readonly mean: string;
    readonly easy: string;
    readonly answers: string;
    readonly missing: string;
    readonly effective: string;
    readonly items: string;
    readonly item: string;
    readonly weight: string;
    readonly itemMean: string;
    readonly itemIndex: string;
    readonly interval: (figure: string, level: string, method: string) => string;
    readonly effectiveNote: string;
    readonly noFigure: string;
    readonly noInterval: string;
  };

  readonly driver: {
    readonly heading: (outcome: string) => string;
    readonly summary: (basis: string, drivers: Counted, outcome: string, explained: string) => string;
    readonly largest: (driver: string, share: string) => string;
    readonly largestWithin: (driver: string, share: string, level: string, range: string) => string;
    readonly largestFirm: (level: string) => string;
    readonly largestOpen: (level: string, rankRange: string) => string;
    readonly driver: string;
    readonly share: string;
    readonly rank: string;
    readonly performance: string;
    readonly shareNote: string;
    readonly rescaledNote: string;
    readonly rankNote: (level: string) => string;
    readonly performanceNote: string;
    readonly noPerformance: string;
    readonly somePerformance: string;
    readonly noIntervals: string;
    readonly someIntervals: string;
    readonly noShares: string;
    readonly regressionHeading: string;
    readonly togetherHeading: string;
    readonly methodHeading: string;
    readonly importance: Readonly<Record<ImportanceMethod, string>>;
    readonly bootstrap: (level: string, method: string, resamples: Counted, seed: string) => string;
    readonly grouped: (groups: string) => string;
  };

  readonly regression: {
    readonly heading: (outcome: string) => string;
    readonly term: string;
    readonly intercept: string;
    readonly coefficient: string;
    readonly standardized: string;
    readonly stdError: string;
    readonly statistic: string;
    readonly p: string;
    readonly vif: string;
    readonly summary: (basis: string, predictors: Counted, outcome: string, explained: string) => string;
    readonly fit: (rSquared: string, adjusted: string, sigma: string, intercept: string) => string;
    readonly fTest: (statistic: string, df1: string, df2: string, p: string) => string;
    readonly noFTest: string;
    readonly coefficientNote: (outcome: string) => string;
    readonly significanceNote: string;
    readonly vifNote: string;
    readonly errorsClassical: string;
    readonly errorsLinearized: string;
    readonly errorsNamed: (name: string) => string;
    /** By the name that a result gives its errors. */
    readonly errorsOf: ReadonlyMap<string, string>;
    readonly noFTestOfIncomplete: string;
    readonly noStatistic: string;
  };

  readonly collinearity: {
    readonly heading: string;
    readonly predictor: string;
    readonly tolerance: string;
    readonly df: string;
    readonly gvif: string;
    readonly scaledGvif: string;
    readonly scaledNote: string;
    readonly conditionIndex: (largest: string) => string;
    readonly noConditionIndex: string;
    readonly together: (a: string, b: string, correlation: string) => string;
    readonly against: (a: string, b: string, correlation: string) => string;
    readonly sharesCannotBeToldApart: string;
    readonly effectsCannotBeToldApart: string;
    readonly consider: string;
    readonly nothingTogether: string;
    readonly largestVif: (term: string, vif: string) => string;
  };

  readonly alpha: {
    readonly heading: string;
    readonly summary: (alpha: string, items: Counted, answers: string | null) => string;
    readonly interval: (level: string, range: string, method: string) => string;
    readonly noInterval: string;
    readonly noIntervalWithoutN: string;
    readonly noIntervalWarned: string;
    readonly others: (standardized: string, averageCorrelation: string) => string;
    readonly meaning: string;
    readonly item: string;
    readonly without: string;
    readonly withoutStandardized: string;
    readonly itemTotal: string;
    readonly itemRest: string;
    readonly tableNote: string;
    readonly noneWithout: string;
  };

  readonly audit: {
    /** The beginning of a summary: how many answers stand behind it. */
    readonly basis: (answers: Counted) => string;
    readonly basisOfIncomplete: (used: string, rows: string) => string;
    readonly incomplete: (used: string, rows: string) => string;
    readonly basisOfRows: (used: string, rows: string, leftOut: Counted) => string;
    /** The same, when more than half of the rows left out lack an answer in one column. */
    readonly basisMostlyBy: (used: string, rows: string, missing: string, column: string) => string;
    readonly heading: string;
    readonly allUsed: (rows: Counted) => string;
    readonly leftOut: (rows: string, used: Counted, leftOut: Counted, percent: string) => string;
    readonly others: string;
    readonly column: string;
    readonly missing: string;
    readonly onlyMissing: string;
    readonly onlyMissingNote: string;
    readonly unknown: string;
    readonly complete: (columns: string) => string;
  };

  readonly warnings: {
    readonly heading: string;
    readonly message: (warning: Warning) => string;
    readonly ofGroup: (group: string, message: string) => string;
  };

  /** Plain names of interval methods; a method without one keeps the name it has in the result. */
  readonly intervalMethods: ReadonlyMap<string, string>;
}
