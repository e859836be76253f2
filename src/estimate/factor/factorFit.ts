import { chiSquaredSurvival } from "../../distributions/chiSquared";
import { choleskyInPlace, choleskyInverse } from "../../numeric/cholesky";

/** How well factors reproduce correlations. */
export interface FactorFit {
  /** Root mean square of the residual correlations. */
  readonly rmsr: number;
  /** k(k − 1)/2 − k·f + f(f − 1)/2: what the correlations know more than the factors. Below 0 there are too many factors. */
  readonly df: number;
  /** χ² and what is made of it; null without n, without degrees of freedom, or where the correlations have no inverse. */
  readonly statistic: number | null;
  readonly pValue: number | null;
  readonly tli: number | null;
  readonly rmsea: number | null;
}

/** Degrees of freedom of f factors of k items. */
export function factorFreedom(k: number, factors: number): number {
  return (k * (k - 1)) / 2 - k * factors + (factors * (factors - 1)) / 2;
}

/**
 * Fit of f factors, S = ΛΛᵀ with ones on the diagonal:
 *   F = tr(S⁻¹R) − ln|S⁻¹R| − k,   χ² = F·(n − 1 − (2k + 5)/6 − 2f/3)
 *   TLI = (F₀/df₀ − F/df)/(F₀/df₀ − 1/(n − 1 − (2k + 5)/6 − 2f/3)), F₀ = −ln|R|,   RMSEA = √(max(0, χ²/(df·n) − 1/(n − 1)))
 * F is the discrepancy of maximum likelihood at loadings that minimise residuals, as psych has it: χ² is a little too large.
 * @param loadings k×f, row-major, of uncorrelated factors
 * @source agrees with psych::fa, test/reference/factor.json
 */
export function factorFit(
  correlation: Float64Array,
  loadings: Float64Array,
  k: number,
  factors: number,
  n: number | null,
): FactorFit {
  const model = new Float64Array(k * k);
  let squares = 0;
  for (let i = 0; i < k; i++) {
    model[i * k + i] = 1;
    for (let j = 0; j < i; j++) {
      let implied = 0;
      for (let f = 0; f < factors; f++) implied += loadings[i * factors + f]! * loadings[j * factors + f]!;
      model[i * k + j] = implied;
      model[j * k + i] = implied;
      squares += (correlation[i * k + j]! - implied) ** 2;
    }
  }
  const rmsr = Math.sqrt((2 * squares) / (k * (k - 1)));
  const df = factorFreedom(k, factors);
  const none = { rmsr, df, statistic: null, pValue: null, tli: null, rmsea: null };
  if (n === null || df <= 0) return none;
  const observed = logDeterminant(correlation.slice(), k);
  const implied = logDeterminant(model, k);
  const times = n - 1 - (2 * k + 5) / 6 - (2 * factors) / 3;
  if (observed === null || implied === null || times <= 0) return none;
  const inverse = choleskyInverse(model, k);
  let trace = 0;
  for (let at = 0; at < k * k; at++) trace += inverse[at]! * correlation[at]!;
  const discrepancy = trace - (observed - implied) - k;
  const statistic = Math.max(0, discrepancy * times);
  const nullPerDf = (-observed * 2) / (k * (k - 1));
  const tli = (nullPerDf - discrepancy / df) / (nullPerDf - 1 / times);
  return {
    rmsr,
    df,
    statistic,
    pValue: chiSquaredSurvival(statistic, df),
    tli: Number.isFinite(tli) ? tli : null,
    rmsea: Math.sqrt(Math.max(0, statistic / (df * n) - 1 / (n - 1))),
  };
}

/** ln |A|, whose Cholesky factor is left in `matrix`; null unless A is positive definite. */
function logDeterminant(matrix: Float64Array, k: number): number | null {
  if (choleskyInPlace(matrix, k, 1e-12) >= 0) return null;
  let sum = 0;
  for (let i = 0; i < k; i++) sum += 2 * Math.log(matrix[i * k + i]!);
  return sum;
}
