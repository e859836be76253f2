/**
 * The same figure on a scale where equal is equal: replicates and estimate of a strictly increasing function of it that
 * is a whole number, such as promoters − detractors for an NPS. The replicates stand in the same order as the figure's.
 */
export interface ExactOrder {
  readonly values: Float64Array;
  readonly estimate: number;
}

export interface MidRank {
  /** Replicates below the estimate. */
  readonly below: number;
  /** Replicates equal to the estimate. */
  readonly equal: number;
  readonly replicates: number;
  /** (#< + #≤)/2B = (below + equal/2)/B. */
  readonly share: number;
}

/**
 * Where the estimate stands among its replicates; ties count half, since scores are heavily tied.
 *
 * Two roads to the same share may differ in the last bits and hide a tie. With `order` the comparison is made on whole
 * numbers and exact. Without it, replicates that differ from the estimate by no more than rounding are ties: 1e-12 of
 * the largest absolute value, but never more than a millionth of the replicates' mean distance from the estimate, so
 * that a figure far from zero with little spread keeps its order.
 * @param values replicates of one figure; NaN where they failed
 * @param estimate the figure on the data themselves
 * @example midRank(Float64Array.of(1, 2, 2, 3), 2).share // → 0.5
 */
export function midRank(values: Float64Array, estimate: number, order?: ExactOrder): MidRank {
  const compared = order?.values ?? values;
  const reference = order?.estimate ?? estimate;
  const tolerance = order === undefined ? rounding(values, estimate) : 0;
  let below = 0;
  let equal = 0;
  let replicates = 0;
  for (let i = 0; i < values.length; i++) {
    if (!Number.isFinite(values[i]!)) continue;
    replicates++;
    const distance = compared[i]! - reference;
    if (Math.abs(distance) <= tolerance) equal++;
    else if (distance < 0) below++;
  }
  return { below, equal, replicates, share: replicates === 0 ? Number.NaN : (below + equal / 2) / replicates };
}

function rounding(values: Float64Array, estimate: number): number {
  let largest = Math.abs(estimate);
  let distances = 0;
  let replicates = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (!Number.isFinite(value)) continue;
    replicates++;
    largest = Math.max(largest, Math.abs(value));
    distances += Math.abs(value - estimate);
  }
  return Math.min(1e-12 * largest, (1e-6 * distances) / replicates);
}
