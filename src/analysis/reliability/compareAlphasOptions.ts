import type { WeightsReference } from "../../design/weights";
import type { ColumnReference, ColumnReferences, MissingCodes, Scales } from "../../table/surveyData";
import type { BootstrapOption } from "../bootstrapOption";
import type { AlphaInterval } from "./resampledAlpha";

interface CompareAlphasSettings {
  /** Items to turn round the middle of their declared scale, as in `cronbachAlpha`. */
  readonly reverse?: readonly string[];
  readonly weights?: WeightsReference;
  readonly missingCodes?: MissingCodes;
  readonly scale?: Scales;
  /** A bootstrap, in place of the closed forms, which assume normal items. */
  readonly interval?: BootstrapOption<AlphaInterval>;
  /** Confidence level, 0.95 by default. */
  readonly level?: number;
}

/** One scale in two groups of respondents. */
export interface CompareAlphaGroupsOptions extends CompareAlphasSettings {
  readonly items: ColumnReferences;
  /** The column of the groups. */
  readonly by: ColumnReference;
  /** The two groups, [a, b]; needed when there are more than two. */
  readonly between?: readonly [unknown, unknown];
}

/** Two scales answered by the same respondents. */
export interface CompareAlphaScalesOptions extends CompareAlphasSettings {
  /** The two scales and their items, the first being a: { short: ["q1", "q2"], long: ["q1", "q2", "q3"] }. */
  readonly scales: Readonly<Record<string, ColumnReferences>>;
}
