import { eliminateInPlace, sweepInverseInPlace } from "../../numeric/sweep";
import { type NormalParameters, normalParameters, packedNormalLength, unpackNormalInPlace } from "./normalParameters";
import type { PatternGroup, PatternSums } from "./patternSums";

/**
 * Log-likelihood of a multivariate normal on rows with missing answers, with its derivatives. Parameters are packed
 * (see normalParameters), in the units of `PatternSums`. Nothing is allocated by a call.
 */
export interface NormalScore {
  /**
   * Log-likelihood at `at`; NaN when the covariance is not positive definite beyond rounding.
   * @param gradient overwritten: derivatives by each parameter
   */
  evaluate(at: Float64Array, gradient: Float64Array): number;
  /** At the point last evaluated: the smallest share of a column's variance that the other columns leave of it, 1 − R². */
  leastLeft(): number;
  /**
   * The EM metric at the point last evaluated, applied to a gradient: the inverse of the information that complete rows would have,
   *   μ: Σh/N,   Σ: ΣHΣ/N
   * Applied to the score it is the EM step, but for (Σh)(Σh)ᵀ/N², which EM takes off the covariance and which is of second order.
   */
  ascend(gradient: Float64Array, direction: Float64Array): void;
  /**
   * Minus the second derivatives at `at`. A covariance that no row speaks of stands by itself, with the information of complete rows
   * in units of 1, so that the matrix can be inverted.
   * @param target overwritten: lower triangle, row-major, as many rows as there are parameters
   * @returns false when the covariance is not positive definite
   */
  information(at: Float64Array, target: Float64Array): boolean;
}

/** What the other columns must leave of a column, as a share of its variance, for it to be more than rounding. */
const ROUNDING = 1e-12;

/**
 * With A = Σ_OO⁻¹ over the answered columns O of a pattern (0 elsewhere), d = z − μ, y = A·d, and sums over rows with weights w:
 *   h = Σw·y,   H = Σw·(yyᵀ − A),   dℓ = hᵀdμ + ½tr(H·dΣ)
 * A pattern costs the sweeping of its answered columns into Σ or of its missing ones out of Σ⁻¹, whichever is less, and
 * its rows, or once their sums. The products that all patterns share in EM's filling-in of conditional means and covariances
 * are taken out of the sum: the score says the same, and vanishes at the maximum, so rounding does not build up.
 * @param prior rows that speak for columns that do not go together: adds −½·prior·(log|Σ| + tr Σ⁻¹), an inverse Wishart density of Σ
 *   whose mode is the identity. 0 for maximum likelihood
 * @source Dempster, Laird & Rubin (1977), JRSS B 39; Little & Rubin, Statistical Analysis with Missing Data, ch. 11; Goodnight (1979);
 *   Schafer (1997), Analysis of Incomplete Multivariate Data, 5.2.3 (the prior)
 */
export function normalScore(data: PatternSums, prior: number = 0): NormalScore {
  const p = data.columns;
  const parameters = normalParameters(p);
  const memory = patternMemory(p);
  const scoreMeans = new Float64Array(p);
  const scoreCovariance = new Float64Array(p * p);
  const products = new Float64Array(p * p);
  const everyColumn = Uint16Array.from({ length: p }, (_, j) => j);
  let sumWeights = 0;

  return {
    evaluate(at, gradient) {
      unpackNormalInPlace(at, parameters);
      const logDeterminant = invert(parameters.covariance, p, memory);
      if (Number.isNaN(logDeterminant)) return Number.NaN;
      scoreMeans.fill(0);
      scoreCovariance.fill(0);
      sumWeights = 0;
      let logLikelihood = addPrior(prior, p, logDeterminant, memory, scoreCovariance);
      for (const group of data.groups) {
        const sumWeight = group.sumWeight[0]!;
        if (sumWeight === 0) continue;
        const own = addPattern(group, parameters, logDeterminant, memory);
        if (Number.isNaN(own)) return Number.NaN;
        logLikelihood += own;
        sumWeights += sumWeight;
        scatter(group.answered, p, memory, scoreMeans, scoreCovariance);
      }
      gradient.set(scoreMeans);
      for (let i = 0, k = p; i < p; i++) {
        for (let j = 0; j < i; j++) gradient[k++] = scoreCovariance[i * p + j]!;
        gradient[k++] = 0.5 * scoreCovariance[i * p + i]!;
      }
      return logLikelihood;
    },

    leastLeft() {
      const { inverse } = memory;
      let least = 1;
      for (let i = 0; i < p; i++) {
        least = Math.min(least, 1 / (parameters.covariance[i * p + i]! * inverse[i * p + i]!));
      }
      return least;
    },

    ascend(gradient, direction) {
      const { covariance } = parameters;
      multiplySymmetric(lowerOf(gradient, p, scoreCovariance), p, covariance, products);
      for (let i = 0, k = p; i < p; i++) {
        let sum = 0;
        for (let j = 0; j < p; j++) sum += covariance[i * p + j]! * gradient[j]!;
        direction[i] = sum / sumWeights;
        for (let j = 0; j <= i; j++) {
          let product = 0;
          for (let l = 0; l < p; l++) product += covariance[i * p + l]! * products[l * p + j]!;
          direction[k++] = product / (sumWeights + prior);
        }
      }
    },

    information(at, target) {
      unpackNormalInPlace(at, parameters);
      const logDeterminant = invert(parameters.covariance, p, memory);
      if (Number.isNaN(logDeterminant)) return false;
      target.fill(0);
      if (prior > 0) {
        addPrior(prior, p, logDeterminant, memory, scoreCovariance);
        addInformation(everyColumn, prior, 0, p, memory, target);
      }
      for (const group of data.groups) {
        if (group.sumWeight[0]! === 0) continue;
        if (Number.isNaN(addPattern(group, parameters, logDeterminant, memory))) return false;
        addInformation(group.answered, group.sumWeight[0]!, group.sumWeight[0]!, p, memory, target);
      }
      const size = packedNormalLength(p);
      for (let k = 0; k < size; k++) if (target[k * size + k] === 0) target[k * size + k] = sumWeights;
      return true;
    },
  };
}

