/** Sweeps that suffice by far: convergence is quadratic, ten to twenty are usual. */
const MOST_SWEEPS = 500;

/**
 * Varimax: turns uncorrelated factors so that each loads highly on few items and hardly on the others. The sum over the factors of the
 * variance of their squared loadings is brought to its maximum by planar rotations, each to its best angle
 *   tan 4φ = (2·Σuv − 2·ΣuΣv/k)/(Σ(u² − v²) − ((Σu)² − (Σv)²)/k),   u = x² − y², v = 2xy
 * with Kaiser's normalisation: every item is scaled to length 1 for it, and back afterwards.
 * @param loadings k×f, row-major; not changed
 * @returns k×f rotated loadings, and whether the angles came to 0
 * @source Kaiser (1958), Psychometrika 23(3); agrees with stats::varimax run to the end, test/reference/factor.json
 */
export function varimax(
  loadings: Float64Array,
  k: number,
  factors: number,
): { readonly loadings: Float64Array; readonly converged: boolean } {
  const rotated = loadings.slice();
  const lengths = Float64Array.from({ length: k }, (_, i) => {
    let sum = 0;
    for (let f = 0; f < factors; f++) sum += loadings[i * factors + f]! ** 2;
    return Math.sqrt(sum);
  });
  for (let i = 0; i < k; i++) {
    if (lengths[i]! > 0) for (let f = 0; f < factors; f++) rotated[i * factors + f]! /= lengths[i]!;
  }
  let converged = factors < 2;
  for (let sweep = 0; sweep < MOST_SWEEPS && !converged; sweep++) {
    let most = 0;
    for (let p = 0; p < factors - 1; p++) {
      for (let q = p + 1; q < factors; q++) most = Math.max(most, Math.abs(rotatePair(rotated, k, factors, p, q)));
    }
    converged = most < 1e-14;
  }
  for (let i = 0; i < k; i++) for (let f = 0; f < factors; f++) rotated[i * factors + f]! *= lengths[i]!;
  return { loadings: rotated, converged };
}

/** Rotates factors p and q in their plane. @returns the angle */
function rotatePair(loadings: Float64Array, k: number, factors: number, p: number, q: number): number {
  let sumU = 0;
  let sumV = 0;
  let sumSquares = 0;
  let sumProducts = 0;
  for (let i = 0; i < k; i++) {
    const x = loadings[i * factors + p]!;
    const y = loadings[i * factors + q]!;
    const u = (x - y) * (x + y);
    const v = 2 * x * y;
    sumU += u;
    sumV += v;
    sumSquares += (u - v) * (u + v);
    sumProducts += u * v;
  }
  const numerator = 2 * (sumProducts - (sumU * sumV) / k);
  const denominator = sumSquares - ((sumU - sumV) * (sumU + sumV)) / k;
  const angle = Math.atan2(numerator, denominator) / 4;
  if (Math.abs(angle) < 1e-15) return 0;
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  for (let i = 0; i < k; i++) {
    const x = loadings[i * factors + p]!;
    const y = loadings[i * factors + q]!;
    loadings[i * factors + p] = cos * x + sin * y;
    loadings[i * factors + q] = cos * y - sin * x;
  }
  return angle;
}
