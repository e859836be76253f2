import type { CaseWeights } from "../../design/weights";
import { AnalysisError, quote } from "../../errors";
import type { Moments } from "../../moments/moments";
import { choleskyInPlace } from "../../numeric/cholesky";
import { doubles, type NumberColumn } from "../../numeric/numberColumn";
import { choleskyTriangle, inverseRoot, pivotedQr } from "../../numeric/pivotedQr";
import { timesVector } from "../../numeric/squareProducts";
import { aliasedColumns } from "./aliases";
import { refuseConstant } from "./constantColumns";
import type { CumulativeData } from "./cumulativeData";
import { type CumulativeMaximum, cumulativeLogit } from "./cumulativeLogit";
import { predictorCorrelation, type RegressionTerms, unitColumn } from "./leastSquares";
import { type SeparatingPredictors, separatingPredictors } from "./separatingPredictors";

/** A fitted logit model, binary or ordinal, and the rows it stands on: what its errors and effects are made of. */
export interface CumulativeModel {
  /** Answers: rows with weight, or the sum of frequencies. */
  readonly n: number;
  /** The outcome's values, ascending; those nobody gave are not among them. */
  readonly levels: Float64Array;
  /** The predictors as they were given. */
  readonly predictors: readonly NumberColumn[];
  /** Means of the predictors, p values. */
  readonly means: Float64Array;
  /** What was fitted; its columns are (x − x̄)·rotation where there is one. Sampling weights have mean 1. */
  readonly data: CumulativeData;
  /** p×p, row-major; null where the predictors are little collinear and were taken as they are. */
  readonly rotation: Float64Array | null;
  readonly frequencies: Float64Array | null;
  readonly maximum: CumulativeMaximum;
  /** [β, ζ] in the user's units, logit P(Y ≤ k) = ζ_k − xᵀβ. */
  readonly parameters: Float64Array;
  /** R, q×q, with R·Rᵀ = I⁻¹ in the units of `data`. */
  readonly root: Float64Array;
  /** From [β, ζ] of `data` to the user's, q×q. */
  readonly toUser: Float64Array;
  readonly separation: SeparatingPredictors | null;
}

export interface CumulativeOptions {
  /** Share of a column's length that has to be its own, 1e-7 by default as in `lm`. */
  readonly tolerance?: number;
}

/** Which outcomes a call can use: two values, or a scale. */
export type OutcomeKind = "binary" | "ordinal";

/** Predictors more collinear than this bound on the condition number are made orthonormal before the fit. */
const MOST_CONDITION = 1e4;
const RANK_TOLERANCE = 1e-7;
const PIVOT_TOLERANCE = 1e-13;
/** More different answers than this are no scale. */
const MOST_LEVELS = 100;

/**
 * Fits logit P(Y ≤ k) = ζ_k − xᵀβ by maximum likelihood.
 * @param predictors p complete columns of n values
 * @param outcome n values; each different one is a category
 * @param moments of [predictors…, outcome], from the same rows and weights
 * @throws AnalysisError "too-few-rows" (n < p + 2) · "constant-column" · "aliased-columns" · "invalid-data" (too many categories)
 */
export function cumulativeModel(
  predictors: readonly NumberColumn[],
  outcome: NumberColumn,
  weights: CaseWeights,
  moments: Moments,
  terms: RegressionTerms,
  kind: OutcomeKind,
  options: CumulativeOptions,
): CumulativeModel {
  const p = predictors.length;
  refuseConstant(terms.call, moments, [...terms.predictors, terms.outcome], p + 2);
  const given = weights.kind === "none" ? null : weights.values;
  const { levels, codes } = levelsOf(outcome, given, terms, kind);
  const meanOne = moments.n / moments.sumWeights;
  const scaled = given === null || meanOne === 1 ? given : given.map((weight) => weight * meanOne);
  const means = moments.means.slice(0, p);
  const asGiven: CumulativeData = {
    columns: predictors,
    centre: means,
    codes,
    categories: levels.length,
    weights: scaled,
  };
  const rotation = rotationOf(predictors, given, moments, terms, options.tolerance ?? RANK_TOLERANCE);
  const data: CumulativeData =
    rotation === null
      ? asGiven
      : { ...asGiven, columns: rotated(predictors, means, rotation), centre: new Float64Array(p) };
  const maximum = cumulativeLogit(data);
  const toUser = userUnits(rotation, means, levels.length - 1);
  const parameters = timesVector(toUser, maximum.parameters);
  return {
    n: moments.n,
    levels,
    predictors,
    means,
    data,
    rotation,
    frequencies: weights.kind === "frequency" ? weights.values : null,
    maximum,
    parameters,
    root: inverseRootOf(maximum.information, parameters.length),
    toUser,
    separation:
      maximum.separation === null
        ? null
        : separatingPredictors(asGiven, {
            ...maximum.separation,
            direction: timesVector(
              userUnits(rotation, new Float64Array(p), levels.length - 1),
              maximum.separation.direction,
            ),
          }),
  };
}

