import { BLOCK_ROWS, blocks } from "../../numeric/centredBlock";
import { addDotsInPlace, addLinearInPlace } from "../../numeric/centredProducts";
import { dot } from "../../numeric/sum";
import type { CumulativeModel } from "./cumulativeModel";
import type { LogisticRegression } from "./logisticRegression";
import type { OrdinalRegression } from "./ordinalRegression";

/**
 * What is done to a predictor in every row: an infinitesimal change per unit ("derivative"), the value it has plus `step`, or 1 instead
 * of 0 whatever it has ("switch", for topics and other yes–no columns).
 */
export type PredictorChange = "derivative" | "switch" | { readonly step: number };

/** Average effects of p predictors on a figure, all others as they are. */
export interface MarginalEffects {
  /** In units of the figure; per predictor unit for the derivative. */
  readonly estimates: Float64Array;
  /** p×p, row-major, by the delta method. */
  readonly covariance: Float64Array;
}

/**
 * Average marginal effects on the probability of the outcome's larger value.
 *   derivative: b_j·mean P(1 − P);   step: mean P(x_j + s) − P(x_j);   switch: mean P(x_j = 1) − P(x_j = 0)
 * The rows are taken as they are; weights and frequencies count in the mean. Errors carry those of the coefficients.
 * @param covariance of [b₀, b], (p + 1)×(p + 1): the fit's own, or a robust, clustered or design-based one
 * @source Bartus (2005), The Stata Journal 5; checked by numerical differentiation, test/reference/logit.json
 */
export function logisticEffects(
  fit: LogisticRegression,
  covariance: Float64Array,
  change: PredictorChange = "derivative",
): MarginalEffects {
  const { estimates, jacobian, size } = effectsOf(fit.model, Float64Array.of(0, 1), change);
  const p = estimates.length;
  const turned = new Float64Array(jacobian.length);
  for (let j = 0; j < p; j++) {
    turned[j * size] = -jacobian[j * size + p]!;
    for (let l = 0; l < p; l++) turned[j * size + 1 + l] = jacobian[j * size + l]!;
  }
  return { estimates, covariance: spread(turned, covariance, p, size) };
}

/**
 * Average marginal effects on Σ_k c_k·P(Y = k): on one answer's probability (c is 1 there and 0 elsewhere), on a share of answers such as
 * promoters (1 for 9 and 10), on NPS points (100 for 9 and 10, −100 for 0 to 6), or on the mean answer (c_k = level k).
 * @param categoryScores c, one for each of `fit.levels`
 * @param covariance of [β, ζ], q×q: the fit's own, or a robust, clustered or design-based one
 * @source Bartus (2005), The Stata Journal 5; checked by numerical differentiation, test/reference/ordinal.json
 */
export function ordinalEffects(
  fit: OrdinalRegression,
  covariance: Float64Array,
  categoryScores: Float64Array,
  change: PredictorChange = "derivative",
): MarginalEffects {
  const { estimates, jacobian, size } = effectsOf(fit.model, categoryScores, change);
  return { estimates, covariance: spread(jacobian, covariance, estimates.length, size) };
}

interface Effects {
  readonly estimates: Float64Array;
  /** Derivatives of the p effects by the q parameters [β, ζ], row-major. */
  readonly jacobian: Float64Array;
  readonly size: number;
}

/** J·V·Jᵀ. */
function spread(jacobian: Float64Array, covariance: Float64Array, p: number, size: number): Float64Array {
  const half = new Float64Array(p * size);
  for (let i = 0; i < p; i++) {
    for (let k = 0; k < size; k++) {
      const value = jacobian[i * size + k]!;
      for (let j = 0; j < size; j++) half[i * size + j]! += value * covariance[k * size + j]!;
    }
  }
  const whole = new Float64Array(p * p);
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < p; j++) {
      whole[i * p + j] = dot(half.subarray(i * size, (i + 1) * size), jacobian.subarray(j * size, (j + 1) * size));
    }
  }
  return whole;
}

/** Σc_kP_k = c_last − Σ_t d_t·F(ζ_t − η) with d_t = c_(t+1) − c_t: only thresholds between different scores count. */
interface Steps {
  readonly thresholds: readonly number[];
  readonly heights: Float64Array;
  /** ζ_t at the predictors' means. */
  readonly at: Float64Array;
}

function effectsOf(model: CumulativeModel, categoryScores: Float64Array, change: PredictorChange): Effects {
  const { parameters, maximum, means } = model;
  const p = means.length;
  const size = parameters.length;
  const thresholds: number[] = [];
  for (let t = 0; t < size - p; t++) if (categoryScores[t + 1] !== categoryScores[t]) thresholds.push(t);
  const steps: Steps = {
    thresholds,
    heights: Float64Array.from(thresholds, (t) => categoryScores[t + 1]! - categoryScores[t]!),
    at: Float64Array.from(thresholds, (t) => maximum.parameters[p + t]!),
  };
  const effects = {
    estimates: new Float64Array(p),
    jacobian: new Float64Array(p * size),
    size,
  };
  if (change === "derivative") addDerivatives(model, steps, effects);
  else addDifferences(model, steps, effects, change);
  // Thresholds at the means are ζ − x̄ᵀβ.
  const { jacobian } = effects;
  for (let j = 0; j < p; j++) {
    let sum = 0;
    for (let t = p; t < size; t++) sum += jacobian[j * size + t]!;
    for (let l = 0; l < p; l++) jacobian[j * size + l]! -= means[l]! * sum;
  }
  return effects;
}