/** Working memory for one pattern at a time; matrices of its answered columns are lower triangles, row-major, closely packed rows. */
interface PatternMemory {
  /** Σ⁻¹ of all columns, both triangles. */
  readonly inverse: Float64Array;
  /** A. */
  readonly precision: Float64Array;
  /** Σw·(yyᵀ − A). */
  readonly curvature: Float64Array;
  /** Σw·y. */
  readonly linear: Float64Array;
  readonly square: Float64Array;
  readonly held: Float64Array;
  readonly deviation: Float64Array;
  readonly solved: Float64Array;
}

function patternMemory(p: number): PatternMemory {
  const square = (): Float64Array => new Float64Array(p * p);
  const vector = (): Float64Array => new Float64Array(p);
  return {
    inverse: square(),
    precision: square(),
    curvature: square(),
    linear: vector(),
    square: square(),
    held: vector(),
    deviation: vector(),
    solved: vector(),
  };
}

/** @returns log det Σ, NaN when Σ is not positive definite beyond rounding */
function invert(covariance: Float64Array, p: number, { inverse, held }: PatternMemory): number {
  inverse.set(covariance);
  const logDeterminant = sweepInverseInPlace(inverse, p, held);
  if (Number.isNaN(logDeterminant)) return logDeterminant;
  for (let i = 0; i < p; i++) {
    // 1/(Σ⁻¹)ᵢᵢ is what the other columns leave of column i.
    if (!(ROUNDING * covariance[i * p + i]! * inverse[i * p + i]! < 1)) return Number.NaN;
    for (let j = 0; j < i; j++) inverse[j * p + i] = inverse[i * p + j]!;
  }
  return logDeterminant;
}

/**
 * The prior as a pattern without missing answers and deviations: D = prior·I. Leaves what `addInformation` needs (without its share of
 * the means, on which the prior says nothing) and adds H to `score`. @returns its logarithm, but for a constant
 */
function addPrior(
  prior: number,
  p: number,
  logDeterminant: number,
  { inverse, precision, curvature, linear }: PatternMemory,
  score: Float64Array,
): number {
  if (prior === 0) return 0;
  linear.fill(0);
  let trace = 0;
  for (let i = 0; i < p; i++) {
    trace += inverse[i * p + i]!;
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let k = 0; k < p; k++) sum += inverse[i * p + k]! * inverse[j * p + k]!;
      precision[i * p + j] = inverse[i * p + j]!;
      curvature[i * p + j] = prior * (sum - inverse[i * p + j]!);
      score[i * p + j]! += curvature[i * p + j]!;
    }
  }
  return -0.5 * prior * (logDeterminant + trace);
}

/** Leaves A, Σw·y and Σw·(yyᵀ − A) of a pattern in memory. @returns its log-likelihood */
function addPattern(
  group: PatternGroup,
  { means, covariance }: NormalParameters,
  logDeterminant: number,
  memory: PatternMemory,
): number {
  const own = answeredInverse(group, covariance, logDeterminant, means.length, memory);
  if (Number.isNaN(own)) return Number.NaN;
  const distance = group.sums === null ? addRows(group, means, memory) : addSums(group, group.sums, means, memory);
  return -0.5 * (group.sumWeight[0]! * (own + group.answered.length * Math.log(2 * Math.PI)) + distance);
}

