import { chiSquaredSurvival } from "../../distributions/chiSquared";
import { choleskyInPlace, choleskyInverse } from "../../numeric/cholesky";

/** Whether correlations are worth factoring. */
export interface Factorability {
  /** Kaiser–Meyer–Olkin, ∈ [0, 1]; NaN when no two items are correlated. */
  readonly overall: number;
  /** k values, one for each item. */
  readonly items: Float64Array;
  /** ln |R|. */
  readonly logDeterminant: number;
}

/** A pivot below this share is rounding: 1 − R² of an item on those before it. */
const ALIASED = 1e-10;

/**
 * Kaiser–Meyer–Olkin: correlations against what is left of them when all other items are held fixed,
 *   KMO = Σr²/(Σr² + Σq²),   q_ij = −R⁻¹_ij/√(R⁻¹_ii·R⁻¹_jj), over i ≠ j; for an item over its own pairs
 * @param correlation k×k, row-major; not changed
 * @returns the place of the first item that those before it determine, when the matrix has no inverse
 * @source Kaiser & Rice (1974); agrees with psych::KMO, test/reference/factor.json
 */
export function factorability(correlation: Float64Array, k: number): Factorability | number {
  const factor = correlation.slice();
  const failed = choleskyInPlace(factor, k, ALIASED);
  if (failed >= 0) return failed;
  let logDeterminant = 0;
  for (let i = 0; i < k; i++) logDeterminant += 2 * Math.log(factor[i * k + i]!);
  const inverse = choleskyInverse(factor, k);
  const items = new Float64Array(k);
  let allPlain = 0;
  let allPartial = 0;
  for (let i = 0; i < k; i++) {
    let plain = 0;
    let partial = 0;
    for (let j = 0; j < k; j++) {
      if (i === j) continue;
      plain += correlation[i * k + j]! ** 2;
      partial += inverse[i * k + j]! ** 2 / (inverse[i * k + i]! * inverse[j * k + j]!);
    }
    items[i] = plain / (plain + partial);
    allPlain += plain;
    allPartial += partial;
  }
  return { overall: allPlain / (allPlain + allPartial), items, logDeterminant };
}

/**
 * Bartlett's test that no items are correlated: −ln|R|·(n − 1 − (2k + 5)/6) is χ² on k(k − 1)/2, for normal answers.
 * @source Bartlett (1951); agrees with psych::cortest.bartlett, test/reference/factor.json
 */
export function bartlettSphericity(
  logDeterminant: number,
  k: number,
  n: number,
): { readonly statistic: number; readonly df: number; readonly pValue: number } {
  const statistic = Math.max(0, -logDeterminant * (n - 1 - (2 * k + 5) / 6));
  const df = (k * (k - 1)) / 2;
  return { statistic, df, pValue: chiSquaredSurvival(statistic, df) };
}
