import type { CaseWeights } from "../../design/weights";
import type { Moments } from "../../moments/moments";
import { blocks } from "../../numeric/centredBlock";
import type { NumberColumn } from "../../numeric/numberColumn";
import { product, productTransposed } from "../../numeric/squareProducts";
import { type CumulativeModel, type CumulativeOptions, cumulativeModel } from "./cumulativeModel";
import { rowScoresInto } from "./cumulativeScores";
import type { RegressionTerms } from "./leastSquares";
import { linearPredictor } from "./linearPredictor";
import type { Scores } from "./scores";
import type { SeparatingPredictors } from "./separatingPredictors";

/** A fitted proportional-odds model: p slopes, K − 1 thresholds, q = p + K − 1 parameters. */
export interface OrdinalRegression {
  readonly n: number;
  /** The K answers that were given, ascending; those of the scale that nobody gave are not among them. */
  readonly levels: Float64Array;
  /** p slopes β: change of the log-odds of a higher answer per predictor unit. */
  readonly coefficients: Float64Array;
  /** K − 1 thresholds ζ, ascending; ζ_k lies between levels k and k + 1. */
  readonly thresholds: Float64Array;
  /** Of [β, ζ], q×q, row-major: the inverse of the information. Under sampling weights it means nothing; see `ordinalScores`. */
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
  /** The rows behind the fit, for errors, effects and tests. */
  readonly model: CumulativeModel;
}

/**
 * Ordinal logit with proportional odds, logit P(Y ≤ k) = ζ_k − xᵀβ, by maximum likelihood (Newton's method). With two levels it is the
 * binary logit of the higher one, its intercept −ζ.
 * @param predictors p complete columns of n values
 * @param outcome n ordered answers; each different value is a category, up to a hundred
 * @param weights sampling weights (their scale does not matter), frequencies, or none
 * @param moments of [predictors…, outcome], from the same rows and weights
 * @throws AnalysisError "too-few-rows" (n < p + 2) · "constant-column" · "aliased-columns" · "invalid-data" (more than 100 values)
 * @source McCullagh (1980), Journal of the Royal Statistical Society B 42; agrees with MASS::polr and ordinal::clm, test/reference/ordinal.json
 */
export function ordinalRegression(
  predictors: readonly NumberColumn[],
  outcome: NumberColumn,
  weights: CaseWeights,
  moments: Moments,
  terms: RegressionTerms,
  options: CumulativeOptions = {},
): OrdinalRegression {
  const p = predictors.length;
  const model = cumulativeModel(predictors, outcome, weights, moments, terms, "ordinal", options);
  const { maximum, parameters, n } = model;
  const size = parameters.length;
  const basis = product(model.toUser, model.root, size);
  const { logLikelihood, nullLogLikelihood } = maximum;
  return {
    n,
    levels: model.levels,
    coefficients: parameters.slice(0, p),
    thresholds: parameters.slice(p),
    covariance: productTransposed(basis, basis, size),
    logLikelihood,
    nullLogLikelihood,
    deviance: -2 * logLikelihood,
    nullDeviance: -2 * nullLogLikelihood,
    aic: -2 * logLikelihood + 2 * size,
    dfResidual: n - size,
    iterations: maximum.iterations,
    converged: maximum.converged,
    separation: model.separation,
    model,
  };
}

/**
 * Scores of an ordinal fit on [β, ζ]: robust ("HC0", "HC1"), clustered and design-based errors are made of these. Under sampling weights
 * the errors of the fit are `robustCovariance(scores, "linearized")`, which are those of `survey::svyolr`.
 */
export function ordinalScores({ model, n }: OrdinalRegression): Scores {
  const { data, maximum, root, toUser, frequencies } = model;
  const size = maximum.parameters.length;
  const logits = linearPredictor(data.columns, data.centre, maximum.parameters);
  const weights = frequencies === null ? data.weights : null;
  const scratch = blocks(3) as [Float64Array, Float64Array, Float64Array];
  return {
    n,
    rows: data.codes.length,
    parameters: size,
    basis: product(toUser, productTransposed(root, root, size), size),
    frequencies,
    plain: null,
    leverages: null,
    into: (start, count, target) =>
      rowScoresInto(data, maximum.parameters, logits, weights, start, count, scratch, target),
  };
}
