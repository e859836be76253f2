import type { BootstrapInterval } from "./bootstrapInterval";
import { correctedInterval } from "./correctedInterval";
import type { ExactOrder } from "./midRank";

/**
 * Bias-corrected interval: quantiles of the replicates, type 7, at Φ(2z₀ + z), which is BCa with a = 0.
 * It falls back to "percentile", and says so, when all replicates lie on one side of the estimate ("estimate-outside").
 * @param values replicates of one figure; NaN where they failed
 * @param estimate θ̂, the figure on the data themselves
 * @param level in (0, 1)
 * @param order the figure as a whole number, for exact ties; see midRank
 * @throws AnalysisError "not-finite" · "invalid-option"
 * @source Efron (1981), Nonparametric standard errors and confidence intervals
 * @example bcInterval(Float64Array.of(1, 2, 3, 4, 5), 3, 0.5) // → { low: 2.0, high: 4.0, … } (rounded)
 */
export function bcInterval(
  values: Float64Array,
  estimate: number,
  level: number,
  order?: ExactOrder,
): BootstrapInterval {
  return correctedInterval("bc", values, estimate, level, 0, order)!;
}
