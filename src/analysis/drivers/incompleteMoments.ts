import type { DesignMatrix } from "../../design/designMatrix";
import { AnalysisError } from "../../errors";
import { emEstimator } from "../../estimate/missing/emEstimator";
import { EM_RESAMPLE, EM_SAMPLE, emMoments, momentsFromEm } from "../../estimate/missing/emMoments";
import { missingAccount } from "../../estimate/missing/missingAccount";
import {
  emFindings,
  listwiseFindings,
  type MissingFinding,
  pairwiseFindings,
} from "../../estimate/missing/missingFindings";
import { normalParameters } from "../../estimate/missing/normalParameters";
import { pairwiseColumns } from "../../estimate/missing/pairwiseColumns";
import { correlationRepair, pairwiseEstimator, pairwiseFigures } from "../../estimate/missing/pairwiseEstimator";
import { momentsFromPairwise, PAIRWISE_FLOOR, pairwiseMoments } from "../../estimate/missing/pairwiseMoments";
import type { Moments } from "../../moments/moments";
import { resampledRows } from "../../moments/resampledSums";
import { packedLength } from "../../numeric/packedSums";
import { type MissingSettings, priorFor } from "./missingOption";

/** Moments from rows with missing answers, and how they come out of a resample. */
export interface IncompleteMoments {
  readonly moments: Moments;
  /** p×p, row-major: how many answered both columns. */
  readonly nPairs: Float64Array;
  readonly findings: readonly MissingFinding[];
  /** Row weights → covariances (up to a factor), p×p, overwritten. Opened when it is needed. */
  readonly openResamples: () => (weights: Float64Array, crossProducts: Float64Array) => void;
}

/** Columns of doubles: incomplete designs have no others. */
export function columnsOf({ columns }: Pick<DesignMatrix, "columns">): Float64Array[] {
  return columns.map(({ values }) => values as Float64Array);
}

/**
 * @param settings "pairwise": each pair of columns from the rows that answered both; "em": maximum likelihood from all answers
 * @throws AnalysisError as the estimators do
 */
export function incompleteMoments(settings: MissingSettings, design: DesignMatrix, call: string): IncompleteMoments {
  const columns = columnsOf(design);
  const names = design.columns.map(({ term }) => term);
  const terms = { call, columns: names };
  const account = missingAccount(columns, design.weights, terms);
  const { nPairs } = account;
  const lost = listwiseFindings(account);
  const caseWeights = design.weights.kind === "none" ? null : design.weights.values;
  if (settings.method === "em") {
    const { prior, findings } = priorFor(settings, nPairs);
    const found = emMoments(columns, design.weights, terms, { prior });
    return {
      moments: momentsFromEm(found),
      nPairs,
      findings: [...lost, ...emFindings(found, nPairs, names), ...findings],
      openResamples: () => emResamples(columns, caseWeights, prior),
    };
  }
  const found = pairwiseMoments(columns, design.weights, terms);
  return {
    moments: momentsFromPairwise(found, nPairs.at(-1)!),
    nPairs,
    findings: [...lost, ...pairwiseFindings(found, names)],
    openResamples: () => pairwiseResamples(columns, caseWeights),
  };
}

function emResamples(
  columns: readonly Float64Array[],
  caseWeights: Float64Array | null,
  prior: number,
): (weights: Float64Array, crossProducts: Float64Array) => void {
  const estimator = emEstimator(columns, caseWeights, EM_SAMPLE, EM_RESAMPLE, prior);
  const parameters = normalParameters(columns.length);
  return (weights, crossProducts) => {
    const { status } = estimator.resample(weights, parameters);
    if (status === "constant")
      throw new AnalysisError("constant-column", "a column has a single value in this resample");
    if (status !== "converged")
      throw new AnalysisError("not-positive-definite", "EM did not converge in this resample");
    crossProducts.set(parameters.covariance);
  };
}

function pairwiseResamples(
  columns: readonly Float64Array[],
  caseWeights: Float64Array | null,
): (weights: Float64Array, crossProducts: Float64Array) => void {
  const p = columns.length;
  const pairs = pairwiseColumns(columns);
  const sums = resampledRows(pairs.columns, caseWeights);
  const estimate = pairwiseEstimator(pairs);
  const repair = correlationRepair(p, PAIRWISE_FLOOR);
  const figures = pairwiseFigures(p);
  const packed = new Float64Array(packedLength(pairs.columns.length));
  return (weights, crossProducts) => {
    sums.into(weights, packed);
    const failure = estimate(packed, sums.centre, figures);
    if (failure !== null) {
      throw new AnalysisError(
        failure.cause === "constant" ? "constant-column" : "no-valid-answers",
        "two columns have nothing in common in this resample",
      );
    }
    const { correlation, variances } = figures;
    repair(correlation);
    for (let i = 0; i < p; i++) {
      for (let j = 0; j < p; j++) {
        crossProducts[i * p + j] = correlation[i * p + j]! * Math.sqrt(variances[i]! * variances[j]!);
      }
    }
  };
}
