import type { SamplingOptions } from "../../design/samplingDesign";
import type { WeightsReference } from "../../design/weights";
import type { Column, ColumnReference, MissingCodes, SurveyData } from "../../table/surveyData";

/** A bare column of ratings: an array, a typed array, a vector. Text is no column. */
export type RatingColumn = Column & object;

/** What a score is computed from: a survey, or the bare ratings. */
export type ScoreData = SurveyData | RatingColumn;

/** The options that every score has. */
export interface SampleOptions extends SamplingOptions {
  /** A score for each value of this column as well, in order of first appearance. */
  readonly by?: ColumnReference;
  /** Sampling weights, or `{ frequency: … }`: how many people a row stands for. */
  readonly weights?: WeightsReference;
  /**
   * Answers that mean "no answer", such as 0 or 99. A list holds for the rated columns alone;
   * by column, `{ recommend: [99], region: ["n/a"] }`, it may also name the column of `by`.
   */
  readonly missingCodes?: MissingCodes;
  /** Confidence level, 0.95 by default. */
  readonly level?: number;
}

/** The options that every score of one rated column has. */
export interface RatingOptions extends SampleOptions {
  /** The rated column: needed with a survey, and not with bare ratings. */
  readonly rating?: ColumnReference;
}

export const SAMPLE_OPTIONS = [
  "by",
  "weights",
  "missingCodes",
  "level",
  "clusters",
  "strata",
  "populationSize",
] as const;

export const RATING_OPTIONS: readonly string[] = ["rating", ...SAMPLE_OPTIONS];
