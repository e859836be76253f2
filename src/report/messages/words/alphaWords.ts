import type { Counted } from "../counted";

/** Words of Cronbach's alpha. */
export interface AlphaWords {
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
  readonly itemTotal: string;
  readonly itemRest: string;
  readonly tableNote: string;
  readonly noneWithout: string;
}
