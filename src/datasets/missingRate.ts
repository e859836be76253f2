const TIMES_FOR_WHAT_DOES_NOT_APPLY = 5;

/** Probability that an answer is missing: what does not apply to every customer has five chances of being left out. */
export function missingRate(rate: number, doesNotApplyToAll: boolean): number {
  return doesNotApplyToAll ? 1 - (1 - rate) ** TIMES_FOR_WHAT_DOES_NOT_APPLY : rate;
}
