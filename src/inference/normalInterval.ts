import { normalQuantile } from "../distributions/normal";
import { type BootstrapInterval, emptyInterval } from "./bootstrapInterval";
import { checkEstimate } from "./checkEstimate";
import { checkIntervalLevel } from "./checkIntervalLevel";
import { replicateSummary } from "./replicateSummary";

/**
 * Normal interval with the bias taken off: (θ̂ − bias) ± z·sd, where bias = mean(θ*) − θ̂ and sd is that of the
 * replicates. A single replicate has no sd: the ends are then null and the status is "no-replicates".
 * @param values replicates of one figure; NaN where they failed
 * @param estimate θ̂, the figure on the data themselves
 * @param level in (0, 1)
 * @throws AnalysisError "not-finite" · "invalid-option"
 * @source Davison & Hinkley (1997), eq. 5.5; agrees with boot::norm.ci, test/reference/bootstrapBoot.json
 * @example normalInterval(Float64Array.of(1, 2, 3), 2, 0.95) // → { low: 0.040036, high: 3.959964, … } (rounded)
 */
export function normalInterval(values: Float64Array, estimate: number, level: number): BootstrapInterval {
  checkIntervalLevel("normalInterval", level);
  checkEstimate("normalInterval", estimate);
  const { bias, stdError, replicates, failed } = replicateSummary(values, estimate);
  if (bias === null || stdError === null) return emptyInterval("normal", failed);
  const centre = estimate - bias;
  // A spread that is nothing but rounding is none.
  const degenerate = stdError <= 1e-13 * Math.abs(centre);
  const half = degenerate ? 0 : -normalQuantile((1 - level) / 2) * stdError;
  return {
    low: centre - half,
    high: centre + half,
    method: "normal",
    status: degenerate ? "degenerate" : "ok",
    cause: null,
    replicates,
    failed,
  };
}
