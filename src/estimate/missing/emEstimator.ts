import { type AnswerPatterns, answerPatterns } from "./answerPatterns";
import { independentCompletion } from "./independentCompletion";
import { type MaximisationOptions, type Maximised, maximumLikelihood } from "./maximumLikelihood";
import {
  type NormalParameters,
  normalParameters,
  packedNormalLength,
  packNormalInPlace,
  unpackNormalInPlace,
} from "./normalParameters";
import { normalScore } from "./normalScore";
import { type PatternSums, patternSums } from "./patternSums";

/** How an estimation ended; `constant` when a column has fewer than two different answers among the rows that count. */
export type EmOutcome =
  | Maximised
  | { readonly status: "constant"; readonly column: number; readonly steps: 0; readonly change: 0 };

/** Maximum likelihood for rows with missing answers: for the sample when it is made, then for every resample. */
export interface EmEstimator {
  readonly columns: number;
  readonly rows: number;
  readonly patterns: AnswerPatterns;
  /** The sample's estimate: p means in the columns' units, p×p covariances with denominator Σw. */
  readonly sample: NormalParameters;
  readonly outcome: EmOutcome;
  /** Log-likelihood of the answers at the sample's estimate. */
  readonly logLikelihood: number;
  /** Σw of the rows with an answer. */
  readonly sumWeights: number;
  /**
   * The estimate for other weights, from the sample's. No row or matrix is allocated; each depends on its weights alone, so replicates
   * are the same whoever computes them.
   * @param weights a number ≥ 0 for each row; the case weights are carried along
   * @param target overwritten
   */
  resample(weights: Float64Array, target: NormalParameters): EmOutcome;
}

/** Variance of standardised answers below which it is rounding. */
const NO_VARIATION = 1e-12;

/**
 * @param columns p columns of n values, NaN where an answer is missing; not changed. Each has two different answers at least
 * @param caseWeights per row ≥ 0, or null
 * @param options for the sample
 * @param resampleOptions for the resamples
 * @param prior rows that speak for columns that do not go together; see `normalScore`
 */
export function emEstimator(
  columns: readonly Float64Array[],
  caseWeights: Float64Array | null,
  options: MaximisationOptions,
  resampleOptions: MaximisationOptions,
  prior: number = 0,
): EmEstimator {
  const p = columns.length;
  const patterns = answerPatterns(columns);
  const data = patternSums(columns, patterns);
  const score = normalScore(data, prior);
  const maximum = maximumLikelihood(score, p);
  // A prior has something to say of every pair.
  const complete = prior > 0 ? null : independentCompletion(data);
  const packed = new Float64Array(packedNormalLength(p));
  const answers = availableAnswers(p);
  const product = new Float64Array(caseWeights === null ? 0 : patterns.rows);

  /** The sample's maximum, packed, in units of `data`. */
  const start = new Float64Array(packed.length);
  const sample = normalParameters(p);
  const scratch = normalParameters(p);
  data.load(caseWeights);
  const outcome = maximised(() => {
    independent(answers, scratch);
    packNormalInPlace(scratch, start);
    return maximum.sample(start, options);
  });
  complete?.(start);
  unpackNormalInPlace(start, sample);
  fromUnits(sample, data);

  function maximised(maximise: () => Maximised): EmOutcome {
    const constant = addAnswers(data, answers);
    return constant >= 0 ? { status: "constant", column: constant, steps: 0, change: 0 } : maximise();
  }

  return {
    columns: p,
    rows: patterns.rows,
    patterns,
    sample,
    outcome,
    logLikelihood: logLikelihoodInUnits(normalScore(data, 0).evaluate(start, packed), data, answers),
    sumWeights: data.groups.reduce((sum, { sumWeight }) => sum + sumWeight[0]!, 0),
    resample(weights, target) {
      data.load(timesCaseWeights(weights, caseWeights, product));
      const ended = maximised(() => {
        packed.set(start);
        return maximum.resample(packed, resampleOptions);
      });
      complete?.(packed);
      unpackNormalInPlace(packed, target);
      fromUnits(target, data);
      return ended;
    },
  };
}

function timesCaseWeights(
  weights: Float64Array,
  caseWeights: Float64Array | null,
  product: Float64Array,
): Float64Array {
  if (caseWeights === null) return weights;
  for (let row = 0; row < product.length; row++) product[row] = weights[row]! * caseWeights[row]!;
  return product;
}

/** Σw, Σwz and Σwz² of the answers of each column. */
interface AvailableAnswers {
  readonly weight: Float64Array;
  readonly linear: Float64Array;
  readonly square: Float64Array;
}

function availableAnswers(p: number): AvailableAnswers {
  return { weight: new Float64Array(p), linear: new Float64Array(p), square: new Float64Array(p) };
}

/** @returns the first column without variation, −1 when there is none */
function addAnswers({ columns, groups }: PatternSums, { weight, linear, square }: AvailableAnswers): number {
  weight.fill(0);
  linear.fill(0);
  square.fill(0);
  for (const { answered, sumWeight, weights, sums, values } of groups) {
    const o = answered.length;
    for (let i = 0, at = 1 + o; i < o; at += o - i, i++) {
      const j = answered[i]!;
      weight[j]! += sumWeight[0]!;
      if (sums !== null) {
        linear[j]! += sums[1 + i]!;
        square[j]! += sums[at]!;
        continue;
      }
      for (let row = 0; row < weights.length; row++) {
        const value = values![row * o + i]!;
        linear[j]! += weights[row]! * value;
        square[j]! += weights[row]! * value * value;
      }
    }
  }
  for (let j = 0; j < columns; j++) {
    const mean = linear[j]! / weight[j]!;
    const variance = square[j]! / weight[j]! - mean * mean;
    if (!(variance > NO_VARIATION)) return j;
  }
  return -1;
}

/** Means and variances of the answers given, as if no column went with another: where the search begins. */
function independent({ weight, linear, square }: AvailableAnswers, { means, covariance }: NormalParameters): void {
  const p = means.length;
  covariance.fill(0);
  for (let j = 0; j < p; j++) {
    means[j] = linear[j]! / weight[j]!;
    covariance[j * p + j] = square[j]! / weight[j]! - means[j]! * means[j]!;
  }
}

/** From z = (x − shift)/scale to the columns' units. */
function fromUnits({ means, covariance }: NormalParameters, { shift, scale }: PatternSums): void {
  const p = shift.length;
  for (let i = 0; i < p; i++) {
    means[i] = shift[i]! + scale[i]! * means[i]!;
    for (let j = 0; j < p; j++) covariance[i * p + j]! *= scale[i]! * scale[j]!;
  }
}

function logLikelihoodInUnits(logLikelihood: number, { scale }: PatternSums, { weight }: AvailableAnswers): number {
  return scale.reduce((value, unit, j) => value - weight[j]! * Math.log(unit), logLikelihood);
}
