import type { Moments } from "../../moments/moments";
import { choleskyInPlace, choleskySolveInPlace } from "../../numeric/cholesky";
import { doubles, isWhole, type NumberColumn } from "../../numeric/numberColumn";
import {
  choleskyTriangle,
  inverseRoot,
  type PivotedTriangle,
  pivotedQr,
  solveTransposed,
  solveUpper,
} from "../../numeric/pivotedQr";
import { productTransposed } from "../../numeric/squareProducts";
import { aliasedColumns } from "./aliases";
import { refuseConstant } from "./constantColumns";
import { refineSolution } from "./refineSolution";

/** Names for messages: the public call, the predictors in order, the outcome. */
export interface RegressionTerms {
  readonly call: string;
  readonly predictors: readonly string[];
  readonly outcome: string;
}

/** A fitted linear regression with intercept. p predictors; covariance matrices are (p + 1)×(p + 1), row-major, intercept first. */
export interface LeastSquares {
  readonly n: number;
  readonly intercept: number;
  /** p slopes, outcome units per predictor unit. */
  readonly coefficients: Float64Array;
  /** σ²(XᵀX)⁻¹. */
  readonly covariance: Float64Array;
  /**
   * B with B·Bᵀ = (XᵀWX)⁻¹ for weights scaled to mean 1, (p + 1)×(p + 1), intercept first: what errors of every other kind are made with.
   * Its first column is (1/√n, 0 … 0); X·B is orthonormal under the weights.
   */
  readonly basis: Float64Array;
  /** Residual sum of squares; weights, if any, scaled to mean 1. */
  readonly residualSumOfSquares: number;
  readonly totalSumOfSquares: number;
  /** Whether the residuals are nothing but rounding, so that errors, t, F and p mean nothing. */
  readonly perfect: boolean;
  readonly sigma: number;
  readonly rSquared: number;
  readonly adjustedRSquared: number;
  readonly dfResidual: number;
  /** p variance inflation factors, diag(R⁻¹) of the predictors' correlation matrix. */
  readonly vif: Float64Array;
}

/** As `lm` does: a column of which less than this share of its length is its own counts as aliased. */
const RANK_TOLERANCE = 1e-7;
/** Pivots of a correlation matrix below this are rounding. */
const PIVOT_TOLERANCE = 1e-13;
/** Bound on the condition number of the correlation matrix up to which its inverse keeps ten digits. */
const MOST_CONDITION = 1e6;
/** The same for twelve digits: the bound where there are so few numbers that QR is there at once. */
const MOST_CONDITION_OF_FEW = 1e4;
const FEW_NUMBERS = 1e5;

/**
 * Ordinary or weighted least squares on rows: from the moments where these keep ten digits, else by QR.
 * @param predictors p complete columns of n values
 * @param outcome n values
 * @param weights per row ≥ 0, or null; their scale does not matter
 * @param moments of [predictors…, outcome], from the same rows and weights
 * @param tolerance share of a column's length that has to be its own
 * @throws AnalysisError "too-few-rows" (n < p + 2) · "constant-column" · "aliased-columns"
 * @source agrees with lm, test/reference/attitude.json, and with NIST's certified values, test/reference/strd.json
 */
export function leastSquares(
  predictors: readonly NumberColumn[],
  outcome: NumberColumn,
  weights: Float64Array | null,
  moments: Moments,
  terms: RegressionTerms,
  tolerance: number = RANK_TOLERANCE,
): LeastSquares {
  const { scales, total } = checkedScales(moments, terms);
  const few = outcome.length * predictors.length <= FEW_NUMBERS;
  const normal = normalEquations(moments, scales, few ? MOST_CONDITION_OF_FEW : MOST_CONDITION);
  if (normal === null) return byQr(predictors, outcome, weights, moments, terms, tolerance);
  const exact = weights === null && outcome instanceof Int8Array && isWhole(predictors);
  const fromMoments = exact ? uncorrected(moments, scales, total, normal) : null;
  return fromMoments ?? corrected(predictors, outcome, weights, moments, scales, total, normal);
}

