/** Words of how far raters or coders agree. */
export interface AgreementWords {
  readonly icc: string;
  readonly iccHeading: string;
  readonly iccSummary: (subjects: string, raters: string) => string;
  readonly single: string;
  readonly mean: string;
  readonly raters: Readonly<Record<"other-for-each-subject" | "drawn" | "these", string>>;
  readonly ratersHeader: string;
  readonly unit: string;
  readonly iccNote: string;
  readonly kappaHeading: string;
  readonly kappa: (estimate: string, observed: string, expected: string, n: string) => string;
  readonly interval: (level: string, range: string) => string;
  readonly beyondChance: string;
  readonly notBeyondChance: string;
  readonly weighted: Readonly<Record<"exact" | "linear" | "quadratic", string>>;
  readonly first: string;
  readonly krippendorffHeading: string;
  readonly krippendorff: (estimate: string, units: string, coders: string) => string;
  readonly reliable: Readonly<Record<"good" | "tentative" | "not", string>>;
  readonly byLowerEnd: string;
  readonly unknownInterval: string;
  readonly measurement: Readonly<Record<"nominal" | "ordinal" | "interval" | "ratio", string>>;
  readonly leftOut: (missing: string) => string;
  readonly figure: string;
  readonly value: string;
  readonly codes: string;
}
