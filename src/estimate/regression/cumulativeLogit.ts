import { BLOCK_ROWS, blocks, centredBlock } from "../../numeric/centredBlock";
import { addDotsInPlace, addLinearInPlace, largestDistance } from "../../numeric/centredProducts";
import { choleskyInPlace, choleskySolveInPlace } from "../../numeric/cholesky";
import { type PackedSums, packedLength, packedSums } from "../../numeric/packedSums";
import { dot } from "../../numeric/sum";
import type { CumulativeData } from "./cumulativeData";
import { type Separation, separationAlong } from "./separation";

/** The maximum of the likelihood; q = p + K − 1 parameters, slopes before thresholds. */
export interface CumulativeMaximum {
  /** [β₁ … β_p, ζ₁ … ζ_(K−1)]. */
  readonly parameters: Float64Array;
  /** Minus the second derivatives of the log-likelihood, q×q, row-major. */
  readonly information: Float64Array;
  readonly logLikelihood: number;
  /** Of the model without predictors. */
  readonly nullLogLikelihood: number;
  readonly iterations: number;
  readonly converged: boolean;
  /** When the likelihood has no maximum, since it rises for ever along a direction of slopes. */
  readonly separation: Separation | null;
}

/** Quadratic convergence needs six or seven steps; quasi-complete separation shows itself after some twenty. */
const MOST_STEPS = 60;
/** Steps that are taken before anybody asks whether they lead anywhere. */
const STEPS_OF_MOST = 4;
const MOST_HALVINGS = 30;
/** gᵀI⁻¹g: the squared distance to the maximum in standard errors. */
const THERE = 1e-20;
/** From here on it shrinks until rounding stops it. */
const NEAR = 1e-10;
/** A step that moves no row's logit by this much is no run to infinity; along one, it is 1 in the end. */
const LEAST_RUN = 0.1;
/** Logits beyond this are as good as infinite. */
const FAR = 300;

/**
 * Maximum likelihood by Newton's method with the analytic second derivatives; the log-likelihood is concave, and a step that does not
 * raise it is halved. With F(a) − F(b) = F(a)·F(−b)·(1 − e^(b−a)) no difference of probabilities is formed.
 * Cost of a step: one exponential and p²/2 products a row.
 * @param start [β, ζ] to start from; the model without predictors by default
 * @source McCullagh (1980), Journal of the Royal Statistical Society B 42; Pratt (1981), Journal of the American Statistical
 *   Association 76 (concavity)
 */
export function cumulativeLogit(data: CumulativeData, start?: Float64Array): CumulativeMaximum {
  const work = workspace(data);
  const { p, thresholds } = work;
  const size = p + thresholds;
  const null0 = nullModel(data, p);
  const nullLogLikelihood = evaluate(work, null0);
  let parameters = null0;
  let logLikelihood = nullLogLikelihood;
  if (start !== undefined && isOrdered(start, p)) {
    parameters = start.slice();
    logLikelihood = evaluate(work, parameters);
  }
  const information = new Float64Array(size * size);
  const factor = new Float64Array(size * size);
  const step = new Float64Array(size);
  const trial = new Float64Array(size);
  let before = Number.POSITIVE_INFINITY;
  let converged = false;
  let separation: Separation | null = null;
  let iterations = 0;

  while (iterations < MOST_STEPS) {
    iterations++;
    informationInto(work, information);
    factor.set(information);
    if (choleskyInPlace(factor, size, 0) >= 0) break;
    step.set(work.gradient);
    choleskySolveInPlace(factor, size, step);
    const distance = dot(step, work.gradient);
    if (iterations > STEPS_OF_MOST && reach(work, step) >= LEAST_RUN) {
      separation = separationAlong(data, step);
      if (separation !== null) break;
    } else if (distance <= THERE || (distance <= NEAR && distance > before / 4)) {
      for (let i = 0; i < size; i++) parameters[i]! += step[i]!;
      converged = true;
      break;
    }
    before = distance;
    const risen = climb(work, parameters, step, trial, logLikelihood);
    if (risen === null) break;
    parameters.set(trial);
    logLikelihood = risen;
  }
  return { parameters, information, logLikelihood, nullLogLikelihood, iterations, converged, separation };
}

