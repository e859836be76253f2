import { deltaVariance, type Slope } from "./confirmatoryFigures";
import type { FactorStructure } from "./factorStructure";
import type { LikelihoodFit } from "./maximumLikelihood";

/** How two items go together, beside what the model says. */
export interface PairResidual {
  readonly first: number;
  readonly second: number;
  /** Observed less implied, in units in which every item has variance 1. */
  readonly residual: number;
  /** The residual divided by its standard error: standard normal when the model holds. null where it cannot vary. */
  readonly statistic: number | null;
}

/** A share of the variance of a covariance below which what the model leaves is rounding. */
const NO_VARIATION = 1e-8;

/**
 * Residuals of all pairs of items. The variance of a residual is that of the observed covariance less that of the implied one:
 *   (σᵢᵢσⱼⱼ + σᵢⱼ²)/N − dᵀVd,   d = ∂σᵢⱼ/∂parameters
 * @param covariance V of the parameters; null when it does not exist
 * @param count N, answers of the likelihood
 * @source Jöreskog & Sörbom (1981); agrees with the same formula in R, test/reference/confirmatory.R
 */
export function covarianceResiduals(
  correlation: Float64Array,
  structure: FactorStructure,
  { parameters, discrepancy }: LikelihoodFit,
  covariance: Float64Array | null,
  count: number,
): PairResidual[] {
  const { items: p, factorOf, pairs, correlationsAt } = structure;
  const { matrix, withFactor } = discrepancy;
  const rows: PairResidual[] = [];
  for (let first = 0; first < p; first++) {
    for (let second = first + 1; second < p; second++) {
      const implied = matrix[first * p + second]!;
      const residual = correlation[first * p + second]! - implied;
      const [a, b] = [factorOf[first]!, factorOf[second]!];
      const slopes: Slope[] = [
        [first, withFactor[a * p + second]!],
        [second, withFactor[b * p + first]!],
      ];
      const pair = pairs.findIndex(([one, other]) => one === a && other === b);
      if (pair >= 0) slopes.push([correlationsAt + pair, parameters[first]! * parameters[second]!]);
      const observed = (matrix[first * p + first]! * matrix[second * p + second]! + implied * implied) / count;
      const left = covariance === null ? 0 : observed - deltaVariance(covariance, structure.parameters, slopes);
      const statistic = left > NO_VARIATION * observed ? residual / Math.sqrt(left) : null;
      rows.push({ first, second, residual, statistic });
    }
  }
  return rows;
}
