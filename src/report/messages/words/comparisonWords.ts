import type {
  ComparisonReference,
  ControlSignal,
  OrderSource,
  ScoreTrendResult,
} from "../../../analysis/comparison/comparisonResults";
import type { DifferenceReading } from "../../reading/differenceReading";
import type { Counted } from "../counted";

/** Words of scores that are compared and followed. */
export interface ComparisonWords {
  readonly heading: (score: string) => string;
  readonly pairedHeading: (score: string) => string;
  readonly summary: (comparisons: Counted, groups: Counted, answers: string) => string;
  readonly pairedSummary: (comparisons: Counted, columns: Counted) => string;
  readonly scoresHeading: string;
  readonly differencesHeading: string;
  readonly comparison: string;
  readonly difference: string;
  readonly minus: (b: string, a: string) => string;
  readonly rest: string;
  readonly benchmark: (figure: string) => string;
  readonly pAdjusted: string;
  readonly detectable: string;
  readonly reading: string;
  readonly readings: Readonly<Record<DifferenceReading, string>>;
  readonly both: string;
  readonly higher: (b: string, a: string, amount: string, level: string, range: string) => string;
  readonly lower: (b: string, a: string, amount: string, level: string, range: string) => string;
  readonly open: (b: string, a: string, amount: string, level: string, range: string) => string;
  readonly openOf: (open: Counted, all: string) => string;
  readonly amongMany: (found: Counted, all: string) => string;
  readonly equivalentOne: (b: string, a: string, margin: string) => string;
  readonly equivalent: (found: Counted, all: string, margin: string) => string;
  readonly unknown: (found: Counted, all: string) => string;
  readonly andMore: (others: Counted) => string;
  readonly missed: (amount: string, power: string) => string;
  readonly against: Readonly<Record<ComparisonReference, string>>;
  readonly differenceNote: string;
  readonly intervalNote: (level: string, method: string) => string;
  readonly adjusted: (method: string, comparisons: string) => string;
  readonly pNote: string;
  readonly detectableNote: (power: string) => string;
  readonly marginNote: (margin: string) => string;
  readonly pairedNote: string;
  readonly adjustments: ReadonlyMap<string, string>;

  readonly changeHeading: (score: string) => string;
  readonly change: (score: string, from: string, to: string, before: string, after: string) => string;
  readonly rose: (amount: string, level: string, range: string) => string;
  readonly fell: (amount: string, level: string, range: string) => string;
  readonly changeOpen: (amount: string, level: string, range: string) => string;
  readonly split: (mix: string, within: string) => string;
  readonly segment: string;
  readonly shareBefore: string;
  readonly shareAfter: string;
  readonly scoreBefore: string;
  readonly scoreAfter: string;
  readonly mix: string;
  readonly within: string;
  readonly together: string;
  readonly segmentsFound: (segments: string) => string;
  readonly segmentsOpen: (level: string) => string;
  readonly mixNote: string;
  readonly withinNote: string;
  readonly midpointNote: string;

  readonly trendHeading: (score: string) => string;
  readonly per: Readonly<Record<ScoreTrendResult["per"], string>>;
  readonly trend: (waves: string, answers: string, amount: string, per: string, level: string, range: string) => string;
  readonly rises: string;
  readonly falls: string;
  readonly noTrend: string;
  readonly missedSlope: (amount: string, per: string, power: string) => string;
  readonly scatter: string;
  readonly wave: string;
  readonly onLine: string;
  readonly slopesHeading: string;
  readonly method: string;
  readonly slope: string;
  readonly slopeMethods: ReadonlyMap<string, string>;
  readonly lineNote: string;
  readonly slopeNote: string;
  readonly trendTest: (name: string, p: string) => string;
  readonly trendTests: ReadonlyMap<string, string>;
  readonly ordered: Readonly<Record<OrderSource, string>>;

  readonly controlHeading: (score: string) => string;
  readonly ordinary: (waves: string, answers: string) => string;
  readonly outOfOrdinary: (found: Counted, waves: string, names: string) => string;
  readonly limits: string;
  readonly signal: string;
  readonly signals: Readonly<Record<ControlSignal, string>>;
  readonly limitsNote: (centre: string, sigmas: string, run: string) => string;
  readonly baselineNote: string;
  readonly notBaseline: (name: string) => string;
  readonly controlMethods: ReadonlyMap<string, string>;
  readonly excess: (times: string) => string;
  readonly ordinaryNote: string;
}
