import type { Moments } from "../../moments/moments";
import { choleskyInPlace, choleskyInverse } from "../../numeric/cholesky";
import { addPackedSumsInPlace, packedLength, packedSumsScratch } from "../../numeric/packedSums";
import { covarianceWithIntercept, type LeastSquares } from "./leastSquares";

/**
 * Covariance of weighted least squares under sampling weights (one stratum, every row its own cluster):
 *   V = n/(n − 1)·A·(Σ uᵢuᵢᵀ)·A,   A = (XᵀWX)⁻¹,  uᵢ = wᵢeᵢ·[1, xᵢ]
 * @param predictors p complete columns of n values
 * @param weights n sampling weights; their scale does not matter
 * @param moments of [predictors…, outcome] with those weights
 * @returns (p + 1)×(p + 1), row-major, intercept first
 * @source Binder (1983); agrees with survey::svyglm, test/reference/regression.json
 */
export function linearizedCovariance(
  predictors: readonly Float64Array[],
  outcome: Float64Array,
  weights: Float64Array,
  moments: Moments,
  fit: LeastSquares,
): Float64Array {
  const p = predictors.length;
  const n = outcome.length;
  const size = p + 1;
  const residuals = residualsOf(predictors, outcome, moments.means, fit.coefficients);
  // At mean 1, so that squares of tiny or huge weights neither vanish nor overflow.
  const meanOne = n / moments.sumWeights;
  // Σu and Σuuᵀ of [1, x − x̄] are packed sums with weights (we)² of the columns about their means.
  const squares = residuals.map((residual, i) => (weights[i]! * meanOne * residual) ** 2);
  const sums = new Float64Array(packedLength(p));
  addPackedSumsInPlace(predictors, moments.means.subarray(0, p), squares, 0, n, sums, packedSumsScratch(p));
  const meat = new Float64Array(size * size);
  for (let at = 0, i = 0; i < size; i++) {
    for (let j = i; j < size; j++, at++) {
      meat[i * size + j] = sums[at]!;
      meat[j * size + i] = sums[at]!;
    }
  }
  const bread = new Float64Array(size * size);
  bread[0] = 1 / n;
  const inverse = inverseCrossProducts(moments, p);
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < p; j++) bread[(i + 1) * size + j + 1] = inverse[i * p + j]! / meanOne;
  }
  const sandwich = product(product(bread, meat, size), bread, size).map((value) => (value * n) / (n - 1));
  return covarianceWithIntercept(sandwich, moments.means, p);
}

/** Observed minus fitted outcome about the means, n values in outcome units. */
function residualsOf(
  predictors: readonly Float64Array[],
  outcome: Float64Array,
  means: Float64Array,
  coefficients: Float64Array,
): Float64Array {
  const p = predictors.length;
  const residuals = outcome.map((value) => value - means[p]!);
  predictors.forEach((column, j) => {
    const slope = coefficients[j]!;
    const mean = means[j]!;
    for (let i = 0; i < residuals.length; i++) residuals[i]! -= slope * (column[i]! - mean);
  });
  return residuals;
}

/** Inverse of the predictors' cross-products, by way of their correlations so that units do not matter. */
function inverseCrossProducts(moments: Moments, p: number): Float64Array {
  const scales = Float64Array.from({ length: p }, (_, j) => Math.sqrt(moments.crossProducts[j * (p + 1) + j]!));
  const factor = new Float64Array(p * p);
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < p; j++) {
      factor[i * p + j] = moments.crossProducts[i * (p + 1) + j]! / (scales[i]! * scales[j]!);
    }
  }
  // The same matrix has been inverted to fit the model, so it has an inverse.
  choleskyInPlace(factor, p, 0);
  const inverse = choleskyInverse(factor, p);
  for (let i = 0; i < p; i++) for (let j = 0; j < p; j++) inverse[i * p + j]! /= scales[i]! * scales[j]!;
  return inverse;
}

function product(a: Float64Array, b: Float64Array, size: number): Float64Array {
  const result = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < size; k++) {
      const value = a[i * size + k]!;
      for (let j = 0; j < size; j++) result[i * size + j]! += value * b[k * size + j]!;
    }
  }
  return result;
}
