import type { AnyScoreResult, BoxScoreResult } from "../../../analysis/results";

/** One wording for each kind of score. */
export type ByScore = Readonly<Record<(AnyScoreResult | BoxScoreResult)["kind"], string>>;
