import type { CaseWeights } from "../../design/weights";
import { AnalysisError, quote, quoteList } from "../../errors";
import { correlationInPlace, type Moments } from "../../moments/moments";
import { sweepInverseInPlace } from "../../numeric/sweep";
import { symmetricEigenInPlace, symmetricEigenOf } from "../../numeric/symmetricEigen";
import { type EmEstimator, emEstimator } from "./emEstimator";
import type { MaximisationOptions } from "./maximumLikelihood";
import { missingAccount } from "./missingAccount";
import type { MissingTerms } from "./missingTerms";
import { neverAnswered, type PairOfColumns, pairsNeverTogether, weakestPair } from "./neverTogether";

/** Means and covariances of all columns by maximum likelihood. */
export interface EmMoments {
  /** p means, in the columns' units. */
  readonly means: Float64Array;
  /** p×p, row-major, denominator Σw (maximum likelihood). */
  readonly covariance: Float64Array;
  /** Of the answers given, at these means and covariances. */
  readonly logLikelihood: number;
  /** People with at least one answer: rows, or the sum of their frequencies. */
  readonly n: number;
  /** Their Σw. */
  readonly sumWeights: number;
  /** Patterns of missing answers. */
  readonly patterns: number;
  readonly converged: boolean;
  /** Evaluations of the likelihood (an EM step costs one), and how far an EM step from the end would go, in standard deviations. */
  readonly steps: number;
  readonly change: number;
  /** Of the correlations; near 0 the answers hardly suffice for the covariances, and resamples may not suffice at all. */
  readonly smallestEigenvalue: number;
  /** The pair of columns that the fewest people answered together. */
  readonly weakest: PairOfColumns;
  /**
   * Pairs that nobody answered together. How the two go together beyond what the other columns explain is then not in the data; the
   * estimate takes it to be nothing: they are independent given the others.
   */
  readonly unidentified: readonly PairOfColumns[];
}

export interface EmOptions {
  /** Largest change of an EM step at which it stops, in standard deviations; 1e-9. */
  readonly tolerance?: number;
  /** Most evaluations of the likelihood; 1,000. */
  readonly mostSteps?: number;
  /**
   * Rows that speak for columns that do not go together, 0 for none: a ridge for surveys in which some pairs were answered
   * together by few. It pulls a correlation that rests on n rows by about prior/(n + prior).
   */
  readonly prior?: number;
}

/** When the search stops: for the sample, and for a resample, whose chance error is a million times as large. */
export const EM_SAMPLE: MaximisationOptions = { tolerance: 1e-9, mostSteps: 1000 };
export const EM_RESAMPLE: MaximisationOptions = { tolerance: 1e-6, mostSteps: 200 };

/**
 * Means and covariances of a multivariate normal by maximum likelihood from rows with missing answers (EM). Right when answers are missing
 * at random: whether one is missing may depend on the answers that were given, not on the one that is missing. Means and covariances
 * are estimated well without normality too when answers are missing completely at random, less surely otherwise.
 * The covariance has denominator Σw. Errors come from a bootstrap of the whole estimation (`emEstimator`), never from (XᵀX)⁻¹ at full n.
 * @param columns p columns of n values, NaN where an answer is missing; not changed
 * @param weights frequencies count people; with sampling weights it is pseudo-likelihood
 * @throws AnalysisError "no-valid-answers" · "constant-column" · "not-finite" · "not-positive-definite" (columns that determine one
 *   another, or too few rows)
 * @source Dempster, Laird & Rubin (1977); agrees with lavaan's saturated model (missing = "ml") and with the textbook's EM, row by row,
 *   in test/reference/missing.json
 */
