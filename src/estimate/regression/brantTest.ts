import { chiSquaredSurvival } from "../../distributions/chiSquared";
import { choleskyInPlace, choleskyInverse, choleskySolveInPlace } from "../../numeric/cholesky";
import { type PackedSums, packedLength, packedSums } from "../../numeric/packedSums";
import { product } from "../../numeric/squareProducts";
import { dot } from "../../numeric/sum";
import { cumulativeLogit } from "./cumulativeLogit";
import type { CumulativeModel } from "./cumulativeModel";
import { linearPredictor } from "./linearPredictor";
import type { OrdinalRegression } from "./ordinalRegression";

/** One line of the test: that a predictor (or every one) has the same slope at every threshold. */
export interface BrantRow {
  /** Number of the predictor; null for all together. */
  readonly predictor: number | null;
  /** Wald statistic, χ² on `df` when the odds are proportional. */
  readonly statistic: number;
  readonly df: number;
  readonly pValue: number;
}

export interface BrantTest {
  readonly status: "tested";
  readonly omnibus: BrantRow;
  /** One for each predictor, in order. */
  readonly rows: readonly BrantRow[];
  /** Slopes of the K − 1 binary logits of "above level k" and their errors, (K − 1)×p, row-major: where the odds differ, and how. */
  readonly slopes: Float64Array;
  readonly stdErrors: Float64Array;
}

/** Why there is no test: two categories, or a binary logit that cannot be estimated. */
export interface NoBrantTest {
  readonly status: "two-categories" | "separated" | "not-converged" | "singular";
  /** The level whose binary logit failed: answers above it against the rest. */
  readonly level: number | null;
}

/**
 * Brant's test of proportional odds: the slopes of the K − 1 separate binary logits of Y > k are compared,
 *   X² = (Db)ᵀ(D·V·Dᵀ)⁻¹(Db),   Cov(b_k, b_l) = (XᵀW_kX)⁻¹·XᵀW_klX·(XᵀW_lX)⁻¹,   W_kl = π_l − π_kπ_l for k < l
 * with π_k the probability of Y > k in its own logit, and D the differences from the first. Under sampling weights XᵀW_klX is the sum
 * of the products of scores, n/(n − 1)·Σ w²(y_k − π_k)(y_l − π_l)xxᵀ.
 * Costs K − 1 binary logits and K(K − 1)/2 passes over the rows.
 * @source Brant (1990), Biometrics 46; the formula written out in R, test/reference/ordinal.json
 */
export function brantTest(fit: OrdinalRegression): BrantTest | NoBrantTest {
  const { model } = fit;
  const p = model.means.length;
  const splits = model.levels.length - 1;
  if (splits < 2) return { status: "two-categories", level: null };
  const logits = binaryLogits(model);
  if ("status" in logits) return logits;

  const { slopes, inverses, above } = logits;
  const covariance: Float64Array[][] = slopes.map(() => []);
  const between = weightsBetween(model, above);
  const sums = packedSums(model.data.columns, model.data.centre);
  for (let k = 0; k < splits; k++) {
    for (let l = k; l < splits; l++) {
      const block =
        k === l && !between.robust
          ? inverses[k]!
          : product(product(inverses[k]!, crossInformation(sums, p, between.of(k, l)), p + 1), inverses[l]!, p + 1);
      covariance[k]![l] = block;
      if (l > k) covariance[l]![k] = transposed(block, p + 1);
    }
  }
  const joint: JointSlopes = { slopes, covariance, p };
  // What is tested of all slopes together does not depend on the axes; the slope of one predictor is a sum over those of the fit.
  const axes = Array.from({ length: p }, (_, j) => axis(null, p, j));
  const predictors = Array.from({ length: p }, (_, j) => axis(model.rotation, p, j));
  const omnibus = wald(joint, axes, null);
  const rows = predictors.map((along, j) => wald(joint, [along], j));
  if (omnibus === null || rows.includes(null)) return { status: "singular", level: null };
  return {
    status: "tested",
    omnibus,
    rows: rows as BrantRow[],
    slopes: Float64Array.from(slopes.flatMap((own) => predictors.map((along) => dot(along, own)))),
    stdErrors: Float64Array.from(
      slopes.flatMap((_, k) => predictors.map((along) => Math.sqrt(form(covariance[k]![k]!, along, along)))),
    ),
  };
}

interface BinaryLogits {
  /** Of each, p slopes on the axes of the fit. */
  readonly slopes: readonly Float64Array[];
  /** Inverse information of each on [β, ζ], in the units of the fit. */
  readonly inverses: readonly Float64Array[];
  /** Fitted probability of Y > k of every row, for each k. */
  readonly above: readonly Float64Array[];
}

