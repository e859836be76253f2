import { AnalysisError } from "../errors";
import { checkSomeSucceeded } from "./checkSomeSucceeded";
import { failureTable, type Replicates } from "./replicateStore";

/**
 * The replicates [0, B) from those of consecutive ranges, wherever each was computed: bit for bit what one run gives.
 * @param parts in the order of their ranges
 * @throws AnalysisError "empty-data" · "invalid-data" (parts of different width); and its most frequent cause as the
 *   code when every replicate failed
 * @example
 * const part = { width: 1, resamples: 2, values: Float64Array.of(3, 4), failed: [] };
 * concatenateReplicates([part, part]).values // → Float64Array [3, 4, 3, 4]
 */
export function concatenateReplicates(parts: readonly Replicates[], call: string = "bootstrap"): Replicates {
  const width = parts[0]?.width;
  if (width === undefined) {
    throw new AnalysisError("empty-data", `${call}: there are no parts to concatenate, expected at least one`, {
      call,
    });
  }
  const odd = parts.findIndex((part) => part.width !== width);
  if (odd >= 0) {
    throw new AnalysisError(
      "invalid-data",
      `${call}: part ${odd + 1} has ${parts[odd]!.width} figures, expected ${width} as in part 1; ` +
        "all parts must come from the same estimator",
      { call, part: odd, figures: parts[odd]!.width, expected: width },
    );
  }
  const resamples = parts.reduce((sum, part) => sum + part.resamples, 0);
  const values = new Float64Array(width * resamples);
  const failures = new Map<string, number>();
  let from = 0;
  for (const part of parts) {
    for (let j = 0; j < width; j++) {
      values.set(part.values.subarray(j * part.resamples, (j + 1) * part.resamples), j * resamples + from);
    }
    for (const { cause, count } of part.failed) failures.set(cause, (failures.get(cause) ?? 0) + count);
    from += part.resamples;
  }
  const all = { width, resamples, values, failed: failureTable(failures) };
  checkSomeSucceeded(all, call);
  return all;
}
