import type { MeasureFamily } from "./comparisonMeasure";

/** How two scores come to be compared. */
export type ComparisonKind = "independent" | "benchmark" | "paired";

/** The interval of a difference, by name. */
export type DifferenceMethod =
  | "adjusted-wald"
  | "newcombe"
  | "agresti-caffo"
  | "wilson"
  | "score"
  | "welch"
  | "t"
  | "wald";

/** The intervals that each kind of score and comparison has; the default first. */
export const DIFFERENCE_METHODS: Readonly<
  Record<ComparisonKind, Readonly<Record<MeasureFamily, readonly DifferenceMethod[]>>>
> = {
  independent: { net: ["adjusted-wald", "wald"], share: ["newcombe", "agresti-caffo", "wald"], mean: ["welch"] },
  benchmark: { net: ["adjusted-wald", "wald"], share: ["wilson", "wald"], mean: ["t"] },
  paired: { net: ["adjusted-wald", "wald"], share: ["score", "wald"], mean: ["t"] },
};
