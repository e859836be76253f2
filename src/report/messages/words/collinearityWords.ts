/** Words of what moves together. */
export interface CollinearityWords {
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
}
