import type { ImportanceMethod } from "../../../analysis/results";
import type { Counted } from "../counted";

/** Words of a driver analysis. */
export interface DriverWords {
  readonly heading: (outcome: string) => string;
  readonly summary: (basis: string, drivers: Counted, outcome: string, explained: string) => string;
  readonly largest: (driver: string, share: string) => string;
  readonly largestWithin: (driver: string, share: string, level: string, range: string) => string;
  readonly largestFirm: (level: string) => string;
  readonly largestOpen: (level: string, rankRange: string) => string;
  readonly besideTheFirst: (first: string, others: string) => string;
  /** How strong something that was left out would have to be. */
  readonly leftOut: (driver: string, outcome: string, share: string) => string;
  readonly letters: string;
  readonly lettersNote: string;
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
}
