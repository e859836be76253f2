import { symmetricEigenInPlace, symmetricEigenOf } from "../../numeric/symmetricEigen";

/** Ridge regression at one λ. */
export interface RidgePoint {
  /** On the scale of the correlation matrix: 0 is least squares. MASS::lm.ridge's lambda is n times this one. */
  readonly lambda: number;
  /** p standardised coefficients. */
  readonly coefficients: Float64Array;
  /** p variance inflation factors: the variance of a coefficient over that with uncorrelated drivers and λ = 0. */
  readonly vif: Float64Array;
  /** Σ d/(d + λ): coefficients that are left in effect, p at λ = 0. */
  readonly effectiveDf: number;
}

/**
 * Standardised coefficients along λ: those of drivers that move together jump and change sign on the way to steady values.
 * With R = V·D·Vᵀ the drivers' correlations and r those with the outcome,
 *   β(λ) = V·(D + λ)⁻¹·Vᵀ·r,   VIF(λ) = diag(V·D·(D + λ)⁻²·Vᵀ),   df(λ) = Σ d/(d + λ)
 * @param correlation (p + 1)×(p + 1), row-major, the outcome last
 * @param lambdas ≥ 0; a singular R needs λ > 0
 * @source Hoerl & Kennard (1970), Technometrics 12(1); Marquardt (1970), ibid. 12(3) (VIF);
 *   agrees with MASS::lm.ridge, test/reference/collinearity.json
 * @example ridgeTrace(Float64Array.of(1, 0.6, 0.5, 0.6, 1, 0.5, 0.5, 0.5, 1), 2, [0.4])[0].effectiveDf // → 1.3
 */
export function ridgeTrace(correlation: Float64Array, p: number, lambdas: readonly number[]): RidgePoint[] {
  const size = p + 1;
  const predictors = new Float64Array(p * p);
  for (let i = 0; i < p; i++) for (let j = 0; j < p; j++) predictors[i * p + j] = correlation[i * size + j]!;
  const eigen = symmetricEigenOf(p);
  symmetricEigenInPlace(predictors, eigen);
  const { values, vectors } = eigen;
  const projections = Float64Array.from({ length: p }, (_, m) => {
    let sum = 0;
    for (let k = 0; k < p; k++) sum += vectors[m * p + k]! * correlation[k * size + p]!;
    return sum;
  });
  return lambdas.map((lambda) => {
    const coefficients = new Float64Array(p);
    const vif = new Float64Array(p);
    let effectiveDf = 0;
    for (let m = 0; m < p; m++) {
      // A correlation matrix has no negative eigenvalues; rounding may leave one.
      const value = Math.max(0, values[m]!);
      const shrunk = value + lambda;
      effectiveDf += value / shrunk;
      for (let j = 0; j < p; j++) {
        const component = vectors[m * p + j]!;
        coefficients[j]! += (component * projections[m]!) / shrunk;
        vif[j]! += (component * component * value) / (shrunk * shrunk);
      }
    }
    return { lambda, coefficients, vif, effectiveDf };
  });
}