/** One pass: effect j is β_j·mean g′(η). */
function addDerivatives(model: CumulativeModel, steps: Steps, { estimates, jacobian, size }: Effects): void {
  const { parameters, means, data, predictors } = model;
  const p = means.length;
  const [logit, slope, bend, share, tilt] = blocks(5) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const total = sumOfWeights(model);
  let level = 0;
  const alongPredictors = new Float64Array(p);
  const alongThresholds = new Float64Array(steps.thresholds.length);
  for (let start = 0; start < data.codes.length; start += BLOCK_ROWS) {
    const count = fillLogits(model, start, logit);
    sharesInto(data.weights, start, count, total, share);
    slope.fill(0, 0, count);
    bend.fill(0, 0, count);
    for (let t = 0; t < steps.thresholds.length; t++) {
      const height = steps.heights[t]!;
      tilt.fill(0, 0, count);
      densities(logit, steps.at[t]!, height, count, slope, tilt);
      alongThresholds[t]! += dot(tilt, share, 0, count);
      for (let k = 0; k < count; k++) bend[k] = bend[k]! - tilt[k]!;
    }
    level += dot(slope, share, 0, count);
    for (let k = 0; k < count; k++) bend[k] = bend[k]! * share[k]!;
    addDotsInPlace(predictors, means, bend, start, count, alongPredictors);
  }
  for (let j = 0; j < p; j++) {
    const beta = parameters[j]!;
    estimates[j] = beta * level;
    for (let l = 0; l < p; l++) jacobian[j * size + l] = beta * alongPredictors[l]! + (l === j ? level : 0);
    for (let t = 0; t < steps.thresholds.length; t++) {
      jacobian[j * size + p + steps.thresholds[t]!] = beta * alongThresholds[t]!;
    }
  }
}

/** slope += height·f and tilt += height·f′ of the logistic density f at ζ − η. */
function densities(
  logit: Float64Array,
  threshold: number,
  height: number,
  count: number,
  slope: Float64Array,
  tilt: Float64Array,
): void {
  for (let k = 0; k < count; k++) {
    const below = 1 / (1 + Math.exp(logit[k]! - threshold));
    const density = height * below * (1 - below);
    slope[k] = slope[k]! + density;
    tilt[k] = tilt[k]! + density * (1 - 2 * below);
  }
}

/** Block by block, for each predictor: mean g(η at the high value) − g(η at the low one), and its derivatives. */
function addDifferences(
  model: CumulativeModel,
  steps: Steps,
  { estimates, jacobian, size }: Effects,
  change: "switch" | { readonly step: number },
): void {
  const { parameters, means, data, predictors } = model;
  const p = means.length;
  const [logit, share, moved, move, slope] = blocks(5) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const minusOne = Float64Array.of(-1);
  const total = sumOfWeights(model);
  for (let start = 0; start < data.codes.length; start += BLOCK_ROWS) {
    const count = fillLogits(model, start, logit);
    sharesInto(data.weights, start, count, total, share);
    for (let j = 0; j < p; j++) {
      for (const sign of [1, -1]) {
        if (change === "switch") {
          const target = (sign === 1 ? 1 : 0) - means[j]!;
          move.fill(target, 0, count);
          addLinearInPlace([predictors[j]!], means.subarray(j, j + 1), minusOne, start, count, move);
        } else {
          move.fill(sign === 1 ? change.step : 0, 0, count);
        }
        for (let k = 0; k < count; k++) moved[k] = logit[k]! + parameters[j]! * move[k]!;
        slope.fill(0, 0, count);
        for (let t = 0; t < steps.thresholds.length; t++) {
          const height = sign * steps.heights[t]!;
          const { level, density } = addLevels(moved, steps.at[t]!, height, share, count, slope);
          estimates[j]! -= level;
          jacobian[j * size + p + steps.thresholds[t]!]! -= density;
        }
        addDotsInPlace(predictors, means, slope, start, count, jacobian.subarray(j * size, j * size + p));
        jacobian[j * size + j]! += dot(slope, move, 0, count);
      }
    }
  }
}

/** slope += share·height·f; the block's sums of share·height·F and share·height·f at ζ − η. */
function addLevels(
  logit: Float64Array,
  threshold: number,
  height: number,
  share: Float64Array,
  count: number,
  slope: Float64Array,
): { level: number; density: number } {
  let level = 0;
  let density = 0;
  for (let k = 0; k < count; k++) {
    const below = 1 / (1 + Math.exp(logit[k]! - threshold));
    const part = share[k]! * height * below;
    const own = part * (1 - below);
    level += part;
    density += own;
    slope[k] = slope[k]! + own;
  }
  return { level, density };
}

/** Logits of a block about the means. @returns its rows */
function fillLogits({ predictors, means, parameters }: CumulativeModel, start: number, logit: Float64Array): number {
  const count = Math.min(BLOCK_ROWS, predictors[0]!.length - start);
  logit.fill(0, 0, count);
  addLinearInPlace(predictors, means, parameters, start, count, logit);
  return count;
}

function sharesInto(
  weights: Float64Array | null,
  start: number,
  count: number,
  total: number,
  share: Float64Array,
): void {
  for (let k = 0; k < count; k++) share[k] = (weights === null ? 1 : weights[start + k]!) / total;
}

function sumOfWeights({ data }: CumulativeModel): number {
  if (data.weights === null) return data.codes.length;
  let total = 0;
  for (let i = 0; i < data.weights.length; i++) total += data.weights[i]!;
  return total;
}