/** trial ← parameters + step, the step halved until the likelihood does not fall. @returns the new log-likelihood */
function climb(
  work: Workspace,
  parameters: Float64Array,
  step: Float64Array,
  trial: Float64Array,
  logLikelihood: number,
): number | null {
  for (let half = 0, length = 1; half <= MOST_HALVINGS; half++, length /= 2) {
    for (let i = 0; i < trial.length; i++) trial[i] = parameters[i]! + length * step[i]!;
    if (!isOrdered(trial, work.p)) continue;
    const found = evaluate(work, trial);
    // Rounding of the sum is no fall.
    if (found >= logLikelihood - 1e-10 * Math.abs(logLikelihood)) return found;
  }
  return null;
}

function isOrdered(parameters: Float64Array, p: number): boolean {
  for (let k = p + 1; k < parameters.length; k++) if (!(parameters[k]! > parameters[k - 1]!)) return false;
  return parameters.every(Number.isFinite);
}

/** Slopes 0 and the logits of the cumulative shares. */
function nullModel({ codes, categories, weights }: CumulativeData, p: number): Float64Array {
  const counts = new Float64Array(categories);
  for (let i = 0; i < codes.length; i++) counts[codes[i]!]! += weights === null ? 1 : weights[i]!;
  const parameters = new Float64Array(p + categories - 1);
  let below = 0;
  let above = 0;
  for (const count of counts) above += count;
  for (let k = 0; k < categories - 1; k++) {
    below += counts[k]!;
    above -= counts[k]!;
    parameters[p + k] = Math.log(below / above);
  }
  return parameters;
}

/** All memory that the row loops use, and what a pass over the rows leaves there. */
interface Workspace extends CumulativeData {
  readonly p: number;
  readonly thresholds: number;
  readonly products: PackedSums;
  readonly packed: Float64Array;
  /** Weight of each row in the information of the slopes, w(v_a + v_b). */
  readonly working: Float64Array;
  readonly gradient: Float64Array;
  /**
   * Σw, Σw(1 − F(a)), Σw·F(b), Σw·v_a and Σw·v_b of each category; a and b are its upper and lower logit. Of two categories, the first
   * holds all that concerns the one threshold.
   */
  readonly tally: Tally;
  /** Σw·v_a·z and Σw·v_b·z of each predictor (rows) and category; empty for two categories. */
  readonly upperCross: Float64Array;
  readonly lowerCross: Float64Array;
  readonly centred: Float64Array;
  readonly logit: Float64Array;
  readonly block: BlockOfScores;
  /** e^(−ζ) of the upper threshold of each category, 0 for the last; e^ζ of the lower one, 0 for the first. */
  readonly upper: Float64Array;
  readonly lower: Float64Array;
  /** Minus the second derivative of Σw·log(1 − e^(−Δ)) of each category between two thresholds. */
  readonly bend: Float64Array;
  /** Largest |x − c| of each predictor, when asked for. */
  reach: Float64Array | null;
}

interface Tally {
  readonly weight: Float64Array;
  readonly upperScore: Float64Array;
  readonly lowerScore: Float64Array;
  readonly upperCurve: Float64Array;
  readonly lowerCurve: Float64Array;
}

interface BlockOfScores {
  readonly score: Float64Array;
  readonly upperCurve: Float64Array;
  readonly lowerCurve: Float64Array;
}

function workspace(data: CumulativeData): Workspace {
  const p = data.columns.length;
  const { categories } = data;
  const perCategory = (): Float64Array => new Float64Array(categories);
  const [score, upperCurve, lowerCurve, logit, centred] = blocks(5) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const cross = categories > 2 ? p * categories : 0;
  return {
    ...data,
    p,
    thresholds: categories - 1,
    products: packedSums(data.columns, data.centre),
    packed: new Float64Array(packedLength(p)),
    working: new Float64Array(data.codes.length),
    gradient: new Float64Array(p + categories - 1),
    tally: {
      weight: perCategory(),
      upperScore: perCategory(),
      lowerScore: perCategory(),
      upperCurve: perCategory(),
      lowerCurve: perCategory(),
    },
    upperCross: new Float64Array(cross),
    lowerCross: new Float64Array(cross),
    centred,
    logit,
    block: { score, upperCurve, lowerCurve },
    upper: perCategory(),
    lower: perCategory(),
    bend: perCategory(),
    reach: null,
  };
}

