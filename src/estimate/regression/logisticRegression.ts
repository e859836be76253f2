import type { CaseWeights } from "../../design/weights";
import type { Moments } from "../../moments/moments";
import type { NumberColumn } from "../../numeric/numberColumn";
import { product, productTransposed } from "../../numeric/squareProducts";
import { type CumulativeModel, type CumulativeOptions, cumulativeModel } from "./cumulativeModel";
import type { RegressionTerms } from "./leastSquares";
import { linearPredictor } from "./linearPredictor";
import { type Scores, scoresOfRows } from "./scores";
import type { SeparatingPredictors } from "./separatingPredictors";

/** A fitted binary logit. p predictors; covariance matrices are (p + 1)×(p + 1), row-major, intercept first. */
export interface LogisticRegression {
  readonly n: number;
  /** The outcome's two values, ascending; the model is of the larger one. */
  readonly levels: Float64Array;
  readonly intercept: number;
  /** p slopes: change of the log-odds per predictor unit. */
  readonly coefficients: Float64Array;
  /** Inverse of the information. Under sampling weights it means nothing; see `logisticScores`. */
  readonly covariance: Float64Array;
  /** Sampling weights, if any, scaled to mean 1. */
  readonly logLikelihood: number;
  readonly nullLogLikelihood: number;
  /** −2·logLikelihood. */
  readonly deviance: number;
  readonly nullDeviance: number;
  readonly aic: number;
  readonly dfResidual: number;
  readonly iterations: number;
  readonly converged: boolean;
  /** Not null when no finite estimates exist; the coefficients are then where the search was left. */
  readonly separation: SeparatingPredictors | null;
  /** The rows behind the fit, for errors and effects. */
  readonly model: CumulativeModel;
}

/**
 * Binary logit, log(P/(1 − P)) = b₀ + xᵀb with P the probability of the outcome's larger value, by maximum likelihood (Newton's method).
 * @param predictors p complete columns of n values
 * @param outcome n values, two different ones
 * @param weights sampling weights (their scale does not matter), frequencies, or none
 * @param moments of [predictors…, outcome], from the same rows and weights
 * @throws AnalysisError "too-few-rows" (n < p + 2) · "constant-column" · "aliased-columns" · "invalid-data" (more than two values)
 * @source McCullagh & Nelder (1989), Generalized Linear Models; agrees with glm(family = binomial), test/reference/logit.json
 */
export function logisticRegression(
  predictors: readonly NumberColumn[],
  outcome: NumberColumn,
  weights: CaseWeights,
  moments: Moments,
  terms: RegressionTerms,
  options: CumulativeOptions = {},
): LogisticRegression {
  const p = predictors.length;
  const model = cumulativeModel(predictors, outcome, weights, moments, terms, "binary", options);
  const { levels, maximum, parameters, n } = model;
  const basis = basisOf(model);
  const { logLikelihood, nullLogLikelihood } = maximum;
  return {
    n,
    levels,
    intercept: -parameters[p]!,
    coefficients: parameters.slice(0, p),
    covariance: productTransposed(basis, basis, p + 1),
    logLikelihood,
    nullLogLikelihood,
    deviance: -2 * logLikelihood,
    nullDeviance: -2 * nullLogLikelihood,
    aic: -2 * logLikelihood + 2 * (p + 1),
    dfResidual: n - p - 1,
    iterations: maximum.iterations,
    converged: maximum.converged,
    separation: model.separation,
    model,
  };
}

/** From [β, ζ] to [b₀, b]: the threshold first, with its sign turned. */
function interceptFirst(matrix: Float64Array, size: number): Float64Array {
  const turned = new Float64Array(size * size);
  for (let k = 0; k < size; k++) {
    turned[k] = -matrix[(size - 1) * size + k]!;
    for (let i = 1; i < size; i++) turned[i * size + k] = matrix[(i - 1) * size + k]!;
  }
  return turned;
}

function basisOf({ root, toUser, parameters }: CumulativeModel): Float64Array {
  const size = parameters.length;
  return interceptFirst(product(toUser, root, size), size);
}

/**
 * Scores of a logit fit, w·(y − P)·[1, x]: robust, clustered and design-based errors are made of these. Under sampling weights the errors
 * of the fit are `robustCovariance(scores, "linearized")`, which are those of `svyglm(family = quasibinomial)`.
 */
export function logisticScores(fit: LogisticRegression): Scores {
  const { model } = fit;
  const { data, frequencies } = model;
  const size = fit.coefficients.length + 1;
  const weights = frequencies === null ? data.weights : null;
  const residuals = probabilities(fit);
  const working = residuals.map((probability) => probability * (1 - probability));
  for (let i = 0; i < residuals.length; i++) residuals[i] = data.codes[i]! - residuals[i]!;
  if (weights !== null) {
    for (let i = 0; i < residuals.length; i++) {
      residuals[i] = residuals[i]! * weights[i]!;
      working[i] = working[i]! * weights[i]!;
    }
  }
  const rows = { columns: data.columns, centre: data.centre, residuals };
  return scoresOfRows(rows, interceptFirst(model.root, size), basisOf(model), true, fit.n, frequencies, working);
}

/** Fitted probability of the outcome's larger value in each row. */
export function probabilities({ model }: LogisticRegression): Float64Array {
  const { data, maximum } = model;
  const p = data.columns.length;
  const threshold = maximum.parameters[p]!;
  const fitted = linearPredictor(data.columns, data.centre, maximum.parameters);
  for (let i = 0; i < fitted.length; i++) fitted[i] = 1 / (1 + Math.exp(threshold - fitted[i]!));
  return fitted;
}
