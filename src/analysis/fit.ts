import type { DesignMatrix } from "../design/designMatrix";
import { type LeastSquares, leastSquares } from "../estimate/regression/leastSquares";
import { linearizedCovariance } from "../estimate/regression/linearizedCovariance";
import type { Moments } from "../moments/moments";
import { momentsOfColumns } from "../moments/momentsOfColumns";

/** A linear regression of the design's last column on the others, with the errors that its weights call for. */
export interface Fit {
  readonly outcome: string;
  readonly predictors: readonly string[];
  /** Of [predictors…, outcome]. */
  readonly moments: Moments;
  readonly estimate: LeastSquares;
  /** Of [intercept, slopes]. */
  readonly covariance: Float64Array;
  /** Null unless the errors are other than classical. */
  readonly robustCovariance: Float64Array | null;
  readonly errors: "classical" | "linearized";
}

export function fitDesign(design: DesignMatrix, call: string): Fit {
  const predictors = design.columns.slice(0, -1);
  const outcome = design.columns.at(-1)!;
  const values = predictors.map((column) => column.values);
  const weights = design.weights.kind === "none" ? null : design.weights.values;
  const moments = momentsOfColumns([...values, outcome.values], weights, design.n);
  const terms = { call, predictors: predictors.map(({ term }) => term), outcome: outcome.term };
  const estimate = leastSquares(values, outcome.values, weights, moments, terms);
  const robustCovariance =
    design.weights.kind === "sampling"
      ? linearizedCovariance(values, outcome.values, design.weights.values, moments, estimate)
      : null;
  return {
    outcome: outcome.term,
    predictors: terms.predictors,
    moments,
    estimate,
    covariance: robustCovariance ?? estimate.covariance,
    robustCovariance,
    errors: robustCovariance ? "linearized" : "classical",
  };
}
