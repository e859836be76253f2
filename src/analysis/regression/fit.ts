import type { DesignMatrix } from "../../design/designMatrix";
import { type LeastSquares, leastSquares } from "../../estimate/regression/leastSquares";
import { linearScores } from "../../estimate/regression/scores";
import type { Moments } from "../../moments/moments";
import { momentsOfColumns } from "../../moments/momentsOfColumns";
import { coefficientErrors, type ErrorsKind, type RegressionErrorOptions } from "./regressionErrors";

/** A linear regression of the design's last column on the others, with the errors that its weights and options call for. */
export interface Fit {
  readonly outcome: string;
  /** Of the columns, in order: predictors, controls, interactions. */
  readonly predictors: readonly string[];
  /** Of [predictors…, outcome]. */
  readonly moments: Moments;
  readonly estimate: LeastSquares;
  /** Of [intercept, slopes]. */
  readonly covariance: Float64Array;
  /** Null unless the errors are other than classical. */
  readonly robustCovariance: Float64Array | null;
  /** Degrees of freedom of t. */
  readonly df: number;
  readonly errors: ErrorsKind;
}

export function fitDesign(design: DesignMatrix, call: string, options: RegressionErrorOptions = {}): Fit {
  const predictors = design.columns.slice(0, -1);
  const outcome = design.columns.at(-1)!;
  const values = predictors.map((column) => column.values);
  const weights = design.weights.kind === "none" ? null : design.weights.values;
  const moments = momentsOfColumns([...values, outcome.values], weights, design.n);
  const terms = { call, predictors: predictors.map(({ term }) => term), outcome: outcome.term };
  const estimate = leastSquares(values, outcome.values, weights, moments, terms);
  const errors = coefficientErrors(call, options, design, () =>
    linearScores(values, outcome.values, design.weights, moments, estimate),
  );
  return {
    outcome: outcome.term,
    predictors: terms.predictors,
    moments,
    estimate,
    covariance: errors.covariance ?? estimate.covariance,
    robustCovariance: errors.covariance,
    df: errors.df ?? estimate.dfResidual,
    errors: errors.kind,
  };
}
