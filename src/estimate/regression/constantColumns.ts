import { AnalysisError, quote } from "../../errors";
import type { Moments } from "../../moments/moments";

/** Squares of numbers below this are no longer numbers with all their digits. */
const SQUARES_VANISH = 1e-150;

/**
 * Refuses what no correlation can be computed of: too few rows, or a column with one value.
 * @param needed the smallest n that the caller can use
 * @throws AnalysisError "too-few-rows" · "constant-column"
 */
export function refuseConstant(call: string, moments: Moments, terms: readonly string[], needed: number): void {
  const { n, means, crossProducts, sumWeights } = moments;
  const size = means.length;
  if (n < needed) {
    throw new AnalysisError(
      "too-few-rows",
      `${call}: ${n} complete ${n === 1 ? "row is" : "rows are"} too few for ${size} columns; at least ${needed} are needed. Use fewer columns, or see which of them costs the rows (missing answers)`,
      { n, columns: size, needed },
    );
  }
  for (let j = 0; j < size; j++) {
    const square = crossProducts[j * size + j]!;
    const mean = means[j]!;
    // Rounding of a constant column's products is of the order of ε²·Σw·mean².
    if (square > 1e-28 * sumWeights * mean * mean && square > 0) continue;
    if (!Number.isFinite(square) || (Math.abs(mean) < SQUARES_VANISH && mean !== 0)) {
      throw new AnalysisError(
        "not-finite",
        `${call}: the values of ${quote(terms[j]!)} are so ${Math.abs(mean) < 1 ? "small" : "large"} (mean ${mean}) that their squares cannot be computed; use another unit`,
        { term: terms[j]!, mean },
      );
    }
    throw new AnalysisError(
      "constant-column",
      `${call}: ${quote(terms[j]!)} has the same value (${mean}) in all ${n} rows used, so nothing can go with it; leave it out, or find out why (a filter, a missing code)`,
      { term: terms[j]!, value: mean, n },
    );
  }
}
