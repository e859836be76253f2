import type { AsymmetryClass } from "../../../analysis/impact/impactResults";
import type { AsymmetryReading } from "../../reading/asymmetryReading";
import type { CurveReading } from "../../reading/curveReading";
import type { Counted } from "../counted";

/** Words of what lies beyond a table of drivers: what if, segments, curves, topics, and how far from cause. */
export interface ImpactWords {
  readonly simulateHeading: (outcome: string) => string;
  readonly simulate: (changes: string, outcome: string, amount: string, level: string, range: string) => string;
  readonly changeOf: (driver: string, change: string) => string;
  readonly newMean: (before: string, after: string, range: string) => string;
  readonly simulateOpen: string;
  readonly simulateNote: string;
  readonly simulateIf: string;
  readonly meanNow: string;
  readonly change: string;
  readonly meanAfter: string;
  readonly goesWith: string;
  readonly index: (amount: string, level: string, range: string) => string;

  readonly segmentsHeading: (outcome: string, by: string) => string;
  readonly segmentsSummary: (basis: string, segments: Counted, outcome: string) => string;
  readonly segmentsAlike: (p: string) => string;
  readonly segmentsDiffer: (p: string) => string;
  readonly driversDiffer: (drivers: Counted, names: string) => string;
  readonly noDriverDiffers: string;
  readonly pairDiffers: (driver: string, a: string, b: string, amount: string, level: string, range: string) => string;
  readonly coefficientsHeading: string;
  readonly sharesHeading: string;
  readonly segmentRows: string;
  readonly explained: string;
  readonly sharesNote: string;
  readonly adjustedNote: (comparisons: string) => string;

  readonly penaltyHeading: (outcome: string) => string;
  readonly penaltySummary: (basis: string, outcome: string) => string;
  readonly low: string;
  readonly high: string;
  readonly penalty: string;
  readonly reward: string;
  readonly class: string;
  readonly classes: Readonly<Record<AsymmetryClass, string>>;
  readonly asymmetries: Readonly<Record<AsymmetryReading, (drivers: string, count: Counted) => string>>;
  readonly answersIn: (answers: string, count: string) => string;
  readonly upTo: (answer: string) => string;
  readonly from: (answer: string) => string;
  readonly sharedCuts: (low: string, high: string) => string;
  readonly penaltyNote: string;

  readonly curvesHeading: (outcome: string) => string;
  readonly curvesSummary: (basis: string, found: Counted, all: string) => string;
  readonly curve: string;
  readonly curves: Readonly<Record<CurveReading, string>>;
  readonly curvesUp: (drivers: string, count: Counted) => string;
  readonly curvesDown: (drivers: string, count: Counted) => string;
  readonly uneven: (drivers: string) => string;
  readonly noCurves: string;
  readonly turns: string;
  readonly pCurve: string;
  readonly pCategories: string;
  readonly curveNote: string;
  readonly turnNote: string;
  readonly categoriesNote: string;

  readonly topicsHeading: (outcome: string) => string;
  readonly topicsSummary: (basis: string, topics: Counted, figure: string, estimate: string) => string;
  readonly topicsFound: (topics: string) => string;
  readonly topicsBelow: (topics: string) => string;
  readonly topicsOpen: (count: Counted) => string;
  readonly topic: string;
  readonly mentions: string;
  readonly prevalence: string;
  readonly scoreWith: string;
  readonly scoreWithout: string;
  readonly lift: string;
  readonly liftNote: string;
  readonly topicsImpact: string;
  readonly adjusted: string;
  readonly impactHeading: string;
  readonly impactNote: string;
  readonly adjustedTopicNote: string;
  readonly peopleNote: string;

  readonly mediationHeading: (driver: string, outcome: string) => string;
  readonly mediation: (
    basis: string,
    driver: string,
    outcome: string,
    total: string,
    direct: string,
    indirect: string,
  ) => string;
  readonly mediated: (share: string, mediators: string) => string;
  readonly mediationFound: (mediators: string) => string;
  readonly mediationOpen: (mediators: string) => string;
  readonly effect: string;
  readonly estimate: string;
  readonly total: string;
  readonly direct: string;
  readonly indirect: string;
  readonly through: (mediator: string) => string;
  readonly mediationMethod: (level: string, method: string) => string;
  readonly mediationBootstrap: (level: string, method: string, resamples: Counted, seed: string) => string;
  readonly mediationNote: string;
  readonly assumptionsNote: string;
  readonly pathsHeading: string;
  readonly mediator: string;
  readonly toMediator: string;
  readonly toOutcome: string;

  readonly confounderHeading: (driver: string) => string;
  readonly confounderEffect: (
    driver: string,
    outcome: string,
    estimate: string,
    level: string,
    range: string,
  ) => string;
  readonly confounder: (driver: string, outcome: string, share: string) => string;
  readonly confounderAtLevel: (share: string, level: string) => string;
  readonly confounderAlready: (level: string) => string;
  readonly asStrong: (times: Counted) => string;
  readonly upToAsStrong: (times: Counted) => string;
  readonly benchmarkHolds: (benchmark: string, upToAsStrong: string) => string;
  readonly benchmarkFails: (benchmark: string, asStrong: string) => string;
  readonly benchmarkOnly: (benchmark: string, asStrong: string) => string;
  readonly asStrongAs: string;
  readonly timesAs: (benchmark: string, times: string) => string;
  readonly withDriver: string;
  readonly withOutcome: string;
  readonly leftOver: string;
  readonly statuses: Readonly<Record<"beyond-driver" | "beyond-outcome", string>>;
  readonly confounderNote: string;
  readonly noSuchConfounder: string;
  readonly allOfOutcome: string;

  readonly eValueHeading: string;
  readonly eValue: (ratio: string, estimate: string) => string;
  readonly eValueOdds: (oddsRatio: string, riskRatio: string, estimate: string) => string;
  readonly eValueLimit: (limit: string) => string;
  readonly eValueNothing: string;
  readonly eValueUnknown: string;
  readonly eValueOfEstimate: string;
  readonly eValueOfInterval: string;
  readonly eValueNote: string;
}
