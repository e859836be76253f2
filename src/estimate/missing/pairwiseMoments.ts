import type { CaseWeights } from "../../design/weights";
import { AnalysisError, quote } from "../../errors";
import type { Moments } from "../../moments/moments";
import { packedLength, packedSums } from "../../numeric/packedSums";
import { symmetricEigenInPlace, symmetricEigenOf } from "../../numeric/symmetricEigen";
import type { MissingTerms } from "./missingTerms";
import { neverTogether, type PairOfColumns, weakestPair } from "./neverTogether";
import { type PairwiseColumns, pairwiseColumns } from "./pairwiseColumns";
import { correlationRepair, type PairwiseFailure, pairwiseEstimator, pairwiseFigures } from "./pairwiseEstimator";

/** Moments of which every pair of columns rests on the rows that answered both. All matrices are p×p, row-major. */
export interface PairwiseMoments {
  /** p means, each over the rows that answered the column. */
  readonly means: Float64Array;
  /** p standard deviations over the same rows, denominator n − 1. */
  readonly sds: Float64Array;
  /** Symmetric, diagonal 1, eigenvalues at least the floor. */
  readonly correlation: Float64Array;
  /** As computed, before any repair: what R's cor(use = "pairwise.complete.obs") gives. */
  readonly rawCorrelation: Float64Array;
  /** As computed, n_ij − 1 in the denominator: what R's cov(use = "pairwise.complete.obs") gives. */
  readonly rawCovariance: Float64Array;
  /** Rows that answered both columns (the sum of their frequencies); the diagonal counts the answers of each column. */
  readonly nPairs: Float64Array;
  /** The pair of columns that the fewest rows answered together. */
  readonly weakest: PairOfColumns;
  /** Smallest eigenvalue of `rawCorrelation`. */
  readonly smallestEigenvalue: number;
  readonly floor: number;
  readonly repaired: boolean;
  /** Largest change of a correlation by the repair; 0 without one. */
  readonly largestRepair: number;
}

/**
 * The smallest eigenvalue that a repaired correlation matrix keeps. It bounds every variance inflation factor by its inverse,
 * and what regression makes of the repaired direction.
 */
export const PAIRWISE_FLOOR = 0.01;

/**
 * Means, standard deviations and correlations by pairwise-complete rows.
 * Correlations over different rows need not belong together: when the smallest eigenvalue is below the floor, the correlations are
 * replaced by the nearest matrix (Frobenius norm, diagonal 1) whose eigenvalues are at least the floor, and `repaired` says so.
 * Errors of whatever is made of them come from a bootstrap: there is no single n, and t tables do not hold.
 * @param columns p columns of n values, NaN where an answer is missing
 * @param weights frequencies count people; sampling weights leave n as it is
 * @throws AnalysisError "no-valid-answers" (two columns never answered together) · "constant-column" · "not-finite"
 * @source R's cor and cov with use = "pairwise.complete.obs", Matrix::nearPD; test/reference/missing.json
 */
export function pairwiseMoments(
  columns: readonly Float64Array[],
  weights: CaseWeights,
  terms: MissingTerms,
  floor: number = PAIRWISE_FLOOR,
): PairwiseMoments {
  const p = columns.length;
  const rows = columns[0]?.length ?? 0;
  const pairs = pairwiseColumns(columns);
  const zeros = new Float64Array(pairs.columns.length);
  const sumsOf = (given: Float64Array | null): Float64Array => {
    const sums = new Float64Array(packedLength(pairs.columns.length));
    packedSums(pairs.columns, zeros).addInPlace(given, 0, rows, sums);
    return sums;
  };
  const figures = pairwiseFigures(p);
  const failure = pairwiseEstimator(pairs)(sumsOf(weights.kind === "none" ? null : weights.values), zeros, figures);
  const nPairs = weights.kind === "sampling" ? countedPairs(pairs, weights.values, sumsOf) : figures.sumWeights;
  if (failure !== null) throw refused(failure, columns, nPairs, terms);

  const { means, correlation, crossProducts, sumWeights } = figures;
  const rawCorrelation = correlation.slice();
  const rawCovariance = crossProducts.map((value, at) => ((value / sumWeights[at]!) * nPairs[at]!) / (nPairs[at]! - 1));
  const sds = Float64Array.from({ length: p }, (_, j) => Math.sqrt(rawCovariance[j * p + j]!));
  const eigen = symmetricEigenOf(p);
  symmetricEigenInPlace(rawCorrelation, eigen);
  const repaired = correlationRepair(p, floor)(correlation);
  return {
    means,
    sds,
    correlation,
    rawCorrelation,
    rawCovariance,
    nPairs,
    weakest: weakestPair(nPairs, p),
    smallestEigenvalue: eigen.values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY),
    floor,
    repaired,
    largestRepair: correlation.reduce((most, value, at) => Math.max(most, Math.abs(value - rawCorrelation[at]!)), 0),
  };
}

/**
 * Pairwise figures in the form that regression and importance take: C_ij = r_ij·sᵢ·sⱼ·(n − 1).
 * Slopes, R², VIF and importance do not depend on n; σ, adjusted R², degrees of freedom and t tables do, and none of these hold here.
 * @param n there is no single one; the answers of the outcome, say
 */
export function momentsFromPairwise({ means, sds, correlation }: PairwiseMoments, n: number): Moments {
  const p = means.length;
  const crossProducts = correlation.map((value, at) => value * sds[Math.floor(at / p)]! * sds[at % p]! * (n - 1));
  return { n, sumWeights: n, means: means.slice(), crossProducts };
}

/** Rows with a weight that answered both: sampling weights say nothing of how many people there were. */
function countedPairs(
  pairs: PairwiseColumns,
  weights: Float64Array,
  sumsOf: (given: Float64Array | null) => Float64Array,
): Float64Array {
  const { size: p, maskOf } = pairs;
  const width = pairs.columns.length;
  const sums = sumsOf(weights.map((weight) => (weight > 0 ? 1 : 0)));
  const counts = new Float64Array(p * p);
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < p; j++) {
      const a = Math.min(maskOf[i]!, maskOf[j]!);
      const b = Math.max(maskOf[i]!, maskOf[j]!);
      counts[i * p + j] =
        b < 0 ? sums[0]! : a < 0 ? sums[1 + b]! : sums[1 + width + a * width - (a * (a - 1)) / 2 + b - a]!;
    }
  }
  return counts;
}

function refused(
  failure: PairwiseFailure,
  columns: readonly Float64Array[],
  nPairs: Float64Array,
  terms: MissingTerms,
): AnalysisError {
  const { call, columns: names } = terms;
  const a = names[failure.a]!;
  const b = names[failure.b]!;
  const n = nPairs[failure.a * columns.length + failure.b]!;
  if (failure.cause === "no-pair") return neverTogether(nPairs, terms);
  const own = failure.a === failure.b;
  if (failure.cause === "not-finite") {
    return new AnalysisError(
      "not-finite",
      `${call}: the values of ${own ? quote(a) : `${quote(a)} or ${quote(b)}`} are so large or so small that their squares cannot be computed; use another unit`,
      { terms: own ? [a] : [a, b] },
    );
  }
  return new AnalysisError(
    "constant-column",
    own
      ? `${call}: ${quote(a)} has the same value in all ${n} answers, so nothing can go with it; leave it out, or find out why (a filter, a missing code)`
      : `${call}: among the ${n} rows that answered both ${quote(a)} and ${quote(b)}, one of the two has a single value, so they have no correlation; leave one out, or choose missing: "em"`,
    { terms: own ? [a] : [a, b], n },
  );
}
