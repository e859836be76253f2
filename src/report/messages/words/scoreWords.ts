import type { ByScore } from "./byScore";

/** Words of scores: NPS, CSAT, boxes, means, indices. */
export interface ScoreWords {
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
}
