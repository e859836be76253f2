import type { CaseWeights } from "../../design/weights";
import type { Moments } from "../../moments/moments";
import { addMultiple, BLOCK_ROWS, blocks, centredBlock } from "../../numeric/centredBlock";
import type { NumberColumn } from "../../numeric/numberColumn";
import { productTransposed } from "../../numeric/squareProducts";
import type { LeastSquares } from "./leastSquares";
import { linearPredictor } from "./linearPredictor";

/**
 * What each row says about each parameter of a fitted model: the derivative of its part of the log-likelihood (or of minus half its
 * squared residual). Errors that do not trust the model's variance, that know of clusters or of the sampling design are all made of
 * these, in the same way for every model.
 */
export interface Scores {
  /** Answers: rows, or the sum of frequencies. */
  readonly n: number;
  readonly rows: number;
  /** q parameters. */
  readonly parameters: number;
  /** B, q×q, row-major: the covariance of the parameters is B·M·Bᵀ with M that of the total score. */
  readonly basis: Float64Array;
  /** People whom each row stands for; null when it is one each. */
  readonly frequencies: Float64Array | null;
  /** target[k][i] ← score of row start + i, for one of the people it stands for, on parameter k. */
  readonly into: (start: number, count: number, target: readonly Float64Array[]) => void;
  /** The scores as a formula, r·[1, x − centre], where they are that. */
  readonly plain: PlainScores | null;
  /** Hat values of the rows, for one of the people each stands for; null for a model without. */
  readonly leverages: (() => Float64Array) | null;
}

export interface PlainScores {
  readonly columns: readonly NumberColumn[];
  readonly centre: Float64Array;
  /** r of each row. */
  readonly residuals: Float64Array;
}

/**
 * Scores of a least-squares fit, w·e·[1, x] on orthonormal axes.
 * @param predictors p complete columns of n values
 * @param weights sampling weights count as in `lm` and `svyglm`; a frequency as so many rows
 * @param moments of [predictors…, outcome] with those weights
 */
export function linearScores(
  predictors: readonly NumberColumn[],
  outcome: NumberColumn,
  weights: CaseWeights,
  moments: Moments,
  fit: LeastSquares,
): Scores {
  const p = predictors.length;
  const residuals = residualsOf(predictors, outcome, moments.means, fit.coefficients);
  let working: Float64Array | null = null;
  if (weights.kind === "sampling") {
    const meanOne = fit.n / moments.sumWeights;
    working = weights.values.map((weight) => weight * meanOne);
    for (let i = 0; i < residuals.length; i++) residuals[i] = residuals[i]! * working[i]!;
  }
  const axes = fit.basis.slice();
  axes.fill(0, 1, p + 1);
  const rows = { columns: predictors, centre: moments.means, residuals };
  const frequencies = weights.kind === "frequency" ? weights.values : null;
  return scoresOfRows(rows, axes, fit.basis, isPlain(fit.vif), fit.n, frequencies, working);
}

/** Up to this bound on the condition number, products of the columns as they are cost four digits of sixteen at most. */
const MOST_CONDITION_OF_PLAIN = 1e4;

/** Whether predictors are so little collinear that their scores need no orthonormal axes. */
export function isPlain(vif: Float64Array): boolean {
  return vif.length * vif.reduce((sum, value) => sum + value, 0) <= MOST_CONDITION_OF_PLAIN;
}

/**
 * Scores r·[1, x] of a model with one linear predictor.
 * @param axes K, (p + 1)×(p + 1), row-major: [1, x − centre]·K is orthonormal under the working weights
 * @param basis from those axes to [intercept, slopes]
 * @param plain whether the scores may be taken as they are, and not on the axes
 * @param working weights W of the rows in the information XᵀWX; null when they are all 1
 */
export function scoresOfRows(
  rows: PlainScores,
  axes: Float64Array,
  basis: Float64Array,
  plain: boolean,
  n: number,
  frequencies: Float64Array | null,
  working: Float64Array | null,
): Scores {
  const { columns, centre, residuals } = rows;
  const parameters = columns.length + 1;
  const centred = blocks(columns.length);
  const coordinates = { columns, centre, axes };
  return {
    n,
    rows: residuals.length,
    parameters,
    basis: plain ? productTransposed(basis, axes, parameters) : basis,
    frequencies,
    plain: plain ? rows : null,
    into(start, count, target) {
      if (plain) {
        target[0]!.fill(1, 0, count);
        for (let j = 1; j < parameters; j++) centredBlock(columns[j - 1]!, centre[j - 1]!, start, count, target[j]!);
      } else {
        coordinatesInto(coordinates, start, count, centred, target);
      }
      for (let j = 0; j < parameters; j++) {
        const scores = target[j]!;
        for (let k = 0; k < count; k++) scores[k] = scores[k]! * residuals[start + k]!;
      }
    },
    leverages: () => squaredLengths(coordinates, residuals.length, working),
  };
}

/** Rows' values on orthonormal axes: [1, x − centre]·K. */
interface RowCoordinates {
  readonly columns: readonly NumberColumn[];
  readonly centre: Float64Array;
  /** K, (p + 1)×(p + 1), row-major. */
  readonly axes: Float64Array;
}

function coordinatesInto(
  { columns, centre, axes }: RowCoordinates,
  start: number,
  count: number,
  centred: readonly Float64Array[],
  target: readonly Float64Array[],
): void {
  const p = columns.length;
  const size = p + 1;
  for (let j = 0; j < p; j++) centredBlock(columns[j]!, centre[j]!, start, count, centred[j]!);
  for (let k = 0; k < size; k++) {
    target[k]!.fill(axes[k]!, 0, count);
    for (let j = 0; j < p; j++) {
      // Triangular axes are half zeros.
      const factor = axes[(j + 1) * size + k]!;
      if (factor !== 0) addMultiple(target[k]!, factor, centred[j]!, count);
    }
  }
}

function squaredLengths(coordinates: RowCoordinates, rows: number, working: Float64Array | null): Float64Array {
  const p = coordinates.columns.length;
  const centred = blocks(p);
  const axes = blocks(p + 1);
  const lengths = new Float64Array(rows);
  for (let start = 0; start < rows; start += BLOCK_ROWS) {
    const count = Math.min(BLOCK_ROWS, rows - start);
    coordinatesInto(coordinates, start, count, centred, axes);
    for (const axis of axes) {
      for (let k = 0; k < count; k++) lengths[start + k] = lengths[start + k]! + axis[k]! * axis[k]!;
    }
  }
  if (working !== null) for (let i = 0; i < rows; i++) lengths[i] = lengths[i]! * working[i]!;
  return lengths;
}

/** Observed minus fitted outcome about the means, n values in outcome units. */
function residualsOf(
  predictors: readonly NumberColumn[],
  outcome: NumberColumn,
  means: Float64Array,
  coefficients: Float64Array,
): Float64Array {
  const residuals = linearPredictor(predictors, means, coefficients);
  const mean = means[predictors.length]!;
  for (let i = 0; i < residuals.length; i++) residuals[i] = outcome[i]! - mean - residuals[i]!;
  return residuals;
}
