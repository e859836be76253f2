import { bcInterval } from "./bcInterval";
import { type BootstrapInterval, fallBack } from "./bootstrapInterval";
import { correctedInterval } from "./correctedInterval";
import type { ExactOrder } from "./midRank";

/**
 * Bias-corrected and accelerated interval: quantiles of the replicates, type 7, at
 *   Φ(z₀ + (z₀ + z)/(1 − a(z₀ + z))),   z the two normal quantiles of the level,   z₀ = Φ⁻¹((#< + #≤)/2B)
 *
 * It falls back, and says so in `status`, `method` and `cause`, to
 * - "bc" when the acceleration does not exist ("no-acceleration") or 1 − a(z₀ + z) ≤ 0 ("acceleration-too-large");
 * - "percentile" when all replicates lie on one side of the estimate, so that z₀ is infinite ("estimate-outside").
 * @param values replicates of one figure; NaN where they failed
 * @param estimate θ̂, the figure on the data themselves
 * @param level in (0, 1)
 * @param acceleration a, of `acceleration()`
 * @param order the figure as a whole number, for exact ties; see midRank
 * @throws AnalysisError "not-finite" · "invalid-option"
 * @source Efron (1987), Better bootstrap confidence intervals; agrees with scipy.stats.bootstrap on tied scores and
 *   with boot on continuous ones, test/reference/bootstrapBoot.json, bootstrapScipy.json
 * @example
 * const a = acceleration(Float64Array.of(-1, -1, 2));
 * bcaInterval(Float64Array.of(1, 2, 3, 4, 5), 3, 0.5, a) // → { low: 2.04, high: 4.04, … } (rounded)
 */
export function bcaInterval(
  values: Float64Array,
  estimate: number,
  level: number,
  acceleration: number | null,
  order?: ExactOrder,
): BootstrapInterval {
  if (acceleration === null || !Number.isFinite(acceleration)) {
    return fallBack(bcInterval(values, estimate, level, order), "no-acceleration");
  }
  return (
    correctedInterval("bca", values, estimate, level, acceleration, order) ??
    fallBack(bcInterval(values, estimate, level, order), "acceleration-too-large")
  );
}