/** Correlations of the predictors factored and inverted; null when they are too collinear for that. */
interface NormalEquations {
  readonly factor: Float64Array;
  readonly triangle: PivotedTriangle;
  /** A bound on the condition number. */
  readonly condition: number;
}

function normalEquations(moments: Moments, scales: Float64Array, mostCondition: number): NormalEquations | null {
  const p = scales.length;
  const factor = predictorCorrelation(moments, scales);
  if (choleskyInPlace(factor, p, PIVOT_TOLERANCE) >= 0) return null;
  const triangle = choleskyTriangle(factor, p);
  let trace = 0;
  for (const value of inverseRoot(triangle)) trace += value * value;
  // The largest eigenvalue is at most p and the smallest at least 1/tr(R⁻¹).
  const condition = p * trace;
  return condition <= mostCondition ? { factor, triangle, condition } : null;
}

/** Up to this condition number, and with at least this share of the squares left over, exact moments need no look at the rows. */
const MOST_CONDITION_OF_EXACT = 1e4;
const LEAST_LEFT_OVER = 1e-3;

/**
 * The normal equations alone, for moments that are exact since all answers are small whole numbers: what a step of refinement on
 * the rows would mend was never lost. Null where solving or subtracting would cost more than three or four digits of sixteen.
 */
function uncorrected(
  moments: Moments,
  scales: Float64Array,
  total: number,
  { factor, triangle, condition }: NormalEquations,
): LeastSquares | null {
  if (condition > MOST_CONDITION_OF_EXACT) return null;
  const p = scales.length;
  const slopes = new Float64Array(p);
  for (let j = 0; j < p; j++) slopes[j] = moments.crossProducts[j * (p + 1) + p]! / scales[j]!;
  const projected = slopes.slice();
  choleskySolveInPlace(factor, p, slopes);
  let leftOver = total;
  for (let j = 0; j < p; j++) leftOver -= slopes[j]! * projected[j]!;
  return leftOver >= LEAST_LEFT_OVER * total
    ? finished(moments, scales, total, slopes, triangle, leftOver, ROUNDING_OF_ROWS)
    : null;
}

/** Share of the total sum of squares that is rounding: of residuals formed on rows, and of a difference of moments. */
const ROUNDING_OF_ROWS = 1e-26;
const ROUNDING_OF_MOMENTS = 1e-13;

/** Rows whose residuals are formed at a time. */
const RESIDUAL_BLOCK = 512;

/**
 * The normal equations with one step of refinement on the rows: with e = y − Xb, solve Rδ = X̃ᵀe and take b + δ. The error is then that
 * of QR, since what the cross-products lost is computed again from the residuals, which are small.
 * One pass over the rows after the moments.
 * @source Björck (1987), Linear Algebra and its Applications 88/89 (corrected seminormal equations)
 */
function corrected(
  predictors: readonly NumberColumn[],
  outcome: NumberColumn,
  weights: Float64Array | null,
  moments: Moments,
  scales: Float64Array,
  total: number,
  { factor, triangle }: NormalEquations,
): LeastSquares {
  const p = scales.length;
  const { means } = moments;
  const slopes = new Float64Array(p);
  for (let j = 0; j < p; j++) slopes[j] = moments.crossProducts[j * (p + 1) + p]! / scales[j]!;
  choleskySolveInPlace(factor, p, slopes);

  const gradient = new Float64Array(p);
  const residuals = new Float64Array(RESIDUAL_BLOCK);
  let sumOfSquares = 0;
  for (let start = 0; start < outcome.length; start += RESIDUAL_BLOCK) {
    const count = Math.min(RESIDUAL_BLOCK, outcome.length - start);
    for (let k = 0; k < count; k++) residuals[k] = outcome[start + k]! - means[p]!;
    for (let j = 0; j < p; j++) {
      const column = predictors[j]!;
      const mean = means[j]!;
      const slope = slopes[j]! / scales[j]!;
      for (let k = 0; k < count; k++) residuals[k] = residuals[k]! - slope * (column[start + k]! - mean);
    }
    for (let k = 0; k < count; k++) {
      const residual = residuals[k]!;
      const weighted = weights === null ? residual : residual * weights[start + k]!;
      sumOfSquares += weighted * residual;
      residuals[k] = weighted;
    }
    for (let j = 0; j < p; j++) {
      const column = predictors[j]!;
      const mean = means[j]!;
      let sum = 0;
      for (let k = 0; k < count; k++) sum += residuals[k]! * (column[start + k]! - mean);
      gradient[j]! += sum / scales[j]!;
    }
  }
  const step = gradient.slice();
  choleskySolveInPlace(factor, p, step);
  for (let j = 0; j < p; j++) {
    slopes[j]! += step[j]!;
    sumOfSquares -= gradient[j]! * step[j]!;
  }
  return finished(moments, scales, total, slopes, triangle, Math.max(0, sumOfSquares), ROUNDING_OF_ROWS);
}