function levelsOf(
  outcome: NumberColumn,
  weights: Float64Array | null,
  terms: RegressionTerms,
  kind: OutcomeKind,
): { levels: Float64Array; codes: Uint8Array } {
  const found = new Set<number>();
  for (let i = 0; i < outcome.length; i++) if (weights === null || weights[i] !== 0) found.add(outcome[i]!);
  if (kind === "binary" && found.size > 2) {
    throw new AnalysisError(
      "invalid-data",
      `${terms.call}: ${quote(terms.outcome)} has ${found.size} different values, expected two (such as 1 for a promoter and 0 for anybody else); ` +
        "put its values into two groups, or use ordinalRegression",
      { term: terms.outcome, levels: found.size },
    );
  }
  if (found.size > MOST_LEVELS) {
    throw new AnalysisError(
      "invalid-data",
      `${terms.call}: ${quote(terms.outcome)} has ${found.size} different values, expected the answers of a scale, ${MOST_LEVELS} at most; use linearRegression, or put values together`,
      { term: terms.outcome, levels: found.size, most: MOST_LEVELS },
    );
  }
  const levels = Float64Array.from(found).sort();
  const places = new Map<number, number>();
  levels.forEach((level, place) => {
    places.set(level, place);
  });
  const codes = new Uint8Array(outcome.length);
  // A row of weight 0 may hold an answer that is none of the levels; it counts nowhere.
  for (let i = 0; i < codes.length; i++) codes[i] = places.get(outcome[i]!) ?? 0;
  return { levels, codes };
}

/**
 * T that makes (x − x̄)T orthonormal, for predictors so collinear that products of them would cost digits.
 * @throws AnalysisError "aliased-columns"
 */
function rotationOf(
  predictors: readonly NumberColumn[],
  weights: Float64Array | null,
  moments: Moments,
  terms: RegressionTerms,
  tolerance: number,
): Float64Array | null {
  const p = predictors.length;
  const { means, crossProducts } = moments;
  const scales = Float64Array.from({ length: p }, (_, j) => Math.sqrt(crossProducts[j * (p + 1) + j]!));
  const correlation = predictorCorrelation(moments, scales);
  const factor = correlation.slice();
  if (choleskyInPlace(factor, p, PIVOT_TOLERANCE) < 0) {
    let trace = 0;
    for (const value of inverseRoot(choleskyTriangle(factor, p))) trace += value * value;
    if (p * trace <= MOST_CONDITION) return null;
  }
  const roots = weights === null ? null : weights.map(Math.sqrt);
  const columns = predictors.map((column, j) => unitColumn(column, means[j]!, 1 / scales[j]!, roots));
  const qr = pivotedQr(columns, null, tolerance);
  if (qr.rank < p) {
    throw aliasedColumns(terms.call, correlation, terms.predictors, Array.from(qr.pivot.subarray(qr.rank)));
  }
  // Of the order of 1, as ratings are, and not of 1/√n.
  const size = Math.sqrt(moments.sumWeights);
  return inverseRoot(qr).map((value, at) => (value * size) / scales[Math.floor(at / p)]!);
}

function rotated(predictors: readonly NumberColumn[], means: Float64Array, rotation: Float64Array): Float64Array[] {
  const p = predictors.length;
  const centred = predictors.map((column, j) => doubles(column).map((value) => value - means[j]!));
  return predictors.map((_, k) => {
    const column = new Float64Array(centred[0]!.length);
    for (let j = 0; j < p; j++) {
      const factor = rotation[j * p + k]!;
      if (factor === 0) continue;
      const own = centred[j]!;
      for (let i = 0; i < column.length; i++) column[i] = column[i]! + factor * own[i]!;
    }
    return column;
  });
}

/** [T 0; x̄ᵀT 1]: slopes turned back, thresholds from those at the means to those at 0. */
function userUnits(rotation: Float64Array | null, means: Float64Array, thresholds: number): Float64Array {
  const p = means.length;
  const size = p + thresholds;
  const map = new Float64Array(size * size);
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < p; j++) map[i * size + j] = rotation === null ? Number(i === j) : rotation[i * p + j]!;
  }
  for (let k = p; k < size; k++) {
    map[k * size + k] = 1;
    for (let j = 0; j < p; j++) for (let i = 0; i < p; i++) map[k * size + j]! += means[i]! * map[i * size + j]!;
  }
  return map;
}

/** R with R·Rᵀ = A⁻¹; NaN where A is not positive definite, which is so only where the fit did not converge. */
function inverseRootOf(matrix: Float64Array, size: number): Float64Array {
  const factor = matrix.slice();
  if (choleskyInPlace(factor, size, 0) >= 0) return new Float64Array(size * size).fill(Number.NaN);
  return inverseRoot(choleskyTriangle(factor, size));
}