/** The log-likelihood; leaves the gradient, and what the information is made of, in `work`. */
function evaluate(work: Workspace, parameters: Float64Array): number {
  const { columns, centre, codes, categories, p, gradient, tally, logit, block } = work;
  for (const sums of Object.values(tally) as Float64Array[]) sums.fill(0);
  work.upperCross.fill(0);
  work.lowerCross.fill(0);
  gradient.fill(0);
  thresholdsInto(parameters, p, work.upper, work.lower);
  let logLikelihood = 0;
  for (let start = 0; start < codes.length; start += BLOCK_ROWS) {
    const count = Math.min(BLOCK_ROWS, codes.length - start);
    logit.fill(0, 0, count);
    addLinearInPlace(columns, centre, parameters, start, count, logit);
    if (categories === 2) logLikelihood += scoreBinaryRows(work, parameters[p]!, start, count);
    else if (work.weights === null) logLikelihood += scoreRows(work, start, count);
    else logLikelihood += scoreWeightedRows(work, start, count);
    addDotsInPlace(columns, centre, block.score, start, count, gradient);
    if (categories > 2) addCross(work, start, count);
  }
  return logLikelihood + thresholdTerms(work, parameters);
}

function thresholdsInto(parameters: Float64Array, p: number, upper: Float64Array, lower: Float64Array): void {
  const last = upper.length - 1;
  for (let k = 0; k < last; k++) {
    upper[k] = Math.exp(-parameters[p + k]!);
    lower[k + 1] = Math.exp(parameters[p + k]!);
  }
}

/**
 * Rows of two categories: with P the probability of the second, the score is w(y − P) and the curvature w·P(1 − P); totals stand in
 * place of those of the first category. @returns Σw·log-likelihood
 */
function scoreBinaryRows(work: Workspace, threshold: number, start: number, count: number): number {
  const { codes, weights, working, tally, logit, block } = work;
  let sum = 0;
  let product = 1;
  let scores = 0;
  let curves = 0;
  for (let k = 0; k < count; k++) {
    const code = codes[start + k]!;
    const own = weights === null ? 1 : weights[start + k]!;
    const height = Math.max(-FAR, Math.min(FAR, logit[k]! - threshold));
    const odds = Math.exp(height);
    const miss = 1 / (1 + odds);
    const hit = odds * miss;
    const score = own * (code === 1 ? miss : -hit);
    const curve = own * hit * miss;
    if (code === 1) sum += own * height;
    if (weights !== null) sum -= own * Math.log1p(odds);
    else if (odds > 1e100) sum -= height;
    else {
      // One logarithm for many rows.
      product *= 1 + odds;
      if (product > 1e200) {
        sum -= Math.log(product);
        product = 1;
      }
    }
    block.score[k] = score;
    working[start + k] = curve;
    scores += score;
    curves += curve;
  }
  tally.upperScore[0]! -= scores;
  tally.upperCurve[0]! += curves;
  return sum - Math.log(product);
}

/** Rows of weight 1. @returns Σ log F(a) + log F(−b) */
function scoreRows(work: Workspace, start: number, count: number): number {
  const { codes, working, tally, logit, block, upper, lower } = work;
  const { weight, upperScore, lowerScore, upperCurve, lowerCurve } = tally;
  let sum = 0;
  // One logarithm for many rows: of the product of 1/F(a)·1/F(−b).
  let product = 1;
  for (let k = 0; k < count; k++) {
    const code = codes[start + k]!;
    const odds = Math.exp(Math.max(-FAR, Math.min(FAR, logit[k]!)));
    const up = odds * upper[code]!;
    const down = lower[code]! / odds;
    const atUpper = 1 / (1 + up);
    const aboveLower = 1 / (1 + down);
    const missUpper = up * atUpper;
    const missLower = down * aboveLower;
    const curveUpper = missUpper * atUpper;
    const curveLower = missLower * aboveLower;
    const term = (1 + up) * (1 + down);
    if (term > 1e100) sum -= Math.log(term);
    else {
      product *= term;
      if (product > 1e200) {
        sum -= Math.log(product);
        product = 1;
      }
    }
    block.score[k] = missLower - missUpper;
    block.upperCurve[k] = curveUpper;
    block.lowerCurve[k] = curveLower;
    working[start + k] = curveUpper + curveLower;
    weight[code]! += 1;
    upperScore[code]! += missUpper;
    lowerScore[code]! += missLower;
    upperCurve[code]! += curveUpper;
    lowerCurve[code]! += curveLower;
  }
  return sum - Math.log(product);
}

