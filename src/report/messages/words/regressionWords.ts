import type { Counted } from "../counted";

/** Words that every regression table shares. */
export interface RegressionWords {
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
}
