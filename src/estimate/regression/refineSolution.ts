import { addDotInPlace, subtractMultipleInPlace } from "../../numeric/compensatedProducts";
import { type PivotedQr, rotateBackInPlace, rotateInPlace, solveTransposed, solveUpper } from "../../numeric/pivotedQr";
import { dot } from "../../numeric/sum";

/** Least squares on rows about fixed means, y = level + Σ(x − m)β, in the user's units. */
export interface RefinedSolution {
  readonly slopes: Float64Array;
  /** level − mᵀβ, from all the digits of level and β. */
  readonly intercept: number;
  /** Σw·residual². */
  readonly residualSumOfSquares: number;
}

/** Two or three corrections reach the last digit; more are of use only where the factorisation has hardly any left. */
const MOST_CORRECTIONS = 8;
/** Rows whose residuals are formed at a time. */
const BLOCK = 512;

/**
 * Least squares to the last digit: residuals and gradient in twice the working precision, corrections by solving
 *   [ I A ] [dr]   [f]     f = b − r − Ax
 *   [ Aᵀ 0] [dx] = [g] ,   g = −Aᵀr
 * with the QR factors of A. The factors need only be right to a digit or two of every correction.
 * @param qr of the columns ω(x − m)/scale, ω = √w
 * @param slopes a first solution, in the user's units
 * @param means p + 1 centres, the outcome's last
 * @source Björck (1967), BIT 7 (iterative refinement of linear least squares solutions)
 */
export function refineSolution(
  predictors: readonly Float64Array[],
  outcome: Float64Array,
  weights: Float64Array | null,
  means: Float64Array,
  scales: Float64Array,
  qr: PivotedQr,
  slopes: Float64Array,
): RefinedSolution {
  const p = predictors.length;
  const n = outcome.length;
  const root = weights === null ? new Float64Array(n).fill(1) : weights.map(Math.sqrt);
  const rootTotal = Math.sqrt(weights === null ? n : dot(root, root));
  const beta = slopes.slice();
  const lost = new Float64Array(p);
  let level = means[p]!;
  let levelLost = 0;
  const residuals = new Float64Array(n);
  const f = new Float64Array(n);
  const gradient = new Float64Array(p + 1);
  let before = Number.POSITIVE_INFINITY;

  for (let round = 0; round <= MOST_CORRECTIONS; round++) {
    disagreement(predictors, outcome, means, beta, level, residuals, round === 0, f);
    for (let i = 0; i < n; i++) f[i] = f[i]! * root[i]!;
    minusGradient(predictors, weights, means, residuals, gradient);

    // The column of ones is orthogonal to the centred ones, and is taken care of by itself.
    const h0 = dot(f, root) / rootTotal;
    const z0 = gradient[p]! / rootTotal;
    for (let i = 0; i < n; i++) f[i] = f[i]! - (h0 / rootTotal) * root[i]!;
    rotateInPlace(qr, f);
    const scaled = scales.map((scale, j) => gradient[j]! / scale);
    const z = solveTransposed(qr, scaled);
    const step = solveUpper(
      qr,
      z.map((value, k) => f[k]! - value),
    );
    f.set(z);
    rotateBackInPlace(qr, f);

    let size = 0;
    for (let j = 0; j < p; j++) {
      step[j]! /= scales[j]!;
      size = Math.max(size, Math.abs(step[j]!) / (Math.abs(beta[j]!) || 1 / scales[j]!));
    }
    // Factors without a digit left would lead astray; rounding goes to and fro.
    if (!(size <= before / 2)) break;
    before = size;
    for (let j = 0; j < p; j++) {
      const moved = beta[j]! + step[j]!;
      lost[j] = step[j]! - (moved - beta[j]!);
      beta[j] = moved;
    }
    const rise = (h0 - z0) / rootTotal;
    const moved = level + rise;
    levelLost = rise - (moved - level);
    level = moved;
    for (let i = 0; i < n; i++) {
      if (root[i] !== 0) residuals[i] = residuals[i]! + f[i]! / root[i]! + z0 / rootTotal;
    }
    if (size < Number.EPSILON / 4) break;
  }

  const offset = { high: 0, low: 0 };
  addDotInPlace(offset, means, 0, 0, beta, p);
  addDotInPlace(offset, means, 0, 0, lost, p);
  let sumOfSquares = 0;
  for (let i = 0; i < n; i++) {
    const residual = residuals[i]! * root[i]!;
    sumOfSquares += residual * residual;
  }
  return {
    slopes: beta,
    intercept: level - offset.high + (levelLost - offset.low),
    residualSumOfSquares: sumOfSquares,
  };
}

/** f ← y − level − Σ(x − m)β − r, rounded once. At the start r is taken to be all of that, rounded. */
function disagreement(
  predictors: readonly Float64Array[],
  outcome: Float64Array,
  means: Float64Array,
  beta: Float64Array,
  level: number,
  residuals: Float64Array,
  start: boolean,
  f: Float64Array,
): void {
  const high = new Float64Array(BLOCK);
  const low = new Float64Array(BLOCK);
  const one = new Float64Array(BLOCK).fill(1);
  for (let from = 0; from < outcome.length; from += BLOCK) {
    const count = Math.min(BLOCK, outcome.length - from);
    for (let k = 0; k < count; k++) high[k] = outcome[from + k]!;
    low.fill(0);
    subtractMultipleInPlace(high, low, level, one, 0, 0, count);
    for (let j = 0; j < predictors.length; j++) {
      subtractMultipleInPlace(high, low, beta[j]!, predictors[j]!, means[j]!, from, count);
    }
    for (let k = 0; k < count; k++) {
      if (start) residuals[from + k] = high[k]! + low[k]!;
      f[from + k] = high[k]! - residuals[from + k]! + low[k]!;
    }
  }
}

/** gradient ← −Σw·r·(x − m) of each predictor, and last −Σw·r. */
function minusGradient(
  predictors: readonly Float64Array[],
  weights: Float64Array | null,
  means: Float64Array,
  residuals: Float64Array,
  gradient: Float64Array,
): void {
  const p = predictors.length;
  const weighted = weights === null ? residuals : residuals.map((residual, i) => residual * weights[i]!);
  for (let j = 0; j < p; j++) {
    const sum = { high: 0, low: 0 };
    addDotInPlace(sum, predictors[j]!, means[j]!, 0, weighted, weighted.length);
    gradient[j] = -(sum.high + sum.low);
  }
  const ones = { high: 0, low: 0 };
  const one = new Float64Array(weighted.length).fill(1);
  addDotInPlace(ones, one, 0, 0, weighted, weighted.length);
  gradient[p] = -(ones.high + ones.low);
}