export function emMoments(
  columns: readonly Float64Array[],
  weights: CaseWeights,
  terms: MissingTerms,
  { tolerance = EM_SAMPLE.tolerance, mostSteps = EM_SAMPLE.mostSteps, prior = 0 }: EmOptions = {},
): EmMoments {
  const values = weights.kind === "none" ? null : weights.values;
  refuseUnanswered(columns, values, terms);
  const estimator = emEstimator(columns, values, { tolerance, mostSteps }, EM_RESAMPLE, prior);
  const failure = emFailure(estimator, terms);
  if (failure !== null) throw failure;
  const { sample, outcome, patterns, logLikelihood, sumWeights } = estimator;
  const { n, empty, nPairs } = missingAccount(columns, weights, terms, 0);
  const p = columns.length;
  return {
    ...sample,
    logLikelihood,
    n: n - empty,
    sumWeights,
    patterns: patterns.count,
    converged: outcome.status === "converged",
    steps: outcome.steps,
    change: outcome.change,
    smallestEigenvalue: smallestEigenvalue(sample.covariance, p),
    weakest: weakestPair(nPairs, p),
    unidentified: pairsNeverTogether(nPairs, p),
  };
}

/** The estimate in the form that regression and importance take: cross-products Σw·Σ̂. Degrees of freedom and t tables built on n do not hold. */
export function momentsFromEm({ means, covariance, n, sumWeights }: EmMoments): Moments {
  return { n, sumWeights, means: means.slice(), crossProducts: covariance.map((value) => value * sumWeights) };
}

function smallestEigenvalue(covariance: Float64Array, p: number): number {
  const correlation = new Float64Array(p * p);
  correlationInPlace(covariance, p, correlation);
  const eigen = symmetricEigenOf(p);
  symmetricEigenInPlace(correlation, eigen);
  return eigen.values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
}

/** Refuses columns with no answer or a single value: maximum likelihood has nothing to begin with. */
export function refuseUnanswered(
  columns: readonly Float64Array[],
  weights: Float64Array | null,
  { call, columns: names }: MissingTerms,
): void {
  const empty: string[] = [];
  columns.forEach((column, j) => {
    let first = Number.NaN;
    let n = 0;
    let varies = false;
    for (let row = 0; row < column.length; row++) {
      const value = column[row]!;
      if (Number.isNaN(value) || weights?.[row] === 0) continue;
      if (n === 0) first = value;
      else if (value !== first) varies = true;
      n++;
    }
    if (n === 0) empty.push(names[j]!);
    else if (!varies) {
      const term = names[j]!;
      throw new AnalysisError(
        "constant-column",
        `${call}: ${quote(term)} has the same value (${first}) in all ${n} answers, so nothing can go with it; leave it out, or find out why (a filter, a missing code)`,
        { term, value: first, n },
      );
    }
  });
  if (empty.length > 0) throw neverAnswered(call, empty);
}

/** The error for a sample whose covariances cannot be estimated, null when they were (converged or not). */
export function emFailure(
  { outcome, sample: { covariance }, rows, patterns }: EmEstimator,
  { call, columns }: MissingTerms,
): AnalysisError | null {
  if (outcome.status === "converged" || outcome.status === "not-converged") return null;
  if (outcome.status === "constant") {
    const term = columns[outcome.column]!;
    return new AnalysisError(
      "not-finite",
      `${call}: the answers of ${quote(term)} are too large, too small or too near one another for their squares; use another unit`,
      { term },
    );
  }
  const aliased = determined(covariance, columns.length).map((j) => columns[j]!);
  const what = aliased.length > 0 ? `${quoteList(aliased)} determine one another` : "some columns determine others";
  return new AnalysisError(
    "not-positive-definite",
    `${call}: among the ${rows} rows ${what}, so there are no covariances to estimate; leave out a column, or merge those that say the same`,
    { rows, columns: columns.length, patterns: patterns.count, aliased },
  );
}

/** Share of a column's variance that must be its own. */
const OWN = 1e-5;

/** Columns of which the others leave next to nothing. */
function determined(covariance: Float64Array, p: number): number[] {
  const inverse = covariance.slice();
  if (Number.isNaN(sweepInverseInPlace(inverse, p, new Float64Array(p)))) return [];
  return Array.from({ length: p }, (_, j) => j).filter((j) => 1 < OWN * covariance[j * p + j]! * inverse[j * p + j]!);
}
