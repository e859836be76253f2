import { AnalysisError, quote } from "../errors";
import type { Moments } from "../moments/moments";
import { type MatrixInput, squareMatrix } from "./matrixInput";
import { checkOptions } from "./options";

/** Moments as users have them: from a publication, a database, or another program. */
export interface MomentsInput {
  /** Answers behind the figures. */
  readonly n: number;
  /** Names of the columns, in the order of means and matrix. */
  readonly terms: readonly string[];
  readonly means: ArrayLike<number>;
  /** Covariances with denominator n − 1; give these or `crossProducts`. */
  readonly covariance?: MatrixInput;
  /** Σw(x − x̄)(x − x̄)ᵀ. */
  readonly crossProducts?: MatrixInput;
  /** Σw; n unless given. Needed with weighted `crossProducts` only. */
  readonly sumWeights?: number;
}

export interface NamedMoments {
  readonly moments: Moments;
  readonly terms: readonly string[];
}

/**
 * Moments checked and brought to the form that estimators take.
 * @throws AnalysisError "missing-option" · "invalid-option" · "invalid-data" · "duplicate-term"
 */
export function namedMoments(call: string, input: MomentsInput): NamedMoments {
  checkOptions(call, input, ["n", "terms", "means", "covariance", "crossProducts", "sumWeights"]);
  const { n, sumWeights = n } = input;
  if (!Number.isFinite(n) || n < 2)
    throw invalid(call, "n", `must be a number of answers, at least 2, got ${quote(n)}`);
  if (!(sumWeights > 0) || !Number.isFinite(sumWeights)) {
    throw invalid(call, "sumWeights", `must be a positive number, got ${quote(sumWeights)}`);
  }
  if ((input.covariance === undefined) === (input.crossProducts === undefined)) {
    throw new AnalysisError("missing-option", `${call}: give either covariance or crossProducts`, { call });
  }
  const matrix =
    input.covariance === undefined
      ? squareMatrix(call, input.crossProducts!, input.terms, "crossProducts")
      : squareMatrix(call, input.covariance, input.terms, "covariance");
  const means = Float64Array.from(input.means ?? []);
  if (means.length !== matrix.terms.length) {
    throw invalid(call, "means", `has ${means.length} entries, expected ${matrix.terms.length} (one for each term)`);
  }
  const wrong = means.findIndex((mean) => !Number.isFinite(mean));
  if (wrong >= 0)
    throw invalid(call, "means", `of ${quote(matrix.terms[wrong]!)} is ${means[wrong]}, expected a finite number`);
  const factor = input.covariance === undefined ? 1 : ((n - 1) * sumWeights) / n;
  return {
    terms: matrix.terms,
    moments: { n, sumWeights, means, crossProducts: matrix.values.map((value) => value * factor) },
  };
}

function invalid(call: string, option: string, problem: string): AnalysisError {
  return new AnalysisError("invalid-option", `${call}: ${option} ${problem}`, { call, option });
}
