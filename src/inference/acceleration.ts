import { stratumSizes, type UnitKinds } from "./stratumSizes";

/**
 * Acceleration of a BCa interval: how fast the standard error changes with the figure.
 *   a = Σ L³ / (6 (Σ L²)^1.5),   with several strata   a = Σₕ Σ L³/nₕ³ / (6 (Σₕ Σ L²/nₕ²)^1.5)
 * @param influence of each unit: (n − 1)(θ̄₍.₎ − θ₍ᵢ₎) of the jackknife, or the empirical influence values
 * @returns a, or null when it does not exist: an influence is missing, or all are zero
 * @source Efron (1987), Better bootstrap confidence intervals; Davison & Hinkley (1997), eq. 5.31; agrees with
 *   scipy.stats.bootstrap, test/reference/bootstrapScipy.json
 * @example acceleration(Float64Array.of(-1, -1, 2)) // → 0.06804138…
 */
export function acceleration(influence: Float64Array, kinds: UnitKinds = {}): number | null {
  const { frequencies, strata } = kinds;
  const sizes = stratumSizes(influence.length, kinds);
  // Scaled by the largest, so that cubes neither underflow nor overflow.
  let largest = 0;
  for (let i = 0; i < influence.length; i++) {
    if (frequencies !== undefined && frequencies[i]! === 0) continue;
    const size = Math.abs(influence[i]!) / sizes[strata?.[i] ?? 0]!;
    if (!Number.isFinite(size)) return null;
    if (size > largest) largest = size;
  }
  if (largest === 0) return null;
  let squares = 0;
  let cubes = 0;
  for (let i = 0; i < influence.length; i++) {
    const frequency = frequencies?.[i] ?? 1;
    if (frequency === 0) continue;
    const scaled = influence[i]! / sizes[strata?.[i] ?? 0]! / largest;
    squares += frequency * scaled * scaled;
    cubes += frequency * scaled * scaled * scaled;
  }
  return cubes / (6 * squares ** 1.5);
}
