import { AnalysisError } from "../../errors";
import { symmetricEigenInPlace, symmetricEigenOf } from "../../numeric/symmetricEigen";
import type { ImportanceEstimator } from "./importanceEstimator";

/** Eigenvalues of a correlation matrix below this are rounding: one driver is determined by the others. */
const NO_VARIANCE = 1e-13;

/**
 * Johnson's relative weights. With R = V·D·Vᵀ the drivers' correlations and r those with the outcome,
 *   Λ = V·D^½·Vᵀ (the symmetric root),   β = Λ⁻¹·r,   raw_j = Σ_k Λ_jk²·β_k²;   Σ raw = R²
 * β² are the CAR scores: the nearest uncorrelated stand-ins of the drivers, and their part of R².
 * The root V·D^½ is another matrix, and its weights are other figures, which need not sum to R².
 * @source Johnson (2000), Multivariate Behavioral Research 35(1); equals relaimpo genizi, test/reference/attitude.json
 */
export function relativeWeightsEstimator(p: number): ImportanceEstimator {
  const size = p + 1;
  const root = symmetricRoot(p);
  return (correlation, raw) => {
    root.compute(correlation, size);
    const { lambda, beta } = root;
    for (let j = 0; j < p; j++) {
      let sum = 0;
      for (let k = 0; k < p; k++) sum += lambda[j * p + k]! ** 2 * beta[k]! ** 2;
      raw[j] = sum;
    }
  };
}

/**
 * CAR scores, squared: ω = R^(−½)·r, importance ω²; Σ = R².
 * @source Zuber & Strimmer (2011), SAGMB 10(1); equals relaimpo car, test/reference/attitude.json
 */
export function carEstimator(p: number): ImportanceEstimator {
  const root = symmetricRoot(p);
  return (correlation, raw) => {
    root.compute(correlation, p + 1);
    for (let j = 0; j < p; j++) raw[j] = root.beta[j]! ** 2;
  };
}

/** Λ = R^½ and β = R^(−½)·r of the leading p×p block, in working memory made once. */
function symmetricRoot(p: number): {
  readonly lambda: Float64Array;
  readonly beta: Float64Array;
  compute(correlation: Float64Array, stride: number): void;
} {
  const predictors = new Float64Array(p * p);
  const eigen = symmetricEigenOf(p);
  const lambda = new Float64Array(p * p);
  const beta = new Float64Array(p);
  return {
    lambda,
    beta,
    compute(correlation, stride) {
      for (let i = 0; i < p; i++) for (let j = 0; j < p; j++) predictors[i * p + j] = correlation[i * stride + j]!;
      const converged = symmetricEigenInPlace(predictors, eigen);
      lambda.fill(0);
      beta.fill(0);
      for (let m = 0; m < p; m++) {
        const value = eigen.values[m]!;
        if (!converged || !(value > NO_VARIANCE)) {
          throw new AnalysisError(
            "not-positive-definite",
            "importance: the drivers' correlation matrix is singular, so R² has no unique parts; leave out a driver that the others determine",
            { smallestEigenvalue: converged ? value : null },
          );
        }
        const rootValue = Math.sqrt(value);
        const base = m * p;
        let projection = 0;
        for (let k = 0; k < p; k++) projection += eigen.vectors[base + k]! * correlation[k * stride + p]!;
        for (let i = 0; i < p; i++) {
          const component = eigen.vectors[base + i]!;
          beta[i]! += (component * projection) / rootValue;
          for (let k = 0; k < p; k++) lambda[i * p + k]! += rootValue * component * eigen.vectors[base + k]!;
        }
      }
    },
  };
}
