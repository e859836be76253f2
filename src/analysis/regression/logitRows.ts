import type { DesignTerm } from "../../design/designTerms";
import { chiSquaredSurvival } from "../../distributions/chiSquared";
import { fSurvival } from "../../distributions/fRatio";
import { normalQuantile, normalSurvival } from "../../distributions/normal";
import { tQuantile, tSurvival } from "../../distributions/studentT";
import { choleskyInPlace, choleskySolveInPlace } from "../../numeric/cholesky";
import type { CoefficientCovariance, IntervalEstimate } from "../results";
import type { BinaryFit, LogitFit, OrdinalFit } from "./logitFit";
import type { JointLogitTest, LogitCoefficient, LogitModel, LogitTermTest, MarginalEffect } from "./modelResults";

type AnyLogitFit = BinaryFit | OrdinalFit;

/** How many standard errors the interval reaches to each side. */
export function halfWidths(level: number, df: number | null): number {
  return df === null ? normalQuantile((1 + level) / 2) : tQuantile((1 + level) / 2, df);
}

/** One coefficient with its error, z or t, p and interval. */
export function logitCoefficient(
  term: string,
  estimate: number,
  variance: number,
  df: number | null,
  level: number,
): LogitCoefficient {
  const stdError = Math.sqrt(variance);
  const statistic = estimate / stdError;
  const size = Math.abs(statistic);
  const half = halfWidths(level, df) * stdError;
  return {
    term,
    estimate,
    stdError,
    statistic,
    df,
    pValue: Math.min(1, 2 * (df === null ? normalSurvival(size) : tSurvival(size, df))),
    confLow: estimate - half,
    confHigh: estimate + half,
  };
}

/** Slopes in the order of the columns. */
export function logitSlopes(fit: AnyLogitFit, level: number): LogitCoefficient[] {
  const { predictors, estimate, df } = fit;
  return predictors.map((term, j) =>
    logitCoefficient(term, estimate.coefficients[j]!, slopeCovariance(fit, j, j), df, level),
  );
}

function slopeCovariance({ covariance, size, firstSlope }: AnyLogitFit, a: number, b: number): number {
  return covariance[(firstSlope + a) * size + firstSlope + b]!;
}

/** The covariance of all parameters as a result holds it. */
export function logitCovariance({ covariance, size }: AnyLogitFit, terms: readonly string[]): CoefficientCovariance {
  return {
    terms: [...terms],
    values: Array.from({ length: size }, (_, i) => Array.from(covariance.subarray(i * size, (i + 1) * size))),
  };
}

/** e to the power of a coefficient and its ends; null where no number holds it. */
export function oddsRatioOf({ estimate, confLow, confHigh }: LogitCoefficient): IntervalEstimate {
  return { estimate: finiteExp(estimate), confLow: finiteExp(confLow), confHigh: finiteExp(confHigh) };
}

function finiteExp(value: number): number | null {
  const power = Math.exp(value);
  return Number.isFinite(power) ? power : null;
}

/** An effect with its interval. */
export function marginalEffect(estimate: number, stdError: number, df: number | null, level: number): MarginalEffect {
  const half = halfWidths(level, df) * stdError;
  return { estimate, stdError, confLow: estimate - half, confHigh: estimate + half };
}

/**
 * Wald's test that some slopes are 0: bᵀV⁻¹b, χ² on their number where there is z, and F = that divided by their number where there is t.
 * @param columns their places among the predictors
 */
export function waldTest(fit: AnyLogitFit, columns: readonly number[]): JointLogitTest {
  const { estimate, df } = fit;
  const q = columns.length;
  // In units of standard errors, so that the factorisation does not depend on the units of the predictors.
  const scale = columns.map((j) => Math.sqrt(slopeCovariance(fit, j, j)));
  const correlation = Float64Array.from({ length: q * q }, (_, at) => {
    const [a, b] = [Math.floor(at / q), at % q];
    return slopeCovariance(fit, columns[a]!, columns[b]!) / (scale[a]! * scale[b]!);
  });
  if (choleskyInPlace(correlation, q, 1e-13) >= 0) return { statistic: null, df: [q, df], pValue: null };
  const standardized = Float64Array.from(columns, (j, k) => estimate.coefficients[j]! / scale[k]!);
  const solved = standardized.slice();
  choleskySolveInPlace(correlation, q, solved);
  let sum = 0;
  for (let k = 0; k < q; k++) sum += standardized[k]! * solved[k]!;
  return df === null
    ? { statistic: sum, df: [q, null], pValue: chiSquaredSurvival(sum, q) }
    : { statistic: sum / q, df: [q, df], pValue: fSurvival(sum / q, q, df) };
}

/** Nothing when every term is one column: its z or t says it all. */
export function logitTermTests(fit: AnyLogitFit, terms: readonly DesignTerm[]): LogitTermTest[] {
  if (terms.every(({ columns }) => columns.length === 1)) return [];
  return terms.map(({ term, columns }) => ({ term, ...waldTest(fit, columns) }));
}

/** What the models of both kinds have. */
export function logitModel(fit: LogitFit<AnyLogitFit["estimate"]>, missing: number): LogitModel {
  const { estimate, errors, isSampled, predictors } = fit as AnyLogitFit;
  const { n, deviance, nullDeviance, logLikelihood, aic, iterations, converged } = estimate;
  const p = predictors.length;
  const ratio = Math.max(0, nullDeviance - deviance);
  const test: JointLogitTest =
    errors === "classical"
      ? { statistic: ratio, df: [p, null], pValue: chiSquaredSurvival(ratio, p) }
      : waldTest(
          fit as AnyLogitFit,
          Array.from({ length: p }, (_, j) => j),
        );
  return {
    n,
    missing,
    ...test,
    deviance,
    nullDeviance,
    logLikelihood: isSampled ? null : logLikelihood,
    aic: isSampled ? null : aic,
    iterations,
    converged,
  };
}
