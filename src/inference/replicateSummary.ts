/** What the replicates of one figure say about it, in its units. */
export interface ReplicateSummary {
  /** Mean of the replicates; null when there are none. */
  readonly mean: number | null;
  /** Mean of the replicates − estimate: the bootstrap's estimate of the bias. */
  readonly bias: number | null;
  /** Standard deviation of the replicates, B − 1 in the denominator: the bootstrap standard error; null when B < 2. */
  readonly stdError: number | null;
  /** Replicates used, B. */
  readonly replicates: number;
  /** Replicates left out because this figure could not be computed in them. */
  readonly failed: number;
}

/**
 * Mean, bias and standard deviation of the replicates of one figure.
 * @param values replicates of one figure; NaN where they failed
 * @param estimate the figure on the data themselves
 * @source Efron & Tibshirani (1993), ch. 6 and 10; agrees with boot::boot, test/reference/bootstrapBoot.json
 * @example replicateSummary(Float64Array.of(1, 2, 3), 1.5).bias // → 0.5
 */
export function replicateSummary(values: Float64Array, estimate: number): ReplicateSummary {
  // Around the estimate nothing cancels, however far from zero the figure is.
  let replicates = 0;
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (!Number.isFinite(value)) continue;
    replicates++;
    sum += value - estimate;
  }
  const failed = values.length - replicates;
  if (replicates === 0) return { mean: null, bias: null, stdError: null, replicates, failed };
  const bias = sum / replicates;
  const mean = estimate + bias;
  if (replicates === 1) return { mean, bias, stdError: null, replicates, failed };
  let squares = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (Number.isFinite(value)) squares += (value - estimate - bias) ** 2;
  }
  return { mean, bias, stdError: Math.sqrt(squares / (replicates - 1)), replicates, failed };
}
