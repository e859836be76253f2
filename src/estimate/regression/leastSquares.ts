import type { Moments } from "../../moments/moments";
import { choleskyInPlace, choleskyInverse, choleskySolveInPlace } from "../../numeric/cholesky";
import { inverseGram, pivotedQr, solveUpper } from "../../numeric/pivotedQr";
import { aliasedColumns } from "./aliases";
import { refuseConstant } from "./constantColumns";

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

/**
 * Ordinary or weighted least squares on rows: from the moments where these keep ten digits, else by QR.
 * @param predictors p complete columns of n values
 * @param outcome n values
 * @param weights per row ≥ 0, or null; their scale does not matter
 * @param moments of [predictors…, outcome], from the same rows and weights
 * @throws AnalysisError "too-few-rows" (n < p + 2) · "constant-column" · "aliased-columns"
 * @source agrees with lm, test/reference/attitude.json, and with Longley's data, test/reference/regression.json
 */
export function leastSquares(
  predictors: readonly Float64Array[],
  outcome: Float64Array,
  weights: Float64Array | null,
  moments: Moments,
  terms: RegressionTerms,
): LeastSquares {
  const { scales, total } = checkedScales(moments, terms);
  const normal = normalEquations(moments, scales);
  return normal === null
    ? byQr(predictors, outcome, weights, moments, terms)
    : corrected(predictors, outcome, weights, moments, scales, total, normal);
}

/** Correlations of the predictors factored and inverted; null when they are too collinear for that. */
interface NormalEquations {
  readonly factor: Float64Array;
  readonly inverse: Float64Array;
}

function normalEquations(moments: Moments, scales: Float64Array): NormalEquations | null {
  const p = scales.length;
  const factor = predictorCorrelation(moments, scales);
  if (choleskyInPlace(factor, p, PIVOT_TOLERANCE) >= 0) return null;
  const inverse = choleskyInverse(factor, p);
  let trace = 0;
  for (let j = 0; j < p; j++) trace += inverse[j * p + j]!;
  // The largest eigenvalue is at most p and the smallest at least 1/tr(R⁻¹).
  return p * trace <= MOST_CONDITION ? { factor, inverse } : null;
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
  predictors: readonly Float64Array[],
  outcome: Float64Array,
  weights: Float64Array | null,
  moments: Moments,
  scales: Float64Array,
  total: number,
  { factor, inverse }: NormalEquations,
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
  return finished(moments, scales, total, slopes, inverse, Math.max(0, sumOfSquares), ROUNDING_OF_ROWS);
}

/**
 * Least squares by column-pivoted Householder QR on centred columns of unit length: for predictors of any collinearity.
 * @throws AnalysisError "aliased-columns"
 * @source Golub & Van Loan, Matrix Computations, 5.3
 */
export function byQr(
  predictors: readonly Float64Array[],
  outcome: Float64Array,
  weights: Float64Array | null,
  moments: Moments,
  terms: RegressionTerms,
): LeastSquares {
  const p = predictors.length;
  const { scales, total } = checkedScales(moments, terms);
  const root = weights === null ? null : weights.map(Math.sqrt);
  const columns = predictors.map((column, j) => unitColumn(column, moments.means[j]!, 1 / scales[j]!, root));
  const centredOutcome = unitColumn(outcome, moments.means[p]!, 1, root);
  const qr = pivotedQr(columns, centredOutcome, RANK_TOLERANCE);
  if (qr.rank < p) {
    const correlation = predictorCorrelation(moments, scales);
    throw aliasedColumns(terms.call, correlation, terms.predictors, Array.from(qr.pivot.subarray(qr.rank)));
  }
  const rotated = qr.rotated!;
  const slopes = solveUpper(qr, rotated);
  let residual = 0;
  for (let i = p; i < rotated.length; i++) residual += rotated[i]! * rotated[i]!;
  return finished(moments, scales, total, slopes, inverseGram(qr), residual, ROUNDING_OF_ROWS);
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
  return finished(
    moments,
    scales,
    total,
    slopes,
    choleskyInverse(factor, p),
    Math.max(0, total - explained),
    ROUNDING_OF_MOMENTS,
  );
}

/** √C_jj of the predictors and C_yy, after the checks that every regression needs. */
function checkedScales(moments: Moments, terms: RegressionTerms): { scales: Float64Array; total: number } {
  const p = terms.predictors.length;
  refuseConstant(terms.call, moments, [...terms.predictors, terms.outcome], p + 2);
  const scales = Float64Array.from({ length: p }, (_, j) => Math.sqrt(moments.crossProducts[j * (p + 1) + j]!));
  return { scales, total: moments.crossProducts[p * (p + 1) + p]! };
}

function unitColumn(column: Float64Array, mean: number, scale: number, root: Float64Array | null): Float64Array {
  const unit = new Float64Array(column.length);
  if (root === null) for (let i = 0; i < unit.length; i++) unit[i] = (column[i]! - mean) * scale;
  else for (let i = 0; i < unit.length; i++) unit[i] = (column[i]! - mean) * scale * root[i]!;
  return unit;
}

function predictorCorrelation(moments: Moments, scales: Float64Array): Float64Array {
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
 * @param inverse (X̃ᵀX̃)⁻¹ = R⁻¹ of those
 */
function finished(
  moments: Moments,
  scales: Float64Array,
  total: number,
  slopes: Float64Array,
  inverse: Float64Array,
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
  const totalSumOfSquares = total * meanOne;
  const variance = residualSumOfSquares / dfResidual;
  const rSquared = 1 - residual / total;

  const coefficients = slopes.map((slope, j) => slope / scales[j]!);
  let intercept = means[p]!;
  for (let j = 0; j < p; j++) intercept -= coefficients[j]! * means[j]!;

  const centred = new Float64Array((p + 1) * (p + 1));
  centred[0] = variance / n;
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < p; j++) {
      centred[(i + 1) * (p + 1) + j + 1] = (variance * inverse[i * p + j]!) / (scales[i]! * scales[j]! * meanOne);
    }
  }
  return {
    n,
    intercept,
    coefficients,
    covariance: covarianceWithIntercept(centred, means, p),
    residualSumOfSquares,
    totalSumOfSquares,
    perfect: residual <= rounding * total + ownRounding,
    sigma: Math.sqrt(variance),
    rSquared,
    adjustedRSquared: 1 - ((1 - rSquared) * (n - 1)) / dfResidual,
    dfResidual,
    vif: Float64Array.from({ length: p }, (_, j) => inverse[j * p + j]!),
  };
}

/**
 * Covariance of [intercept, slopes] from that of [level at the means, slopes]: intercept = level − x̄ᵀb.
 * @param centred (p + 1)×(p + 1), row-major
 */
export function covarianceWithIntercept(centred: Float64Array, means: Float64Array, p: number): Float64Array {
  const size = p + 1;
  const covariance = centred.slice();
  for (let j = 0; j < size; j++) {
    let sum = centred[j]!;
    for (let k = 0; k < p; k++) sum -= means[k]! * centred[(k + 1) * size + j]!;
    covariance[j] = sum;
  }
  for (let i = 1; i < size; i++) covariance[i * size] = covariance[i]!;
  let corner = covariance[0]!;
  for (let k = 0; k < p; k++) corner -= means[k]! * covariance[k + 1]!;
  covariance[0] = corner;
  return covariance;
}
