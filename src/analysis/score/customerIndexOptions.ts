import type { ColumnReferences, Scales } from "../../table/surveyData";
import type { ItemWeights } from "./itemWeights";
import type { ScoreIntervalOption } from "./scoreInterval";
import type { SampleOptions } from "./scoreOptions";

export interface CustomerIndexOptions extends SampleOptions {
  /** The items of the index, all with high as good. */
  readonly items: ColumnReferences;
  /** The ends of the items' scales, as asked and not as answered: one for all, or by item. */
  readonly scale: Scales;
  /** What each item counts for, in the order of the items or by name; equal by default. Divided by their sum. */
  readonly itemWeights?: ItemWeights;
  /** "t", or a bootstrap: "percentile", "basic", "normal", "bc" or "bca". */
  readonly interval?: ScoreIntervalOption<"t">;
}
