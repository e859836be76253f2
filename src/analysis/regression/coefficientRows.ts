import { fSurvival } from "../../distributions/fRatio";
import { tQuantile, tSurvival } from "../../distributions/studentT";
import type { LeastSquares } from "../../estimate/regression/leastSquares";
import { choleskyInPlace, choleskySolveInPlace } from "../../numeric/cholesky";
import type { CoefficientCovariance, CoefficientRow, RegressionModel, Warning } from "../results";
import { warning } from "../warnings";
import type { Fit } from "./fit";

/** One coefficient with its error, t, p and interval. */
export function coefficientRow(
  term: string,
  estimate: number,
  variance: number,
  { estimate: fit, df }: Pick<Fit, "estimate" | "df">,
  level: number,
): CoefficientRow {
  const stdError = Math.sqrt(variance);
  const statistic = fit.perfect ? null : estimate / stdError;
  const half = tQuantile((1 + level) / 2, df) * stdError;
  return {
    term,
    estimate,
    stdError,
    statistic,
    df,
    pValue: statistic === null ? null : Math.min(1, 2 * tSurvival(Math.abs(statistic), df)),
    confLow: estimate - half,
    confHigh: estimate + half,
  };
}

/** Slopes in the order of the columns. */
export function slopeRows(fit: Fit, level: number): CoefficientRow[] {
  const { predictors, estimate, covariance } = fit;
  const size = predictors.length + 1;
  return predictors.map((term, j) =>
    coefficientRow(term, estimate.coefficients[j]!, covariance[(j + 1) * size + j + 1]!, fit, level),
  );
}

/** The covariance of intercept and slopes as a result holds it. */
export function covarianceOf({ predictors, covariance }: Fit): CoefficientCovariance {
  const size = predictors.length + 1;
  return {
    terms: ["(Intercept)", ...predictors],
    values: Array.from({ length: size }, (_, i) => Array.from(covariance.subarray(i * size, (i + 1) * size))),
  };
}

/** F that several coefficients are 0 together. */
export interface JointTest {
  /** bᵀV⁻¹b/q; null when the fit is perfect or the covariance of these coefficients is singular. */
  readonly statistic: number | null;
  readonly df: readonly [number, number];
  readonly pValue: number | null;
}

/**
 * Wald's F of some slopes, with whatever errors the fit has; of one slope it is t².
 * @param columns their places among the predictors
 */
export function jointTest({ estimate, covariance, df }: Fit, columns: readonly number[]): JointTest {
  const q = columns.length;
  const size = estimate.coefficients.length + 1;
  const variance = (a: number, b: number): number => covariance[(a + 1) * size + b + 1]!;
  // In units of standard errors, so that the factorisation does not depend on the units of the predictors.
  const scale = columns.map((j) => Math.sqrt(variance(j, j)));
  const correlation = Float64Array.from({ length: q * q }, (_, at) => {
    const [a, b] = [Math.floor(at / q), at % q];
    return variance(columns[a]!, columns[b]!) / (scale[a]! * scale[b]!);
  });
  if (estimate.perfect || choleskyInPlace(correlation, q, 1e-13) >= 0) {
    return { statistic: null, df: [q, df], pValue: null };
  }
  const standardized = Float64Array.from(columns, (j, k) => estimate.coefficients[j]! / scale[k]!);
  const solved = standardized.slice();
  choleskySolveInPlace(correlation, q, solved);
  let sum = 0;
  for (let k = 0; k < q; k++) sum += standardized[k]! * solved[k]!;
  const statistic = sum / q;
  return { statistic, df: [q, df], pValue: fSurvival(statistic, q, df) };
}

/**
 * The model's figures. F tests that all slopes are 0: from sums of squares with classical errors, from the slopes' covariance
 * with any other.
 */
export function regressionModel(fit: Fit, missing: number): RegressionModel {
  const { estimate, df, robustCovariance } = fit;
  const p = estimate.coefficients.length;
  const { statistic, pValue } =
    robustCovariance === null
      ? classicalF(estimate)
      : jointTest(
          fit,
          Array.from({ length: p }, (_, j) => j),
        );
  return {
    n: estimate.n,
    missing,
    rSquared: estimate.rSquared,
    adjustedRSquared: estimate.adjustedRSquared,
    sigma: estimate.sigma,
    statistic,
    df: [p, df],
    pValue,
    intercept: estimate.intercept,
  };
}

function classicalF(fit: LeastSquares): Pick<JointTest, "statistic" | "pValue"> {
  if (fit.perfect) return { statistic: null, pValue: null };
  const p = fit.coefficients.length;
  const explained = fit.totalSumOfSquares - fit.residualSumOfSquares;
  const statistic = Math.max(0, explained) / p / (fit.residualSumOfSquares / fit.dfResidual);
  return { statistic, pValue: fSurvival(statistic, p, fit.dfResidual) };
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
