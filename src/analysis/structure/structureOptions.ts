import type { WeightsReference } from "../../design/weights";
import type { ColumnReferences, MissingCodes, Scales } from "../../table/surveyData";

/** "pearson" by default. "polychoric" sees answers as a normal variable cut into ordered categories. */
export type CorrelationName = "pearson" | "spearman" | "polychoric";

/** The items of a question about structure, and the correlations between them. */
export interface StructureOptions {
  readonly items: ColumnReferences;
  readonly correlation?: CorrelationName;
  /** Rows that answered every item (the default), or for each pair of items the rows that answered both. */
  readonly missing?: "listwise" | "pairwise";
  /** Polychoric only: what to count in a combination of answers that nobody gave; 0 by default, 0.5 is usual. */
  readonly emptyCells?: number;
  readonly weights?: WeightsReference;
  readonly missingCodes?: MissingCodes;
  readonly scale?: Scales;
}

export const STRUCTURE_OPTIONS = [
  "items",
  "correlation",
  "missing",
  "emptyCells",
  "weights",
  "missingCodes",
  "scale",
] as const;

/** Names and n of correlations that the caller brought. */
export interface GivenCorrelationOptions {
  /** Names of the items; "1", "2", … by default. */
  readonly terms?: readonly string[];
  /** Answers behind the correlations; what needs it is null without. */
  readonly n?: number;
}

export const GIVEN_OPTIONS = ["terms", "n"] as const;