/**
 * Least squares by column-pivoted Householder QR on centred columns of unit length, refined to the last digit: for predictors of any
 * collinearity.
 * @param tolerance share of a column's length that has to be its own
 * @throws AnalysisError "aliased-columns"
 * @source Golub & Van Loan, Matrix Computations, 5.3
 */
export function byQr(
  predictors: readonly NumberColumn[],
  outcome: NumberColumn,
  weights: Float64Array | null,
  moments: Moments,
  terms: RegressionTerms,
  tolerance: number = RANK_TOLERANCE,
): LeastSquares {
  const p = predictors.length;
  const { means } = moments;
  const { scales, total } = checkedScales(moments, terms);
  const root = weights === null ? null : weights.map(Math.sqrt);
  const given = predictors.map(doubles);
  const columns = given.map((column, j) => unitColumn(column, means[j]!, 1 / scales[j]!, root));
  const centredOutcome = unitColumn(outcome, means[p]!, 1, root);
  const qr = pivotedQr(columns, centredOutcome, tolerance);
  if (qr.rank < p) {
    const correlation = predictorCorrelation(moments, scales);
    throw aliasedColumns(terms.call, correlation, terms.predictors, Array.from(qr.pivot.subarray(qr.rank)));
  }
  const first = solveUpper(qr, qr.rotated!).map((slope, j) => slope / scales[j]!);
  const refined = refineSolution(given, doubles(outcome), weights, means, scales, qr, first);
  const slopes = refined.slopes.map((slope, j) => slope * scales[j]!);
  return {
    ...finished(moments, scales, total, slopes, qr, refined.residualSumOfSquares, ROUNDING_OF_ROWS),
    coefficients: refined.slopes,
    intercept: refined.intercept,
  };
}

/**
 * Least squares from moments alone, by Cholesky on the correlation matrix.
 * Loses digits as predictors become collinear (about as many as VIF has), where `leastSquares` on rows loses half of that.
 * @param moments of [predictors…, outcome]
 * @throws AnalysisError "too-few-rows" (n < p + 2) · "constant-column" · "aliased-columns"
 * @source Golub & Van Loan, Matrix Computations, 5.3.2
 */
export function leastSquaresFromMoments(moments: Moments, terms: RegressionTerms): LeastSquares {
  const p = moments.means.length - 1;
  const { scales, total } = checkedScales(moments, terms);
  const correlation = predictorCorrelation(moments, scales);
  const factor = correlation.slice();
  const failed = choleskyInPlace(factor, p, PIVOT_TOLERANCE);
  if (failed >= 0) throw aliasedColumns(terms.call, correlation, terms.predictors, [failed]);
  const slopes = new Float64Array(p);
  for (let j = 0; j < p; j++) slopes[j] = moments.crossProducts[j * (p + 1) + p]! / scales[j]!;
  const projected = slopes.slice();
  choleskySolveInPlace(factor, p, slopes);
  let explained = 0;
  for (let j = 0; j < p; j++) explained += slopes[j]! * projected[j]!;
  const left = Math.max(0, total - explained);
  return finished(moments, scales, total, slopes, choleskyTriangle(factor, p), left, ROUNDING_OF_MOMENTS);
}