/** Leaves A = Σ_OO⁻¹ in `precision`. @returns log det Σ_OO */
function answeredInverse(
  { answered, missing }: PatternGroup,
  covariance: Float64Array,
  logDeterminant: number,
  p: number,
  { inverse, precision, square, held }: PatternMemory,
): number {
  const o = answered.length;
  const m = missing.length;
  if (costOfSweepingOut(p, m) > o * o * o) {
    for (let i = 0; i < o; i++) {
      const row = answered[i]! * p;
      for (let j = 0; j <= i; j++) precision[i * o + j] = covariance[row + answered[j]!]!;
    }
    return sweepInverseInPlace(precision, o, held);
  }
  // The missing columns first, so that the answered ones are what is left.
  for (let i = 0; i < m; i++) {
    const row = missing[i]! * p;
    for (let j = 0; j <= i; j++) square[i * p + j] = inverse[row + missing[j]!]!;
  }
  for (let i = 0; i < o; i++) {
    const row = answered[i]! * p;
    const to = (m + i) * p;
    for (let j = 0; j < m; j++) square[to + j] = inverse[row + missing[j]!]!;
    for (let j = 0; j <= i; j++) square[to + m + j] = inverse[row + answered[j]!]!;
  }
  const taken = eliminateInPlace(square, p, m, held);
  for (let i = 0; i < o; i++) {
    const row = (m + i) * p + m;
    for (let j = 0; j <= i; j++) precision[i * o + j] = square[row + j]!;
  }
  return logDeterminant + taken;
}

/** Twice the products that taking m of p columns out of Σ⁻¹ costs; sweeping o columns into Σ costs o³. */
function costOfSweepingOut(p: number, m: number): number {
  let sum = 0;
  for (let k = 0; k < m; k++) sum += (p - k) * (p - k);
  return sum;
}

/** Row by row. @returns Σw·dᵀAd */
function addRows(
  { answered, weights, values, sumWeight }: PatternGroup,
  means: Float64Array,
  { precision, curvature, linear, deviation, solved }: PatternMemory,
): number {
  const o = answered.length;
  for (let i = 0; i < o; i++) {
    linear[i] = 0;
    for (let j = 0; j <= i; j++) curvature[i * o + j] = -sumWeight[0]! * precision[i * o + j]!;
  }
  let distance = 0;
  for (let row = 0; row < weights.length; row++) {
    const weight = weights[row]!;
    if (weight === 0) continue;
    for (let i = 0; i < o; i++) deviation[i] = values![row * o + i]! - means[answered[i]!]!;
    multiplyByLower(precision, o, deviation, solved);
    for (let i = 0; i < o; i++) {
      const scaled = weight * solved[i]!;
      distance += scaled * deviation[i]!;
      linear[i]! += scaled;
      const at = i * o;
      for (let j = 0; j <= i; j++) curvature[at + j]! += scaled * solved[j]!;
    }
  }
  return distance;
}

/** The same from the sums of a pattern: Σw·yyᵀ = A·D·A with D = Σw·ddᵀ. */
function addSums(
  { answered, sumWeight }: PatternGroup,
  sums: Float64Array,
  means: Float64Array,
  { precision, curvature, linear, square, deviation, solved, held }: PatternMemory,
): number {
  const o = answered.length;
  const weight = sumWeight[0]!;
  for (let i = 0, at = 1 + o; i < o; i++) {
    const mean = means[answered[i]!]!;
    deviation[i] = sums[1 + i]! - weight * mean;
    for (let j = i; j < o; j++, at++) {
      const other = means[answered[j]!]!;
      const value = sums[at]! - mean * sums[1 + j]! - other * sums[1 + i]! + weight * mean * other;
      square[i * o + j] = value;
      square[j * o + i] = value;
    }
  }
  multiplyByLower(precision, o, deviation, linear);
  // D becomes D·A row by row; its trace is the distance.
  let distance = 0;
  for (let i = 0; i < o; i++) {
    for (let k = 0; k < o; k++) held[k] = square[i * o + k]!;
    multiplyByLower(precision, o, held, solved);
    distance += solved[i]!;
    for (let k = 0; k < o; k++) square[i * o + k] = solved[k]!;
  }
  for (let i = 0; i < o; i++) for (let j = 0; j <= i; j++) curvature[i * o + j] = -weight * precision[i * o + j]!;
  for (let i = 0; i < o; i++) {
    for (let k = 0; k < o; k++) {
      const factor = k <= i ? precision[i * o + k]! : precision[k * o + i]!;
      const row = k * o;
      for (let j = 0; j <= i; j++) curvature[i * o + j]! += factor * square[row + j]!;
    }
  }
  return distance;
}

