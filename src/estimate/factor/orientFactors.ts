/**
 * Turns every factor so that the sum of its loadings is positive. The sign of a factor means nothing; this one reads best.
 * @param loadings k×f, row-major, changed
 * @param phi f×f correlations of the factors, changed with them; absent when they are uncorrelated
 */
export function orientFactorsInPlace(loadings: Float64Array, k: number, factors: number, phi?: Float64Array): void {
  for (let f = 0; f < factors; f++) {
    let sum = 0;
    for (let i = 0; i < k; i++) sum += loadings[i * factors + f]!;
    if (sum >= 0) continue;
    for (let i = 0; i < k; i++) loadings[i * factors + f] = -loadings[i * factors + f]!;
    if (phi === undefined) continue;
    for (let g = 0; g < factors; g++) {
      if (g === f) continue;
      phi[f * factors + g] = -phi[f * factors + g]!;
      phi[g * factors + f] = -phi[g * factors + f]!;
    }
  }
}
