/** What the jackknife says about one figure of a stratified sample, in its units. */
export interface JackknifeOfStrata {
  readonly bias: number;
  readonly stdError: number;
}

export interface LeftOut {
  /** The figure without each entry. */
  readonly figures: Float64Array;
  /** Stratum of each entry, 0 … H − 1. */
  readonly stratumOf: ArrayLike<number>;
  /** Units that go with each entry. */
  readonly sizes: ArrayLike<number>;
  /** How many entries alike each one stands for; ones by default. */
  readonly frequencies?: ArrayLike<number>;
  /** Units of each stratum, and the share of the stratum that they are. */
  readonly totals: ArrayLike<number>;
  readonly fractions: ArrayLike<number>;
}

/**
 * Jackknife of a figure whose units were drawn within strata (JKn), each left out in turn while the others of its
 * stratum are blown up to the stratum's size:
 *   bias = Σₕ Σᵢ (nₕ − mᵢ)/nₕ · (θ₍ᵢ₎ − θ̂),   V = Σₕ (1 − fₕ) Σᵢ (nₕ − mᵢ)/nₕ · (θ₍ᵢ₎ − θ̄ₕ)²,
 * mᵢ the units that go with entry i (1, but for random groups), θ̄ₕ the mean of the stratum's θ₍ᵢ₎ with weights nₕ − mᵢ.
 * With one stratum and single units it is the jackknife of the textbooks.
 * @returns null when a figure is missing or nothing was left out
 * @source Wolter (2007), Introduction to Variance Estimation, ch. 4; Shao & Tu (1995), ch. 6; test/reference/bootstrapDesign.json
 * @example
 * const leftOut = { figures: Float64Array.of(2.5, 2, 1.5), stratumOf: [0, 0, 0], sizes: [1, 1, 1], totals: [3], fractions: [0] };
 * jackknifeByStrata(2, leftOut)!.stdError // → 0.5773502691896257
 */
export function jackknifeByStrata(estimate: number, leftOut: LeftOut): JackknifeOfStrata | null {
  const { figures, stratumOf, sizes, frequencies, totals, fractions } = leftOut;
  if (figures.length === 0 || !figures.every(Number.isFinite)) return null;
  // As distances from the estimate, of which nothing cancels.
  const sums = new Float64Array(totals.length);
  const weights = new Float64Array(totals.length);
  let bias = 0;
  for (let i = 0; i < figures.length; i++) {
    const h = stratumOf[i]!;
    const weight = (frequencies?.[i] ?? 1) * (totals[h]! - sizes[i]!);
    const distance = figures[i]! - estimate;
    sums[h]! += weight * distance;
    weights[h]! += weight;
    bias += (weight / totals[h]!) * distance;
  }
  let variance = 0;
  for (let i = 0; i < figures.length; i++) {
    const h = stratumOf[i]!;
    const weight = (frequencies?.[i] ?? 1) * (totals[h]! - sizes[i]!);
    const distance = figures[i]! - estimate - sums[h]! / weights[h]!;
    variance += ((1 - fractions[h]!) * weight * distance * distance) / totals[h]!;
  }
  return { bias, stdError: Math.sqrt(variance) };
}
