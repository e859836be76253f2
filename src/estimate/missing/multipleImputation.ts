import { AnalysisError } from "../../errors";
import { conditionalDraw } from "./conditionalDraw";
import { emEstimator } from "./emEstimator";
import { EM_RESAMPLE, EM_SAMPLE, emFailure, refuseUnanswered } from "./emMoments";
import type { MissingTerms } from "./missingTerms";
import { normalParameters } from "./normalParameters";

/** Where the chance of one imputation comes from. */
export interface RandomSource {
  /** A standard normal number. */
  normal(): number;
  /** Overwrites the weights of all rows with those of a bootstrap resample. */
  resample(weights: Float64Array): void;
}

export interface ImputationSettings {
  /** How many: 20 is usual, and about the percentage of rows with a missing answer is better. */
  readonly imputations: number;
  /** The source of imputation i, so that each is the same whoever computes it. */
  readonly source: (imputation: number) => RandomSource;
  /** Rows that speak for columns that do not go together; see `emMoments`. */
  readonly prior?: number;
}

export interface Imputed {
  readonly imputations: number;
  /** Resamples that were drawn again because their maximum could not be found. */
  readonly redrawn: number;
}

/** Resamples drawn for one imputation before it is given up. */
const MOST_DRAWS = 20;

/**
 * Multiple imputation under the multivariate normal by bootstrap and EM (Amelia's "EMB"): for each imputation the rows are resampled, means and
 * covariances are estimated from the resample by maximum likelihood, and missing answers are drawn given the answers of the same row.
 * The resample carries the uncertainty of the parameters, the draw that of the answer, so that pooling by Rubin's rules
 * (`poolEstimates`) gives errors that hold. Right when answers are missing at random. Put the outcome among the columns.
 *
 * Imputed answers are neither rounded to the scale nor cut at its ends: that would pull variances and slopes, and pooled figures
 * are of means and slopes, never of a single imputed answer.
 * One imputation is in memory at a time: O(n·p).
 * @param columns p columns of n values, NaN where an answer is missing; not changed
 * @param caseWeights sampling weights, or null. A row with a frequency stands for people whose missing answers differ: repeat such rows instead
 * @param visit is called with each imputation; its columns are overwritten by the next one
 * @throws AnalysisError as `emMoments` · "not-positive-definite" when no resample of twenty can be estimated
 * @source Honaker & King (2010), American Journal of Political Science 54(2); Rubin (1987); Horton, Lipsitz & Parzen (2003) on rounding
 */
export function multipleImputation(
  columns: readonly Float64Array[],
  caseWeights: Float64Array | null,
  { imputations, source, prior = 0 }: ImputationSettings,
  terms: MissingTerms,
  visit: (columns: readonly Float64Array[], imputation: number) => void,
): Imputed {
  refuseUnanswered(columns, caseWeights, terms);
  const estimator = emEstimator(columns, caseWeights, EM_SAMPLE, EM_RESAMPLE, prior);
  const failure = emFailure(estimator, terms);
  if (failure !== null) throw failure;
  const filled = columns.map((column) => (column.some(Number.isNaN) ? column.slice() : column));
  const draw = conditionalDraw(columns, estimator.patterns);
  const weights = new Float64Array(estimator.rows);
  const parameters = normalParameters(columns.length);
  let redrawn = 0;
  for (let imputation = 0; imputation < imputations; imputation++) {
    const random = source(imputation);
    const normal = (): number => random.normal();
    let drawn = 0;
    for (; drawn < MOST_DRAWS; drawn++) {
      random.resample(weights);
      const { status } = estimator.resample(weights, parameters);
      if (status === "converged" && draw(parameters, normal, filled)) break;
    }
    if (drawn === MOST_DRAWS) throw cannotImpute(terms.call, imputation);
    redrawn += drawn;
    visit(filled, imputation);
  }
  return { imputations, redrawn };
}

function cannotImpute(call: string, imputation: number): AnalysisError {
  return new AnalysisError(
    "not-positive-definite",
    `${call}: of ${MOST_DRAWS} resamples for imputation ${imputation + 1} none had means and covariances that could be estimated; leave out the columns with the fewest answers, or take missing: "listwise"`,
    { imputation: imputation + 1, draws: MOST_DRAWS },
  );
}
