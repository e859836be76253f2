import type { DesignMatrix } from "../../design/designMatrix";
import { AnalysisError } from "../../errors";
import {
  type LogisticRegression,
  logisticRegression,
  logisticScores,
} from "../../estimate/regression/logisticRegression";
import { type OrdinalRegression, ordinalRegression, ordinalScores } from "../../estimate/regression/ordinalRegression";
import type { Scores } from "../../estimate/regression/scores";
import { describeSeparation, type SeparatingPredictors } from "../../estimate/regression/separatingPredictors";
import type { Moments } from "../../moments/moments";
import { momentsOfColumns } from "../../moments/momentsOfColumns";
import { coefficientErrors, type ErrorsKind, type RegressionErrorOptions } from "./regressionErrors";

/** A logit model of the design's last column on the others, with the errors that its weights and options call for. */
export interface LogitFit<Estimate extends LogisticRegression | OrdinalRegression> {
  readonly outcome: string;
  /** Of the columns, in order: predictors, controls, interactions. */
  readonly predictors: readonly string[];
  /** Of [predictors…, outcome]. */
  readonly moments: Moments;
  readonly estimate: Estimate;
  /** Of all parameters, size×size, row-major. */
  readonly covariance: Float64Array;
  readonly size: number;
  /** Place of the first slope among the parameters: behind the intercept, or before the thresholds. */
  readonly firstSlope: number;
  /** Degrees of freedom of t; null for z. */
  readonly df: number | null;
  readonly errors: ErrorsKind;
  /** Sampling weights leave no likelihood to compare models by. */
  readonly isSampled: boolean;
}

export type BinaryFit = LogitFit<LogisticRegression>;
export type OrdinalFit = LogitFit<OrdinalRegression>;

/** @throws AnalysisError "separated-outcome" · as the estimator and `coefficientErrors` do */
export function fitBinary(design: DesignMatrix, call: string, options: RegressionErrorOptions): BinaryFit {
  const { values, outcome, moments, terms } = partsOf(design, call);
  const estimate = logisticRegression(values, outcome, design.weights, moments, terms);
  refuseSeparation(estimate, terms);
  return withErrors(design, call, options, estimate, () => logisticScores(estimate), moments, 1);
}

/** @throws AnalysisError "separated-outcome" · as the estimator and `coefficientErrors` do */
export function fitOrdinal(design: DesignMatrix, call: string, options: RegressionErrorOptions): OrdinalFit {
  const { values, outcome, moments, terms } = partsOf(design, call);
  const estimate = ordinalRegression(values, outcome, design.weights, moments, terms);
  refuseSeparation(estimate, terms);
  return withErrors(design, call, options, estimate, () => ordinalScores(estimate), moments, 0);
}

function partsOf(design: DesignMatrix, call: string) {
  const predictors = design.columns.slice(0, -1);
  const outcome = design.columns.at(-1)!;
  const values = predictors.map((column) => column.values);
  const weights = design.weights.kind === "none" ? null : design.weights.values;
  return {
    values,
    outcome: outcome.values,
    moments: momentsOfColumns([...values, outcome.values], weights, design.n),
    terms: { call, predictors: predictors.map(({ term }) => term), outcome: outcome.term },
  };
}

function refuseSeparation(
  { separation, levels }: { readonly separation: SeparatingPredictors | null; readonly levels: Float64Array },
  terms: Parameters<typeof describeSeparation>[2],
): void {
  if (separation === null) return;
  const { message, details } = describeSeparation(separation, levels, terms);
  throw new AnalysisError("separated-outcome", message, details);
}

function withErrors<Estimate extends LogisticRegression | OrdinalRegression>(
  design: DesignMatrix,
  call: string,
  options: RegressionErrorOptions,
  estimate: Estimate,
  scores: () => Scores,
  moments: Moments,
  firstSlope: number,
): LogitFit<Estimate> {
  const errors = coefficientErrors(call, options, design, scores);
  const columns = design.columns;
  return {
    outcome: columns.at(-1)!.term,
    predictors: columns.slice(0, -1).map(({ term }) => term),
    moments,
    estimate,
    covariance: errors.covariance ?? estimate.covariance,
    size: estimate.model.parameters.length,
    firstSlope,
    df: errors.kind === "linearized" ? estimate.dfResidual : errors.df,
    errors: errors.kind,
    isSampled: design.weights.kind === "sampling",
  };
}