/** √C_jj of the predictors and C_yy, after the checks that every regression needs. */
function checkedScales(moments: Moments, terms: RegressionTerms): { scales: Float64Array; total: number } {
  const p = terms.predictors.length;
  refuseConstant(terms.call, moments, [...terms.predictors, terms.outcome], p + 2);
  const scales = Float64Array.from({ length: p }, (_, j) => Math.sqrt(moments.crossProducts[j * (p + 1) + j]!));
  return { scales, total: moments.crossProducts[p * (p + 1) + p]! };
}

/** (x − mean)·scale·√w. */
export function unitColumn(column: NumberColumn, mean: number, scale: number, root: Float64Array | null): Float64Array {
  const unit = new Float64Array(column.length);
  if (root === null) for (let i = 0; i < unit.length; i++) unit[i] = (column[i]! - mean) * scale;
  else for (let i = 0; i < unit.length; i++) unit[i] = (column[i]! - mean) * scale * root[i]!;
  return unit;
}

/** Correlations of the predictors in moments of [predictors…, outcome], p×p, row-major. */
export function predictorCorrelation(moments: Moments, scales: Float64Array): Float64Array {
  const p = scales.length;
  const correlation = new Float64Array(p * p);
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < p; j++) {
      correlation[i * p + j] = i === j ? 1 : moments.crossProducts[i * (p + 1) + j]! / (scales[i]! * scales[j]!);
    }
  }
  return correlation;
}

/**
 * From the scaled solution back to the user's units.
 * @param slopes coefficients of the unit-length predictors
 * @param triangle R with RᵀR = X̃ᵀX̃ of those
 */
function finished(
  moments: Moments,
  scales: Float64Array,
  total: number,
  slopes: Float64Array,
  triangle: PivotedTriangle,
  residual: number,
  rounding: number,
): LeastSquares {
  const p = scales.length;
  const { n, sumWeights, means } = moments;
  // Values far from 0 carry rounding of their own: ε²·ȳ² in each square.
  const ownRounding = 16 * Number.EPSILON ** 2 * sumWeights * means[p]! * means[p]!;
  const dfResidual = n - p - 1;
  const meanOne = n / sumWeights;
  const residualSumOfSquares = residual * meanOne;
  const variance = residualSumOfSquares / dfResidual;
  const rSquared = 1 - residual / total;

  const coefficients = slopes.map((slope, j) => slope / scales[j]!);
  let intercept = means[p]!;
  for (let j = 0; j < p; j++) intercept -= coefficients[j]! * means[j]!;

  const root = inverseRoot(triangle);
  const basis = basisOf(moments, scales, triangle, root);
  return {
    n,
    intercept,
    coefficients,
    covariance: productTransposed(basis, basis, p + 1).map((value) => value * variance),
    basis,
    residualSumOfSquares,
    totalSumOfSquares: total * meanOne,
    perfect: residual <= rounding * total + ownRounding,
    sigma: Math.sqrt(variance),
    rSquared,
    adjustedRSquared: 1 - ((1 - rSquared) * (n - 1)) / dfResidual,
    dfResidual,
    vif: Float64Array.from({ length: p }, (_, j) => {
      let sum = 0;
      for (let k = 0; k < p; k++) sum += root[j * p + k]! * root[j * p + k]!;
      return sum;
    }),
  };
}

/**
 * B = [ 1/√n  −uᵀ; 0  T ] with T·Tᵀ the inverse of the predictors' cross-products and u = Tᵀx̄, which is solved for and not multiplied
 * out, so that means far from 0 cost the intercept's error no digits.
 */
function basisOf(moments: Moments, scales: Float64Array, triangle: PivotedTriangle, root: Float64Array): Float64Array {
  const p = scales.length;
  const size = p + 1;
  const { n, sumWeights, means } = moments;
  const toMeanOne = Math.sqrt(sumWeights / n);
  const basis = new Float64Array(size * size);
  basis[0] = 1 / Math.sqrt(n);
  const shift = solveTransposed(
    triangle,
    scales.map((scale, j) => means[j]! / scale),
  );
  for (let k = 0; k < p; k++) {
    basis[k + 1] = -shift[k]! * toMeanOne;
    for (let j = 0; j < p; j++) basis[(j + 1) * size + k + 1] = (root[j * p + k]! / scales[j]!) * toMeanOne;
  }
  return basis;
}
