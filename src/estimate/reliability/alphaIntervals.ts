import { fQuantile, fSurvivalQuantile } from "../../distributions/fRatio";
import { normalQuantile } from "../../distributions/normal";
import { figuresWithAndWithout } from "./cronbachAlpha";

/**
 * Feldt's interval for alpha: (1 − α)/(1 − α̂) follows F with n − 1 and (n − 1)(k − 1) degrees of freedom
 * when items are parallel up to their means and normal.
 * @source Feldt (1965), Psychometrika 30(3); agrees with psych::alpha (feldt), test/reference/attitude.json
 */
export function feldtInterval(alpha: number, n: number, k: number, level: number): { low: number; high: number } {
  const df1 = n - 1;
  const df2 = (n - 1) * (k - 1);
  const tail = (1 - level) / 2;
  return {
    low: 1 - (1 - alpha) * fSurvivalQuantile(tail, df1, df2),
    high: 1 - (1 - alpha) * fQuantile(tail, df1, df2),
  };
}

/**
 * α̂ ± z·SE with the standard error of `alphaStdErrors`: items need be normal, but not parallel.
 * @source Duhachek & Iacobucci (2004), J. Applied Psychology 89(5)
 */
export function duhachekIacobucciInterval(
  alpha: number,
  stdError: number,
  level: number,
): { low: number; high: number } {
  const margin = normalQuantile((1 + level) / 2) * stdError;
  return { low: alpha - margin, high: alpha + margin };
}

/**
 * Asymptotic standard errors of raw alpha, and of raw alpha without each item, under normality:
 *   Q = 2k²/((k − 1)²(1ᵀS1)³)·[1ᵀS1·(tr S² + tr² S) − 2·tr S·1ᵀS²1],   SE = √(Q/n)
 * Skewed items need the bootstrap.
 * @param covariance k×k, row-major
 * @returns [whole, without item 1, …, without item k]; the whole alone when k = 2; NaN where the sum does not vary
 * @source van Zyl, Neudecker & Nel (2000); Duhachek & Iacobucci (2004), J. Applied Psychology 89(5); agrees with psych::alpha (ase)
 */
export function alphaStdErrors(covariance: Float64Array, k: number, n: number): Float64Array {
  const rowSums = new Float64Array(k);
  const rowSquares = new Float64Array(k);
  const whole = { total: 0, trace: 0, squares: 0, sumSquares: 0 };
  for (let i = 0; i < k; i++) {
    for (let j = 0; j < k; j++) {
      const value = covariance[i * k + j]!;
      rowSums[i]! += value;
      rowSquares[i]! += value * value;
    }
    whole.total += rowSums[i]!;
    whole.trace += covariance[i * k + i]!;
    whole.squares += rowSquares[i]!;
    whole.sumSquares += rowSums[i]! ** 2;
  }
  const errors = new Float64Array(figuresWithAndWithout(k));
  errors[0] = stdErrorOf(k, n, whole);
  for (let i = 0; i + 1 < errors.length; i++) {
    const own = covariance[i * k + i]!;
    // 1ᵀS²1 is the sum of the squared row sums; each loses the entry of item i.
    let shared = 0;
    for (let j = 0; j < k; j++) if (j !== i) shared += rowSums[j]! * covariance[i * k + j]!;
    errors[i + 1] = stdErrorOf(k - 1, n, {
      total: whole.total - 2 * rowSums[i]! + own,
      trace: whole.trace - own,
      squares: whole.squares - 2 * rowSquares[i]! + own * own,
      sumSquares: whole.sumSquares - rowSums[i]! ** 2 - 2 * shared + rowSquares[i]! - own * own,
    });
  }
  return errors;
}

/** 1ᵀS1, tr S, tr S² and 1ᵀS²1. */
interface CovarianceSums {
  readonly total: number;
  readonly trace: number;
  readonly squares: number;
  readonly sumSquares: number;
}

function stdErrorOf(k: number, n: number, { total, trace, squares, sumSquares }: CovarianceSums): number {
  const factor = (2 * k * k) / ((k - 1) ** 2 * total ** 3);
  // Of items that are copies of one another it is 0, and may by rounding come out below.
  return Math.sqrt(Math.max(0, factor * (total * (squares + trace * trace) - 2 * trace * sumSquares)) / n);
}