/** target = A·x for a symmetric matrix of which the lower triangle is given. */
function multiplyByLower(lower: Float64Array, size: number, x: Float64Array, target: Float64Array): void {
  for (let i = 0; i < size; i++) {
    const row = i * size;
    const own = x[i]!;
    let sum = 0;
    for (let j = 0; j < i; j++) {
      sum += lower[row + j]! * x[j]!;
      target[j]! += lower[row + j]! * own;
    }
    target[i] = sum + lower[row + i]! * own;
  }
}

/** Puts what a pattern adds where its columns stand among all of them. */
function scatter(
  answered: Uint16Array,
  p: number,
  { curvature, linear }: PatternMemory,
  scoreMeans: Float64Array,
  scoreCovariance: Float64Array,
): void {
  const o = answered.length;
  for (let i = 0; i < o; i++) {
    scoreMeans[answered[i]!]! += linear[i]!;
    const row = answered[i]! * p;
    for (let j = 0; j <= i; j++) scoreCovariance[row + answered[j]!]! += curvature[i * o + j]!;
  }
}

/** H, both triangles, from the packed derivatives: those by a variance are half of its entry. */
function lowerOf(gradient: Float64Array, p: number, target: Float64Array): Float64Array {
  for (let i = 0, k = p; i < p; i++) {
    for (let j = 0; j < i; j++, k++) {
      target[i * p + j] = gradient[k]!;
      target[j * p + i] = gradient[k]!;
    }
    target[i * p + i] = 2 * gradient[k++]!;
  }
  return target;
}

function multiplySymmetric(a: Float64Array, size: number, b: Float64Array, target: Float64Array): void {
  target.fill(0);
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < size; k++) {
      const factor = a[i * size + k]!;
      for (let j = 0; j < size; j++) target[i * size + j]! += factor * b[k * size + j]!;
    }
  }
}

/**
 * A pattern's part of −d²ℓ = tr(dΣ·A·dΣ·(Σw·yyᵀ − ½nA)·2)/2 + … in packed parameters. With W = Σw·yyᵀ − ½nA, u = Σw·y and c = ½ for
 * a variance, 1 else:
 *   (σᵢⱼ, σ_ab): c_ij·c_ab·(A_ia·W_jb + A_jb·W_ia + A_ja·W_ib + A_ib·W_ja);   (μ_a, σᵢⱼ): c_ij·(uᵢ·A_ja + uⱼ·A_ia);   (μ, μ): n·A
 * @param n Σw, as far as the covariance goes; `ofMeans` as far as the means go: 0 for the prior, which says nothing of them
 */
function addInformation(
  answered: Uint16Array,
  n: number,
  ofMeans: number,
  p: number,
  { precision, curvature, linear, square }: PatternMemory,
  target: Float64Array,
): void {
  const o = answered.length;
  const size = packedNormalLength(p);
  // Both triangles of A and W, side by side in row i: entries (i, a) are read for any order of i and a.
  const full = square;
  for (let i = 0; i < o; i++) {
    for (let j = 0; j <= i; j++) {
      full[i * o + j] = precision[i * o + j]!;
      full[j * o + i] = precision[i * o + j]!;
      const w = curvature[i * o + j]! + 0.5 * n * precision[i * o + j]!;
      curvature[i * o + j] = w;
      curvature[j * o + i] = w;
    }
  }
  for (let i = 0; i < o; i++) {
    for (let j = 0; j <= i; j++) target[answered[i]! * size + answered[j]!]! += ofMeans * full[i * o + j]!;
  }
  for (let i = 0; i < o; i++) {
    for (let j = 0; j <= i; j++) {
      const own = i === j ? 0.5 : 1;
      const row = (p + (answered[i]! * (answered[i]! + 1)) / 2 + answered[j]!) * size;
      for (let a = 0; a < o; a++) {
        target[row + answered[a]!]! += own * (linear[i]! * full[j * o + a]! + linear[j]! * full[i * o + a]!);
      }
      for (let a = 0; a <= i; a++) {
        const start = row + p + (answered[a]! * (answered[a]! + 1)) / 2;
        const precisionI = own * full[i * o + a]!;
        const precisionJ = own * full[j * o + a]!;
        const weightI = own * curvature[i * o + a]!;
        const weightJ = own * curvature[j * o + a]!;
        const last = a < i ? a : j;
        const ofI = i * o;
        const ofJ = j * o;
        for (let b = 0; b <= last; b++) {
          const value =
            precisionI * curvature[ofJ + b]! +
            weightI * full[ofJ + b]! +
            precisionJ * curvature[ofI + b]! +
            weightJ * full[ofI + b]!;
          target[start + answered[b]!]! += a === b ? 0.5 * value : value;
        }
      }
    }
  }
}
