import { fSurvival } from "../distributions/fRatio";
import { tQuantile, tSurvival } from "../distributions/studentT";
import type { LeastSquares } from "../estimate/regression/leastSquares";
import { choleskyInPlace, choleskySolveInPlace } from "../numeric/cholesky";
import type { CoefficientRow, RegressionModel, Warning } from "./results";
import { warning } from "./warnings";

/** One coefficient with its error, t, p and interval on the residual degrees of freedom. */
export function coefficientRow(
  term: string,
  estimate: number,
  variance: number,
  fit: LeastSquares,
  level: number,
): CoefficientRow {
  const stdError = Math.sqrt(variance);
  const statistic = fit.perfect ? null : estimate / stdError;
  const half = tQuantile((1 + level) / 2, fit.dfResidual) * stdError;
  return {
    term,
    estimate,
    stdError,
    statistic,
    df: fit.dfResidual,
    pValue: statistic === null ? null : Math.min(1, 2 * tSurvival(Math.abs(statistic), fit.dfResidual)),
    confLow: estimate - half,
    confHigh: estimate + half,
  };
}

/** Slopes in the order of the terms. */
export function slopeRows(
  terms: readonly string[],
  fit: LeastSquares,
  covariance: Float64Array,
  level: number,
): CoefficientRow[] {
  const size = terms.length + 1;
  return terms.map((term, j) =>
    coefficientRow(term, fit.coefficients[j]!, covariance[(j + 1) * size + j + 1]!, fit, level),
  );
}

/**
 * The model's figures. F tests that all slopes are 0: from sums of squares with classical errors,
 * bᵀV⁻¹b/p from the slopes' covariance with any other.
 */
export function regressionModel(
  fit: LeastSquares,
  missing: number,
  robustCovariance: Float64Array | null,
): RegressionModel {
  const p = fit.coefficients.length;
  const statistic = fit.perfect ? null : robustCovariance ? waldF(fit, robustCovariance) : classicalF(fit);
  return {
    n: fit.n,
    missing,
    rSquared: fit.rSquared,
    adjustedRSquared: fit.adjustedRSquared,
    sigma: fit.sigma,
    statistic,
    df: [p, fit.dfResidual],
    pValue: statistic === null ? null : fSurvival(statistic, p, fit.dfResidual),
    intercept: fit.intercept,
  };
}

function classicalF(fit: LeastSquares): number {
  const explained = fit.totalSumOfSquares - fit.residualSumOfSquares;
  return Math.max(0, explained) / fit.coefficients.length / (fit.residualSumOfSquares / fit.dfResidual);
}

function waldF(fit: LeastSquares, covariance: Float64Array): number | null {
  const p = fit.coefficients.length;
  const slopes = new Float64Array(p * p);
  // In units of standard errors, so that the factorisation does not depend on the units of the predictors.
  const scale = Float64Array.from({ length: p }, (_, i) => Math.sqrt(covariance[(i + 1) * (p + 1) + i + 1]!));
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < p; j++) {
      slopes[i * p + j] = covariance[(i + 1) * (p + 1) + j + 1]! / (scale[i]! * scale[j]!);
    }
  }
  if (choleskyInPlace(slopes, p, 1e-13) >= 0) return null;
  const standardized = fit.coefficients.map((value, j) => value / scale[j]!);
  const solved = standardized.slice();
  choleskySolveInPlace(slopes, p, solved);
  let sum = 0;
  for (let j = 0; j < p; j++) sum += standardized[j]! * solved[j]!;
  return sum / p;
}

/** What a reader has to know of a fit, whatever it is used for. */
export function fitWarnings(fit: LeastSquares, outcome: string, terms: readonly string[]): Warning[] {
  const warnings: Warning[] = [];
  if (fit.perfect) {
    warnings.push(
      warning(
        "perfect-fit",
        `The predictors determine "${outcome}" completely, so there is nothing left to judge uncertainty by; is one of them computed from the outcome?`,
        { outcome },
      ),
    );
  }
  const collinear = terms.filter((_, j) => fit.vif[j]! >= HIGH_VIF);
  if (collinear.length > 0) warnings.push(highVif(collinear, fit.vif, terms));
  return warnings;
}

/** A standard error is then more than √5 ≈ 2.2 times as wide as with uncorrelated predictors. */
const HIGH_VIF = 5;

function highVif(collinear: readonly string[], vif: Float64Array, terms: readonly string[]): Warning {
  const named = collinear.map((term) => ({ term, vif: vif[terms.indexOf(term)]! }));
  const list = named.map(({ term, vif: value }) => `"${term}" (VIF ${value.toFixed(1)})`).join(", ");
  return warning(
    "high-vif",
    `Largely determined by the others: ${list}. Their single coefficients are uncertain; merge those that measure the same thing, or judge them together.`,
    { terms: named },
  );
}
