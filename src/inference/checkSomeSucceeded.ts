import { AnalysisError, type ErrorCode, quote } from "../errors";
import type { Replicates } from "./replicateStore";

/**
 * A bootstrap without a single figure is no bootstrap.
 * @throws AnalysisError, its code the most frequent cause, when no replicate has any figure
 */
export function checkSomeSucceeded(all: Replicates, call: string = "bootstrap"): void {
  if (all.values.some(Number.isFinite)) return;
  const causes = all.failed.map(({ cause, count }) => `${quote(cause)} (${count})`).join(", ");
  // Causes are the codes of AnalysisErrors, or "not-finite", which is one too.
  const code = (all.failed[0]?.cause ?? "not-finite") as ErrorCode;
  throw new AnalysisError(
    code,
    `${call}: all ${all.resamples} resamples failed: ${causes}; expected at least one that can be computed; ` +
      "there may be too few rows, or columns that hardly vary",
    { call, resamples: all.resamples, failed: all.failed },
  );
}
