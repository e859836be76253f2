import { symmetricEigenInPlace, symmetricEigenOf } from "../../numeric/symmetricEigen";
import { correlationRepair } from "../missing/pairwiseEstimator";
import type { AnswerCodes } from "./answerCodes";
import { type Polychoric, polychoricInPlace, polychoricOf } from "./polychoric";

/** What polychoric correlations are made of pair by pair. All matrices are k×k, row-major. */
export interface PolychoricMatrix {
  /** Symmetric, diagonal 1, eigenvalues at least the floor. */
  readonly correlation: Float64Array;
  /** As estimated pair by pair, before any repair. */
  readonly rawCorrelation: Float64Array;
  /** Of each correlation, thresholds taken as known; 0 on the diagonal, NaN at a boundary. */
  readonly stdErrors: Float64Array;
  /** Rows that answered both (the sum of their weights); the diagonal counts those of each item. */
  readonly nPairs: Float64Array;
  /** categories − 1 cuts of each item, from all of its answers. */
  readonly thresholds: readonly Float64Array[];
  /** Combinations of answers that nobody chose, as pairs of items: in order, those that have any. */
  readonly sparse: readonly { readonly a: number; readonly b: number; readonly emptyCells: number }[];
  /** Pairs whose likelihood still rises at ±0.9999. */
  readonly boundary: readonly { readonly a: number; readonly b: number }[];
  /** Smallest eigenvalue of `rawCorrelation`. */
  readonly smallestEigenvalue: number;
  readonly floor: number;
  readonly repaired: boolean;
  /** Largest change of a correlation by the repair; 0 without one. */
  readonly largestRepair: number;
}

/** Among the rows that answered both, one of the items has a single answer, or there are no such rows. */
export interface PolychoricFailure {
  readonly cause: "one-category" | "no-pair";
  readonly a: number;
  readonly b: number;
}

/** The smallest eigenvalue that a repaired matrix keeps: enough for its inverse to mean something. */
export const POLYCHORIC_FLOOR = 1e-3;

/**
 * Polychoric correlations of every pair of items, each from its own table of answers.
 * Estimated one by one they need not belong together: when the smallest eigenvalue is below the floor, they are replaced by the nearest
 * correlation matrix whose eigenvalues are at least the floor, and `repaired` says so.
 * @param weights per row ≥ 0, or null
 * @param correction what to count in a cell that nobody chose; 0 leaves it empty
 * @source psych::polychoric(correct = 0), test/reference/polychoric.json
 */
export function polychoricMatrix(
  items: readonly AnswerCodes[],
  weights: Float64Array | null,
  correction: number = 0,
  floor: number = POLYCHORIC_FLOOR,
): PolychoricMatrix | PolychoricFailure {
  const k = items.length;
  const square = (): Float64Array => new Float64Array(k * k);
  const rawCorrelation = square();
  const stdErrors = square();
  const sparse: { a: number; b: number; emptyCells: number }[] = [];
  const boundary: { a: number; b: number }[] = [];
  const thresholds: Float64Array[] = [];
  const estimator = polychoricEstimator(items, correction, (fit, a, b) => {
    stdErrors[a * k + b] = fit.stdError;
    stdErrors[b * k + a] = fit.stdError;
    if (fit.emptyCells > 0) sparse.push({ a, b, emptyCells: fit.emptyCells });
    if (fit.status === "boundary") boundary.push({ a, b });
  });
  const nPairs = square();
  const failure = estimator(weights, rawCorrelation, nPairs);
  if (failure !== null) return failure;
  const alone = polychoricOf(Math.max(...items.map(({ answers }) => answers.length)));
  for (const { answers, codes } of items) {
    // A table of an item with itself has its margins on the diagonal.
    const size = answers.length;
    const margin = new Float64Array(size * size);
    for (let row = 0; row < codes.length; row++) {
      const code = codes[row]!;
      if (code >= 0) margin[code * size + code]! += weights === null ? 1 : weights[row]!;
    }
    polychoricInPlace(margin, size, size, 0, alone);
    thresholds.push(alone.rowThresholds.slice(0, size - 1));
  }
  const eigen = symmetricEigenOf(k);
  symmetricEigenInPlace(rawCorrelation, eigen);
  const correlation = rawCorrelation.slice();
  const repaired = correlationRepair(k, floor)(correlation);
  return {
    correlation,
    rawCorrelation,
    stdErrors,
    nPairs,
    thresholds,
    sparse,
    boundary,
    smallestEigenvalue: eigen.values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY),
    floor,
    repaired,
    largestRepair: correlation.reduce((most, value, at) => Math.max(most, Math.abs(value - rawCorrelation[at]!)), 0),
  };
}

/**
 * Polychoric correlations as a function of weights, with working memory made once: what a bootstrap calls.
 * @param seen told of every pair as it is estimated
 * @returns a function that overwrites `target` (not repaired) and `nPairs`, and returns null or what the first failing pair lacks
 */
export function polychoricEstimator(
  items: readonly AnswerCodes[],
  correction: number,
  seen?: (fit: Polychoric, a: number, b: number) => void,
): (weights: ArrayLike<number> | null, target: Float64Array, nPairs: Float64Array) => PolychoricFailure | null {
  const k = items.length;
  const categories = items.map(({ answers }) => answers.length);
  const most = Math.max(...categories);
  const fit = polychoricOf(Math.max(2, most));
  const table = new Float64Array(most * most);
  return (weights, target, nPairs) => {
    for (let a = 0; a < k; a++) {
      const rowsOf = items[a]!.codes;
      let own = 0;
      for (let row = 0; row < rowsOf.length; row++) {
        if (rowsOf[row]! >= 0) own += weights === null ? 1 : weights[row]!;
      }
      nPairs[a * k + a] = own;
      target[a * k + a] = 1;
      for (let b = a + 1; b < k; b++) {
        const columnsOf = items[b]!.codes;
        const width = categories[b]!;
        table.fill(0);
        let together = 0;
        for (let row = 0; row < rowsOf.length; row++) {
          const i = rowsOf[row]!;
          const j = columnsOf[row]!;
          if (i < 0 || j < 0) continue;
          const weight = weights === null ? 1 : weights[row]!;
          table[i * width + j]! += weight;
          together += weight;
        }
        if (!(together > 0)) return { cause: "no-pair", a, b };
        polychoricInPlace(table, categories[a]!, width, correction, fit);
        if (fit.status === "one-category") return { cause: "one-category", a, b };
        seen?.(fit, a, b);
        nPairs[a * k + b] = together;
        nPairs[b * k + a] = together;
        target[a * k + b] = fit.rho;
        target[b * k + a] = fit.rho;
      }
    }
    return null;
  };
}
