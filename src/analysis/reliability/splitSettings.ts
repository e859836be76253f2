import { AnalysisError, quote } from "../../errors";
import { checkSeed } from "../../random/checkSeed";
import type { ItemCorrelations } from "./itemCorrelations";
import type { ScaleItems } from "./scaleItems";
import type { SplitSettings } from "./triedSplits";

/** What the calls that halve a scale have in common. */
export interface SplitOptions {
  /** Whether items count alike, whatever their spread; true by default. false takes the answers as they are, so that λ3 is raw alpha. */
  readonly standardized?: boolean;
  /** Up to so many ways of halving the scale all of them are tried, beyond it so many drawn at random; 10,000 by default. */
  readonly splits?: number;
  /** Of the drawn splits; 1 by default. */
  readonly seed?: number;
}

export const SPLIT_OPTIONS = ["standardized", "splits", "seed"] as const;

export function splitSettings(call: string, { splits = 10_000, seed = 1 }: SplitOptions): SplitSettings {
  checkSeed(call, seed);
  if (Number.isSafeInteger(splits) && splits >= 1) return { splits, seed };
  throw new AnalysisError(
    "invalid-option",
    `${call}: splits must be a whole number of at least 1, got ${quote(splits)}`,
    { option: "splits" },
  );
}

/**
 * The covariances of the items, or their correlations.
 * @throws AnalysisError "invalid-option"
 */
export function matrixOf(
  call: string,
  { covariance }: ScaleItems,
  { kind, matrix }: ItemCorrelations,
  { standardized = true }: SplitOptions,
): { readonly matrix: Float64Array; readonly standardized: boolean } {
  if (typeof standardized !== "boolean") {
    throw new AnalysisError(
      "invalid-option",
      `${call}: standardized must be true or false, got ${quote(standardized)}`,
      { option: "standardized" },
    );
  }
  if (!standardized && kind === "polychoric") {
    throw new AnalysisError(
      "invalid-option",
      `${call}: polychoric correlations are of variables without a unit, so standardized: false means nothing with them; leave it out`,
      { option: "standardized" },
    );
  }
  return { matrix: standardized ? matrix : covariance, standardized };
}
