import { stratumSizes, type UnitKinds } from "./stratumSizes";

/**
 * Influence of each unit on a figure, from its leave-one-out figures: Lᵢ = (n − 1)(θ̄₍.₎ − θ₍ᵢ₎), with n and θ̄₍.₎ of
 * the unit's own stratum. Σ L = 0 in each stratum.
 * @param leaveOut leave-one-out figures of one figure, of `jackknife`
 * @source Davison & Hinkley (1997), eq. 2.42; statistics as scipy.stats.bootstrap takes them for BCa
 * @example jackknifeInfluence(Float64Array.of(2.5, 2, 1.5)) // → Float64Array [-1, 0, 1]
 */
export function jackknifeInfluence(leaveOut: Float64Array, kinds: UnitKinds = {}): Float64Array {
  const { frequencies, strata } = kinds;
  const sizes = stratumSizes(leaveOut.length, kinds);
  const reference = leaveOut.find(Number.isFinite) ?? 0;
  // Means as distances from one of the figures: they differ by O(1/n), and that is all that counts here.
  const means = sizes.map(() => 0);
  for (let i = 0; i < leaveOut.length; i++) {
    const frequency = frequencies?.[i] ?? 1;
    if (frequency > 0) means[strata?.[i] ?? 0]! += frequency * (leaveOut[i]! - reference);
  }
  const influence = new Float64Array(leaveOut.length);
  for (let i = 0; i < leaveOut.length; i++) {
    if (frequencies !== undefined && frequencies[i]! === 0) continue;
    const stratum = strata?.[i] ?? 0;
    const size = sizes[stratum]!;
    influence[i] = (size - 1) * (means[stratum]! / size - (leaveOut[i]! - reference));
  }
  return influence;
}
