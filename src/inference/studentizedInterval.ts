import { type BootstrapInterval, emptyInterval, fallBack } from "./bootstrapInterval";
import { checkEstimate } from "./checkEstimate";
import { checkIntervalLevel } from "./checkIntervalLevel";
import { percentileInterval } from "./percentileInterval";
import { quantileEnds } from "./quantileEnds";
import { sortedReplicates } from "./sortedReplicates";

/**
 * Studentised (bootstrap-t) interval: θ̂ − se · the upper and lower quantile of t* = (θ* − θ̂)/se*, type 7. A replicate
 * whose standard error is 0 or missing has no t* and counts as failed. When none has one, the interval falls back to
 * "percentile" ("no-standard-errors"). A standard error of 0 on the data themselves gives the point θ̂.
 * @param values replicates of one figure, NaN where they failed
 * @param stdErrors standard error of the figure within each replicate, in the same order
 * @param estimate θ̂, the figure on the data themselves
 * @param stdError its standard error on the data themselves, by the same formula
 * @param level in (0, 1)
 * @throws AnalysisError "not-finite" · "invalid-option"
 * @source Efron & Tibshirani (1993), ch. 12.5; agrees with boot, test/reference/bootstrapBoot.json
 * @example
 * const values = Float64Array.of(1, 2, 3, 4, 5);
 * const stdErrors = Float64Array.of(1, 1, 1, 1, 1);
 * studentizedInterval(values, stdErrors, 3, 2, 0.5) // → { low: 1, high: 5, … }
 */
export function studentizedInterval(
  values: Float64Array,
  stdErrors: Float64Array,
  estimate: number,
  stdError: number,
  level: number,
): BootstrapInterval {
  checkIntervalLevel("studentizedInterval", level);
  checkEstimate("studentizedInterval", estimate);
  checkEstimate("studentizedInterval", stdError);
  const statistics = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const error = stdErrors[i]!;
    statistics[i] = error > 0 ? (values[i]! - estimate) / error : Number.NaN;
  }
  const sorted = sortedReplicates(statistics);
  const failed = values.length - sorted.length;
  const rest = { method: "studentized", cause: null, replicates: sorted.length, failed } as const;
  if (sorted.length === 0) {
    const standIn = percentileInterval(values, level);
    return standIn.replicates === 0 ? emptyInterval("studentized", failed) : fallBack(standIn, "no-standard-errors");
  }
  if (stdError === 0) return { low: estimate, high: estimate, status: "degenerate", ...rest };
  const { low, high, status } = quantileEnds(sorted, (1 - level) / 2, (1 + level) / 2);
  return { low: estimate - stdError * high, high: estimate - stdError * low, status, ...rest };
}