function binaryLogits(model: CumulativeModel): BinaryLogits | NoBrantTest {
  const { data, maximum, levels } = model;
  const p = data.columns.length;
  const splits = levels.length - 1;
  const slopes: Float64Array[] = [];
  const inverses: Float64Array[] = [];
  const above: Float64Array[] = [];
  for (let k = 0; k < splits; k++) {
    const codes = data.codes.map((code) => (code > k ? 1 : 0));
    const start = Float64Array.of(...maximum.parameters.subarray(0, p), maximum.parameters[p + k]!);
    const binary = cumulativeLogit({ ...data, codes, categories: 2 }, start);
    if (binary.separation !== null) return { status: "separated", level: levels[k]! };
    if (!binary.converged) return { status: "not-converged", level: levels[k]! };
    const factor = binary.information.slice();
    if (choleskyInPlace(factor, p + 1, 0) >= 0) return { status: "not-converged", level: levels[k]! };
    inverses.push(choleskyInverse(factor, p + 1));
    slopes.push(binary.parameters.slice(0, p));
    const fitted = linearPredictor(data.columns, data.centre, binary.parameters);
    const threshold = binary.parameters[p]!;
    for (let i = 0; i < fitted.length; i++) fitted[i] = 1 / (1 + Math.exp(threshold - fitted[i]!));
    above.push(fitted);
  }
  return { slopes, inverses, above };
}

/** Weights of the rows in XᵀW_klX. */
function weightsBetween(
  { data, frequencies, n }: CumulativeModel,
  above: readonly Float64Array[],
): { readonly robust: boolean; readonly of: (k: number, l: number) => Float64Array } {
  const { codes, weights } = data;
  const product = new Float64Array(codes.length);
  const robust = weights !== null && frequencies === null;
  return {
    robust,
    of(k, l) {
      const first = above[k]!;
      const second = above[l]!;
      if (robust) {
        for (let i = 0; i < product.length; i++) {
          const left = Number(codes[i]! > k) - first[i]!;
          const right = Number(codes[i]! > l) - second[i]!;
          product[i] = ((weights[i]! * weights[i]! * n) / (n - 1)) * left * right;
        }
      } else {
        for (let i = 0; i < product.length; i++) {
          product[i] = (weights === null ? 1 : weights[i]!) * second[i]! * (1 - first[i]!);
        }
      }
      return product;
    },
  };
}

/** Σω·xxᵀ with x = [z, −1], in the order of [β, ζ]. */
function crossInformation(sums: PackedSums, p: number, weights: Float64Array): Float64Array {
  const packed = new Float64Array(packedLength(p));
  sums.addInPlace(weights, 0, weights.length, packed);
  const size = p + 1;
  const cross = new Float64Array(size * size);
  for (let i = 0, at = 1 + p; i < p; i++) {
    for (let j = i; j < p; j++, at++) {
      cross[i * size + j] = packed[at]!;
      cross[j * size + i] = packed[at]!;
    }
    cross[i * size + p] = -packed[1 + i]!;
    cross[p * size + i] = -packed[1 + i]!;
  }
  cross[p * size + p] = packed[0]!;
  return cross;
}

/** Slopes of all binary logits, and their covariances Cov(b_k, b_l), (p + 1)×(p + 1) with the thresholds last. */
interface JointSlopes {
  readonly slopes: readonly Float64Array[];
  readonly covariance: readonly (readonly Float64Array[])[];
  readonly p: number;
}

/** Predictor j as a sum over the axes of the fit. */
function axis(rotation: Float64Array | null, p: number, j: number): Float64Array {
  return rotation === null
    ? Float64Array.from({ length: p }, (_, i) => Number(i === j))
    : rotation.slice(j * p, (j + 1) * p);
}

/** aᵀCb for the slopes' part of C. */
function form(covariance: Float64Array, a: Float64Array, b: Float64Array): number {
  const size = a.length + 1;
  let sum = 0;
  for (let i = 0; i < a.length; i++) {
    if (a[i] === 0) continue;
    for (let j = 0; j < b.length; j++) sum += a[i]! * covariance[i * size + j]! * b[j]!;
  }
  return sum;
}

function transposed(matrix: Float64Array, size: number): Float64Array {
  return matrix.map((_, at) => matrix[(at % size) * size + Math.floor(at / size)]!);
}

/** Slopes along some directions, less those of the first threshold, against 0; null when their covariance is singular. */
function wald(
  { slopes, covariance }: JointSlopes,
  directions: readonly Float64Array[],
  predictor: number | null,
): BrantRow | null {
  const compared = slopes.slice(1).flatMap((own, k) => directions.map((along) => ({ own, split: k + 1, along })));
  const df = compared.length;
  const differences = Float64Array.from(compared, ({ own, along }) => dot(along, own) - dot(along, slopes[0]!));
  const spread = new Float64Array(df * df);
  for (const [i, a] of compared.entries()) {
    for (const [j, b] of compared.entries()) {
      spread[i * df + j] =
        form(covariance[a.split]![b.split]!, a.along, b.along) -
        form(covariance[a.split]![0]!, a.along, b.along) -
        form(covariance[0]![b.split]!, a.along, b.along) +
        form(covariance[0]![0]!, a.along, b.along);
    }
  }
  // In units of the differences' own errors, so that units of the predictors do not matter.
  const scale = Float64Array.from({ length: df }, (_, i) => Math.sqrt(spread[i * df + i]!));
  for (let i = 0; i < df; i++) for (let j = 0; j < df; j++) spread[i * df + j]! /= scale[i]! * scale[j]!;
  if (choleskyInPlace(spread, df, 1e-13) >= 0) return null;
  const scaled = differences.map((value, i) => value / scale[i]!);
  const solved = scaled.slice();
  choleskySolveInPlace(spread, df, solved);
  const statistic = dot(scaled, solved);
  return { predictor, statistic, df, pValue: chiSquaredSurvival(statistic, df) };
}
