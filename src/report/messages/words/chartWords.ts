import type { ByScore } from "./byScore";

/** Words of charts: titles, axes with their units, and the findings that stand for a chart where it is not seen. */
export interface ChartWords {
  /** The axis of each score, with its unit. */
  readonly scoreAxis: ByScore;
  readonly interval: (level: string) => string;
  /** A figure with its interval, as a sentence: "NPS in North: 12.3 (95% interval 8.1 to 16.5)." */
  readonly figure: (what: string, estimate: string, level: string, range: string) => string;
  readonly highest: (group: string, estimate: string, range: string) => string;
  readonly lowest: (group: string, estimate: string, range: string) => string;
  readonly fromTo: (figure: string, first: string, firstWave: string, last: string, lastWave: string) => string;
  readonly wave: string;
  readonly slope: { readonly wave: string; readonly unit: string; readonly year: string };
  readonly limits: (low: string, high: string) => string;
  readonly signals: (waves: string) => string;
  readonly noSignals: string;
  readonly distributionTitle: string;
  readonly promoters: string;
  readonly passives: string;
  readonly detractors: string;
  readonly answersAxis: string;
  readonly distribution: (promoters: string, passives: string, detractors: string) => string;
  readonly sharesTitle: (outcome: string) => string;
  readonly sharesAxis: string;
  readonly largestShare: (driver: string) => string;
  readonly nextShares: (list: string) => string;
  readonly priorityTitle: (outcome: string) => string;
  readonly priority: string;
  readonly improve: string;
  readonly maintain: string;
  readonly lowPriority: string;
  readonly performanceAxis: string;
  readonly shareOf: (share: string) => string;
  readonly impactOf: (impact: string) => string;
  readonly cut: (impact: string, performance: string) => string;
  readonly noneToPrioritise: string;
  readonly impactAxis: (target: string) => string;
  readonly penaltyTitle: (outcome: string) => string;
  readonly differenceAxis: (outcome: string) => string;
  readonly penalty: string;
  readonly reward: string;
  readonly largestPenalty: (driver: string) => string;
  readonly largestReward: (driver: string) => string;
  readonly correlationTitle: string;
  readonly correlationNote: string;
  readonly strongest: (a: string, b: string, correlation: string) => string;
  readonly largestVif: (driver: string, vif: string) => string;
  readonly coefficientsTitle: (outcome: string) => string;
  readonly coefficientsAxis: (outcome: string) => string;
  readonly oddsAxis: (outcome: string) => string;
  readonly apart: (value: string, names: string) => string;
  readonly noneApart: (value: string) => string;
  readonly bootstrapTitle: (term: string) => string;
  readonly ends: (level: string) => string;
  readonly resamplesAxis: string;
  readonly pathTitle: string;
  readonly pathNote: string;
  readonly strongestPath: (from: string, to: string) => string;
  readonly explained: (construct: string, rSquared: string) => string;
  readonly whatIfTitle: (outcome: string) => string;
  readonly together: string;
}