function scoreWeightedRows(work: Workspace, start: number, count: number): number {
  const { codes, working, tally, logit, block, upper, lower } = work;
  const { weight, upperScore, lowerScore, upperCurve, lowerCurve } = tally;
  const weights = work.weights!;
  let sum = 0;
  for (let k = 0; k < count; k++) {
    const code = codes[start + k]!;
    const own = weights[start + k]!;
    const odds = Math.exp(Math.max(-FAR, Math.min(FAR, logit[k]!)));
    const up = odds * upper[code]!;
    const down = lower[code]! / odds;
    const atUpper = 1 / (1 + up);
    const aboveLower = 1 / (1 + down);
    const missUpper = own * up * atUpper;
    const missLower = own * down * aboveLower;
    const curveUpper = missUpper * atUpper;
    const curveLower = missLower * aboveLower;
    if (own !== 0) sum -= own * Math.log((1 + up) * (1 + down));
    block.score[k] = missLower - missUpper;
    block.upperCurve[k] = curveUpper;
    block.lowerCurve[k] = curveLower;
    working[start + k] = curveUpper + curveLower;
    weight[code]! += own;
    upperScore[code]! += missUpper;
    lowerScore[code]! += missLower;
    upperCurve[code]! += curveUpper;
    lowerCurve[code]! += curveLower;
  }
  return sum;
}

function addCross(work: Workspace, start: number, count: number): void {
  const { columns, centre, codes, categories, p, centred: z, block, upperCross, lowerCross } = work;
  for (let j = 0; j < p; j++) {
    centredBlock(columns[j]!, centre[j]!, start, count, z);
    const base = j * categories;
    for (let k = 0; k < count; k++) {
      const at = base + codes[start + k]!;
      upperCross[at]! += block.upperCurve[k]! * z[k]!;
      lowerCross[at]! += block.lowerCurve[k]! * z[k]!;
    }
  }
}

/**
 * What the distance of two thresholds, Δ_k = ζ_k − ζ_(k−1), adds: Σw·log(1 − e^(−Δ)) of the categories between two, and the gradient
 * of the thresholds. @returns the former
 */
function thresholdTerms({ categories, p, tally, gradient, bend }: Workspace, parameters: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < categories; k++) {
    const between = k > 0 && k < categories - 1;
    const gap = between ? parameters[p + k]! - parameters[p + k - 1]! : 0;
    const pull = between ? tally.weight[k]! / Math.expm1(gap) : 0;
    bend[k] = between ? -pull / Math.expm1(-gap) : 0;
    if (between) sum += tally.weight[k]! * Math.log(-Math.expm1(-gap));
    if (k < categories - 1) gradient[p + k]! += tally.upperScore[k]! + pull;
    if (k > 0) gradient[p + k - 1]! -= tally.lowerScore[k]! + pull;
  }
  return sum;
}

/** The information at the parameters last evaluated. It is only here that products of predictors are formed. */
function informationInto(work: Workspace, information: Float64Array): void {
  const { p, thresholds, categories, packed, working, tally } = work;
  const size = p + thresholds;
  packed.fill(0);
  work.products.addInPlace(working, 0, working.length, packed);
  information.fill(0);
  for (let i = 0, at = 1 + p; i < p; i++) {
    for (let j = i; j < p; j++, at++) {
      information[i * size + j] = packed[at]!;
      information[j * size + i] = packed[at]!;
    }
  }
  for (let j = 0; j < p; j++) {
    for (let k = 0; k < thresholds; k++) {
      const value =
        categories === 2
          ? -packed[1 + j]!
          : -(work.upperCross[j * categories + k]! + work.lowerCross[j * categories + k + 1]!);
      information[j * size + p + k] = value;
      information[(p + k) * size + j] = value;
    }
  }
  for (let k = 0; k < categories; k++) {
    const above = p + k;
    const below = above - 1;
    const bend = work.bend[k]!;
    if (k < categories - 1) information[above * size + above]! += tally.upperCurve[k]! + bend;
    if (k > 0) information[below * size + below]! += tally.lowerCurve[k]! + bend;
    if (k > 0 && k < categories - 1) {
      information[above * size + below]! -= bend;
      information[below * size + above]! -= bend;
    }
  }
}

/** A bound on how far a step moves the logit of any row. */
function reach(work: Workspace, step: Float64Array): number {
  const { columns, centre, p } = work;
  work.reach ??= Float64Array.from(columns, (column, j) => largestDistance(column, centre[j]!));
  let bound = 0;
  for (let j = 0; j < p; j++) bound += Math.abs(step[j]!) * work.reach[j]!;
  for (let k = p; k < step.length; k++) bound = Math.max(bound, Math.abs(step[k]!));
  return bound;
}
