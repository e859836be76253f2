/** What the jackknife says about one figure, in its units. */
export interface JackknifeSummary {
  /** (n − 1)(θ̄₍.₎ − θ̂) */
  readonly bias: number;
  /** θ̂ − bias */
  readonly corrected: number;
  /** √((n − 1)/n · Σ (θ₍ᵢ₎ − θ̄₍.₎)²) */
  readonly stdError: number;
  /** Units, or groups, that were left out one by one. */
  readonly leaveOuts: number;
}

/**
 * Bias and standard error of a figure by the jackknife.
 *
 * Groups count as units of equal size, as in a sample of clusters (JK1). Give `groupSizes` when the groups are a random
 * cut of n single units whose sizes differ: then hⱼ = n/mⱼ, pseudo-values θ̃ⱼ = hⱼθ̂ − (hⱼ − 1)θ₍ⱼ₎ around θ_J = Gθ̂ −
 * Σ(1 − mⱼ/n)θ₍ⱼ₎, and variance 1/G Σ (θ̃ⱼ − θ_J)²/(hⱼ − 1). With equal sizes the two are the same.
 * @param leaveOut leave-one-out figures of one figure, of `jackknife`
 * @param estimate θ̂, the figure on the data themselves
 * @param frequencies how many units each entry stands for; ones by default; not together with `groupSizes`
 * @returns null when a leave-one-out figure is missing or there are fewer than two
 * @source Efron & Tibshirani (1993), ch. 11; Busing, Meijer & van der Leeden (1999), Delete-m jackknife for unequal m
 * @example jackknifeSummary(Float64Array.of(2.5, 2, 1.5), 2)?.stdError // → 0.5773502…
 */
export function jackknifeSummary(
  leaveOut: Float64Array,
  estimate: number,
  {
    frequencies,
    groupSizes,
  }: { readonly frequencies?: ArrayLike<number>; readonly groupSizes?: ArrayLike<number> } = {},
): JackknifeSummary | null {
  return groupSizes === undefined
    ? equalUnits(leaveOut, estimate, frequencies)
    : unequalGroups(leaveOut, estimate, groupSizes);
}

function equalUnits(
  leaveOut: Float64Array,
  estimate: number,
  frequencies?: ArrayLike<number>,
): JackknifeSummary | null {
  let n = 0;
  let sum = 0;
  for (let i = 0; i < leaveOut.length; i++) {
    const frequency = frequencies?.[i] ?? 1;
    if (frequency === 0) continue;
    n += frequency;
    sum += frequency * (leaveOut[i]! - estimate);
  }
  const shift = sum / n;
  if (n < 2 || !Number.isFinite(shift)) return null;
  let squares = 0;
  for (let i = 0; i < leaveOut.length; i++) {
    const frequency = frequencies?.[i] ?? 1;
    if (frequency > 0) squares += frequency * (leaveOut[i]! - estimate - shift) ** 2;
  }
  const bias = (n - 1) * shift;
  return { bias, corrected: estimate - bias, stdError: Math.sqrt(((n - 1) / n) * squares), leaveOuts: n };
}

function unequalGroups(leaveOut: Float64Array, estimate: number, sizes: ArrayLike<number>): JackknifeSummary | null {
  const groups = leaveOut.length;
  let n = 0;
  for (let j = 0; j < groups; j++) n += sizes[j]!;
  // As distances from θ̂: θ_J − θ̂ = −Σ (1 − m/n)(θ₍ⱼ₎ − θ̂), since Σ (1 − m/n) = G − 1.
  let bias = 0;
  for (let j = 0; j < groups; j++) bias += (1 - sizes[j]! / n) * (leaveOut[j]! - estimate);
  if (groups < 2 || !Number.isFinite(bias)) return null;
  let variance = 0;
  for (let j = 0; j < groups; j++) {
    const others = n / sizes[j]! - 1;
    variance += (-others * (leaveOut[j]! - estimate) + bias) ** 2 / others;
  }
  return { bias, corrected: estimate - bias, stdError: Math.sqrt(variance / groups), leaveOuts: groups };
}
